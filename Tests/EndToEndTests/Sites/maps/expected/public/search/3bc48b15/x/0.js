DS("x",0,"Het begon aan de kade.")
