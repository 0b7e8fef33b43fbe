# row: 1
# exit: 1
# error: OverflowError
x = -9223372036854775808
print(x + 1)
print(-x)
