# functools: reduce, partial, caches, comparison functions, wrappers.
import functools
from functools import cache, cmp_to_key, lru_cache, partial, reduce, wraps

print(reduce(lambda a, b: a * b, [1, 2, 3, 4, 5]), reduce(lambda a, b: a + b, ["x", "y"], "start"))
print(reduce(lambda a, b: a + len(b), ["aa", "b"], 0), reduce(max, [3, 9, 2]))
empty: list[int] = []
print(reduce(lambda a, b: a + b, empty, 7))
try:
    reduce(lambda a, b: a + b, empty)
except TypeError as err:
    print("TypeError:", err)


def power(base: int, exponent: int) -> int:
    return base**exponent


square = partial(power, exponent=2)
two_to = partial(power, 2)
print(square(9), two_to(10), partial(max, 5)(3), [partial(power, b)(3) for b in range(4)])


@cache
def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())
fib.cache_clear()
print(fib(10), fib.cache_info())

calls = 0


@lru_cache(maxsize=3)
def double(n: int) -> int:
    global calls
    calls += 1
    return n * 2


for n in [1, 2, 3, 1, 4, 2, 1, 3, 3, 5, 1]:
    double(n)
print(calls, double.cache_info())


@lru_cache
def area(w: int, h: int) -> int:
    print("area of", w, h)
    return w * h


print(area(2, 3), area(3, 2), area(2, 3), area.cache_info())


@lru_cache(maxsize=None)
def grid(r: int, c: int) -> int:
    if r == 0 or c == 0:
        return 1
    return grid(r - 1, c) + grid(r, c - 1)


print(grid(12, 12), grid.cache_info().currsize)


def by_length_then_text(a: str, b: str) -> int:
    if len(a) != len(b):
        return len(a) - len(b)
    return -1 if a < b else 1 if a > b else 0


print(sorted(["pear", "fig", "apple", "kiwi", "date"], key=cmp_to_key(by_length_then_text)))
print(max([3, -7, 5], key=cmp_to_key(lambda a, b: abs(a) - abs(b))))
print(sorted([3, 30, 34, 5, 9], key=cmp_to_key(lambda a, b: int(f"{b}{a}") - int(f"{a}{b}"))))


def logged(f):
    @wraps(f)
    def inner(x: int) -> int:
        print("before", x)
        result = f(x)
        print("after", result)
        return result

    return inner


@logged
def triple(x: int) -> int:
    return 3 * x


print(triple(4))



print(partial(lambda a, b, c: (a, b, c), 1)(2, c=3))
