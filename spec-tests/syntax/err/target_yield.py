# error: E0107 3:5 assignment to yield expression not possible
def f():
    yield x = 1
