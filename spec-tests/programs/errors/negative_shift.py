# exit: 1
# error: ValueError
s = -1
print(1 << 3)
print(1 << s)
