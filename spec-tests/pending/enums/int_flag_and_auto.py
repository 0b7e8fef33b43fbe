from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


class Weekday(IntEnum):
    MON = 1
    TUE = 2
    SAT = 6
    SUN = 7

    @property
    def weekend(self) -> bool:
        return self >= Weekday.SAT


class Perm(Flag):
    NONE = 0
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ALL = READ | WRITE | EXEC


class Bits(IntFlag):
    A = 1
    B = 2
    C = 4


class Size(StrEnum):
    SMALL = auto()
    LARGE = "L"


@unique
class State(Enum):
    IDLE = auto()
    BUSY = auto()
    DONE = auto()


d = Weekday.SAT
print(d, repr(d), d + 1, d > Weekday.MON, d == 6, d.weekend, Weekday.TUE.weekend, Weekday(7).name, f"{d} {d:03d}")
print(
    sorted([Weekday.SUN, Weekday.MON, Weekday.SAT]), max(Weekday), sum(Weekday), [10, 20, 30][Weekday.TUE], int(d) // 2,
    Weekday.MON < 5,
)
p = Perm.READ | Perm.WRITE
print(p, repr(p), p.value, Perm.READ in p, Perm.EXEC in p, p & Perm.WRITE, p ^ Perm.READ, ~p, bool(p & Perm.EXEC))
print(
    Perm.ALL, Perm.ALL == Perm.READ | Perm.WRITE | Perm.EXEC, Perm.NONE, bool(Perm.NONE), Perm(5),
    [m.name for m in Perm],
)
p |= Perm.EXEC
p &= ~Perm.WRITE
print(p, p == Perm(5), [m.name for m in p], len(Perm.ALL))
b = Bits.A | Bits.C
print(b.value, int(b), b == 5, Bits.B in b, (b | Bits.B).value, b & 4 == Bits.C, Bits(7) & ~Bits.A == Bits.B | Bits.C)
print(
    Size.SMALL, repr(Size.SMALL), Size.LARGE.value, Size.SMALL == "small", Size("L").name, Size.LARGE + "!",
    Size.SMALL.upper(),
)
print([(s.name, s.value) for s in State], State(2), State.DONE.value - State.IDLE.value)

TRANSITIONS = {State.IDLE: [State.BUSY], State.BUSY: [State.DONE, State.IDLE], State.DONE: []}


def walk(state: State, choices: list[int]) -> list[str]:
    out = [state.name]
    for choice in choices:
        options = TRANSITIONS[state]
        if not options:
            out.append("stuck")
            break
        state = options[choice % len(options)]
        out.append(state.name)
    return out


print(walk(State.IDLE, [0, 0, 0]), walk(State.IDLE, [5, 1, 2, 3]), walk(State.DONE, []))
