DS("x",50,"ABC News does not say who is counted. The number fits neither the count with the perpetrators nor the one without them.")
