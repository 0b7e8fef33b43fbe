def flatten(tree):
    for node in tree.children:
        yield from flatten(node)
    yield tree.name


class Tree:
    def __init__(self, name, *children):
        self.name = name
        self.children = children

    def __iter__(self):
        yield self
        for c in self.children:
            yield from c

    def paths(self, prefix=""):
        here = prefix + "/" + self.name
        yield here
        for c in self.children:
            yield from c.paths(here)


t = Tree("r", Tree("a", Tree("a1"), Tree("a2")), Tree("b"))
print(list(flatten(t)), [n.name for n in t], list(t.paths()), sum(1 for _ in t))


def chain(*sources):
    for s in sources:
        yield from s


print(list(chain([1, 2], (3,), range(4, 6), (x * x for x in [3]))), "".join(chain("ab", ["cd"], "")))


def inner():
    received = []
    while True:
        x = yield len(received)
        if x is None:
            return received
        received.append(x)


def outer(results):
    while True:
        result = yield from inner()
        results.append(result)


results = []
o = outer(results)
next(o)
for x in ["a", "b", None, "c", None, None]:
    print(o.send(x), end=" ")
print(results)


def permutations(xs):
    if len(xs) <= 1:
        yield xs
    else:
        for p in permutations(xs[1:]):
            for i in range(len(xs)):
                yield p[:i] + xs[0:1] + p[i:]


print(list(permutations("abc")), sorted(permutations([1, 2, 3]))[:3], len(list(permutations("abcde"))))


def safe(source):
    try:
        yield from source
    except ZeroDivisionError as e:
        yield f"stopped: {e}"
    finally:
        yield "end"


print(list(safe(str(6 // d) for d in [1, 2, 0, 3])), list(safe(["ok"])))


def fib_to(n, a=0, b=1):
    if a <= n:
        yield a
        yield from fib_to(n, b, a + b)


print(list(fib_to(100)), list(fib_to(-1)))


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


print(" ".join(hanoi(3)), sum(1 for _ in hanoi(8)))
