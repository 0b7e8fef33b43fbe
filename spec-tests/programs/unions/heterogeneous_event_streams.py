from dataclasses import dataclass


@dataclass(frozen=True)
class Click:
    x: int
    y: int


@dataclass(frozen=True)
class Key:
    char: str
    shift: bool = False


@dataclass(frozen=True)
class Tick:
    ms: int


Event = Click | Key | Tick | str | None


class State:
    def __init__(self) -> None:
        self.text = ""
        self.clock = 0
        self.last_click: Click | None = None
        self.ignored: list[Event] = []

    def handle(self, e: Event) -> int | str | None:
        if e is None:
            return None
        if isinstance(e, str):
            return self.command(e)
        if isinstance(e, Tick):
            self.clock += e.ms
            return self.clock
        if isinstance(e, Key):
            if e.char == "<":
                self.text = self.text[:-1]
            else:
                self.text += e.char.upper() if e.shift else e.char
            return len(self.text)
        previous, self.last_click = self.last_click, e
        if previous is None:
            return "first click"
        return abs(previous.x - e.x) + abs(previous.y - e.y)

    def command(self, name: str) -> str | int | None:
        if name == "clear":
            old, self.text = self.text, ""
            return old
        if name == "clock":
            return self.clock
        self.ignored.append(name)
        return None


events: list[Event] = [
    Key("h"), Key("i", shift=True), Tick(30), Click(1, 2), None, "clock", Click(4, 6), Key("<"), "what", "clear",
    Tick(5), Key("z"),
]
s = State()
results = [s.handle(e) for e in events]
print(results)
print(s.text, s.clock, s.last_click, s.ignored)
print(
    [type(r).__name__ for r in results], sum(r for r in results if isinstance(r, int)),
    [r for r in results if isinstance(r, str)], results.count(None),
)
counts: dict[str, int] = {}
for e in events:
    counts[type(e).__name__] = counts.get(type(e).__name__, 0) + 1
print(
    counts, events.index(Tick(5)), Click(1, 2) in events, {e: i for i, e in enumerate(events)}[Key("<")],
    len(set(events)),
)


def merge(a: list[Tick | Key], b: list[Tick | Click]) -> list[Event]:
    out: list[Event] = []
    for x, y in zip(a, b):
        match x, y:
            case Tick(m), Tick(n):
                out.append(Tick(m + n))
            case Key(c), Click():
                out.append(f"{c}+click")
            case _:
                out.extend([x, y])
    return out


print(merge([Tick(1), Key("a"), Key("b", True)], [Tick(2), Click(0, 0), Tick(9)]))
