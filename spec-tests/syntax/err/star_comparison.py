# error: E0100 2:9 invalid syntax
x = [*a < b]
