# exit: 1
# error: IndexError
a = [0] * 5


def fill(n: int) -> None:
    for i in range(n):
        a[i] = i + 1


fill(3)
print(a)
fill(7)
