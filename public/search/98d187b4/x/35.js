DS("x",35,"Another report of the same day says that the level did not change.")
