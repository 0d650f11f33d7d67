DS("x",8,"Said at a press conference.")
