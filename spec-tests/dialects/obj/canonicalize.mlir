// Folds of the obj family, and what upstream's passes make of its effects.
// RUN: molt-opt %s -canonicalize | FileCheck %s
// RUN: molt-opt %s -cse | FileCheck %s --check-prefix=CSE

// CHECK-LABEL: func.func @tuples
// CHECK-SAME:    (%[[X:.*]]: f64, %[[Y:.*]]: i64, %[[T:.*]]: !molt.obj.tuple<i64, f64>)
func.func @tuples(%x: f64, %y: i64, %t: !molt.obj.tuple<i64, f64>) -> (i64, !molt.obj.tuple<i64, f64>, !molt.obj.tuple<f64, i64>) {
  // CHECK: %[[F:.*]] = molt.obj.tuple_get %[[T]][1]
  // CHECK: %[[I:.*]] = molt.obj.tuple_get %[[T]][0]
  // CHECK: %[[S:.*]] = molt.obj.tuple_make %[[F]], %[[I]]
  // CHECK: return %[[Y]], %[[T]], %[[S]]
  %made = molt.obj.tuple_make %x, %y : f64, i64
  %0 = molt.obj.tuple_get %made[1] : !molt.obj.tuple<f64, i64>
  %1 = molt.obj.tuple_get %t[1] : !molt.obj.tuple<i64, f64>
  %2 = molt.obj.tuple_get %t[0] : !molt.obj.tuple<i64, f64>
  // All fields in order are the tuple itself; in another order they are not.
  %same = molt.obj.tuple_make %2, %1 : i64, f64
  %swapped = molt.obj.tuple_make %1, %2 : f64, i64
  return %0, %same, %swapped : i64, !molt.obj.tuple<i64, f64>, !molt.obj.tuple<f64, i64>
}

// CHECK-LABEL: func.func @identity
func.func @identity(%a: !molt.obj.str, %b: !molt.obj.str) -> (i1, i1) {
  // CHECK: %[[YES:.*]] = arith.constant true
  // CHECK: %[[R:.*]] = molt.obj.is
  // CHECK: return %[[YES]], %[[R]]
  %0 = molt.obj.is %a, %a : !molt.obj.str
  %1 = molt.obj.is %a, %b : !molt.obj.str
  return %0, %1 : i1, i1
}

// A constant index that is not negative needs no normalization, but its check.
// CHECK-LABEL: func.func @constant_index
func.func @constant_index(%l: !molt.obj.list<i64>) -> i64 {
  // CHECK: molt.obj.list_get %{{.*}}[%{{.*}}] {nonneg} : !molt.obj.list<i64>
  // CHECK: molt.obj.list_set %{{.*}}, %{{.*}}[%{{.*}}] : !molt.obj.list<i64>
  %c2 = arith.constant 2 : i64
  %last = arith.constant -1 : i64
  %x = molt.obj.list_get %l[%c2] : !molt.obj.list<i64>
  molt.obj.list_set %x, %l[%last] : !molt.obj.list<i64>
  return %x : i64
}

// What is not used goes unless it can raise or do something.
// CHECK-LABEL: func.func @unused
func.func @unused(%l: !molt.obj.list<i64>, %i: i64) {
  // CHECK-NEXT: molt.obj.list_get %{{.*}}[%{{.*}}] : !molt.obj.list<i64>
  // CHECK-NEXT: molt.obj.rt @molt_d
  // CHECK-NEXT: molt.obj.rt @molt_e
  // CHECK-NEXT: return
  %new = molt.obj.list_new : !molt.obj.list<i64>
  %s = molt.obj.str_const "a"
  %len = molt.obj.list_len %l : !molt.obj.list<i64>
  %a = molt.obj.list_get %l[%i] {inbounds} : !molt.obj.list<i64>
  %b = molt.obj.list_get %l[%i] : !molt.obj.list<i64>
  %0 = molt.obj.rt @molt_a(%i) {effects = "pure"} : (i64) -> i64
  %1 = molt.obj.rt @molt_b(%i) {effects = "alloc"} : (i64) -> !molt.obj.str
  %2 = molt.obj.rt @molt_c(%l) {effects = "read"} : (!molt.obj.list<i64>) -> i64
  %3 = molt.obj.rt @molt_d(%i) {effects = "pure", raises} : (i64) -> i64
  %4 = molt.obj.rt @molt_e(%i) : (i64) -> i64
  return
}

