# error: E03 2
x: str = 3
print(x)
