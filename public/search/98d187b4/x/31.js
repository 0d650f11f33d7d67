DS("x",31,"The investigators called it likely, not certain.")
