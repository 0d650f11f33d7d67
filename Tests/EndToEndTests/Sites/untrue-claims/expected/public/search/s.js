DS("s",0,{"v":1,"n":10,"m":16,"x":true,"day":20151,"days":"AC7BBBBBCBC","terms":["2025"]})
