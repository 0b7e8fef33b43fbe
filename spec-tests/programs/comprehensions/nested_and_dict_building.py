students = ["ann", "bob", "cy"]
subjects = ["math", "art"]
marks = {s: {t: (i * 7 + j * 5) % 10 for j, t in enumerate(subjects)} for i, s in enumerate(students)}
print(marks)
print({t: [marks[s][t] for s in students] for t in subjects}, {s: sum(m.values()) / len(m) for s, m in marks.items()})
print(
    [(s, t) for s in students for t in subjects if marks[s][t] > 4],
    {t: max(students, key=lambda s: marks[s][t]) for t in subjects},
)
matrix = [[i * j for j in range(1, 5)] for i in range(1, 4)]
print(
    matrix, [[row[c] for row in matrix] for c in range(4)], [x for row in matrix for x in row if x % 4 == 0],
    sum(x for row in matrix for x in row),
)
print(
    [[matrix[r][c] for c in range(4) if c != r] for r in range(3)], [row[::-1] for row in matrix[::-1]],
    {(r, c): v for r, row in enumerate(matrix) for c, v in enumerate(row) if v == 4},
)
text = "one two three two one two"
index = {w: [i for i, x in enumerate(text.split()) if x == w] for w in dict.fromkeys(text.split())}
print(index, {len(v): k for k, v in index.items()}, {k: v[-1] - v[0] for k, v in index.items() if len(v) > 1})
letters = {c: [w for w in index if c in w] for c in "otx"}
print(letters, {c: len(ws) for c, ws in letters.items()}, [c for c, ws in letters.items() if not ws])
primes = [p for p in range(2, 60) if all(p % d for d in range(2, int(p**0.5) + 1))]
print(
    primes, [(p, q) for p in primes for q in primes if q - p == 2],
    [n for n in range(4, 30, 2) if sum(p + q == n for p in primes for q in primes if p <= q) > 1],
)
pythagoras = [(a, b, c) for c in range(
    1, 30,
) for a in range(1, c) for b in [int((c * c - a * a) ** 0.5)] if a < b and a * a + b * b == c * c]
print(pythagoras, {c: (a, b) for a, b, c in pythagoras}, [a + b + c for a, b, c in pythagoras])
graph = {n: [m for m in range(2, 13) if m != n and (m % n == 0 or n % m == 0)] for n in range(2, 13)}
print(graph[2], graph[7], {n: len(v) for n, v in graph.items() if len(v) > 3}, [n for n, v in graph.items() if not v])
board = ["x.o", ".x.", "o.x"]
lines = [[(r, c) for c in range(3)] for r in range(3)] + [[(r, c) for r in range(3)] for c in range(3)] + [[(i, i) for i in range(3)], [(i, 2 - i) for i in range(3)]]
print(
    len(lines), [{board[r][c] for r, c in line} == {"x"} for line in lines],
    [[board[r][c] for r, c in line].count("x") for line in lines],
)
print(
    ["".join(c for c in w if c not in "aeiou") for w in students],
    [w[i:] + w[:i] for w in students[:1] for i in range(len(w))],
    [f"{a}{b}" for a, b in zip("abc", [str(x) for x in range(3)])],
)
cumulative = [sum(primes[:i + 1]) for i in range(5)]
print(
    cumulative, [b - a for a, b in zip([0] + cumulative, cumulative)],
    [x for x in (y * y for y in (z + 1 for z in range(5))) if x > 4],
    [list(g) for g in ((i for i in range(n)) for n in range(3))],
)
