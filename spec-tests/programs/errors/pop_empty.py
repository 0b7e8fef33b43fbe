# exit: 1
# error: IndexError
a: list[int] = [1]
print(a.pop())
print(a.pop())
