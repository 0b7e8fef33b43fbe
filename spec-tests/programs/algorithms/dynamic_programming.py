def knapsack(items, capacity):
    best = [0] * (capacity + 1)
    take = [[False] * (capacity + 1) for _ in items]
    for i, (weight, value) in enumerate(items):
        for c in range(capacity, weight - 1, -1):
            if best[c - weight] + value > best[c]:
                best[c] = best[c - weight] + value
                take[i][c] = True
    chosen, c = [], capacity
    for i in range(len(items) - 1, -1, -1):
        if take[i][c]:
            chosen.append(i)
            c -= items[i][0]
    return best[capacity], chosen[::-1]


def lcs(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + 1 if x == y else max(table[i][j + 1], table[i + 1][j])
    out = ""
    i, j = len(a), len(b)
    while i and j:
        if a[i - 1] == b[j - 1]:
            out = a[i - 1] + out
            i, j = i - 1, j - 1
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return out


def change(coins, amount):
    ways = [1] + [0] * amount
    for c in coins:
        for a in range(c, amount + 1):
            ways[a] += ways[a - c]
    return ways[amount]


def matrix_chain(dims):
    n = len(dims) - 1
    cost = {(i, i): 0 for i in range(n)}
    split = {}
    for length in range(2, n + 1):
        for i in range(n - length + 1):
            j = i + length - 1
            options = [(cost[i, k] + cost[k + 1, j] + dims[i] * dims[k + 1] * dims[j + 1], k) for k in range(i, j)]
            cost[i, j], split[i, j] = min(options)

    def show(i, j):
        return "ABCDEFGH"[i] if i == j else f"({show(i, split[i, j])}{show(split[i, j] + 1, j)})"

    return cost[0, n - 1], show(0, n - 1)


def max_subarray(xs):
    best = current = xs[0]
    start = best_start = best_end = 0
    for i, x in enumerate(xs[1:], 1):
        if current < 0:
            current, start = 0, i
        current += x
        if current > best:
            best, best_start, best_end = current, start, i
    return best, xs[best_start:best_end + 1]


def partitions(n, largest):
    return 1 if n == 0 else sum(partitions(n - k, k) for k in range(1, min(n, largest) + 1))


def word_break(s, words):
    breaks = [[] for _ in range(len(s) + 1)]
    breaks[0] = [""]
    for i in range(1, len(s) + 1):
        for w in words:
            if s[:i].endswith(w):
                breaks[i] += [(b + " " + w).strip() for b in breaks[i - len(w)]]
    return breaks[-1]


print(
    knapsack([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15), knapsack([(5, 10)], 4), lcs("AGGTAB", "GXTXAYB"),
    lcs("", "x"),
)
print(change([1, 5, 10, 25, 50], 100), change([2], 3), matrix_chain([40, 20, 30, 10, 30]), matrix_chain([5, 6]))
print(max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]), max_subarray([-3, -1, -2]), [partitions(n, n) for n in range(12)])
print(
    word_break("catsanddog", ["cat", "cats", "and", "sand", "dog"]), word_break("xyz", ["x"]),
    lcs("dynamic", "programming"),
)
