for b in [-3, -1, 0, 1, 2, 10]:
    for e in range(0, 12):
        print(b**e, end=" ")
    print()
print(2**62, (-2) ** 63, 3**39, pow(7, 3), pow(3, 200, 1000007), pow(-4, 5, 7))
print(2**-1, 10**-3, (-2) ** -2)
x = 5
print(x**2, x**3, (-x) ** 3)
