DS("x",45,"Dated by the later report used here.")
