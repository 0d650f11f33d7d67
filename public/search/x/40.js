DS("x",40,"Another report of the same day says that the level did not change.")
