from dataclasses import dataclass, field


@dataclass(frozen=True)
class Pos:
    r: int
    c: int

    def __add__(self, d: "Pos") -> "Pos":
        return Pos(self.r + d.r, self.c + d.c)


DIRECTIONS = {"U": Pos(-1, 0), "D": Pos(1, 0), "L": Pos(0, -1), "R": Pos(0, 1)}


@dataclass
class Walker:
    at: Pos = Pos(0, 0)
    trail: list[Pos] = field(default_factory=list)
    visits: dict[Pos, int] = field(default_factory=dict)

    def go(self, moves: str) -> "Walker":
        for m in moves:
            self.trail.append(self.at)
            self.visits[self.at] = self.visits.get(self.at, 0) + 1
            self.at += DIRECTIONS[m]
        return self


w = Walker().go("RRDDLLUURD")
print(w.at, len(w.trail), w.visits[Pos(0, 0)], [p for p, n in w.visits.items() if n > 1])
print(w.trail.index(Pos(1, 2)), Pos(5, 5) in w.visits, min(w.trail, key=lambda p: (-p.r, p.c)), len(set(w.trail)))

MAZE = """\
#########
#S..#...#
#.#.#.#.#
#.#...#E#
#########"""


def solve(text: str) -> list[Pos]:
    cells = {Pos(r, c): ch for r, line in enumerate(text.splitlines()) for c, ch in enumerate(line)}
    start = next(p for p, ch in cells.items() if ch == "S")
    queue = [start]
    came: dict[Pos, Pos | None] = {start: None}
    for here in queue:
        if cells[here] == "E":
            path = []
            step: Pos | None = here
            while step is not None:
                path.append(step)
                step = came[step]
            return path[::-1]
        for d in DIRECTIONS.values():
            there = here + d
            if there not in came and cells[there] != "#":
                came[there] = here
                queue.append(there)
    return []


path = solve(MAZE)
print(len(path), path[0], path[-1])
arrows = {Pos(-1, 0): "^", Pos(1, 0): "v", Pos(0, -1): "<", Pos(0, 1): ">"}
print("".join(arrows[Pos(b.r - a.r, b.c - a.c)] for a, b in zip(path, path[1:])))
print(solve(MAZE.replace("E", ".")), hash(Pos(1, 2)) == hash(Pos(1, 2)), Pos(1, 2) == Pos(2, 1))
