# exit: 1
# error: ValueError
a = [1, 2]
a.remove(2)
print(a)
a.remove(5)
