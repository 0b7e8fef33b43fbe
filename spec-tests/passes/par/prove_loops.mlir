// RUN: molt-opt %s --split-input-file --molt-par-prove-loops | FileCheck %s

// Each iteration has elements of its own; whether the lists are one does not matter.
// CHECK-LABEL: func.func @scale(
// CHECK-NOT:     molt.tier.guarded
// CHECK:         molt.par.for
// CHECK-SAME:      proof(#molt.par.proof<rule = "disjoint-affine"
// CHECK-SAME:      molt.explain = {{{.*}}tier = 0 : i64, verdict = "proven"
func.func @scale(%a: !molt.obj.list<f64>, %b: !molt.obj.list<f64>, %n: i64) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
    %x = molt.obj.list_get %a[%i] : !molt.obj.list<f64>
    molt.obj.list_set %x, %b[%i] : !molt.obj.list<f64>
  }
  return
}

// -----

// A stencil reads around the element that it writes: the lists must be two, which a guard checks.
// Rows are told apart although their width is not known.
// CHECK-LABEL: func.func @jacobi(
// CHECK-SAME:    %[[N:.*]]: i64, %[[A:.*]]: !molt.obj.list<f64>, %[[B:.*]]: !molt.obj.list<f64>)
// CHECK:         %[[SAME:.*]] = molt.obj.is %{{.*}}, %{{.*}} : !molt.obj.list<f64>
// CHECK:         %[[NOT:.*]] = arith.xori %[[SAME]], %true
// CHECK:         %[[OK:.*]] = molt.tier.guard "no-alias" %[[NOT]]
// CHECK-NEXT:    molt.tier.guarded %[[OK]] {
// CHECK:           molt.par.for {{.*}} proof(#molt.par.proof<rule = "disjoint-slices"
// CHECK-NOT:       sequential
// CHECK:         } fallback {
// CHECK:           molt.par.for {{.*}} sequential
func.func @jacobi(%n: i64, %a: !molt.obj.list<f64>, %b: !molt.obj.list<f64>) {
  %c1 = arith.constant 1 : i64
  %e = molt.tier.sub %n, %c1 : i64
  molt.par.for (%i) = (%c1) to (%e) step (%c1) : i64 {
    %end = molt.tier.sub %n, %c1 : i64
    scf.for %j = %c1 to %end step %c1 : i64 {
      %r = molt.tier.mul %i, %n : i64
      %p = molt.tier.add %r, %j : i64
      %pl = molt.tier.sub %p, %c1 : i64
      %pr = molt.tier.add %p, %c1 : i64
      %pu = molt.tier.sub %p, %n : i64
      %pd = molt.tier.add %p, %n : i64
      %x0 = molt.obj.list_get %a[%p] : !molt.obj.list<f64>
      %x1 = molt.obj.list_get %a[%pl] : !molt.obj.list<f64>
      %x2 = molt.obj.list_get %a[%pr] : !molt.obj.list<f64>
      %x3 = molt.obj.list_get %a[%pu] : !molt.obj.list<f64>
      %x4 = molt.obj.list_get %a[%pd] : !molt.obj.list<f64>
      %s1 = arith.addf %x0, %x1 : f64
      %s2 = arith.addf %s1, %x2 : f64
      %s3 = arith.addf %s2, %x3 : f64
      %s4 = arith.addf %s3, %x4 : f64
      molt.obj.list_set %s4, %b[%p] : !molt.obj.list<f64>
    }
  }
  return
}

// -----

// Lists that are made in the function are two objects: no guard.
// CHECK-LABEL: func.func @made(
// CHECK-NOT:     molt.tier.guarded
// CHECK:         proof(#molt.par.proof<rule = "disjoint-affine"
func.func @made(%n: i64) -> !molt.obj.list<f64> {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %z = arith.constant 0.0 : f64
  %a = molt.obj.list_filled %z, %n : !molt.obj.list<f64>
  %b = molt.obj.list_filled %z, %n : !molt.obj.list<f64>
  molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
    %k = molt.tier.add %i, %c1 : i64
    %x = molt.obj.list_get %a[%k] : !molt.obj.list<f64>
    molt.obj.list_set %x, %b[%i] : !molt.obj.list<f64>
  }
  return %b : !molt.obj.list<f64>
}

// -----

