import json

RAW = """{
  "store": "North",
  "items": [
    {"sku": "a1", "price": 2.5, "stock": {"oslo": 3, "rome": 0}},
    {"sku": "b2", "price": 10.0, "stock": {"oslo": 1}},
    {"sku": "c3", "price": 0.75, "stock": {}}
  ],
  "open": true,
  "manager": null
}"""
data = json.loads(RAW)
print(data["store"].upper(), len(data["items"]), data["open"], data["manager"] is None)
total = 0.0
for item in data["items"]:
    count = sum(item["stock"].values())
    total += item["price"] * count
    print(f"{item['sku']:<4}{item['price']:>6.2f}{count:>4} {','.join(sorted(item['stock'])) or '-'}")
print(total)
by_city: dict[str, list[str]] = {}
for item in data["items"]:
    for city, n in item["stock"].items():
        if n:
            by_city.setdefault(city, []).append(item["sku"])
print(json.dumps(by_city, sort_keys=True))
data["items"][2]["stock"]["bern"] = 7
data["manager"] = {"name": "Ann", "since": 2020}
data["items"] = [i for i in data["items"] if sum(i["stock"].values()) > 2]
data["tags"] = ["x"] * 2
del data["open"]
text = json.dumps(data, indent=2, sort_keys=True)
print(text)
print(json.loads(text) == data, len(json.dumps(data, separators=(",", ":"))), list(data))
lines = ['{"id": 1, "ok": true}', '{"id": 2}', "broken", '{"id": "three"}', "[]"]
good, bad = [], []
for n, line in enumerate(lines, 1):
    try:
        record = json.loads(line)
        if not isinstance(record, dict):
            raise ValueError("no object")
        if not isinstance(record["id"], int):
            raise ValueError(f"id is {record['id']!r}")
        good.append((record["id"], record.get("ok", False)))
    except json.JSONDecodeError as e:
        bad.append(f"{n}: column {e.colno}")
    except ValueError as e:
        bad.append(f"{n}: {e}")
print(good, bad)
