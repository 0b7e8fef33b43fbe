from itertools import islice, takewhile


def naturals(n=0):
    while True:
        yield n
        n += 1


def primes():
    composites = {}
    for n in naturals(2):
        if n in composites:
            for p in composites.pop(n):
                composites.setdefault(n + p, []).append(p)
        else:
            composites[n * n] = [n]
            yield n


def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1


def merge(a, b):
    x, y = next(a), next(b)
    while True:
        if x < y:
            yield x
            x = next(a)
        elif y < x:
            yield y
            y = next(b)
        else:
            yield x
            x, y = next(a), next(b)


def cycle(items):
    while True:
        for x in items:
            yield x


def iterate(f, x):
    while True:
        yield x
        x = f(x)


def look_and_say():
    current = "1"
    while True:
        yield current
        out = ""
        i = 0
        while i < len(current):
            j = i
            while j < len(current) and current[j] == current[i]:
                j += 1
            out += str(j - i) + current[i]
            i = j
        current = out


print(list(islice(primes(), 12)), list(takewhile(lambda p: p < 40, primes()))[-1])
print(list(collatz(6)), max(collatz(27)), sum(1 for _ in collatz(27)))
print(list(islice(merge((x * x for x in naturals(1)), (x**3 for x in naturals(1))), 10)))
colours = cycle(["red", "green", "blue"])
print([next(colours) for _ in range(5)], list(zip("abcd", cycle([0, 1]))))
print(list(islice(iterate(lambda x: x * 3 % 17, 1), 8)), next(x for x in iterate(lambda x: x * 2, 1) if x > 1000))
print(list(islice(look_and_say(), 6)))
triples = ((a, b, c) for c in naturals(1) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c)
print(list(islice(triples, 4)))


def newton(n):
    x = n
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return
        yield y
        x = y


print(list(newton(1000)), list(newton(10**12))[-1], next(p for p in primes() if str(p) == str(p)[::-1] and p > 100))
digits = ((n // 10**k % 10 for k in range(5)) for n in (12345, 678))
print([list(d) for d in digits])
