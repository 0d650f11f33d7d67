DS("x",30,"Reports circulated that he might have worn one.\nPassed on as a possibility, without a named source.\nThe prosecutor's spokesman said at a press conference that there was none.")
