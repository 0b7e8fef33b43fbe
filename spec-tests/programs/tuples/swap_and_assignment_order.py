# The right side is evaluated before any target, and targets are assigned from left to right.
log: list[str] = []


def note(name: str, value: int) -> int:
    log.append(name)
    return value


class Recorder:
    def __init__(self) -> None:
        self.data: dict[int, int] = {}

    def __setitem__(self, i: int, v: int) -> None:
        log.append(f"set[{i}]={v}")
        self.data[i] = v

    def __getitem__(self, i: int) -> int:
        log.append(f"get[{i}]")
        return self.data.get(i, 0)


def show() -> None:
    print(" ".join(log))
    log.clear()


r = Recorder()
r[note("i", 1)] = note("v", 10)
show()
r[note("a", 1)], r[note("b", 2)] = note("x", 5), note("y", 6)
show()
r[note("k", 1)] += note("w", 100)
show()
r[1], r[2] = r[2], r[1]
show()
x = r[3] = note("shared", 7)
show()
print(x, r.data)
xs = [1, 2, 3]
i = 0
xs[i], i = 9, 2
print(xs, i)
i, xs[i] = 0, 8
print(xs, i)
a = b = c = [0]
a += [1]
c = c + [2]
print(a, b, c, a is b, b is c)
xs[0], xs[1], xs[2] = xs[2], xs[0], xs[1]
print(xs)
(p, q), s = [note("p", 1), note("q", 2)], note("s", 3)
show()
d = {note("k1", 1): note("v1", 2), note("k2", 3): note("v2", 4)}
show()
print(note("f", 1) + note("g", 2) * note("h", 3), p, q, s, d)
show()
print(note("first", 0) or note("second", 0) and note("never", 1), note("c", 1) < note("d", 0) < note("skip", 9))
show()
t = note("then", 1) if note("cond", 0) else note("else", 2)
show()
print([note("e", j) for j in range(3)], t, max(note("m1", 4), note("m2", 3)))
show()
