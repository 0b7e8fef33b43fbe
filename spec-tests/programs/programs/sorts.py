def bubble(a: list[int]) -> list[int]:
    a = a[:]
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a


def quick(a: list[int]) -> list[int]:
    if len(a) <= 1:
        return a
    p = a[len(a) // 2]
    return quick([x for x in a if x < p]) + [x for x in a if x == p] + quick([x for x in a if x > p])


def merge(a: list[int]) -> list[int]:
    if len(a) < 2:
        return a
    m = len(a) // 2
    l = merge(a[:m])
    r = merge(a[m:])
    out: list[int] = []
    i = j = 0
    while i < len(l) and j < len(r):
        if l[i] <= r[j]:
            out.append(l[i])
            i += 1
        else:
            out.append(r[j])
            j += 1
    return out + l[i:] + r[j:]


def heap(a: list[int]) -> list[int]:
    a = a[:]

    def sift(start: int, end: int) -> None:
        root = start
        while 2 * root + 1 < end:
            child = 2 * root + 1
            if child + 1 < end and a[child] < a[child + 1]:
                child += 1
            if a[root] >= a[child]:
                return
            a[root], a[child] = a[child], a[root]
            root = child

    for s in range(len(a) // 2 - 1, -1, -1):
        sift(s, len(a))
    for e in range(len(a) - 1, 0, -1):
        a[0], a[e] = a[e], a[0]
        sift(0, e)
    return a


v = [(i * 7919 + 13) % 101 for i in range(60)]
print(bubble(v))
print(bubble(v) == quick(v) == merge(v) == heap(v) == sorted(v))
