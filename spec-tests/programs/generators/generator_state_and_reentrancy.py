def counter(name):
    n = 0
    print(f"{name} starts")
    while n < 3:
        n += 1
        yield f"{name}{n}"
    print(f"{name} ends")


a, b = counter("a"), counter("b")
print(next(a), next(b), next(a), next(b), next(b))
print(list(a), list(b), list(a))


def recursive(depth):
    if depth > 0:
        for x in recursive(depth - 1):
            yield x
            yield -x
    else:
        yield 1


print(list(recursive(0)), list(recursive(2)), sum(1 for _ in recursive(6)))


def reentrant():
    try:
        next(g)
    except ValueError as e:
        yield str(e)
    yield "after"


g = reentrant()
print(list(g))


def locals_survive(n):
    a, b = [], {}
    for i in range(n):
        a.append(i)
        b[i] = len(a)
        received = yield a, dict(b)
        if received:
            a = [received]
    return a


g2 = locals_survive(3)
print(next(g2), g2.send(99), next(g2))
try:
    next(g2)
except StopIteration as e:
    print("returned", e.value)


class Source:
    def __init__(self, items):
        self.items = items
        self.reads = 0

    def stream(self):
        while self.items:
            self.reads += 1
            yield self.items.pop(0)


s = Source(["x", "y"])
stream = s.stream()
print(next(stream), s.reads)
s.items.extend(["late", "later"])
print(list(stream), s.reads)
s.items.append("too late")
print(list(stream), s.items, list(s.stream()))


def make_generators():
    return [(i * j for j in range(3)) for i in range(3)]


print([list(x) for x in make_generators()], [sum(x) for x in make_generators()])
nested = (list(range(k)) for k in (n * 2 for n in range(3)))
print(next(nested), list(nested))


def raising():
    yield 1
    raise KeyError("inside")
    yield 2


r = raising()
print(next(r))
for _ in range(2):
    try:
        print(next(r))
    except KeyError as e:
        print("KeyError", e)
    except StopIteration:
        print("finished for good")
