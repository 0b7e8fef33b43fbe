class SparseArray:
    """A list of a fixed length that stores only the elements that differ from the default."""

    def __init__(self, length: int, default: int = 0) -> None:
        self.length = length
        self.default = default
        self.stored: dict[int, int] = {}

    def _check(self, i: int) -> int:
        if i < 0:
            i += self.length
        if not 0 <= i < self.length:
            raise IndexError(f"index {i} outside 0..{self.length - 1}")
        return i

    def __len__(self) -> int:
        return self.length

    def __getitem__(self, i: int) -> int:
        return self.stored.get(self._check(i), self.default)

    def __setitem__(self, i: int, value: int) -> None:
        i = self._check(i)
        if value == self.default:
            self.stored.pop(i, None)
        else:
            self.stored[i] = value

    def __delitem__(self, i: int) -> None:
        self.stored.pop(self._check(i), None)

    def __contains__(self, value: int) -> bool:
        if value == self.default and len(self.stored) < self.length:
            return True
        return value in self.stored.values()

    def __iter__(self):
        for i in range(self.length):
            yield self[i]

    def __reversed__(self):
        for i in range(self.length - 1, -1, -1):
            yield self[i]

    def __bool__(self) -> bool:
        return len(self.stored) > 0


s = SparseArray(8)
print(len(s), bool(s), list(s))
s[2] = 20
s[-1] = 70
s[3] += 33
print(list(s), s[2], s[-1], s[0], len(s.stored), bool(s))
s[2] = 0
del s[3]
del s[0]
print(list(s), sorted(s.stored.items()))
print(70 in s, 20 in s, 0 in s, 5 not in s)
for i in (8, -9, 100):
    try:
        s[i] = 1
    except IndexError as e:
        print("IndexError:", e)
for i in range(8):
    s[i] = i * i - 4
print(list(reversed(s)), sum(s), max(s), 0 in s, len(s.stored))
first, *middle, last = s
print(first, middle, last, list(zip(s, range(3))), [v for v in s if v > 0], sorted(s)[:2])
