grid = {}
for x in range(4):
    for y in range(3):
        if (x + y) % 2 == 0:
            grid[x, y] = x * 10 + y
print(grid, len(grid), grid[2, 0], grid.get((1, 0), "none"), (3, 1) in grid)


def neighbours(x: int, y: int) -> list[tuple[int, int]]:
    return [(x + dx, y + dy) for dx, dy in ((1, 1), (1, -1), (-1, 1), (-1, -1)) if (x + dx, y + dy) in grid]


print({p: neighbours(*p) for p in grid if len(neighbours(*p)) > 2})
for (x, y), v in grid.items():
    if x == y:
        print(x, y, v)

flags = {True: "yes", False: "no"}
print(flags[1 > 0], flags[not 1], flags)
floats = {0.5: "half", 0.25: "quarter", -0.0: "zero", 1e300: "big"}
print(floats, floats[0.0], floats[1 / 4], floats[0.1 + 0.4], 0.75 in floats)
mixed = {1: "int", 2.5: "float"}
mixed[1.0] = "same key"
mixed[True] = "again"
print(mixed, len(mixed))
names = {("ada", 1815): "L", ("alan", 1912): "T"}
names["ada", 1815] += "ovelace"
print(names, sorted(names), [n.title() for n, _ in names])
empty = {(): 0, (1,): 1, (1, 2): 2}
print(empty[()], empty[1,], empty[1, 2], [len(k) for k in empty])
nothing = {None: "missing", "x": "found"}
for key in ["x", None]:
    print(key, nothing[key])
big = {i * 1000003 % 4096 - 2048: i for i in range(300)}
print(len(big), sum(k * v for k, v in big.items()), sorted(big)[:5], big[min(big)])
for k in list(big):
    if k % 3:
        del big[k]
print(len(big), sum(big), sum(big.values()), all(k % 3 == 0 for k in big))
frozen = {frozenset([1, 2]): "a", frozenset(): "b"}
print(frozen[frozenset([2, 1])], frozen[frozenset()], frozenset([3]) in frozen)
