"""Writes the tables beside this file from the Unicode data of the running Python (3.12: 15.0).

nonprintable.bin: the ranges of code points from 0x80 on that `str.isprintable` refuses, each as
the distance from the last range's end and the length, in LEB128.
decimals.bin: the first of each ten decimal digits from 0x80 on, as LEB128 distances.
"""

import pathlib
import unicodedata

HERE = pathlib.Path(__file__).parent


def leb128(value: int) -> bytes:
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def main() -> None:
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
    table += leb128(start - last) + leb128(0x110000 - start)
    (HERE / "nonprintable.bin").write_bytes(table)

    digits = bytearray()
    last = 0x80
    for point in range(0x80, 0x110000):
        if unicodedata.decimal(chr(point), None) == 0:
            digits += leb128(point - last)
            last = point
    (HERE / "decimals.bin").write_bytes(digits)


main()
