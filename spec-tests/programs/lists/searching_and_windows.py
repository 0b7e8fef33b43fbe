def two_sum(xs, target):
    seen = {}
    for i, x in enumerate(xs):
        if target - x in seen:
            return seen[target - x], i
        seen[x] = i
    return None


def max_window(xs, k):
    best = total = sum(xs[:k])
    at = 0
    for i in range(k, len(xs)):
        total += xs[i] - xs[i - k]
        if total > best:
            best, at = total, i - k + 1
    return best, xs[at:at + k]


def majority(xs):
    candidate, count = None, 0
    for x in xs:
        if count == 0:
            candidate = x
        count += 1 if x == candidate else -1
    return candidate if xs.count(candidate) * 2 > len(xs) else None


def rotate_in_place(xs, k):
    def reverse(i, j):
        while i < j:
            xs[i], xs[j] = xs[j], xs[i]
            i, j = i + 1, j - 1

    n = len(xs)
    if n:
        k %= n
        reverse(0, n - 1)
        reverse(0, k - 1)
        reverse(k, n - 1)
    return xs


def product_except_self(xs):
    out = [1] * len(xs)
    left = 1
    for i in range(len(xs)):
        out[i] = left
        left *= xs[i]
    right = 1
    for i in range(len(xs) - 1, -1, -1):
        out[i] *= right
        right *= xs[i]
    return out


def peaks(xs):
    return [i for i in range(1, len(xs) - 1) if xs[i - 1] < xs[i] > xs[i + 1]]


def next_permutation(xs):
    xs = xs[:]
    i = len(xs) - 2
    while i >= 0 and xs[i] >= xs[i + 1]:
        i -= 1
    if i < 0:
        return None
    j = len(xs) - 1
    while xs[j] <= xs[i]:
        j -= 1
    xs[i], xs[j] = xs[j], xs[i]
    xs[i + 1:] = xs[:i:-1]
    return xs


def missing(xs):
    return sorted(set(range(min(xs), max(xs) + 1)) - set(xs))


data = [4, 2, 7, 1, 9, 3, 8]
print(
    two_sum(data, 10), two_sum(data, 100), max_window(data, 3), max_window([5], 1), majority([1, 2, 1, 1]),
    majority(["a", "b"]), majority([]),
)
print(
    rotate_in_place(data[:], 2), rotate_in_place(data[:], -1), rotate_in_place([], 3),
    product_except_self([1, 2, 3, 4]), product_except_self([0, 5]), peaks(data), peaks([]),
)
p = [1, 2, 3]
while p is not None:
    print(p, end=" ")
    p = next_permutation(p)
print(next_permutation(["a", "c", "b"]), missing(data), missing([1, 2]))
print(
    [max(data[i:i + 3]) for i in range(len(data) - 2)], [x for i, x in enumerate(data) if x == max(data[:i + 1])],
    data.index(max(data)), sorted(range(len(data)), key=lambda i: data[i])[:3],
)
