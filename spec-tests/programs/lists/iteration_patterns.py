xs = [5, 3, 8, 1, 9, 2]
for i in range(len(xs)):
    print(i, xs[i], end="; ")
print()
for i, x in enumerate(xs, start=1):
    print(i, x, end="; ")
print()
for a, b in zip(xs, xs[1:]):
    print(b - a, end=" ")
print()
for x in reversed(xs):
    print(x, end=" ")
print()
for x in sorted(xs)[::-1]:
    print(x, end=" ")
print()
for i in range(len(xs) - 1, -1, -2):
    print(xs[i], end=" ")
print()
for x in xs[:]:
    if x % 2:
        xs.remove(x)
print(xs)
for i in range(3):
    for x in xs:
        if x == 8 and i == 1:
            break
        if x > i * 5:
            continue
        print(i, x, end=", ")
    else:
        print("no break in", i, end=", ")
print()
total = 0
for x in xs:
    total += x
    if total > 1000:
        break
else:
    print("total", total, "last", x)
it = iter(xs)
for x in it:
    print(x, next(it, None), end=" | ")
print()
pairs = [(1, "one"), (2, "two"), (3, "three")]
for n, (a, *rest) in [(n, word) for n, word in pairs]:
    print(n, a, rest)
for n, word in pairs:
    if len(word) == n + 1:
        print("match", word)
numbers, names = zip(*pairs)
print(numbers, names, dict(pairs)[2], [w for _, w in pairs if "o" in w])
windows = [xs[i:i + 2] for i in range(len(xs) - 1)]
chunks = [list(range(10))[i:i + 4] for i in range(0, 10, 4)]
print(windows, chunks)
best = None
for x in [4, 7, 7, 2]:
    if best is None or x > best:
        best = x
print(best, max(range(5), key=lambda i: -((i - 3) ** 2)), [i for i, v in enumerate([7, 1, 7]) if v == 7])
first_big = next((x for x in [1, 5, 50, 500] if x > 10), None)
print(first_big, next((x for x in [1, 2] if x > 10), "nothing"))
while xs:
    print("popped", xs.pop(), xs)
