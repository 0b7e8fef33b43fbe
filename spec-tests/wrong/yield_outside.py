# error: E 2 yield
yield 1
