DS("x",6,"Said at a press conference.")
