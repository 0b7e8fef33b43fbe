# error: E0108 2:8 keyword argument repeated: a
f(a=1, a=2)
