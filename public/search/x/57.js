DS("x",57,"Dated by the later report used here.")
