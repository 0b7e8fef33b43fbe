import math


def attempt(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(f"{label}: {type(e).__name__}: {e}")


def pick(xs, i):
    return xs[i]


def look(d, k):
    return d[k]


zero = 0
attempt("int", lambda: int("12x"))
attempt("int space", lambda: int("  "))
attempt("int base", lambda: int("19", 8))
attempt("float", lambda: float("1.2.3"))
attempt("float empty", lambda: float(""))
attempt("div", lambda: 1 // zero)
attempt("mod", lambda: 1 % zero)
attempt("truediv", lambda: 1 / zero)
attempt("float div", lambda: 1.5 / zero)
attempt("float floordiv", lambda: 1.5 // zero)
attempt("divmod", lambda: divmod(5, zero))
attempt("list", lambda: pick([1, 2], 5))
attempt("str", lambda: pick("abc", -4))
attempt("tuple", lambda: pick((1, 2), 2))
attempt("bytes", lambda: pick(b"ab", 2))
attempt("range", lambda: pick(range(3), 3))
attempt("dict int", lambda: look({1: 2}, 5))
attempt("dict str", lambda: look({"a": 2}, "it's"))
attempt("dict tuple", lambda: look({(1, 2): 2}, (2, 1)))
attempt("list.index", lambda: [1, 2].index(3))
attempt("tuple.index", lambda: (1, 2).index(3))
attempt("str.index", lambda: "abc".index("z"))
attempt("pop", lambda: [1][1:].pop())
attempt("pop at", lambda: [1].pop(3))
attempt("dict.pop", lambda: {"a": 1}.pop("b"))
attempt("set.remove", lambda: {1}.remove(2))
attempt("next", lambda: next(iter([0][1:])))
attempt("sqrt", lambda: math.sqrt(-1.0))
attempt("log", lambda: math.log(zero))
attempt("exp", lambda: math.exp(1000.0))
attempt("float to int", lambda: int(float("nan")))
attempt("inf to int", lambda: int(float("inf")))
attempt("chr", lambda: chr(-1))
attempt("range step", lambda: range(0, 5, zero))
attempt("split", lambda: "a b".split(""))
attempt("max", lambda: max([0][1:]))
attempt("min", lambda: min([""][1:]))
attempt("shift", lambda: 1 << (zero - 1))
attempt("zero power", lambda: 0.0 ** (zero - 1.0))
attempt("slice step", lambda: "abc"[::zero])
attempt("ok", lambda: 42)
