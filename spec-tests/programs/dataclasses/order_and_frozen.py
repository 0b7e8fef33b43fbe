from dataclasses import dataclass, replace


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    label: str = ""


@dataclass(frozen=True)
class Coord:
    lat: float
    lon: float

    def moved(self, dlat: float, dlon: float) -> "Coord":
        return Coord(self.lat + dlat, self.lon + dlon)


@dataclass(frozen=True, order=True)
class Card:
    rank: int
    suit: str

    def __str__(self) -> str:
        return f"{self.rank}{self.suit}"


versions = [Version(1, 2), Version(1, 10), Version(0, 9, "rc"), Version(1, 2, "b"), Version(2)]
print(sorted(versions))
print(
    max(versions), min(versions), Version(1, 2) < Version(1, 3), Version(1) <= Version(1), Version(2) > Version(1, 99),
)
print(Version(1, 2) >= Version(1, 2, "a"), Version(1) == Version(1, 0, ""))
v = versions[0]
v.minor = 50
print(sorted(versions, reverse=True)[1], v)

home = Coord(59.5, 10.75)
print(home, home.moved(0.5, -0.25), home == Coord(59.5, 10.75), hash(home) == hash(Coord(59.5, 10.75)))
visited = {home: "home", Coord(0.0, 0.0): "null island"}
print(visited[Coord(0.0, -0.0)], visited.get(Coord(1.0, 1.0)), len({home, home.moved(0.0, 0.0), home.moved(1.0, 0.0)}))

hand = [Card(12, "S"), Card(2, "H"), Card(12, "C"), Card(9, "D")]
print([str(c) for c in sorted(hand)], str(max(hand)), Card(2, "H") in set(hand))
groups: dict[str, list[Card]] = {}
for c in hand:
    groups.setdefault(c.suit, []).append(c)
print({k: [x.rank for x in v] for k, v in groups.items()})
print(replace(home, lat=0.0), replace(Version(1), label="x", minor=3), replace(hand[0], suit="D"), hand[0])
w = replace(v)
print(w == v, w is v)
print(
    (Card(1, "A"), 2) < (Card(1, "A"), 3), [Card(3, "x")] < [Card(3, "y")], sum(c.rank for c in {*hand, Card(2, "H")}),
)
