r = range(2, 20, 3)
print(r, len(r), r[0], r[-1], r[2], r[1:4], r[::-1], r.start, r.stop, r.step, list(r))
print(8 in r, 9 in r, 20 in r, r.index(11), r.count(5), r.count(6), sum(r), max(r), min(r), sorted(r, reverse=True))
print(
    range(5), range(0), list(range(0)), list(range(5, 2)), list(range(5, 0, -2)), list(range(-3, 3)),
    len(range(10, 0, -3)),
)
print(
    range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) != range(4),
    hash(range(3)) == hash(range(0, 3)),
)
print(
    list(reversed(range(4))), list(reversed(range(1, 10, 4))), tuple(range(3)), set(range(3)) == {0, 1, 2}, [*range(3)],
    bool(range(0)), bool(range(1)),
)
for i in (6, -7):
    try:
        print(r[i])
    except IndexError as e:
        print("IndexError:", e)
try:
    r.index(3)
except ValueError as e:
    print("ValueError:", e)
zero = len(r) - len(r)
try:
    range(1, 5, zero)
except ValueError as e:
    print("ValueError:", e)
big = range(0, 10**15, 7)
print(len(big), big[10**10], 7 * 10**13 in big, 10**14 in big, big[-1], big[5:8], 10**15 in range(10**18))
n = 0
for i in range(10, 0, -3):
    for j in range(i):
        if j > 4:
            break
        n += j
    else:
        n += 100
print(n, i, j)
half = r[len(r) // 2:]
print(half, list(half), r[::2], list(r[::2]), r[10:], list(r[-2:]), r[::-2][1])
first, *others = range(4)
a, b, c = range(3)
print(first, others, a + b + c, dict(zip(range(3), range(10, 13))), [x for x in range(20) if x in range(3, 18, 5)])


def steps(start, stop, count):
    return [start + (stop - start) * k / count for k in range(count + 1)]


print(steps(0, 1, 4), steps(-1.0, 1.0, 2), [list(range(k)) for k in range(3)], str(range(1, 2)), repr(range(0, -5, -1)))
it = iter(range(5))
print(next(it), next(it), list(it), next(it, "none"), list(iter(range(2))))
for i in range(3):
    i += 10
    print(i, end=" ")
print()
