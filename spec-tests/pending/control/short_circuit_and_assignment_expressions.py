import re

log = []


def t(name, value):
    log.append(name)
    return value


def show(label):
    print(label, log)
    log.clear()


if (n := t("n", 10)) > 5 and (m := t("m", n * 2)) > 15:
    print(n, m)
show("if")
while (n := n - 3) > 0:
    log.append(f"n{n}")
show("while")
print([sq for x in range(5) if (sq := x * x) % 2 == 0], sq)
data = [3, 8, 1]
print((top := max(data)), top + (low := min(data)), low, [last := v for v in data], last)
print(t("a", 0) and t("b", 1) or t("c", 2), t("d", 1) or t("e", 0), not t("f", []))
show("and or")
name = t("x", None) or t("default", "value")
other = t("y", "given") or t("never", "value")
print(name, other)
show("defaults")
print(t("p", 1) < t("q", 2) < t("r", 3), t("s", 5) < t("u", 1) < t("v", 2))
show("chain")
print(t("then", 1) if t("cond", True) else t("else", 2), t("then", 1) if t("cond", False) else t("else", 2))
show("ternary")
print(any(t(f"any{i}", i > 1) for i in range(5)), all(t(f"all{i}", i < 2) for i in range(5)))
show("any all")
text = "key=value; other = thing;bad"
for part in text.split(";"):
    if m2 := re.match(r"\s*(\w+)\s*=\s*(\w+)", part):
        print(m2[1], m2[2])
    else:
        print("no match in", repr(part))


def first_negative(xs):
    i = 0
    while i < len(xs) and (v := xs[i]) >= 0:
        i += 1
    return (i, v) if i < len(xs) else (i, None)


print(first_negative([3, 1, -4, 2]), first_negative([1, 2]), first_negative([-1]))
stack = [1, [2, 3].pop(), 4]
total = 0
while stack and (item := stack.pop()):
    total += item
print(total, item, stack, (lambda: (z := 5) + z)(), f"{(w := 7)} {w + 1}")
assert (check := len(data)) == 3, "never"
print(check, data[(i := 1)], data[i - 1:(j := i + 1)], j, {"k": (v2 := 9)}["k"] == v2, max((q := 4), 2) + q)
