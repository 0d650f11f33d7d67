DS("x",7,"Mina Berg zweeg.")