// Rows of a matrix product, read and written.
// CHECK-LABEL: func.func @matmul(
// CHECK:         molt.tier.guard "no-alias"
// CHECK:         proof(#molt.par.proof<rule = "disjoint-slices"
func.func @matmul(%n: i64, %a: !molt.obj.list<f64>, %b: !molt.obj.list<f64>, %c: !molt.obj.list<f64>) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
    scf.for %k = %c0 to %n step %c1 : i64 {
      %r = molt.tier.mul %i, %n : i64
      %p = molt.tier.add %r, %k : i64
      %x = molt.obj.list_get %a[%p] : !molt.obj.list<f64>
      scf.for %j = %c0 to %n step %c1 : i64 {
        %q = molt.tier.add %r, %j : i64
        %s = molt.tier.mul %k, %n : i64
        %t = molt.tier.add %s, %j : i64
        %y = molt.obj.list_get %b[%t] : !molt.obj.list<f64>
        %z = molt.obj.list_get %c[%q] : !molt.obj.list<f64>
        %m = arith.mulf %x, %y : f64
        %o = arith.addf %z, %m : f64
        molt.obj.list_set %o, %c[%q] : !molt.obj.list<f64>
      }
    }
  }
  return
}

// -----

// The lower triangle of an elimination step: rows below the pivot are written, the pivot row read.
// CHECK-LABEL: func.func @eliminate(
// CHECK-NOT:     molt.tier.guarded
// CHECK:         proof(#molt.par.proof<rule = "disjoint-slices"
func.func @eliminate(%n: i64, %a: !molt.obj.list<f64>) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  scf.for %k = %c0 to %n step %c1 : i64 {
    %k1 = molt.tier.add %k, %c1 : i64
    molt.par.for (%i) = (%k1) to (%n) step (%c1) : i64 {
      %r = molt.tier.mul %i, %n : i64
      %pk = molt.tier.mul %k, %n : i64
      scf.for %j = %k1 to %n step %c1 : i64 {
        %p = molt.tier.add %r, %j : i64
        %q = molt.tier.add %pk, %j : i64
        %m = molt.tier.add %r, %k : i64
        %x = molt.obj.list_get %a[%p] : !molt.obj.list<f64>
        %y = molt.obj.list_get %a[%q] : !molt.obj.list<f64>
        %z = molt.obj.list_get %a[%m] : !molt.obj.list<f64>
        %yz = arith.mulf %y, %z : f64
        %d = arith.subf %x, %yz : f64
        molt.obj.list_set %d, %a[%p] : !molt.obj.list<f64>
      }
    }
  }
  return
}

// -----

// Blocks that a quotient cuts do not meet.
// CHECK-LABEL: func.func @blocks(
// CHECK-NOT:     molt.tier.guarded
// CHECK:         proof(#molt.par.proof<rule = "disjoint-slices"
func.func @blocks(%n: i64, %a: !molt.obj.list<i64>) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %c16 = arith.constant 16 : i64
  molt.par.for (%c) = (%c0) to (%c16) step (%c1) : i64 {
    %p = molt.tier.mul %n, %c : i64
    %lo = molt.tier.floordiv %p, %c16 : i64
    %d = molt.tier.add %c, %c1 : i64
    %q = molt.tier.mul %n, %d : i64
    %hi = molt.tier.floordiv %q, %c16 : i64
    scf.for %i = %lo to %hi step %c1 : i64 {
      molt.obj.list_set %c, %a[%i] : !molt.obj.list<i64>
    }
  }
  return
}

// -----

// An unknown start could be negative, and negative subscripts count from the end: a guard.
// CHECK-LABEL: func.func @from(
// CHECK-SAME:    %[[LO:.*]]: i64, %{{.*}}: i64
// CHECK:         %[[W:.*]] = arith.extsi %[[LO]] : i64 to i128
// CHECK:         %[[GE:.*]] = arith.cmpi sge, %[[W]]
// CHECK:         molt.tier.guard "affine-bounds" %[[GE]]
// CHECK:         molt.tier.guarded
func.func @from(%lo: i64, %hi: i64, %a: !molt.obj.list<i64>) {
  %c1 = arith.constant 1 : i64
  molt.par.for (%i) = (%lo) to (%hi) step (%c1) : i64 {
    molt.obj.list_set %i, %a[%i] : !molt.obj.list<i64>
  }
  return
}

