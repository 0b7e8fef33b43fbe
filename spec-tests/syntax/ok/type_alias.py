type A = int
type A[T] = list[T]
type A[T: int, *Ts, **P] = x
type type = type
type match[T] = T
type A = int; type B = str
if x: type C = int
type X = lambda: 1
type A = \
  int
