s = {3, 1, 2, 3, 1}
print(len(s), sorted(s), 2 in s, 9 in s, 9 not in s, bool(s), bool(set()))
s.add(10)
s.add(1)
s.discard(2)
s.discard(99)
print(sorted(s), len(s))
s.remove(3)
try:
    s.remove(3)
except KeyError as e:
    print("KeyError:", e)
print(sorted(s))
s.update([5, 6], (7,), {8: "x"}, range(2))
print(sorted(s))
popped = s.pop()
print(popped in s, len(s))
s.clear()
print(s, len(s), s == set())
try:
    s.pop()
except KeyError as e:
    print("KeyError:", e)
empty: set[int] = set()
print(empty, {1}, {"a"}, {(1, 2)}, repr({2.5}), str({None}), [{0}], frozenset(), frozenset([1]), f"{ {7} }")
words = set("mississippi")
print(sorted(words), len(words), "m" in words, sorted(set("hello") | set("world")))
print(sorted(set([1, 2.0, True, 1.0])), len({1, 1.0, True}), len({0, False, 0.0, ""}))
a = {1, 2, 3}
b = a
c = a.copy()
b.add(4)
print(sorted(a), sorted(c), a is b, a == c, a == {4, 3, 2, 1})
for x in sorted(a):
    print(x * x, end=" ")
print()
print(sum(a), min(a), max(a), sorted(a, reverse=True), sorted(x + 1 for x in a), any(x > 3 for x in a))
seen: set[str] = set()
unique = []
for w in "the cat the dog a cat".split():
    if w not in seen:
        seen.add(w)
        unique.append(w)
print(unique, len(seen))
numbers = [4, 2, 4, 8, 2, 9]
duplicates = {n for n in numbers if numbers.count(n) > 1}
print(sorted(duplicates), len(numbers) != len(set(numbers)), list(dict.fromkeys(numbers)))
pairs = {(x, y) for x in range(3) for y in range(3) if x < y}
print(sorted(pairs), (0, 1) in pairs, (1, 0) in pairs)
nested = {frozenset("ab"), frozenset("ba"), frozenset("c")}
print(len(nested), frozenset("ab") in nested, sorted("".join(sorted(f)) for f in nested))
