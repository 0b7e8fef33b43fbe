# error: E0108 2:8 positional argument follows keyword argument unpacking
f(**a, b)
