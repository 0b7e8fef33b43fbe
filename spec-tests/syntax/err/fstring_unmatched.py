# error: E0104 2:9 f-string: unmatched ')'
x = f"{a)}"
