// Folds and canonicalizations of the tier family. What would raise is kept.
// RUN: molt-opt %s -canonicalize | FileCheck %s

// Constants fold where Python has a result.
// CHECK-LABEL: func.func @constants
func.func @constants() -> (i64, i64, i64, i64, i64, i64, i64, i64) {
  // CHECK-DAG: %[[ADD:.*]] = arith.constant -5 : i64
  // CHECK-DAG: %[[SUB:.*]] = arith.constant -9 : i64
  // CHECK-DAG: %[[MUL:.*]] = arith.constant -14 : i64
  // CHECK-DAG: %[[DIV:.*]] = arith.constant -4 : i64
  // CHECK-DAG: %[[MOD:.*]] = arith.constant 1 : i64
  // CHECK-DAG: %[[SHL:.*]] = arith.constant -28 : i64
  // CHECK-DAG: %[[SHR:.*]] = arith.constant -2 : i64
  // CHECK-DAG: %[[NEG:.*]] = arith.constant 7 : i64
  // CHECK: return %[[ADD]], %[[SUB]], %[[MUL]], %[[DIV]], %[[MOD]], %[[SHL]], %[[SHR]], %[[NEG]]
  %a = arith.constant -7 : i64
  %b = arith.constant 2 : i64
  %0 = molt.tier.add %a, %b : i64
  %1 = molt.tier.sub %a, %b : i64
  %2 = molt.tier.mul %a, %b : i64
  %3 = molt.tier.floordiv %a, %b : i64
  %4 = molt.tier.mod %a, %b : i64
  %5 = molt.tier.shl %a, %b : i64
  %6 = molt.tier.shr %a, %b : i64
  %7 = molt.tier.neg %a : i64
  return %0, %1, %2, %3, %4, %5, %6, %7 : i64, i64, i64, i64, i64, i64, i64, i64
}

// CHECK-LABEL: func.func @negative_divisor
func.func @negative_divisor() -> (i64, i64) {
  // CHECK-DAG: %[[DIV:.*]] = arith.constant -4 : i64
  // CHECK-DAG: %[[MOD:.*]] = arith.constant -1 : i64
  // CHECK: return %[[DIV]], %[[MOD]]
  %a = arith.constant 7 : i64
  %b = arith.constant -2 : i64
  %0 = molt.tier.floordiv %a, %b : i64
  %1 = molt.tier.mod %a, %b : i64
  return %0, %1 : i64, i64
}

// A large shift to the right gives the sign.
// CHECK-LABEL: func.func @large_shift
func.func @large_shift() -> i64 {
  // CHECK: %[[R:.*]] = arith.constant -1 : i64
  // CHECK: return %[[R]]
  %a = arith.constant -7 : i64
  %b = arith.constant 100 : i64
  %0 = molt.tier.shr %a, %b : i64
  return %0 : i64
}

// CHECK-LABEL: func.func @raising_constants
func.func @raising_constants() {
  %max = arith.constant 9223372036854775807 : i64
  %min = arith.constant -9223372036854775808 : i64
  %zero = arith.constant 0 : i64
  %one = arith.constant 1 : i64
  %minus = arith.constant -1 : i64
  %many = arith.constant 63 : i64
  // CHECK: molt.tier.add
  %0 = molt.tier.add %max, %one : i64
  // CHECK: molt.tier.sub
  %1 = molt.tier.sub %min, %one : i64
  // CHECK: molt.tier.mul
  %2 = molt.tier.mul %min, %minus : i64
  // CHECK: molt.tier.floordiv
  %3 = molt.tier.floordiv %one, %zero : i64
  // CHECK: molt.tier.floordiv
  %4 = molt.tier.floordiv %min, %minus : i64
  // CHECK: molt.tier.mod
  %5 = molt.tier.mod %one, %zero : i64
  // CHECK: molt.tier.shl
  %6 = molt.tier.shl %one, %minus : i64
  // CHECK: molt.tier.shl
  %7 = molt.tier.shl %one, %many : i64
  // CHECK: molt.tier.shr
  %8 = molt.tier.shr %one, %minus : i64
  // CHECK: molt.tier.neg
  %9 = molt.tier.neg %min : i64
  return
}

