def find(xs: list[int], wanted: int) -> int | None:
    for i, x in enumerate(xs):
        if x == wanted:
            return i
    return None


def describe(i: int | None) -> str:
    if i is None:
        return "nowhere"
    return f"at {i + 1}"


def default(x: int | None, other: int = -1) -> int:
    return x if x is not None else other


def first_even(xs: list[int]) -> int | None:
    return next((x for x in xs if x % 2 == 0), None)


def parse(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:
        return None


class Node:
    def __init__(self, value: int, next: "Node | None" = None) -> None:
        self.value = value
        self.next = next


def length(n: Node | None) -> int:
    count = 0
    while n is not None:
        count += 1
        n = n.next
    return count


def last(n: Node | None) -> int | None:
    if n is None:
        return None
    while n.next is not None:
        n = n.next
    return n.value


print(describe(find([4, 5, 6], 5)), describe(find([4], 9)), default(find([1], 1)), default(None, 7), default(0))
print(first_even([1, 3, 4]), first_even([1]), [parse(t) for t in ["1", "x", " 2 ", ""]])
numbers = [n for n in (parse(t) for t in "1 2 x 4".split()) if n is not None]
print(numbers, sum(numbers), sum(parse(t) or 0 for t in ["5", "?", "6"]))
chain = Node(1, Node(2, Node(3)))
print(length(chain), length(None), last(chain), last(None), last(Node(9)))
best: int | None = None
for x in [3, 9, 2]:
    if best is None or x > best:
        best = x
print(best, best is not None and best > 5)
name: str | None = "ann"
if name and len(name) > 2:
    print(name.upper())
name = None
print(name or "anonymous", not name, name is None, name == None)
cache: dict[str, int | None] = {"a": 1, "b": None}
for key in ["a", "b", "c"]:
    value = cache.get(key)
    print(key, value, key in cache, value + 1 if value is not None else "-")
maybe: list[float | None] = [1.5, None, 2.5]
print(maybe, [v * 2 if v is not None else None for v in maybe], [v is None for v in maybe], maybe == [1.5, None, 2.5])


def early_exit(x: str | None) -> int:
    if x is None:
        raise ValueError("nothing")
    assert x is not None
    return len(x)


try:
    print(early_exit("four"))
    print(early_exit(None))
except ValueError as e:
    print("ValueError:", e)
i = find([7, 8], 8)
while i is not None and i >= 0:
    print("index", i)
    i = i - 1 if i > 0 else None
print(i)
