DS("x",44,"The investigators called it likely, not certain.")
