# error: E0 3 is
x = 1000
print(x is 1000)
