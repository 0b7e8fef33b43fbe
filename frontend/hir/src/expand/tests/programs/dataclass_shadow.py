import dataclasses as d
import typing as t


def isinstance_(x: int) -> int:
    return x


repr = 5
type = "shadow"
hash = lambda x: 1
list = 3


@d.dataclass(frozen=True, order=True)
class P:
    type: str
    hash: int = 2
    object: t.ClassVar[int] = 7
    items: "t.List[int]" = d.field(default_factory=lambda: [1])
    kind: "t.ClassVar[int]" = 3


def dataclass(cls):
    return cls


@dataclass
class NotOne:
    x: int = 1


print(P("a"), P("a") == P("a"), P("a") < P("b"), P.kind, NotOne.x)
print(d.replace(P("a"), type="b"), d.astuple(P("z")))
