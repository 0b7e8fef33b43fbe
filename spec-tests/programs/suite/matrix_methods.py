# Dense matrices: products, LU and QR decompositions, determinants, inverses, eigenvalues by power iteration,
# least squares, exact elimination over a prime field. The first argument is the size of the big matrices.
import math
import sys


class ShapeError(ValueError):
    pass


class SingularError(ArithmeticError):
    pass


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if any(len(r) != len(self.rows[0]) for r in self.rows):
            raise ShapeError("rows of different lengths")

    @classmethod
    def zeros(cls, n, m):
        return cls([0.0] * m for _ in range(n))

    @classmethod
    def identity(cls, n):
        return cls([1.0 if i == j else 0.0 for j in range(n)] for i in range(n))

    @classmethod
    def generated(cls, n, m, f):
        return cls([f(i, j) for j in range(m)] for i in range(n))

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, at):
        i, j = at
        return self.rows[i][j]

    def __setitem__(self, at, v):
        i, j = at
        self.rows[i][j] = v

    def same_shape(self, o):
        if self.shape != o.shape:
            raise ShapeError(f"{self.shape} and {o.shape}")

    def __add__(self, o):
        self.same_shape(o)
        return Matrix([a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows))

    def __sub__(self, o):
        self.same_shape(o)
        return Matrix([a - b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows))

    def __mul__(self, k):
        return Matrix([a * k for a in r] for r in self.rows)

    __rmul__ = __mul__

    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]:
            raise ShapeError(f"{self.shape} @ {o.shape}")
        columns = list(zip(*o.rows))
        return Matrix([sum(a * b for a, b in zip(r, c)) for c in columns] for r in self.rows)

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def norm(self):
        return math.sqrt(sum(v * v for r in self.rows for v in r))

    def trace(self):
        return sum(self.rows[i][i] for i in range(len(self.rows)))

    def copy(self):
        return Matrix(self.rows)

    def lu(self):
        """P, L, U with rows permuted: L @ U is self with its rows in the order P."""
        n, m = self.shape
        if n != m:
            raise ShapeError(f"{self.shape} is not square")
        u, l = self.copy(), Matrix.zeros(n, n)
        order, sign = list(range(n)), 1
        for k in range(n):
            p = max(range(k, n), key=lambda r: abs(u[r, k]))
            if abs(u[p, k]) < 1e-12:
                raise SingularError(f"no pivot in column {k}")
            if p != k:
                sign = -sign
                for rows in (u.rows, l.rows, order):
                    rows[k], rows[p] = rows[p], rows[k]
            l[k, k] = 1.0
            for r in range(k + 1, n):
                factor = u[r, k] / u[k, k]
                l[r, k] = factor
                for c in range(k, n):
                    u.rows[r][c] -= factor * u.rows[k][c]
        return order, l, u, sign

    def det(self):
        try:
            _, _, u, sign = self.lu()
        except SingularError:
            return 0.0
        out = float(sign)
        for i in range(len(self.rows)):
            out *= u[i, i]
        return out

    def solve(self, b):
        order, l, u, _ = self.lu()
        n = len(b)
        y = [0.0] * n
        for i in range(n):
            y[i] = b[order[i]] - sum(l[i, j] * y[j] for j in range(i))
        x = [0.0] * n
        for i in reversed(range(n)):
            x[i] = (y[i] - sum(u[i, j] * x[j] for j in range(i + 1, n))) / u[i, i]
        return x

    def inverse(self):
        n = len(self.rows)
        columns = [self.solve([1.0 if i == j else 0.0 for i in range(n)]) for j in range(n)]
        return Matrix(columns).T

    def qr(self):
        """Gram-Schmidt: orthonormal columns and an upper triangle."""
        columns = [list(c) for c in zip(*self.rows)]
        q, r = [], Matrix.zeros(len(columns), len(columns))
        for j, column in enumerate(columns):
            v = column[:]
            for i, e in enumerate(q):
                r[i, j] = dot(e, column)
                v = [a - r[i, j] * b for a, b in zip(v, e)]
            size = math.sqrt(dot(v, v))
            if size < 1e-12:
                raise SingularError(f"column {j} depends on the others")
            r[j, j] = size
            q.append([a / size for a in v])
        return Matrix(q).T, r

    def eigenvalues(self, rounds=60):
        a = self
        for _ in range(rounds):
            q, r = a.qr()
            a = r @ q
        return sorted((a[i, i] for i in range(len(a.rows))), reverse=True)

    def dominant(self, rounds=100):
        v = [1.0 + i / 10 for i in range(len(self.rows))]
        size = 0.0
        for _ in range(rounds):
            w = [dot(r, v) for r in self.rows]
            size = math.sqrt(dot(w, w))
            v = [x / size for x in w]
        return size, v

    def show(self, digits=3):
        return "\n".join(" ".join(f"{v + 0.0:9.{digits}f}" for v in clean(r)) for r in self.rows)


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def clean(values, tiny=1e-9):
    return [0.0 if abs(v) < tiny else v for v in values]


