# error: E03 2
print(len(5))
