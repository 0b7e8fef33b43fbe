// RUN: molt-opt %s --split-input-file --verify-diagnostics --convert-molt-tier-to-cf | FileCheck %s

// An overflow leaves through a cold block; the function says first whether it raised.
// CHECK-LABEL: func.func @add(
// CHECK-SAME:    %[[A:.*]]: i64, %[[B:.*]]: i64) -> (i1, i64)
// CHECK:         %[[PAIR:.*]] = "llvm.intr.sadd.with.overflow"(%[[A]], %[[B]])
// CHECK:         %[[SUM:.*]] = llvm.extractvalue %[[PAIR]][0]
// CHECK:         %[[BAD:.*]] = llvm.extractvalue %[[PAIR]][1]
// CHECK:         cf.cond_br %[[BAD]] weights([1, 2000]), ^[[COLD:bb[0-9]+]], ^[[NEXT:.*]]
// CHECK:       ^[[NEXT]]:
// CHECK:         %[[FALSE:.*]] = arith.constant false
// CHECK:         return %[[FALSE]], %[[SUM]]
// CHECK:       ^[[EXIT:bb[0-9]+]]:  // pred: ^[[COLD]]
// CHECK:         %[[TRUE:.*]] = arith.constant true
// CHECK:         %[[NONE:.*]] = ub.poison
// CHECK:         return %[[TRUE]], %[[NONE]]
// CHECK:       ^[[COLD]]:
// CHECK:         %[[KIND:.*]] = arith.constant 10 : i32
// CHECK:         %[[FRAME:.*]] = llvm.mlir.addressof @molt.frame
// CHECK:         molt.obj.rt @molt_raise(%[[KIND]], %{{.*}}, %{{.*}}, %[[FRAME]])
// CHECK:         cf.br ^[[EXIT]]
func.func @add(%a: i64, %b: i64) -> i64 {
  %r = molt.tier.add %a, %b : i64
  return %r : i64
}

// -----

// What is proven costs no check, and leaves the signature alone.
// CHECK-LABEL: func.func @proven(
// CHECK-SAME:    -> i64 {
// CHECK:         arith.addi {{.*}} overflow<nsw>
// CHECK-NOT:     cf.cond_br
// CHECK:         arith.divui
// CHECK:         arith.remui
// CHECK-NOT:     molt.tier
func.func @proven(%a: i64, %b: i64) -> i64 {
  %s = molt.tier.add %a, %b {nooverflow} : i64
  %q = molt.tier.floordiv %s, %b {nonneg, nonzero} : i64
  %m = molt.tier.mod %q, %b {nonneg, nonzero} : i64
  return %m : i64
}

// -----

// A power of two needs neither a check nor a division.
// CHECK-LABEL: func.func @by_eight(
// CHECK-SAME:    -> (i64, i64) {
// CHECK:         arith.shrsi
// CHECK:         arith.andi
// CHECK-NOT:     arith.divsi
func.func @by_eight(%a: i64) -> (i64, i64) {
  %c8 = arith.constant 8 : i64
  %q = molt.tier.floordiv %a, %c8 : i64
  %m = molt.tier.mod %a, %c8 : i64
  return %q, %m : i64, i64
}

// -----

// A caller looks at the flag and adds its line to the traceback; an invoke keeps the flag.
// CHECK-LABEL: func.func @caller(
// CHECK-SAME:    -> (i1, i64)
// CHECK:         %[[CALL:.*]]:2 = call @callee(%{{.*}}) : (i64) -> (i1, i64)
// CHECK:         cf.cond_br %[[CALL]]#0 weights([1, 2000]), ^[[COLD:bb[0-9]+]], ^
// CHECK:       ^[[COLD]]:
// CHECK-NOT:     molt_raise
// CHECK:         molt.obj.rt @molt_traceback
// CHECK-LABEL: func.func @invoker(
// CHECK-SAME:    -> i1 {
// CHECK-NEXT:    %[[RESULT:.*]]:2 = call @callee(
// CHECK-NEXT:    return %[[RESULT]]#0
func.func private @callee(%a: i64) -> i64 {
  %r = molt.tier.neg %a : i64
  return %r : i64
}
func.func @caller(%a: i64) -> i64 {
  %r = call @callee(%a) : (i64) -> i64
  return %r : i64
}
func.func @invoker(%a: i64) -> i1 {
  %raised, %r = molt.tier.invoke @callee(%a) : (i64) -> i64
  return %raised : i1
}

// -----

