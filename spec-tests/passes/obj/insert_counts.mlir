// RUN: molt-opt %s --split-input-file --molt-obj-insert-counts | FileCheck %s

// A definition in a loop releases what it defined before; leaving releases the last one.
// CHECK-LABEL: func.func @loop(
// CHECK:         %[[SLOT:.*]] = molt.obj.slot !molt.obj.str
// CHECK:         %[[NULL:.*]] = molt.obj.null
// CHECK:         molt.obj.slot_set %[[NULL]], %[[SLOT]]
// CHECK:         %[[S:.*]] = molt.obj.rt @molt_str_of_bool
// CHECK:         %[[OLD:.*]] = molt.obj.slot_get %[[SLOT]]
// CHECK:         molt.obj.slot_set %[[S]], %[[SLOT]]
// CHECK:         molt.obj.release %[[OLD]]
// CHECK:       ^{{.*}}:
// CHECK:         %[[LAST:.*]] = molt.obj.slot_get %[[SLOT]]
// CHECK:         molt.obj.release %[[LAST]]
// CHECK-NEXT:    return
func.func @loop(%c: i1) {
  cf.br ^body
^body:
  %s = molt.obj.rt @molt_str_of_bool(%c) {effects = "alloc"} : (i1) -> !molt.obj.str
  cf.cond_br %c, ^body, ^end
^end:
  return
}

// -----

// What is returned moves out of its slot; the caller owns it.
// CHECK-LABEL: func.func @moved(
// CHECK-NOT:     molt.obj.retain
// CHECK-NOT:     molt.obj.release
// CHECK:         return
func.func @moved() -> !molt.obj.list<i64> {
  %l = molt.obj.list_new : !molt.obj.list<i64>
  return %l : !molt.obj.list<i64>
}

// -----

// An argument is borrowed: to return it takes a reference of its own.
// CHECK-LABEL: func.func @identity(
// CHECK-SAME:    %[[L:.*]]: !molt.obj.list<i64>)
// CHECK-NEXT:    molt.obj.retain %[[L]]
// CHECK-NEXT:    return %[[L]]
func.func @identity(%l: !molt.obj.list<i64>) -> !molt.obj.list<i64> {
  return %l : !molt.obj.list<i64>
}

// -----

// Arguments of a block may swap: all are retained before any old one is released.
// CHECK-LABEL: func.func @swap(
// CHECK:       ^{{.*}}(%[[X:.*]]: !molt.obj.str, %[[Y:.*]]: !molt.obj.str):
// CHECK-NEXT:    molt.obj.retain %[[X]]
// CHECK-NEXT:    molt.obj.retain %[[Y]]
// CHECK:         molt.obj.release
// CHECK:         molt.obj.release
// CHECK:         cf.cond_br
func.func @swap(%a: !molt.obj.str, %b: !molt.obj.str, %c: i1) {
  cf.br ^body(%a, %b : !molt.obj.str, !molt.obj.str)
^body(%x: !molt.obj.str, %y: !molt.obj.str):
  cf.cond_br %c, ^body(%y, %x : !molt.obj.str, !molt.obj.str), ^end
^end:
  return
}

// -----

// An element is borrowed without a count where nothing can drop it: neither here nor in a callee.
// CHECK-LABEL: func.func @reads(
// CHECK-NOT:     molt.obj.retain
// CHECK-NOT:     molt.obj.slot
// CHECK-LABEL: func.func @reads_and_clears(
// CHECK:         %[[ROW:.*]] = molt.obj.list_get
// CHECK-NEXT:    molt.obj.retain %[[ROW]]
// CHECK:         call @clear
// CHECK-LABEL: func.func @reads_then_clears(
// CHECK-NOT:     molt.obj.retain
// CHECK-LABEL: func.func private @clear(
func.func @reads(%m: !molt.obj.list<!molt.obj.list<f64>>, %i: i64) -> f64 {
  %row = molt.obj.list_get %m[%i] {inbounds} : !molt.obj.list<!molt.obj.list<f64>>
  %x = molt.obj.list_get %row[%i] {inbounds} : !molt.obj.list<f64>
  return %x : f64
}
func.func @reads_and_clears(%m: !molt.obj.list<!molt.obj.list<f64>>, %i: i64) -> i64 {
  %row = molt.obj.list_get %m[%i] {inbounds} : !molt.obj.list<!molt.obj.list<f64>>
  call @clear(%m) : (!molt.obj.list<!molt.obj.list<f64>>) -> ()
  %n = molt.obj.list_len %row : !molt.obj.list<f64>
  return %n : i64
}
func.func @reads_then_clears(%m: !molt.obj.list<!molt.obj.list<f64>>, %i: i64) -> i64 {
  %row = molt.obj.list_get %m[%i] {inbounds} : !molt.obj.list<!molt.obj.list<f64>>
  %n = molt.obj.list_len %row : !molt.obj.list<f64>
  call @clear(%m) : (!molt.obj.list<!molt.obj.list<f64>>) -> ()
  return %n : i64
}
func.func private @clear(%m: !molt.obj.list<!molt.obj.list<f64>>) {
  molt.obj.rt @molt_list_clear(%m) {effects = "write"} : (!molt.obj.list<!molt.obj.list<f64>>) -> ()
  return
}

