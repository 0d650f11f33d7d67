DS("x",9,"interior minister of Belgium")
