DS("x",21,"Unchanged, without the number.")
