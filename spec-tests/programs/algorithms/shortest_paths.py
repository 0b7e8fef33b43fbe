INF = 10**12


def floyd_warshall(n, edges):
    d = [[0 if i == j else INF for j in range(n)] for i in range(n)]
    for a, b, w in edges:
        d[a][b] = min(d[a][b], w)
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if d[i][k] + d[k][j] < d[i][j]:
                    d[i][j] = d[i][k] + d[k][j]
    return d


class NegativeCycle(Exception):
    def __init__(self, node):
        super().__init__(f"negative cycle through {node}")
        self.node = node


def bellman_ford(n, edges, start):
    dist = [INF] * n
    dist[start] = 0
    before = [-1] * n
    for round in range(n):
        changed = -1
        for a, b, w in edges:
            if dist[a] < INF and dist[a] + w < dist[b]:
                dist[b] = dist[a] + w
                before[b] = a
                changed = b
        if changed < 0:
            break
    else:
        raise NegativeCycle(changed)
    return dist, before


def path_to(before, node):
    path = []
    while node >= 0:
        path.append(node)
        node = before[node]
    return path[::-1]


def show(d):
    return " ".join("-" if v >= INF else str(v) for v in d)


def topological(n, edges):
    after = [[] for _ in range(n)]
    degree = [0] * n
    for a, b, _ in edges:
        after[a].append(b)
        degree[b] += 1
    ready = [i for i in range(n) if degree[i] == 0]
    order = []
    while ready:
        a = ready.pop()
        order.append(a)
        for b in after[a]:
            degree[b] -= 1
            if degree[b] == 0:
                ready.append(b)
    if len(order) < n:
        raise ValueError(f"cycle among {sorted(set(range(n)) - set(order))}")
    return order


edges = [(0, 1, 4), (0, 2, 1), (2, 1, 2), (1, 3, 5), (2, 3, 8), (3, 4, 3), (1, 4, -2)]
for row in floyd_warshall(6, edges):
    print(show(row))
dist, before = bellman_ford(6, edges, 0)
print(show(dist), before, path_to(before, 4), path_to(before, 5))
try:
    bellman_ford(6, edges + [(4, 0, -5)], 0)
except NegativeCycle as e:
    print("NegativeCycle", e.node in (0, 1, 2, 3, 4))
print(topological(6, edges))
try:
    topological(6, edges + [(4, 2, 1)])
except ValueError as e:
    print("ValueError:", e)
d = floyd_warshall(6, edges + [(4, 0, 9)])
print(show(d[4]), max(v for row in d for v in row if v < INF), sum(v >= INF for row in d for v in row))
