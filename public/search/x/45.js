DS("x",45,"Reports circulated that he might have worn one. Passed on as a possibility, without a named source. The prosecutor's spokesman said at a press conference that there was none.")
