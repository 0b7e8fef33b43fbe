pairs = [("b", 2), ("a", 1), ("b", 3)]
print(
    dict(pairs), list(dict(pairs)), set(dict(pairs)) == {"a", "b"}, tuple(dict(pairs).items()), dict(dict(pairs)),
    list(zip(*pairs)),
)
print(
    list("abc"), tuple("abc"), sorted(set("hello")), "".join(list("abc")), "".join(reversed("abc")),
    list({1: "a", 2: "b"}), list(b"ab"), list(range(3)),
)
print(
    tuple([1, [2, 3]]), list((1, (2, 3))), list([]), tuple(()), dict(), set(), list(dict().items()),
    frozenset([1]) == {1}, list({"k": 1}.values()), bytes([1, 2]),
)
print(
    [list(t) for t in [(1, 2), (3,)]], [tuple(x) for x in [[1], []]], dict([[1, 2], [3, 4]]), dict(enumerate("ab")),
    dict([(k, v) for v, k in pairs]), {k: list(v) for k, v in [("x", (1, 2))]},
)
print(
    list(map(str, [1, 2.5, None, True])), list(map(int, ["1", "2"])), list(map(float, "1 2".split())),
    list(map(bool, [0, 1, "", "x"])), list(map(list, ["ab", "c"])), list(map(tuple, [[1], [2]])),
)
print(
    int("12") + int(3.7) + int(True), float("1.5") + float(2), str(1) + str(1.0) + str("s"), bool("0") + bool(""),
    list(str(12345)), [int(d) for d in str(9070)], sum(map(int, str(98765))),
)
original = [1, 2, 3]
copies = [
    list(original), original[:], [*original], original.copy(), [x for x in original], list(tuple(original)),
    sorted(original),
]
original.append(4)
print(copies, all(c == [1, 2, 3] for c in copies), all(c is not original for c in copies))
d = {"a": 1}
dcopies = [
    dict(d), {**d}, d.copy(), {k: v for k, v in d.items()}, dict(d.items()), dict(zip(d.keys(), d.values())), d | {},
]
d["b"] = 2
print(dcopies, all(c == {"a": 1} for c in dcopies))
s = {1, 2}
scopies = [set(s), s.copy(), {*s}, {x for x in s}, s | set(), set(list(s)), set(frozenset(s))]
s.add(3)
print([sorted(c) for c in scopies], all(c == {1, 2} for c in scopies))
print(
    list(dict.fromkeys("banana")), sorted(set([3, 1, 3])), list(dict.fromkeys([2, 1, 2])),
    "".join(dict.fromkeys("mississippi")), [*{}.keys()], [*{"q": 0}], (*"ab",), {*()} == set(),
)
matrix = [[1, 2], [3, 4]]
flat = [x for row in matrix for x in row]
print(
    flat, [flat[i:i + 2] for i in range(0, 4, 2)] == matrix, dict(zip("xy", matrix)),
    {(i, j): v for i, row in enumerate(matrix) for j, v in enumerate(row)}, [list(r) for r in zip(*matrix)],
    sum(matrix, []),
)
nested = {"a": {"x": 1}, "b": {"y": 2}}
print(
    [(k1, k2, v) for k1, inner in nested.items() for k2, v in inner.items()],
    {v: k for k, inner in nested.items() for v in inner.values()}, {k: dict(v) for k, v in nested.items()} == nested,
)
print(
    bin(10)[2:], int(bin(10), 0), int("1010", 2), chr(ord("a") + 1), ord(chr(100)), hex(255), int("ff", 16),
    bytes("é", "utf-8"), str(b"\xc3\xa9", "utf-8"), list("é".encode()), float(str(0.1)) == 0.1,
    int(str(10**17)) == 10**17, complex(1),
)