// -----

// A symbolic stride must not be 0.
// CHECK-LABEL: func.func @stride(
// CHECK:         molt.tier.guard "affine-bounds"
// CHECK:         molt.tier.guarded
func.func @stride(%s: i64, %n: i64, %a: !molt.obj.list<i64>) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
    %p = molt.tier.mul %i, %s : i64
    molt.obj.list_set %i, %a[%p] : !molt.obj.list<i64>
  }
  return
}

// -----

// Even elements are written, odd ones read.
// CHECK-LABEL: func.func @even_odd(
// CHECK-NOT:     molt.tier.guarded
// CHECK:         proof(#molt.par.proof<rule = "disjoint-affine"
func.func @even_odd(%n: i64, %a: !molt.obj.list<i64>) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %c2 = arith.constant 2 : i64
  %c3 = arith.constant 3 : i64
  molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
    %p = molt.tier.mul %i, %c2 : i64
    %q = molt.tier.add %p, %c3 : i64
    %x = molt.obj.list_get %a[%q] : !molt.obj.list<i64>
    molt.obj.list_set %x, %a[%p] : !molt.obj.list<i64>
  }
  return
}

// -----

// Both variables of a collapsed nest.
// CHECK-LABEL: func.func @collapsed(
// CHECK-NOT:     molt.tier.guarded
// CHECK:         molt.par.for {{.*}} proof(
func.func @collapsed(%n: i64, %m: i64, %a: !molt.obj.list<i64>) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  molt.par.for (%i, %j) = (%c0, %c0) to (%n, %m) step (%c1, %c1) : i64 {
    %r = molt.tier.mul %i, %m : i64
    %p = molt.tier.add %r, %j : i64
    molt.obj.list_set %i, %a[%p] : !molt.obj.list<i64>
  }
  return
}

// -----

// A histogram: iteration c means to stay in [256*c, 256*c + 256). That is checked as it runs, on a
// copy that can be undone.
// CHECK-LABEL: func.func @histogram(
// CHECK-SAME:    %[[DATA:.*]]: !molt.obj.list<f64>, %[[PART:.*]]: !molt.obj.list<i64>
// CHECK:         molt.tier.speculate saves(%[[PART]] : !molt.obj.list<i64>) {
// CHECK:           molt.par.for {{.*}} proof(
// CHECK:             %[[START:.*]] = molt.tier.mul %{{.*}}, %{{.*}} : i64
// CHECK:             scf.for
// CHECK-NOT:         molt.tier.require
// CHECK:               molt.obj.list_set
// CHECK:             scf.for
// CHECK:               %[[OFF:.*]] = arith.subi %[[X:.*]], %[[START]]
// CHECK:               %[[IN:.*]] = arith.cmpi ult, %[[OFF]]
// CHECK:               molt.tier.require %[[IN]], "Misspeculation", ""
// CHECK-NEXT:          molt.obj.list_get %[[PART]][%[[X]]]
// CHECK:         } fallback {
// CHECK:           molt.par.for {{.*}} sequential
// CHECK-NOT:         Misspeculation
// CHECK:         return
func.func @histogram(%data: !molt.obj.list<f64>, %part: !molt.obj.list<i64>, %n: i64) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %c16 = arith.constant 16 : i64
  %c256 = arith.constant 256 : i64
  %f256 = arith.constant 256.0 : f64
  molt.par.for (%c) = (%c0) to (%c16) step (%c1) : i64 {
    %base = molt.tier.mul %c, %c256 : i64
    scf.for %b = %c0 to %c256 step %c1 : i64 {
      %p = molt.tier.add %base, %b : i64
      molt.obj.list_set %c0, %part[%p] : !molt.obj.list<i64>
    }
    scf.for %i = %c0 to %n step %c1 : i64 {
      %x = molt.obj.list_get %data[%i] : !molt.obj.list<f64>
      %y = arith.mulf %x, %f256 : f64
      %k = molt.obj.rt @molt_int_of_float(%y) {effects = "pure", raises} : (f64) -> i64
      %p = molt.tier.add %base, %k : i64
      %old = molt.obj.list_get %part[%p] : !molt.obj.list<i64>
      %new = molt.tier.add %old, %c1 : i64
      molt.obj.list_set %new, %part[%p] : !molt.obj.list<i64>
    }
  }
  return
}

