# Conway's Life on an endless plane of live cells, with recognition of what a soup leaves behind. The first
# argument is the number of generations of the soup.
import sys
from collections import Counter

Cell = tuple[int, int]

LIBRARY = {
    "block": "##\n##",
    "blinker": "###",
    "beehive": ".##.\n#..#\n.##.",
    "loaf": ".##.\n#..#\n.#.#\n..#.",
    "boat": "##.\n#.#\n.#.",
    "tub": ".#.\n#.#\n.#.",
    "pond": ".##.\n#..#\n#..#\n.##.",
    "ship": "##.\n#.#\n.##",
    "glider": ".#.\n..#\n###",
    "toad": ".###\n###.",
    "beacon": "##..\n##..\n..##\n..##",
    "lwss": ".#..#\n#....\n#...#\n####.",
}


def read(text: str) -> frozenset[Cell]:
    return frozenset((r, c) for r, line in enumerate(text.splitlines()) for c, ch in enumerate(line) if ch == "#")


def show(cells: frozenset[Cell]) -> str:
    if not cells:
        return "(empty)"
    rows = [r for r, _ in cells]
    cols = [c for _, c in cells]
    return "\n".join(
        "".join("#" if (r, c) in cells else "." for c in range(min(cols), max(cols) + 1))
        for r in range(min(rows), max(rows) + 1)
    )


def step(cells: frozenset[Cell]) -> frozenset[Cell]:
    near: dict[Cell, int] = {}
    for r, c in cells:
        for dr in (-1, 0, 1):
            for dc in (-1, 0, 1):
                if dr or dc:
                    key = (r + dr, c + dc)
                    near[key] = near.get(key, 0) + 1
    return frozenset(p for p, n in near.items() if n == 3 or (n == 2 and p in cells))


def normalized(cells: frozenset[Cell]) -> frozenset[Cell]:
    if not cells:
        return cells
    top = min(r for r, _ in cells)
    left = min(c for _, c in cells)
    return frozenset((r - top, c - left) for r, c in cells)


def orientations(cells: frozenset[Cell]) -> set[frozenset[Cell]]:
    out = set()
    current = cells
    for _ in range(4):
        current = frozenset((c, -r) for r, c in current)
        out.add(normalized(current))
        out.add(normalized(frozenset((r, -c) for r, c in current)))
    return out


class Catalogue:
    def __init__(self, library: dict[str, str]) -> None:
        self.names: dict[frozenset[Cell], str] = {}
        for name, text in library.items():
            phase = read(text)
            for _ in range(4):
                for o in orientations(phase):
                    self.names.setdefault(o, name)
                phase = step(phase)

    def name(self, cells: frozenset[Cell]) -> str:
        return self.names.get(normalized(cells), f"unknown{len(cells)}")


def islands(cells: frozenset[Cell]) -> list[frozenset[Cell]]:
    """Groups of cells that touch, or that both touch one empty cell."""
    left = set(cells)
    out = []
    while left:
        start = min(left)
        left.discard(start)
        group = {start}
        todo = [start]
        while todo:
            r, c = todo.pop()
            for dr in range(-2, 3):
                for dc in range(-2, 3):
                    p = (r + dr, c + dc)
                    if p in left and (abs(dr) < 2 and abs(dc) < 2 or abs(dr) + abs(dc) < 4):
                        left.discard(p)
                        group.add(p)
                        todo.append(p)
        out.append(frozenset(group))
    return out


class Simulation:
    def __init__(self, cells: frozenset[Cell]) -> None:
        self.cells = cells
        self.generation = 0
        self.history: dict[frozenset[Cell], tuple[int, Cell]] = {}
        self.period: tuple[int, Cell] | None = None

    def corner(self) -> Cell:
        return min((r for r, _ in self.cells), default=0), min((c for _, c in self.cells), default=0)

    def run(self, limit: int) -> "Simulation":
        while self.generation < limit:
            key = normalized(self.cells)
            if key in self.history:
                when, (r, c) = self.history[key]
                row, col = self.corner()
                self.period = self.generation - when, (row - r, col - c)
                break
            self.history[key] = self.generation, self.corner()
            self.cells = step(self.cells)
            self.generation += 1
        return self


def soup(size: int, seed: int) -> frozenset[Cell]:
    cells = set()
    for r in range(size):
        for c in range(size):
            seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
            if seed >> 16 & 3 == 0:
                cells.add((r, c))
    return frozenset(cells)


def census(catalogue: Catalogue, cells: frozenset[Cell]) -> Counter[str]:
    return Counter(catalogue.name(i) for i in islands(cells))


def main(generations: int) -> None:
    for name in ["block", "blinker", "glider", "toad", "lwss", "tub"]:
        cells = read(LIBRARY[name])
        s = Simulation(cells).run(20)
        print(name, len(cells), s.period, len(orientations(cells)), len(s.history))
    glider = read(LIBRARY["glider"])
    for _ in range(2):
        print(show(glider), "\n")
        glider = step(glider)
    catalogue = Catalogue(LIBRARY)
    print(len(catalogue.names), sorted(set(catalogue.names.values())))
    pentomino = read(".##\n##.\n.#.")
    sizes = []
    for g in range(min(generations, 200)):
        if g % 20 == 0:
            sizes.append(len(pentomino))
        pentomino = step(pentomino)
    print("r-pentomino", sizes, len(islands(pentomino)), sorted(census(catalogue, pentomino).items()))
    total: Counter[str] = Counter()
    for seed in range(1, 5):
        start = soup(12, seed)
        s = Simulation(start).run(generations)
        found = census(catalogue, s.cells)
        total += found
        print(f"soup {seed}: {len(start)} -> {len(s.cells)} cells at {s.generation}, period {s.period}, {dict(sorted(found.items()))}")
    print(sorted(total.items(), key=lambda kv: (-kv[1], kv[0])))
    print(show(Simulation(read("#####\n#...#")).run(6).cells), show(Simulation(read("#.#")).run(5).cells), sep="\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
