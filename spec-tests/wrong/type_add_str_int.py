# error: E03 3 +
def f(n: int) -> str:
    return "n = " + n


print(f(3))
