prices = {"tea": 250, "coffee": 320, "milk": 90}
keys, values, items = prices.keys(), prices.values(), prices.items()
print(keys, values, items)
prices["juice"] = 180
del prices["tea"]
print(keys, values, items, len(keys), len(items))
print("milk" in keys, 90 in values, ("milk", 90) in items, ("milk", 91) in items)
print(sorted(keys), sorted(values, reverse=True), sorted(items, key=lambda kv: kv[1]))
other = {"milk": 90, "coffee": 1, "rum": 900}
print(sorted(prices.keys() & other.keys()), sorted(prices.keys() | other.keys()))
print(sorted(prices.keys() - other.keys()), sorted(prices.keys() ^ other.keys()))
print(sorted(prices.items() & other.items()), prices.keys() == {"juice", "milk", "coffee"})
print(prices.keys().isdisjoint(["a", "b"]), prices.keys().isdisjoint({"milk"}))
print({"milk"} <= prices.keys(), prices.keys() >= {"milk", "nope"})
print(list(reversed(prices)), list(reversed(prices.values())), list(reversed(prices.items())))
first = next(iter(prices))
print(first, next(iter(prices.values())), next(iter(prices.items())))
for i, (name, price) in enumerate(prices.items()):
    print(i, name, price)
for a, b in zip(prices, other.values()):
    print(a, b)
cheapest = min(prices, key=lambda k: prices[k])
dearest = max(prices.items(), key=lambda kv: kv[1])
print(cheapest, dearest, min(prices, key=prices.get))
inverse = {v: k for k, v in prices.items()}
print(inverse, inverse[90], dict(zip(prices.values(), prices.keys())) == inverse)
print([*prices], [*prices.values()], {*prices} == set(prices), (*prices.items(),))
print(all(v > 50 for v in values), any(len(k) > 5 for k in keys), sum(values) // len(values))