// CHECK-LABEL: func.func @identities
// CHECK-SAME:    (%[[X:.*]]: i64)
func.func @identities(%x: i64) -> (i64, i64, i64, i64, i64, i64, i64, i64, i64) {
  // CHECK: %[[Z:.*]] = arith.constant 0 : i64
  // CHECK: return %[[X]], %[[X]], %[[X]], %[[X]], %[[X]], %[[X]], %[[X]], %[[Z]], %[[Z]]
  %zero = arith.constant 0 : i64
  %one = arith.constant 1 : i64
  %0 = molt.tier.add %x, %zero : i64
  %1 = molt.tier.add %zero, %x : i64
  %2 = molt.tier.sub %x, %zero : i64
  %3 = molt.tier.mul %one, %x : i64
  %4 = molt.tier.floordiv %x, %one : i64
  %5 = molt.tier.shl %x, %zero : i64
  %6 = molt.tier.shr %x, %zero : i64
  %7 = molt.tier.sub %x, %x : i64
  %8 = molt.tier.mod %x, %one : i64
  return %0, %1, %2, %3, %4, %5, %6, %7, %8
    : i64, i64, i64, i64, i64, i64, i64, i64, i64
}

// -(-x) is x only if the inner negation is proven not to raise.
// CHECK-LABEL: func.func @double_negation
// CHECK-SAME:    (%[[X:.*]]: i64)
func.func @double_negation(%x: i64) -> (i64, i64) {
  // CHECK: %[[A:.*]] = molt.tier.neg %[[X]] : i64
  // CHECK: %[[B:.*]] = molt.tier.neg %[[A]] : i64
  // CHECK: return %[[B]], %[[X]]
  %0 = molt.tier.neg %x : i64
  %1 = molt.tier.neg %0 : i64
  %2 = molt.tier.neg %x {nooverflow} : i64
  %3 = molt.tier.neg %2 : i64
  return %1, %3 : i64, i64
}

// What cannot raise and is not used goes; what can raise stays.
// CHECK-LABEL: func.func @unused
func.func @unused(%a: i64, %b: i64) {
  %c3 = arith.constant 3 : i64
  // CHECK-NEXT: molt.tier.add %{{.*}}, %{{.*}} : i64
  // CHECK-NEXT: molt.tier.floordiv %{{.*}}, %{{.*}} {nonzero} : i64
  // CHECK-NEXT: return
  %0 = molt.tier.add %a, %b : i64
  %1 = molt.tier.add %a, %b {nooverflow} : i64
  %2 = molt.tier.floordiv %a, %b {nonzero} : i64
  %3 = molt.tier.floordiv %a, %b {nonzero, nonneg} : i64
  %4 = molt.tier.mod %a, %b {nonzero} : i64
  %5 = molt.tier.floordiv %a, %c3 : i64
  %6 = molt.tier.mod %a, %c3 : i64
  %7 = molt.tier.shr %a, %c3 : i64
  return
}

// CHECK-LABEL: func.func @require
func.func @require(%c: i1) {
  // CHECK-NEXT: %[[NO:.*]] = arith.constant false
  // CHECK-NEXT: molt.tier.require %[[NO]]
  // CHECK-NEXT: return
  %true = arith.constant true
  %false = arith.constant false
  molt.tier.require %true, "ValueError", "never"
  molt.tier.require %false, "ValueError", "always"
  molt.tier.propagate %false
  return
}

// CHECK-LABEL: func.func @guarded
// CHECK-SAME:    (%[[X:.*]]: f64, %[[Y:.*]]: f64)
func.func @guarded(%x: f64, %y: f64) -> (f64, f64) {
  // CHECK-NEXT: return %[[X]], %[[Y]]
  %true = arith.constant true
  %false = arith.constant false
  %ok = molt.tier.guard "fits" %true
  %a = molt.tier.guarded %ok -> (f64) {
    molt.tier.yield %x : f64
  } fallback {
    molt.tier.yield %y : f64
  }
  %b = molt.tier.guarded %false -> (f64) {
    molt.tier.yield %x : f64
  } fallback {
    molt.tier.yield %y : f64
  }
  return %a, %b : f64, f64
}

// An attempt that cannot raise needs no fallback.
// CHECK-LABEL: func.func @speculate
// CHECK-SAME:    (%[[L:.*]]: !molt.obj.list<i64>, %[[I:.*]]: i64, %[[X:.*]]: i64)
func.func @speculate(%l: !molt.obj.list<i64>, %i: i64, %x: i64) {
  // CHECK-NEXT: molt.obj.list_set %[[X]], %[[L]][%[[I]]] {inbounds}
  // CHECK-NEXT: molt.tier.speculate
  // CHECK-NEXT:   molt.obj.list_set
  // CHECK-NEXT: } fallback {
  molt.tier.speculate saves(%l : !molt.obj.list<i64>) {
    molt.obj.list_set %x, %l[%i] {inbounds} : !molt.obj.list<i64>
  } fallback {
    molt.tier.raise "ValueError"
  }
  molt.tier.speculate saves(%l : !molt.obj.list<i64>) {
    molt.obj.list_set %x, %l[%i] : !molt.obj.list<i64>
  } fallback {
    molt.tier.raise "ValueError"
  }
  return
}
