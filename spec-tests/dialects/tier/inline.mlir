// Upstream's inliner takes functions with molt ops, and calls inside the regions of molt ops.
// RUN: molt-opt %s -inline="default-pipeline=canonicalize" | FileCheck %s

// The function is still used, by the invoke.
// CHECK-LABEL: func.func private @checked
func.func private @checked(%a: i64, %b: i64) -> i64 {
  %sum = molt.tier.add %a, %b : i64
  return %sum : i64
}

func.func private @absolute(%a: i64) -> i64 {
  %zero = arith.constant 0 : i64
  %negative = arith.cmpi slt, %a, %zero : i64
  cf.cond_br %negative, ^yes, ^no
^yes:
  %minus = molt.tier.neg %a : i64
  return %minus : i64
^no:
  return %a : i64
}

// CHECK-LABEL: func.func @straight
func.func @straight(%a: i64) -> i64 {
  // CHECK-NEXT: molt.tier.add
  // CHECK-NEXT: return
  %r = call @checked(%a, %a) : (i64, i64) -> i64
  return %r : i64
}

// A loop's body may get several blocks; a guarded region has one and keeps such a call.
// CHECK-LABEL: func.func @regions
func.func @regions(%a: i64, %c: i1, %l: !molt.obj.list<i64>) -> i64 {
  // CHECK: molt.par.for (%[[I:.*]]) =
  // CHECK:   molt.tier.add %[[I]], %{{.*}} : i64
  // CHECK:   cf.cond_br
  // CHECK:   molt.tier.neg
  // CHECK:   molt.par.yield
  %zero = arith.constant 0 : i64
  %one = arith.constant 1 : i64
  molt.par.for (%i) = (%zero) to (%a) step (%one) : i64 {
    %s = func.call @checked(%i, %a) : (i64, i64) -> i64
    %t = func.call @absolute(%s) : (i64) -> i64
    molt.obj.list_set %t, %l[%i] : !molt.obj.list<i64>
  }
  // CHECK: molt.tier.guarded
  // CHECK:   molt.tier.add
  // CHECK: } fallback {
  // CHECK:   func.call @absolute
  %r = molt.tier.guarded %c -> (i64) {
    %s = func.call @checked(%a, %a) : (i64, i64) -> i64
    molt.tier.yield %s : i64
  } fallback {
    %s = func.call @absolute(%a) : (i64) -> i64
    molt.tier.yield %s : i64
  }
  return %r : i64
}

// An invoke stops the error; inlining it would not.
// CHECK-LABEL: func.func @invoked
func.func @invoked(%a: i64) -> i64 {
  // CHECK: molt.tier.invoke @checked
  %raised, %r = molt.tier.invoke @checked(%a, %a) : (i64, i64) -> (i64)
  return %r : i64
}
