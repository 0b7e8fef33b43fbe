from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d[2], 3 in d, d.pop(), d.popleft(), d)
d.extend([5, 6])
d.extendleft([7, 8])
print(d, list(d), sum(d), max(d), d.index(5), d.count(7), list(reversed(d)))
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
d.insert(1, 100)
d.remove(5)
d.reverse()
d[0] = -1
del d[1]
print(d, d == deque(list(d)), d != deque(), deque("abc"), deque(), bool(deque()), deque([1]) < deque([1, 2]))
recent = deque(maxlen=3)
for i in range(6):
    recent.append(i)
    print(list(recent), end=" ")
recent.appendleft(99)
print(recent, recent.maxlen, d.maxlen, deque(range(10), maxlen=2), deque([1, 2], 5))
for action in [
    lambda: deque().pop(), lambda: deque().popleft(), lambda: d[50], lambda: deque([1]).remove(2),
    lambda: d.index(12345), lambda: recent.insert(0, 5),
]:
    try:
        action()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
f = d.copy()
f.clear()
d += [1, 1]
print(d, f, d + deque([9]), deque([1, 2]) * 2, [x * 2 for x in deque([3, 4])], sorted(deque([2, 1])), *deque("xy"))
try:
    for x in d:
        d.append(x)
except RuntimeError as err:
    print("RuntimeError:", err)


def bfs(grid, start, goal):
    queue = deque([(start, 0)])
    seen = {start}
    while queue:
        (r, c), steps = queue.popleft()
        if (r, c) == goal:
            return steps
        for nr, nc in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if 0 <= nr < len(grid) and 0 <= nc < len(grid[0]) and grid[nr][nc] != "#" and (nr, nc) not in seen:
                seen.add((nr, nc))
                queue.append(((nr, nc), steps + 1))
    return -1


print(bfs(["..#.", ".##.", "....", "#.#."], (0, 0), (0, 3)), bfs([".#", "#."], (0, 0), (1, 1)))


def sliding_max(xs, k):
    window: deque[int] = deque()
    out = []
    for i, x in enumerate(xs):
        while window and xs[window[-1]] <= x:
            window.pop()
        window.append(i)
        if window[0] <= i - k:
            window.popleft()
        if i >= k - 1:
            out.append(xs[window[0]])
    return out


print(sliding_max([1, 3, -1, -3, 5, 3, 6, 7], 3), sliding_max([9, 1], 2))
circle = deque(range(1, 8))
order = []
while circle:
    circle.rotate(-2)
    order.append(circle.popleft())
print(order)
