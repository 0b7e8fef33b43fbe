def grade(n):
    return "A" if n >= 90 else "B" if n >= 80 else "C" if n >= 70 else "F"


def sign(x):
    return (x > 0) - (x < 0)


def fizz(n):
    return "FizzBuzz" if n % 15 == 0 else "Buzz" if n % 5 == 0 else "Fizz" if n % 3 == 0 else n


def leap(y):
    return y % 4 == 0 and y % 100 != 0 or y % 400 == 0


def triangle(a, b, c):
    if not a < b + c or not b < a + c or not c < a + b:
        return "impossible"
    if a == b == c:
        return "equilateral"
    if a == b or b == c or a == c:
        return "isosceles"
    return "right" if sorted([a * a, b * b, c * c])[2] * 2 == a * a + b * b + c * c else "scalene"


calls = []


def probe(name, value):
    calls.append(name)
    return value


print([grade(n) for n in (95, 85, 75, 5)], [sign(x) for x in (-3, 0, 2.5)], [fizz(n) for n in range(1, 16)])
print(
    [y for y in (1900, 2000, 2023, 2024) if leap(y)],
    [triangle(*t) for t in [(1, 1, 1), (2, 2, 3), (3, 4, 5), (1, 2, 9), (4, 5, 6)]],
)
print(probe("a", 0) or probe("b", 5) or probe("c", 6), calls)
calls.clear()
print(probe("a", 1) and probe("b", 0) and probe("c", 6), calls)
calls.clear()
print(probe("x", 1) < probe("y", 5) < probe("z", 3), probe("p", 9) < probe("q", 1) < probe("r", 5), calls)
calls.clear()
print("then" if probe("cond", 1) else probe("else", "no"), not probe("n", 0), calls)
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1, 1 == 1.0 == True, 1 < 2 > 1, 5 != 4 != 5, "a" < "b" <= "b", 1 in [1] == True)
print(
    0 or "" or [] or "last", 1 and "a" and [2], "" and 5, None or 0, not None, not [] and not "", 0 == False,
    [] or {} or None,
)
a, b = 5, 0
print(
    b and a / b, b != 0 and a // b > 1, a if b else "b is zero", (a or b) + (a and b),
    max(a, b) if a > b else min(a, b),
)
x = 7
if x > 5 and x < 10 or x == 100:
    print("first")
if not (x > 5 and x < 10):
    print("never")
elif x % 2 and not x % 7:
    print("seven")
value = None
print(value is None, value is not None, "none" if value is None else "some", value or "default", [value] or "never")
print(
    (1 if a else 2) + (10 if b else 20), [1, 2][a > 3], {True: "y", False: "n"}[a == 5], ("no", "yes")[bool(b)],
    -1 if a < 0 else +1,
)
