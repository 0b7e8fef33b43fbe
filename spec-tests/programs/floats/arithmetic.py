vals = [0.0, -0.0, 1.0, -1.5, 2.25, 1e10, -1e-10, 3.141592653589793]
for a in vals:
    for b in vals:
        print(a + b, a - b, a * b, a < b, a == b, end=" ")
        if b != 0.0:
            print(a / b, a // b, a % b, divmod(a, b))
        else:
            print()
