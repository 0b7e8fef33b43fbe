stock = {"apple": 3, "pear": 0, "fig": 12}
print(stock, len(stock), stock["fig"], "apple" in stock, "kiwi" in stock, "kiwi" not in stock)
stock["kiwi"] = 7
stock["pear"] += 5
stock["apple"] = stock["apple"] * 10
print(stock)
del stock["fig"]
stock["fig"] = 1
print(stock, list(stock))
for name in stock:
    print(name, stock[name], end="; ")
print()
for name, n in stock.items():
    print(f"{name:<6}|{n:>4}")
print(list(stock.keys()), list(stock.values()), list(stock.items()))
print(sum(stock.values()), max(stock.values()), min(stock), max(stock), sorted(stock))
print(stock.get("apple"), stock.get("none"), stock.get("none", -1), stock.get("kiwi", -1))
print(stock.pop("kiwi"), stock.pop("kiwi", 0), stock)
print(stock.setdefault("apple", 99), stock.setdefault("lime", 99), stock)
print(stock.popitem(), stock.popitem(), stock)
try:
    print(stock["nope"])
except KeyError as e:
    print("KeyError:", e, e.args)
try:
    del stock["nope"]
except KeyError as e:
    print("KeyError:", e)
try:
    stock.pop("nope")
except KeyError as e:
    print("KeyError:", e)
other = stock.copy()
other["apple"] = -1
other["new"] = 5
print(stock, other, stock == other, stock != other, stock is other)
stock.update(other)
print(stock, stock == other)
stock.update(apple=1, banana=2)
stock.update([("x", 10), ("y", 20)])
print(stock)
stock.clear()
print(stock, len(stock), bool(stock), not stock)
try:
    stock.popitem()
except KeyError as e:
    print("KeyError:", e)
numbers = {3: "c", 1: "a", 2: "b"}
print(numbers, numbers[1], sorted(numbers), {1: "x"} == {1.0: "x"}, {True: 5}[1])
print({1: "a", 2: "b"} == {2: "b", 1: "a"}, {} == {}, {"a": [1]} == {"a": [1]}, {"a": 1} == {"a": 2})
