first, *rest = [1, 2, 3, 4]
*init, last = (1, 2, 3, 4)
a, *middle, z = "hello"
print(first, rest, init, last, a, middle, z)
x, *nothing = [9]
*nothing2, y = (8,)
print(x, nothing, y, nothing2)
(p1, p2), *others = [(1, 2), (3, 4), (5, 6)]
print(p1, p2, others)
head, (mid, *tail), end = 1, [2, 3, 4], 5
print(head, mid, tail, end)
for n, *values in [(1, 2, 3), (4,), (5, 6)]:
    print(n, values, sum(values))
print([*range(3), *"ab"], (*[1, 2], 3, *(4, 5)), {*[1, 2], *[2, 3]} == {1, 2, 3}, [*{"k": 1, "j": 2}])
i, j = 1, 2
i, j = j, i
l, m, n = 1, 2, 3
l, m, n = n, l, m
print(i, j, l, m, n)
xs = [0, 1, 2, 3]
xs[0], xs[3] = xs[3], xs[0]
k = 0
k, xs[k] = 2, 77
print(xs, k)
one = two = [0]
one.append(1)
print(one, two, one is two)
(r,) = [42]
[s, t] = (1, 2)
print(r, s, t)


def try_unpack(values):
    try:
        a, b, *c = values
        return (a, b, c)
    except ValueError as e:
        return f"ValueError: {e}"


def exactly_two(values):
    try:
        a, b = values
        return a + b
    except ValueError as e:
        return f"ValueError: {e}"


for v in ([1], [1, 2], [1, 2, 3, 4], []):
    print(try_unpack(v), "|", exactly_two(v))


def minmax(xs):
    lo, *_, hi = sorted(xs)
    return lo, hi


lo, hi = minmax([5, 2, 8, 1])
print(lo, hi, minmax((3, 3)))
it = iter(range(5))
v, w = next(it), next(it)
u, *us = it
print(v, w, u, us, list(it))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __iter__(self):
        yield self.x
        yield self.y


px, py = Point(3, 4)
o = Point(0, 0)
o.x, o.y = 5, 6
print(px, py, tuple(o), [*o, *Point(7, 8)], max(*o))
