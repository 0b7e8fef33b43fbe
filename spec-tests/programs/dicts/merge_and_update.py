defaults = {"host": "localhost", "port": 80, "debug": 0}
user = {"port": 8080, "retries": 3}
merged = defaults | user
print(merged, defaults, user)
print(user | defaults)
print({**defaults, **user, "debug": 1}, {**user}, {"port": 1, **user, "retries": 0})
config = defaults.copy()
config |= user
print(config, config == merged, len(config))
config |= [("debug", 7), ("extra", 8)]
print(config)
config.update(user, port=9090, last=1)
print(config)
print(dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"k": 5}, m=6), dict(zip("abc", range(3))))
print(dict.fromkeys(["a", "b", "a"], 0), dict.fromkeys("xyz", ""), dict.fromkeys(range(3)))
shared = dict.fromkeys(["p", "q"], [0])
shared["p"].append(1)
print(shared, shared["p"] is shared["q"])
separate = {k: [0] for k in "pq"}
separate["p"].append(1)
print(separate)


def combine(*tables: dict[str, int]) -> dict[str, int]:
    result: dict[str, int] = {}
    for table in tables:
        for key, value in table.items():
            result[key] = result.get(key, 0) + value
    return result


print(combine({"a": 1}, {"b": 2, "a": 10}, {}, {"c": 3, "b": 20}))
print(combine(), combine({"z": 0}))


def options(**kw: int) -> list[tuple[str, int]]:
    return sorted((defaults_of_options | kw).items())


defaults_of_options = {"depth": 1, "width": 2}
print(options(), options(width=9), options(**{"depth": 5, "height": 6}, width=7))
order = {"b": 1, "a": 2}
order["b"] = 3
order |= {"c": 4, "a": 5}
print(order, list(order)[0])
moved = order.pop("b")
order["b"] = moved
print(order)
