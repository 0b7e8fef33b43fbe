# Graph algorithms on a road network and on a grid: breadth first, Dijkstra, A*, topological order, strongly
# connected components, spanning trees, maximum flow. The first argument is the size of the grid.
import heapq
import sys
from collections import deque


class Graph:
    def __init__(self, directed=False):
        self.directed = directed
        self.edges = {}

    def add(self, a, b, weight=1):
        self.edges.setdefault(a, {})[b] = weight
        self.edges.setdefault(b, {})
        if not self.directed:
            self.edges[b][a] = weight
        return self

    @classmethod
    def parse(cls, text, directed=False):
        g = cls(directed)
        for part in text.split(","):
            a, b, *rest = part.split()
            g.add(a, b, int(rest[0]) if rest else 1)
        return g

    def nodes(self):
        return sorted(self.edges)

    def neighbours(self, n):
        return sorted(self.edges[n].items())

    def all_edges(self):
        return [(a, b, w) for a in self.nodes() for b, w in self.neighbours(a) if self.directed or a < b]

    def reversed(self):
        g = Graph(True)
        for n in self.nodes():
            g.edges.setdefault(n, {})
        for a, b, w in self.all_edges():
            g.add(b, a, w)
        return g


class NoPath(Exception):
    pass


class CycleError(Exception):
    def __init__(self, nodes):
        super().__init__(" > ".join(nodes))
        self.nodes = nodes


def trace(came, node):
    path = [node]
    while came[path[-1]] is not None:
        path.append(came[path[-1]])
    return path[::-1]


def breadth_first(g, start):
    came = {start: None}
    queue = deque([start])
    while queue:
        n = queue.popleft()
        for m, _ in g.neighbours(n):
            if m not in came:
                came[m] = n
                queue.append(m)
    return came


def dijkstra(g, start, goal):
    best = {start: 0}
    came = {start: None}
    done = set()
    todo = [(0, start)]
    while todo:
        d, n = heapq.heappop(todo)
        if n == goal:
            return d, trace(came, n), len(done)
        if n in done:
            continue
        done.add(n)
        for m, w in g.neighbours(n):
            if m not in best or d + w < best[m]:
                best[m] = d + w
                came[m] = n
                heapq.heappush(todo, (d + w, m))
    raise NoPath(f"{start} to {goal}")


def topological(g):
    order, state, path = [], {}, []

    def visit(n):
        if state.get(n) == 2:
            return
        if state.get(n) == 1:
            raise CycleError(path[path.index(n):] + [n])
        state[n] = 1
        path.append(n)
        for m, _ in g.neighbours(n):
            visit(m)
        path.pop()
        state[n] = 2
        order.append(n)

    for n in g.nodes():
        visit(n)
    return order[::-1]


def strong_components(g):
    index, low, stack, on_stack, out = {}, {}, [], set(), []

    def connect(n):
        index[n] = low[n] = len(index)
        stack.append(n)
        on_stack.add(n)
        for m, _ in g.neighbours(n):
            if m not in index:
                connect(m)
                low[n] = min(low[n], low[m])
            elif m in on_stack:
                low[n] = min(low[n], index[m])
        if low[n] == index[n]:
            part = []
            while True:
                m = stack.pop()
                on_stack.discard(m)
                part.append(m)
                if m == n:
                    break
            out.append(sorted(part))

    for n in g.nodes():
        if n not in index:
            connect(n)
    return out


def spanning_tree(g):
    parent = {n: n for n in g.nodes()}

    def find(n):
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    chosen = []
    for a, b, w in sorted(g.all_edges(), key=lambda e: (e[2], e[0], e[1])):
        ra, rb = find(a), find(b)
        if ra != rb:
            parent[ra] = rb
            chosen.append((a, b, w))
    return chosen


def max_flow(g, source, sink):
    left = {n: dict(g.edges[n]) for n in g.nodes()}
    for a, b, _ in g.all_edges():
        left[b].setdefault(a, 0)
    total, rounds = 0, 0
    while True:
        came = {source: None}
        queue = deque([source])
        while queue and sink not in came:
            n = queue.popleft()
            for m in sorted(left[n]):
                if left[n][m] > 0 and m not in came:
                    came[m] = n
                    queue.append(m)
        if sink not in came:
            cut = sorted((a, b) for a, b, _ in g.all_edges() if a in came and b not in came)
            return total, rounds, cut
        path = trace(came, sink)
        amount = min(left[a][b] for a, b in zip(path, path[1:]))
        for a, b in zip(path, path[1:]):
            left[a][b] -= amount
            left[b][a] += amount
        total += amount
        rounds += 1


