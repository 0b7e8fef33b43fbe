Value = int | float | str | bool | None | list[int]


def show(v: Value) -> str:
    if v is None:
        return "nothing"
    if isinstance(v, bool):
        return "yes" if v else "no"
    if isinstance(v, int):
        return f"int {v + 1}"
    if isinstance(v, float):
        return f"float {v / 2}"
    if isinstance(v, str):
        return f"str {v.upper()}"
    return f"list {sum(v)}"


def size(v: int | str | list[str]) -> int:
    if isinstance(v, (str, list)):
        return len(v)
    return abs(v)


def double(v: int | str) -> int | str:
    return v * 2


def both(a: int | str, b: int | str) -> str:
    if isinstance(a, int) and isinstance(b, int):
        return f"sum {a + b}"
    if isinstance(a, str) and isinstance(b, str):
        return f"joined {a + b}"
    return f"mixed {a}/{b}"


values: list[Value] = [1, 2.5, "text", True, None, [1, 2, 3], 0, False, "", 0.0, -7]
for v in values:
    print(repr(v), "->", show(v), bool(v), type(v).__name__)
print([size(v) for v in [-5, "abc", ["x", "y"]]], [double(v) for v in [4, "ab"]])
print(both(1, 2), both("a", "b"), both(1, "b"), both("a", 2))
print(
    sum(v for v in values if isinstance(v, int) and not isinstance(v, bool)), [v for v in values if isinstance(v, str)],
)
print(values, values.count(0), values.index("text"), 2.5 in values, None in values, [1, 2, 3] in values)


def to_number(v: int | float | str) -> float:
    if not isinstance(v, str):
        return float(v)
    v = v.strip()
    try:
        return float(int(v))
    except ValueError:
        return float(v)


print([to_number(v) for v in [1, 2.5, " 3 ", "4.75", "1e3"]])
try:
    to_number("abc")
except ValueError as e:
    print("ValueError:", e)


def flatten(v: int | list) -> list[int]:
    if isinstance(v, int):
        return [v]
    out: list[int] = []
    for x in v:
        out += flatten(x)
    return out


print(flatten([1, [2, [3, 4], []], 5]), flatten(7), flatten([]))
mixed: dict[str, int | str] = {"port": 80, "host": "h"}
mixed["port"] = "http"
mixed["extra"] = 5
print(mixed, {k: len(v) if isinstance(v, str) else v for k, v in mixed.items()})
