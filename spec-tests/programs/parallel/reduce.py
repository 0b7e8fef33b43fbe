from molt import parallel

print(parallel.reduce(0, 100, lambda i: i * i, "+", 0))
print(parallel.reduce(1, 11, lambda i: i, "*", 1))
print(parallel.reduce(0, 50, lambda i: (i * 37) % 41, "max", -1), parallel.reduce(0, 50, lambda i: (i * 37) % 41, "min", 100))
print(parallel.reduce(0, 10, lambda i: i > 8, "or", False), parallel.reduce(0, 10, lambda i: i < 9, "and", True))
print(parallel.reduce(0, 0, lambda i: i, "+", 7))
print(parallel.reduce(0, 64, lambda i: i, "^", 0), parallel.reduce(0, 8, lambda i: 1 << i, "|", 0))
