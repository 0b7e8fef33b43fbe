# error: E03 3
n = 3
print(n(4))
