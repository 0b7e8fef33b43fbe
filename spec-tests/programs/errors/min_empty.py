# exit: 1
# error: ValueError
a: list[int] = []
print(sum(a))
print(min(a))
