# error: E04 2
try:
    print(1)
except ValueError:
    print(2)
