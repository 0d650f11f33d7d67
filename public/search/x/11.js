DS("x",11,"He gave the public account of the evening at a press conference, and said that there had not been the belt of which first reports had spoken. spokesman")
