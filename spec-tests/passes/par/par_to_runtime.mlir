// RUN: molt-opt %s --split-input-file --convert-molt-par-to-runtime | FileCheck %s

// The body becomes a function over a range; the loop becomes a call of the pool with the captures
// in a struct on the stack. Constants are repeated instead of captured.
// CHECK-LABEL: func.func @scale(
// CHECK-SAME:    %[[A:.*]]: !molt.obj.list<f64>, %[[N:.*]]: i64, %[[S:.*]]: f64)
// CHECK:         %[[CTX:.*]] = llvm.alloca %{{.*}} x !llvm.struct<(ptr, f64)>
// CHECK:         %[[P:.*]] = builtin.unrealized_conversion_cast %[[A]] : !molt.obj.list<f64> to !llvm.ptr
// CHECK:         llvm.store %[[P]], %{{.*}} : !llvm.ptr, !llvm.ptr
// CHECK:         llvm.store %[[S]], %{{.*}} : f64, !llvm.ptr
// CHECK:         %[[F:.*]] = {{.*}}constant @scale__par0_thunk
// CHECK:         %[[ADDR:.*]] = builtin.unrealized_conversion_cast %[[F]]
// CHECK:         %[[DYNAMIC:.*]] = arith.constant 1 : i32
// CHECK:         %[[ST:.*]] = molt.obj.rt @molt_parallel_for(%[[ADDR]], %[[CTX]], %{{.*}}, %[[DYNAMIC]], %{{.*}})
// CHECK:         %[[BAD:.*]] = arith.cmpi ne, %[[ST]]
// CHECK:         molt.tier.propagate %[[BAD]]
// CHECK-NOT:     molt.par.for

// CHECK-LABEL: func.func private @scale__par0(
// CHECK-SAME:    %[[LO:.*]]: i64, %[[HI:.*]]: i64, %[[L:.*]]: !molt.obj.list<f64>, %[[X:.*]]: f64)
// CHECK:         %[[TWO:.*]] = arith.constant 2.0
// CHECK:         scf.for %[[I:.*]] = %[[LO]] to %[[HI]]
// CHECK:           molt.obj.list_get %[[L]][%[[I]]]
// CHECK:           arith.mulf %{{.*}}, %[[TWO]]

// CHECK-LABEL: func.func private @scale__par0_thunk(
// CHECK-SAME:    %[[C:.*]]: !llvm.ptr, %[[LO:.*]]: i64, %[[HI:.*]]: i64) -> i32
// CHECK:         %[[LP:.*]] = llvm.load
// CHECK:         %[[L:.*]] = builtin.unrealized_conversion_cast %[[LP]] : !llvm.ptr to !molt.obj.list<f64>
// CHECK:         %[[X:.*]] = llvm.load {{.*}} -> f64
// CHECK:         %[[R:.*]] = molt.tier.invoke @scale__par0(%[[LO]], %[[HI]], %[[L]], %[[X]])
// CHECK:         %[[ST:.*]] = arith.extui %[[R]] : i1 to i32
// CHECK:         return %[[ST]]
func.func @scale(%a: !molt.obj.list<f64>, %n: i64, %s: f64) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %c8 = arith.constant 8 : i64
  %two = arith.constant 2.0 : f64
  molt.par.for (%i) = (%c0) to (%n) step (%c1) schedule(dynamic) chunk(%c8) : i64 {
    %x = molt.obj.list_get %a[%i] : !molt.obj.list<f64>
    %y = arith.mulf %x, %two : f64
    %z = arith.addf %y, %s : f64
    molt.obj.list_set %z, %a[%i] : !molt.obj.list<f64>
  }
  return
}

// -----

// A loop marked sequential stays where it is.
// CHECK-LABEL: func.func @in_order(
// CHECK-SAME:    %{{.*}}, %[[N:.*]]: i64)
// CHECK:         scf.for %{{.*}} = %c0{{.*}} to %[[N]]
// CHECK-NOT:     molt_parallel_for
func.func @in_order(%a: !molt.obj.list<f64>, %n: i64) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %x = arith.constant 1.0 : f64
  molt.par.for (%i) = (%c0) to (%n) step (%c1) sequential : i64 {
    molt.obj.list_set %x, %a[%i] : !molt.obj.list<f64>
  }
  return
}

// -----

// A body of several blocks goes into a region of its own; a step other than 1 and a collapsed nest
// count iterations and find the induction variables from their number.
// CHECK-LABEL: func.func @nest(
// CHECK:         molt.tier.mul
// CHECK:         molt.obj.rt @molt_parallel_for
// CHECK-LABEL: func.func private @nest__par0(
// CHECK-SAME:    %{{.*}}: i64, %{{.*}}: i64, %[[M:[a-z0-9]+]]: i64
// CHECK:         scf.for %[[K:.*]] =
// CHECK:           %[[J:.*]] = arith.remui %[[K]]
// CHECK:           %[[R:.*]] = arith.divui %[[K]]
// CHECK:           %[[S:.*]] = arith.muli %[[R]], %{{.*}} overflow<nsw>
// CHECK:           scf.execute_region
// CHECK:             cf.cond_br
// CHECK:             scf.yield
func.func @nest(%a: !molt.obj.list<i64>, %n: i64, %m: i64) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %c2 = arith.constant 2 : i64
  molt.par.for (%i, %j) = (%c0, %c0) to (%n, %m) step (%c2, %c1) : i64 {
    %even = arith.cmpi eq, %i, %j : i64
    cf.cond_br %even, ^set, ^end
  ^set:
    %p = molt.tier.mul %i, %m : i64
    %q = molt.tier.add %p, %j : i64
    molt.obj.list_set %i, %a[%q] : !molt.obj.list<i64>
    cf.br ^end
  ^end:
    molt.par.yield
  }
  return
}

// -----

// Of nested loops each has its own function; the inner one's context is on the stack of the outer
// one's function, where threads do not share it.
// CHECK-LABEL: func.func @outer(
// CHECK:         constant @outer__par0_thunk
// CHECK-LABEL: func.func private @outer__par0(
// CHECK:         llvm.alloca
// CHECK:         scf.for
// CHECK:           constant @outer__par1_thunk
// CHECK-LABEL: func.func private @outer__par1(
func.func @outer(%a: !molt.obj.list<i64>, %n: i64) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
    molt.par.for (%j) = (%c0) to (%i) step (%c1) : i64 {
      molt.obj.list_set %i, %a[%j] : !molt.obj.list<i64>
    }
  }
  return
}

// -----

// Tuples travel field by field; memrefs as descriptors.
// CHECK-LABEL: func.func @mixed(
// CHECK:         llvm.alloca %{{.*}} x !llvm.struct<(i64, ptr, struct<(ptr, ptr, i64, array<1 x i64>, array<1 x i64>)>)>
// CHECK:         molt.obj.tuple_get %{{.*}}[0]
// CHECK:         molt.obj.tuple_get %{{.*}}[1]
// CHECK:         llvm.struct<(ptr, ptr, i64, array<1 x i64>, array<1 x i64>)>
// CHECK-LABEL: func.func private @mixed__par0_thunk(
// CHECK:         molt.obj.tuple_make
// CHECK:         builtin.unrealized_conversion_cast {{.*}} to memref<?xi64>
func.func @mixed(%t: !molt.obj.tuple<i64, !molt.obj.str>, %m: memref<?xi64>, %n: i64) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
    %x = molt.obj.tuple_get %t[0] : !molt.obj.tuple<i64, !molt.obj.str>
    %k = arith.index_cast %i : i64 to index
    memref.store %x, %m[%k] : memref<?xi64>
  }
  return
}
