def count_up(start, stop=None, step=1):
    n = start
    while stop is None or n < stop:
        yield n
        n += step


def evens(source):
    for x in source:
        if x % 2 == 0:
            yield x


def take(n, source):
    for i, x in enumerate(source):
        if i == n:
            return
        yield x


def traced(label, n):
    print(f"[{label} starts]")
    for i in range(n):
        print(f"[{label} makes {i}]")
        yield i
    print(f"[{label} ends]")


print(list(count_up(0, 5)), list(count_up(5, 0)), list(count_up(1, 10, 4)), list(take(3, count_up(100, step=7))))
print(list(take(4, evens(count_up(3)))), sum(take(10, count_up(1))), max(evens([3, 8, 5, 2])))
g = traced("g", 2)
print("made, nothing ran")
print(next(g))
print(next(g))
print(next(g, "end"))
print(next(g, "still the end"))
for x in traced("loop", 3):
    if x == 1:
        break
a, b = traced("u", 1), traced("v", 2)
for pair in zip(b, a):
    print(pair)
try:
    next(count_up(1, 1))
except StopIteration:
    print("StopIteration")


def empty():
    return
    yield 1


def conditional(flag):
    if flag:
        yield "yes"
        return
    yield "no"
    yield "really no"


print(
    list(empty()), list(conditional(True)), list(conditional(False)), [*conditional(False)],
    tuple(take(0, count_up(0))),
)
it = count_up(10, 15)
print(next(it), 12 in it, list(it), iter(it) is it)
squares = (n * n for n in count_up(1))
print(next(squares), next(squares), [next(squares) for _ in range(3)], list(take(2, squares)))
first, second, *rest = take(5, count_up(1))
print(first, second, rest, dict(zip("abc", count_up(7))), sorted(take(3, count_up(9, step=-4))))
