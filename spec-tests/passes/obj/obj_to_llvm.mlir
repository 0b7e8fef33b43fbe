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
// CHECK:       llvm.mlir.global private constant @molt.type.1.offsets
// CHECK:         llvm.mlir.constant(8 : i32)
// CHECK:         llvm.mlir.constant(16 : i32)
// CHECK:       llvm.mlir.global private constant @molt.type.1()
// CHECK:         llvm.mlir.constant(24 : i32)
// WASM-LABEL: func.func @constants(
// WASM:       llvm.mlir.global private constant @molt.type.1.offsets
// WASM:         llvm.mlir.constant(4 : i32)
// WASM:         llvm.mlir.constant(8 : i32)
// WASM:       llvm.mlir.global private constant @molt.type.1()
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
// CHECK-SAME:    !llvm.ptr{{.*}}, %{{.*}}: i1)
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

// -----

// An instance is a header and its fields, the base's first; each field has an aliasing tag.
// CHECK-DAG: #[[NEXTTY:.*]] = #llvm.tbaa_type_desc<id = "molt.field.B.next"
// CHECK-DAG: #[[NEXT:.*]] = #llvm.tbaa_tag<base_type = #[[NEXTTY]]
// CHECK-LABEL: func.func @fields(
// CHECK-SAME:    %[[B:.*]]: !llvm.ptr, %[[X:.*]]: f64) -> !llvm.ptr
// CHECK-NEXT:    %[[P:.*]] = llvm.getelementptr inbounds|nuw %[[B]][0, 1] : (!llvm.ptr) -> !llvm.ptr, !llvm.struct<(struct<(i32, i32, ptr)>, f64)>
// CHECK-NEXT:    llvm.store %[[X]], %[[P]] {alignment = 8
// CHECK-NEXT:    %[[Q:.*]] = llvm.getelementptr inbounds|nuw %[[B]][0, 2] : (!llvm.ptr) -> !llvm.ptr, !llvm.struct<(struct<(i32, i32, ptr)>, f64, ptr)>
// CHECK-NEXT:    llvm.load %[[Q]] {alignment = 8 : i64, tbaa = [#[[NEXT]]]}
// Kind, sizes, the offset of the only reference, and that it can be part of a cycle.
// CHECK:       llvm.mlir.global private constant @molt.class.B.refs
// CHECK-NEXT:    llvm.mlir.zero
// CHECK-NEXT:    llvm.mlir.constant(24 : i32)
// WASM:        llvm.mlir.global private constant @molt.class.B.refs
// WASM-NEXT:     llvm.mlir.zero
// WASM-NEXT:     llvm.mlir.constant(24 : i32)
// CHECK:       llvm.mlir.global private unnamed_addr constant @molt.class.B.name("B")
// CHECK:       llvm.mlir.global private constant @molt.class.B()
// CHECK:         llvm.mlir.constant(8 : i32)
// CHECK:         llvm.insertvalue %{{.*}}, %{{.*}}[7]
// CHECK:         llvm.mlir.constant(1 : i32)
// CHECK-NEXT:    llvm.insertvalue %{{.*}}, %{{.*}}[8]
// CHECK:         llvm.mlir.constant(32 : i32)
// CHECK-NEXT:    llvm.insertvalue %{{.*}}, %{{.*}}[9]
// CHECK:         llvm.mlir.constant(2 : i32)
// CHECK-NEXT:    llvm.insertvalue %{{.*}}, %{{.*}}[10]
molt.obj.class @A {x: f64}
molt.obj.class @B extends @A {next: !molt.obj.union<none, !molt.obj.class<@B>>}
func.func @fields(%b: !molt.obj.class<@B>, %x: f64) -> !molt.obj.union<none, !molt.obj.class<@B>> {
  %a = molt.obj.cast %b : !molt.obj.class<@B> to !molt.obj.class<@A>
  molt.obj.field_set %x, %a "x" : f64, !molt.obj.class<@A>
  %n = molt.obj.field_get %b "next" : !molt.obj.class<@B> -> !molt.obj.union<none, !molt.obj.class<@B>>
  %new = molt.obj.new : !molt.obj.class<@B>
  molt.obj.release %new : !molt.obj.class<@B>
  return %n : !molt.obj.union<none, !molt.obj.class<@B>>
}

// -----

