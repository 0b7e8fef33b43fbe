// RUN: molt-opt %s --molt-tier-limit-recursion | FileCheck %s

!gen = !molt.obj.gen<i64, none, none>

// CHECK-LABEL: func.func @itself
// CHECK-NEXT:    molt.tier.enter
func.func @itself() {
  func.call @itself() : () -> ()
  return
}

// A cycle through two; the caller of a cycle is none of it.
// CHECK-LABEL: func.func @even
// CHECK-NEXT:    molt.tier.enter
func.func @even() {
  func.call @odd() : () -> ()
  return
}
// CHECK-LABEL: func.func @odd
// CHECK-NEXT:    molt.tier.enter
func.func @odd() {
  %r = molt.tier.invoke @even() : () -> ()
  return
}
// CHECK-LABEL: func.func @caller
// CHECK-NOT:     molt.tier.enter
func.func @caller() {
  func.call @even() : () -> ()
  return
}

// Making a generator runs nothing; resuming one may run itself.
// CHECK-LABEL: func.func @tree
// CHECK-NOT:     molt.tier.enter
// CHECK:         molt.obj.gen_resume %{{.*}} {nested}
func.func @tree(%n: i64) -> !gen {
  %g = molt.obj.gen_begin : !gen
  %h = func.call @tree(%n) : (i64) -> !gen
  %0 = molt.obj.gen_resume %h : !gen
  molt.obj.gen_return %g : !gen
}

// CHECK-LABEL: func.func @reader
// CHECK-NOT:     molt.tier.enter
// CHECK-NOT:     nested
func.func @reader(%g: !gen) {
  %0 = molt.obj.gen_resume %g : !gen
  return
}
