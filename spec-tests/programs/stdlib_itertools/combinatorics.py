from itertools import combinations, combinations_with_replacement, permutations, product

print(
    list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations("ab", 0)),
    len(list(combinations(range(10), 4))),
)
print(
    list(permutations([1, 2, 3])), list(permutations("abc", 2)), list(permutations([], 0)), list(permutations([1], 2)),
)
print(
    list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product([1], [])),
    len(list(product(range(3), repeat=4))),
)
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([1], 3)))
print(["".join(p) for p in permutations("aab")], sorted({"".join(p) for p in permutations("aab")}))
print([sum(c) for c in combinations([1, 2, 4, 8], 2)], [c for c in combinations(range(1, 10), 3) if sum(c) == 10])
print(
    max(permutations([3, 1, 2])), min(product([5, 2], [9, 1])), next(permutations("xyz")),
    sum(1 for _ in permutations(range(5))),
)


def queens(n):
    return [p for p in permutations(range(n)) if len({p[i] + i for i in range(n)}) == len({p[i] - i for i in range(n)}) == n]


print(queens(4), len(queens(5)), len(queens(6)))


def shortest_route(distances):
    cities = sorted({c for pair in distances for c in pair})

    def length(route):
        return sum(distances[min(a, b), max(a, b)] for a, b in zip(route, route[1:]))

    return min((length(route), route) for route in permutations(cities))


print(shortest_route({("A", "B"): 3, ("A", "C"): 9, ("A", "D"): 4, ("B", "C"): 2, ("B", "D"): 7, ("C", "D"): 5}))
solutions = []
for s, e, n, d in permutations(range(10), 4):
    if (s * 10 + e) + (n * 10 + d) == 99 and s < n and e < d and s > 0:
        solutions.append((s, e, n, d))
print(len(solutions), solutions[:3])
for flags in product([False, True], repeat=3):
    a, b, c = flags
    if (a or b) and not (b and c) == (a != c):
        print("".join("01"[f] for f in flags), end=" ")
print()
dice = [sum(p) for p in product(range(1, 7), repeat=2)]
print({total: dice.count(total) for total in sorted(set(dice))}, max(set(dice), key=dice.count))
print(
    [x for c in combinations("abc", 2) for x in c], dict(product("ab", [7])),
    [(i, j) for (i, j), k in zip(combinations(range(4), 2), range(100)) if k % 2],
)
