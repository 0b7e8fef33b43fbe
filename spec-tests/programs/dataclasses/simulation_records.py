from dataclasses import astuple, dataclass, field, replace


@dataclass(frozen=True)
class Body:
    name: str
    mass: int
    x: int
    v: int = 0


@dataclass(frozen=True)
class World:
    bodies: tuple[Body, ...]
    time: int = 0

    def step(self) -> "World":
        moved = []
        for b in self.bodies:
            pull = sum((o.x > b.x) - (o.x < b.x) for o in self.bodies if o is not b)
            moved.append(replace(b, v=b.v + pull, x=b.x + b.v + pull))
        return World(tuple(moved), self.time + 1)

    @property
    def momentum(self) -> int:
        return sum(b.mass * b.v for b in self.bodies)


@dataclass
class History:
    worlds: list[World] = field(default_factory=list)
    seen: dict[World, int] = field(default_factory=dict)

    def run(self, w: World, n: int) -> "int | None":
        for _ in range(n):
            state = replace(w, time=0)
            if state in self.seen:
                return self.seen[state]
            self.seen[state] = w.time
            self.worlds.append(w)
            w = w.step()
        return None


@dataclass(order=True)
class Score:
    points: int
    name: str = field(compare=False)
    details: list[int] = field(default_factory=list, compare=False, repr=False)


start = World((Body("a", 2, 0), Body("b", 2, 10), Body("c", 1, 3)))
w = start
for _ in range(4):
    print(w.time, [(b.x, b.v) for b in w.bodies], w.momentum)
    w = w.step()
print(
    w.bodies[0], start.bodies[0] is not w.bodies[0], astuple(start.bodies[1]), start == World(start.bodies),
    hash(start) == hash(World(start.bodies)),
)
h = History()
print(h.run(start, 200) is None, len(h.worlds), len(h.seen))
pair = World((Body("p", 1, 0), Body("q", 1, 1)))
h2 = History()
print(h2.run(pair, 500), len(h2.worlds), h2.worlds[-1].time)
scores = [Score(5, "x"), Score(9, "y", [4, 5]), Score(5, "z")]
print(
    sorted(scores), max(scores), Score(5, "a") == Score(5, "b"), Score(1, "z") < Score(2, "a"),
    scores.index(Score(9, "?")), sorted(scores, reverse=True)[0].details,
)
