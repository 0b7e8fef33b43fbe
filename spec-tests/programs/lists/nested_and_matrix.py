def zeros(n, m, value=0):
    return [[value] * m for _ in range(n)]


def transpose(m):
    return [list(row) for row in zip(*m)]


def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]


def determinant(m):
    if len(m) == 1:
        return m[0][0]
    total = 0
    for j, x in enumerate(m[0]):
        minor = [row[:j] + row[j + 1:] for row in m[1:]]
        total += (-1) ** j * x * determinant(minor)
    return total


def rotate(m):
    return [list(row) for row in zip(*m[::-1])]


def spiral(m):
    out = []
    m = [row[:] for row in m]
    while m:
        out += m.pop(0)
        m = [list(r) for r in zip(*m)][::-1]
    return out


m = [[1, 2, 3], [4, 5, 6], [7, 8, 10]]
print(transpose(m), determinant(m), multiply(m, m))
print(rotate(m), rotate(rotate(rotate(rotate(m)))) == m, spiral(m), spiral([[1, 2], [3, 4], [5, 6]]), m)
z = zeros(2, 3)
z[1][2] = 5
z[0] = z[1]
z[0][0] = 9
print(z, z[0] is z[1])
triangle = [[1]]
for _ in range(6):
    last = triangle[-1]
    triangle.append([1] + [a + b for a, b in zip(last, last[1:])] + [1])
print(triangle[-1], [sum(row) for row in triangle], triangle[4][2])
jagged = [[i] * i for i in range(5)]
print(jagged, sum(len(r) for r in jagged), [x for r in jagged for x in r], sum(jagged, []))
cube = [[[x * 100 + y * 10 + z for z in range(2)] for y in range(2)] for x in range(2)]
cube[1][0][1] *= -1
print(cube, cube[1][1], [c[0][0] for c in cube])
print(
    zeros(1, 2, "x"), zeros(2, 1, 0.5), transpose(["abc", "xyz"]), max(m, key=lambda r: r[-1]),
    [max(c) for c in zip(*m)],
)
diagonals: dict[int, list[int]] = {}
for i, row in enumerate(m):
    for j, v in enumerate(row):
        diagonals.setdefault(i + j, []).append(v)
print(diagonals, sum(m[i][i] for i in range(3)), [m[i][~i] for i in range(3)])
