def add(a, b):
    return a + b


def power(a, b):
    result = 1
    for _ in range(b):
        result *= a
    return result


operations = {
    "+": add,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "//": lambda a, b: a // b,
    "**": power,
    "max": max,
    "min": min,
}


def evaluate(tokens):
    stack = []
    for t in tokens.split():
        op = operations.get(t)
        if op is not None:
            b = stack.pop()
            a = stack.pop()
            stack.append(op(a, b))
        else:
            stack.append(int(t))
    if len(stack) != 1:
        raise ValueError(f"{len(stack)} values left")
    return stack[0]


for line in ["3 4 +", "2 3 ** 5 -", "7 2 // 9 *", "1 2 3 max min", "1 2", "1 +", "4 0 //", "2 x *"]:
    try:
        print(f"{line:<16} = {evaluate(line)}")
    except (ValueError, IndexError, ZeroDivisionError) as e:
        print(f"{line:<16} ! {type(e).__name__}: {e}")

operations["avg"] = lambda a, b: (a + b) // 2
del operations["**"]
print(evaluate("10 20 avg"), "**" in operations, sorted(operations))

actions = {"inc": lambda n: n + 1, "double": lambda n: n * 2, "square": lambda n: n * n}
for order in (["inc", "double"], ["double", "inc"], ["square"] * 3):
    n = 3
    for name in order:
        n = actions[name](n)
    print(order, n)
print({name: f(7) for name, f in actions.items()})
units = {"mm": 1, "cm": 10, "m": 1000}
table = {(a, b): (lambda x, a=a, b=b: x * units[a] / units[b]) for a in units for b in units if a != b}
print(table["m", "cm"](2.5), table["mm", "m"](12), len(table))
