# error: E01 2 expected ':'
def f(x)
    return x
