def solve(n: int, row: int, cols: int, d1: int, d2: int) -> int:
    if row == n:
        return 1
    count = 0
    free = ((1 << n) - 1) & ~(cols | d1 | d2)
    while free:
        bit = free & -free
        free ^= bit
        count += solve(n, row + 1, cols | bit, (d1 | bit) << 1, (d2 | bit) >> 1)
    return count


for n in range(1, 9):
    print(n, solve(n, 0, 0, 0, 0))
