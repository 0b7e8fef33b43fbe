# error: E0100 2:3 invalid syntax
f(, a)
