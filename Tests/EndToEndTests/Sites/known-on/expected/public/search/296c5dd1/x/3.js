DS("x",3,"Said again during the month.")
