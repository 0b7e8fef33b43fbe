a: int
a: int = 1
a.b: list[int] = []
a[0]: "str" = "x"
(a): int = 1
a: tuple[int, ...] = 1, 2
a: tuple = *b, c
