# error: E03 6 argument
def f(a: int, b: int) -> int:
    return a + b


print(f(1))
