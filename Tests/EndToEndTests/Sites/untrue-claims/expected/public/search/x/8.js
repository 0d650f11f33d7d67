DS("x",8,"Er lagen geen boten.")
