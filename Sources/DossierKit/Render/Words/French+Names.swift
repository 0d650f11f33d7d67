// The names of values in French.
