// RUN: molt-opt %s --convert-molt-par-to-scf | FileCheck %s --check-prefix=SEQ
// RUN: molt-opt %s --convert-molt-par-to-scf=mode=parallel | FileCheck %s --check-prefix=PAR
// RUN: not molt-opt %s --convert-molt-par-to-scf=mode=both 2>&1 | FileCheck %s --check-prefix=BAD
// BAD: option 'mode' is 'both'; it must be sequential or parallel

// A body that cannot raise.
// SEQ-LABEL: func.func @quiet(
// SEQ:         scf.for
// SEQ-NOT:     scf.parallel
// SEQ-NOT:     molt.par.for
// PAR-LABEL: func.func @quiet(
// PAR:         scf.parallel (%[[K:.*]]) =
// PAR:           %[[I:.*]] = arith.index_cast %[[K]] : index to i64
// PAR:           molt.obj.list_set %{{.*}}, %{{.*}}[%[[I]]] {inbounds, nonneg}
// PAR:           scf.reduce
// PAR-NOT:     molt.par.for
func.func @quiet(%a: !molt.obj.list<f64>, %n: i64) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %x = arith.constant 1.0 : f64
  molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
    molt.obj.list_set %x, %a[%i] {inbounds, nonneg} : !molt.obj.list<f64>
  }
  return
}

// One that may: errors cannot leave an scf.parallel.
// SEQ-LABEL: func.func @raises(
// SEQ:         scf.for
// SEQ-NOT:     molt.tier.invoke
// PAR-LABEL: func.func @raises(
// PAR:         scf.parallel
// PAR:           molt.tier.invoke @raises__par0
// PAR:           scf.if
// PAR:             molt.obj.rt @molt_par_record
// PAR:         molt.obj.rt @molt_par_finish
// PAR:         molt.tier.propagate
func.func @raises(%a: !molt.obj.list<f64>, %n: i64) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %x = arith.constant 1.0 : f64
  molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
    molt.obj.list_set %x, %a[%i] : !molt.obj.list<f64>
  }
  return
}
