# heapq: pushing and popping in order, ties, the n least and greatest, merging.
import heapq
from heapq import heappop, heappush

heap: list[int] = []
x = 7
for i in range(300):
    x = (x * 1103515245 + 12345) % 2147483648
    heappush(heap, x // 65536 % 100)
print(heap[:10])
out: list[int] = []
while heap:
    out.append(heappop(heap))
print(out == sorted(out), out[:10], out[-5:])

data = [(x * 37) % 101 for x in range(101)]
heapq.heapify(data)
print(data[:8])
print(heapq.heapreplace(data, -5), heapq.heappushpop(data, 50), heapq.heappushpop(data, -50), data[0])

jobs = [(3, "c"), (1, "z"), (2, "b"), (1, "a")]
queue: list[tuple[int, str]] = []
for job in jobs:
    heappush(queue, job)
print([heappop(queue) for _ in range(len(queue))])

words = "the quick brown fox jumps over the lazy dog".split()
print(heapq.nsmallest(3, words), heapq.nlargest(3, words))
print(heapq.nsmallest(4, words, key=len), heapq.nlargest(4, words, key=len))
print(heapq.nlargest(100, words, key=len))
print(heapq.nsmallest(0, words), heapq.nsmallest(1, [5, 3, 4]), heapq.nlargest(1, [5, 3, 4]))
print(heapq.nsmallest(5, [i * 7 % 50 / 4 for i in range(50)]))
print(list(heapq.merge([1, 4, 7], [2, 5, 8], [0, 3, 6, 9])))
print(list(heapq.merge(["aa", "b"], ["c", "dddd"], key=len)))
print(list(heapq.merge([9, 5, 1], [8, 2], reverse=True)))
try:
    heappop(heap)
except IndexError as err:
    print("IndexError:", err)


class Task:
    def __init__(self, priority: int, name: str) -> None:
        self.priority = priority
        self.name = name

    def __lt__(self, other: "Task") -> bool:
        return self.priority < other.priority


tasks: list[Task] = []
for i, name in enumerate(["write", "read", "sleep", "eat", "run"]):
    heappush(tasks, Task(i * 3 % 4, name))
while tasks:
    t = heappop(tasks)
    print(t.priority, t.name)

# shortest paths
graph = {0: [(1, 4), (2, 1)], 1: [(3, 1)], 2: [(1, 2), (3, 5)], 3: []}
dist = {0: 0}
todo = [(0, 0)]
while todo:
    d, at = heappop(todo)
    if d > dist[at]:
        continue
    for nxt, w in graph[at]:
        if nxt not in dist or d + w < dist[nxt]:
            dist[nxt] = d + w
            heappush(todo, (d + w, nxt))
print(dist)
