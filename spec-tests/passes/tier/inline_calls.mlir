// RUN: molt-opt %s --molt-inline-calls | FileCheck %s
// RUN: molt-opt %s --pass-pipeline='builtin.module(molt-inline-calls{max-ops=1})' | FileCheck %s --check-prefix=TINY

// A call in a loop gives way to the callee's operations.
// CHECK-LABEL: func.func @caller
// CHECK:         scf.for
// CHECK-NOT:       call @elem
// CHECK:           arith.sitofp
// TINY-LABEL:  func.func @caller
// TINY:          call @elem
func.func private @elem(%i: i64) -> f64 {
  %x = arith.sitofp %i : i64 to f64
  return %x : f64
}
func.func @caller(%n: i64) -> f64 {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %z = arith.constant 0.0 : f64
  %s = scf.for %i = %c0 to %n step %c1 iter_args(%acc = %z) -> (f64) : i64 {
    %x = func.call @elem(%i) : (i64) -> f64
    %t = arith.addf %acc, %x : f64
    scf.yield %t : f64
  }
  return %s : f64
}

// Outside loops a call stays, and so does recursion.
// CHECK-LABEL: func.func @once
// CHECK:         call @elem
func.func @once(%n: i64) -> f64 {
  %x = func.call @elem(%n) : (i64) -> f64
  return %x : f64
}
// CHECK-LABEL: func.func private @recursive
// CHECK:         call @recursive
func.func private @recursive(%n: i64) -> i64 {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %s = scf.for %i = %c0 to %n step %c1 iter_args(%acc = %c0) -> (i64) : i64 {
    %x = func.call @recursive(%i) : (i64) -> i64
    scf.yield %x : i64
  }
  return %s : i64
}
