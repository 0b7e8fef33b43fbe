# row: 1
# exit: 1
# error: OverflowError
def fact(n: int) -> int:
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r


print(fact(20))
print(fact(21))
