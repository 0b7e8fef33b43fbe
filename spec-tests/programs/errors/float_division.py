# exit: 1
# error: ZeroDivisionError
for d in [2.0, 1.0, 0.0]:
    print(1.0 / d)
