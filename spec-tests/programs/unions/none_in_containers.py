from typing import Optional

Grid = list[list[Optional[str]]]


def winner(g: Grid) -> str | None:
    lines = g + [list(col) for col in zip(*g)] + [[g[i][i] for i in range(3)], [g[i][2 - i] for i in range(3)]]
    for a, b, c in lines:
        if a is not None and a == b == c:
            return a
    return None


def show(g: Grid) -> str:
    return "/".join("".join(c or "." for c in row) for row in g)


grid: Grid = [[None] * 3 for _ in range(3)]
turn = "x"
for r, c in [(1, 1), (0, 0), (0, 2), (2, 0), (1, 0), (1, 2), (0, 1)]:
    if grid[r][c] is None:
        grid[r][c] = turn
        turn = "o" if turn == "x" else "x"
    print(show(grid), winner(grid))
grid[2][1] = "x"
print(winner(grid), sum(c is None for row in grid for c in row), grid)

readings: list[float | None] = [1.5, None, None, 3.0, None, 2.5]


def fill(xs: list[float | None]) -> list[float]:
    out: list[float] = []
    last = 0.0
    for x in xs:
        last = x if x is not None else last
        out.append(last)
    return out


def longest_gap(xs: list[float | None]) -> int:
    best = run = 0
    for x in xs:
        run = run + 1 if x is None else 0
        best = max(best, run)
    return best


known = [x for x in readings if x is not None]
print(fill(readings), longest_gap(readings), sum(known) / len(known), readings.count(None), readings.index(None))
table: dict[str, list[int] | None] = {"a": [1], "b": None}
for key in "abc":
    values = table.get(key)
    if values:
        values.append(len(values) + 1)
    elif key in table:
        table[key] = []
    else:
        table[key] = None
print(table, [k for k, v in table.items() if v is None], [k for k, v in table.items() if not v])
pair: tuple[int | None, str | None] = (None, "s")
number, text = pair
print(number is None, text.upper() if text else "-", pair, pair == (None, "s"))


class Slot:
    def __init__(self) -> None:
        self.item: str | None = None
        self.next: Slot | None = None

    def put(self, item: str) -> "Slot":
        if self.item is None:
            self.item = item
            return self
        if self.next is None:
            self.next = Slot()
        return self.next.put(item)

    def items(self) -> list[str]:
        return ([self.item] if self.item is not None else []) + (self.next.items() if self.next else [])


first = Slot()
print(first.items(), first.put("a") is first, first.put("b") is first.next, first.put("c").item, first.items())
