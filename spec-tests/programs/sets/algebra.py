a = {1, 2, 3, 4, 5}
b = {4, 5, 6, 7}
c = {2, 4, 6, 8}


def show(s):
    return "{" + ",".join(str(x) for x in sorted(s)) + "}"


print(show(a | b), show(a & b), show(a - b), show(b - a), show(a ^ b))
print(show(a.union(b)), show(a.intersection(b)), show(a.difference(b)), show(a.symmetric_difference(b)))
print(
    show(a.union(b, c)), show(a.intersection(b, c)), show(a.difference(b, c)), show(a.union()),
    show(a.union([9, 9], "")),
)
print(show(a.intersection([1, 9, 2])), show(a.difference(range(3))), show(set("abc").union("cd")))
print({1, 2} <= a, {1, 2} < a, a <= a, a < a, a >= {5}, a > {1, 2, 3, 4, 5}, {1, 9} <= a, set() <= a)
print({1, 2}.issubset(a), a.issuperset([1, 2]), a.isdisjoint({9}), a.isdisjoint(b), {1} == {1, 1}, a != b)
d = a.copy()
d |= b
print(show(d))
d &= c
print(show(d))
d -= {8}
print(show(d))
d ^= {4, 100}
print(show(d), show(a))
d.update(a, [200])
d.intersection_update(range(4, 150))
d.difference_update([5], {4})
d.symmetric_difference_update({6, 7})
print(show(d))
print(show(a | b - c), show((a | b) - c), show(a & b | c), show(a ^ b ^ c), show(a - b - c))
universe = set(range(10))
print(universe - (a | b) == (universe - a) & (universe - b), len(a | b) == len(a) + len(b) - len(a & b))


def powerset(items):
    subsets = [set()]
    for x in items:
        subsets += [s | {x} for s in subsets]
    return subsets


ps = powerset([1, 2, 3])
print(len(ps), [show(s) for s in sorted(ps, key=lambda s: (len(s), sorted(s)))])


def jaccard(x, y):
    x, y = set(x), set(y)
    return len(x & y) / len(x | y)


print(jaccard("night", "nacht"), jaccard([1, 2], [1, 2]), round(jaccard(range(10), range(5, 20)), 4))
f = frozenset(a)
print(
    show(f | b), show(b & f), type(f | b).__name__, type(b | f).__name__, f == a, a == f, f <= b,
    hash(f) == hash(frozenset(a)),
)
