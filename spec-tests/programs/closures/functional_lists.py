# Streams, objects and combinators made of functions only.
def make_stack():
    items = []

    def dispatch(message, *args):
        if message == "push":
            items.extend(args)
            return len(items)
        if message == "pop":
            return items.pop() if items else -1
        if message == "size":
            return len(items)
        raise ValueError(f"unknown message {message}")

    return dispatch


def stream(f, start):
    def at(n):
        x = start
        for _ in range(n):
            x = f(x)
        return x

    return at


def add_numbers(a):
    def more(*bs):
        return add_numbers(a + sum(bs)) if bs else a

    return more


def iterate(f, n):
    return (lambda x: x) if n == 0 else (lambda x: f(iterate(f, n - 1)(x)))


def flip(f):
    return lambda a, b: f(b, a)


def juxt(*fs):
    return lambda x: [f(x) for f in fs]


def complement(f):
    return lambda *args: not f(*args)


s = make_stack()
print(s("push", 1, 2, 3), s("pop"), s("push", 9), s("size"), s("pop"), s("pop"), s("pop"), s("pop"))
try:
    s("peek")
except ValueError as e:
    print("ValueError:", e)
powers = stream(lambda x: x * 2, 1)
print([powers(n) for n in (0, 1, 10)], iterate(lambda x: x + 3, 5)(0), iterate(str.strip, 2)(" a "))
print(
    flip(lambda a, b: a - b)(1, 10), flip(pow)(2, 5), juxt(min, max, sum, len)([3, 1, 2]),
    complement(str.isdigit)("a1"), list(filter(complement(lambda n: n % 2 == 0), range(6))),
)
compose2 = lambda f, g: lambda x: f(g(x))
inc, dbl = (lambda x: x + 1), (lambda x: x * 2)
print(
    compose2(inc, dbl)(5), compose2(dbl, inc)(5), compose2(compose2(inc, inc), dbl)(1),
    [f(3) for f in (inc, dbl, compose2(dbl, dbl))],
)
fs = []
for name in ["a", "b"]:
    for k in range(2):
        fs.append(lambda x, name=name, k=k: f"{name}{k}{x}")
print([f("!") for f in fs], (lambda *xs, sep="-": sep.join(xs))("p", "q"), (lambda: (lambda y: y + 1)(41))())
