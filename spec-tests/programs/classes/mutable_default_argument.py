# A default value is made once, when the function is defined, and is shared by all calls.
class Basket:
    def __init__(self, owner, items=[]):
        self.owner = owner
        self.items = items

    def add(self, item, log=[]):
        self.items.append(item)
        log.append(f"{self.owner}+{item}")
        return log


def append_to(value, target=[]):
    target.append(value)
    return target


def append_fresh(value, target=None):
    if target is None:
        target = []
    target.append(value)
    return target


def count_calls(name, seen={}):
    seen[name] = seen.get(name, 0) + 1
    return dict(seen)


a = Basket("ann")
b = Basket("bob")
c = Basket("cy", [])
a.add("apple")
b.add("pear")
log = c.add("fig")
print(a.items, b.items, c.items, a.items is b.items)
print(log)
print(append_to(1), append_to(2), append_to(3, []), append_to(4))
print(append_fresh(1), append_fresh(2), append_fresh(3, [0]))
print(count_calls("x"), count_calls("y"), count_calls("x"))

base = 10


def offset(n, by=base * 2):
    return n + by


base = 1000
print(offset(1), offset(1, base))
functions = [lambda x, k=k: x * k for k in range(4)]
print([f(10) for f in functions], [f(10, 7) for f in functions])


def stamp(n, counter=iter(range(100, 200))):
    return n, next(counter)


print(stamp(1), stamp(2), stamp(3))
