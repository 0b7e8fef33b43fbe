# error: E0108 2:17 parameter without a default follows parameter with a default
f = lambda a=1, b: a
