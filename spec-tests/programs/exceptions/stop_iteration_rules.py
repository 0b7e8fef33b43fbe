class Limited:
    def __init__(self, n: int) -> None:
        self.left = n

    def __iter__(self) -> "Limited":
        return self

    def __next__(self) -> int:
        if self.left == 0:
            raise StopIteration("empty")
        self.left -= 1
        return self.left


def take_two(it):
    return [next(it), next(it)]


def generator_that_stops(it):
    while True:
        yield next(it) * 10


def generator_with_return(n):
    for i in range(n):
        yield i
    return f"returned after {n}"


print(take_two(Limited(3)))
for n in (1, 0):
    try:
        take_two(Limited(n))
    except StopIteration as e:
        print("StopIteration", e, e.value)
print(next(Limited(0), "default"), next(iter([]), None), list(Limited(0)))
# Inside a generator StopIteration becomes a RuntimeError.
try:
    for v in generator_that_stops(Limited(2)):
        print("got", v)
except RuntimeError as e:
    print("RuntimeError:", e, "|", type(e.__cause__).__name__)
g = generator_with_return(2)
while True:
    try:
        print("value", next(g))
    except StopIteration as stop:
        print("end:", stop.value)
        break
print(next(g, "exhausted"))


def delegate():
    a = yield from generator_with_return(1)
    b = yield from generator_with_return(2)
    yield f"{a} / {b}"


print(list(delegate()))
try:
    x = [next(Limited(0)) for _ in range(2)]
except StopIteration as e:
    print("list comprehension:", type(e).__name__)
try:
    y = list(next(Limited(0)) for _ in range(2))
except RuntimeError as e:
    print("generator expression:", type(e).__name__)
