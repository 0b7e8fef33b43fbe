class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __iter__(self):
        for row in self.rows:
            yield from row

    def columns(self):
        for j in range(len(self.rows[0])):
            yield [row[j] for row in self.rows]

    def diagonal(self):
        for i, row in enumerate(self.rows):
            if i >= len(row):
                return
            yield row[i]

    def positions(self, wanted):
        for i, row in enumerate(self.rows):
            for j, v in enumerate(row):
                if wanted(v):
                    yield i, j, v


class Graph:
    def __init__(self) -> None:
        self.edges: dict[str, list[str]] = {}

    def add(self, a: str, b: str) -> "Graph":
        self.edges.setdefault(a, []).append(b)
        self.edges.setdefault(b, [])
        return self

    def bfs(self, start: str):
        seen = {start}
        queue = [(start, 0)]
        while queue:
            node, depth = queue.pop(0)
            yield node, depth
            for n in self.edges[node]:
                if n not in seen:
                    seen.add(n)
                    queue.append((n, depth + 1))

    def paths(self, a: str, b: str, path: tuple[str, ...] = ()):
        path += (a,)
        if a == b:
            yield path
            return
        for n in self.edges[a]:
            if n not in path:
                yield from self.paths(n, b, path)


class Ticker:
    def __init__(self):
        self.time = 0
        self.alarms = {}

    def every(self, period, name):
        while True:
            yield f"{name}@{self.time}"
            self.alarms[name] = self.time + period
            while self.time < self.alarms[name]:
                yield None

    def run(self, ticks, *processes):
        for _ in range(ticks):
            for p in processes:
                event = next(p)
                if event is not None:
                    yield event
            self.time += 1


m = Matrix([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
print(list(m), sum(m), list(m.columns()), list(m.diagonal()), list(m.positions(lambda v: v % 4 == 0)), 5 in m, max(m))
g = Graph().add("a", "b").add("a", "c").add("b", "d").add("c", "d").add("d", "a").add("c", "e")
print(list(g.bfs("a")), ["-".join(p) for p in g.paths("a", "d")], list(g.paths("e", "a")), dict(g.bfs("d")))
t = Ticker()
print(list(t.run(7, t.every(2, "x"), t.every(3, "y"))), t.time)
