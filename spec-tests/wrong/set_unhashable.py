# error: E03 2 unhashable
x = {[1], [2]}
print(x)
