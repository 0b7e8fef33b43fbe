def bubble(xs):
    xs = xs[:]
    swaps = 0
    for end in range(len(xs) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if xs[i] > xs[i + 1]:
                xs[i], xs[i + 1] = xs[i + 1], xs[i]
                swaps += 1
                swapped = True
        if not swapped:
            break
    return xs, swaps


def merge_sort(xs):
    if len(xs) < 2:
        return xs
    mid = len(xs) // 2
    a, b = merge_sort(xs[:mid]), merge_sort(xs[mid:])
    out = []
    while a and b:
        out.append(a.pop(0) if a[0] <= b[0] else b.pop(0))
    return out + a + b


def quick_sort(xs):
    if not xs:
        return []
    pivot, *rest = xs
    return quick_sort([x for x in rest if x < pivot]) + [pivot] + quick_sort([x for x in rest if x >= pivot])


def heap_sort(xs):
    xs = list(xs)

    def sift(root, end):
        while (child := 2 * root + 1) < end:
            if child + 1 < end and xs[child] < xs[child + 1]:
                child += 1
            if xs[root] >= xs[child]:
                return
            xs[root], xs[child] = xs[child], xs[root]
            root = child

    for i in range(len(xs) // 2 - 1, -1, -1):
        sift(i, len(xs))
    for end in range(len(xs) - 1, 0, -1):
        xs[0], xs[end] = xs[end], xs[0]
        sift(0, end)
    return xs


def counting_sort(xs):
    counts = [0] * (max(xs, default=0) + 1)
    for x in xs:
        counts[x] += 1
    return [i for i, n in enumerate(counts) for _ in range(n)]


def lcg(n, seed=42):
    out = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2**31
        out.append(seed >> 16 & 0xFF)
    return out


data = lcg(24)
print(data)
print(bubble(data), bubble([1, 2, 3]), bubble([3, 2, 1]))
for f in [merge_sort, quick_sort, heap_sort, counting_sort]:
    print(f.__name__, f(data) == sorted(data), f([]), f([5]), f([2, 2, 1]))
print(merge_sort(["pear", "fig", "apple"]), quick_sort([2.5, -1.0, 9.75]), heap_sort([(2, "b"), (1, "c"), (2, "a")]))
big = lcg(300, 7)
print(heap_sort(big) == counting_sort(big) == merge_sort(big), heap_sort(big)[:10], sum(big))
