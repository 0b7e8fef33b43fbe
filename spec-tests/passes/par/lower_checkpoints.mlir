// RUN: molt-opt %s --molt-par-lower-checkpoints | FileCheck %s

// CHECK-LABEL: func.func @f(
// CHECK-NOT:     molt.par.checkpoint
// CHECK:         return
func.func @f(%n: i64) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  scf.for %i = %c0 to %n step %c1 : i64 {
    molt.par.checkpoint
  }
  return
}
