# Attributes and variables that hold a value of one of several types over their life.
class Cell:
    def __init__(self, value: int | str | None = None) -> None:
        self.value = value
        self.history: list[int | str | None] = []

    def set(self, value: int | str | None) -> None:
        self.history.append(self.value)
        self.value = value

    def number(self) -> int:
        v = self.value
        if isinstance(v, int):
            return v
        if isinstance(v, str):
            return len(v)
        return 0

    def __str__(self) -> str:
        return "-" if self.value is None else str(self.value)


class Sheet:
    def __init__(self) -> None:
        self.cells: dict[str, Cell] = {}
        self.selected: Cell | None = None
        self.error: Exception | None = None

    def at(self, name: str) -> Cell:
        if name not in self.cells:
            self.cells[name] = Cell()
        self.selected = self.cells[name]
        return self.selected

    def run(self, line: str) -> str:
        self.error = None
        name, _, text = line.partition("=")
        cell = self.at(name)
        try:
            if text.startswith("+"):
                cell.set(cell.number() + int(text[1:]))
            elif text.isdigit():
                cell.set(int(text))
            elif text:
                cell.set(text)
            else:
                cell.set(None)
        except ValueError as e:
            self.error = e
        return f"{name}:{cell}" if self.error is None else f"error {self.error}"


sheet = Sheet()
print(sheet.selected, sheet.error)
for line in ["a=5", "a=+3", "b=word", "b=+1", "a=+x", "c", "b=", "a=text"]:
    print(line, "->", sheet.run(line), sheet.selected is sheet.cells[line[0]])
print({n: c.history for n, c in sheet.cells.items()}, sheet.error)
print([c.number() for c in sheet.cells.values()])
x: int | str = 1
for i in range(5):
    x = str(x) + "1" if isinstance(x, int) else len(x) * 10
    print(x, type(x).__name__, end="; ")
print()


def toggle(v: bool | int | None) -> bool | int | None:
    if v is None:
        return False
    if v is False:
        return True
    if v is True:
        return 42
    return None


state: bool | int | None = None
seen = []
for _ in range(6):
    seen.append(state)
    state = toggle(state)
print(seen)
