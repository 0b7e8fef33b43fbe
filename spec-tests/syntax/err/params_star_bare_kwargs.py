# error: E0108 2:7 named arguments must follow bare *
def f(*, **k):
    pass
