def mean(xs):
    assert xs, "mean of nothing"
    return sum(xs) / len(xs)


def triangle(a, b, c):
    assert a > 0 and b > 0 and c > 0
    assert a + b > c, f"{a} + {b} <= {c}"
    return a + b + c


def checked(f, *args):
    try:
        return f(*args)
    except AssertionError as e:
        return f"AssertionError({e}) args={e.args}"


print(checked(mean, [1, 2, 6]), "|", checked(mean, []))
print(checked(triangle, 3, 4, 5), "|", checked(triangle, 1, 1, 5), "|", checked(triangle, -1, 2, 3))


class Invariant:
    def __init__(self):
        self.items = []

    def add(self, x):
        self.items.append(x)
        self.check()

    def check(self):
        assert all(a <= b for a, b in zip(self.items, self.items[1:])), ("not sorted", self.items)


inv = Invariant()
for x in [1, 5, 3]:
    try:
        inv.add(x)
        print("added", x)
    except AssertionError as e:
        print("failed", e, e.args[0])
        inv.items.pop()
print(inv.items)
assert True
assert inv.items == [1, 5], "never shown"
calls = []


def message():
    calls.append("message")
    return "built lazily"


assert len(inv.items) == 2, message()
print(calls)
try:
    assert len(inv.items) == 3, message()
except AssertionError as e:
    print(e, calls)
try:
    assert not inv.items
except AssertionError as e:
    print(repr(e), str(e) == "")
try:
    raise AssertionError("by hand")
except Exception as e:
    print(repr(e), isinstance(e, AssertionError))
