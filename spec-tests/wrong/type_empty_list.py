# error: E03 2
x = []
print(len(x))
