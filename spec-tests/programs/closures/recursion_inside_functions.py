def permutations(items):
    out = []

    def place(prefix, rest):
        if not rest:
            out.append(prefix)
            return
        for i, x in enumerate(rest):
            place(prefix + [x], rest[:i] + rest[i + 1:])

    place([], items)
    return out


def queens(n):
    solutions = 0
    first = []
    cols = []

    def safe(row, col):
        for r, c in enumerate(cols):
            if c == col or abs(c - col) == row - r:
                return False
        return True

    def place(row):
        nonlocal solutions, first
        if row == n:
            solutions += 1
            if not first:
                first = cols[:]
            return
        for col in range(n):
            if safe(row, col):
                cols.append(col)
                place(row + 1)
                cols.pop()

    place(0)
    return solutions, first


def subsets_with_sum(xs, target):
    found = []
    tried = 0

    def go(i, chosen, total):
        nonlocal tried
        tried += 1
        if total == target:
            found.append(tuple(chosen))
        if i == len(xs) or total >= target:
            return
        for j in range(i, len(xs)):
            go(j + 1, chosen + [xs[j]], total + xs[j])

    go(0, [], 0)
    return found, tried


def depth_first(graph, start):
    order = []
    seen = set()

    def visit(node):
        if node in seen:
            return
        seen.add(node)
        for n in graph.get(node, []):
            visit(n)
        order.append(node)

    visit(start)
    return order[::-1]


def mutual(n):
    def even(k):
        return True if k == 0 else odd(k - 1)

    def odd(k):
        return False if k == 0 else even(k - 1)

    return even(n), odd(n)


print(permutations([1, 2, 3]), len(permutations(list("abcde"))))
print([queens(n) for n in range(1, 7)])
print(subsets_with_sum([1, 2, 3, 4, 5], 7), subsets_with_sum([5, 5], 100))
print(depth_first({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, "a"), mutual(10), mutual(7))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print([fact(n) for n in range(8)], fact(20))
