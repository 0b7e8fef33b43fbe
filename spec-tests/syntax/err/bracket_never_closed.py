# error: E0104 2:8 '(' was never closed
x = foo(1, [2, 3]
y = 2
