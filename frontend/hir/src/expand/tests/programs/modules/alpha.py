from dataclasses import dataclass, field
from enum import Enum


class Color(Enum):
    RED = 1
    BLUE = 2


class Labelled(Enum):
    def label(self) -> str:
        return f"<{self.name.title()}>"


@dataclass
class Shape:
    name: str
    color: Color = Color.RED
    tags: list[str] = field(default_factory=list)
    size: int = len("abc")


@dataclass
class Box[T]:
    item: T
