from typing import Callable, TypeVar

T = TypeVar("T")
U = TypeVar("U")
V = TypeVar("V")


def compose(f: Callable[[U], V], g: Callable[[T], U]) -> Callable[[T], V]:
    return lambda x: f(g(x))


def curry(f: Callable[[int, int], int]) -> Callable[[int], Callable[[int], int]]:
    return lambda a: lambda b: f(a, b)


def repeat(f: Callable[[T], T], n: int) -> Callable[[T], T]:
    def run(x: T) -> T:
        for _ in range(n):
            x = f(x)
        return x

    return run


def pipeline(*stages: Callable[[int], int]) -> Callable[[int], int]:
    def run(x: int) -> int:
        for stage in stages:
            x = stage(x)
        return x

    return run


def my_map(f, xs):
    return [f(x) for x in xs]


def my_filter(f, xs):
    return [x for x in xs if f(x)]


def my_reduce(f, xs, start):
    acc = start
    for x in xs:
        acc = f(acc, x)
    return acc


def add(a: int, b: int) -> int:
    return a + b


double = lambda x: x * 2
print(compose(double, len)("abc"), compose(str, double)(21) + "!", compose(len, str)(12345))
print(
    curry(add)(3)(4), [curry(add)(k)(10) for k in range(3)], repeat(double, 10)(1), repeat(lambda s: s + "ab", 3)("x"),
)
print(pipeline(double, curry(add)(1), abs)(-5), pipeline()(7), pipeline(*[double] * 5)(1))
print(
    my_map(double, [1, 2]), my_map(str.upper, "ab"), my_filter(lambda n: n % 3 == 0, range(10)),
    my_map(len, ["a", "bc"]),
)
print(my_reduce(add, range(5), 0), my_reduce(lambda a, b: a + b, ["x", "y"], ""), my_reduce(max, [3, 9, 2], 0))
print(my_reduce(lambda d, w: d | {w: len(w)}, ["a", "bb"], {"": 0}))
print(my_reduce(lambda f, g: compose(g, f), [double, double, abs], lambda x: x)(-3))


def memoize(f):
    known = {}

    def wrapper(n):
        if n not in known:
            known[n] = f(n)
        return known[n]

    return wrapper, known


slow_calls = 0


def slow_square(n):
    global slow_calls
    slow_calls += 1
    return n * n


fast, known = memoize(slow_square)
print([fast(n) for n in [3, 4, 3, 3, 4]], slow_calls, known)
church = lambda n: lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))
print(church(5)(lambda n: n + 1)(0), church(3)(lambda s: s + "!")("hi"))
