x = "outer"
print([x for x in range(3)], x)
print({x: x * 2 for x in "ab"}, {x for x in [1]}, list(x for x in (7, 8)), x)
n = 3
print([n * i for i in range(n)], [[i * j for j in range(i)] for i in range(n)], n)


def table(k):
    rows = [[k * i + j for j in range(k)] for i in range(k)]
    column = lambda c: [row[c] for row in rows]
    return column(0), [column(c)[c] for c in range(k)]


print(table(3))


def capture_in_comprehension():
    base = 100
    fs = [lambda y, b=base + i: y + b for i in range(3)]
    base = 0
    return [f(1) for f in fs], [base + i for i in range(2)]


def filter_with_state(xs):
    seen = set()

    def new(v):
        if v in seen:
            return False
        seen.add(v)
        return True

    return [v for v in xs if new(v)], len(seen)


def lazy_sees_changes():
    factor = 1
    products = (v * factor for v in [1, 2, 3, 4])
    out = [next(products)]
    factor = 10
    out.append(next(products))
    factor = 100
    out.extend(products)
    return out


def source_is_taken_at_once():
    xs = [1, 2, 3]
    g = (v for v in xs)
    xs = [7, 8, 9]
    h = (v for v in xs)
    xs.append(10)
    return list(g), list(h)


print(capture_in_comprehension(), filter_with_state([3, 1, 3, 2, 1]), lazy_sees_changes(), source_is_taken_at_once())
print([y := 5, y**2], y, [last := v for v in range(4)], last)
print(any((hit := v) > 3 for v in [1, 4, 2]), hit)


def walrus_in_function(words):
    total = 0
    long = [w for w in words if (k := len(w)) > 2 and (total := total + k)]
    return long, total, k


print(walrus_in_function(["a", "abc", "hello", "xy"]))
counter = 0


def tick():
    global counter
    counter += 1
    return counter


print([tick() for _ in range(3)], {tick(): tick() for _ in range(2)}, (tick(), tick()), counter)


class Scaled:
    factor = 3
    values = [v * 2 for v in range(3)]

    def scale(self):
        return [v * self.factor for v in self.values]


print(Scaled().scale(), Scaled.values)
