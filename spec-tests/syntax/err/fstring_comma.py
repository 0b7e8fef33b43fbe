# error: E0118 2:8 f-string: invalid syntax. Perhaps you forgot a comma?
x = f"{a b}"
