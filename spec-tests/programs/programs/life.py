def step(g: list[list[int]]) -> list[list[int]]:
    h = len(g)
    w = len(g[0])
    new = [[0] * w for _ in range(h)]
    for y in range(h):
        for x in range(w):
            n = 0
            for dy in range(-1, 2):
                for dx in range(-1, 2):
                    if dx != 0 or dy != 0:
                        n += g[(y + dy) % h][(x + dx) % w]
            new[y][x] = 1 if n == 3 or (n == 2 and g[y][x] == 1) else 0
    return new


g = [[0] * 8 for _ in range(8)]
for y, x in [(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)]:
    g[y][x] = 1
for _ in range(20):
    g = step(g)
for row in g:
    print("".join(["#" if c else "." for c in row]))
