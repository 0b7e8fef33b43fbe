from dataclasses import FrozenInstanceError, dataclass


@dataclass(frozen=True)
class Coord:
    lat: float
    lon: float = 0.0

    def try_move(self, lat: float) -> str:
        try:
            self.lat = lat  # type: ignore[misc]
        except FrozenInstanceError as e:
            return f"FrozenInstanceError: {e}"
        return "moved"


home = Coord(59.5)
print(home, home.try_move(1.0), home)
try:
    home.lon = 5.0  # type: ignore[misc]
except AttributeError as e:
    print(type(e).__name__, e, isinstance(e, FrozenInstanceError))
print(home, home == Coord(59.5, 0.0), hash(home) == hash(Coord(59.5)))
others = [Coord(float(i), float(i * i)) for i in range(4)]
print(sum(c.lon for c in others), {c: i for i, c in enumerate(others)}[Coord(2.0, 4.0)])
