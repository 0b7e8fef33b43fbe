// One case per error of the par family's parser and verifiers.
// RUN: molt-opt %s -split-input-file -verify-diagnostics

func.func @for() {
  // expected-error @+1 {{'molt.par.for' op needs at least one induction variable}}
  molt.par.for () = () to () step () : i64 {
  }
  return
}

// -----

func.func @for(%n: i64) {
  // expected-error @+1 {{'molt.par.for' op has 2 lower bounds, 1 upper bounds and 2 steps}}
  molt.par.for (%i, %j) = (%n, %n) to (%n) step (%n, %n) : i64 {
  }
  return
}

// -----

func.func @for(%n: i64) {
  // expected-error @+1 {{'molt.par.for' op has the unknown schedule 'lazy'; schedules are static, dynamic and guided}}
  molt.par.for (%i) = (%n) to (%n) step (%n) schedule(lazy) : i64 {
  }
  return
}

// -----

func.func @for(%n: i64) {
  // expected-error @+1 {{induction variables have type i64}}
  molt.par.for (%i) = (%n) to (%n) step (%n) : index {
  }
  return
}

// -----

func.func @for(%n: i64) {
  // expected-error @+1 {{1 reductions, but 0 result types}}
  molt.par.for (%i) = (%n) to (%n) step (%n) reduce(%a = %n : add) : i64 {
  }
  return
}

// -----

func.func @for(%n: i64) {
  // expected-error @+1 {{'molt.par.for' op has 0 reductions but 1 initial values}}
  %r = "molt.par.for"(%n, %n, %n, %n) <{operandSegmentSizes = array<i32: 1, 1, 1, 1, 0>, reductions = []}> ({
  ^bb0(%i: i64, %a: i64):
    molt.par.yield %a : i64
  }) : (i64, i64, i64, i64) -> i64
  return
}

// -----

func.func @for(%n: i64) {
  // expected-error @+1 {{'molt.par.for' op the types of its results are not those of the initial values}}
  "molt.par.for"(%n, %n, %n, %n) <{operandSegmentSizes = array<i32: 1, 1, 1, 1, 0>, reductions = ["add"]}> ({
  ^bb0(%i: i64, %a: i64):
    molt.par.yield
  }) : (i64, i64, i64, i64) -> ()
  return
}

// -----

func.func @for(%n: i64) {
  // expected-error @+1 {{'molt.par.for' op the reduction 7 : i64 is neither a builtin kind nor a symbol}}
  %r = "molt.par.for"(%n, %n, %n, %n) <{operandSegmentSizes = array<i32: 1, 1, 1, 1, 0>, reductions = [7]}> ({
  ^bb0(%i: i64, %a: i64):
    molt.par.yield %a : i64
  }) : (i64, i64, i64, i64) -> i64
  return
}

// -----

func.func @for(%n: i64) {
  // expected-error @+1 {{'molt.par.for' op has no reduction 'median' of type 'i64'}}
  %r = molt.par.for (%i) = (%n) to (%n) step (%n) reduce(%a = %n : median) : i64 -> (i64) {
    molt.par.yield %a : i64
  }
  return
}

// -----

func.func @for(%n: i64, %x: f64) {
  // expected-error @+1 {{'molt.par.for' op has no reduction 'xor' of type 'f64'}}
  %r = molt.par.for (%i) = (%n) to (%n) step (%n) reduce(%a = %x : xor) : i64 -> (f64) {
    molt.par.yield %a : f64
  }
  return
}

// -----

func.func @for(%n: i64, %x: i1) {
  // expected-error @+1 {{'molt.par.for' op has no reduction 'add' of type 'i1'}}
  %r = molt.par.for (%i) = (%n) to (%n) step (%n) reduce(%a = %x : add) : i64 -> (i1) {
    molt.par.yield %a : i1
  }
  return
}

// -----

func.func @for(%n: i64) {
  // expected-error @+1 {{'molt.par.for' op its body takes 2 arguments, not 1 induction variables and 0 accumulators}}
  "molt.par.for"(%n, %n, %n) <{operandSegmentSizes = array<i32: 1, 1, 1, 0, 0>}> ({
  ^bb0(%i: i64, %a: i64):
    molt.par.yield
  }) : (i64, i64, i64) -> ()
  return
}

