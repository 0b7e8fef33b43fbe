// RUN: molt-opt %s --molt-tier-version-loops | FileCheck %s

// One guard in front of the loop stands for the check at every access.
// CHECK-LABEL: func.func @sums
// CHECK-SAME:    (%[[A:.*]]: !molt.obj.list<f64>, %[[N:.*]]: i64)
// CHECK:         %[[LEN:.*]] = molt.obj.list_len %[[A]]
// CHECK:         %[[OK:.*]] = molt.tier.guard "in-range"
// CHECK:         molt.tier.guarded %[[OK]]
// CHECK:           scf.for
// CHECK:             molt.obj.list_get %[[A]]{{.*}}inbounds
// CHECK:         fallback
// CHECK:           scf.for
// CHECK:             molt.obj.list_get %[[A]]
// CHECK-NOT:         inbounds
// CHECK:         return
func.func @sums(%a: !molt.obj.list<f64>, %n: i64) -> f64 {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %z = arith.constant 0.0 : f64
  %s = scf.for %i = %c0 to %n step %c1 iter_args(%acc = %z) -> (f64) : i64 {
    %x = molt.obj.list_get %a[%i] : !molt.obj.list<f64>
    %t = arith.addf %acc, %x : f64
    scf.yield %t : f64
  }
  return %s : f64
}

// Constant bounds decide the addition without a guard.
// CHECK-LABEL: func.func @constant_bounds
// CHECK-NOT:     molt.tier.guarded
// CHECK:         molt.tier.add {{.*}}nooverflow
func.func @constant_bounds(%f: i64) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %c100 = arith.constant 100 : i64
  scf.for %i = %c0 to %c100 step %c1 : i64 {
    %j = molt.tier.add %i, %c1 : i64
    molt.obj.rt @molt_print_int(%j) {effects = "io"} : (i64) -> ()
  }
  return
}

// The list grows in the loop: its length is not known in front of it.
// CHECK-LABEL: func.func @grows
// CHECK-NOT:     molt.tier.guarded
// CHECK:         return
func.func @grows(%a: !molt.obj.list<i64>, %n: i64) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  scf.for %i = %c0 to %n step %c1 : i64 {
    %x = molt.obj.list_get %a[%i] : !molt.obj.list<i64>
    molt.obj.list_append %x, %a : !molt.obj.list<i64>
  }
  return
}

// A subscript from memory stays checked.
// CHECK-LABEL: func.func @indirect
// CHECK:         %[[J:.*]] = molt.obj.list_get %{{.*}}[%{{.*}}] {inbounds
// CHECK:         molt.obj.list_get %{{.*}}[%[[J]]] : !molt.obj.list<f64>
func.func @indirect(%idx: !molt.obj.list<i64>, %a: !molt.obj.list<f64>, %n: i64) -> f64 {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %z = arith.constant 0.0 : f64
  %s = scf.for %i = %c0 to %n step %c1 iter_args(%acc = %z) -> (f64) : i64 {
    %j = molt.obj.list_get %idx[%i] : !molt.obj.list<i64>
    %x = molt.obj.list_get %a[%j] : !molt.obj.list<f64>
    %t = arith.addf %acc, %x : f64
    scf.yield %t : f64
  }
  return %s : f64
}

// 1 + x*x is never zero: the division needs no check, and no guard either.
// CHECK-LABEL: func.func @positive_divisor
// CHECK-NOT:     molt.tier.require
// CHECK:         return
func.func @positive_divisor(%n: i64) -> f64 {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %z = arith.constant 0.0 : f64
  %one = arith.constant 1.0 : f64
  %s = scf.for %i = %c0 to %n step %c1 iter_args(%acc = %z) -> (f64) : i64 {
    %x = arith.sitofp %i : i64 to f64
    %xx = arith.mulf %x, %x : f64
    %d = arith.addf %xx, %one : f64
    %nz = arith.cmpf une, %d, %z : f64
    molt.tier.require %nz, "ZeroDivisionError", "float division by zero"
    %q = arith.divf %one, %d : f64
    %t = arith.addf %acc, %q : f64
    scf.yield %t : f64
  }
  return %s : f64
}
