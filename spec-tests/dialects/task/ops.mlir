// Every op of the task family parses and prints, in both forms.
// RUN: molt-opt %s | molt-opt | FileCheck %s
// RUN: molt-opt %s -mlir-print-op-generic | molt-opt | FileCheck %s
// RUN: molt-opt %s -mlir-print-local-scope -mlir-print-debuginfo | molt-opt | FileCheck %s
// RUN: molt-opt %s -emit-bytecode | molt-opt | FileCheck %s

func.func private @work(i64) -> f64
func.func private @quiet()

// CHECK-LABEL: func.func @scopes
// CHECK-SAME:    (%[[X:.*]]: i64, %[[D:.*]]: f64)
func.func @scopes(%x: i64, %d: f64) -> f64 {
  // CHECK: molt.task.scope (%[[S:.*]]) -> (f64) {
  // CHECK-NEXT: %[[T:.*]] = molt.task.spawn @work(%[[X]]) in %[[S]] : (i64) -> !molt.task.task<f64>
  // CHECK-NEXT: %[[U:.*]] = molt.task.spawn @quiet() in %[[S]] : () -> !molt.task.task<none>
  // CHECK-NEXT: %[[R:.*]] = molt.task.await %[[T]] : !molt.task.task<f64> -> f64
  // CHECK-NEXT: molt.task.await %[[U]] : !molt.task.task<none>
  // CHECK-NEXT: molt.task.yield %[[R]] : f64
  %r = molt.task.scope (%scope) -> (f64) {
    %t = molt.task.spawn @work(%x) in %scope : (i64) -> !molt.task.task<f64>
    %u = molt.task.spawn @quiet() in %scope : () -> !molt.task.task<none>
    %v = molt.task.await %t : !molt.task.task<f64> -> f64
    molt.task.await %u : !molt.task.task<none>
    molt.task.yield %v : f64
  }
  // CHECK: molt.task.scope (%{{.*}}) {
  // CHECK-NEXT: }
  molt.task.scope (%scope) {
  }
  // CHECK: molt.task.cancel_scope (%[[C:.*]]) deadline(%[[D]]) shield -> (f64) {
  // CHECK-NEXT: molt.task.cancel %[[C]]
  // CHECK-NEXT: molt.task.checkpoint
  // CHECK-NEXT: molt.task.sleep %[[D]]
  // CHECK-NEXT: molt.task.yield %[[D]] : f64
  %e = molt.task.cancel_scope (%c) deadline(%d) shield -> (f64) {
    molt.task.cancel %c
    molt.task.checkpoint
    molt.task.sleep %d
    molt.task.yield %d : f64
  }
  // CHECK: molt.task.cancel_scope (%{{.*}}) attributes {reason = "test"} {
  // CHECK-NEXT: }
  molt.task.cancel_scope (%c) attributes {reason = "test"} {
  }
  return %r : f64
}

// CHECK-LABEL: func.func @channels
// CHECK-SAME:    (%[[N:.*]]: i64, %[[X:.*]]: f64)
func.func @channels(%n: i64, %x: f64) {
  // CHECK: %[[C:.*]] = molt.task.channel %[[N]] : !molt.task.channel<f64>
  %c = molt.task.channel %n : !molt.task.channel<f64>
  // CHECK: molt.task.send %[[X]], %[[C]] : !molt.task.channel<f64>
  molt.task.send %x, %c : !molt.task.channel<f64>
  // CHECK: molt.task.receive %[[C]] : !molt.task.channel<f64>
  %v = molt.task.receive %c : !molt.task.channel<f64>
  // CHECK: molt.task.close %[[C]] : !molt.task.channel<f64>
  molt.task.close %c : !molt.task.channel<f64>
  return
}

// CHECK-LABEL: func.func @select
// CHECK-SAME:    (%[[A:.*]]: !molt.task.channel<i64>, %[[B:.*]]: !molt.task.channel<f64>, %[[X:.*]]: f64, %[[Z:.*]]: i64)
func.func @select(%a: !molt.task.channel<i64>, %b: !molt.task.channel<f64>, %x: f64, %zero: i64) -> i64 {
  // CHECK: %[[R:.*]] = molt.task.select -> (i64)
  // CHECK-NEXT: receive %[[A]] : !molt.task.channel<i64> (%[[V:.*]]) {
  // CHECK-NEXT:   molt.task.yield %[[V]] : i64
  // CHECK-NEXT: }
  // CHECK-NEXT: send %[[X]], %[[B]] : !molt.task.channel<f64> {
  // CHECK-NEXT:   molt.task.yield %[[Z]] : i64
  // CHECK-NEXT: }
  // CHECK-NEXT: timeout %[[X]] {
  // CHECK-NEXT:   molt.task.yield %[[Z]] : i64
  // CHECK-NEXT: }
  %r = molt.task.select -> (i64)
    receive %a : !molt.task.channel<i64> (%v) {
      molt.task.yield %v : i64
    }
    send %x, %b : !molt.task.channel<f64> {
      molt.task.yield %zero : i64
    }
    timeout %x {
      molt.task.yield %zero : i64
    }
  // CHECK: molt.task.select
  // CHECK-NEXT: timeout %[[X]] {
  // CHECK-NEXT: }
  // CHECK-NEXT: return %[[R]]
  molt.task.select
    timeout %x {
    }
  return %r : i64
}
