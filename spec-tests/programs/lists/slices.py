a = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
for i in [-12, -5, 0, 3, 12]:
    for j in [-12, -3, 0, 7, 12]:
        print(a[i:j], a[i:], a[:j])
for s in [1, 2, 3, -1, -2, -3]:
    print(a[::s], a[2:8:s], a[8:2:s])
b = a[:]
b[2:4] = []
print(b, a)
b[::2] = [100] * len(b[::2])
print(b)
b[1:1] = [7, 8]
print(b)
