// The names of values in Dutch.
