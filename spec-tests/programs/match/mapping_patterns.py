def event(e: dict[str, str]) -> str:
    match e:
        case {"type": "click", "button": ("left" | "right") as b}:
            return f"{b} click"
        case {"type": "click"}:
            return "some click"
        case {"type": "key", "key": k, **rest} if rest:
            return f"key {k} with {sorted(rest.items())}"
        case {"type": "key", "key": k}:
            return f"key {k}"
        case {"type": t}:
            return f"unknown type {t}"
        case {}:
            return f"no type, {len(e)} fields"


def size(counts: dict[str, int]) -> str:
    match counts:
        case {"width": 0} | {"height": 0}:
            return "flat"
        case {"width": w, "height": h} if w == h:
            return f"square {w}"
        case {"width": w, "height": h, **others}:
            return f"{w}x{h} and {others}"
        case {"width": w}:
            return f"width {w}"
        case _:
            return "nothing known"


for e in [
    {"type": "click", "button": "left", "x": "5"},
    {"type": "click", "button": "middle"},
    {"type": "key", "key": "a"},
    {"type": "key", "key": "b", "shift": "1", "alt": "0"},
    {"type": "scroll"},
    {"kind": "?"},
    {},
]:
    print(event(e))
for counts in [
    {"width": 0}, {"width": 3, "height": 3}, {"width": 2, "height": 5, "depth": 1}, {"width": 9}, {"height": 0},
    {"x": 1},
]:
    print(size(counts))


def nested(d: dict[str, dict[str, list[int]]]) -> str:
    match d:
        case {"a": {"b": [x, y]}}:
            return f"pair {x},{y}"
        case {"a": {"b": [x, *_] as xs}}:
            return f"{len(xs)} starting with {x}"
        case {"a": {"b": []}}:
            return "empty b"
        case {"a": {}}:
            return "a without b"
    return "no a"


for d in [
    {"a": {"b": [1, 2]}}, {"a": {"b": [1, 2, 3]}}, {"a": {"b": [], "c": [1]}}, {"a": {"c": [1]}}, {"z": {"b": [1]}},
]:
    print(nested(d))
inventory = {1: "one", 2: "two"}
match inventory:
    case {1: first, 3: third}:
        print("one and three", first, third)
    case {1: first, 2: second}:
        print("one and two", first, second)
