DS("x",15,"Dated by the later report used here.")
