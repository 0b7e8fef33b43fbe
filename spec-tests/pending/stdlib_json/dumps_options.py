import json

data = {
    "name": "Ann",
    "age": 31,
    "height": 1.75,
    "tags": ["a", "b"],
    "nested": {"x": [1, [2, []], {}], "y": None},
    "ok": True,
    "no": False,
}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps(data, sort_keys=True, separators=(",", ":")))
print(json.dumps(data, indent=None, separators=("; ", " = ")))
print(
    json.dumps([]), json.dumps({}), json.dumps([[]]), json.dumps([], indent=2), json.dumps({}, indent=2),
    json.dumps([{}], indent=1),
)
print(json.dumps("é \"q\" \\ \n\t\r\b\f \x01 \u2028 🎉 /"), json.dumps("é日本🎉", ensure_ascii=False))
print(
    json.dumps(0), json.dumps(-5), json.dumps(10**18), json.dumps(1.0), json.dumps(-0.0), json.dumps(1e100),
    json.dumps(1e-7), json.dumps(0.1 + 0.2), json.dumps(3.0e15), json.dumps(1e16),
)
print(json.dumps(True), json.dumps(None), json.dumps((1, 2)), json.dumps([1, "a", None]), json.dumps({"k": (1,)}))
print(
    json.dumps({1: "int", 2: "two"}), json.dumps({True: 1}), json.dumps({None: 1}), json.dumps({1.5: "f"}),
    json.dumps({"b": 1, "a": 2}, sort_keys=True),
)
print(json.dumps(float("inf")), json.dumps(float("nan")), json.dumps([float("-inf")]))
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as e:
    print(type(e).__name__)
print(json.dumps([1, [2, {"a": [3]}]], indent="--"))
print(json.dumps({"list": [{"id": i, "sq": i * i} for i in range(3)]}, indent=1, sort_keys=True))
print(len(json.dumps(list(range(1000)))), json.dumps("x" * 5) == '"xxxxx"', json.dumps({"": ""}))
