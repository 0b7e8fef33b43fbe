def total(*numbers):
    return sum(numbers), len(numbers)


def label(*parts, sep="-", end=""):
    return sep.join(str(p) for p in parts) + end


def settings(**options):
    return ", ".join(f"{k}={options[k]}" for k in sorted(options))


def forward(f, *args, **kwargs):
    return f(*args, **kwargs)


print(total(), total(1), total(1, 2, 3), total(*range(5)), total(*[1, 2], 3, *(4,)))
print(label(), label("a"), label("a", 1, 2.5, None), label(*"xyz", sep="/"), label(1, 2, end="!"))
print(settings(), settings(b=2, a=1), settings(**{"x": 1, "y": 2}, z=3))
print(
    forward(total, 1, 2), forward(label, "p", "q", sep="+"), forward(settings, k=5), forward(max, 3, 9, 4),
    forward(len, "four"),
)


def merge(*dicts, **extra):
    out = {}
    for d in [*dicts, extra]:
        out.update(d)
    return out


print(merge(), merge({"a": 1}, {"b": 2}), merge({"a": 1}, a=5, c=6), merge(**{"only": 0}))


def first_and_rest(first, *rest):
    if rest:
        return f"{first}({first_and_rest(*rest)})"
    return first


def count_down(n, *seen):
    return seen if n == 0 else count_down(n - 1, *seen, n)


print(first_and_rest("a"), first_and_rest("a", "b", "c"), count_down(4), count_down(0))


def zip_longest(*lists, fill=0):
    n = max((len(xs) for xs in lists), default=0)
    return [tuple(xs[i] if i < len(xs) else fill for xs in lists) for i in range(n)]


print(zip_longest([1, 2, 3], [4], [5, 6]), zip_longest([1], [], fill=-1), zip_longest())


class Logger:
    def __init__(self, *prefixes, **levels):
        self.prefixes = prefixes
        self.levels = levels

    def log(self, level, template, *args, **fields):
        n = self.levels.get(level, 0)
        return ":".join((*self.prefixes, level)) + f"[{n}] " + template.format(*args, **fields)


log = Logger("app", "db", warn=3, error=9)
print(log.log("warn", "{} of {}", 5, 10))
print(log.log("info", "{user} did {what}", user="ann", what="nothing"))
print(log.log("error", "{0} {0} {name!r:>5}", "x", name="y"))
print(*[1, 2, 3], *"ab", sep=",", end=";\n")
print(*(), "only", *[])
points = [(1, 2), (3, 4)]
print(*zip(*points), [max(*p) for p in points], [pow(*p) for p in points], {**dict(points), 9: 9})
