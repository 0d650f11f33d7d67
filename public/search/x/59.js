DS("x",59,"Dated by the later report used here.")
