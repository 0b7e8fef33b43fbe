from collections import defaultdict

groups = defaultdict(list)
for word in "apple avocado banana blueberry cherry".split():
    groups[word[0]].append(word)
print(groups, dict(groups), groups["z"], "z" in groups, len(groups), groups.get("q"), "q" in groups)
counts = defaultdict(int)
for c in "hello":
    counts[c] += 1
counts["new"] -= 1
print(dict(counts), counts["none"], sorted(counts))
sets = defaultdict(set)
for a, b in [(1, 2), (2, 3), (1, 3), (1, 2)]:
    sets[a].add(b)
    sets[b].add(a)
print({k: sorted(v) for k, v in sets.items()})
nested: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
for player, game, score in [("ann", "go", 3), ("bob", "go", 1), ("ann", "chess", 5), ("ann", "go", 4)]:
    nested[player][game] += score
print({p: dict(g) for p, g in nested.items()}, nested["ann"]["none"], nested["cy"], len(nested))
made = []


def factory():
    made.append(len(made))
    return made[-1] * 10


lazy = defaultdict(factory, x=7)
print(lazy["a"], lazy["x"], lazy["a"], lazy["b"], made, lazy.pop("a"), lazy["a"], made, dict(lazy))
strict = defaultdict(None, {"k": 1})
try:
    print(strict["k"], strict["missing"])
except KeyError as e:
    print("KeyError:", e)
print(
    defaultdict(int) == {}, defaultdict(int, {"a": 1}) == {"a": 1}, defaultdict(str)["q"] + "!", defaultdict(float)[1],
    defaultdict(bool)[0], defaultdict(tuple)["t"],
)
numbers = defaultdict(int, {"a": 1})
copy = numbers.copy()
copy["z"] += 5
print(
    numbers, copy, numbers | {"b": 2}, numbers.setdefault("c", 9), numbers["c"], numbers.popitem(),
    numbers.default_factory is int,
)
graph = defaultdict(list)
for edge in ["a>b", "b>c", "a>c", "c>d"]:
    s, t = edge.split(">")
    graph[s].append(t)


def paths(node, goal):
    if node == goal:
        return [[node]]
    return [[node] + p for n in graph[node] for p in paths(n, goal)]


print(paths("a", "d"), paths("d", "a"), sorted(graph))
index = defaultdict(lambda: "N/A")
index.update(x="1", y="2")
print(index["x"], index["nope"], sorted(index.items()), [index[k] for k in "xyz"], len(index))
by_len: defaultdict[int, list[str]] = defaultdict(list)
for w in ["a", "bb", "cc", "d"]:
    by_len[len(w)] += [w]
for k in sorted(by_len, reverse=True):
    print(k, by_len[k], end="; ")
print()
