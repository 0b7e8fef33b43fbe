from math import gcd


class Fraction:
    def __init__(self, num, den=1):
        if den == 0:
            raise ZeroDivisionError(f"Fraction({num}, 0)")
        if den < 0:
            num, den = -num, -den
        g = gcd(num, den)
        self.num = num // g
        self.den = den // g

    def __add__(self, o):
        return Fraction(self.num * o.den + o.num * self.den, self.den * o.den)

    def __sub__(self, o):
        return self + -o

    def __neg__(self):
        return Fraction(-self.num, self.den)

    def __mul__(self, o):
        return Fraction(self.num * o.num, self.den * o.den)

    def __truediv__(self, o):
        return Fraction(self.num * o.den, self.den * o.num)

    def __pow__(self, n):
        if n < 0:
            return Fraction(self.den**-n, self.num**-n)
        return Fraction(self.num**n, self.den**n)

    def __abs__(self):
        return Fraction(abs(self.num), self.den)

    def __eq__(self, o):
        return self.num == o.num and self.den == o.den

    def __hash__(self):
        return hash((self.num, self.den))

    def __lt__(self, o):
        return self.num * o.den < o.num * self.den

    def __float__(self):
        return self.num / self.den

    def __int__(self):
        return int(self.num / self.den)

    def __round__(self, digits=0):
        return round(self.num / self.den, digits)

    def __floor__(self):
        return self.num // self.den

    def __repr__(self):
        return str(self.num) if self.den == 1 else f"{self.num}/{self.den}"


half, third = Fraction(1, 2), Fraction(1, 3)
print(half + third, half - third, half * third, half / third, -half, half**3, third**-2)
print(Fraction(6, -8), Fraction(0, 5), Fraction(12, 4), abs(Fraction(-3, 9)))
print(half == Fraction(2, 4), half < third, third < half, {half: "h"}[Fraction(5, 10)])
print(float(third), int(Fraction(-7, 2)), int(Fraction(7, 2)), round(Fraction(22, 7), 3))
harmonic = Fraction(0)
for i in range(1, 11):
    harmonic += Fraction(1, i)
    if i % 3 == 1:
        print(i, harmonic, f"{float(harmonic):.6f}")
print(sorted([Fraction(1, 2), Fraction(-1, 3), Fraction(3, 4), Fraction(2, 3)]))
for bad in (0, 1):
    try:
        print(Fraction(3, bad) / Fraction(0))
    except ZeroDivisionError as e:
        print("ZeroDivisionError:", e)
