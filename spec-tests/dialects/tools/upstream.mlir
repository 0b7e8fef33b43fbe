// On upstream's inputs molt-opt is mlir-opt: the same text for the same flags.
// RUN: mlir-opt %s -canonicalize -cse -o %t.1
// RUN: molt-opt %s -canonicalize -cse -o %t.2
// RUN: diff %t.1 %t.2
// RUN: mlir-opt %s --pass-pipeline='builtin.module(func.func(affine-loop-fusion,lower-affine,canonicalize),convert-scf-to-cf,convert-to-llvm)' -o %t.1
// RUN: molt-opt %s --pass-pipeline='builtin.module(func.func(affine-loop-fusion,lower-affine,canonicalize),convert-scf-to-cf,convert-to-llvm)' -o %t.2
// RUN: diff %t.1 %t.2
// RUN: mlir-opt %s -mlir-print-op-generic -mlir-print-debuginfo -o %t.1
// RUN: molt-opt %s -mlir-print-op-generic -mlir-print-debuginfo -o %t.2
// RUN: diff %t.1 %t.2
// RUN: mlir-opt %s -inline -emit-bytecode -o %t.1
// RUN: molt-opt %s -inline -emit-bytecode -o %t.2
// RUN: diff %t.1 %t.2
// RUN: mlir-opt %s -transform-interpreter -o %t.1
// RUN: molt-opt %s -transform-interpreter -o %t.2
// RUN: diff %t.1 %t.2

func.func private @scale(%x: f32) -> f32 {
  %c = arith.constant 2.0 : f32
  %r = arith.mulf %x, %c : f32
  return %r : f32
}

func.func @loops(%a: memref<64xf32>, %b: memref<64xf32>, %n: index) -> f32 {
  affine.for %i = 0 to 64 {
    %v = affine.load %a[%i] : memref<64xf32>
    %s = func.call @scale(%v) : (f32) -> f32
    affine.store %s, %b[%i] : memref<64xf32>
  }
  affine.for %i = 0 to 64 {
    %v = affine.load %b[%i] : memref<64xf32>
    %w = arith.addf %v, %v : f32
    affine.store %w, %a[%i] : memref<64xf32>
  }
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %sum = scf.for %i = %c0 to %n step %c1 iter_args(%acc = %zero) -> (f32) {
    %v = memref.load %a[%i] : memref<64xf32>
    %t = arith.addf %acc, %v : f32
    scf.yield %t : f32
  }
  return %sum : f32
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    transform.yield
  }
}
