# error: E0108 2:11 * argument may appear only once
def f(*a, *b):
    pass