// Equal strings are one; equal reads are one if nothing is written between.
// CSE-LABEL: func.func @common
func.func @common(%l: !molt.obj.list<i64>, %i: i64) -> (!molt.obj.str, !molt.obj.str, i64, i64, i64) {
  // CSE-NEXT: %[[S:.*]] = molt.obj.str_const "a"
  // CSE-NEXT: %[[A:.*]] = molt.obj.list_len
  // CSE-NEXT: molt.obj.list_append
  // CSE-NEXT: %[[B:.*]] = molt.obj.list_len
  // CSE-NEXT: return %[[S]], %[[S]], %[[A]], %[[A]], %[[B]]
  %s = molt.obj.str_const "a"
  %t = molt.obj.str_const "a"
  %a = molt.obj.list_len %l : !molt.obj.list<i64>
  %b = molt.obj.list_len %l : !molt.obj.list<i64>
  molt.obj.list_append %i, %l : !molt.obj.list<i64>
  %c = molt.obj.list_len %l : !molt.obj.list<i64>
  return %s, %t, %a, %b, %c : !molt.obj.str, !molt.obj.str, i64, i64, i64
}

// What was wrapped comes out again, if it is the same member; the tag is known.
// CHECK-LABEL: func.func @unions(
// CHECK-SAME:    %[[N:.*]]: i64)
// CHECK-DAG:     %[[ONE:.*]] = arith.constant 1 : i64
// CHECK-DAG:     %[[OTHER:.*]] = molt.obj.unwrap
// CHECK:         return %[[N]], %[[ONE]], %[[OTHER]]
func.func @unions(%n: i64) -> (i64, i64, f64) {
  %u = molt.obj.wrap %n as 1 : i64 -> !molt.obj.union<none, i64, f64>
  %m = molt.obj.unwrap %u as 1 : !molt.obj.union<none, i64, f64>
  %t = molt.obj.tag %u : !molt.obj.union<none, i64, f64>
  %x = molt.obj.unwrap %u as 2 : !molt.obj.union<none, i64, f64>
  return %m, %t, %x : i64, i64, f64
}

// A cast there and back is nothing; so is an instance that nobody uses, unless it has a finalizer.
// CHECK-LABEL: func.func @instances(
// CHECK-SAME:    %[[B:.*]]: !molt.obj.class<@B>)
// CHECK-NEXT:    molt.obj.new {finalized}
// CHECK-NEXT:    return %[[B]]
molt.obj.class @A {}
molt.obj.class @B extends @A {}
molt.obj.class @C {} del @del
func.func private @del(!molt.obj.class<@C>)
func.func @instances(%b: !molt.obj.class<@B>) -> !molt.obj.class<@B> {
  %unused = molt.obj.new : !molt.obj.class<@A>
  %kept = molt.obj.new {finalized} : !molt.obj.class<@C>
  %a = molt.obj.cast %b : !molt.obj.class<@B> to !molt.obj.class<@A>
  %c = molt.obj.cast %a : !molt.obj.class<@A> to !molt.obj.class<@B>
  return %c : !molt.obj.class<@B>
}

// A field is read once where nothing may have changed it.
// CSE-LABEL: func.func @fields(
// CSE:         molt.obj.field_get
// CSE-NOT:     molt.obj.field_get
// CSE:         molt.obj.field_set
// CSE:         molt.obj.field_get
// CSE:         return
molt.obj.class @P {x: i64}
func.func @fields(%p: !molt.obj.class<@P>) -> (i64, i64, i64) {
  %a = molt.obj.field_get %p "x" : !molt.obj.class<@P> -> i64
  %b = molt.obj.field_get %p "x" : !molt.obj.class<@P> -> i64
  molt.obj.field_set %a, %p "x" : i64, !molt.obj.class<@P>
  %c = molt.obj.field_get %p "x" : !molt.obj.class<@P> -> i64
  return %a, %b, %c : i64, i64, i64
}
