grid = [[0] * 4 for _ in range(3)]
for i in range(3):
    for j in range(4):
        grid[i][j] = i * 10 + j
print(grid)
row = grid[1]
row[2] = 99
print(grid[1], grid[-1][-1], len(grid), len(grid[0]))
grid.append([7, 7])
grid[0] = grid[2]
grid[0][0] = -5
print(grid)
t = [[r[j] for r in grid[:3]] for j in range(2)]
print(t)
words = [["a", "b"], ["c"]]
words[1].append("d")
print(words, [x for w in words for x in w])
deep = [[[1]], [[2], [3]]]
deep[1][0].append(4)
print(deep, deep[1] == [[2, 4], [3]])
total = 0
for r in grid:
    for v in r:
        total += v
print(total)
