# error: E04 6
def f() -> int:
    n = 0

    def g() -> None:
        nonlocal n
        n += 1

    g()
    return n


print(f())
