# error: E0113 6:18 name 'x' is nonlocal and global
def f():
    x = 1
    def g():
        global x
        nonlocal x
