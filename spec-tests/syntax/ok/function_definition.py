def f(): pass
def f(a, b=1, *c, d, e=2, **g): pass
def f(a, b, /): pass
def f(a, /, b, *, c): pass
def f(a=1, /, b=2, *, c=3, d): pass
def f(*, a): pass
def f(*a): pass
def f(**a): pass
def f(a, b,): pass
def f(*a,): pass
def f(**a,): pass
def f(a: int, b: str = "x", *c: int, d: int = 1, **e: str) -> None: pass
def f(*args: *Ts): pass
def f() -> (a, b): pass
def f(match, case, type, _): pass
def outer():
    def inner():
        return 1
    return inner
