# RUN: molt-translate --emit=mlir %s | tail -n +2 | FileCheck %s


# Counting by one goes from bound to bound; only `s` is carried.
# CHECK-LABEL: func.func private @molt.total
# CHECK-SAME:    (%[[N:.*]]: i64) -> i64
# CHECK:         %[[S:.*]] = scf.for %[[I:.*]] = %{{.*}} to %[[N]] step %{{.*}} iter_args(%[[ACC:.*]] = %{{.*}}) -> (i64)
# CHECK:           %[[SQUARE:.*]] = molt.tier.mul %[[I]], %[[I]]
# CHECK:           %[[NEXT:.*]] = molt.tier.add %[[ACC]], %[[SQUARE]]
# CHECK:           scf.yield %[[NEXT]] : i64
# CHECK:         return %[[S]]
def total(n: int) -> int:
    s = 0
    for i in range(n):
        square = i * i
        s += square
    return s


# Other steps count their trips, so that the counter cannot run past the end of int.
# CHECK-LABEL: func.func private @molt.by_three
# CHECK:         %[[LESS:.*]] = arith.cmpi slt
# CHECK:         arith.divui
# CHECK:         %[[TRIPS:.*]] = arith.select %[[LESS]]
# CHECK:         scf.for %[[K:.*]] = %{{.*}} to %[[TRIPS]]
# CHECK:           %[[SCALED:.*]] = arith.muli %[[K]], %{{.*}} overflow<nsw>
# CHECK:           arith.addi %{{.*}}, %[[SCALED]] overflow<nsw>
def by_three(n: int) -> int:
    s = 0
    for i in range(0, n, 3):
        s += i
    return s


# A step that is not known may be zero.
# CHECK-LABEL: func.func private @molt.by_any
# CHECK:         molt.tier.require %{{.*}}, "ValueError", "range() arg 3 must not be zero"
# CHECK:         arith.divui
# CHECK:         arith.minui
# CHECK:         scf.for
def by_any(n: int, step: int) -> int:
    s = 0
    for i in range(0, n, step):
        s += i
    return s


# The list cannot change: its length is read once.
# CHECK-LABEL: func.func private @molt.fixed
# CHECK:         %[[LEN:.*]] = molt.obj.list_len
# CHECK:         scf.for %[[I:.*]] = %{{.*}} to %[[LEN]]
# CHECK-NEXT:      molt.obj.list_get %{{.*}}[%[[I]]] {inbounds, nonneg}
def fixed(xs: list[int]) -> int:
    s = 0
    for x in xs:
        s += x
    return s


# It may grow: its length is read before each iteration.
# CHECK-LABEL: func.func private @molt.growing
# CHECK:         scf.while
# CHECK:           molt.obj.list_len
# CHECK:           scf.condition
# CHECK:           molt.obj.list_get %{{.*}} {inbounds, nonneg}
# CHECK:           molt.obj.list_append
def growing(xs: list[int]) -> int:
    s = 0
    for x in xs:
        if x > 0:
            xs.append(x - 1)
        s += x
    return s


# `else` follows a loop that only its condition ends.
# CHECK-LABEL: func.func private @molt.halve
# CHECK:         %[[N:.*]] = scf.while
# CHECK:           scf.condition
# CHECK:         molt.tier.add %[[N]]
def halve(n: int) -> int:
    while n > 9:
        n //= 2
    else:
        n += 100
    return n


print(total(4), by_three(9), by_any(9, 2), fixed([1]), growing([3]), halve(40))
