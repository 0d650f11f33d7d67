DS("x",11,"Said again during the month.")
