def collatz(n):
    steps = 0
    peak = n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        peak = max(peak, n)
        steps += 1
    return steps, peak


def binary_digits(n):
    digits = ""
    while True:
        digits = str(n % 2) + digits
        n //= 2
        if n == 0:
            return digits


def bouncing(width, steps):
    x, dx = 0, 1
    path = []
    while len(path) < steps:
        path.append(x)
        if not 0 <= x + dx < width:
            dx = -dx
        x += dx if 0 <= x + dx < width else 0
    return path


def zigzag(n):
    r = c = 0
    up = True
    grid = [[0] * n for _ in range(n)]
    for k in range(n * n):
        grid[r][c] = k
        if up:
            if c == n - 1:
                r += 1
                up = False
            elif r == 0:
                c += 1
                up = False
            else:
                r, c = r - 1, c + 1
        elif r == n - 1:
            c += 1
            up = True
        elif c == 0:
            r += 1
            up = True
        else:
            r, c = r + 1, c - 1
    return grid


def merge_intervals(intervals):
    out = []
    todo = sorted(intervals)
    while todo:
        low, high = todo.pop(0)
        while todo and todo[0][0] <= high:
            high = max(high, todo.pop(0)[1])
        out.append((low, high))
    return out


def two_pointers(xs, target):
    i, j = 0, len(xs) - 1
    found = []
    while i < j:
        s = xs[i] + xs[j]
        if s == target:
            found.append((xs[i], xs[j]))
            i += 1
            j -= 1
            while i < j and xs[i] == xs[i - 1]:
                i += 1
        elif s < target:
            i += 1
        else:
            j -= 1
    return found


def run_machine(rules, tape, state, limit):
    cells = dict(enumerate(tape))
    at = steps = 0
    while state != "halt" and steps < limit:
        write, move, state = rules[state, cells.get(at, 0)]
        cells[at] = write
        at += move
        steps += 1
    return steps, sum(cells.values()), state, [cells[i] for i in sorted(cells)]


print([collatz(n) for n in (1, 7, 27)], [binary_digits(n) for n in (0, 1, 10, 255)], bouncing(4, 12), bouncing(1, 3))
print(zigzag(3), zigzag(1), [row[-1] for row in zigzag(5)])
print(
    merge_intervals([(8, 10), (1, 3), (2, 6), (15, 18), (17, 20), (10, 11)]), merge_intervals([]),
    two_pointers([1, 2, 2, 3, 4, 5, 6], 7), two_pointers([1], 2),
)
beaver = {("A", 0): (1, 1, "B"), ("A", 1): (1, -1, "B"), ("B", 0): (1, -1, "A"), ("B", 1): (1, 1, "halt")}
print(run_machine(beaver, [], "A", 100), run_machine(beaver, [], "A", 3))
guess, low, high, tries = 0, 1, 1000, 0
while (guess := (low + high) // 2) != 617:
    tries += 1
    if guess < 617:
        low = guess + 1
    else:
        high = guess - 1
print(guess, tries, low <= 617 <= high)
