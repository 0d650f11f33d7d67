DS("x",12,"The report is due; the false alarm at North Station was one of many.")
