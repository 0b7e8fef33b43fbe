// Canonicalizations of the par family, and what upstream's passes make of its loops.
// RUN: molt-opt %s -canonicalize | FileCheck %s
// RUN: molt-opt %s -loop-invariant-code-motion | FileCheck %s --check-prefix=LICM
// RUN: molt-opt %s -int-range-optimizations | FileCheck %s --check-prefix=RANGE

// A loop without iterations gives its initial values.
// CHECK-LABEL: func.func @empty
// CHECK-SAME:    (%[[N:.*]]: i64, %[[S:.*]]: i64, %[[X:.*]]: f64)
func.func @empty(%n: i64, %s: i64, %x: f64) -> (f64, f64) {
  // CHECK-NEXT: return %[[X]], %[[X]]
  %c2 = arith.constant 2 : i64
  %c3 = arith.constant 3 : i64
  %a = molt.par.for (%i) = (%c3) to (%c2) step (%s) reduce(%acc = %x : add) : i64 -> (f64) {
    molt.par.yield %acc : f64
  }
  %b = molt.par.for (%i, %j) = (%c2, %n) to (%n, %n) step (%s, %s) reduce(%acc = %x : add) : i64 -> (f64) {
    molt.par.yield %acc : f64
  }
  return %a, %b : f64, f64
}

// An accumulator starts from the identity in every chunk: it is not the initial value, even if
// that is all that flows into it.
// CHECK-LABEL: func.func @accumulator
func.func @accumulator(%n: i64) -> i64 {
  // CHECK: molt.par.for {{.*}} reduce(%[[A:.*]] = %{{.*}} : add)
  // CHECK:   molt.tier.add %[[A]], %[[A]]
  %zero = arith.constant 0 : i64
  %one = arith.constant 1 : i64
  %r = molt.par.for (%i) = (%zero) to (%n) step (%one) reduce(%a = %one : add) : i64 -> (i64) {
    %twice = molt.tier.add %a, %a : i64
    molt.par.yield %twice : i64
  }
  return %r : i64
}

// A loop whose own reduction can overflow is kept, and so is one whose body can raise; a loop
// without effects and uses goes.
// CHECK-LABEL: func.func @unused
func.func @unused(%n: i64, %x: f64) {
  // CHECK: molt.par.for {{.*}} : add
  // CHECK: molt.par.for {{.*}} : i64 {
  // CHECK:   molt.tier.neg
  // CHECK-NEXT: }
  // CHECK-NEXT: return
  %one = arith.constant 1 : i64
  %a = molt.par.for (%i) = (%one) to (%n) step (%one) reduce(%acc = %n : add) : i64 -> (i64) {
    molt.par.yield %acc : i64
  }
  molt.par.for (%i) = (%one) to (%n) step (%one) : i64 {
    %r = molt.tier.neg %i : i64
  }
  %b = molt.par.for (%i) = (%one) to (%n) step (%one) reduce(%acc = %x : add) : i64 -> (f64) {
    molt.par.yield %acc : f64
  }
  return
}

// What cannot raise and does not vary leaves the loop.
// LICM-LABEL: func.func @invariant
func.func @invariant(%n: i64, %x: i64, %l: !molt.obj.list<i64>) {
  // LICM: molt.tier.add {{.*}} {nooverflow}
  // LICM: molt.par.for
  // LICM:   molt.tier.add %{{.*}}, %{{.*}} : i64
  // LICM:   molt.tier.floordiv
  %one = arith.constant 1 : i64
  molt.par.for (%i) = (%one) to (%n) step (%one) : i64 {
    %a = molt.tier.add %x, %x {nooverflow} : i64
    %b = molt.tier.add %x, %x : i64
    %c = molt.tier.floordiv %x, %n {nonzero, nonneg} : i64
    %d = molt.tier.add %a, %c : i64
    molt.obj.list_set %d, %l[%i] : !molt.obj.list<i64>
  }
  return
}

// Upstream's range analysis knows induction variables, lengths and checked arithmetic.
// RANGE-LABEL: func.func @ranges
func.func @ranges(%l: !molt.obj.list<i64>, %n: i64) -> i1 {
  // RANGE-DAG: %[[YES:.*]] = arith.constant true
  // RANGE-DAG: %[[NO:.*]] = arith.constant false
  // RANGE: molt.par.for
  // RANGE:   func.call @use(%[[NO]])
  // RANGE: return %[[YES]]
  %zero = arith.constant 0 : i64
  %one = arith.constant 1 : i64
  %len = molt.obj.list_len %l : !molt.obj.list<i64>
  %more = molt.tier.add %len, %one : i64
  %positive = arith.cmpi sgt, %more, %zero : i64
  molt.par.for (%i) = (%one) to (%n) step (%one) : i64 {
    %next = molt.tier.add %i, %one : i64
    %small = arith.cmpi slt, %next, %one : i64
    func.call @use(%small) : (i1) -> ()
  }
  return %positive : i1
}
func.func private @use(i1)
