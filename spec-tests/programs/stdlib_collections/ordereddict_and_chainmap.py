from collections import ChainMap, OrderedDict

od = OrderedDict([("b", 2), ("a", 1)])
od["c"] = 3
od["b"] = 20
print(
    od, list(od), list(reversed(od)), od == {"a": 1, "b": 20, "c": 3}, od == OrderedDict(a=1, b=20, c=3),
    OrderedDict(x=1) == OrderedDict(x=1),
)
od.move_to_end("b")
print(list(od))
od.move_to_end("c", last=False)
print(list(od), od.popitem(), od.popitem(last=False), od, len(od))
try:
    od.move_to_end("zzz")
except KeyError as e:
    print("KeyError:", e)


class LRU:
    def __init__(self, size):
        self.size = size
        self.data = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key):
        if key in self.data:
            self.hits += 1
            self.data.move_to_end(key)
            return self.data[key]
        self.misses += 1
        value = key.upper()
        self.data[key] = value
        if len(self.data) > self.size:
            self.data.popitem(last=False)
        return value


cache = LRU(3)
print([cache.get(k) for k in "abcadbaae"], cache.hits, cache.misses, list(cache.data))
defaults = {"color": "red", "size": "m"}
user = {"size": "l"}
cli: dict[str, str] = {}
cm = ChainMap(cli, user, defaults)
print(cm["color"], cm["size"], len(cm), sorted(cm), "size" in cm, cm.get("none", "?"))
cm["color"] = "blue"
user["extra"] = "x"
print(cli, cm["color"], cm["extra"], dict(sorted(cm.items())), len(cm.maps))
child = cm.new_child({"size": "s"})
print(child["size"], cm["size"], child.parents["size"], child.maps[0])
del cm["color"]
print(cm["color"], cli)
for key in ("color", "nope"):
    try:
        del cm[key]
    except KeyError:
        print("cannot delete", key)
scopes = ChainMap({"x": 1})
inner = scopes.new_child()
inner["y"] = 2
inner["x"] = 10
print(inner["x"], scopes["x"], sorted(inner), sorted(scopes), list(inner.maps[0].items()))
