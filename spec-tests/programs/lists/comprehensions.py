print([i * i for i in range(10)])
print([i for i in range(20) if i % 3 == 0 if i % 2 == 0])
print([(i, j) for i in range(3) for j in range(i)])
print([x + y for x in [1, 2] for y in [10, 20] if x * y != 20])
print([[i * j for j in range(4)] for i in range(3)])
print([c for c in "hello" if c != "l"], [len(w) for w in ["a", "bb", "ccc"]])
print(sum(i * i for i in range(100)), max(i % 7 for i in range(20)), any(i > 5 for i in range(10)))
print(all(i < 5 for i in range(10)), list(i for i in range(3)), sorted(-i for i in range(4)))
n = 3
print([n * i for i in range(n)], n)
i = 100
print([i for i in range(3)], i)
print([a + b for a, b in zip([1, 2, 3], [10, 20])], [i * v for i, v in enumerate([5, 6, 7])])
print(", ".join(str(v) for v in range(4)))
