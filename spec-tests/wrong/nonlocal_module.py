# error: E 5
x = 1

def f() -> None:
    nonlocal x
    x = 2

f()
