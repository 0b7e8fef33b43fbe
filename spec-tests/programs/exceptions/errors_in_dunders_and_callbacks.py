class Moody:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        if self.n == 13:
            raise ValueError("unlucky eq")
        return self.n == other.n

    def __lt__(self, other):
        if self.n == 13 or other.n == 13:
            raise ValueError("unlucky lt")
        return self.n < other.n

    def __hash__(self):
        if self.n < 0:
            raise KeyError("negative hash")
        return self.n

    def __len__(self):
        if self.n > 100:
            raise OverflowError("too long")
        return self.n

    def __str__(self):
        return str(10 // self.n)

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(f"no {i}")
        return i * i

    def __bool__(self):
        raise RuntimeError("undecided")

    def __call__(self, x):
        return [1, 2, 3][self.n + x]


def attempt(name, f):
    try:
        print(name, f())
    except Exception as e:
        print(name, "raises", type(e).__name__, e)


m, unlucky, negative, long, zero = Moody(2), Moody(13), Moody(-1), Moody(500), Moody(0)
attempt("eq", lambda: m == Moody(2))
attempt("eq 13", lambda: unlucky == m)
attempt("in", lambda: m in [Moody(1), unlucky])
attempt("sorted", lambda: [x.n for x in sorted([Moody(3), m])])
attempt("sorted 13", lambda: len(sorted([m, unlucky, Moody(1)])))
attempt("max", lambda: max([m, unlucky]).n)
attempt("dict", lambda: {m: 1}[Moody(2)])
attempt("dict negative", lambda: len({negative: 1}))
attempt("set", lambda: len({m, Moody(2), negative}))
attempt("len", lambda: len(m))
attempt("len long", lambda: len(long))
attempt("str", lambda: str(m))
attempt("str zero", lambda: f"{zero}")
attempt("join", lambda: ",".join(str(x) for x in [m, zero]))
attempt("item", lambda: m[5])
attempt("bool", lambda: bool(m))
attempt("if", lambda: 1 if m else 2)
attempt("not", lambda: not m)
attempt("call", lambda: [m(i) for i in range(-2, 1)])
attempt("call far", lambda: m(1))
attempt("map", lambda: list(map(m, [0, 5])))
attempt("key", lambda: sorted([0, 1], key=lambda i: 1 // i))
attempt("comprehension", lambda: {i: 6 // i for i in range(3, -1, -1)})
attempt("any", lambda: any(1 // i > 5 for i in (1, 0)))
