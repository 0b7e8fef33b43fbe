# error: E0109 2:11 yield expression cannot be used within a TypeVar bound
def f[T: (yield)](): pass
