# exit: 1
# error: IndexError
a = [1.5, 2.5]
print(a[-2])
a[-3] = 1.0
print("not reached")
