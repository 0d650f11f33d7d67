DS("x",39,"Unchanged, without the number. Another report of the same day says that the level was raised.")
