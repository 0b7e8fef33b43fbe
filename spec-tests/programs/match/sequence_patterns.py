def shape(xs):
    match xs:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, y] if x == y:
            return f"twice {x}"
        case [x, y]:
            return f"two {x} {y}"
        case [0, *rest]:
            return f"zero then {rest}"
        case [first, *middle, last] if first == last:
            return f"framed {middle}"
        case [_, _, *rest]:
            return f"{len(rest)} after two"


def total(xs):
    match xs:
        case []:
            return 0
        case [x, *rest]:
            return x + total(rest)


def reverse(xs):
    match xs:
        case [first, *rest]:
            return reverse(rest) + [first]
        case _:
            return []


def merge(a, b):
    match a, b:
        case [], ys:
            return ys
        case xs, []:
            return xs
        case [x, *xs], [y, *_] if x <= y:
            return [x] + merge(xs, b)
        case _, [y, *ys]:
            return [y] + merge(a, ys)


def grid_kind(grid):
    match grid:
        case [[a]]:
            return f"single {a}"
        case [[a, b], [c, d]]:
            return f"2x2 det {a * d - b * c}"
        case [[_, *_] as row]:
            return f"row of {len(row)}"
        case [[first], *rest]:
            return f"column from {first} to {rest[-1][0]}"
        case _:
            return "other"


for xs in [[], [5], [4, 4], [1, 2], [0, 1, 2], [7, 8, 9, 7], [1, 2, 3, 4]]:
    print(xs, shape(xs), total(xs), reverse(xs))
print(shape((1, 1)), shape((0, 0, 0)), merge([1, 4, 6], [2, 3, 7]), merge([], [1]), merge([1], []))
for g in [[[1]], [[1, 2], [3, 4]], [[1, 2, 3]], [[1], [2], [3]], [[1, 2], [3]]]:
    print(g, grid_kind(g))


def point(t):
    match t:
        case (0, 0, 0):
            return "origin"
        case (x, 0, 0) | (0, x, 0) | (0, 0, x):
            return f"axis {x}"
        case (x, y, z):
            return f"space {x + y + z}"


print(point((0, 0, 0)), point((0, 5, 0)), point((1, 2, 3)), point((4, 0, 0)))


def run(program):
    stack = []
    for line in program:
        match line.split():
            case ["push", n]:
                stack.append(int(n))
            case ["pop"]:
                stack.pop()
            case ["dup"]:
                stack.append(stack[-1])
            case [("add" | "mul") as op]:
                b, a = stack.pop(), stack.pop()
                stack.append(a + b if op == "add" else a * b)
            case ["print", *words]:
                print("  ", *words, stack)
            case other:
                raise ValueError(f"cannot run {other}")
    return stack


print(run(["push 3", "dup", "mul", "print result is", "push 1", "add", "print", "dup", "pop"]))
try:
    run(["push 1", "jump 5"])
except ValueError as e:
    print("ValueError:", e)
