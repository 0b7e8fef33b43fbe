def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def extended(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = extended(b, a % b)
    return g, y, x - a // b * y


def factorize(n):
    out = []
    d = 2
    while d * d <= n:
        while n % d == 0:
            out.append(d)
            n //= d
        d += 1 if d == 2 else 2
    if n > 1:
        out.append(n)
    return out


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def digits(n, base=10):
    out = []
    while n:
        n, d = divmod(n, base)
        out.append(d)
    return out[::-1] or [0]


def isqrt(n):
    if n < 2:
        return n
    x = n
    while (y := (x + n // x) // 2) < x:
        x = y
    return x


print(gcd(84, 36), gcd(17, 5), gcd(0, 9), extended(240, 46), [factorize(n) for n in (1, 12, 97, 360, 1001, 999983)])
print(
    [n for n in range(60) if is_prime(n)], is_prime(1000000007), is_prime(999999999), is_prime(561),
    is_prime(2147483647),
)
print(
    digits(12345), digits(255, 16), digits(0), digits(2**40, 1024), sum(digits(2**50)),
    int("".join(map(str, digits(9876)))),
)
print(
    [isqrt(n) for n in (0, 1, 3, 4, 99, 100, 10**12, 10**18 - 1)],
    [n for n in range(1, 500) if sum(d**3 for d in digits(n)) == n],
)
perfect = [n for n in range(2, 600) if sum(d for d in range(1, n) if n % d == 0) == n]
print(
    perfect, [sum(1 for k in range(1, n + 1) if gcd(k, n) == 1) for n in range(1, 13)], pow(3, 200, 13),
    pow(2, 1000000, 1000000007),
)
a, b = 0, 1
while b < 10**18:
    a, b = b, a + b
print(a, a % 1000, bin(a).count("1"), a.bit_length(), -a // 10**15, -a % 10**15, a ^ (a >> 1), ~a & 0xFFFF)
h = 2166136261
for c in b"fnv hash":
    h = (h ^ c) * 16777619 & 0xFFFFFFFF
print(h, hex(h), [h >> s & 0xFF for s in (24, 16, 8, 0)], (h << 7 | h >> 25) & 0xFFFFFFFF)
