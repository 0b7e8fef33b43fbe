import operator
from functools import cached_property, cmp_to_key, partial, reduce, singledispatch, wraps

print(
    reduce(operator.add, [1, 2, 3]), reduce(operator.mul, range(1, 6), 1), reduce(lambda a, b: a + b, ["x", "y"], ""),
    reduce(max, [3, 9, 2]), reduce(lambda a, b: a * 10 + b, [1, 2, 3]),
)
print(
    reduce(lambda acc, x: acc + [x * x], [1, 2], [0]),
    reduce(lambda d, kv: {**d, kv[0]: kv[1]}, [("a", 1), ("b", 2)], {"z": 0}), reduce(operator.add, [], 5),
    reduce(lambda f, g: f + g, [[1], [2]]),
)
try:
    reduce(operator.add, [0][1:])
except TypeError as e:
    print("TypeError:", e)


def tag(name, text, *, cls="", close=True):
    attr = f' class="{cls}"' if cls else ""
    return f"<{name}{attr}>{text}" + (f"</{name}>" if close else "")


b = partial(tag, "b")
warning = partial(tag, "p", cls="warn")
print(
    b("x"), warning("careful"), partial(warning, close=False)("open"), warning("over", cls="other"), b.args,
    warning.keywords, b.func is tag,
)
print(
    list(map(partial(pow, 2), range(5))), sorted(["b10", "a9", "b9"], key=lambda s: (s[0], int(s[1:]))),
    list(map(partial(operator.mul, 3), [1, 2])),
)


@singledispatch
def show(x):
    return f"object {x}"


@show.register
def _(x: int):
    return f"int {x + 1}"


@show.register
def _(x: str):
    return f"str {x.upper()}"


@show.register(list)
def _(x):
    return "list " + ", ".join(show(v) for v in x)


print(show(1), "|", show("a"), "|", show([1, "b", 2.5]), "|", show(None))


class Circle:
    def __init__(self, r):
        self.r = r
        self.computed = 0

    @cached_property
    def area(self):
        self.computed += 1
        return 3 * self.r * self.r


c = Circle(4)
print(c.area, c.area, c.computed)
c.r = 100
print(c.area)
del c.area
print(c.area, c.computed)


def debug(prefix):
    def decorate(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            result = f(*args, **kwargs)
            print(f"{prefix}{f.__name__}{args}{kwargs or ''} = {result}")
            return result

        return wrapper

    return decorate


@debug("> ")
def add(a, b=10):
    return a + b


print(add(1), add(1, 2), add(a=5, b=6), add.__name__)
words = ["bb", "a", "ccc", "dd"]
print(
    sorted(words, key=cmp_to_key(lambda x, y: len(y) - len(x) or (x > y) - (x < y))),
    max(words, key=cmp_to_key(lambda x, y: len(x) - len(y))),
)
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(abs, lambda x: x + 1, operator.neg)(-3), compose(str.strip, str.upper)(" ab "))
