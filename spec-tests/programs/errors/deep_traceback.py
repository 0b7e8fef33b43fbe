# exit: 1
# error: ZeroDivisionError
def a(n: int) -> float:
    return b(n - 1)


def b(n: int) -> float:
    if n > 0:
        return a(n)
    return 1 / n


print(a(1) if False else 0)
print(a(6))
