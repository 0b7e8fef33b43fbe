// RUN: molt-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(molt-verify-phase{phase=molt})' | FileCheck %s

// What the front end writes passes, and stays as it is.
// CHECK-LABEL: func.func @fine(
// CHECK:         molt.obj.list_get
func.func @fine(%l: !molt.obj.list<i64>, %i: i64) -> i64 {
  %v = molt.obj.list_get %l[%i] : !molt.obj.list<i64>
  return %v : i64
}

// -----

func.func @early_count(%s: !molt.obj.str) {
  // expected-error @below {{after phase 'molt', 'molt.obj.retain' must not be left}}
  molt.obj.retain %s : !molt.obj.str
  return
}
