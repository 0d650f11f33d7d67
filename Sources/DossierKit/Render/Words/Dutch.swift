// The fixed phrases of Dutch.
