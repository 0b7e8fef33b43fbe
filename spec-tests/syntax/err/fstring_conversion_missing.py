# error: E0111 2:10 f-string: missing conversion character
x = f"{a!}"
