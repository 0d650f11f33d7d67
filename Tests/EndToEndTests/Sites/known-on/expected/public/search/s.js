DS("s",0,{"v":1,"n":15,"m":16,"x":true,"day":16921,"days":"ACBBcBDBGCBE","terms":["2016"]})
