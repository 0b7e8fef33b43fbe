# error: E0108 2:8 iterable argument unpacking follows keyword argument unpacking
f(**a, *b)