// -----

func.func @for(%n: i64) {
  // expected-error @+1 {{'molt.par.for' op an induction variable has type 'index', not 'i64'}}
  "molt.par.for"(%n, %n, %n) <{operandSegmentSizes = array<i32: 1, 1, 1, 0, 0>}> ({
  ^bb0(%i: index):
    molt.par.yield
  }) : (i64, i64, i64) -> ()
  return
}

// -----

func.func @for(%n: i64) {
  // expected-error @+1 {{'molt.par.for' op the types of its accumulators are not those of the initial values}}
  %r = "molt.par.for"(%n, %n, %n, %n) <{operandSegmentSizes = array<i32: 1, 1, 1, 1, 0>, reductions = ["add"]}> ({
  ^bb0(%i: i64, %a: f64):
    molt.par.yield %i : i64
  }) : (i64, i64, i64, i64) -> i64
  return
}

// -----

func.func @for(%n: i64, %x: f64) {
  // expected-error @+1 {{along control flow edge from Operation molt.par.yield to parent}}
  %r = molt.par.for (%i) = (%n) to (%n) step (%n) reduce(%a = %n : add) : i64 -> (i64) {
    // expected-note @+1 {{region branch point}}
    molt.par.yield %x : f64
  }
  return
}

// -----

func.func @for(%n: i64) {
  // expected-error @+1 {{'molt.par.for' op 'mine' does not name a reduction}}
  %r = molt.par.for (%i) = (%n) to (%n) step (%n) reduce(%a = %n : @mine) : i64 -> (i64) {
    molt.par.yield %a : i64
  }
  return
}

// -----

molt.par.reduction @mine : f64 identity {
  %zero = arith.constant 0.0 : f64
  molt.par.yield %zero : f64
} combine {
^bb0(%a: f64, %b: f64):
  molt.par.yield %a : f64
}
func.func @for(%n: i64) {
  // expected-error @+1 {{'molt.par.for' op the reduction 'mine' is of type 'f64', not 'i64'}}
  %r = molt.par.for (%i) = (%n) to (%n) step (%n) reduce(%a = %n : @mine) : i64 -> (i64) {
    molt.par.yield %a : i64
  }
  return
}

// -----

func.func @yield() {
  // expected-error @+1 {{'molt.par.yield' op expects parent op to be one of 'molt.par.for, molt.par.reduction'}}
  molt.par.yield
}

// -----

// expected-error @+1 {{'molt.par.reduction' op its identity takes no arguments}}
molt.par.reduction @r : i64 identity {
^bb0(%a: i64):
  molt.par.yield %a : i64
} combine {
^bb0(%a: i64, %b: i64):
  molt.par.yield %a : i64
}

// -----

// expected-error @+1 {{'molt.par.reduction' op its combination takes two arguments of type 'i64'}}
molt.par.reduction @r : i64 identity {
  %zero = arith.constant 0 : i64
  molt.par.yield %zero : i64
} combine {
^bb0(%a: i64):
  molt.par.yield %a : i64
}

// -----

// expected-error @+1 {{'molt.par.reduction' op its identity yields one value of type 'i64'}}
molt.par.reduction @r : i64 identity {
  molt.par.yield
} combine {
^bb0(%a: i64, %b: i64):
  molt.par.yield %a : i64
}

// -----

// expected-error @+1 {{'molt.par.reduction' op its combination yields one value of type 'i64'}}
molt.par.reduction @r : i64 identity {
  %zero = arith.constant 0 : i64
  molt.par.yield %zero : i64
} combine {
^bb0(%a: i64, %b: i64):
  molt.par.yield %a, %b : i64, i64
}

// -----

// expected-error @+1 {{'molt.par.reduction' op claims the unknown law 'fair'; laws are associative, commutative and idempotent}}
molt.par.reduction @r : i64 identity {
  %zero = arith.constant 0 : i64
  molt.par.yield %zero : i64
} combine {
^bb0(%a: i64, %b: i64):
  molt.par.yield %a : i64
} laws("fair")

// -----

func.func @for(%n: i64) {
  // expected-error @+2 {{the name of a proof's rule must not be empty}}
  molt.par.for (%i) = (%n) to (%n) step (%n)
      proof(#molt.par.proof<rule = "">) : i64 {
  }
  return
}
