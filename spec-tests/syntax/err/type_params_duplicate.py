# error: E0108 2:10 duplicate type parameter 'T'
def f[T, T](x: T):
    pass
