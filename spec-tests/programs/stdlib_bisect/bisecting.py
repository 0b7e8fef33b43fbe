# bisect: positions in sorted lists, insertion, keys, errors.
import bisect
from bisect import bisect_left, bisect_right, insort

xs = [1, 3, 3, 3, 5, 8, 13]
for x in range(0, 15):
    print(x, bisect_left(xs, x), bisect_right(xs, x), bisect.bisect(xs, x), bisect_left(xs, x, 2), bisect_right(xs, x, 1, 4))
out: list[int] = []
for i in range(20):
    insort(out, i * 7 % 20)
print(out)
for x in (4, 4):
    bisect.insort_left(out, x)
print(out)
words = ["a", "bb", "ccc", "ddddd"]
print(bisect_left(words, 4, key=len), bisect_right(words, 3, key=len))
insort(words, "eeee", key=len)
print(words)


def grade(score: float) -> str:
    return "FDCBA"[bisect.bisect([60.0, 70.0, 80.0, 90.0], score)]


print([grade(s) for s in [33.0, 99.5, 77.0, 70.0, 89.0, 90.0, 100.0]])
pairs = [(1, "x"), (2, "y"), (2, "z")]
print(bisect_left(pairs, (2, "")), bisect_left(pairs, 2, key=lambda p: p[0]), bisect_right(pairs, 2, key=lambda p: p[0]))
try:
    bisect_left(xs, 3, -1)
except ValueError as err:
    print("ValueError:", err)
