# error: E0100 2:14 invalid syntax
x = a[b := 1 : 2]
