import heapq
from heapq import heapify, heappop, heappush, heappushpop, heapreplace, merge, nlargest, nsmallest

heap = []
for x in [5, 1, 8, 3, 9, 2]:
    heappush(heap, x)
print(heap, heap[0], len(heap))
print(heappop(heap), heappop(heap), heap, heappushpop(heap, 0), heappushpop(heap, 100), heapreplace(heap, 1), heap)
xs = [9, 7, 5, 3, 1, 8, 6]
heapify(xs)
print(xs, [heappop(xs) for _ in range(len(xs))], xs)
for action in (lambda: heappop([]), lambda: heapreplace([], 1)):
    try:
        action()
    except IndexError as e:
        print("IndexError:", e)
print(
    heappushpop([], 5), nlargest(3, [4, 9, 1, 7]), nsmallest(2, [4, 9, 1, 7]), nlargest(10, [1, 2]), nsmallest(0, [1]),
    nlargest(2, ["aa", "b", "ccc"], key=len), nsmallest(1, [(2, "b"), (1, "z")]),
)
print(
    list(merge([1, 4, 9], [2, 3, 10], [5])), list(merge("ace", "bd", reverse=False)),
    list(merge([9, 5], [8, 1], reverse=True)), list(merge(["a", "ccc"], ["bb"], key=len)), list(merge()),
)


class PriorityQueue:
    def __init__(self):
        self.heap = []
        self.count = 0

    def push(self, item, priority):
        heapq.heappush(self.heap, (priority, self.count, item))
        self.count += 1

    def pop(self):
        priority, _, item = heapq.heappop(self.heap)
        return item, priority

    def __len__(self):
        return len(self.heap)


q = PriorityQueue()
for item, p in [("low", 9), ("high", 1), ("mid", 5), ("high too", 1), ("mid too", 5)]:
    q.push(item, p)
while q:
    print(q.pop(), end=" ")
print()


class Job:
    def __init__(self, name, cost):
        self.name, self.cost = name, cost

    def __lt__(self, other):
        return self.cost < other.cost

    def __repr__(self):
        return f"{self.name}{self.cost}"


jobs = [Job("a", 5), Job("b", 2), Job("c", 7), Job("d", 1)]
heapify(jobs)
print(
    heappop(jobs), heappushpop(jobs, Job("e", 3)), sorted(jobs), nlargest(2, jobs),
    nsmallest(1, jobs, key=lambda j: -j.cost),
)


def dijkstra(graph, start):
    dist = {start: 0}
    todo = [(0, start)]
    while todo:
        d, node = heappop(todo)
        if d > dist[node]:
            continue
        for n, w in graph[node].items():
            if d + w < dist.get(n, 10**9):
                dist[n] = d + w
                heappush(todo, (d + w, n))
    return dist


print(dijkstra({"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}, "a"))
big = [(i * 7919) % 1009 for i in range(500)]
h = big[:]
heapify(h)
print(
    [heappop(h) for _ in range(500)] == sorted(big), nlargest(5, big), nsmallest(5, big),
    all(h2 <= c for h2, c in [(1, 2)]),
)
lo, hi, medians = [], [], []
for x in [5, 15, 1, 3, 8, 7]:
    heappush(lo, -heappushpop(hi, x))
    if len(lo) > len(hi):
        heappush(hi, -heappop(lo))
    medians.append(hi[0] if len(hi) > len(lo) else (hi[0] - lo[0]) / 2)
print(medians)
