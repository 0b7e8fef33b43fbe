// Every op of the obj family parses and prints, in both forms.
// RUN: molt-opt %s | molt-opt | FileCheck %s
// RUN: molt-opt %s -mlir-print-op-generic | molt-opt | FileCheck %s
// RUN: molt-opt %s -mlir-print-local-scope -mlir-print-debuginfo | molt-opt | FileCheck %s
// RUN: molt-opt %s -emit-bytecode | molt-opt | FileCheck %s

// CHECK: func.func private @types(!molt.obj.str, !molt.obj.list<!molt.obj.list<i1>>, !molt.obj.tuple<>, !molt.obj.tuple<i64, !molt.obj.tuple<f64>>)
func.func private @types(!molt.obj.str, !molt.obj.list<!molt.obj.list<i1>>, !molt.obj.tuple<>, !molt.obj.tuple<i64, !molt.obj.tuple<f64>>)

// CHECK-LABEL: func.func @lists
// CHECK-SAME:    (%[[X:.*]]: f64, %[[N:.*]]: i64)
func.func @lists(%x: f64, %n: i64) -> f64 {
  // CHECK: %[[L:.*]] = molt.obj.list_new : !molt.obj.list<f64>
  %l = molt.obj.list_new : !molt.obj.list<f64>
  // CHECK: molt.obj.list_new capacity(%[[N]]) : !molt.obj.list<i1>
  %c = molt.obj.list_new capacity(%n) : !molt.obj.list<i1>
  // CHECK: molt.obj.list_filled %[[X]], %[[N]] : !molt.obj.list<f64>
  %f = molt.obj.list_filled %x, %n : !molt.obj.list<f64>
  // CHECK: molt.obj.list_len %[[L]] : !molt.obj.list<f64>
  %len = molt.obj.list_len %l : !molt.obj.list<f64>
  // CHECK: molt.obj.list_get %[[L]][%[[N]]] : !molt.obj.list<f64>
  %a = molt.obj.list_get %l[%n] : !molt.obj.list<f64>
  // CHECK: molt.obj.list_get %[[L]][%[[N]]] {inbounds, nonneg} : !molt.obj.list<f64>
  %b = molt.obj.list_get %l[%n] {inbounds, nonneg} : !molt.obj.list<f64>
  // CHECK: molt.obj.list_set %[[X]], %[[L]][%[[N]]] {nonneg} : !molt.obj.list<f64>
  molt.obj.list_set %x, %l[%n] {nonneg} : !molt.obj.list<f64>
  // CHECK: molt.obj.list_append %[[X]], %[[L]] : !molt.obj.list<f64>
  molt.obj.list_append %x, %l : !molt.obj.list<f64>
  // CHECK: molt.obj.view %[[L]] : !molt.obj.list<f64> -> memref<?xf64>
  %m = molt.obj.view %l : !molt.obj.list<f64> -> memref<?xf64>
  // CHECK: molt.obj.view %{{.*}} : !molt.obj.list<i1> -> memref<?xi8>
  %k = molt.obj.view %c : !molt.obj.list<i1> -> memref<?xi8>
  // CHECK: molt.obj.is %[[L]], %{{.*}} : !molt.obj.list<f64>
  %is = molt.obj.is %l, %f : !molt.obj.list<f64>
  // CHECK: molt.obj.retain %[[L]] : !molt.obj.list<f64>
  molt.obj.retain %l : !molt.obj.list<f64>
  // CHECK: molt.obj.release %[[L]] : !molt.obj.list<f64>
  molt.obj.release %l : !molt.obj.list<f64>
  return %a : f64
}

// CHECK-LABEL: func.func @values
// CHECK-SAME:    (%[[X:.*]]: f64, %[[N:.*]]: i64)
func.func @values(%x: f64, %n: i64) -> f64 {
  // CHECK: %[[S:.*]] = molt.obj.str_const "caf\C3\A9 \22quoted\22\0A"
  %s = molt.obj.str_const "café \"quoted\"\n"
  // CHECK: %[[T:.*]] = molt.obj.tuple_make %[[X]], %[[S]] : f64, !molt.obj.str
  %t = molt.obj.tuple_make %x, %s : f64, !molt.obj.str
  // CHECK: molt.obj.tuple_make(){{$}}
  %e = molt.obj.tuple_make()
  // CHECK: molt.obj.tuple_get %[[T]][0] : !molt.obj.tuple<f64, !molt.obj.str>
  %a = molt.obj.tuple_get %t[0] : !molt.obj.tuple<f64, !molt.obj.str>
  // CHECK: molt.obj.retain %[[T]] : !molt.obj.tuple<f64, !molt.obj.str>
  molt.obj.retain %t : !molt.obj.tuple<f64, !molt.obj.str>
  return %a : f64
}

// CHECK-LABEL: func.func @runtime
// CHECK-SAME:    (%[[X:.*]]: f64, %[[L:.*]]: !molt.obj.list<f64>)
func.func @runtime(%x: f64, %l: !molt.obj.list<f64>) {
  // CHECK: molt.obj.rt @molt_float_repr(%[[X]]) {effects = "pure"} : (f64) -> !molt.obj.str
  %s = molt.obj.rt @molt_float_repr(%x) {effects = "pure"} : (f64) -> !molt.obj.str
  // CHECK: molt.obj.rt @molt_list_repr(%[[L]]) {effects = "read", raises} : (!molt.obj.list<f64>) -> !molt.obj.str desc(f64)
  %r = molt.obj.rt @molt_list_repr(%l) {effects = "read", raises} : (!molt.obj.list<f64>) -> !molt.obj.str desc(f64)
  // CHECK: molt.obj.rt @molt_print_str(%{{.*}}) : (!molt.obj.str) -> ()
  molt.obj.rt @molt_print_str(%s) : (!molt.obj.str) -> ()
  // CHECK: molt.obj.rt @molt_flush() : () -> ()
  molt.obj.rt @molt_flush() : () -> ()
  return
}

