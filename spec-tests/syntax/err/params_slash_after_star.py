# error: E0108 2:16 / must be ahead of *
def f(a, *, b, /):
    pass
