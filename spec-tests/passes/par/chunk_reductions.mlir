// RUN: molt-opt %s --split-input-file --molt-par-chunk-reductions | FileCheck %s

// A float sum: at most 64 chunks, each from -0.0 on; the parts are combined in order, from the
// initial value on.
// CHECK-LABEL: func.func @sum(
// CHECK-SAME:    %[[N:.*]]: i64, %[[A:.*]]: !molt.obj.list<f64>)
// CHECK:         %[[INIT:.*]] = arith.constant 0.0
// CHECK:         %[[MOST:.*]] = arith.constant 64 : i64
// CHECK:         %[[COUNT:.*]] = arith.minsi %{{.*}}, %[[MOST]]
// CHECK:         %[[PARTS:.*]] = molt.obj.list_filled %{{.*}}, %[[COUNT]] : !molt.obj.list<f64>
// CHECK:         molt.par.for (%[[K:.*]]) = (%{{.*}}) to (%[[COUNT]]) step (%{{.*}}) schedule(static) : i64 {
// CHECK:           %[[ZERO:.*]] = arith.constant -0.0
// CHECK:           %[[PART:.*]] = scf.for {{.*}} iter_args(%[[ACC:.*]] = %[[ZERO]]) -> (f64)
// CHECK:             %[[X:.*]] = molt.obj.list_get %[[A]]
// CHECK:             %[[S:.*]] = arith.addf %[[ACC]], %[[X]]
// CHECK:             scf.yield %[[S]]
// CHECK:           molt.obj.list_set %[[PART]], %[[PARTS]][%[[K]]] {inbounds, nonneg}
// CHECK:         %[[SUM:.*]] = scf.for {{.*}} to %[[COUNT]] {{.*}} iter_args(%[[T:.*]] = %[[INIT]])
// CHECK:           %[[P:.*]] = molt.obj.list_get %[[PARTS]]
// CHECK:           arith.addf %[[T]], %[[P]]
// CHECK:         return %[[SUM]]
func.func @sum(%n: i64, %a: !molt.obj.list<f64>) -> f64 {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %z = arith.constant 0.0 : f64
  %s = molt.par.for (%i) = (%c0) to (%n) step (%c1) reduce(%acc = %z : add) schedule(static) : i64 -> (f64) {
    %x = molt.obj.list_get %a[%i] : !molt.obj.list<f64>
    %t = arith.addf %acc, %x : f64
    molt.par.yield %t : f64
  }
  return %s : f64
}

// -----

// An integer sum accumulates in 128 bits, through conditions and inner loops, and is checked once.
// The parts take two words.
// CHECK-LABEL: func.func @exact(
// CHECK:         molt.obj.list_filled
// CHECK:         molt.obj.list_filled
// CHECK:         molt.par.for
// CHECK:           scf.for {{.*}} -> (i128)
// CHECK:             scf.for {{.*}} -> (i128)
// CHECK:               scf.if {{.*}} -> (i128)
// CHECK:                 %[[W:.*]] = arith.extsi %{{.*}} : i64 to i128
// CHECK:                 arith.addi %{{.*}}, %[[W]] : i128
// CHECK-NOT:     molt.tier.add
// CHECK:         scf.for {{.*}} -> (i128)
// CHECK:         %[[NARROW:.*]] = arith.trunci %{{.*}} : i128 to i64
// CHECK:         %[[BACK:.*]] = arith.extsi %[[NARROW]]
// CHECK:         %[[FITS:.*]] = arith.cmpi eq, %[[BACK]]
// CHECK:         molt.tier.require %[[FITS]], "OverflowError"
// CHECK:         return %[[NARROW]]
func.func @exact(%n: i64, %a: !molt.obj.list<i64>) -> i64 {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %s = molt.par.for (%i) = (%c0) to (%n) step (%c1) reduce(%acc = %c0 : add) : i64 -> (i64) {
    %r = scf.for %j = %c0 to %i step %c1 iter_args(%in = %acc) -> (i64) : i64 {
      %x = molt.obj.list_get %a[%j] : !molt.obj.list<i64>
      %pos = arith.cmpi sgt, %x, %c0 : i64
      %next = scf.if %pos -> (i64) {
        %sum = molt.tier.add %in, %x : i64
        scf.yield %sum : i64
      } else {
        scf.yield %in : i64
      }
      scf.yield %next : i64
    }
    molt.par.yield %r : i64
  }
  return %s : i64
}

// -----

// A chunk size gives the cut; chunks are then the unit of the schedule.
// CHECK-LABEL: func.func @chunked(
// CHECK-SAME:    %[[N:.*]]: i64, %[[C:.*]]: i64
// CHECK:         %[[Q:.*]] = arith.divui %{{.*}}, %[[C]]
// CHECK:         %[[ONE:.*]] = arith.constant 1 : i64
// CHECK:         molt.par.for (%[[K:.*]]) = {{.*}} schedule(dynamic) chunk(%[[ONE]]) : i64 {
// CHECK:           %[[FIRST:.*]] = arith.muli %[[K]], %[[C]]
// CHECK:           arith.minsi %[[C]]
func.func @chunked(%n: i64, %c: i64, %a: !molt.obj.list<i1>) -> i1 {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %f = arith.constant false
  %s = molt.par.for (%i) = (%c0) to (%n) step (%c1) reduce(%acc = %f : or) schedule(dynamic) chunk(%c) : i64 -> (i1) {
    %x = molt.obj.list_get %a[%i] : !molt.obj.list<i1>
    %t = arith.ori %acc, %x : i1
    molt.par.yield %t : i1
  }
  return %s : i1
}

