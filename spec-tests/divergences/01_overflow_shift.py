# row: 1
# exit: 1
# error: OverflowError
for s in [1, 61, 62, 63]:
    print(1 << s)
