f = frozenset([3, 1, 2, 1])
print(len(f), sorted(f), 2 in f, f == {1, 2, 3}, f == frozenset([1, 2]), bool(frozenset()))
print(sorted(f | {9}), sorted(f & {1, 5}), sorted(f - {1}), sorted(f ^ {1, 7}), f < {1, 2, 3, 4}, f.issuperset([1]))
g = f
f |= {50}
print(sorted(f), sorted(g), f is g)
graph = {
    frozenset({"a", "b"}): 7,
    frozenset({"b", "c"}): 2,
    frozenset({"a", "c"}): 5,
}
print(graph[frozenset({"b", "a"})], graph[frozenset(["c", "a"])], frozenset("ad") in graph)


def distance(x, y):
    return 0 if x == y else graph.get(frozenset((x, y)), -1)


print([[distance(x, y) for y in "abcd"] for x in "abcd"])
subsets = {frozenset(c for i, c in enumerate("xyz") if mask >> i & 1) for mask in range(8)}
print(len(subsets), sorted("".join(sorted(s)) for s in subsets), frozenset() in subsets)


class Edge:
    def __init__(self, a, b):
        self.ends = frozenset((a, b))

    def __hash__(self):
        return hash(self.ends)

    def __eq__(self, other):
        return self.ends == other.ends

    def __repr__(self):
        return "-".join(sorted(self.ends))


edges = {Edge("a", "b"), Edge("b", "a"), Edge("c", "a"), Edge("q", "q")}
print(len(edges), sorted(map(repr, edges)), Edge("a", "c") in edges, Edge("b", "c") in edges)
counts: dict[frozenset[str], list[str]] = {}
for word in ["tea", "eat", "tee", "ate", "seat", "east"]:
    counts.setdefault(frozenset(word), []).append(word)
print(list(counts.values()))
states = {frozenset({0})}
frontier = [frozenset({0})]
moves = {(0, "x"): {0, 1}, (0, "y"): {0}, (1, "x"): {2}, (1, "y"): {1}}
while frontier:
    state = frontier.pop()
    for letter in "xy":
        target = frozenset(t for s in state for t in moves.get((s, letter), set()))
        if target not in states:
            states.add(target)
            frontier.append(target)
print(sorted(sorted(s) for s in states))
