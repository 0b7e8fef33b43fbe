from dataclasses import dataclass


class DisjointSet:
    def __init__(self, n: int) -> None:
        self.parent = list(range(n))
        self.size = [1] * n
        self.groups = n

    def find(self, x: int) -> int:
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def union(self, a: int, b: int) -> bool:
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        self.groups -= 1
        return True


@dataclass(frozen=True, order=True)
class Edge:
    weight: int
    a: int
    b: int


def kruskal(n: int, edges: list[Edge]) -> tuple[int, list[Edge]]:
    sets = DisjointSet(n)
    chosen = [e for e in sorted(edges) if sets.union(e.a, e.b)]
    return sum(e.weight for e in chosen), chosen


def prim(n: int, edges: list[Edge]) -> int:
    near: dict[int, list[tuple[int, int]]] = {i: [] for i in range(n)}
    for e in edges:
        near[e.a].append((e.weight, e.b))
        near[e.b].append((e.weight, e.a))
    inside = {0}
    total = 0
    while len(inside) < n:
        w, node = min((w, m) for i in inside for w, m in near[i] if m not in inside)
        inside.add(node)
        total += w
    return total


n = 8
edges = [Edge((i * 7 + j * 13) % 19 + 1, i, j) for i in range(n) for j in range(i + 1, n) if (i * j + i + j) % 3]
total, tree = kruskal(n, edges)
print(len(edges), total, prim(n, edges), [(e.a, e.b, e.weight) for e in tree])
s = DisjointSet(6)
print(
    [s.union(a, b) for a, b in [(0, 1), (2, 3), (1, 0), (1, 3), (4, 4)]], s.groups, s.find(0) == s.find(2),
    s.find(4) == s.find(5),
)


def islands(rows: list[str]) -> int:
    w = len(rows[0])
    sets = DisjointSet(len(rows) * w)
    land = [(r, c) for r, row in enumerate(rows) for c, ch in enumerate(row) if ch == "#"]
    for r, c in land:
        for nr, nc in ((r + 1, c), (r, c + 1)):
            if (nr, nc) in land:
                sets.union(r * w + c, nr * w + nc)
    return len({sets.find(r * w + c) for r, c in land})


print(islands(["##..#", "#..##", "..#..", "##..#"]), islands(["."]), islands(["###", "#.#", "###"]))
