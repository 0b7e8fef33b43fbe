# error: E03 2
x = [1, "a"]
print(x)
