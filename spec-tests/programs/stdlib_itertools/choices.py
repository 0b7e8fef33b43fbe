# itertools: combinations, permutations, products.
from itertools import combinations, combinations_with_replacement, permutations, product

print(list(combinations("abcd", 2)), list(combinations([1, 2, 3, 4], 3)), list(combinations(range(5), 4)))
print(list(combinations("abc", 1)), list(combinations([1, 2], 3)))
for a, b in combinations([1, 5, 7], 2):
    print(a * b, end=" ")
print()
for n in range(6):
    print(n, len(list(combinations(range(5), n))), [sum(c) for c in combinations([1, 2, 4, 8, 16], n)])
    print(n, len(list(combinations_with_replacement(range(3), n))), [sum(c) for c in combinations_with_replacement([1, 10, 100], n)])
    print(n, len(list(permutations(range(4), n))))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([1, 2], 3)))
print(list(permutations([1, 2, 3])))
print(list(permutations("abc", 2)), list(permutations([1, 2, 3, 4], 3))[:7])
print(["".join(p) for p in permutations("abcd")][::5])
best = 0
for p in permutations(range(6)):
    best = max(best, sum(i * x for i, x in enumerate(p)))
print(best)
print(list(product([1, 2], "ab")), list(product([0, 1], repeat=2)), list(product("xy", [1, 2], [True])))
print(len(list(product(range(3), repeat=3))), len(list(product(range(2), repeat=4))), list(product([1], [2], [3], [4], "56")))
for n in range(5):
    print(n, [sum(x) for x in product([0, 1, 10], repeat=n)][-4:])
empty: list[int] = []
print(list(product([1, 2], empty)), list(product(empty, repeat=2)), list(product()))
digits = sorted({a * 10 + b for a, b in product(range(1, 4), range(1, 4)) if a != b})
print(digits)
