from __future__ import annotations

from dataclasses import dataclass, field
from typing import Callable


@dataclass
class Document:
    title: str
    lines: list[str] = field(default_factory=list)

    def words(self) -> list[str]:
        return [w for line in self.lines for w in line.split()]


Step = Callable[[Document], Document]


class Pipeline:
    def __init__(self) -> None:
        self.steps: dict[str, Step] = {}
        self.trace: list[tuple[str, int, int]] = []

    def add(self, name: str, step: Step) -> None:
        self.steps[name] = step

    def only(self, *names: str) -> Pipeline:
        other = Pipeline()
        for name in names:
            other.add(name, self.steps[name])
        return other

    def run(self, doc: Document) -> Document:
        for name, step in self.steps.items():
            before = sum(map(len, doc.lines))
            doc = step(doc)
            self.trace.append((name, before, sum(map(len, doc.lines))))
        return doc

    def __len__(self) -> int:
        return len(self.steps)
