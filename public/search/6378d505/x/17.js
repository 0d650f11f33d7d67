DS("x",17,"Dated by the later report used here.")