// Each function that inlining merged gives a line; texts come from the module's sources.
// CHECK-LABEL: func.func @inlined(
// CHECK:         molt.obj.rt @molt_raise(
// CHECK:         molt.obj.rt @molt_traceback(
// CHECK-NOT:     molt.obj.rt @molt_traceback(
// CHECK:       llvm.mlir.global {{.*}}("k.py")
// CHECK:       llvm.mlir.global {{.*}}("f")
// CHECK:       llvm.mlir.global {{.*}}("return -a")
// CHECK:       llvm.mlir.global {{.*}}("g")
// CHECK:       llvm.mlir.global {{.*}}("return f(a)")
module attributes {molt.sources = {"k.py" = "def f(a):\n    return -a\ndef g(a):\n    return f(a)\n"}} {
  func.func @inlined(%a: i64) -> i64 {
    %r = molt.tier.neg %a : i64 loc(callsite("f"("k.py":2:12) at "g"("k.py":4:12)))
    return %r : i64
  }
}

// -----

// Indices are normalized and compared with the length, unsigned; a constant or a proven one
// needs no choice.
// CHECK-LABEL: func.func @element(
// CHECK-SAME:    %[[L:.*]]: !molt.obj.list<f64>, %[[I:.*]]: i64)
// CHECK:         %[[LEN:.*]] = molt.obj.list_len %[[L]]
// CHECK:         %[[AT:.*]] = arith.select
// CHECK:         arith.cmpi uge, %[[AT]], %[[LEN]]
// CHECK:         %[[V:.*]] = molt.obj.list_get %[[L]][%[[AT]]] {inbounds}
// CHECK-NOT:     arith.select
// CHECK:         molt.obj.list_set %[[V]], %[[L]][%[[I]]] {inbounds}
func.func @element(%l: !molt.obj.list<f64>, %i: i64) {
  %v = molt.obj.list_get %l[%i] : !molt.obj.list<f64>
  molt.obj.list_set %v, %l[%i] {nonneg} : !molt.obj.list<f64>
  return
}

// -----

// A call of the runtime that may raise gives a status, and its result through a slot.
// CHECK-LABEL: func.func @runtime(
// CHECK:         %[[SLOT:.*]] = molt.obj.slot f64
// CHECK:         %[[STATUS:.*]] = molt.obj.rt @molt_math_exp(%{{.*}}, %[[SLOT]]) {{.*}} -> i32
// CHECK:         %[[BAD:.*]] = arith.cmpi ne, %[[STATUS]]
// CHECK:         cf.cond_br %[[BAD]]
// CHECK:         molt.obj.slot_get %[[SLOT]] {owned}
func.func @runtime(%x: f64) -> f64 {
  %r = molt.obj.rt @molt_math_exp(%x) {effects = "pure", raises} : (f64) -> f64
  return %r : f64
}

// -----

// The main function returns a status. What follows a raise is gone.
// CHECK-LABEL: func.func @molt_main() -> i32
// CHECK-NOT:     molt_print_int
// CHECK:         %[[ONE:.*]] = arith.constant 1 : i32
// CHECK:         return %[[ONE]]
func.func @molt_main() {
  %c = arith.constant 1 : i64
  molt.tier.raise "ValueError", "no"
  molt.obj.rt @molt_print_int(%c) : (i64) -> ()
  return
}

// -----

func.func @address() -> (() -> ()) {
  // expected-error @below {{takes the address of 'raiser', which may raise}}
  %f = func.constant @raiser : () -> ()
  return %f : () -> ()
}
func.func private @raiser() {
  molt.tier.raise "ValueError", "no"
  return
}

// -----

func.func @nested(%c: i1, %a: i64) {
  scf.if %c {
    // expected-error @below {{'molt.tier.neg' may raise inside the region of another op}}
    %r = molt.tier.neg %a : i64
  }
  return
}

// -----

// What raises in a body branches to the handler, what raises in a handler leaves the function.
// CHECK-LABEL: func.func @handled(
// CHECK-SAME:    %[[A:.*]]: i64, %[[L:.*]]: !molt.obj.list<i64>) -> (i1, i64)
// CHECK:         cf.br ^[[BODY:bb[0-9]+]]
// CHECK:       ^[[BODY]]:
// CHECK:         "llvm.intr.sadd.with.overflow"
// CHECK:         cf.cond_br %{{.*}} weights([1, 2000]), ^[[CAUGHT:bb[0-9]+]], ^[[GOOD:.*]]
// CHECK:       ^[[GOOD]]:
// CHECK:         cf.br ^[[AFTER:bb[0-9]+]](%{{.*}} : i64)
// CHECK:       ^[[HANDLER:bb[0-9]+]]:
// CHECK:         molt.obj.rt @molt_error_clear
// CHECK:         molt.obj.list_len
// CHECK:         cf.cond_br %{{.*}} weights([1, 2000]), ^[[OUT:bb[0-9]+]], ^[[IN:.*]]
// CHECK:       ^[[IN]]:
// CHECK:         cf.br ^[[AFTER]]
// CHECK:       ^[[AFTER]](%[[R:.*]]: i64):
// CHECK:         return %{{.*}}, %[[R]]
// CHECK:       ^[[CAUGHT]]:
// CHECK:         molt.obj.rt @molt_raise
// CHECK:         cf.br ^[[HANDLER]]
// CHECK:       ^[[EXIT:bb[0-9]+]]:
// CHECK:         return
// CHECK:       ^[[OUT]]:
// CHECK:         cf.br ^[[EXIT]]
func.func @handled(%a: i64, %l: !molt.obj.list<i64>) -> i64 {
  %r = molt.tier.try -> (i64) {
    %s = molt.tier.add %a, %a : i64
    molt.tier.leave %s : i64
  } handler {
    molt.obj.rt @molt_error_clear() : () -> ()
    %x = molt.obj.list_get %l[%a] : !molt.obj.list<i64>
    molt.tier.leave %x : i64
  }
  return %r : i64
}

