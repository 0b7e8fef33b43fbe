// Unknown passes, options and anchors are clean errors.
// RUN: not molt-opt %s --pass-pipeline='builtin.module(molt-nothing)' 2>&1 | FileCheck %s --check-prefix=PASS
// RUN: not molt-opt %s --pass-pipeline='builtin.module(convert-molt-tier-to-cf{colour=red})' 2>&1 | FileCheck %s --check-prefix=OPTION
// PASS: 'molt-nothing' does not refer to a registered pass or pass pipeline
// OPTION: no such option colour
func.func private @f()
