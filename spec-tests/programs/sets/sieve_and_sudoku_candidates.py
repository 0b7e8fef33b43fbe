def sieve(n: int) -> set[int]:
    candidates = set(range(2, n))
    for i in range(2, int(n**0.5) + 1):
        if i in candidates:
            candidates.difference_update(range(i * i, n, i))
    return candidates


def candidates(board: list[str], r: int, c: int) -> set[str]:
    row = set(board[r])
    col = {line[c] for line in board}
    br, bc = r // 3 * 3, c // 3 * 3
    box = {board[i][j] for i in range(br, br + 3) for j in range(bc, bc + 3)}
    return set("123456789") - row - col - box


def components(edges: list[tuple[str, str]]) -> list[set[str]]:
    groups: list[set[str]] = []
    for a, b in edges:
        touching = [g for g in groups if a in g or b in g]
        merged = {a, b}.union(*touching)
        groups = [g for g in groups if g not in touching] + [merged]
    return groups


primes = sieve(60)
print(sorted(primes))
twins = {(p, p + 2) for p in primes if p + 2 in primes}
print(sorted(twins), sorted(p for p in primes if int(str(p)[::-1]) in primes))
goldbach = {n: min((p, n - p) for p in primes if n - p in primes) for n in range(4, 40, 6)}
print(goldbach)
board = [
    "53..7....",
    "6..195...",
    ".98....6.",
    "8...6...3",
    "4..8.3..1",
    "7...2...6",
    ".6....28.",
    "...419..5",
    "....8..79",
]
for r, c in [(0, 2), (4, 4), (6, 5), (8, 0), (2, 8)]:
    print((r, c), "".join(sorted(candidates(board, r, c))))
singles = [(r, c) for r in range(9) for c in range(9) if board[r][c] == "." and len(candidates(board, r, c)) == 1]
print(singles)
parts = components([("a", "b"), ("c", "d"), ("e", "e"), ("b", "f"), ("d", "a"), ("x", "y")])
print(sorted("".join(sorted(p)) for p in parts))
visited = {(0, 0)}
x = y = 0
crossings = []
for move in "RRUULLDDDRRRUUUU":
    x += (move == "R") - (move == "L")
    y += (move == "U") - (move == "D")
    if (x, y) in visited:
        crossings.append((x, y))
    visited.add((x, y))
print(len(visited), crossings, max(visited), min(visited))
happy = set()
for n in range(1, 50):
    trail: set[int] = set()
    m = n
    while m != 1 and m not in trail:
        trail.add(m)
        m = sum(int(d) ** 2 for d in str(m))
    if m == 1:
        happy.add(n)
print(sorted(happy), sorted(happy & primes))
