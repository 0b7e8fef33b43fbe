def check(n: int) -> str:
    if n < 0:
        return "neg"
    elif n == 0:
        return "zero"
    elif n < 10:
        return "small"
    else:
        return "big"


for n in [-1, 0, 5, 50]:
    print(check(n))
if (m := 7 * 6) > 40:
    print(m)
data = [1, 5, 2, 8]
i = 0
while i < len(data) and (v := data[i]) != 8:
    print(v)
    i += 1
print([y for x in range(5) if (y := x * x) % 2 == 0])
a = 3
b = a if a > 5 else -a if a > 2 else 0
print(b, not a, not 0, bool(a) and not b)
x: int
x = 4
print(x)
assert x == 4, "x is four"
del x
pass
