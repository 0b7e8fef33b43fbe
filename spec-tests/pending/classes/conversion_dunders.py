import math


class Fixed:
    """Decimal numbers with two digits after the point, stored as an int."""

    def __init__(self, hundredths):
        self.h = hundredths

    def __int__(self):
        return int(self.h / 100)

    def __float__(self):
        return self.h / 100

    def __bool__(self):
        return self.h != 0

    def __round__(self, digits=None):
        if digits is None:
            return round(self.h / 100)
        return Fixed(round(self.h, digits - 2))

    def __trunc__(self):
        return int(self)

    def __floor__(self):
        return self.h // 100

    def __ceil__(self):
        return -(-self.h // 100)

    def __abs__(self):
        return Fixed(abs(self.h))

    def __complex__(self):
        return complex(self.h / 100, 0)

    def __str__(self):
        sign = "-" if self.h < 0 else ""
        return f"{sign}{abs(self.h) // 100}.{abs(self.h) % 100:02d}"

    def __bytes__(self):
        return str(self).encode()


class Index:
    def __init__(self, i):
        self.i = i

    def __index__(self):
        return self.i


for h in [250, -250, 199, -199, 0, 50, 5]:
    f = Fixed(h)
    print(f, int(f), float(f), bool(f), round(f), round(f, 1), abs(f))
    print("    ", math.floor(f), math.ceil(f), math.trunc(f))
print(complex(Fixed(150)), bytes(Fixed(75)), "%.3f %d" % (float(Fixed(333)), int(Fixed(999))))
print(math.sqrt(Fixed(400)), float(Fixed(125)) * 2, sum(map(float, [Fixed(10), Fixed(15)])))

letters = ["a", "b", "c", "d", "e"]
print(letters[Index(2)], letters[Index(-1)], letters[Index(1):Index(3)], "hello"[Index(4)], (7, 8)[Index(0)])
letters[Index(0)] = "A"
print(letters, list(range(Index(3))), bin(Index(10)), hex(Index(255)), "ab" * Index(2), int(Index(9)))
try:
    print(letters[Index(9)])
except IndexError as e:
    print("IndexError:", e)
