# exit: 1
# error: IndexError
def total(a: list[float], n: int) -> float:
    s = 0.0
    for i in range(n):
        s += a[i]
    return s


v = [0.5] * 100
print(total(v, 100))
print(total(v, 101))
