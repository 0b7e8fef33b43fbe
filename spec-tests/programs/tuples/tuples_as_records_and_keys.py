Student = tuple[str, int, float]
students: list[Student] = [("ann", 2, 3.5), ("bob", 1, 2.75), ("cy", 2, 3.9), ("dee", 1, 3.5)]


def key_of(s: Student) -> tuple[int, float]:
    return s[1], -s[2]


def summary(group: list[Student]) -> tuple[int, float, str]:
    best = max(group, key=lambda s: s[2])
    return len(group), sum(gpa for _, _, gpa in group) / len(group), best[0]


print(sorted(students), sorted(students, key=key_of), min(students, key=lambda s: s[2]))
by_year: dict[int, list[Student]] = {}
for s in students:
    by_year.setdefault(s[1], []).append(s)
print({y: summary(g) for y, g in sorted(by_year.items())})
n, average, name = summary(students)
print(n, round(average, 4), name)
moves = {"n": (0, 1), "s": (0, -1), "e": (1, 0), "w": (-1, 0)}
position: tuple[int, ...] = (0, 0)
visited = {position: 0}
for i, m in enumerate("nneesswwn", 1):
    position = tuple(a + b for a, b in zip(position, moves[m]))
    visited.setdefault(position, i)
print(position, len(visited), visited[2, 2], visited.get((9, 9)), max(visited), sorted(visited)[:3])
memo: dict[tuple[int, ...], int] = {}


def ways(coins: tuple[int, ...], amount: int) -> int:
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    key = (*coins, amount)
    if key not in memo:
        memo[key] = ways(coins, amount - coins[0]) + ways(coins[1:], amount)
    return memo[key]


print(ways((50, 25, 10, 5, 1), 100), len(memo) > 50, ways((2,), 3), ways((), 0))
rgb = {(255, 0, 0): "red", (0, 0, 255): "blue"}
print(
    rgb[255, 0, 0], (0, 255, 0) in rgb, [n for (r, *_), n in rgb.items() if r],
    {v: k for k, v in rgb.items()}["blue"][2],
)
edges = [(1, 2, "x"), (2, 3, "y")]
print(
    {(a, b): w for a, b, w in edges} | {(b, a): w for a, b, w in edges}, [(i, *e[:2]) for i, e in enumerate(edges)],
    sum(e[:2] == (2, 3) for e in edges),
)
empty: tuple[int, ...] = ()
grown = empty
for i in range(4):
    grown = (*grown, i) if i % 2 else (i, *grown)
print(grown, empty, grown[1:-1], grown * 2, (1,) + grown, hash(grown) == hash(tuple(list(grown))))