// -----

// Where a handler catches everything and raises nothing, the function does not raise.
// CHECK-LABEL: func.func @safe(
// CHECK-SAME:    -> i64 {
// CHECK-LABEL: func.func @user(
// CHECK-SAME:    -> i64 {
// CHECK:         call @safe(%{{.*}}) : (i64) -> i64
func.func @safe(%a: i64) -> i64 {
  %r = molt.tier.try -> (i64) {
    %s = molt.tier.add %a, %a : i64
    molt.tier.leave %s : i64
  } handler {
    molt.tier.leave %a : i64
  }
  return %r : i64
}
func.func @user(%a: i64) -> i64 {
  %r = func.call @safe(%a) : (i64) -> i64
  return %r : i64
}

// -----

// An exception object is raised with a frame, or without one if it was caught here.
// CHECK-LABEL: func.func @objects(
// CHECK:         cf.cond_br %{{.*}}, ^[[FIRST:bb[0-9]+]], ^[[SECOND:.*]]
// CHECK:       ^[[FIRST]]:
// CHECK:         cf.br ^[[RAISE:bb[0-9]+]]
// CHECK:       ^[[SECOND]]:
// CHECK:         cf.br ^[[AGAIN:bb[0-9]+]]
// CHECK:       ^[[RAISE]]:
// CHECK:         %[[NONE:.*]] = llvm.mlir.zero
// CHECK:         %[[FRAME:.*]] = llvm.mlir.addressof @molt.frame
// CHECK:         molt.obj.rt @molt_raise_object(%{{.*}}, %[[NONE]], %[[FRAME]])
// CHECK:       ^[[AGAIN]]:
// CHECK:         %[[NULL:.*]] = llvm.mlir.zero
// CHECK:         molt.obj.rt @molt_raise_object(%{{.*}}, %{{.*}}, %[[NULL]])
func.func @objects(%c: i1, %e: !molt.obj.str, %t: !molt.obj.list<i64>) {
  cf.cond_br %c, ^first, ^second
^first:
  molt.tier.raise_object %e : !molt.obj.str
  return
^second:
  molt.tier.raise_object %e trace %t {again} : !molt.obj.str, !molt.obj.list<i64>
  return
}

// -----

// A generator function raises nothing: its error exit ends the generator. It waits at its start and
// at each yield.
!gen = !molt.obj.gen<i64, f64, none>
// CHECK-LABEL: func.func @generator(
// CHECK-SAME:    -> !molt.obj.gen<i64, f64, none> {
// CHECK:         %[[G:.*]] = molt.obj.gen_start
// CHECK:         %[[THROWN:.*]] = molt.obj.gen_suspend %[[G]]
// CHECK:         cf.cond_br
// CHECK:         molt.obj.gen_set %{{.*}}, "value" of %[[G]]
// CHECK:         molt.obj.gen_suspend %[[G]]
// CHECK:         cf.cond_br
// CHECK:         molt.obj.gen_get "sent" of %[[G]] {owned}
// CHECK:         molt.obj.gen_finish %[[G]] :
// CHECK:         molt.obj.gen_finish %[[G]] {failed} :
// CHECK-LABEL: func.func @resumer(
// CHECK-SAME:    -> (i1, i1) {
// CHECK:         molt.obj.gen_set %{{.*}}, "sent" of
// CHECK:         %[[OUTCOME:.*]] = molt.obj.gen_step
// CHECK:         %[[TWO:.*]] = arith.constant 2 : i32
// CHECK:         arith.cmpi eq, %[[OUTCOME]], %[[TWO]]
// CHECK:         cf.cond_br
// CHECK:         %[[ONE:.*]] = arith.constant 1 : i32
// CHECK:         arith.cmpi eq, %[[OUTCOME]], %[[ONE]]
func.func @generator(%n: i64) -> !gen {
  %g = molt.obj.gen_begin : !gen
  %s = molt.obj.gen_yield %g(%n : i64) : !gen -> f64
  molt.obj.gen_return %g : !gen
}
func.func @resumer(%x: f64) -> i1 {
  %n = arith.constant 3 : i64
  %g = func.call @generator(%n) : (i64) -> !gen
  %more = molt.obj.gen_resume %g(%x : f64) : !gen
  return %more : i1
}
