DS("x",10,"Nothing was found.")
