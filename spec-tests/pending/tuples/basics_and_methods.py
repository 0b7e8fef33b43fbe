t = (3, 1, 4, 1, 5)
print(t, len(t), t[0], t[-1], t[1:3], t[::-1], t.count(1), t.index(4), 4 in t, sum(t), max(t), sorted(t))
single, empty, nested = (7,), (), ((1, 2), (3, (4, 5)))
print(single, empty, nested, nested[1][1][0], len(empty), bool(empty), bool((0,)))
print(t + single, single * 3, 2 * ("a", "b"), t + (), () + ())
u = t
t += (9,)
print(t, u, t == u, t is u, t > u)
for item in [10, "x"]:
    print((item, item), [(item,)], {(item, 1): "v"})
try:
    print(u.index(99))
except ValueError as e:
    print("ValueError:", e)


def pick(values: tuple[int, ...], i: int) -> int:
    return values[i]


for i in (0, -1, 5):
    try:
        print(pick(u, i))
    except IndexError as e:
        print("IndexError:", e)
print(tuple([1, 2]), tuple("abc"), tuple(range(3)), tuple(x * x for x in range(4)), tuple({"k": 1}), tuple())
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), (2,) > (1, 9), () < (0,), ("a", 1) <= ("a", 1), (1, 2) != (1.0, 2.0))
print((1, "a") == (1, "a"), hash((1, 2)) == hash((1, 2)), {(1, 2), (1, 2), (2, 1)} == {(2, 1), (1, 2)})
person = ("Ann", 31, ("Oslo", "0150"), [1, 2])
person[3].append(3)
name, age, (city, code), numbers = person
print(person, name, age, city, code, numbers)
print(str((1,)), repr(("it's", 1.0, None, True)), "%s-%s" % ("a", (1, 2)), f"{(1, 2)} {()!r}")
for x, y in ((1, 2), (3, 4)):
    print(x * y, end=" ")
print()
matrix = ((1, 2, 3), (4, 5, 6))
print(tuple(zip(*matrix)), [sum(row) for row in matrix], tuple(tuple(v * 2 for v in row) for row in matrix))
print(any((0, 1)), all(()), (1, 2, 3)[slice(1, None)], divmod(17, 5), max((1, "b"), (1, "a")), *enumerate(("p", "q")))
