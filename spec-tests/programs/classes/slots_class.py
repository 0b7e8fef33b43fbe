class Cell:
    __slots__ = ("alive", "row", "col")

    def __init__(self, row, col, alive=False):
        self.row = row
        self.col = col
        self.alive = alive

    def toggle(self):
        self.alive = not self.alive
        return self

    def __repr__(self):
        return f"{'#' if self.alive else '.'}{self.row}{self.col}"


class Tagged(Cell):
    __slots__ = ("tag",)

    def __init__(self, row, col, tag):
        super().__init__(row, col, True)
        self.tag = tag

    def __repr__(self):
        return f"{super().__repr__()}:{self.tag}"


class Grid:
    __slots__ = ["cells", "size"]

    def __init__(self, size):
        self.size = size
        self.cells = [[Cell(r, c) for c in range(size)] for r in range(size)]

    def at(self, r, c):
        return self.cells[r % self.size][c % self.size]

    def neighbours(self, cell):
        around = [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)]
        return sum(self.at(cell.row + dr, cell.col + dc).alive for dr, dc in around)

    def alive(self):
        return [c for row in self.cells for c in row if c.alive]

    def step(self):
        flips = []
        for row in self.cells:
            for cell in row:
                n = self.neighbours(cell)
                if cell.alive != (n == 3 or (n == 2 and cell.alive)):
                    flips.append(cell)
        for cell in flips:
            cell.toggle()
        return len(flips)


print(Cell(0, 1), Cell(2, 3, True), Cell(1, 1).toggle(), Cell(1, 1).toggle().toggle())
t = Tagged(4, 5, "x")
print(t, t.alive, t.tag, t.toggle(), isinstance(t, Cell))
g = Grid(6)
for r, c in [(0, 1), (1, 2), (2, 0), (2, 1), (2, 2)]:
    g.at(r, c).toggle()
for generation in range(5):
    print(generation, g.alive(), [g.neighbours(c) for c in g.alive()])
    print("flips:", g.step())
g.cells[0][0] = Tagged(0, 0, "corner")
print(g.alive(), g.at(6, 12), g.at(-1, -1))
