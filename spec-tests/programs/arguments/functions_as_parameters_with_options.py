def apply_n(f, n, x, *extra, **options):
    for _ in range(n):
        x = f(x, *extra, **options)
    return x


def scale(x, by=2, *, plus=0):
    return x * by + plus


def transform(items, *steps, reverse=False, limit=None):
    out = list(items)
    for step in steps:
        out = [step(x) for x in out]
    if reverse:
        out.reverse()
    return out if limit is None else out[:limit]


def table(rows, columns, *, sep=" ", formats=None):
    formats = formats or {}
    lines = [sep.join(columns)]
    for row in rows:
        lines.append(sep.join(formats.get(c, str)(row[c]) for c in columns))
    return lines


def retry(f, *args, times=3, on_error=None, **kwargs):
    for attempt in range(1, times + 1):
        try:
            return f(*args, **kwargs)
        except ValueError as e:
            if on_error is not None:
                on_error(attempt, str(e))
    return None


def fold(f, xs, initial=None):
    it = iter(xs)
    acc = next(it) if initial is None else initial
    for x in it:
        acc = f(acc, x)
    return acc


attempts = []


def picky(a, b, *, wanted):
    attempts.append((a, b))
    if len(attempts) < wanted:
        raise ValueError(f"only {len(attempts)}")
    return a + b


print(
    apply_n(scale, 3, 1), apply_n(scale, 2, 1, 5), apply_n(scale, 2, 1, by=3, plus=1),
    apply_n(lambda x, k: x + k, 4, "", "ab"),
)
print(
    transform([1, 2, 3], scale, lambda x: x - 1), transform("abc", str.upper, reverse=True),
    transform(range(10), limit=3), transform([], scale, reverse=True),
)
rows = [{"name": "ann", "n": "5"}, {"name": "bob", "n": "12"}]
print(
    table(rows, ["name", "n"]), table(rows, ["n"], formats={"n": lambda v: f"{int(v):03}"}),
    table([], ["x", "y"], sep="|"),
)
print(retry(picky, 1, 2, wanted=3, on_error=lambda n, e: print("attempt", n, e)), attempts)
attempts.clear()
print(retry(picky, "x", "y", wanted=9, times=2), len(attempts))
print(
    fold(lambda a, b: a + b, [1, 2, 3]), fold(lambda a, b: a * b, [2, 3], 10), fold(lambda a, b: b + a, "abc"),
    fold(max, [3, 9, 2]), fold(lambda a, b: a + [b], "xy", ["start"]),
)
try:
    fold(max, [0][1:])
except StopIteration:
    print("nothing to fold")
words = ["bbb", "a", "cc"]
print(
    sorted(words, key=len), sorted(words, reverse=True), sorted(words, key=len, reverse=True),
    max(words, key=len, default="-"), min([], key=len, default="none"),
)
