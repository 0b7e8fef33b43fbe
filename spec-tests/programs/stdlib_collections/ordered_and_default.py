# collections.OrderedDict, defaultdict and ChainMap.
from collections import ChainMap, OrderedDict, defaultdict

d: OrderedDict[str, int] = OrderedDict()
for i, name in enumerate(["one", "two", "three", "four", "five"]):
    d[name] = i
print(d)
d.move_to_end("two")
d.move_to_end("four", last=False)
print(list(d), list(reversed(d)))
print(d.popitem(), d.popitem(last=False), d)
d["two"] = 9
d.move_to_end("one", False)
d.move_to_end("one", False)
d.move_to_end("three", False)
print(list(d.items()))
other = OrderedDict([("one", 0), ("five", 4)])
same = OrderedDict([("five", 4), ("one", 0)])
print(other == same, other == OrderedDict([("one", 0), ("five", 4)]), dict(other) == dict(same))
try:
    d.move_to_end("nothing")
except KeyError as err:
    print("KeyError:", err)
empty: OrderedDict[str, int] = OrderedDict()
print(empty)
try:
    empty.popitem()
except KeyError as err:
    print("KeyError:", err)

# least recently used
cache: OrderedDict[int, int] = OrderedDict()
hits = 0
x = 1
for step in range(5000):
    x = (x * 1103515245 + 12345) % 2147483648
    key = x // 65536 % 60
    if key in cache:
        hits += 1
        cache.move_to_end(key)
    else:
        cache[key] = step
        if len(cache) > 20:
            cache.popitem(last=False)
print(hits, len(cache), list(cache)[:5])
turn: OrderedDict[int, str] = OrderedDict()
for i in range(40):
    turn[i] = str(i)
for i in range(200):
    turn.move_to_end(i * 7 % 40, last=i % 3 == 0)
print(list(turn))

groups: defaultdict[str, list[int]] = defaultdict(list)
for i in range(12):
    groups["even" if i % 2 == 0 else "odd"].append(i)
print(dict(groups), groups["nothing"], len(groups))
counts: defaultdict[str, int] = defaultdict(int)
for ch in "mississippi":
    counts[ch] += 1
print(sorted(counts.items()), counts.get("z"), "z" in counts)
nested: defaultdict[int, defaultdict[int, int]] = defaultdict(lambda: defaultdict(int))
nested[1][2] += 3
nested[1][4] += 5
print(nested[1][2], sorted(nested[1].items()), len(nested))
sets: defaultdict[int, set[int]] = defaultdict(set)
for i in range(10):
    sets[i % 3].add(i)
print([sorted(s) for s in sets.values()])
seven = defaultdict(lambda: 7, {"a": 1})
print(seven["a"], seven["b"], sorted(seven.items()))

base = {"a": 1, "b": 2}
top = {"b": 20, "c": 30}
chain = ChainMap(top, base)
print(chain["a"], chain["b"], chain["c"], chain.get("z", -1), len(chain), "a" in chain)
print(sorted(chain.items()), sorted(chain))
chain["a"] = 100
print(top, base)
child = chain.new_child()
child["b"] = 0
print(child["b"], chain["b"], len(child.maps), child.parents["b"])
try:
    print(chain["nothing"])
except KeyError as err:
    print("KeyError:", err)
