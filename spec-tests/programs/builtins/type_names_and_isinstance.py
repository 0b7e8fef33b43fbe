class Base:
    pass


class Derived(Base):
    pass


values = [
    1, 1.5, True, None, "s", b"b", [1], (1,), {1}, {1: 2}, range(3), frozenset(), 2j, Base(), Derived(),
    ValueError("x"),
]
print([type(v).__name__ for v in values])
print([isinstance(v, int) for v in values])
print([isinstance(v, (str, bytes, list)) for v in values])
print([isinstance(v, Base) for v in values], [isinstance(v, object) for v in values].count(True))
print(
    type(1) is int, type(True) is int, type(1) == type(2), type("a") == str, type(Derived()) is Base,
    type(Derived()) is Derived,
)
print(
    issubclass(bool, int), issubclass(int, object), issubclass(Derived, Base), issubclass(Base, (int, Derived)),
    issubclass(KeyError, (LookupError, int)),
)
print(int.__name__, Base.__name__, Derived.__name__, Exception.__name__, type(len).__name__, type(lambda: 0).__name__)
print([type(v).__name__ for v in (
    1 + 1.0, True + True, 1 / 1, 1 // 1, 2**-1, 3 % 2.0, -True, round(1.5), round(1.55, 1), abs(-1.0), divmod(1, 2),
)])
print([type(v).__name__ for v in (
    "a" * 2, [] + [1], (1,) + (2,), {1} | {2}, {**{"a": 1}}, 1 < 2, not 1, "x" and 5, 0 or "y", None or [],
)])
print(
    callable(len), callable(int), callable(Base), callable(Base()), callable(lambda: 1), callable("x"),
    callable(type(1)),
)
print(
    id(values) == id(values), id(values[6]) == id(values[7]), hash(5), hash(-1), hash(2.0), hash(True),
    hash(0.5) == hash(0.5),
)
print(
    hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)), hash(1) == hash(1.0),
    hash(frozenset([1, 2])) == hash(frozenset([2, 1])),
)


def kind(v):
    match v:
        case bool():
            return "bool"
        case int() | float():
            return "number"
        case str() | bytes():
            return "text"
        case list() | tuple() | set() | frozenset():
            return f"collection of {len(v)}"
        case dict():
            return "mapping"
        case None:
            return "none"
        case _:
            return "object"


print([kind(v) for v in values])
print(str(type(1)), str(type("x")), repr(int), str(ValueError), repr(type(None)), f"{list} {type(2.5)}")
print(
    Base() == Base(), Base() is None, [Base] == [Base], Base != Derived, {int: "i", str: "s"}[type("q")],
    int in (int, float),
)
