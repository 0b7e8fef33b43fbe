class Matrix:
    def __init__(self, rows: list[list[int]]) -> None:
        self.rows = rows

    @classmethod
    def identity(cls, n: int) -> "Matrix":
        return cls([[1 if i == j else 0 for j in range(n)] for i in range(n)])

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.rows), len(self.rows[0])

    @property
    def T(self) -> "Matrix":
        return Matrix([list(col) for col in zip(*self.rows)])

    def __getitem__(self, at: tuple[int, int]) -> int:
        i, j = at
        return self.rows[i][j]

    def __setitem__(self, at: tuple[int, int], value: int) -> None:
        i, j = at
        self.rows[i][j] = value

    def __add__(self, other: "Matrix") -> "Matrix":
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __matmul__(self, other: "Matrix") -> "Matrix":
        n, m = self.shape
        m2, p = other.shape
        if m != m2:
            raise ValueError(f"shapes {self.shape} and {other.shape} do not match")
        cols = other.T.rows
        return Matrix([[sum(a * b for a, b in zip(row, col)) for col in cols] for row in self.rows])

    def __pow__(self, k: int) -> "Matrix":
        result = Matrix.identity(len(self.rows))
        base = self
        while k:
            if k & 1:
                result = result @ base
            base = base @ base if k > 1 else base
            k >>= 1
        return result

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Matrix) and self.rows == other.rows

    def __iter__(self):
        return iter(self.rows)

    def __str__(self) -> str:
        width = max(len(str(v)) for row in self.rows for v in row)
        return "\n".join(" ".join(f"{v:>{width}}" for v in row) for row in self.rows)


a = Matrix([[1, 2, 3], [4, 5, 6]])
print(a, a.shape, a.T.shape, a[1, 2], a.T[2, 1], sep="\n")
a[0, 0] += 9
print(a, a @ a.T, sep="\n\n")
try:
    print(a @ a)
except ValueError as e:
    print("ValueError:", e)
fib = Matrix([[1, 1], [1, 0]])
print([(fib**k)[0, 1] for k in range(12)], (fib**60)[0, 1], fib**5 == fib @ fib @ fib @ fib @ fib)
b = a
b @= Matrix.identity(3)
print(b == a, b is a, a + b == a, [sum(row) for row in a + b])
