# error: E0100 2:7 invalid syntax
def f(1):
    pass
