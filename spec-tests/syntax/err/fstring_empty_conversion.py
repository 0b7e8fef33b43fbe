# error: E0111 2:8 f-string: valid expression required before '!'
x = f"{!r}"