// -----

// A list made by each iteration is its own, also when a called function fills it.
// CHECK-LABEL: func.func @private_list(
// CHECK-NOT:     molt.tier.guarded
// CHECK:         proof(#molt.par.proof<rule = "disjoint-affine"
func.func @private_list(%n: i64, %out: !molt.obj.list<f64>) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %z = arith.constant 0.0 : f64
  molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
    %t = molt.obj.list_filled %z, %n : !molt.obj.list<f64>
    func.call @fill(%t) : (!molt.obj.list<f64>) -> ()
    molt.obj.list_append %z, %t : !molt.obj.list<f64>
    %x = molt.obj.list_get %t[%c0] : !molt.obj.list<f64>
    molt.obj.list_set %x, %out[%i] : !molt.obj.list<f64>
  }
  return
}
func.func private @fill(%t: !molt.obj.list<f64>) {
  %c0 = arith.constant 0 : i64
  %o = arith.constant 1.0 : f64
  molt.obj.list_set %o, %t[%c0] : !molt.obj.list<f64>
  return
}

// -----

// A condition around an access counts as a fact.
// CHECK-LABEL: func.func @halves(
// CHECK-NOT:     molt.tier.guarded
// CHECK:         proof(
func.func @halves(%n: i64, %a: !molt.obj.list<i64>) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %c100 = arith.constant 100 : i64
  %c200 = arith.constant 200 : i64
  molt.par.for (%i) = (%c0) to (%c200) step (%c1) : i64 {
    %low = arith.cmpi slt, %i, %c100 : i64
    scf.if %low {
      %p = molt.tier.add %i, %c100 : i64
      %x = molt.obj.list_get %a[%p] : !molt.obj.list<i64>
      molt.obj.list_set %x, %a[%i] : !molt.obj.list<i64>
    }
  }
  return
}

// -----

// A reduction's accumulator that is only added to, under a condition and in an inner loop.
// CHECK-LABEL: func.func @reduction(
// CHECK:         proof(#molt.par.proof<rule = "no-shared-writes"
func.func @reduction(%n: i64, %a: !molt.obj.list<f64>) -> f64 {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %z = arith.constant 0.0 : f64
  %s = molt.par.for (%i) = (%c0) to (%n) step (%c1) reduce(%acc = %z : add) : i64 -> (f64) {
    %r = scf.for %j = %c0 to %i step %c1 iter_args(%in = %acc) -> (f64) : i64 {
      %x = molt.obj.list_get %a[%j] : !molt.obj.list<f64>
      %pos = arith.cmpf ogt, %x, %z : f64
      %next = scf.if %pos -> (f64) {
        %sum = arith.addf %in, %x : f64
        scf.yield %sum : f64
      } else {
        scf.yield %in : f64
      }
      scf.yield %next : f64
    }
    molt.par.yield %r : f64
  }
  return %s : f64
}

// -----

// The greatest element, as people write it: the element is read for the comparison and again for
// the update. And a flag that is set.
// CHECK-LABEL: func.func @greatest(
// CHECK:         proof(
// CHECK-SAME:      reductions = ["max", "or"]
func.func @greatest(%n: i64, %a: !molt.obj.list<f64>) -> (f64, i1) {
  %c0 = arith.constant 0 : i64
  %c1 = arith.constant 1 : i64
  %z = arith.constant 0.0 : f64
  %no = arith.constant false
  %yes = arith.constant true
  %s, %f = molt.par.for (%i) = (%c0) to (%n) step (%c1) reduce(%acc = %z : max, %found = %no : or) : i64 -> (f64, i1) {
    %x = molt.obj.list_get %a[%i] : !molt.obj.list<f64>
    %gt = arith.cmpf ogt, %x, %acc : f64
    %t = scf.if %gt -> (f64) {
      %y = molt.obj.list_get %a[%i] : !molt.obj.list<f64>
      scf.yield %y : f64
    } else {
      scf.yield %acc : f64
    }
    %neg = arith.cmpf olt, %x, %z : f64
    %g = arith.select %neg, %yes, %found : i1
    molt.par.yield %t, %g : f64, i1
  }
  return %s, %f : f64, i1
}
