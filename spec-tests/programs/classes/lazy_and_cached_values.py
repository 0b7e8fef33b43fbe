class Lazy:
    def __init__(self, make):
        self._make = make
        self._value = None
        self._ready = False

    def get(self):
        if not self._ready:
            self._value = self._make()
            self._ready = True
        return self._value


class Grid:
    def __init__(self, w, h):
        self.w, self.h = w, h
        self.cells = [0] * (w * h)
        self._row_sums = None
        self.rebuilds = 0

    def __getitem__(self, pos):
        x, y = pos
        return self.cells[y * self.w + x]

    def __setitem__(self, pos, value):
        x, y = pos
        self.cells[y * self.w + x] = value
        self._row_sums = None

    @property
    def row_sums(self):
        if self._row_sums is None:
            self.rebuilds += 1
            self._row_sums = [sum(self.cells[y * self.w:(y + 1) * self.w]) for y in range(self.h)]
        return self._row_sums

    @property
    def total(self):
        return sum(self.row_sums)


class Formula:
    def __init__(self, sheet, f, *inputs):
        self.sheet = sheet
        self.f = f
        self.inputs = inputs
        self.stale = True
        self.cached = 0

    def value(self):
        if self.stale:
            self.sheet.evaluations += 1
            self.cached = self.f(*[self.sheet.get(n) for n in self.inputs])
            self.stale = False
        return self.cached


class Sheet:
    def __init__(self):
        self.values = {}
        self.formulas = {}
        self.evaluations = 0

    def set(self, name, value):
        self.values[name] = value
        for f in self.formulas.values():
            f.stale = True

    def define(self, name, f, *inputs):
        self.formulas[name] = Formula(self, f, *inputs)

    def get(self, name):
        return self.formulas[name].value() if name in self.formulas else self.values[name]


calls = []


def expensive():
    calls.append("made")
    return 42


lazy = Lazy(expensive)
print(calls, lazy.get(), lazy.get(), calls)
g = Grid(3, 2)
g[0, 0], g[2, 1] = 5, 7
print(g.row_sums, g.total, g.rebuilds, g[2, 1])
g[0, 0] += 1
print(g.total, g.row_sums, g.rebuilds)
s = Sheet()
s.set("a", 2)
s.set("b", 3)
s.define("sum", lambda a, b: a + b, "a", "b")
s.define("twice", lambda x: x * 2, "sum")
s.define("all", lambda *xs: sum(xs), "a", "sum", "twice")
print(s.get("all"), s.evaluations, s.get("all"), s.evaluations)
s.set("a", 10)
print(s.get("twice"), s.get("all"), s.evaluations)
