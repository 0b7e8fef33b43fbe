def parse_color(text: str) -> tuple[int, int, int] | None:
    match list(text.strip().lower()):
        case ["#", *digits] if len(digits) == 6 and all(d in "0123456789abcdef" for d in digits):
            n = int("".join(digits), 16)
            return n >> 16, n >> 8 & 255, n & 255
        case ["#", r, g, b]:
            return int(r * 2, 16), int(g * 2, 16), int(b * 2, 16)
    match text.replace("(", " ").replace(")", " ").replace(",", " ").split():
        case ["rgb", r, g, b]:
            return int(r), int(g), int(b)
        case ["gray" | "grey", level]:
            return int(level), int(level), int(level)
        case ["black"]:
            return 0, 0, 0
        case [name] if name in NAMES:
            return NAMES[name]
        case _:
            return None


NAMES = {"red": (255, 0, 0), "white": (255, 255, 255)}


def duration(text: str) -> int:
    total = 0
    for part in text.split():
        match part[:-1], part[-1:]:
            case n, "h" if n.isdigit():
                total += int(n) * 3600
            case n, ("m" | "s") as unit if n.isdigit():
                total += int(n) * (60 if unit == "m" else 1)
            case "", d if d.isdigit():
                total += int(d)
            case _:
                raise ValueError(f"cannot read {part!r}")
    return total


def roman(n: int) -> str:
    match n:
        case 0:
            return ""
        case _ if n >= 10:
            return "X" + roman(n - 10)
        case 9:
            return "IX" + roman(n - 9)
        case 5 | 6 | 7 | 8:
            return "V" + roman(n - 5)
        case 4:
            return "IV" + roman(n - 4)
        case _:
            return "I" + roman(n - 1)


for c in ["#ff8000", "#F0a", "rgb(1, 2,3)", "gray 7", "black", "red", "blue", "#12"]:
    print(c, parse_color(c))
for d in ["1h 30m", "45s", "2h 5s 3", "", "5x", "h"]:
    try:
        print(repr(d), duration(d))
    except ValueError as e:
        print("ValueError:", e)
print([roman(n) for n in (1, 4, 6, 9, 14, 39)])
try:
    parse_color("rgb(1,2,x)")
except ValueError as e:
    print("ValueError:", e)
