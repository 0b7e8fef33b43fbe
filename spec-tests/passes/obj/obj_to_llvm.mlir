// RUN: molt-opt %s --split-input-file --verify-diagnostics --convert-molt-obj-to-llvm | FileCheck %s
// RUN: molt-opt %s --split-input-file --verify-diagnostics --convert-molt-obj-to-llvm=pointer-bits=32 | FileCheck %s --check-prefix=WASM

// Lengths, data pointers and elements of each type have aliasing tags of their own.
// CHECK-DAG: #[[LENTY:.*]] = #llvm.tbaa_type_desc<id = "molt.list.len"
// CHECK-DAG: #[[DATATY:.*]] = #llvm.tbaa_type_desc<id = "molt.list.data"
// CHECK-DAG: #[[FLOATTY:.*]] = #llvm.tbaa_type_desc<id = "molt.element.float"
// CHECK-DAG: #[[LEN:.*]] = #llvm.tbaa_tag<base_type = #[[LENTY]]
// CHECK-DAG: #[[DATA:.*]] = #llvm.tbaa_tag<base_type = #[[DATATY]]
// CHECK-DAG: #[[FLOAT:.*]] = #llvm.tbaa_tag<base_type = #[[FLOATTY]]
// CHECK-LABEL: func.func private @element(
// CHECK-SAME:    %[[L:.*]]: !llvm.ptr {llvm.align = 8 : i64, llvm.dereferenceable = 40 : i64
// CHECK-SAME:    llvm.linkage = #llvm.linkage<internal>
// CHECK:         llvm.getelementptr inbounds|nuw %[[L]][0, 2]
// CHECK:         llvm.load {{.*}}tbaa = [#[[LEN]]]
// CHECK:         llvm.getelementptr inbounds|nuw %[[L]][0, 1]
// CHECK:         %[[D:.*]] = llvm.load {{.*}}tbaa = [#[[DATA]]]
// CHECK:         %[[P:.*]] = llvm.getelementptr inbounds|nuw %[[D]][%{{.*}}] : (!llvm.ptr, i64) -> !llvm.ptr, f64
// CHECK:         llvm.load %[[P]] {{.*}}tbaa = [#[[FLOAT]]]
func.func private @element(%l: !molt.obj.list<f64>, %i: i64) -> (i64, f64) {
  %n = molt.obj.list_len %l : !molt.obj.list<f64>
  %v = molt.obj.list_get %l[%i] {inbounds} : !molt.obj.list<f64>
  return %n, %v : i64, f64
}

// -----

// Booleans are bytes in memory.
// CHECK-LABEL: func.func @flags(
// CHECK-SAME:    %{{.*}}: !llvm.ptr {{.*}}, %[[B:.*]]: i1)
// CHECK:         %[[BYTE:.*]] = arith.extui %[[B]] : i1 to i8
// CHECK:         llvm.store %[[BYTE]]
func.func @flags(%l: !molt.obj.list<i1>, %i: i64, %b: i1) {
  molt.obj.list_set %b, %l[%i] {inbounds} : !molt.obj.list<i1>
  return
}

// -----

// An append grows the list on a cold path.
// CHECK-LABEL: func.func @append(
// CHECK:         %[[FULL:.*]] = arith.cmpi eq
// CHECK:         cf.cond_br %[[FULL]] weights([1, 64]), ^[[GROW:.*]], ^[[NEXT:.*]]
// CHECK:       ^[[GROW]]:
// CHECK:         llvm.call @molt_list_grow
// CHECK:         cf.br ^[[NEXT]]
// CHECK:       ^[[NEXT]]:
// CHECK:         llvm.store
// CHECK:         arith.addi {{.*}} overflow<nsw, nuw>
// CHECK:         llvm.store
// CHECK:       llvm.func @molt_list_grow(!llvm.ptr) {{.*}}"cold"
func.func @append(%l: !molt.obj.list<i64>, %v: i64) {
  molt.obj.list_append %v, %l : !molt.obj.list<i64>
  return
}

// -----

