DS("x",65,"interior minister of Belgium")
