# error: E0100 2:4 invalid syntax
f(*)
