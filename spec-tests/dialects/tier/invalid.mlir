// One case per error of the tier family's verifiers.
// RUN: molt-opt %s -split-input-file -verify-diagnostics

func.func @require(%c: i1) {
  // expected-error @+1 {{'molt.tier.require' op raises the unknown exception type 'Oops'}}
  molt.tier.require %c, "Oops", "text"
  return
}

// -----

func.func @require(%c: i1, %s: !molt.obj.str) {
  // expected-error @+1 {{'molt.tier.require' op has both a constant and a computed message}}
  molt.tier.require %c, "ValueError", "text" (%s : !molt.obj.str)
  return
}

// -----

func.func @raise() {
  // expected-error @+1 {{'molt.tier.raise' op raises the unknown exception type ''}}
  molt.tier.raise ""
  return
}

// -----

func.func @raise(%s: !molt.obj.str) {
  // expected-error @+1 {{'molt.tier.raise' op has both a constant and a computed message}}
  molt.tier.raise "ValueError", "text" (%s : !molt.obj.str)
  return
}

// -----

func.func @guard(%c: i1) {
  // expected-error @+1 {{'molt.tier.guard' op names no fact}}
  %ok = molt.tier.guard "" %c
  return
}

// -----

func.func @invoke() {
  // expected-error @+1 {{'molt.tier.invoke' op 'missing' does not name a function}}
  %raised = molt.tier.invoke @missing() : () -> ()
  return
}

// -----

molt.obj.global @g : i64
func.func @invoke() {
  // expected-error @+1 {{'molt.tier.invoke' op 'g' does not name a function}}
  %raised = molt.tier.invoke @g() : () -> ()
  return
}

// -----

func.func private @f(i64) -> f64
func.func @invoke() {
  // expected-error @+1 {{'molt.tier.invoke' op 'f' takes 1 arguments, not 0}}
  %raised, %r = molt.tier.invoke @f() : () -> (f64)
  return
}

// -----

func.func private @f(i64) -> f64
func.func @invoke(%x: f64) {
  // expected-error @+1 {{'molt.tier.invoke' op argument 0 of 'f' has type 'i64', not 'f64'}}
  %raised, %r = molt.tier.invoke @f(%x) : (f64) -> (f64)
  return
}

// -----

func.func private @f(i64) -> f64
func.func @invoke(%x: i64) {
  // expected-error @+1 {{'molt.tier.invoke' op 'f' returns 1 values, not 0}}
  %raised = molt.tier.invoke @f(%x) : (i64) -> ()
  return
}

// -----

func.func private @f(i64) -> f64
func.func @invoke(%x: i64) {
  // expected-error @+1 {{'molt.tier.invoke' op result 0 of 'f' has type 'f64', not 'i64'}}
  %raised, %r = molt.tier.invoke @f(%x) : (i64) -> (i64)
  return
}

// -----

func.func @guarded(%c: i1, %x: i64) {
  // expected-error @+1 {{along control flow edge from Operation molt.tier.yield to parent}}
  %r = molt.tier.guarded %c -> (f64) {
    // expected-note @+1 {{region branch point}}
    molt.tier.yield %x : i64
  } fallback {
    molt.tier.yield %x : i64
  }
  return
}

// -----

func.func @speculate(%l: !molt.obj.list<f64>) {
  // expected-error @+1 {{'molt.tier.speculate' op attempts input or output, which it cannot undo}}
  molt.tier.speculate saves(%l : !molt.obj.list<f64>) {
    // expected-note @+1 {{here}}
    molt.obj.rt @molt_print_newline() : () -> ()
  } fallback {
  }
  return
}

// -----

func.func @speculate(%x: i64) {
  // expected-error @+1 {{'molt.tier.speculate' op operand #0 must be variadic of a list}}
  "molt.tier.speculate"(%x) ({
    molt.tier.yield
  }, {
    molt.tier.yield
  }) : (i64) -> ()
  return
}

// -----

func.func @yield() {
  // expected-error @+1 {{'molt.tier.yield' op expects parent op to be one of 'molt.tier.guarded, molt.tier.speculate'}}
  molt.tier.yield
}

// -----

// expected-error @+1 {{the tier is 0, 1 or 2, not 3}}
func.func private @tier() attributes {molt.tier = #molt.tier.info<tier = 3>}

// -----

// expected-error @+1 {{has attribute 'molt.tier' that is not a '#molt.tier.info'}}
func.func private @tier() attributes {molt.tier = 1}
