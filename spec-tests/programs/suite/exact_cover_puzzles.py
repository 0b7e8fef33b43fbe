# Dancing links: exact cover solved with a doubly linked matrix, applied to tilings, n queens, and a small
# Latin square; with a knight's tour and magic squares by plain backtracking. The first argument is the size of
# the queens' board.
import sys


class Column:
    def __init__(self, name: str, optional: bool) -> None:
        self.name = name
        self.optional = optional
        self.size = 0
        self.head = Cell(self, -1)
        self.left = self
        self.right = self


class Cell:
    def __init__(self, column: Column, row: int) -> None:
        self.column = column
        self.row = row
        self.up = self
        self.down = self
        self.left = self
        self.right = self


class ExactCover:
    def __init__(self, names: list[str], optional: list[str] | None = None) -> None:
        self.root = Column("root", True)
        self.columns: dict[str, Column] = {}
        self.row_names: list[str] = []
        self.steps = 0
        for name in names:
            c = Column(name, False)
            c.left, c.right = self.root.left, self.root
            self.root.left.right = c
            self.root.left = c
            self.columns[name] = c
        for name in optional or []:
            self.columns[name] = Column(name, True)

    def add(self, label: str, names: list[str]) -> None:
        row = len(self.row_names)
        self.row_names.append(label)
        first: Cell | None = None
        for name in names:
            if name not in self.columns:
                raise KeyError(f"{label} covers unknown {name}")
            column = self.columns[name]
            cell = Cell(column, row)
            cell.up, cell.down = column.head.up, column.head
            column.head.up.down = cell
            column.head.up = cell
            column.size += 1
            if first is None:
                first = cell
            else:
                cell.left, cell.right = first.left, first
                first.left.right = cell
                first.left = cell

    def cover(self, c: Column) -> None:
        c.right.left, c.left.right = c.left, c.right
        i = c.head.down
        while i is not c.head:
            j = i.right
            while j is not i:
                j.down.up, j.up.down = j.up, j.down
                j.column.size -= 1
                j = j.right
            i = i.down

    def uncover(self, c: Column) -> None:
        i = c.head.up
        while i is not c.head:
            j = i.left
            while j is not i:
                j.column.size += 1
                j.down.up = j.up.down = j
                j = j.left
            i = i.up
        c.right.left = c.left.right = c

    def smallest(self) -> Column:
        best = self.root.right
        c = best.right
        while c is not self.root:
            if c.size < best.size:
                best = c
            c = c.right
        return best

    def solutions(self):
        chosen: list[int] = []

        def search():
            self.steps += 1
            if self.root.right is self.root:
                yield [self.row_names[r] for r in chosen]
                return
            c = self.smallest()
            if c.size == 0:
                return
            self.cover(c)
            cell = c.head.down
            while cell is not c.head:
                chosen.append(cell.row)
                j = cell.right
                while j is not cell:
                    self.cover(j.column)
                    j = j.right
                yield from search()
                j = cell.left
                while j is not cell:
                    self.uncover(j.column)
                    j = j.left
                chosen.pop()
                cell = cell.down
            self.uncover(c)

        yield from search()


def queens(n: int) -> ExactCover:
    diagonals = [f"{k}{i}" for k in "ab" for i in range(2 * n - 1)]
    names = [f"{k}{i}" for i in range(n) for k in ("r", "c")]
    p = ExactCover(names, diagonals)
    for r in range(n):
        for c in range(n):
            p.add(f"{r},{c}", [f"r{r}", f"c{c}", f"a{r + c}", f"b{r - c + n - 1}"])
    return p


def tiling(rows: list[str], pieces: dict[str, str], each_once: bool) -> ExactCover:
    free = [(r, c) for r, row in enumerate(rows) for c, ch in enumerate(row) if ch == "."]
    cells = [f"{r}.{c}" for r, c in free]
    p = ExactCover(cells + (sorted(pieces) if each_once else []))
    for name, text in pieces.items():
        for shape in orientations(text):
            for r, c in free:
                places = [(r + dr, c + dc) for dr, dc in shape]
                if all(q in free for q in places):
                    label = name + ":" + " ".join(f"{y}.{x}" for y, x in places)
                    p.add(label, [f"{y}.{x}" for y, x in places] + ([name] if each_once else []))
    return p


def orientations(text: str) -> list[list[tuple[int, int]]]:
    cells = [(r, c) for r, line in enumerate(text.split("/")) for c, ch in enumerate(line) if ch == "#"]
    found: list[list[tuple[int, int]]] = []
    for _ in range(2):
        for _ in range(4):
            cells = [(c, -r) for r, c in cells]
            r0, c0 = min(cells)
            shape = sorted((r - r0, c - c0) for r, c in cells)
            if shape not in found:
                found.append(shape)
        cells = [(r, -c) for r, c in cells]
    return found


