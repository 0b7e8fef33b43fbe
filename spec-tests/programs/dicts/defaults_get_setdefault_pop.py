inventory: dict[str, int] = {}
for name, n in [("nail", 100), ("bolt", 5), ("nail", -30), ("nut", 0)]:
    inventory[name] = inventory.get(name, 0) + n
print(
    inventory, inventory.get("screw"), inventory.get("screw", -1), inventory.get("nut", -1),
    inventory.get("nut") or "none left",
)
log = []


def make(tag):
    log.append(tag)
    return [tag]


lists: dict[str, list[str]] = {}
lists.setdefault("a", make("first")).append("x")
lists.setdefault("a", make("second")).append("y")
print(lists, log, lists.setdefault("b", []), lists.setdefault("b", ["never"]) is lists["b"])
print(inventory.pop("bolt"), inventory.pop("bolt", None), inventory.pop("bolt", 0), inventory)
for key in ["nail", "gone"]:
    try:
        print(inventory.pop(key))
    except KeyError as e:
        print("KeyError", e.args)
print(inventory, bool(inventory), len(inventory))
optional: dict[str, int | None] = {"x": None, "y": 3}
print(
    optional.get("x", 7), optional.get("z", 7), optional["x"] is None,
    [k for k, v in optional.items() if v is not None], optional.setdefault("x", 5),
)


def total(d, *keys, default=0):
    return sum(d.get(k, default) for k in keys)


print(
    total({"a": 1, "b": 2}, "a", "b", "c"), total({"a": 1}, "q", "r", default=10), total({}, "x"),
    total({1: 0.5}, 1, 2, default=0.25),
)
stack = {"depth": 3}
while stack:
    key, value = stack.popitem()
    print(key, value)
    if value > 0:
        stack[f"{key}{value}"] = value - 1
        if value == 2:
            stack["extra"] = 0
matrix: dict[int, dict[int, float]] = {}
for i, j, v in [(0, 0, 1.5), (0, 2, 2.5), (2, 1, -1.0)]:
    matrix.setdefault(i, {})[j] = v
vector = {0: 1.0, 1: 10.0, 2: 100.0}
print(
    {i: sum(v * vector.get(j, 0.0) for j, v in row.items()) for i, row in matrix.items()},
    matrix.get(1, {}).get(1, 0.0),
)
missing = [k for k in ("a", "z") if k not in lists]
print(
    missing, {**dict.fromkeys(missing, 0), "a": 1}, dict.fromkeys("aab").keys() == {"a", "b"},
    list(dict.fromkeys([3, 1, 3, 2, 1])),
)
config = {"a": {"b": {"c": 42}}}
node = config.get("a", {}).get("b", {})
print(node.get("c"), config.get("x", {}).get("b", {}), node)
