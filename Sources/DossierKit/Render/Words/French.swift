// The fixed phrases of French.
