print([1, 2] == [1, 2], [1, 2] == [2, 1], [1] != [1, 1], [] == [], [1, 2] is [1, 2])
print([1, 2, 3] < [1, 2, 4], [1, 2] < [1, 2, 0], [2] > [1, 99], [] < [0], [1, 2] <= [1, 2], [3] >= [2, 9])
print(["a", "b"] < ["a", "c"], [[1], [2]] < [[1], [3]], [1.5] > [1], [True] == [1], [0.0] == [-0.0])
nan = float("nan")
xs = [nan, 1.0]
print(nan == nan, nan in xs, xs == [nan, 1.0], xs == [float("nan"), 1.0], xs.index(nan), xs.count(nan))


class Odd:
    """Equal to every other odd or even number of the same kind."""

    def __init__(self, n: int) -> None:
        self.n = n

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Odd) and self.n % 2 == other.n % 2

    def __repr__(self) -> str:
        return f"Odd({self.n})"


items = [Odd(1), Odd(2), Odd(3)]
print(Odd(5) in items, items.index(Odd(4)), items.count(Odd(7)), Odd(1) == Odd(3), Odd(2) != Odd(3))
items.remove(Odd(101))
print(items, items == [Odd(8), Odd(9)], items == [Odd(8)], items != [Odd(0), Odd(1)])
print(3 in [1, 2, 3], 3.0 in [1, 2, 3], "a" in ["abc"], [1] in [[1], [2]], (1, 2) in [(1, 2)], None in [None])


def is_sorted(xs):
    return all(a <= b for a, b in zip(xs, xs[1:]))


def merge(a, b):
    out = []
    i = j = 0
    while i < len(a) and j < len(b):
        if b[j] < a[i]:
            out.append(b[j])
            j += 1
        else:
            out.append(a[i])
            i += 1
    return out + a[i:] + b[j:]


print(is_sorted([]), is_sorted([1, 1, 2]), is_sorted([2, 1]), is_sorted("abc"), is_sorted([[1], [1, 0], [2]]))
print(merge([1, 4, 9], [2, 4, 10, 11]), merge([], [1]), merge(["a", "c"], ["b"]), merge([0.5], [0.25]))
print(sorted([[2, 1], [1, 9], [1], []]), max([[1, 2], [1, 3], [0, 9]]), min([["b"], ["a", "z"]]))
print([x for x in [3, 1, 2] if x not in [1, 9]], all(x in range(10) for x in [1, 5]), [1, 2] + [3] == [1, 2, 3])
