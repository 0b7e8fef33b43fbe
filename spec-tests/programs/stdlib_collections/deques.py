# collections.deque: both ends, limits, rotation, positions, comparison, and errors.
from collections import deque

d: deque[int] = deque()
for i in range(20):
    if i % 3 == 0:
        d.appendleft(i)
    else:
        d.append(i)
print(d, len(d), bool(d), d.maxlen)
print(d.pop(), d.popleft(), d[0], d[-1], d[5])
for n in [0, 1, 3, -4, 17, 100, -55]:
    d.rotate(n)
    print(n, list(d))
d.reverse()
print(d)
d[2] = 99
d.insert(0, -1)
d.insert(4, 77)
d.insert(-1, 66)
d.insert(1000, 55)
print(d, d.count(99), d.index(77), d.index(99, 2), 77 in d, 1234 in d)
del d[1]
del d[-1]
d.remove(77)
print(d)
d.extend([1, 2, 3])
d.extendleft([4, 5, 6])
print(list(reversed(d)))
e = d.copy()
print(e == d, e != d, e < d, e <= d)
e.append(0)
print(e == d, e > d, len(e), len(d))

last = deque([1, 2, 3, 4, 5], maxlen=3)
print(last, last.maxlen)
last.append(6)
last.appendleft(7)
print(last)
last.extend([8, 9])
print(last, last + deque([1]), last * 2)
try:
    last.insert(1, 5)
except IndexError as err:
    print("IndexError:", err)
none: deque[int] = deque(maxlen=0)
none.append(1)
none.extend([1, 2])
print(none, len(none))

words = deque("hello")
words.rotate(2)
print("".join(words), words)
try:
    words.remove("z")
except ValueError as err:
    print("ValueError:", err)
try:
    words.index("z")
except ValueError as err:
    print("ValueError:", err)
words.clear()
try:
    words.pop()
except IndexError as err:
    print("IndexError:", err)
try:
    print(words[0])
except IndexError as err:
    print("IndexError:", err)
try:
    for x in d:
        d.append(x)
except RuntimeError as err:
    print("RuntimeError:", err)
try:
    bad: deque[int] = deque([1], maxlen=-1)
except ValueError as err:
    print("ValueError:", err)

# a queue and a window
queue = deque([0])
seen: list[int] = []
while queue:
    at = queue.popleft()
    seen.append(at)
    for nxt in (2 * at + 1, 2 * at + 2):
        if nxt < 30:
            queue.append(nxt)
print(seen)
window: deque[float] = deque(maxlen=4)
for i in range(10):
    window.append(i * 1.5)
    print(sum(window) / len(window), end=" ")
print()
total = 0
big: deque[int] = deque()
for i in range(100000):
    big.append(i)
    if i % 3 == 2:
        total += big.popleft() - big.pop()
print(total, len(big), big[12345])
names = deque([("b", 2), ("a", 1)])
names.appendleft(("c", 3))
print(sorted(names), names * 2)
