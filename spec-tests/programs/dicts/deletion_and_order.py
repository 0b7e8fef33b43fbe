# Insertion order survives deletions, reinsertions and growth.
d = {i: chr(97 + i) for i in range(8)}
for k in (0, 3, 7):
    del d[k]
print(d)
d[3] = "again"
d[1] = "changed"
print(d, list(d), next(iter(d)), next(reversed(d)))
while len(d) > 3:
    k = next(iter(d))
    print("dropping", k, d.pop(k))
print(d)
print(d.popitem(), d.popitem(), d)

big = {}
for i in range(1000):
    big[i * 7919 % 1000] = i
for i in range(0, 1000, 2):
    del big[i]
print(len(big), list(big)[:5], list(big.items())[-3:], sum(big.values()))
for i in range(0, 1000, 100):
    big[i] = -i
print(list(big)[-10:], len(big), big[500], 501 in big, 502 in big)

lru = {}


def touch(key, capacity=3):
    if key in lru:
        lru[key] = lru.pop(key) + 1
    else:
        if len(lru) == capacity:
            oldest = next(iter(lru))
            print("evict", oldest, lru.pop(oldest))
        lru[key] = 1


for key in "abcadbeafa":
    touch(key)
    print(key, lru)

try:
    for key in lru:
        lru[key + "!"] = 0
except RuntimeError as e:
    print("RuntimeError:", e)
print(sorted(lru)[:2])
try:
    for key in lru:
        del lru[key]
except RuntimeError as e:
    print("RuntimeError:", e)
for key in lru:
    lru[key] *= 10
print(len(lru), sum(lru.values()))
