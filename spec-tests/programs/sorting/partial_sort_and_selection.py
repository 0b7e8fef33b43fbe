def quickselect(xs, k):
    xs = list(xs)
    lo, hi = 0, len(xs) - 1
    while lo < hi:
        pivot = xs[(lo + hi) // 2]
        i, j = lo, hi
        while i <= j:
            while xs[i] < pivot:
                i += 1
            while xs[j] > pivot:
                j -= 1
            if i <= j:
                xs[i], xs[j] = xs[j], xs[i]
                i += 1
                j -= 1
        if k <= j:
            hi = j
        elif k >= i:
            lo = i
        else:
            break
    return xs[k]


def top_k(xs, k):
    best = []
    for x in xs:
        at = len(best)
        while at > 0 and best[at - 1] < x:
            at -= 1
        best.insert(at, x)
        if len(best) > k:
            best.pop()
    return best


def binary_search(xs, x):
    lo, hi = 0, len(xs)
    while lo < hi:
        mid = (lo + hi) // 2
        if xs[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo if lo < len(xs) and xs[lo] == x else ~lo


def dutch_flag(xs, pivot):
    xs = xs[:]
    lo, i, hi = 0, 0, len(xs) - 1
    while i <= hi:
        if xs[i] < pivot:
            xs[lo], xs[i] = xs[i], xs[lo]
            lo += 1
            i += 1
        elif xs[i] > pivot:
            xs[i], xs[hi] = xs[hi], xs[i]
            hi -= 1
        else:
            i += 1
    return xs


data = [(i * 37 + 11) % 50 for i in range(30)]
print(data)
print([quickselect(data, k) for k in range(0, 30, 5)], [sorted(data)[k] for k in range(0, 30, 5)])
print(top_k(data, 5), top_k("hello world", 3), top_k([], 2), top_k([1.5, -2.0], 5))
ordered = sorted(set(data))
print([binary_search(ordered, x) for x in (ordered[0], ordered[-1], ordered[7], -5, 100)])
print(dutch_flag([2, 0, 1, 2, 1, 0, 1], 1), sorted(data, reverse=True)[:3], sorted(data)[len(data) // 2])
inversions = sum(1 for i in range(len(data)) for j in range(i + 1, len(data)) if data[i] > data[j])
print(inversions, sorted(range(len(data)), key=lambda i: data[i])[:6])
ranks = [0] * 6
for r, i in enumerate(sorted(range(6), key=data[:6].__getitem__)):
    ranks[i] = r
print(data[:6], ranks)
