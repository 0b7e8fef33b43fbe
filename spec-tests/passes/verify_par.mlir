// RUN: molt-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(molt-verify-phase{phase=par})'

func.func @left(%n: i64) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  // expected-error @below {{after phase 'par', 'molt.par.for' must not be left}}
  molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
    molt.par.yield
  }
  return
}

// -----

func.func @shared(%n: index, %l: !molt.obj.list<i64>, %at: i64) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    // expected-error @below {{after phase 'par', 'molt.obj.list_get' may raise inside 'scf.parallel'}}
    %v = molt.obj.list_get %l[%at] : !molt.obj.list<i64>
    scf.reduce
  }
  return
}
