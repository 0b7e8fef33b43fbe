def show(a: int, b: int) -> None:
    print(a, b, a + b, a - b, a * b)
    if b != 0:
        print(a // b, a % b, divmod(a, b))
        print(a / b)
    print(-a, +a, abs(a), ~a)
    print(a & b, a | b, a ^ b)
    print(a < b, a <= b, a == b, a != b, a >= b, a > b)


for a in [0, 1, -1, 7, -7, 2**31, -(2**31), 123456789012]:
    for b in [0, 1, -1, 2, -2, 3, -3, 10, -10, 1000003]:
        show(a, b)
