DS("x",2,"Mina Berg zweeg.")
