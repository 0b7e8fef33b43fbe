# error: E0103 2:8 expected ':'
def f()
    pass
