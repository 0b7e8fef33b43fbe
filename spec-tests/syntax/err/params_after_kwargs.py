# error: E0108 2:12 arguments cannot follow var-keyword argument
def f(**a, b):
    pass
