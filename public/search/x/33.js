DS("x",33,"Agrees with 32 victims; the three perpetrators make the difference.")
