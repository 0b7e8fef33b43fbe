# exit: 1
# error: IndexError
def f(a: list[int], i: int) -> int:
    return a[i]


print(f([1, 2, 3], -3))
print(f([1, 2, 3], 3))
