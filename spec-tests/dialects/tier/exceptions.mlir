// The ops of exceptions parse and print, in both forms; a body that cannot raise needs no handler.
// RUN: molt-opt %s | molt-opt | FileCheck %s
// RUN: molt-opt %s -mlir-print-op-generic | molt-opt | FileCheck %s
// RUN: molt-opt %s -canonicalize | FileCheck %s --check-prefix=CANON

func.func private @callee(i64) -> i64

// CHECK-LABEL: func.func @try
// CANON-LABEL: func.func @try
func.func @try(%a: i64, %e: !molt.obj.str, %t: !molt.obj.list<i64>) -> i64 {
  // CHECK: %[[R:.*]]:2 = molt.tier.try -> (i64, i1) {
  // CANON: molt.tier.try
  %r, %ok = molt.tier.try -> (i64, i1) {
    %yes = arith.constant true
    %x = func.call @callee(%a) : (i64) -> i64
    // CHECK: molt.tier.leave %{{.*}}, %{{.*}} : i64, i1
    molt.tier.leave %x, %yes : i64, i1
  // CHECK: } handler {
  } handler {
    // CHECK: molt.tier.raise_object %{{.*}} trace %{{.*}} {again} : !molt.obj.str, !molt.obj.list<i64>
    molt.tier.raise_object %e trace %t {again} : !molt.obj.str, !molt.obj.list<i64>
    %no = arith.constant false
    molt.tier.leave %a, %no : i64, i1
  }
  // CHECK: molt.tier.raise_object %{{.*}} : !molt.obj.str
  molt.tier.raise_object %e : !molt.obj.str
  // CHECK: molt.tier.enter
  molt.tier.enter
  return %r : i64
}

// CANON-LABEL: func.func @harmless
// CANON-SAME:    (%[[A:.*]]: i64)
// CANON-NOT:     molt.tier.try
// CANON:         %[[S:.*]] = arith.addi %[[A]], %[[A]]
// CANON-NEXT:    return %[[S]]
func.func @harmless(%a: i64) -> i64 {
  %r = molt.tier.try -> (i64) {
    %s = arith.addi %a, %a : i64
    molt.tier.leave %s : i64
  } handler {
    molt.tier.leave %a : i64
  }
  return %r : i64
}
