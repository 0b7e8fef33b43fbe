# error: E0100 2:9 invalid syntax
x = {1, **a}
