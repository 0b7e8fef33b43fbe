# error: E03 2
print(1 < "a")