// CHECK: molt.obj.global @count : i64{{$}}
molt.obj.global @count : i64
// CHECK: molt.obj.global "private" @limit : f64 = 1.000000e+01 : f64
molt.obj.global "private" @limit : f64 = 10.0 : f64
// CHECK: molt.obj.global @names : !molt.obj.list<!molt.obj.str>
molt.obj.global @names : !molt.obj.list<!molt.obj.str>
// CHECK: molt.obj.global @text : !molt.obj.str = "a"
molt.obj.global @text : !molt.obj.str = "a"

// CHECK-LABEL: func.func @globals
func.func @globals() {
  // CHECK: %[[V:.*]] = molt.obj.global_get @count : i64
  %v = molt.obj.global_get @count : i64
  // CHECK: molt.obj.global_set %[[V]], @count : i64
  molt.obj.global_set %v, @count : i64
  return
}

// CHECK: molt.obj.class @Base {x: i64, "y z": !molt.obj.bytes}
molt.obj.class @Base {x: i64, "y z": !molt.obj.bytes}
// CHECK: molt.obj.class @Leaf extends @Base {next: !molt.obj.union<none, !molt.obj.class<@Leaf>>} del @del named "Leaf[int]"
molt.obj.class @Leaf extends @Base {next: !molt.obj.union<none, !molt.obj.class<@Leaf>>} del @del named "Leaf[int]"
// CHECK: molt.obj.class @Empty {}
molt.obj.class @Empty {}
func.func private @del(!molt.obj.class<@Leaf>)

// CHECK-LABEL: func.func @instances
// CHECK-SAME:    (%[[X:.*]]: i64, %[[ANY:.*]]: !molt.obj.object)
func.func @instances(%x: i64, %any: !molt.obj.object) -> i1 {
  // CHECK: molt.obj.new : !molt.obj.class<@Empty>
  %e = molt.obj.new : !molt.obj.class<@Empty>
  // CHECK: %[[O:.*]] = molt.obj.new {finalized} : !molt.obj.class<@Leaf>
  %o = molt.obj.new {finalized} : !molt.obj.class<@Leaf>
  // CHECK: molt.obj.field_get %[[O]] "next" : !molt.obj.class<@Leaf> -> !molt.obj.union<none, !molt.obj.class<@Leaf>>
  %next = molt.obj.field_get %o "next" : !molt.obj.class<@Leaf> -> !molt.obj.union<none, !molt.obj.class<@Leaf>>
  // CHECK: %[[B:.*]] = molt.obj.cast %[[O]] : !molt.obj.class<@Leaf> to !molt.obj.class<@Base>
  %b = molt.obj.cast %o : !molt.obj.class<@Leaf> to !molt.obj.class<@Base>
  // CHECK: molt.obj.field_set %[[X]], %[[B]] "x" : i64, !molt.obj.class<@Base>
  molt.obj.field_set %x, %b "x" : i64, !molt.obj.class<@Base>
  // CHECK: molt.obj.instance_of %[[B]], @Leaf : !molt.obj.class<@Base>
  %i = molt.obj.instance_of %b, @Leaf : !molt.obj.class<@Base>
  // CHECK: molt.obj.instance_of %[[ANY]], @Base {exact} : !molt.obj.object
  %j = molt.obj.instance_of %any, @Base {exact} : !molt.obj.object
  // CHECK: molt.obj.is %[[B]], %{{.*}} : !molt.obj.class<@Base>
  %c = molt.obj.cast %any : !molt.obj.object to !molt.obj.class<@Base>
  %is = molt.obj.is %b, %c : !molt.obj.class<@Base>
  // CHECK: molt.obj.bytes_const "a\C3\BF"
  %bytes = molt.obj.bytes_const "a\C3\BF"
  // CHECK: molt.obj.retain %[[B]] : !molt.obj.class<@Base>
  molt.obj.retain %b : !molt.obj.class<@Base>
  return %i : i1
}

// CHECK-LABEL: func.func @unions
// CHECK-SAME:    (%[[N:.*]]: i64)
func.func @unions(%n: i64) -> i64 {
  // CHECK: %[[U:.*]] = molt.obj.wrap %[[N]] as 1 : i64 -> !molt.obj.union<none, i64, i64>
  %u = molt.obj.wrap %n as 1 : i64 -> !molt.obj.union<none, i64, i64>
  // CHECK: %[[V:.*]] = molt.obj.wrap as 0 -> !molt.obj.union<none, i64, i64>
  %v = molt.obj.wrap as 0 -> !molt.obj.union<none, i64, i64>
  // CHECK: molt.obj.unwrap %[[U]] as 2 : !molt.obj.union<none, i64, i64>
  %m = molt.obj.unwrap %u as 2 : !molt.obj.union<none, i64, i64>
  // CHECK: molt.obj.tag %[[V]] : !molt.obj.union<none, i64, i64>
  %t = molt.obj.tag %v : !molt.obj.union<none, i64, i64>
  // CHECK: molt.obj.is %[[U]], %[[V]] : !molt.obj.union<none, i64, i64>
  %is = molt.obj.is %u, %v : !molt.obj.union<none, i64, i64>
  return %m : i64
}
