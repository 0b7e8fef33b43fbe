# row: 11
# exit: 1
# error: IndexError
def get(a: list[int]) -> int:
    return a[7]


print("before")
print(get([1]))
