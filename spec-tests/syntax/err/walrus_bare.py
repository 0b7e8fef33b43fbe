# error: E0100 2:3 invalid syntax
x := 1
