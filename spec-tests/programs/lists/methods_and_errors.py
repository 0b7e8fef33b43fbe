a = []
a.append(3)
a.extend([1, 2])
a.extend(range(4, 6))
a.extend(x * x for x in (3, 4))
a.insert(1, 99)
a.insert(-1, 77)
a.insert(-100, 0)
print(a, len(a), a.index(99), a.index(2, 3), a.count(1), a.count(42))
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(1)
a.reverse()
print(a, a[-1], 77 in a)
for text, action in [
    ("pop from empty", lambda: [0][1:].pop()),
    ("pop index", lambda: a.pop(10)),
    ("index", lambda: a.index(1000)),
    ("index range", lambda: a.index(99, 0, 2)),
    ("get", lambda: a[5]),
    ("get negative", lambda: a[-6]),
]:
    try:
        print(text, action())
    except (IndexError, ValueError) as e:
        print(f"{text}: {type(e).__name__}: {e}")
try:
    a.remove(12345)
except ValueError as e:
    print("ValueError:", e)
try:
    a[9] = 1
except IndexError as e:
    print("IndexError:", e)
try:
    del a[9]
except IndexError as e:
    print("IndexError:", e)
b = a
c = a[:]
d = a.copy()
f = list(a)
b.append(-1)
print(a is b, a == c, c == d == f, c is d, a, c)
del b[0], b[-1]
print(a, b)
b += [5, 6]
b = b + [7]
print(a, b, a is b)
a.clear()
print(a, b, bool(a), bool(b), a == [], [] < [0])
b *= 2
print(b, [1, 2] * 2 + [3], 2 * [0], [[]] * 2)
b.sort(reverse=True)
print(b, sorted(b), list(reversed(b)), b.index(max(b)), min(b), sum(b))
words = ["x", "yy", "zzz"]
words.extend("ab")
words += ["c"] * 2
words[0] += "!"
print(words, "yy" in words, words.index("a"), "".join(words), [w * 2 for w in words if len(w) > 1])
