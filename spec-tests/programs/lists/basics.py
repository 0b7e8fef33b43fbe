a = [1, 2, 3]
a.append(4)
a[0] = 10
a[-1] = 40
print(a, len(a), a[1], a[-2], sum(a), min(a), max(a))
b = a
b.append(5)
print(a, b, a == b, a is b)
c = a + [6, 7]
print(c, c == a, c is a, [0] * 4, [1, 2] * 2, [] + [1])
c.insert(0, -1)
c.insert(100, 99)
print(c, c.pop(), c.pop(0), c)
c.reverse()
print(c, c.index(3), c.count(2), 5 in c, 100 in c, 100 not in c)
c.sort()
print(c)
c.sort(reverse=True)
print(c, sorted(c), c[::2], c[1:-1], c[::-1])
c.remove(10)
del c[0]
print(c)
c.extend([1, 1])
c += [2]
print(c)
c[1:3] = [7, 7, 7]
print(c)
del c[::2]
print(c)
d = c.copy()
c.clear()
print(c, d, [1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 5])
