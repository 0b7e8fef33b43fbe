# error: E0113 4:18 name 'x' is parameter and nonlocal
def f(x):
    def g(x):
        nonlocal x
