import math
from enum import Enum


class Suit(Enum):
    CLUBS = "c"
    HEARTS = "h"
    SPADES = "s"


class Limits:
    LOW = 10
    HIGH = 99
    NAME = "limit"


def color(s: Suit | None) -> str:
    match s:
        case Suit.HEARTS:
            return "red"
        case Suit.CLUBS | Suit.SPADES as black:
            return f"black {black.value}"
        case None:
            return "no suit"


def check(n: int) -> str:
    match n:
        case Limits.LOW:
            return "lowest"
        case Limits.HIGH:
            return "highest"
        case v if Limits.LOW < v < Limits.HIGH:
            return "inside"
        case _:
            return "outside"


def number(x: int | float | str | bool | None) -> str:
    match x:
        case None:
            return "none"
        case True:
            return "yes"
        case False:
            return "no"
        case 0:
            return "zero"
        case int(n):
            return f"int {n}"
        case math.pi:
            return "pi"
        case float(f) if f != f:
            return "nan"
        case float() as f:
            return f"float {f:.1f}"
        case Limits.NAME:
            return "the name"
        case str(s):
            return f"str {s!r}"


print([color(s) for s in [*Suit, None]])
print([check(n) for n in (5, 10, 50, 99, 100)])
print([number(x) for x in [None, True, False, 0, 7, -1, 3.141592653589793, 2.5, float("nan"), "limit", "x"]])


def optional_chain(a: int | None, b: int | None) -> int:
    match a, b:
        case None, None:
            return 0
        case int(x), None:
            return x
        case None, int(y):
            return -y
        case int(x), int(y):
            return x * y
    return -1


print([optional_chain(a, b) for a in (None, 3) for b in (None, 4)])


def nested_suit(pair: tuple[Suit, int]) -> str:
    match pair:
        case (Suit.HEARTS, n) if n > 10:
            return "high heart"
        case (Suit.HEARTS | Suit.SPADES as s, 1):
            return f"ace of {s.name.lower()}"
        case (s, n):
            return f"{n}{s.value}"


print([nested_suit(p) for p in [
    (Suit.HEARTS, 12), (Suit.SPADES, 1), (Suit.HEARTS, 1), (Suit.CLUBS, 1), (Suit.HEARTS, 9),
]])
