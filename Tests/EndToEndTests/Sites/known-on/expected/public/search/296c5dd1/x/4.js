DS("x",4,"Nothing was found.")
