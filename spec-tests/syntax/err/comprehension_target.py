# error: E0100 2:6 invalid syntax
x = [for a in b]