def strassen(a, b):
    """For square matrices whose size is a power of two, as lists of rows of ints."""
    n = len(a)
    if n <= 2:
        return [[sum(a[i][k] * b[k][j] for k in range(n)) for j in range(n)] for i in range(n)]
    h = n // 2

    def quarter(m, r, c):
        return [row[c * h:c * h + h] for row in m[r * h:r * h + h]]

    def plus(x, y, sign=1):
        return [[p + sign * q for p, q in zip(r, s)] for r, s in zip(x, y)]

    a11, a12, a21, a22 = (quarter(a, r, c) for r in (0, 1) for c in (0, 1))
    b11, b12, b21, b22 = (quarter(b, r, c) for r in (0, 1) for c in (0, 1))
    p1 = strassen(a11, plus(b12, b22, -1))
    p2 = strassen(plus(a11, a12), b22)
    p3 = strassen(plus(a21, a22), b11)
    p4 = strassen(a22, plus(b21, b11, -1))
    p5 = strassen(plus(a11, a22), plus(b11, b22))
    p6 = strassen(plus(a12, a22, -1), plus(b21, b22))
    p7 = strassen(plus(a11, a21, -1), plus(b11, b12))
    c11 = plus(plus(plus(p5, p4), p2, -1), p6)
    c22 = plus(plus(plus(p5, p1), p3, -1), p7, -1)
    top = [x + y for x, y in zip(c11, plus(p1, p2))]
    return top + [x + y for x, y in zip(plus(p3, p4), c22)]


def solve_mod(a, b, p):
    """Solves over the integers modulo a prime; returns None if there is no single solution."""
    n = len(a)
    m = [row[:] + [v] for row, v in zip(a, b)]
    for k in range(n):
        pivot = next((r for r in range(k, n) if m[r][k] % p), None)
        if pivot is None:
            return None
        m[k], m[pivot] = m[pivot], m[k]
        inverse = pow(m[k][k], p - 2, p)
        m[k] = [v * inverse % p for v in m[k]]
        for r in range(n):
            if r != k and m[r][k]:
                f = m[r][k]
                m[r] = [(x - f * y) % p for x, y in zip(m[r], m[k])]
    return [row[n] for row in m]


def fit(xs, ys, degree):
    a = Matrix([x**d for d in range(degree + 1)] for x in xs)
    return (a.T @ a).solve([dot(c, ys) for c in zip(*a.rows)])


def main(n):
    a = Matrix([[2, 1, 1], [1, 3, 2], [1, 0, 0]])
    b = Matrix([[1, 2], [3, 4], [5, 6]])
    print((a @ b).rows, b.T.rows, (a + a - a * 2).rows, (3 * b).rows, (a**5).rows, a.trace(), round(b.norm(), 9))
    print(a.det(), a.solve([4, 5, 6]), a.inverse().show(), (a @ a.inverse()).show(1), sep="\n")
    order, l, u, sign = a.lu()
    print(order, sign, l.show(), u.show(), sep="\n")
    q, r = Matrix([[1.0, 1.0], [1.0, 0.0], [0.0, 1.0]]).qr()
    print(q.show(6), r.show(6), (q.T @ q).show(1), sep="\n")
    s = Matrix([[4, 1, 0], [1, 3, 1], [0, 1, 2]])
    print(
        [round(v, 6) for v in s.eigenvalues()], round(s.dominant()[0], 6), [round(v, 4) for v in s.dominant()[1]],
        round(sum(s.eigenvalues()), 9),
    )
    for f in [
        lambda: a @ b.T, lambda: a + b, lambda: b.lu(), lambda: Matrix([[1, 2], [2, 4]]).inverse(),
        lambda: Matrix([[1], [2, 3]]), lambda: Matrix([[1, 2], [2, 4], [3, 6]]).qr(),
    ]:
        try:
            f()
        except (ShapeError, SingularError) as e:
            print(type(e).__name__, e)
    print(Matrix([[1, 2], [2, 4]]).det(), Matrix.identity(4).det(), Matrix([[0, 1], [1, 0]]).det())
    xs = [0.0, 1.0, 2.0, 3.0, 4.0]
    print(
        [round(c, 6) + 0.0 for c in fit(xs, [1 + 2 * x - x * x for x in xs], 2)],
        [round(c, 6) for c in fit(xs, [1.0, 2.9, 5.1, 7.0, 9.0], 1)],
    )
    big = Matrix.generated(n, n, lambda i, j: 1.0 / (1 + abs(i - j)) + (2.0 if i == j else 0.0))
    x = big.solve([1.0] * n)
    residual = max(abs(dot(r, x) - 1.0) for r in big.rows)
    print(f"{big.det():.6e} {sum(x):.9f} {residual < 1e-12} {(big @ big.inverse() - Matrix.identity(n)).norm() < 1e-10}")
    size = 8
    p = [[(i * 7 + j * 3) % 11 - 5 for j in range(size)] for i in range(size)]
    t = [[(i * j + 1) % 7 for j in range(size)] for i in range(size)]
    fast = strassen(p, t)
    print(fast[0], fast == [[sum(p[i][k] * t[k][j] for k in range(size)) for j in range(size)] for i in range(size)])
    prime = 1000003
    system = [[(i + 2) ** (j + 1) % 97 for j in range(6)] for i in range(6)]
    answer = solve_mod(system, [1, 2, 3, 4, 5, 6], prime)
    print(
        answer, None if answer is None else [sum(c * v for c, v in zip(row, answer)) % prime for row in system],
        solve_mod([[1, 2], [2, 4]], [1, 1], 7),
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 16)
