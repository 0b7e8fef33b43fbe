# Row 15: what a function's variables held is released when it returns, not at `del` or `break`.
def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


def first():
    for n in numbers():
        print(n)
        break
    print("end")


def deleted():
    g = numbers()
    print(next(g))
    del g
    print("end")


first()
deleted()
