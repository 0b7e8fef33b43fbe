# error: E0111 2:9 f-string: expecting '}'
x = f"{a"
