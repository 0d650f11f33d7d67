DS("x",1,"Er lagen geen boten.")
