def rule_table(rule):
    return {tuple(int(b) for b in f"{i:03b}"): rule >> i & 1 for i in range(8)}


def elementary(rule, width, steps):
    table = rule_table(rule)
    row = [0] * width
    row[width // 2] = 1
    for _ in range(steps):
        yield "".join(".#"[c] for c in row)
        row = [table[row[i - 1], row[i], row[(i + 1) % width]] for i in range(width)]


def langton(steps):
    black = set()
    x = y = 0
    dx, dy = 0, -1
    for _ in range(steps):
        if (x, y) in black:
            black.discard((x, y))
            dx, dy = dy, -dx
        else:
            black.add((x, y))
            dx, dy = -dy, dx
        x += dx
        y += dy
    return len(black), (x, y)


def brain(grid):
    h, w = len(grid), len(grid[0])
    new = []
    for r in range(h):
        row = ""
        for c in range(w):
            near = sum(grid[(r + dr) % h][(c + dc) % w] == "#" for dr in (-1, 0, 1) for dc in (-1, 0, 1) if dr or dc)
            row += {"#": "o", "o": "."}.get(grid[r][c], "#" if near == 2 else ".")
        new.append(row)
    return new


def sandpile(grains, size):
    cells = [[0] * size for _ in range(size)]
    cells[size // 2][size // 2] = grains
    topples = 0
    unstable = [(size // 2, size // 2)]
    while unstable:
        r, c = unstable.pop()
        if cells[r][c] < 4:
            continue
        n, cells[r][c] = divmod(cells[r][c], 4)
        topples += n
        for nr, nc in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if 0 <= nr < size and 0 <= nc < size:
                cells[nr][nc] += n
                unstable.append((nr, nc))
    return cells, topples


def flood_labels(rows):
    labels = {}
    sizes = []
    for r, row in enumerate(rows):
        for c, ch in enumerate(row):
            if (r, c) in labels or ch == ".":
                continue
            todo = [(r, c)]
            count = 0
            while todo:
                p = todo.pop()
                if p in labels or not (0 <= p[0] < len(rows) and 0 <= p[1] < len(row)) or rows[p[0]][p[1]] != ch:
                    continue
                labels[p] = len(sizes)
                count += 1
                todo += [(p[0] + d, p[1] + e) for d, e in ((0, 1), (1, 0), (0, -1), (-1, 0))]
            sizes.append((ch, count))
    return sizes


for rule in (30, 90, 110):
    print(rule, *elementary(rule, 15, 5), sep="\n")
print(langton(100), langton(11000))
g = ["......", "..##..", "......", ".#..#.", "......"]
for _ in range(3):
    g = brain(g)
    print("\n".join(g), "\n")
cells, topples = sandpile(100, 7)
print("\n".join("".join(map(str, row)) for row in cells), topples, sum(map(sum, cells)))
print(flood_labels(["aab.", "a.bb", "ccbb", ".cac"]))
