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
  // expected-error @+1 {{'molt.obj.is' op operand #0 must be an object or a union, but got 'i64'}}
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

// -----

// expected-error @below {{a union has at least two members}}
func.func private @lonely(!molt.obj.union<i64>)

// -----

// expected-error @below {{a union cannot have a member of type 'index'}}
func.func private @members(!molt.obj.union<none, index>)

// -----

// expected-error @below {{has 1 names and 0 types of fields}}
"molt.obj.class"() <{sym_name = "A", field_names = ["x"], field_types = []}> : () -> ()

// -----

// expected-error @below {{has two fields named 'x'}}
molt.obj.class @A {x: i64, x: f64}

// -----

// expected-error @below {{a field cannot have type 'none'}}
molt.obj.class @A {x: none}

// -----

// expected-error @below {{must not be private: types do not count as uses}}
molt.obj.class @A {} {sym_visibility = "private"}

// -----

// expected-error @below {{'Nobody' does not name a class}}
molt.obj.class @A extends @Nobody {}

// -----

// expected-error @below {{is a base of itself}}
molt.obj.class @A extends @B {}
molt.obj.class @B extends @A {}

// -----

// expected-error @below {{'Nobody' does not name a class}}
molt.obj.class @A {x: !molt.obj.list<!molt.obj.class<@Nobody>>}

// -----

// expected-error @below {{'nothing' does not name a function}}
molt.obj.class @A {} del @nothing

// -----

molt.obj.class @A {} del @del
molt.obj.class @B extends @A {}
func.func private @del(!molt.obj.class<@A>)
func.func @f() {
  // expected-error @below {{of a class with 'del' must be 'finalized'}}
  %o = molt.obj.new : !molt.obj.class<@B>
  return
}

// -----

func.func @f() {
  // expected-error @below {{'Nobody' does not name a class}}
  %o = molt.obj.new : !molt.obj.class<@Nobody>
  return
}

// -----

molt.obj.class @A {x: i64}
molt.obj.class @B extends @A {}
func.func @f(%b: !molt.obj.class<@B>) {
  // expected-error @below {{class 'B' declares no field 'x'}}
  %x = molt.obj.field_get %b "x" : !molt.obj.class<@B> -> i64
  return
}

// -----

molt.obj.class @A {x: i64}
func.func @f(%a: !molt.obj.class<@A>, %x: f64) {
  // expected-error @below {{field 'x' has type 'i64', not 'f64'}}
  molt.obj.field_set %x, %a "x" : f64, !molt.obj.class<@A>
  return
}

// -----

molt.obj.class @A {}
func.func @f(%a: !molt.obj.class<@A>) {
  // expected-error @below {{'Nobody' does not name a class}}
  %b = molt.obj.instance_of %a, @Nobody : !molt.obj.class<@A>
  return
}

// -----

molt.obj.class @A {}
molt.obj.class @B {}
func.func @f(%a: !molt.obj.class<@A>) {
  // expected-error @below {{neither of 'A' and 'B' is a base of the other}}
  %b = molt.obj.cast %a : !molt.obj.class<@A> to !molt.obj.class<@B>
  return
}

// -----

func.func @f(%s: !molt.obj.str) {
  // expected-error @below {{cannot make '!molt.obj.bytes' of '!molt.obj.str'}}
  %b = molt.obj.cast %s : !molt.obj.str to !molt.obj.bytes
  return
}

// -----

func.func @f(%x: i64) {
  // expected-error @below {{member 2 of a union with 2 members}}
  %u = molt.obj.wrap %x as 2 : i64 -> !molt.obj.union<none, i64>
  return
}

// -----

func.func @f(%x: i64) {
  // expected-error @below {{member 0 has type 'none', not 'i64'}}
  %u = molt.obj.wrap %x as 0 : i64 -> !molt.obj.union<none, i64>
  return
}

// -----

func.func @f(%u: !molt.obj.union<none, i64>) {
  // expected-error @below {{the union has no value at position 0}}
  %x = molt.obj.unwrap %u as 0 : !molt.obj.union<none, i64>
  return
}

// -----

func.func @f() {
  // expected-error @below {{has a character that is no byte}}
  %b = molt.obj.bytes_const "\C4\80"
  return
}