// -----

// In order, the same cut gives the same bits, without storage.
// CHECK-LABEL: func.func @in_order(
// CHECK-NOT:     molt.obj.list_filled
// CHECK-NOT:     molt.par.for
// CHECK:         scf.for {{.*}} iter_args(%[[T:.*]] = %{{.*}})
// CHECK:           %[[ZERO:.*]] = arith.constant -0.0
// CHECK:           %[[P:.*]] = scf.for {{.*}} iter_args(%{{.*}} = %[[ZERO]])
// CHECK:           %[[S:.*]] = arith.addf %[[T]], %[[P]]
// CHECK:           scf.yield %[[S]]
func.func @in_order(%n: i64, %a: !molt.obj.list<f64>) -> f64 {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %z = arith.constant 0.0 : f64
  %s = molt.par.for (%i) = (%c0) to (%n) step (%c1) reduce(%acc = %z : add) sequential : i64 -> (f64) {
    %x = molt.obj.list_get %a[%i] : !molt.obj.list<f64>
    %t = arith.addf %acc, %x : f64
    molt.par.yield %t : f64
  }
  return %s : f64
}

// -----

// The greatest float: parts are compared as the body compares, the accumulator kept on a tie.
// CHECK-LABEL: func.func @greatest(
// CHECK:         arith.constant 0xFFF0000000000000
// CHECK:         scf.for {{.*}} iter_args(%[[T:.*]] = %cst) -> (f64)
// CHECK:           %[[P:.*]] = molt.obj.list_get {{.*}} {inbounds, nonneg}
// CHECK:           %[[GT:.*]] = arith.cmpf ogt, %[[P]], %[[T]]
// CHECK:           arith.select %[[GT]], %[[P]], %[[T]]
func.func @greatest(%n: i64, %a: !molt.obj.list<f64>) -> f64 {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %z = arith.constant 0.0 : f64
  %s = molt.par.for (%i) = (%c0) to (%n) step (%c1) reduce(%acc = %z : max) : i64 -> (f64) {
    %x = molt.obj.list_get %a[%i] : !molt.obj.list<f64>
    %gt = arith.cmpf ogt, %x, %acc : f64
    %t = scf.if %gt -> (f64) {
      scf.yield %x : f64
    } else {
      scf.yield %acc : f64
    }
    molt.par.yield %t : f64
  }
  return %s : f64
}

// -----

// A product is cut to 2**63 + 1, beyond which only 0 leads back.
// CHECK-LABEL: func.func @product(
// CHECK:         scf.for
// CHECK:           arith.muli %{{.*}}, %{{.*}} : i128
// CHECK:           arith.minsi
// CHECK:           arith.maxsi
// CHECK:         molt.tier.require %{{.*}}, "OverflowError"
func.func @product(%n: i64) -> i64 {
  %c1 = arith.constant 1 : i64
  %s = molt.par.for (%i) = (%c1) to (%n) step (%c1) reduce(%acc = %c1 : mul) : i64 -> (i64) {
    %t = molt.tier.mul %acc, %i : i64
    molt.par.yield %t : i64
  }
  return %s : i64
}

// -----

// A declared reduction: its regions are copied to where they are needed.
molt.par.reduction @biggest : f64 identity {
  %low = arith.constant -1.0 : f64
  molt.par.yield %low : f64
} combine {
^bb0(%x: f64, %y: f64):
  %m = arith.maximumf %x, %y : f64
  molt.par.yield %m : f64
} laws("associative", "commutative")
// CHECK-NOT:     molt.par.reduction
// CHECK-LABEL: func.func @declared(
// CHECK-SAME:    %{{.*}}: i64, %[[Z:.*]]: f64)
// CHECK:         molt.par.for
// CHECK:           arith.constant -1.0
// CHECK:         scf.for {{.*}} iter_args(%[[T:.*]] = %[[Z]]) -> (f64)
// CHECK:           arith.maximumf %[[T]]
func.func @declared(%n: i64, %z: f64) -> f64 {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %s = molt.par.for (%i) = (%c0) to (%n) step (%c1) reduce(%acc = %z : @biggest) : i64 -> (f64) {
    %x = arith.sitofp %i : i64 to f64
    %t = arith.maximumf %acc, %x : f64
    molt.par.yield %t : f64
  }
  return %s : f64
}

// -----

// A body of several blocks, and a nested reduction of the same kind.
// CHECK-LABEL: func.func @blocks(
// CHECK:         scf.execute_region -> i128
// CHECK:           cf.cond_br
// CHECK-NOT:     reduce(
// CHECK:         return
func.func @blocks(%n: i64) -> i64 {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %s = molt.par.for (%i) = (%c0) to (%n) step (%c1) reduce(%acc = %c0 : add) : i64 -> (i64) {
    %odd = arith.trunci %i : i64 to i1
    cf.cond_br %odd, ^add, ^end(%acc : i64)
  ^add:
    %in = molt.par.for (%j) = (%c0) to (%i) step (%c1) reduce(%acc2 = %acc : add) : i64 -> (i64) {
      %t = molt.tier.add %acc2, %j : i64
      molt.par.yield %t : i64
    }
    cf.br ^end(%in : i64)
  ^end(%r: i64):
    molt.par.yield %r : i64
  }
  return %s : i64
}
