// One case per error of the obj family's verifiers.
// RUN: molt-opt %s -split-input-file -verify-diagnostics

// expected-error @+1 {{a list cannot hold elements of type 'f32'}}
func.func private @list(!molt.obj.list<f32>)

// -----

// expected-error @+1 {{a tuple cannot hold a field of type 'index'}}
func.func private @tuple(!molt.obj.tuple<i64, index>)

// -----

func.func @view(%l: !molt.obj.list<!molt.obj.str>) {
  // expected-error @+1 {{'molt.obj.view' op elements of type '!molt.obj.str' have no view; only i64, f64 and i1 have}}
  %m = molt.obj.view %l : !molt.obj.list<!molt.obj.str> -> memref<?xi64>
  return
}

// -----

func.func @view(%l: !molt.obj.list<i1>) {
  // expected-error @+1 {{'molt.obj.view' op a view of '!molt.obj.list<i1>' has the type memref<?x'i8'>, not 'memref<?xi1>'}}
  %m = molt.obj.view %l : !molt.obj.list<i1> -> memref<?xi1>
  return
}

// -----

func.func @get(%l: !molt.obj.list<i1>, %i: i64) {
  // expected-error @+1 {{type of 'result' is the element type of 'list'}}
  %m = "molt.obj.list_get"(%l, %i) : (!molt.obj.list<i1>, i64) -> i64
  return
}

// -----

func.func @set(%l: !molt.obj.list<i1>, %i: i64) {
  // expected-error @+1 {{type of 'value' is the element type of 'list'}}
  "molt.obj.list_set"(%i, %l, %i) : (i64, !molt.obj.list<i1>, i64) -> ()
  return
}

// -----

func.func @is(%x: i64) {
  // expected-error @+1 {{'molt.obj.is' op operand #0 must be a heap object (str or list), but got 'i64'}}
  %r = molt.obj.is %x, %x : i64
  return
}

// -----

func.func @tuple_make(%x: f32) {
  // expected-error @+1 {{a tuple cannot hold a field of type 'f32'}}
  %t = molt.obj.tuple_make %x : f32
  return
}

// -----

func.func @tuple_get(%t: !molt.obj.tuple<i64>) {
  // expected-error @+1 {{field 1 of a tuple with 1 fields}}
  %x = molt.obj.tuple_get %t[1] : !molt.obj.tuple<i64>
  return
}

// -----

func.func @retain(%x: i64) {
  // expected-error @+1 {{'molt.obj.retain' op operand #0 must be a value with counted references}}
  molt.obj.retain %x : i64
  return
}

// -----

func.func @rt() {
  // expected-error @+1 {{'molt.obj.rt' op has the unknown effects 'some'; they are pure, alloc, read, write or io}}
  molt.obj.rt @molt_flush() {effects = "some"} : () -> ()
  return
}

// -----

func.func @rt() {
  // expected-error @+1 {{'molt.obj.rt' op calls 'flush'; names of the runtime begin with 'molt_'}}
  molt.obj.rt @flush() : () -> ()
  return
}

// -----

// expected-error @+1 {{'molt.obj.global' op a variable cannot have type 'index'}}
molt.obj.global @g : index

// -----

// expected-error @+1 {{'molt.obj.global' op the initial value 1 : i32 is not of type 'i64'}}
molt.obj.global @g : i64 = 1 : i32

// -----

// expected-error @+1 {{'molt.obj.global' op the initial value "a" is not of type 'i64'}}
molt.obj.global @g : i64 = "a"

// -----

func.func @get() {
  // expected-error @+1 {{'molt.obj.global_get' op 'get' does not name a module variable}}
  %x = molt.obj.global_get @get : i64
  return
}

// -----

molt.obj.global @g : i64
func.func @set(%x: f64) {
  // expected-error @+1 {{'molt.obj.global_set' op 'g' has type 'i64', not 'f64'}}
  molt.obj.global_set %x, @g : f64
  return
}
