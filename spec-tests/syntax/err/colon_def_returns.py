# error: E0103 2:15 expected ':'
def f() -> int
    return 1
