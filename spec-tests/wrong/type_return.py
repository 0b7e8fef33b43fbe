# error: E03 3
def f() -> int:
    return "a"


print(f() + 1)
