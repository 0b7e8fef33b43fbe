# error: E0100 2:14 invalid syntax
f = lambda x x
