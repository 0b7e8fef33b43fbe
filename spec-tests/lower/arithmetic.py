# RUN: molt-translate --emit=mlir %s | tail -n +2 | FileCheck %s
import math


# Ints that are exactly floats divide as floats, others in the runtime.
# CHECK-LABEL: func.func private @molt.quotient
# CHECK-SAME:    (%[[A:.*]]: i64, %[[B:.*]]: i64)
# CHECK:         molt.tier.require %{{.*}}, "ZeroDivisionError", "division by zero"
# CHECK:         scf.if %{{.*}} -> (f64) {
# CHECK:           arith.divf
# CHECK:         } else {
# CHECK:           molt.obj.rt @molt_int_truediv(%[[A]], %[[B]])
def quotient(a: int, b: int) -> float:
    return a / b


# Of a constant divisor nothing is asked.
# CHECK-LABEL: func.func private @molt.eighth
# CHECK-NOT:     require
# CHECK:         %[[EXACT:.*]] = arith.cmpi ult
# CHECK:         scf.if %[[EXACT]]
# CHECK-NOT:     require
# CHECK:         return
def eighth(a: int) -> float:
    return a / 8


# A sum of squares has a root, and one more than it is not zero.
# CHECK-LABEL: func.func private @molt.safe
# CHECK-NOT:     require
# CHECK:         math.sqrt
# CHECK-NOT:     require
# CHECK:         arith.divf
def safe(x: float, y: float) -> float:
    return math.sqrt(x * x + y * y) / (1.0 + x * x)


# What is not known is checked.
# CHECK-LABEL: func.func private @molt.unsafe
# CHECK:         %[[OK:.*]] = arith.cmpf uge
# CHECK:         molt.tier.require %[[OK]], "ValueError", "math domain error"
# CHECK:         math.sqrt
# CHECK:         %[[NONZERO:.*]] = arith.cmpf une
# CHECK:         molt.tier.require %[[NONZERO]], "ZeroDivisionError", "float division by zero"
# CHECK:         arith.divf
def unsafe(x: float, y: float) -> float:
    return math.sqrt(x) / y


# A float that comes from an int is zero if the int is.
# CHECK-LABEL: func.func private @molt.share
# CHECK-SAME:    (%{{.*}}: f64, %[[N:.*]]: i64)
# CHECK:         %[[NONZERO:.*]] = arith.cmpi ne, %[[N]]
# CHECK:         molt.tier.require %[[NONZERO]], "ZeroDivisionError"
def share(x: float, n: int) -> float:
    return x / n


# Checked and unchecked operations of ints.
# CHECK-LABEL: func.func private @molt.ints
# CHECK:         molt.tier.floordiv
# CHECK:         molt.tier.mod
# CHECK:         molt.tier.shl
# CHECK:         arith.xori
# CHECK:         arith.andi
# CHECK:         molt.tier.neg
def ints(a: int, b: int) -> int:
    return -((((a // b) + (a % b)) << 2) & ~b)


print(quotient(1, 3), eighth(9), safe(1.0, 2.0), unsafe(2.0, 4.0), share(1.0, 4), ints(9, 2))
