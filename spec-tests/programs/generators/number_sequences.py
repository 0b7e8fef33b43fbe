from itertools import islice


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def primes_below(n):
    sieve = [True] * n
    for i in range(2, n):
        if sieve[i]:
            yield i
            for j in range(i * i, n, i):
                sieve[j] = False


def hamming():
    values = [1]
    i2 = i3 = i5 = 0
    while True:
        yield values[-1]
        n = min(values[i2] * 2, values[i3] * 3, values[i5] * 5)
        values.append(n)
        i2 += n == values[i2] * 2
        i3 += n == values[i3] * 3
        i5 += n == values[i5] * 5


def pascal():
    row = [1]
    while True:
        yield row
        row = [1, *(a + b for a, b in zip(row, row[1:])), 1]


def recaman():
    seen = {0}
    a = 0
    n = 0
    while True:
        yield a
        n += 1
        a = a - n if a - n > 0 and a - n not in seen else a + n
        seen.add(a)


def farey(n):
    a, b, c, d = 0, 1, 1, n
    yield a, b
    while c <= n:
        k = (n + b) // d
        a, b, c, d = c, d, k * c - a, k * d - b
        yield a, b


def continued_fraction(p, q):
    while q:
        yield p // q
        p, q = q, p % q


def differences(xs):
    it = iter(xs)
    last = next(it)
    for x in it:
        yield x - last
        last = x


print(list(islice(fibonacci(), 15)), next(f for f in fibonacci() if f > 10**9), list(primes_below(50)))
print(list(islice(hamming(), 20)), list(islice(pascal(), 5)))
print(list(islice(recaman(), 16)), ["/".join(map(str, f)) for f in farey(5)], list(continued_fraction(649, 200)))
print(
    list(differences([1, 4, 9, 16])), list(differences(differences(i**3 for i in range(7)))),
    sum(islice(fibonacci(), 10, 20)), max(map(sum, islice(pascal(), 10))),
)
