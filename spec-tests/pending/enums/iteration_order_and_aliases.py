from enum import Enum, Flag, auto


class Step(Enum):
    START = 10
    BEGIN = 10
    MIDDLE = 5
    END = 1
    FINISH = END

    def is_last(self):
        return self is Step.END


print(
    list(Step), [s.value for s in Step], len(Step), Step.BEGIN is Step.START, Step.FINISH.name, Step(10), Step["BEGIN"],
)
print(
    list(Step.__members__), [n for n, m in Step.__members__.items() if n != m.name], Step.END.is_last(),
    Step.START.is_last(),
)
print(
    list(reversed(Step)), sorted(Step, key=lambda s: s.value), [s.name for s in Step if s is not Step.MIDDLE],
    Step.MIDDLE in (Step.START, Step.MIDDLE),
)


class Feature(Flag):
    A = auto()
    B = auto()
    C = auto()
    AB = A | B


def describe(f: Feature) -> str:
    return "+".join(m.name or "?" for m in f) or "none"


print(
    [describe(Feature(n)) for n in range(8)], Feature.AB.value, Feature.A | Feature.C, Feature.C in Feature.AB,
    Feature.B in Feature.AB, Feature(0) in Feature.A,
)
on = Feature.A
on |= Feature.C
print(
    describe(on), describe(on & Feature.AB), describe(on ^ Feature.AB), describe(~on), on == Feature.A | Feature.C,
    bool(on & Feature.B), len(on),
)
counts = {f: 0 for f in Feature}
for n in [1, 3, 7, 4]:
    for f in Feature:
        if f in Feature(n):
            counts[f] += 1
print({f.name: n for f, n in counts.items()})


class Suit(Enum):
    SPADES = "♠"
    HEARTS = "♥"

    def __lt__(self, other):
        order = list(Suit)
        return order.index(self) < order.index(other)

    def __str__(self):
        return self.value


class Rank(Enum):
    ACE = 1
    KING = 13

    def __format__(self, spec):
        return self.name[0] if spec == "short" else self.name.title()


cards = [(r, s) for s in Suit for r in Rank]
print(
    [f"{r:short}{s}" for r, s in cards], f"{Rank.KING} of {Suit.HEARTS}",
    sorted([Suit.HEARTS, Suit.SPADES]) == list(Suit), max(Suit), str(Suit.HEARTS), repr(Suit.HEARTS), [Suit.HEARTS],
)
print(
    hash(Step.START) == hash(Step.BEGIN), {Step.START: 1}[Step.BEGIN], {Suit.HEARTS, Suit("♥")} == {Suit.HEARTS},
    Step.START == 10, Step.START.value == 10, Rank.ACE != Step.END,
)
