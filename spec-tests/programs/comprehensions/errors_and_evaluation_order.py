trace = []


def t(label, value):
    trace.append(label)
    return value


def show(result):
    print(result, " ".join(trace))
    trace.clear()


show([t(f"e{x}", x * 10) for x in t("src", range(3)) if t(f"c{x}", x != 1)])
show([t(f"{x}{y}", (x, y)) for x in t("X", [1, 2]) for y in t(f"Y{x}", range(x))])
show({t(f"k{x}", x): t(f"v{x}", x * x) for x in range(3)})
show(sorted({t(f"s{x}", x % 2) for x in range(3)}))
g = (t(f"g{x}", x) for x in t("gsrc", range(5)))
show("made")
show(next(g))
show([next(g), next(g)])
show(list(g))
show(any(t(f"a{x}", x > 1) for x in range(5)))
show(all(t(f"l{x}", x < 1) for x in range(5)))
show(next((x for x in range(9) if t(f"n{x}", x * x > 5)), None))
show([[t(f"i{x}{y}", x + y) for y in range(2)] for x in range(2)])


def attempt(f):
    try:
        return f()
    except ZeroDivisionError:
        return f"failed after {len(trace)}"


show(attempt(lambda: [t(f"d{x}", 10) // x for x in (2, 1, 0, 5)]))
show(attempt(lambda: {x: 6 // t(f"d{x}", x) for x in (3, 0, 1)}))
show(attempt(lambda: sum(6 // t(f"d{x}", x) for x in (3, 2, 1))))
xs = [1, 2, 3]
xs = [x for x in xs if x > 1] + [x for x in xs if x <= 1]
show(xs)
ys = [1, 2, 3, 4]
show([ys.pop() for _ in range(2)])
show([y for y in ys if len(ys) < 6 and not ys.append(y * 10)])
show(ys)
cells = [[0] * 3 for _ in range(2)]
cells[0][0] = 1
show(cells)
total = 0
show([total := total + x for x in range(5)])
show(total)
show([(x, y) for x, y in {"a": 1, "b": 2}.items() if t(x, y)])
show(max((t(f"m{x}", x % 4), -x) for x in range(6)))
show("".join(t(c, c.upper()) for c in "abc"))
