// The sentences of French.
