DS("x",54,"One site that collects other outlets' news asserts it. The reports of 21 June knew of no claim.")
