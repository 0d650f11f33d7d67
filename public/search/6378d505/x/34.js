DS("x",34,"Another report of the same day says that the level did not change.")
