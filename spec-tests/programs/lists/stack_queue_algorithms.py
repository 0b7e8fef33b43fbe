def flood(grid, r, c, new):
    old = grid[r][c]
    if old == new:
        return 0
    todo = [(r, c)]
    painted = 0
    while todo:
        r, c = todo.pop()
        if 0 <= r < len(grid) and 0 <= c < len(grid[0]) and grid[r][c] == old:
            grid[r][c] = new
            painted += 1
            todo += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
    return painted


def next_greater(xs):
    result = [-1] * len(xs)
    stack = []
    for i, x in enumerate(xs):
        while stack and xs[stack[-1]] < x:
            result[stack.pop()] = x
        stack.append(i)
    return result


def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        c.append(a.pop())
        moves.append((len(a), len(c)))
        hanoi(n - 1, b, a, c, moves)


def josephus(n, k):
    people = list(range(1, n + 1))
    out = []
    at = 0
    while people:
        at = (at + k - 1) % len(people)
        out.append(people.pop(at))
    return out


def trap(heights):
    left, right = 0, len(heights) - 1
    lmax = rmax = water = 0
    while left < right:
        if heights[left] < heights[right]:
            lmax = max(lmax, heights[left])
            water += lmax - heights[left]
            left += 1
        else:
            rmax = max(rmax, heights[right])
            water += rmax - heights[right]
            right -= 1
    return water


grid = [list(row) for row in ["..#..", ".##..", "...#."]]
print(flood(grid, 0, 0, "o"), flood(grid, 0, 4, "x"), flood(grid, 0, 0, "o"))
print("\n".join("".join(row) for row in grid))
print(next_greater([2, 1, 2, 4, 3]), next_greater([5, 4, 3]), next_greater([]))
a, b, c = [3, 2, 1], [], []
moves = []
hanoi(3, a, b, c, moves)
print(a, b, c, len(moves), moves)
print(josephus(7, 3), josephus(1, 5), josephus(5, 1))
print(trap([0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1]), trap([4, 2, 0, 3, 2, 5]), trap([]))
