DS("x",10,"public prosecutor in charge of the Paris investigations")
