// RUN: molt-opt %s --pass-pipeline='builtin.module(func.func(molt-egg-simplify))' | FileCheck %s
// RUN: not molt-opt %s --pass-pipeline='builtin.module(func.func(molt-egg-simplify{cost=gpu}))' 2>&1 | FileCheck %s --check-prefix=BAD
// BAD: unknown cost model 'gpu'

// Division by a power of two is a shift, exact for negative numbers as well.
// CHECK-LABEL: func.func @floordiv_power
// CHECK:         molt.tier.shr %{{.*}}, %{{.*}} : i64
// CHECK-NOT:     floordiv
func.func @floordiv_power(%x: i64) -> i64 {
  %c8 = arith.constant 8 : i64
  %q = molt.tier.floordiv %x, %c8 : i64
  return %q : i64
}

// The remainder is a mask.
// CHECK-LABEL: func.func @mod_power
// CHECK:         arith.andi
// CHECK-NOT:     molt.tier.mod
func.func @mod_power(%x: i64) -> i64 {
  %c16 = arith.constant 16 : i64
  %q = molt.tier.mod %x, %c16 : i64
  return %q : i64
}

// A division by 8 in floats is a product with 0.125; by 10 it stays.
// CHECK-LABEL: func.func @fdiv
// CHECK:         arith.mulf
// CHECK:         arith.divf
func.func @fdiv(%x: f64, %y: f64) -> (f64, f64) {
  %c8 = arith.constant 8.0 : f64
  %c10 = arith.constant 10.0 : f64
  %a = arith.divf %x, %c8 : f64
  %b = arith.divf %y, %c10 : f64
  return %a, %b : f64, f64
}

// Adding 0.0 would turn -0.0 into 0.0: it stays.
// CHECK-LABEL: func.func @fadd_zero
// CHECK:         arith.addf
func.func @fadd_zero(%x: f64) -> f64 {
  %z = arith.constant 0.0 : f64
  %a = arith.addf %x, %z : f64
  return %a : f64
}

// A comparison swallows its negation.
// CHECK-LABEL: func.func @not_lt
// CHECK:         arith.cmpi sge
// CHECK-NOT:     xori
func.func @not_lt(%x: i64, %y: i64) -> i1 {
  %t = arith.constant true
  %c = arith.cmpi slt, %x, %y : i64
  %n = arith.xori %c, %t : i1
  return %n : i1
}

// Fast-math operations are somebody's wish: they stay as they are.
// CHECK-LABEL: func.func @fastmath
// CHECK:         arith.mulf %{{.*}} fastmath<fast>
func.func @fastmath(%x: f64) -> f64 {
  %one = arith.constant 1.0 : f64
  %a = arith.mulf %x, %one fastmath<fast> : f64
  return %a : f64
}

// (a + b) - b may raise where a does not: it is not a.
// CHECK-LABEL: func.func @keeps_overflow
// CHECK:         molt.tier.add
// CHECK:         molt.tier.sub
func.func @keeps_overflow(%a: i64, %b: i64) -> i64 {
  %s = molt.tier.add %a, %b : i64
  %d = molt.tier.sub %s, %b : i64
  return %d : i64
}
