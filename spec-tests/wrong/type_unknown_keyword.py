# error: E03 6
def f(a: int) -> int:
    return a


print(f(a=1, c=2))
