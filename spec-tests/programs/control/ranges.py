for a, b, s in [(0, 10, 3), (10, 0, -3), (0, 10, -1), (5, 5, 1), (-5, 5, 4), (5, -6, -5)]:
    print([i for i in range(a, b, s)], list(range(a, b, s)))
total = 0
for i in range(9223372036854775800, 9223372036854775807, 3):
    total += i - 9223372036854775800
print(total)
print(list(reversed(range(4))), list(reversed([1, 2, 3])), 3 in [1, 2, 3])
n = 4
for i in range(n):
    n = 10
    print(i, end=" ")
print(n)
