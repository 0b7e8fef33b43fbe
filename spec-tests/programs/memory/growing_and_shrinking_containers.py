def churn(n, seed):
    xs = []
    checksum = 0
    for i in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        action = seed >> 16 & 7
        if action < 4 or not xs:
            xs.append(seed & 0xFFFF)
        elif action == 4:
            checksum = (checksum + xs.pop()) & 0xFFFFFF
        elif action == 5:
            checksum = (checksum + xs.pop(len(xs) // 2)) & 0xFFFFFF
        elif action == 6:
            xs.insert(len(xs) // 3, i)
        else:
            del xs[len(xs) // 2:len(xs) // 2 + 3]
    return len(xs), checksum, sum(xs) & 0xFFFFFF


def churn_dict(n, seed):
    d = {}
    removed = 0
    for i in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        key = seed >> 12 & 255
        if seed & 0x400 and key in d:
            removed += d.pop(key)
        else:
            d[key] = i
    return len(d), removed, list(d.items())[:3], list(d)[-3:]


def churn_strings(n):
    parts = {}
    text = ""
    for i in range(n):
        text = (text + str(i * i))[-40:]
        parts[text[:5]] = parts.get(text[:5], "") + text[-2:]
        if len(parts) > 50:
            del parts[next(iter(parts))]
    return len(parts), text, max(len(v) for v in parts.values())


def churn_nested(n):
    grid = [[] for _ in range(10)]
    for i in range(n):
        row = grid[i * i % 10]
        row.append([i] * (i % 4))
        if len(row) > 20:
            grid[(i + 1) % 10] = row[10:]
            del row[10:]
    return [len(r) for r in grid], sum(len(x) for r in grid for x in r)


print(churn(5000, 1), churn(5000, 99), churn(0, 5))
print(churn_dict(5000, 7))
print(churn_strings(2000), churn_nested(1000))
queue = []
for i in range(3000):
    queue.append((i, str(i)))
    if len(queue) > 10:
        queue.pop(0)
print(queue[0], queue[-1], len(queue))
s = set()
for i in range(3000):
    s.add((i * i) % 101)
    s.discard((i * 3) % 101)
print(len(s), sorted(s)[:5])
old = [0]
new = old
for i in range(100):
    new = new + [i]
    old = new if i % 7 == 0 else old
print(len(old), len(new), old[-1], new[-1], new[:3])
rows = [list(range(i, i + 5)) for i in range(5)]
views = [r for r in rows]
rows.clear()
views[0].extend(views.pop())
print(rows, views, sum(map(len, views)))
