// The sentences of Dutch.
