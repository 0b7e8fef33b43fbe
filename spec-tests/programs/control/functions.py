def fact(n: int) -> int:
    return 1 if n < 2 else n * fact(n - 1)


def even(n: int) -> bool:
    return n == 0 or odd(n - 1)


def odd(n: int) -> bool:
    return n != 0 and even(n - 1)


def defaults(a, b=2, *, c=3):
    return a * 100 + b * 10 + c


def early(n):
    for i in range(n):
        if i * i > n:
            return i
    return -1


def nothing():
    pass


def nested(n):
    def inner(k):
        return k * n

    return inner(3) + inner(4)


def apply(f, x):
    return f(f(x))


print(fact(20), even(10), odd(7), defaults(1), defaults(1, 5), defaults(1, c=9), defaults(b=1, a=2))
print(early(50), early(0), nothing(), nested(5), apply(lambda v: v * 3, 2), apply(lambda s: s + "!", "a"))
square = lambda v: v * v
print(square(5), square(1.5), [square(i) for i in range(4)])


def ack(m: int, n: int) -> int:
    if m == 0:
        return n + 1
    if n == 0:
        return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))


print(ack(2, 3))


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


print(max((collatz(i), i) for i in range(1, 300)))
