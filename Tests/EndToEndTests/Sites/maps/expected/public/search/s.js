DS("s",0,{"v":1,"n":16,"m":16,"x":true,"day":20099,"days":"ABBBBBCBCBDB","terms":["@g:nl"]})