// Classes are numbered so that those of subclasses follow. One without subclasses is compared with
// the descriptor, others by the range of numbers.
// CHECK-LABEL: func.func @instance_of(
// CHECK:         %[[NUMBER:.*]] = llvm.load {{.*}} : !llvm.ptr -> i32
// CHECK-DAG:     %[[FIRST:.*]] = arith.constant 3 : i32
// CHECK-DAG:     %[[RANGE:.*]] = arith.constant 1 : i32
// CHECK:         %[[ABOVE:.*]] = arith.subi %[[NUMBER]], %[[FIRST]]
// CHECK:         %[[B:.*]] = arith.cmpi ule, %[[ABOVE]], %[[RANGE]]
// CHECK:         llvm.mlir.addressof @molt.class.C
// CHECK-NEXT:    %[[C:.*]] = llvm.icmp "eq"
// CHECK:         llvm.mlir.addressof @molt.class.B
// CHECK-NEXT:    %[[EXACT:.*]] = llvm.icmp "eq"
// CHECK:         return %[[B]], %[[C]], %[[EXACT]]
molt.obj.class @D extends @A {}
molt.obj.class @C extends @B {}
molt.obj.class @B extends @A {}
molt.obj.class @A {}
molt.obj.class @E extends @A {}
func.func @instance_of(%a: !molt.obj.class<@A>) -> (i1, i1, i1) {
  %b = molt.obj.instance_of %a, @B : !molt.obj.class<@A>
  %c = molt.obj.instance_of %a, @C : !molt.obj.class<@A>
  %e = molt.obj.instance_of %a, @B {exact} : !molt.obj.class<@A>
  return %b, %c, %e : i1, i1, i1
}

// -----

// A union is its tag and slots: numbers share one, references another. Each reference is counted.
// CHECK-LABEL: func.func @unions(
// CHECK-SAME:    %[[X:.*]]: f64, %[[S:.*]]: !llvm.ptr) -> !llvm.struct<(i64, ptr, i64)>
// CHECK:         llvm.mlir.zero : !llvm.struct<(i64, ptr, i64)>
// CHECK-NEXT:    llvm.insertvalue %{{.*}}, %{{.*}}[0]
// CHECK-NEXT:    %[[BITS:.*]] = arith.bitcast %[[X]]
// CHECK-NEXT:    %[[U:.*]] = llvm.insertvalue %[[BITS]], %{{.*}}[2]
// CHECK-NEXT:    %[[R:.*]] = llvm.extractvalue %[[U]][1]
// CHECK-NEXT:    llvm.call @molt_retain(%[[R]])
// CHECK-NEXT:    llvm.extractvalue %[[U]][0]
func.func @unions(%x: f64, %s: !molt.obj.str) -> !molt.obj.union<!molt.obj.str, i64, !molt.obj.list<i64>, f64, none> {
  %u = molt.obj.wrap %x as 3 : f64 -> !molt.obj.union<!molt.obj.str, i64, !molt.obj.list<i64>, f64, none>
  molt.obj.retain %u : !molt.obj.union<!molt.obj.str, i64, !molt.obj.list<i64>, f64, none>
  %t = molt.obj.tag %u : !molt.obj.union<!molt.obj.str, i64, !molt.obj.list<i64>, f64, none>
  return %u : !molt.obj.union<!molt.obj.str, i64, !molt.obj.list<i64>, f64, none>
}

// -----

// A union of `none` and one object is a pointer.
// CHECK-LABEL: func.func @nullable(
// CHECK-SAME:    %[[S:.*]]: !llvm.ptr, %[[U:.*]]: !llvm.ptr)
// CHECK:         %[[NULL:.*]] = llvm.mlir.zero
// CHECK-NEXT:    %[[SOME:.*]] = llvm.icmp "ne" %[[U]], %[[NULL]]
// CHECK-NEXT:    %[[TAG:.*]] = arith.extui %[[SOME]]
// CHECK:         return %[[S]], %[[TAG]], %[[U]]
func.func @nullable(%s: !molt.obj.str, %u: !molt.obj.union<none, !molt.obj.str>) -> (!molt.obj.union<none, !molt.obj.str>, i64, !molt.obj.str) {
  %w = molt.obj.wrap %s as 1 : !molt.obj.str -> !molt.obj.union<none, !molt.obj.str>
  %t = molt.obj.tag %u : !molt.obj.union<none, !molt.obj.str>
  %v = molt.obj.unwrap %u as 1 : !molt.obj.union<none, !molt.obj.str>
  return %w, %t, %v : !molt.obj.union<none, !molt.obj.str>, i64, !molt.obj.str
}
