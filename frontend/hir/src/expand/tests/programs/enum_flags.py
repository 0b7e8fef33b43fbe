import enum
from enum import CONFORM, Flag, IntFlag, auto


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    NONE = 0


print(list(Perm), len(Perm), Perm.R, repr(Perm.RW), Perm.RW.name, Perm.NONE, repr(Perm.NONE))
rw = Perm.R | Perm.W
print(rw, rw is Perm.RW, rw == Perm.RW, Perm.R in rw, Perm.X in rw, list(rw), len(rw))
rx = Perm.R | Perm.X
print(rx, repr(rx), rx.name, rx.value, rx is (Perm.X | Perm.R), rx & Perm.R, rx ^ Perm.R, rx & Perm.W, ~rx, ~Perm.R)
print(bool(Perm.NONE), bool(Perm.R), bool(rx & Perm.W), Perm(5), Perm(0), Perm["RW"], Perm(-1), hash(rx) == hash(Perm(5)))
print([p.name for p in ~Perm.W], {rx: 1}[Perm.X | Perm.R], all(p in ~Perm.NONE for p in Perm))
for bad in (8, 100, -9):
    try:
        print(Perm(bad))
    except ValueError as e:
        print(e)
try:
    print(Perm.R | 2)
except TypeError as e:
    print(e)
p = Perm.R
p |= Perm.X
print(p, p - 0 if isinstance(p, int) else "no int")


class Mask(IntFlag):
    A = 1
    B = 2
    D = 8


print(Mask.A | Mask.B, repr(Mask.A | Mask.B), Mask.A | 4, repr(Mask(4)), repr(Mask.A | 4), Mask.A + 1, Mask.B == 2)
print(repr(~Mask.A), repr(Mask.A & 3), repr(3 & Mask.B), list(Mask.A | Mask.D), Mask.D > Mask.A, int(Mask.D | Mask.B))
print(isinstance(Mask.A, int), Mask(3) is (Mask.A | Mask.B), Mask.A in Mask(3), f"{Mask.A | Mask.B:03b}", str(Mask(0)), repr(Mask(0)))


class Soft(Flag, boundary=CONFORM):
    A = 1
    B = 4


print(Soft(7), Soft(2), ~Soft.A, repr(Soft(2)))


class Odd(Flag):
    B = 2
    A = 1

    @property
    def both(self) -> bool:
        return self == Odd.A | Odd.B


print(list(Odd), Odd.A | Odd.B, list(Odd.A | Odd.B), (Odd.A | Odd.B).both)
Tool = Flag("Tool", "SAW AXE")
print(list(Tool), Tool.SAW | Tool.AXE)
