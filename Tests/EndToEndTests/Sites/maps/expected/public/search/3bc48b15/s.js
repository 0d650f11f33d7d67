DS("s",0,{"v":1,"n":14,"m":16,"x":true,"day":20099,"days":"ABBBBBEBDB","terms":["@g:nl"]})
