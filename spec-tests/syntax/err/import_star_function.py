# error: E0119 3:5 import * only allowed at module level
def f():
    from x import *
