# Calls whose problem is only known at run time: unpacked sequences of the wrong length or keys that are missing.
def three(a, b, c=0):
    return a + b + c


def unpack_pair(values):
    try:
        a, b = values
        return a - b
    except ValueError as e:
        return str(e)


def named(template, fields):
    try:
        return template.format(**fields)
    except KeyError as e:
        return f"missing {e}"
    except IndexError as e:
        return f"index: {e}"


for values in ([5, 3], [1], [1, 2, 3]):
    print(unpack_pair(values))
print(named("{a}-{b}", {"a": 1, "b": 2}), named("{a}-{c}", {"a": 1}), named("{x} {}", {"x": 1}))
def positional(template, *values):
    try:
        return template.format(*values)
    except IndexError as e:
        return f"IndexError: {e}"


def percent(template, fields):
    try:
        return template % fields
    except KeyError as e:
        return f"KeyError: {e}"


print(positional("{0} {1}", "one"), positional("{1} {0}", "b", "a"), positional("{} {}", "only"))
print(percent("%(name)s", {"nam": "x"}), percent("%(name)s", {"name": "x"}))
for a, b, *rest in [(1, 2), (3, 4, 5, 6)]:
    print(three(a, b, *rest[:1]), rest)
rows = ["1 2", "3", "4 5 6", "x y"]
for row in rows:
    try:
        x, y = map(int, row.split())
        print(x * y)
    except ValueError as e:
        print(row, "->", e)
head, *tail = rows
print(head, len(tail))
empty: list[int] = []
try:
    first, *others = empty
    print(first, others)
except ValueError as e:
    print("ValueError:", e)
try:
    (p, q), r = [[1, 2], [3, 4]]
    print(p, q, r)
    (p, q), r = [[1, 2, 3], [4]]
    print(p, q, r)
except ValueError as e:
    print("ValueError:", e)
pairs = [("a", 1), ("b", 2)]
print({k: v for k, v in pairs}, dict(pairs), [k * v for k, v in pairs])
try:
    for k, v in ["ab", "cd", "e"]:
        print(k, v)
except ValueError as e:
    print("ValueError:", e)
table = {"a": [1, 2], "b": [3]}
for key, (m, *n) in table.items():
    print(key, m, n)
try:
    for key, (m, o) in table.items():
        print(key, m + o)
except ValueError as e:
    print("ValueError:", e)
