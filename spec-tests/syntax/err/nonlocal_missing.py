# error: E0113 3:14 no binding for nonlocal 'x' found
def f():
    nonlocal x
