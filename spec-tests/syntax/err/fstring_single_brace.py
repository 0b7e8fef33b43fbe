# error: E0111 2:7 f-string: single '}' is not allowed
x = f"}"
