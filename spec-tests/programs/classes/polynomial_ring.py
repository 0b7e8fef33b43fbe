class Poly:
    """Integer polynomials, lowest power first."""

    def __init__(self, coefficients):
        coefficients = list(coefficients)
        while coefficients and coefficients[-1] == 0:
            coefficients.pop()
        self.c = coefficients

    @property
    def degree(self):
        return len(self.c) - 1

    def __getitem__(self, i):
        return self.c[i] if i < len(self.c) else 0

    def __add__(self, other):
        n = max(len(self.c), len(other.c))
        return Poly(self[i] + other[i] for i in range(n))

    def __sub__(self, other):
        n = max(len(self.c), len(other.c))
        return Poly(self[i] - other[i] for i in range(n))

    def __mul__(self, other):
        out = [0] * (len(self.c) + len(other.c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                out[i + j] += a * b
        return Poly(out)

    def __divmod__(self, other):
        rest = Poly(self.c)
        quotient = [0] * max(len(self.c) - len(other.c) + 1, 0)
        while rest.degree >= other.degree:
            shift = rest.degree - other.degree
            k = rest.c[-1] // other.c[-1]
            quotient[shift] = k
            rest = rest - other * Poly([0] * shift + [k])
        return Poly(quotient), rest

    def __floordiv__(self, other):
        return divmod(self, other)[0]

    def __mod__(self, other):
        return divmod(self, other)[1]

    def __call__(self, x):
        total = 0
        for a in reversed(self.c):
            total = total * x + a
        return total

    def derivative(self):
        return Poly([i * a for i, a in enumerate(self.c)][1:])

    def __str__(self):
        terms = []
        for i in range(self.degree, -1, -1):
            a = self.c[i]
            if a == 0:
                continue
            body = "" if i == 0 else "x" if i == 1 else f"x^{i}"
            size = str(abs(a)) if abs(a) != 1 or i == 0 else ""
            sign = (" - " if a < 0 else " + ") if terms else ("-" if a < 0 else "")
            terms.append(sign + size + body)
        return "".join(terms) or "0"


p = Poly([-1, 0, 0, 1])
q = Poly([-1, 1])
print(p, "|", q, "|", p + q, "|", p - p, "|", p * q, "|", Poly([]), Poly([5]), Poly([0, -3, 2, 0, 0]))
print(p // q, "|", p % q, "|", Poly([3, 2, 1]) % q, "|", p.derivative(), "|", Poly([7]).derivative())
print([p(x) for x in range(-3, 4)], p(0.5), p.degree, (p - p).degree)
power = Poly([1])
for k in range(5):
    power = power * Poly([1, 1])
    print(power, power.c, power(1))
d, r = divmod(power, Poly([1, 2, 1]))
print(d, r, (d * Poly([1, 2, 1]) + r).c == power.c)
