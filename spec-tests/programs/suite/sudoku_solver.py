# Sudoku with constraint propagation, hidden singles and search; also counts solutions and makes puzzles.
# The first argument is the number of puzzles that are made.
import sys

DIGITS = "123456789"
ROWS = "ABCDEFGHI"
CELLS = [r + c for r in ROWS for c in DIGITS]
UNITS = (
    [[r + c for c in DIGITS] for r in ROWS]
    + [[r + c for r in ROWS] for c in DIGITS]
    + [[r + c for r in rs for c in cs] for rs in ("ABC", "DEF", "GHI") for cs in ("123", "456", "789")]
)
UNITS_OF = {cell: [u for u in UNITS if cell in u] for cell in CELLS}
PEERS = {cell: sorted({p for u in UNITS_OF[cell] for p in u} - {cell}) for cell in CELLS}


class Contradiction(Exception):
    pass


class Grid:
    guesses = 0

    def __init__(self) -> None:
        self.options: dict[str, str] = {cell: DIGITS for cell in CELLS}

    @classmethod
    def parse(cls, text: str) -> "Grid":
        chars = [c for c in text if c in DIGITS or c in "0."]
        if len(chars) != 81:
            raise ValueError(f"{len(chars)} cells instead of 81")
        grid = cls()
        for cell, c in zip(CELLS, chars):
            if c in DIGITS:
                grid.assign(cell, c)
        return grid

    def copy(self) -> "Grid":
        other = Grid()
        other.options = self.options.copy()
        return other

    def assign(self, cell: str, digit: str) -> None:
        if digit not in self.options[cell]:
            raise Contradiction(f"{cell} cannot be {digit}")
        for d in self.options[cell]:
            if d != digit:
                self.eliminate(cell, d)

    def eliminate(self, cell: str, digit: str) -> None:
        left = self.options[cell]
        if digit not in left:
            return
        left = left.replace(digit, "")
        self.options[cell] = left
        if not left:
            raise Contradiction(f"nothing fits {cell}")
        if len(left) == 1:
            for p in PEERS[cell]:
                self.eliminate(p, left)
        for unit in UNITS_OF[cell]:
            places = [c for c in unit if digit in self.options[c]]
            if not places:
                raise Contradiction(f"no place for {digit} beside {cell}")
            if len(places) == 1:
                self.assign(places[0], digit)

    def solved(self) -> bool:
        return all(len(v) == 1 for v in self.options.values())

    def text(self) -> str:
        return "".join(v if len(v) == 1 else "." for v in (self.options[c] for c in CELLS))

    def show(self) -> str:
        t = self.text()
        lines = []
        for r in range(9):
            row = t[r * 9:r * 9 + 9]
            lines.append(f"{row[:3]} {row[3:6]} {row[6:]}")
            if r in (2, 5):
                lines.append("")
        return "\n".join(lines)

    def open_cell(self) -> str:
        return min((c for c in CELLS if len(self.options[c]) > 1), key=lambda c: (len(self.options[c]), c))

    def solutions(self):
        if self.solved():
            yield self
            return
        cell = self.open_cell()
        for d in self.options[cell]:
            Grid.guesses += 1
            other = self.copy()
            try:
                other.assign(cell, d)
            except Contradiction:
                continue
            yield from other.solutions()

    def solve(self) -> "Grid | None":
        return next(self.solutions(), None)

    def count(self, limit: int) -> int:
        n = 0
        for _ in self.solutions():
            n += 1
            if n == limit:
                break
        return n


def valid(text: str) -> bool:
    values = dict(zip(CELLS, text))
    return all(sorted(values[c] for c in unit) == list(DIGITS) for unit in UNITS)


class Maker:
    def __init__(self, seed: int) -> None:
        self.seed = seed

    def random(self, n: int) -> int:
        self.seed = (self.seed * 1103515245 + 12345) & 0x7FFFFFFF
        return (self.seed >> 12) % n

    def shuffled(self, items: list[str]) -> list[str]:
        out = items[:]
        for i in range(len(out) - 1, 0, -1):
            j = self.random(i + 1)
            out[i], out[j] = out[j], out[i]
        return out

    def full(self) -> Grid:
        grid = Grid()
        for cell in self.shuffled(CELLS):
            options = grid.options[cell]
            if len(options) > 1:
                trial = grid.copy()
                try:
                    trial.assign(cell, options[self.random(len(options))])
                except Contradiction:
                    continue
                grid = trial
        solved = grid.solve()
        return solved if solved is not None else self.full()

    def puzzle(self, keep: int) -> str:
        text = list(self.full().text())
        clues = 81
        for cell in self.shuffled(CELLS):
            if clues <= keep:
                break
            i = CELLS.index(cell)
            old = text[i]
            text[i] = "."
            if Grid.parse("".join(text)).count(2) == 1:
                clues -= 1
            else:
                text[i] = old
        return "".join(text)


PUZZLES = {
    "easy": "53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79",
    "medium": "..3.2.6.. 9..3.5..1 ..18.64.. ..81.29.. 7.......8 ..67.82.. ..26.95.. 8..2.3..9 ..5.1.3..",
    "hard": "4.....8.5 .3....... ...7..... .2.....6. ....8.4.. ....1.... ...6.3.7. 5..2..... 1.4......",
    "two": "..3.2.6.. 9..3.5..1 ..18.64.. ..81.29.. 7.......8 ..67.82.. ..26.95.. 8..2.3..9 .........",
}


def main(made: int) -> None:
    print(len(CELLS), len(UNITS), len(PEERS["E5"]), PEERS["A1"][:8])
    for name, text in PUZZLES.items():
        Grid.guesses = 0
        grid = Grid.parse(text)
        known = sum(len(v) == 1 for v in grid.options.values())
        solution = grid.solve()
        print(
            name, text.count(".") if known else 0, known, Grid.guesses, solution.text() if solution else None,
            valid(solution.text()) if solution else "-",
        )
        print("  solutions:", Grid.parse(text).count(3))
    solution = Grid.parse(PUZZLES["easy"]).solve()
    if solution is not None:
        print(solution.show())
    for bad in ["55" + "." * 79, "12345678." + "........9" + "." * 63, "short"]:
        try:
            print(Grid.parse(bad).count(1))
        except Contradiction as e:
            print("Contradiction:", e)
        except ValueError as e:
            print("ValueError:", e)
    for seed in range(made):
        Grid.guesses = 0
        puzzle = Maker(seed + 1).puzzle(45)
        again = Grid.parse(puzzle).solve()
        print(seed, puzzle, 81 - puzzle.count("."), Grid.guesses, again is not None and valid(again.text()))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
