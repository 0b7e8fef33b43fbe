memo: dict[tuple[int, int], int] = {}
calls = 0


def paths(r: int, c: int) -> int:
    global calls
    calls += 1
    if r == 0 or c == 0:
        return 1
    if (r, c) not in memo:
        memo[r, c] = paths(r - 1, c) + paths(r, c - 1)
    return memo[r, c]


print(paths(4, 4), len(memo), calls, paths(14, 14), len(memo))


def collatz_lengths(limit):
    known = {1: 1}
    for start in range(2, limit):
        chain = []
        n = start
        while n not in known:
            chain.append(n)
            n = n // 2 if n % 2 == 0 else 3 * n + 1
        length = known[n]
        for m in reversed(chain):
            length += 1
            known[m] = length
    return known


lengths = collatz_lengths(300)
best = max(range(1, 300), key=lambda n: lengths[n])
print(best, lengths[best], len(lengths) > 300, [lengths[n] for n in range(1, 12)])


def edit_distance(a, b, known=None):
    if known is None:
        known = {}
    key = (len(a), len(b))
    if key in known:
        return known[key]
    if not a or not b:
        result = len(a) + len(b)
    elif a[-1] == b[-1]:
        result = edit_distance(a[:-1], b[:-1], known)
    else:
        result = 1 + min(
            edit_distance(a[:-1], b, known),
            edit_distance(a, b[:-1], known),
            edit_distance(a[:-1], b[:-1], known),
        )
    known[key] = result
    return result


for a, b in [("kitten", "sitting"), ("", "abc"), ("intention", "execution"), ("same", "same")]:
    print(a, b, edit_distance(a, b))

coins: dict[int, int] = {0: 0}
for amount in range(1, 64):
    options = [coins[amount - c] + 1 for c in (1, 7, 10, 22) if amount - c in coins]
    coins[amount] = min(options)
print(coins[14], coins[63], max(coins.values()), {k: v for k, v in coins.items() if v == 4})
