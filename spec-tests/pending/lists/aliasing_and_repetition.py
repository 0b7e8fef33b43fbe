row = [0] * 3
grid = [row] * 2
safe = [row[:] for _ in range(2)]
grid[0][1] = 7
print(row, grid, safe, grid[0] is grid[1], safe[0] is safe[1])
a = [[]] * 3
b = [[] for _ in range(3)]
a[0].append(1)
b[0].append(1)
print(a, b)
x = [1, 2]
y = x
x += [3]
print(x is y, y)
x = x + [4]
print(x is y, y, x)
y *= 2
print(y, x)
nested = [x, y]
copy = nested[:]
copy.append([0])
copy[0].append(99)
print(nested, len(copy), x)


def append_in_place(xs, v):
    xs.append(v)
    return xs


def append_copy(xs, v):
    return xs + [v]


def rebind(xs):
    xs = [0]
    return xs


def clear(xs):
    xs[:] = []


z = [1]
print(append_in_place(z, 2) is z, append_copy(z, 3) is z, z, rebind(z), z)
w = z
clear(z)
print(w, z is w)
t = ([1], [2])
t[0].append(5)
u = t
u[1].extend([6, 7])
print(t, t is u)
d = {"k": z}
z.append(77)
print(d, d["k"] is w)
d["k"] = d["k"] + [88]
print(d, z)
rows = [[i * j for j in range(3)] for i in range(3)]
columns = [list(c) for c in zip(*rows)]
rows[1][1] = 100
print(rows, columns)
for r in rows:
    r.reverse()
for r in rows:
    r = [0]
print(rows)
first, *others = rows
first[0] = -1
others[0][0] = -2
print(rows, others)
del others[0]
print(len(rows), len(others))
shared = [1, 2, 3]
lists = [shared, shared[:], list(shared), shared]
shared.pop()
print(lists, [v is shared for v in lists], lists[0] == lists[3], lists.index([1, 2, 3]), lists.count(shared))
matrix = [[1, 2], [3, 4]]
flat = sum(matrix, [])
matrix[0][0] = 9
print(
    flat, matrix, [*matrix[0], *matrix[1]], list(map(list, matrix)) == matrix, list(map(list, matrix))[0] is matrix[0],
)
