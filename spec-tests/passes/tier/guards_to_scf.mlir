// RUN: molt-opt %s --split-input-file --verify-diagnostics --convert-molt-guards-to-scf | FileCheck %s

// A guarded region becomes a choice on what the guard checks.
// CHECK-LABEL: func.func @guarded(
// CHECK-SAME:    %[[C:.*]]: i1, %[[X:.*]]: f64, %[[Y:.*]]: f64)
// CHECK:         %[[R:.*]] = scf.if %[[C]] -> (f64) {
// CHECK:           scf.yield %[[X]]
// CHECK:         } else {
// CHECK:           scf.yield %[[Y]]
// CHECK:         return %[[R]]
func.func @guarded(%c: i1, %x: f64, %y: f64) -> f64 {
  %ok = molt.tier.guard "no-alias" %c
  %r = molt.tier.guarded %ok -> (f64) {
    molt.tier.yield %x : f64
  } fallback {
    molt.tier.yield %y : f64
  }
  return %r : f64
}

// -----

// An attempt becomes a function that is invoked; if it raises, the saved list is restored first.
// CHECK-LABEL: func.func private @speculate.attempt.0(
// CHECK-SAME:    -> i64
// CHECK:         %[[SEVEN:.*]] = arith.constant 7
// CHECK:         molt.obj.list_set %[[SEVEN]], %[[L:.*]][%[[I:.*]]]
// CHECK:         return %[[I]]

// CHECK-LABEL: func.func @speculate(
// CHECK-SAME:    %[[LIST:.*]]: !molt.obj.list<i64>, %[[AT:.*]]: i64)
// CHECK:         %[[COPY:.*]] = molt.obj.rt @molt_list_copy(%[[LIST]])
// CHECK:         %[[RAISED:.*]], %[[V:.*]] = molt.tier.invoke @speculate.attempt.0(
// CHECK:         scf.if %[[RAISED]] -> (i64) {
// CHECK-NEXT:      molt.obj.rt @molt_list_restore(%[[LIST]], %[[COPY]])
// CHECK-NEXT:      scf.yield %[[AT]]
// CHECK-NEXT:    } else {
// CHECK-NEXT:      scf.yield %[[V]]
func.func @speculate(%l: !molt.obj.list<i64>, %i: i64) -> i64 {
  %c7 = arith.constant 7 : i64
  %r = molt.tier.speculate saves(%l : !molt.obj.list<i64>) -> (i64) {
    molt.obj.list_set %c7, %l[%i] : !molt.obj.list<i64>
    molt.tier.yield %i : i64
  } fallback {
    molt.tier.yield %i : i64
  }
  return %r : i64
}

// -----

// Without a guard nothing changes.
// CHECK-LABEL: func.func @plain(
// CHECK-NOT:     scf.if
// CHECK:         return
func.func @plain(%x: f64) -> f64 {
  return %x : f64
}

// -----

%c = arith.constant 1 : i64
// expected-error @below {{stands outside a function}}
molt.tier.speculate {
  molt.tier.yield
} fallback {
  molt.tier.yield
}
