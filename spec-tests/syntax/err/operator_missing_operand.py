# error: E0100 2:8 invalid syntax
x = 1 +
