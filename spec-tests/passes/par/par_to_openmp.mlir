// RUN: molt-opt %s --convert-molt-par-to-openmp | FileCheck %s

// Schedule and chunk stay; errors are recorded by iteration and raised after the region.
// CHECK-LABEL: func.func @scale(
// CHECK-SAME:    %[[A:.*]]: !molt.obj.list<f64>, %[[N:.*]]: i64
// CHECK:         %[[STATE:.*]] = llvm.alloca %{{.*}} x !llvm.array<2 x i64>
// CHECK:         %[[EMPTY:.*]] = llvm.mlir.zero : !llvm.array<2 x i64>
// CHECK:         llvm.store %[[EMPTY]], %[[STATE]]
// CHECK:         %[[T:.*]] = molt.obj.rt @molt_num_threads()
// CHECK:         %[[T32:.*]] = arith.trunci %[[T]] : i64 to i32
// CHECK:         omp.parallel num_threads(%[[T32]] : i32) {
// CHECK:           omp.wsloop schedule(guided = %{{.*}} : i64) {
// CHECK:             omp.loop_nest (%[[K:.*]]) : i64
// CHECK:               %[[NEXT:.*]] = arith.addi %[[K]]
// CHECK:               %[[BAD:.*]] = molt.tier.invoke @scale__par0(%[[K]], %[[NEXT]], %[[A]])
// CHECK:               scf.if %[[BAD]] {
// CHECK:                 molt.obj.rt @molt_par_record(%[[STATE]], %[[K]])
// CHECK:               omp.yield
// CHECK:           omp.terminator
// CHECK:         %[[ST:.*]] = molt.obj.rt @molt_par_finish(%[[STATE]])
// CHECK:         %[[NE:.*]] = arith.cmpi ne, %[[ST]]
// CHECK:         molt.tier.propagate %[[NE]]
// CHECK-NOT:     molt.par.for
// CHECK-LABEL: func.func private @scale__par0(
func.func @scale(%a: !molt.obj.list<f64>, %n: i64) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %c8 = arith.constant 8 : i64
  %x = arith.constant 1.0 : f64
  molt.par.for (%i) = (%c0) to (%n) step (%c1) schedule(guided) chunk(%c8) : i64 {
    molt.obj.list_set %x, %a[%i] : !molt.obj.list<f64>
  }
  return
}

// CHECK-LABEL: func.func @in_order(
// CHECK-NOT:     omp.parallel
// CHECK:         scf.for
func.func @in_order(%a: !molt.obj.list<f64>, %n: i64) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %x = arith.constant 1.0 : f64
  molt.par.for (%i) = (%c0) to (%n) step (%c1) sequential : i64 {
    molt.obj.list_set %x, %a[%i] : !molt.obj.list<f64>
  }
  return
}
