a = list(range(10))
a[2:5] = [20, 30]
print(a)
a[:2] = []
print(a)
a[len(a):] = [100, 200, 300]
print(a)
a[3:3] = [-1, -2, -3]
print(a)
a[::3] = [0] * len(a[::3])
print(a)
a[::-1] = a[:]
print(a)
a[-3:-1] = range(5)
print(a)
a[1:4] = (x * x for x in (7, 8))
print(a)
del a[2:4]
print(a)
del a[::2]
print(a)
del a[-1:]
print(a)
a[:] = [1, 2, 3]
b = a
b[:] = b + [4]
print(a, a is b)


def set_slice(xs, values):
    xs[::2] = values


for bad in [[1], [1, 2, 3]]:
    try:
        set_slice(a, bad)
    except ValueError as e:
        print("ValueError:", e)
set_slice(a, [70, 90])
print(a)
a[1:3] += [5, 5]
print(a)
a[0:2], a[2:4] = a[2:4], a[0:2]
print(a)
a[10:20] = [9]
a[-100:1] = [8, 8]
print(a)
a[4:2] = [111]
print(a)
text = list("hello world")
text[:5] = "HELLO"
text[5:6] = []
print("".join(text), text[::4])
matrix = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
matrix[1:] = [row[::-1] for row in matrix[1:]]
matrix[0][1:] = [0]
print(matrix)
for row in matrix:
    row[:1] = []
print(matrix, [row[-1:] for row in matrix])
