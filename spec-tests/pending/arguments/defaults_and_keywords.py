def describe(name, age=0, *, city="nowhere", tags=()):
    return f"{name}/{age}/{city}/{'+'.join(tags)}"


print(
    describe("a"), describe("b", 5), describe("c", city="Oslo"), describe(age=7, name="d"),
    describe("e", tags=["x", "y"]),
)
print(describe(city="Rome", name="f", tags=("t",), age=1))


def positional(a, b, /, c, *, d):
    return a * 1000 + b * 100 + c * 10 + d


print(positional(1, 2, 3, d=4), positional(1, 2, c=3, d=4))


def many(a, b=2, *rest, c=30, **named):
    return a, b, rest, c, named


print(many(1), many(1, 5), many(1, 5, 6, 7), many(1, c=3), many(1, x=10, y=20), many(1, 2, 3, 4, c=5, z=6))
args = [10, 20, 30]
options = {"c": 1, "w": 2}
print(many(*args), many(*args, **options), many(0, *args[:1], **{}), many(*"ab"), many(*args, *args, c=0, **{"k": 9}))


def order(*, log=[], **kw):
    for k, v in kw.items():
        log.append(f"{k}={v}")
    return len(log)


print(order(b=1, a=2), order(z=0), order(log=["own"], q=1))


def outer(a, b=lambda x: x + 1, c=None):
    if c is None:
        c = [a]
    return b(a), c


print(outer(1), outer(1, abs), outer(-3, abs, [0]), outer(5, c=[9]), outer("ab", lambda s: s * 2))
base = 10


def expression_default(x, y=base + 5, z=(base, [1, 2])):
    return x + y + z[0]


base = 0
print(expression_default(1), expression_default(1, 1), expression_default(1, z=(100, [])))


def evaluated(label):
    print("evaluating", label)
    return label


def with_effects(a=evaluated("a"), b=evaluated("b")):
    return a + b


print(with_effects(), with_effects("x"), with_effects(b="y"))
print(with_effects(b=evaluated("late b"), a=evaluated("early a")))


class Box:
    def __init__(self, width, height=None, **style):
        self.width = width
        self.height = width if height is None else height
        self.style = style

    def resized(self, *, width=None, height=None):
        return Box(
            width if width is not None else self.width, height if height is not None else self.height, **self.style,
        )

    def __repr__(self):
        return f"Box({self.width}x{self.height} {sorted(self.style.items())})"


box = Box(3, color="red", border="thin")
print(box, box.resized(height=9), Box(1, 2), Box(height=5, width=4, x="y").resized(width=0))
