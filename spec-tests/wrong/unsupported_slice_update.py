# error: E0424 3 slices
x = [1, 2]
x[:1] += [3]
print(x)