def draw(rows: list[str], solution: list[str]) -> str:
    grid = [list(row) for row in rows]
    for i, label in enumerate(solution):
        name, _, places = label.partition(":")
        for place in places.split():
            r, c = map(int, place.split("."))
            grid[r][c] = name[0]
    return "\n".join("".join(row) for row in grid)


def latin(n: int, given: dict[tuple[int, int], int]) -> ExactCover:
    names = [f"{k}{i}{j}" for k in "xyz" for i in range(n) for j in range(n)]
    p = ExactCover(names)
    for r in range(n):
        for c in range(n):
            for d in range(n):
                if given.get((r, c), d) == d:
                    p.add(f"{r}{c}{d}", [f"x{r}{c}", f"y{r}{d}", f"z{c}{d}"])
    return p


def knights_tour(n: int, start: tuple[int, int]) -> list[list[int]] | None:
    board = [[0] * n for _ in range(n)]
    moves = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]

    def free(r: int, c: int) -> list[tuple[int, int]]:
        return [(
            r + dr, c + dc,
        ) for dr, dc in moves if 0 <= r + dr < n and 0 <= c + dc < n and not board[r + dr][c + dc]]

    def go(r: int, c: int, k: int) -> bool:
        board[r][c] = k
        if k == n * n:
            return True
        for nr, nc in sorted(free(r, c), key=lambda p: (len(free(*p)), p)):
            if go(nr, nc, k + 1):
                return True
        board[r][c] = 0
        return False

    return board if go(*start, 1) else None


def magic_squares() -> list[str]:
    found = []

    def place(cells: list[int]) -> None:
        n = len(cells)
        if n in (3, 6, 9) and sum(cells[-3:]) != 15:
            return
        if n == 7 and cells[0] + cells[3] + cells[6] != 15 or n == 7 and cells[2] + cells[4] + cells[6] != 15:
            return
        if n == 9:
            if all(cells[i] + cells[i + 3] + cells[i + 6] == 15 for i in range(3)) and cells[0] + cells[4] + cells[8] == 15:
                found.append("".join(map(str, cells)))
            return
        for d in range(1, 10):
            if d not in cells:
                place(cells + [d])

    place([])
    return found


def main(n: int) -> None:
    knuth = ExactCover(list("ABCDEFG"))
    for label, names in [("1", "CEF"), ("2", "ADG"), ("3", "BCF"), ("4", "AD"), ("5", "BG"), ("6", "DEG")]:
        knuth.add(label, list(names))
    print(list(knuth.solutions()), knuth.steps, [c.size for c in knuth.columns.values()])
    try:
        knuth.add("7", ["A", "Z"])
    except KeyError as e:
        print("KeyError:", e)
    for k in range(1, n + 1):
        p = queens(k)
        boards = [sorted(s) for s in p.solutions()]
        print(k, len(boards), p.steps, min(boards) if boards and k < 7 else "")
    dominoes = [tiling(["." * w] * h, {"d": "##"}, False) for h, w in ((2, 5), (3, 3), (4, 4))]
    print([sum(1 for _ in p.solutions()) for p in dominoes], [p.steps for p in dominoes])
    chipped = ["#...", "....", "....", "...#"]
    print(sum(1 for _ in tiling(chipped, {"d": "##"}, False).solutions()))
    tetrominoes = {"I": "####", "O": "##/##", "L": "###/#..", "T": "###/.#.", "S": ".##/##."}
    print({name: len(orientations(text)) for name, text in tetrominoes.items()})
    pentominoes = {
        "L": "####/#...", "P": "##/##/#.", "V": "###/#../#..", "U": "#.#/###", "N": "##../.###", "Y": "####/.#..",
    }
    area = ["......", "......", "......", "......", "......"]
    p = tiling(area, pentominoes, True)
    solutions = list(p.solutions())
    print(len(p.row_names), len(solutions), p.steps)
    print(draw(area, min(sorted(s) for s in solutions)))
    square = latin(4, {(0, 0): 0, (1, 1): 2, (2, 2): 1, (0, 3): 3})
    squares = sorted("".join(x[2] for x in sorted(s)) for s in square.solutions())
    print(len(squares), squares[:2], sum(1 for _ in latin(3, {}).solutions()), sum(1 for _ in latin(4, {}).solutions()))
    for size, start in ((5, (0, 0)), (6, (2, 3)), (4, (0, 0))):
        tour = knights_tour(size, start)
        print("no tour" if tour is None else "\n".join(" ".join(f"{k:2}" for k in row) for row in tour))
    print(magic_squares())


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 6)
