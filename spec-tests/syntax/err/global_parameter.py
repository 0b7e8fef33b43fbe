# error: E0113 3:12 name 'x' is parameter and global
def f(x):
    global x
