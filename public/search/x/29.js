DS("x",29,"Dated by the later report used here.")
