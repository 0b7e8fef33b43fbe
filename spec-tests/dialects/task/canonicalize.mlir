// Ops at which a task may be suspended are neither removed nor merged; an unused channel goes.
// RUN: molt-opt %s -canonicalize -cse | FileCheck %s

// CHECK-LABEL: func.func @kept
func.func @kept(%n: i64, %c: !molt.task.channel<i64>) {
  // CHECK-NEXT: molt.task.checkpoint
  // CHECK-NEXT: molt.task.checkpoint
  // CHECK-NEXT: molt.task.receive
  // CHECK-NEXT: molt.task.receive
  // CHECK-NEXT: molt.task.scope
  // CHECK-NEXT: }
  // CHECK-NEXT: return
  %unused = molt.task.channel %n : !molt.task.channel<i64>
  molt.task.checkpoint
  molt.task.checkpoint
  %a = molt.task.receive %c : !molt.task.channel<i64>
  %b = molt.task.receive %c : !molt.task.channel<i64>
  molt.task.scope (%s) {
  }
  return
}

// What is known before a scope is known in it.
// CHECK-LABEL: func.func @constants
func.func @constants() -> i64 {
  // CHECK: %[[C:.*]] = arith.constant 5 : i64
  // CHECK: molt.task.yield %[[C]]
  %c2 = arith.constant 2 : i64
  %c3 = arith.constant 3 : i64
  %r = molt.task.scope (%s) -> (i64) {
    %sum = molt.tier.add %c2, %c3 : i64
    molt.task.yield %sum : i64
  }
  return %r : i64
}
