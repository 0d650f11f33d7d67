DS("x",7,"There were two explosions at North Station.")
