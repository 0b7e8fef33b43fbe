from bisect import bisect, bisect_left, bisect_right, insort, insort_left

xs = [1, 3, 3, 3, 7, 9]
print(
    [bisect_left(xs, x) for x in (0, 1, 2, 3, 9, 10)], [bisect_right(xs, x) for x in (0, 1, 2, 3, 9, 10)],
    bisect(xs, 3), bisect_left([], 5),
)
print(
    bisect_left(xs, 3, 2), bisect_right(xs, 3, 0, 2), bisect_left(["a", "c"], "b"), bisect_right([1.5, 2.5], 2),
    bisect_left([(1, "a"), (2, "b")], (2,)),
)
insort(xs, 5)
insort_left(xs, 3)
insort(xs, 100)
insort(xs, -1)
print(xs)


def grade(score: int) -> str:
    return "FDCBA"[bisect([60, 70, 80, 90], score)]


def index(xs: list[int], x: int) -> int:
    i = bisect_left(xs, x)
    if i != len(xs) and xs[i] == x:
        return i
    raise ValueError(f"{x} is not there")


print(
    [grade(s) for s in (33, 60, 69, 70, 89, 90, 100)], index(xs, 5), xs[bisect_left(xs, 4)],
    bisect_right(xs, 3) - bisect_left(xs, 3),
)
try:
    index(xs, 4)
except ValueError as e:
    print("ValueError:", e)
people = [("ann", 20), ("bob", 30), ("cy", 40)]
print(bisect_left(people, 30, key=lambda p: p[1]), bisect_right(people, 30, key=lambda p: p[1]))
insort(people, ("dee", 25), key=lambda p: p[1])
print(people)


class SortedSet:
    def __init__(self, items=()):
        self.items = []
        for x in items:
            self.add(x)

    def add(self, x):
        i = bisect_left(self.items, x)
        if i == len(self.items) or self.items[i] != x:
            self.items.insert(i, x)

    def __contains__(self, x):
        i = bisect_left(self.items, x)
        return i < len(self.items) and self.items[i] == x

    def between(self, lo, hi):
        return self.items[bisect_left(self.items, lo):bisect_right(self.items, hi)]

    def nearest(self, x):
        i = bisect_left(self.items, x)
        return min(self.items[max(i - 1, 0):i + 1], key=lambda y: (abs(y - x), y))


s = SortedSet([5, 1, 9, 5, 3, 1])
print(s.items, 3 in s, 4 in s, s.between(2, 6), s.between(10, 20), s.nearest(7), s.nearest(100), s.nearest(4))
words = SortedSet("the quick brown fox jumps over the lazy dog".split())
print(words.items, "fox" in words, words.between("d", "k"))


def longest_increasing(xs):
    tails = []
    for x in xs:
        i = bisect_left(tails, x)
        if i == len(tails):
            tails.append(x)
        else:
            tails[i] = x
    return len(tails), tails


print(longest_increasing([10, 9, 2, 5, 3, 7, 101, 18]), longest_increasing([]), longest_increasing([3, 2, 1]))
prefix = [0]
for w in [5, 1, 3, 1]:
    prefix.append(prefix[-1] + w)
print(
    prefix, [bisect_right(prefix, t) - 1 for t in range(10)],
    [xs[i] for i in range(bisect_left(xs, 3), bisect_left(xs, 8))],
)
