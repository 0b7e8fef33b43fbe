people = {
    "ann": {"age": 31, "langs": ["python", "c"], "address": {"city": "Oslo", "zip": "0150"}},
    "bob": {"age": 25, "langs": [], "address": {"city": "Rome", "zip": "00100"}},
}
scores: dict[str, dict[str, list[int]]] = {}


def record(player: str, game: str, score: int) -> None:
    scores.setdefault(player, {}).setdefault(game, []).append(score)


for player, game, score in [
    ("ann", "chess", 5),
    ("bob", "go", 1),
    ("ann", "go", 9),
    ("ann", "chess", 7),
    ("cy", "go", 4),
    ("bob", "go", 6),
]:
    record(player, game, score)
print(scores)
for player in sorted(scores):
    for game, points in sorted(scores[player].items()):
        print(f"{player:<4}{game:<6}{sum(points):>3} {points}")
print({p: max(max(s) for s in games.values()) for p, games in scores.items()})
scores["cy"]["go"][0] += 100
scores["ann"]["chess"].pop()
scores["dee"] = {"chess": [], "go": [1, 2]}
print(scores["cy"], scores["ann"], len(scores), "chess" in scores["bob"], scores["dee"]["go"][-1])

tree: dict[int, dict[int, str]] = {i: {j: "x" * (i * j) for j in range(1, 3)} for i in range(1, 4)}
print(tree, tree[3][2])
for outer, inner in tree.items():
    inner[99] = str(outer)
del tree[2][1]
print(tree, sum(len(t) for t in tree.values()))

graph = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}
incoming = {node: 0 for node in graph}
for targets in graph.values():
    for t in targets:
        incoming[t] += 1
print(incoming)
order = []
ready = [n for n, k in incoming.items() if k == 0]
while ready:
    node = ready.pop(0)
    order.append(node)
    for t in graph[node]:
        incoming[t] -= 1
        if incoming[t] == 0:
            ready.append(t)
print(order)
shallow = graph.copy()
shallow["a"].append("z")
shallow["new"] = ["q"]
print(graph, len(shallow))
print(len(people), sorted(people))
