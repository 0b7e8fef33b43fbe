# error: E04 2
print(2j)
