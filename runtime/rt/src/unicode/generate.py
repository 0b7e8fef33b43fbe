"""Writes the tables beside this file from the Unicode data of the running Python (3.12: 15.0).

nonprintable.bin: the ranges of code points from 0x80 on that `str.isprintable` refuses, each as
the distance from the last range's end and the length, in LEB128.
decimals.bin: the first of each ten decimal digits from 0x80 on, as LEB128 distances.

The other tables have entries of a fixed size, in ascending order, to be searched by halving.

Sets (alpha, digit, numeric, lower, upper, title, ignorable, start, continue): runs of code points
from 0x80 on, each a little-endian u32: the first in the upper 21 bits, then 1 where the code
points are two apart, then the number of further code points in 10 bits.

Mappings (to_upper, to_lower, to_title, to_fold): runs likewise, each a u64 with what is added to a
code point in the upper 32 bits and the run in the lower. `to_title` lists what differs from
`to_upper`, `to_fold` what differs from `to_lower`. Characters that become several stand in
upper_many, lower_many, title_many and fold_many: four little-endian u16, the character and what it
becomes, 0 where there is no more.
"""

import pathlib
import struct
import unicodedata
from collections.abc import Callable

HERE = pathlib.Path(__file__).parent
CHARS = [chr(p) for p in range(0x80, 0x110000) if not 0xD800 <= p < 0xE000]


def leb128(value: int) -> bytes:
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def nonprintable() -> bytes:
    table = bytearray()
    last = start = 0x80
    printable = True
    for point in range(0x80, 0x110001):
        now = point < 0x110000 and chr(point).isprintable()
        if printable and not now:
            start = point
        elif now and not printable:
            table += leb128(start - last) + leb128(point - start)
            last = point
        printable = now
    return bytes(table + leb128(start - last) + leb128(0x110000 - start))


def decimals() -> bytes:
    digits = bytearray()
    last = 0x80
    for point in range(0x80, 0x110000):
        if unicodedata.decimal(chr(point), None) == 0:
            digits += leb128(point - last)
            last = point
    return bytes(digits)


def runs(points: list[int]) -> list[tuple[int, int, int]]:
    """Splits ascending code points into (first, stride, count)."""
    out = []
    i = 0
    while i < len(points):
        stride = points[i + 1] - points[i] if i + 1 < len(points) else 1
        stride = stride if stride in (1, 2) else 1
        n = 1
        while n < 1024 and i + n < len(points) and points[i + n] == points[i] + n * stride:
            n += 1
        out.append((points[i], stride, n))
        i += n
    return out


def packed(first: int, stride: int, count: int) -> int:
    return first << 11 | (stride - 1) << 10 | count - 1


def write(name: str, table: bytes) -> None:
    (HERE / f"{name}.bin").write_bytes(table)


def write_set(name: str, holds: Callable[[str], bool]) -> None:
    points = [ord(c) for c in CHARS if holds(c)]
    write(name, b"".join(struct.pack("<I", packed(*run)) for run in runs(points)))


def write_mapping(name: str, to: Callable[[str], str], base: Callable[[str], str]) -> None:
    by_delta: dict[int, list[int]] = {}
    many = bytearray()
    for c in CHARS:
        new = to(c)
        if new == base(c):
            continue
        if len(new) == 1:
            by_delta.setdefault(ord(new) - ord(c), []).append(ord(c))
        else:
            units = [ord(x) for x in c + new]
            many += struct.pack("<4H", *units, *[0] * (4 - len(units)))
    entries = [(run, delta) for delta, points in by_delta.items() for run in runs(points)]
    table = bytearray()
    end = 0
    for (first, stride, count), delta in sorted(entries):
        assert first > end, "runs do not overlap"
        end = first + (count - 1) * stride
        table += struct.pack("<Ii", packed(first, stride, count), delta)
    write(f"to_{name}", bytes(table))
    write(f"{name}_many", bytes(many))


def is_ignorable(c: str) -> bool:
    """Whether the search for a cased letter around a sigma skips the character."""
    return ("A" + c + "Σ").lower()[-1] == "ς" and ("1" + c + "Σ").lower()[-1] == "σ"


def main() -> None:
    write("nonprintable", nonprintable())
    write("decimals", decimals())
    write_set("alpha", str.isalpha)
    write_set("digit", str.isdigit)
    write_set("numeric", str.isnumeric)
    write_set("lower", str.islower)
    write_set("upper", str.isupper)
    write_set("title", lambda c: unicodedata.category(c) == "Lt")
    write_set("ignorable", is_ignorable)
    write_set("start", str.isidentifier)
    write_set("continue", lambda c: ("a" + c).isidentifier())
    write_mapping("upper", str.upper, lambda c: c)
    write_mapping("lower", str.lower, lambda c: c)
    write_mapping("title", str.title, str.upper)
    write_mapping("fold", str.casefold, str.lower)


main()
