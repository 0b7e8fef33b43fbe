# exit: 1
# error: ZeroDivisionError
def f(a: int, b: int) -> int:
    return a // b


print(f(7, 2))
print(f(1, 0))
