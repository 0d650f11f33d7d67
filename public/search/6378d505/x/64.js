DS("x",64,"public prosecutor in charge of the Paris investigations")
