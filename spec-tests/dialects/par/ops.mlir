// Every op of the par family parses and prints, in both forms.
// RUN: molt-opt %s | molt-opt | FileCheck %s
// RUN: molt-opt %s -mlir-print-op-generic | molt-opt | FileCheck %s
// RUN: molt-opt %s -mlir-print-local-scope -mlir-print-debuginfo | molt-opt | FileCheck %s
// RUN: molt-opt %s -emit-bytecode | molt-opt | FileCheck %s

// CHECK-LABEL: molt.par.reduction @max2 : f64 identity {
// CHECK:         molt.par.yield %{{.*}} : f64
// CHECK-NEXT:  } combine {
// CHECK-NEXT:  ^bb0(%[[A:.*]]: f64, %[[B:.*]]: f64):
// CHECK-NEXT:    arith.maximumf %[[A]], %[[B]] : f64
// CHECK-NEXT:    molt.par.yield %{{.*}} : f64
// CHECK-NEXT:  } laws("associative", "commutative")
molt.par.reduction @max2 : f64 identity {
  %low = arith.constant 0xFFF0000000000000 : f64
  molt.par.yield %low : f64
} combine {
^bb0(%a: f64, %b: f64):
  %m = arith.maximumf %a, %b : f64
  molt.par.yield %m : f64
} laws("associative", "commutative")

// CHECK-LABEL: molt.par.reduction "private" @first : i64 identity {
// CHECK:       } combine {
// CHECK:       }{{$}}
molt.par.reduction "private" @first : i64 identity {
  %zero = arith.constant 0 : i64
  molt.par.yield %zero : i64
} combine {
^bb0(%a: i64, %b: i64):
  molt.par.yield %a : i64
}

// CHECK-LABEL: func.func @plain
// CHECK-SAME:    (%[[LB:.*]]: i64, %[[UB:.*]]: i64, %[[S:.*]]: i64)
func.func @plain(%lb: i64, %ub: i64, %s: i64) {
  // CHECK: molt.par.for (%{{.*}}) = (%[[LB]]) to (%[[UB]]) step (%[[S]]) : i64 {
  // CHECK-NEXT: molt.par.checkpoint
  // CHECK-NEXT: }
  molt.par.for (%i) = (%lb) to (%ub) step (%s) : i64 {
    molt.par.checkpoint
  }
  // CHECK: molt.par.for (%[[I:.*]], %[[J:.*]]) = (%[[LB]], %[[LB]]) to (%[[UB]], %[[UB]]) step (%[[S]], %[[S]]) : i64 {
  // CHECK-NEXT: molt.tier.add %[[I]], %[[J]] : i64
  molt.par.for (%i, %j) = (%lb, %lb) to (%ub, %ub) step (%s, %s) : i64 {
    %x = molt.tier.add %i, %j : i64
  }
  return
}

// CHECK-LABEL: func.func @clauses
// CHECK-SAME:    (%[[LB:.*]]: i64, %[[UB:.*]]: i64, %[[S:.*]]: i64, %[[X:.*]]: f64)
func.func @clauses(%lb: i64, %ub: i64, %s: i64, %x: f64) -> (f64, i64, f64) {
  // CHECK: %[[R:.*]]:3 = molt.par.for (%[[I:.*]]) = (%[[LB]]) to (%[[UB]]) step (%[[S]])
  // CHECK-SAME: reduce(%[[A:.*]] = %[[X]] : add, %[[N:.*]] = %[[LB]] : xor, %[[M:.*]] = %[[X]] : @max2)
  // CHECK-SAME: schedule(dynamic) chunk(%[[S]])
  // CHECK-SAME: proof(#molt.par.proof<rule = "disjoint-affine", detail = "writes a[i]">)
  // CHECK-SAME: : i64 -> (f64, i64, f64) attributes {molt.tier = #molt.tier.info<tier = 0>, origin = "parfor"} {
  // CHECK:   molt.par.yield %{{.*}}, %[[N]], %[[M]] : f64, i64, f64
  %r:3 = molt.par.for (%i) = (%lb) to (%ub) step (%s)
      reduce(%a = %x : add, %n = %lb : xor, %m = %x : @max2) schedule(dynamic) chunk(%s)
      proof(#molt.par.proof<rule = "disjoint-affine", detail = "writes a[i]">)
      : i64 -> (f64, i64, f64) attributes {origin = "parfor", molt.tier = #molt.tier.info<tier = 0>} {
    %t = arith.addf %a, %x : f64
    molt.par.yield %t, %n, %m : f64, i64, f64
  }
  return %r#0, %r#1, %r#2 : f64, i64, f64
}

// CHECK-LABEL: func.func @sequential
func.func @sequential(%n: i64, %l: !molt.obj.list<i1>) {
  // CHECK: schedule(static) proof(#molt.par.proof<rule = "none">) sequential : i64 {
  molt.par.for (%i) = (%n) to (%n) step (%n) schedule(static)
      proof(#molt.par.proof<rule = "none">) sequential : i64 {
  }
  return
}

// A body can have several blocks.
// CHECK-LABEL: func.func @blocks
func.func @blocks(%n: i64, %c: i1) -> i64 {
  // CHECK: molt.par.for (%[[I:.*]]) = {{.*}} reduce(%[[A:.*]] = %{{.*}} : add) : i64 -> (i64) {
  // CHECK-NEXT:   cf.cond_br %{{.*}}, ^bb1, ^bb2
  // CHECK-NEXT: ^bb1:
  // CHECK-NEXT:   molt.par.yield %[[A]] : i64
  // CHECK-NEXT: ^bb2:
  // CHECK-NEXT:   molt.par.yield %[[I]] : i64
  %r = molt.par.for (%i) = (%n) to (%n) step (%n) reduce(%a = %n : add) : i64 -> (i64) {
    cf.cond_br %c, ^yes, ^no
  ^yes:
    molt.par.yield %a : i64
  ^no:
    molt.par.yield %i : i64
  }
  // CHECK: molt.par.for
  // CHECK-NEXT:   cf.br ^bb1
  // CHECK-NEXT: ^bb1:
  // CHECK-NEXT:   molt.par.yield
  // CHECK-NEXT: }
  molt.par.for (%i) = (%n) to (%n) step (%n) : i64 {
    cf.br ^end
  ^end:
    molt.par.yield
  }
  return %r : i64
}
