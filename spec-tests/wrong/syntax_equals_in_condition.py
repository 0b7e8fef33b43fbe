# error: E01 3
x = 1
if x = 2:
    print(x)
