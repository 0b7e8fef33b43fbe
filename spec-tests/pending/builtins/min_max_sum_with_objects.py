class Length:
    def __init__(self, mm):
        self.mm = mm

    def __add__(self, other):
        return Length(self.mm + (other.mm if isinstance(other, Length) else other))

    __radd__ = __add__

    def __lt__(self, other):
        return self.mm < other.mm

    def __gt__(self, other):
        return self.mm > other.mm

    def __eq__(self, other):
        return isinstance(other, Length) and self.mm == other.mm

    def __abs__(self):
        return Length(abs(self.mm))

    def __round__(self, n=0):
        return Length(round(self.mm, n))

    def __divmod__(self, other):
        q, r = divmod(self.mm, other.mm)
        return q, Length(r)

    def __pow__(self, n, mod=None):
        return Length(pow(self.mm, n, mod))

    def __len__(self):
        return int(self.mm)

    def __hash__(self):
        return hash(self.mm)

    def __reversed__(self):
        return reversed(str(self.mm))

    def __contains__(self, digit):
        return digit in str(self.mm)

    def __iter__(self):
        return iter(str(self.mm))

    def __bool__(self):
        return self.mm != 0

    def __repr__(self):
        return f"{self.mm}mm"


xs = [Length(30), Length(-5), Length(120), Length(30)]
print(
    sum(xs), sum(xs, Length(1000)), min(xs), max(xs), sorted(xs), sorted(xs, reverse=True), max(xs, key=abs),
    min(xs, key=lambda x: abs(x).mm),
)
print(
    abs(xs[1]), round(Length(2.567), 1), round(Length(2.5)), divmod(xs[2], Length(50)), pow(Length(3), 4),
    pow(Length(3), 4, 5), Length(2) ** 3, len(xs[2]),
)
print(
    list(xs[2]), list(reversed(xs[2])), "2" in xs[2], "9" in xs[2], bool(Length(0)), any([Length(0), Length(1)]),
    all(xs), tuple(Length(47)), [*Length(8)],
)
print(
    hash(Length(5)) == hash(Length(5)), {Length(1), Length(1)} == {Length(1)}, Length(30) in xs, xs.index(Length(120)),
    xs.count(Length(30)), xs[0] + 5, 5 + xs[0],
)
print(
    max(Length(1), Length(2)), min(Length(3), Length(1), Length(2)), max([], default=Length(0)), sum([], Length(7)),
    list(map(abs, xs[:2])), list(zip(xs, map(len, [Length(1)]))),
)
print(
    sum(x.mm for x in xs), max(x.mm for x in xs), [x for x in xs if x], list(filter(None, [Length(0), Length(4)])),
    list(enumerate(xs[:2], 5)), dict(zip("ab", xs)),
)
a, *rest = sorted(xs)
print(
    a, rest, str(a), f"{a} {a!r:>8}", "%s" % a, [a] + rest == sorted(xs), isinstance(a, Length), callable(a),
    type(a).__name__,
)
