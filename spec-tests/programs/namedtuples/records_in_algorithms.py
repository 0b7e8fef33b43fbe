from typing import NamedTuple


class Item(NamedTuple):
    name: str
    weight: int
    value: int = 1

    @property
    def density(self) -> float:
        return self.value / self.weight


class Cell(NamedTuple):
    row: int
    col: int

    def around(self) -> "list[Cell]":
        return [Cell(self.row + dr, self.col + dc) for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0))]

    def __str__(self) -> str:
        return f"{'abcdefgh'[self.col]}{self.row + 1}"


class Span(NamedTuple):
    start: int
    end: int
    label: str = ""

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


items = [Item("gold", 3, 60), Item("silver", 2, 30), Item("lead", 10, 5), Item("feather", 1)]
best = sorted(items, key=lambda i: -i.density)
print([i.name for i in best], items[0].density, max(items), sum(w for _, w, _ in items), items[3])


def fill(items: list[Item], capacity: int) -> list[Item]:
    chosen: list[Item] = []
    for i in sorted(items, key=lambda i: i.density, reverse=True):
        if sum(c.weight for c in chosen) + i.weight <= capacity:
            chosen.append(i)
    return chosen


print(fill(items, 6), [i._replace(value=i.value * 2).value for i in fill(items, 4)])
start = Cell(0, 0)
distance = {start: 0}
queue = [start]
for here in queue:
    for n in here.around():
        if 0 <= n.row < 4 and 0 <= n.col < 5 and (n.row * n.col) % 3 != 1 and n not in distance:
            distance[n] = distance[here] + 1
            queue.append(n)
print(
    len(distance), max(distance.values()), str(Cell(3, 4)), Cell(1, 1) in distance,
    [str(c) for c, d in distance.items() if d == 3], distance[Cell(3, 3)],
)
for r in range(4):
    print(" ".join(f"{distance.get(Cell(r, c), -1):2}" for c in range(5)))
spans = [Span(5, 9, "b"), Span(1, 4, "a"), Span(3, 6), Span(9, 12, "c")]
spans.sort()
print(spans, [(a.label, b.label) for i, a in enumerate(spans) for b in spans[i + 1:] if a.overlaps(b)])
merged: list[Span] = []
for s in spans:
    if merged and merged[-1].end > s.start:
        merged[-1] = merged[-1]._replace(end=max(merged[-1].end, s.end), label=merged[-1].label + s.label)
    else:
        merged.append(s)
print(
    merged, Span(*merged[0][:2]), Span(1, 2) == (1, 2, ""), hash(Span(1, 2)) == hash((1, 2, "")), tuple(Span(0, 1)),
    Span._fields, Span(3, 4)._asdict(),
)
