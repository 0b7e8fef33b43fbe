def add(a, b):
    out = dict(a)
    for k, v in b.items():
        total = out.get(k, 0) + v
        if total:
            out[k] = total
        else:
            out.pop(k, None)
    return out


def multiply(a, b):
    out = {}
    for i, x in a.items():
        for j, y in b.items():
            out = add(out, {i + j: x * y})
    return out


def show(p):
    if not p:
        return "0"
    return " + ".join(f"{c}" if e == 0 else f"{c}x^{e}" for e, c in sorted(p.items(), reverse=True))


def matmul(a, b):
    rows = {}
    for (k, j), v in b.items():
        rows.setdefault(k, []).append((j, v))
    out = {}
    for (i, k), v in a.items():
        for j, w in rows.get(k, []):
            out[i, j] = out.get((i, j), 0) + v * w
    return {k: v for k, v in out.items() if v}


def transpose(m):
    return {(j, i): v for (i, j), v in m.items()}


def dense(m, n):
    return [[m.get((i, j), 0) for j in range(n)] for i in range(n)]


p, q = {2: 1, 0: -1}, {1: 1, 0: 1}
print(
    show(p), "|", show(add(p, q)), "|", show(multiply(p, q)), "|", show(add(p, {2: -1, 0: 1})), "|",
    show(multiply(q, {1: 1, 0: -1})), "|", show({}),
)
power = {0: 1}
for n in range(5):
    power = multiply(power, q)
    print(show(power))
m = {(0, 0): 2, (0, 2): 1, (1, 1): 3, (2, 0): -1}
print(dense(m, 3), dense(matmul(m, m), 3), transpose(m), matmul(m, transpose(m)) == transpose(matmul(m, transpose(m))))
identity = {(i, i): 1 for i in range(3)}
print(
    matmul(m, identity) == m, matmul(identity, m) == m, len(matmul(m, {})), sum(m.values()), max(m, key=m.get),
    sorted(m),
)
poly2 = {(1, 0): 3, (0, 1): -2, (0, 0): 1}
square: dict[tuple[int, int], int] = {}
for (a, b), c in poly2.items():
    for (d, e), f in poly2.items():
        square[a + d, b + e] = square.get((a + d, b + e), 0) + c * f
print(
    sorted(square.items()), sum(square.values()) == sum(poly2.values()) ** 2,
    {k: v for k, v in square.items() if 1 in k},
)
