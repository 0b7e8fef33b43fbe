// Every op of the tier family parses and prints, in both forms.
// RUN: molt-opt %s | molt-opt | FileCheck %s
// RUN: molt-opt %s -mlir-print-op-generic | molt-opt | FileCheck %s
// RUN: molt-opt %s -mlir-print-local-scope -mlir-print-debuginfo | molt-opt | FileCheck %s
// RUN: molt-opt %s -emit-bytecode | molt-opt | FileCheck %s

// CHECK-LABEL: func.func @arithmetic
// CHECK-SAME:    (%[[A:.*]]: i64, %[[B:.*]]: i64)
func.func @arithmetic(%a: i64, %b: i64) {
  // CHECK: molt.tier.add %[[A]], %[[B]] : i64
  %0 = molt.tier.add %a, %b : i64
  // CHECK: molt.tier.add %[[A]], %[[B]] {nooverflow} : i64
  %1 = molt.tier.add %a, %b {nooverflow} : i64
  // CHECK: molt.tier.sub %[[A]], %[[B]] : i64
  %2 = molt.tier.sub %a, %b : i64
  // CHECK: molt.tier.mul %[[A]], %[[B]] : i64
  %3 = molt.tier.mul %a, %b : i64
  // CHECK: molt.tier.floordiv %[[A]], %[[B]] {nonneg, nonzero} : i64
  %4 = molt.tier.floordiv %a, %b {nonzero, nonneg} : i64
  // CHECK: molt.tier.mod %[[A]], %[[B]] : i64
  %5 = molt.tier.mod %a, %b : i64
  // CHECK: molt.tier.shl %[[A]], %[[B]] : i64
  %6 = molt.tier.shl %a, %b : i64
  // CHECK: molt.tier.shr %[[A]], %[[B]] {nonneg} : i64
  %7 = molt.tier.shr %a, %b {nonneg} : i64
  // CHECK: molt.tier.neg %[[A]] : i64
  %8 = molt.tier.neg %a : i64
  return
}

// CHECK-LABEL: func.func @raising
// CHECK-SAME:    (%[[C:.*]]: i1, %[[S:.*]]: !molt.obj.str)
func.func @raising(%c: i1, %s: !molt.obj.str) {
  // CHECK: molt.tier.require %[[C]], "ZeroDivisionError", "division by zero"
  molt.tier.require %c, "ZeroDivisionError", "division by zero"
  // CHECK: molt.tier.require %[[C]], "ValueError" (%[[S]] : !molt.obj.str)
  molt.tier.require %c, "ValueError" (%s : !molt.obj.str)
  // CHECK: molt.tier.require %[[C]], "AssertionError"{{$}}
  molt.tier.require %c, "AssertionError"
  // CHECK: molt.tier.propagate %[[C]]
  molt.tier.propagate %c
  // CHECK: molt.tier.raise "ValueError", "no \22good\22"
  molt.tier.raise "ValueError", "no \"good\""
  // CHECK: molt.tier.raise "KeyError" (%[[S]] : !molt.obj.str)
  molt.tier.raise "KeyError" (%s : !molt.obj.str)
  // CHECK: molt.tier.raise "StopIteration"{{$}}
  molt.tier.raise "StopIteration"
  return
}

func.func private @callee(i64) -> (f64, i1)
func.func private @nothing()

// CHECK-LABEL: func.func @calls
func.func @calls(%x: i64) {
  // CHECK: %{{.*}}, %{{.*}}:2 = molt.tier.invoke @callee(%{{.*}}) : (i64) -> (f64, i1)
  %raised, %r:2 = molt.tier.invoke @callee(%x) : (i64) -> (f64, i1)
  // CHECK: %{{.*}} = molt.tier.invoke @nothing() : () -> ()
  %raised2 = molt.tier.invoke @nothing() : () -> ()
  return
}

// CHECK-LABEL: func.func @guards
// CHECK-SAME:    (%[[C:.*]]: i1, %[[X:.*]]: f64, %[[L:.*]]: !molt.obj.list<f64>)
func.func @guards(%c: i1, %x: f64, %l: !molt.obj.list<f64>) {
  // CHECK: %[[OK:.*]] = molt.tier.guard "no-alias" %[[C]] {site = "a.py:3"}
  %ok = molt.tier.guard "no-alias" %c {site = "a.py:3"}
  // CHECK: molt.tier.guarded %[[OK]] -> (f64, f64) {
  // CHECK-NEXT: molt.tier.yield %[[X]], %[[X]] : f64, f64
  // CHECK-NEXT: } fallback {
  // CHECK-NEXT: molt.tier.yield %[[X]], %[[X]] : f64, f64
  %r:2 = molt.tier.guarded %ok -> (f64, f64) {
    molt.tier.yield %x, %x : f64, f64
  } fallback {
    molt.tier.yield %x, %x : f64, f64
  }
  // CHECK: molt.tier.guarded %[[C]] {
  // CHECK-NEXT: } fallback {
  // CHECK-NEXT: }
  molt.tier.guarded %c {
  } fallback {
  }
  // CHECK: molt.tier.guarded %[[C]] attributes {molt.tier = #molt.tier.info<tier = 1, features = ["no-alias", "bounds"]>} {
  molt.tier.guarded %c attributes {molt.tier = #molt.tier.info<tier = 1, features = ["no-alias", "bounds"]>} {
  } fallback {
  }
  // CHECK: molt.tier.speculate saves(%[[L]] : !molt.obj.list<f64>) -> (f64) {
  // CHECK-NEXT: molt.tier.yield
  // CHECK-NEXT: } fallback {
  // CHECK-NEXT: molt.tier.yield
  %s = molt.tier.speculate saves(%l : !molt.obj.list<f64>) -> (f64) {
    molt.tier.yield %x : f64
  } fallback {
    molt.tier.yield %x : f64
  }
  // CHECK: molt.tier.speculate {
  // CHECK-NEXT: } fallback {
  // CHECK-NEXT: }
  molt.tier.speculate {
  } fallback {
  }
  return
}

// CHECK: func.func private @tiered() attributes {molt.tier = #molt.tier.info<tier = 0>}
func.func private @tiered() attributes {molt.tier = #molt.tier.info<tier = 0>}
