DS("x",30,"The investigators called it likely, not certain.")
