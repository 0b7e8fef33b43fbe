# RUN: molt-translate --emit=mlir %s | tail -n +2 | FileCheck %s


# A statement that control leaves at its end alone is structured; the variables that it assigns and
# that are read later are its results.
# CHECK-LABEL: func.func private @molt.clamp
# CHECK-SAME:    (%[[X:.*]]: i64) -> i64
# CHECK:         %[[C:.*]] = arith.cmpi sgt, %[[X]]
# CHECK:         %[[R:.*]] = scf.if %[[C]] -> (i64) {
# CHECK:           scf.yield
# CHECK:         } else {
# CHECK:           scf.yield %[[X]] : i64
# CHECK:         return %[[R]] : i64
def clamp(x: int) -> int:
    if x > 9:
        unused = x + 1
        x = 9
    return x


# One that control leaves early becomes blocks.
# CHECK-LABEL: func.func private @molt.sign
# CHECK:         cf.cond_br %{{.*}}, ^[[NEG:.*]], ^[[REST:bb[0-9]+]]
# CHECK:       ^[[NEG]]:
# CHECK:         return
# CHECK:       ^[[REST]]:
# CHECK-NOT:     scf.
# CHECK:         return
def sign(x: int) -> int:
    if x < 0:
        return -1
    return 1


# A loop with a break is blocks; the block after it takes what is read there.
# CHECK-LABEL: func.func private @molt.first_above
# CHECK:         cf.br ^[[HEAD:bb[0-9]+]](%{{.*}} : i64, i64)
# CHECK:       ^[[HEAD]](%[[K:[a-z0-9]+]]: i64
# CHECK:         %[[LEN:.*]] = arith.cmpi slt, %[[K]], %
# CHECK:         cf.cond_br %[[LEN]]
# CHECK:         molt.obj.list_get %{{.*}}[%[[K]]] {inbounds, nonneg}
# CHECK:         return
def first_above(xs: list[int], limit: int) -> int:
    found = -1
    for x in xs:
        if x > limit:
            found = x
            break
    return found


# Inside a structured statement it is wrapped in an op.
# CHECK-LABEL: func.func private @molt.wrapped
# CHECK:         scf.if
# CHECK:           %[[K:.*]] = scf.execute_region -> i64 {
# CHECK:             cf.cond_br
# CHECK:             scf.yield %{{.*}} : i64
# CHECK:           }
# CHECK:           scf.yield %[[K]] : i64
def wrapped(n: int) -> int:
    k = 0
    if n > 3:
        while True:
            k += 1
            if k * k > n:
                break
    return k


# `raise` under a condition is a requirement.
# CHECK-LABEL: func.func private @molt.positive
# CHECK-NOT:     scf.if
# CHECK:         molt.tier.require %{{.*}}, "ValueError", "not positive"
def positive(x: int) -> int:
    if not x > 0:
        raise ValueError("not positive")
    return x


# The side of `and` that is cheap and cannot raise is evaluated always; the other only if it must.
# CHECK-LABEL: func.func private @molt.both
# CHECK:         arith.andi
# CHECK:         scf.if %{{.*}} -> (i1) {
# CHECK:           molt.obj.list_get
# CHECK:         } else {
# CHECK:           arith.constant false
def both(xs: list[int], i: int) -> bool:
    inside = 0 <= i and i < len(xs)
    small = i > 0 and i < 10
    return small or (inside and xs[i] > 0)


# A variable that may be unbound has a flag, and reading it a check.
# CHECK-LABEL: func.func private @molt.maybe
# CHECK:         %[[R:.*]]:2 = scf.if %{{.*}} -> (i64, i1) {
# CHECK:         } else {
# CHECK:           ub.poison : i64
# CHECK:           arith.constant false
# CHECK:         molt.tier.require %[[R]]#1, "UnboundLocalError", "cannot access local variable 'y' where it is not associated with a value"
# CHECK-NEXT:    return %[[R]]#0
def maybe(x: int) -> int:
    if x > 0:
        y = x
    return y


print(clamp(12), sign(-3), first_above([1, 5], 3), wrapped(9), positive(2), both([1], 0), maybe(1))