def two_colour(g):
    colour = {}
    for start in g.nodes():
        if start in colour:
            continue
        colour[start] = 0
        queue = deque([start])
        while queue:
            n = queue.popleft()
            for m, _ in g.neighbours(n):
                if m not in colour:
                    colour[m] = 1 - colour[n]
                    queue.append(m)
                elif colour[m] == colour[n]:
                    return None
    return colour


class Grid:
    """A maze of walls and weights made from a seed; moves cost the weight of the cell that is entered."""

    def __init__(self, size, seed=5):
        self.size = size
        self.cells = []
        for _ in range(size):
            row = []
            for _ in range(size):
                seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
                k = seed >> 16 & 15
                row.append(0 if k < 4 else 1 + k % 3)
            self.cells.append(row)
        self.cells[0][0] = self.cells[size - 1][size - 1] = 1

    def moves(self, p):
        r, c = p
        for nr, nc in ((r + 1, c), (r, c + 1), (r - 1, c), (r, c - 1)):
            if 0 <= nr < self.size and 0 <= nc < self.size and self.cells[nr][nc]:
                yield (nr, nc), self.cells[nr][nc]

    def search(self, start, goal, estimate):
        best = {start: 0}
        came = {start: None}
        todo = [(estimate(start, goal), 0, start)]
        expanded = 0
        while todo:
            _, d, p = heapq.heappop(todo)
            if p == goal:
                return d, trace(came, p), expanded
            if d > best[p]:
                continue
            expanded += 1
            for q, w in self.moves(p):
                if d + w < best.get(q, 1 << 60):
                    best[q] = d + w
                    came[q] = p
                    heapq.heappush(todo, (d + w + estimate(q, goal), d + w, q))
        raise NoPath(f"{start} to {goal}")

    def show(self, path):
        on = set(path)
        return "\n".join(
            "".join("*" if (r, c) in on else "#" if v == 0 else "." if v == 1 else str(v) for c, v in enumerate(row))
            for r, row in enumerate(self.cells)
        )


ROADS = "oslo bergen 7,oslo lund 6,lund kiel 5,kiel bremen 2,bergen bremen 12,bremen bonn 4,kiel bonn 7,bonn metz 3,metz lyon 5,lyon bonn 9"


def main(size):
    roads = Graph.parse(ROADS)
    print(roads.nodes(), len(roads.all_edges()))
    print({n: len(trace(breadth_first(roads, "oslo"), n)) - 1 for n in roads.nodes()})
    for goal in ["lyon", "bremen", "oslo"]:
        print(goal, dijkstra(roads, "oslo", goal))
    roads.add("reykjavik", "akureyri", 4)
    try:
        dijkstra(roads, "oslo", "akureyri")
    except NoPath as e:
        print("NoPath:", e)
    tree = spanning_tree(roads)
    print(tree, sum(w for _, _, w in tree))
    tasks = Graph.parse(
        "dress leave,socks shoes,shoes leave,trousers shoes,shirt tie,tie jacket,trousers belt,belt jacket,jacket leave",
        True,
    )
    print(topological(tasks))
    print(topological(tasks.reversed())[:3], strong_components(tasks) == [[n] for n in reversed(topological(tasks))])
    try:
        topological(tasks.add("leave", "tie"))
    except CycleError as e:
        print("CycleError:", e, len(e.nodes))
    web = Graph.parse("a b,b c,c a,c d,d e,e f,f d,g f,g h,h g,i i", True)
    print(strong_components(web))
    pipes = Graph.parse("s a 10,s b 5,a b 4,a c 8,b d 9,c t 10,d c 6,d t 7", True)
    print(max_flow(pipes, "s", "t"), max_flow(pipes, "b", "c"), max_flow(pipes, "t", "s"))
    print(two_colour(Graph.parse("a b,b c,c d,d a,x y")), two_colour(Graph.parse("a b,b c,c a")))
    grid = Grid(size)
    goal = (size - 1, size - 1)
    for name, estimate in [
        ("dijkstra", lambda p, q: 0),
        ("manhattan", lambda p, q: abs(p[0] - q[0]) + abs(p[1] - q[1])),
        ("doubled", lambda p, q: 2 * (abs(p[0] - q[0]) + abs(p[1] - q[1]))),
    ]:
        try:
            cost, path, expanded = grid.search((0, 0), goal, estimate)
            print(name, cost, len(path), expanded)
        except NoPath as e:
            print(name, "NoPath:", e)
    if size <= 40:
        print(grid.show(path))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