// -----

// A store retains the new element before it releases the old one; constants are not counted.
// CHECK-LABEL: func.func @stores(
// CHECK-SAME:    %[[L:.*]]: !molt.obj.list<!molt.obj.str>, %[[S:.*]]: !molt.obj.str, %[[I:.*]]: i64)
// CHECK:         %[[OLD:.*]] = molt.obj.list_get %[[L]][%[[I]]] {inbounds}
// CHECK-NEXT:    molt.obj.retain %[[S]]
// CHECK-NEXT:    molt.obj.list_set %[[S]]
// CHECK-NEXT:    molt.obj.release %[[OLD]]
// CHECK:         %[[K:.*]] = molt.obj.str_const
// CHECK-NEXT:    molt.obj.list_append %[[K]]
func.func @stores(%l: !molt.obj.list<!molt.obj.str>, %s: !molt.obj.str, %i: i64) {
  molt.obj.list_set %s, %l[%i] {inbounds} : !molt.obj.list<!molt.obj.str>
  %k = molt.obj.str_const "k"
  molt.obj.list_append %k, %l : !molt.obj.list<!molt.obj.str>
  return
}

// -----

// Scalars are not counted.
// CHECK-LABEL: func.func @scalars(
// CHECK-NOT:     molt.obj.retain
// CHECK-NOT:     molt.obj.slot
func.func @scalars(%l: !molt.obj.list<i64>, %i: i64) -> i64 {
  %v = molt.obj.list_get %l[%i] {inbounds} : !molt.obj.list<i64>
  molt.obj.list_set %v, %l[%i] {inbounds} : !molt.obj.list<i64>
  return %v : i64
}

// -----

// A variable in memory is a slot that is null at first. What it holds is counted, what is read from
// it is borrowed, and the end gives it up.
// CHECK-LABEL: func.func @variable(
// CHECK-SAME:    %[[A:.*]]: !molt.obj.str)
// CHECK:         %[[V:.*]] = molt.obj.slot !molt.obj.str
// CHECK:         molt.obj.null
// CHECK:         molt.obj.slot_set %{{.*}}, %[[V]]
// CHECK:         %[[OLD:.*]] = molt.obj.var_get %[[V]]
// CHECK:         molt.obj.retain %[[A]]
// CHECK:         molt.obj.var_set %[[A]], %[[V]]
// CHECK:         molt.obj.release %[[OLD]]
// CHECK:         %[[NOW:.*]] = molt.obj.var_get %[[V]]
// CHECK-NEXT:    molt.obj.rt @molt_print_str(%[[NOW]])
// CHECK:         %[[LAST:.*]] = molt.obj.slot_get %[[V]]
// CHECK-NEXT:    molt.obj.release %[[LAST]]
// CHECK-NEXT:    return
func.func @variable(%a: !molt.obj.str) {
  %v = molt.obj.var !molt.obj.str : !llvm.ptr
  molt.obj.var_set %a, %v : !molt.obj.str, !llvm.ptr
  %s = molt.obj.var_get %v : !llvm.ptr -> !molt.obj.str
  molt.obj.rt @molt_print_str(%s) : (!molt.obj.str) -> ()
  return
}

// -----

// A generator owns its argument from its start to its ends, of which a wait is none.
// CHECK-LABEL: func.func @generator(
// CHECK-SAME:    %[[A:.*]]: !molt.obj.str)
// CHECK:         %[[G:.*]] = molt.obj.gen_start
// CHECK:         %[[SLOT:.*]] = molt.obj.slot !molt.obj.str
// CHECK:         molt.obj.retain %[[A]]
// CHECK:         molt.obj.slot_set %[[A]], %[[SLOT]]
// CHECK-NOT:     molt.obj.release
// CHECK:         molt.obj.gen_suspend
// CHECK:         %[[OLD:.*]] = molt.obj.gen_get "value" of %[[G]]
// CHECK:         molt.obj.retain %[[A]]
// CHECK:         molt.obj.gen_set %[[A]], "value" of %[[G]]
// CHECK:         molt.obj.release %[[OLD]]
// CHECK:         %[[LAST:.*]] = molt.obj.slot_get %[[SLOT]]
// CHECK-NEXT:    molt.obj.release %[[LAST]]
// CHECK-NEXT:    molt.obj.gen_finish
!gen = !molt.obj.gen<!molt.obj.str, none, none>
func.func @generator(%a: !molt.obj.str) -> !gen {
  %g = molt.obj.gen_start : !gen
  %0 = molt.obj.gen_suspend %g : !gen
  molt.obj.gen_set %a, "value" of %g : !molt.obj.str, !gen
  %1 = molt.obj.gen_suspend %g : !gen
  molt.obj.gen_finish %g : !gen
}
