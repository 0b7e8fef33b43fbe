# row: 1
# exit: 1
# error: OverflowError
a = [9223372036854775807, 1]
print(a[0])
print(a[0] + a[1])