// Types become descriptors, laid out for the target; equal strings are one immortal object.
// CHECK-LABEL: func.func @constants(
// CHECK:         llvm.mlir.addressof @molt.type.
// CHECK:         %[[S:.*]] = llvm.mlir.addressof @[[NAME:molt.str.0]]
// CHECK:         %[[T:.*]] = llvm.mlir.addressof @[[NAME]]
// CHECK:       llvm.mlir.global private constant @molt.type.0.offsets
// CHECK:         llvm.mlir.constant(8 : i32)
// CHECK:         llvm.mlir.constant(16 : i32)
// CHECK:       llvm.mlir.global private constant @molt.type.0()
// CHECK:         llvm.mlir.constant(24 : i32)
// WASM-LABEL: func.func @constants(
// WASM:       llvm.mlir.global private constant @molt.type.0.offsets
// WASM:         llvm.mlir.constant(4 : i32)
// WASM:         llvm.mlir.constant(8 : i32)
// WASM:       llvm.mlir.global private constant @molt.type.0()
// WASM:         llvm.mlir.constant(16 : i32)
func.func @constants() -> (!molt.obj.list<!molt.obj.tuple<i1, !molt.obj.str, i64>>, !molt.obj.str, !molt.obj.str) {
  %l = molt.obj.list_new : !molt.obj.list<!molt.obj.tuple<i1, !molt.obj.str, i64>>
  %s = molt.obj.str_const "text"
  %t = molt.obj.str_const "text"
  return %l, %s, %t : !molt.obj.list<!molt.obj.tuple<i1, !molt.obj.str, i64>>, !molt.obj.str, !molt.obj.str
}

// -----

// A view is the descriptor of a memref; its indices are as wide as a pointer.
// CHECK-LABEL: func.func @view(
// CHECK:         llvm.insertvalue {{.*}} : !llvm.struct<(ptr, ptr, i64, array<1 x i64>, array<1 x i64>)>
// CHECK:         builtin.unrealized_conversion_cast {{.*}} to memref<?xf64>
// WASM-LABEL: func.func @view(
// WASM:         arith.trunci {{.*}} : i64 to i32
// WASM:         llvm.insertvalue {{.*}} : !llvm.struct<(ptr, ptr, i32, array<1 x i32>, array<1 x i32>)>
func.func @view(%l: !molt.obj.list<f64>) -> memref<?xf64> {
  %m = molt.obj.view %l : !molt.obj.list<f64> -> memref<?xf64>
  return %m : memref<?xf64>
}

// -----

// A pure scalar function has no effects on memory; of a tuple each object is counted.
// CHECK-LABEL: func.func @calls(
// CHECK:         llvm.call @molt_math_tanh
// CHECK:         %[[O:.*]] = llvm.extractvalue %{{.*}}[1]
// CHECK:         llvm.call @molt_retain(%[[O]])
// CHECK:       llvm.func @molt_math_tanh(f64) -> f64 attributes {memory_effects = #llvm.memory_effects<other = none, argMem = none, inaccessibleMem = none
func.func @calls(%x: f64, %t: !molt.obj.tuple<i64, !molt.obj.str>) -> f64 {
  %y = molt.obj.rt @molt_math_tanh(%x) {effects = "pure"} : (f64) -> f64
  molt.obj.retain %t : !molt.obj.tuple<i64, !molt.obj.str>
  return %y : f64
}

// -----

// A list that may be unassigned cannot be read at any time.
// CHECK-LABEL: func.func @unassigned(
// CHECK-SAME:    !llvm.ptr, %{{.*}}: i1)
func.func @unassigned(%l: !molt.obj.list<f64>, %c: i1) {
  %null = molt.obj.null : !molt.obj.list<f64>
  cf.cond_br %c, ^next(%l : !molt.obj.list<f64>), ^next(%null : !molt.obj.list<f64>)
^next(%m: !molt.obj.list<f64>):
  return
}

// -----

func.func @checked(%l: !molt.obj.list<f64>, %i: i64) -> f64 {
  // expected-error @below {{'molt.obj.list_get' still checks its index}}
  %v = molt.obj.list_get %l[%i] : !molt.obj.list<f64>
  return %v : f64
}

// -----

func.func @unknown() {
  // expected-error @below {{the runtime has no function 'molt_nonsense'}}
  molt.obj.rt @molt_nonsense() : () -> ()
  return
}
