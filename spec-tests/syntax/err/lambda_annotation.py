# error: E0100 2:12 invalid syntax
f = lambda (a): a
