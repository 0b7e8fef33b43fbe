"""The Mandelbrot set as text: rows in parallel, uneven work, one write for each row."""

import sys

from molt import parallel


def escape(cr: float, ci: float, limit: int) -> int:
    zr: float = 0.0
    zi: float = 0.0
    for k in range(limit):
        zr2: float = zr * zr
        zi2: float = zi * zi
        if zr2 + zi2 > 4.0:
            return k
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
    return limit


def main() -> None:
    width: int = int(sys.argv[1]) if len(sys.argv) > 1 else 78
    height: int = width * 5 // 12
    limit: int = 500
    count: list[int] = [0] * (width * height)

    def row(y: int) -> None:
        for x in range(width):
            count[y * width + x] = escape(-2.1 + 2.9 * x / width, -1.2 + 2.4 * y / height, limit)

    parallel.for_range(0, height, row, schedule="dynamic")

    inside: int = 0
    for y in range(height):
        line: str = ""
        for x in range(width):
            k: int = count[y * width + x]
            if k == limit:
                inside += 1
            line += " .:-=+*%@#"[min(9, k // 3)] if k < limit else " "
        print(line)
    print(f"{inside} of {width * height} points stay inside for {limit} steps")


main()
