class Grade:
    def __init__(self, letter: str) -> None:
        self.letter = letter

    def __lt__(self, other: "Grade") -> bool:
        if "?" in (self.letter, other.letter):
            raise ValueError(f"cannot compare {self.letter} with {other.letter}")
        return self.letter < other.letter

    def __repr__(self) -> str:
        return self.letter


grades = [Grade(c) for c in "CBA"]
grades.sort()
print(grades)
grades.append(Grade("?"))
try:
    grades.sort()
except ValueError as e:
    print("ValueError:", e, len(grades))
grades.pop(next(i for i, g in enumerate(grades) if g.letter == "?"))
print(sorted(grades, reverse=True))


def shaky_key(x):
    if x < 0:
        raise KeyError(x)
    return -x


xs = [3, 1, -1, 2]
try:
    xs.sort(key=shaky_key)
except KeyError as e:
    print("KeyError:", e, xs)
xs.remove(-1)
xs.sort(key=shaky_key)
print(xs)
inf = float("inf")
print(sorted([1.0, inf, -inf, 0.0, 1e308, -1e-308]), max(1.0, inf), min(inf, -inf))
print(sorted([10**18, -(10**18), 0, 2**62, -(2**62)]))
print(sorted([False, 2, True, 1.5, 0]), sorted(["", " ", "\t", "a"]), sorted([(), (0,), (0, 0), (-1,)]))
print(sorted([[], [0], [[1][0], 2]]), sorted([b"b", b"a", b""]), sorted([None is None, 1 > 2]))
empty: list[int] = []
empty.sort()
print(
    empty, sorted(empty), sorted((3, 1, 2)), sorted({5, 3, 4}), sorted("cab"), sorted({"b": 1, "a": 2}),
    sorted(range(3, 0, -1)),
)
