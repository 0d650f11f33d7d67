DS("x",35,"Unchanged, without the number. Another report of the same day says that the level was raised.")
