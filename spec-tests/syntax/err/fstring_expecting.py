# error: E0111 2:12 f-string: expecting '!', or ':', or '}'
x = f"{a = b}"
