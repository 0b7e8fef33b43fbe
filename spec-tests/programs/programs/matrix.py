def identity(n):
    return [[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)]


def mul(a, b):
    n = len(a)
    m = len(b[0])
    k = len(b)
    return [[sum(a[i][x] * b[x][j] for x in range(k)) for j in range(m)] for i in range(n)]


def det(a):
    a = [row[:] for row in a]
    n = len(a)
    d = 1.0
    for c in range(n):
        p = c
        for r in range(c + 1, n):
            if abs(a[r][c]) > abs(a[p][c]):
                p = r
        if a[p][c] == 0.0:
            return 0.0
        if p != c:
            a[p], a[c] = a[c], a[p]
            d = -d
        d *= a[c][c]
        for r in range(c + 1, n):
            f = a[r][c] / a[c][c]
            for k in range(c, n):
                a[r][k] -= f * a[c][k]
    return d


m = [[2.0, 1.0, 3.0], [0.0, -1.0, 4.0], [1.0, 2.0, -2.0]]
print(mul(m, identity(3)) == m, det(m), mul(m, m))
