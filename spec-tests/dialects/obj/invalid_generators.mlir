// One case per error of the verifiers of generators.
// RUN: molt-opt %s -split-input-file -verify-diagnostics

// expected-error @+1 {{a generator cannot yield, take or return a value of type 'i32'}}
func.func private @type() -> !molt.obj.gen<i32, none, none>

// -----

func.func @begin(%c: i1) -> !molt.obj.gen<i64, none, none> {
  cf.br ^next
^next:
  // expected-error @+1 {{'molt.obj.gen_begin' op stands outside the first block of a function}}
  %g = molt.obj.gen_begin : !molt.obj.gen<i64, none, none>
  molt.obj.gen_return %g : !molt.obj.gen<i64, none, none>
}

// -----

func.func @begin() -> !molt.obj.gen<f64, none, none> {
  // expected-error @+1 {{'molt.obj.gen_begin' op stands in a function that does not return the generator}}
  %g = molt.obj.gen_begin : !molt.obj.gen<i64, none, none>
  molt.obj.gen_return %g : !molt.obj.gen<i64, none, none>
}

// -----

func.func @yield() -> !molt.obj.gen<i64, none, none> {
  %g = molt.obj.gen_begin : !molt.obj.gen<i64, none, none>
  // expected-error @+1 {{'molt.obj.gen_yield' op yields no value, but the generator's type says 'i64'}}
  molt.obj.gen_yield %g : !molt.obj.gen<i64, none, none>
  molt.obj.gen_return %g : !molt.obj.gen<i64, none, none>
}

// -----

func.func @yield(%n: i64) -> !molt.obj.gen<i64, f64, none> {
  %g = molt.obj.gen_begin : !molt.obj.gen<i64, f64, none>
  // expected-error @+1 {{'molt.obj.gen_yield' op receives a value of type 'i64', but the generator's type says 'f64'}}
  %s = molt.obj.gen_yield %g(%n : i64) : !molt.obj.gen<i64, f64, none> -> i64
  molt.obj.gen_return %g : !molt.obj.gen<i64, f64, none>
}

// -----

func.func @return(%n: i64) -> !molt.obj.gen<i64, none, f64> {
  %g = molt.obj.gen_begin : !molt.obj.gen<i64, none, f64>
  // expected-error @+1 {{'molt.obj.gen_return' op returns a value of type 'i64', but the generator's type says 'f64'}}
  molt.obj.gen_return %g(%n : i64) : !molt.obj.gen<i64, none, f64>
}

// -----

func.func @resume(%g: !molt.obj.gen<i64, f64, none>) {
  // expected-error @+1 {{'molt.obj.gen_resume' op sends no value, but the generator's type says 'f64'}}
  %0 = molt.obj.gen_resume %g : !molt.obj.gen<i64, f64, none>
  return
}

// -----

func.func @get(%g: !molt.obj.gen<i64, f64, none>) {
  // expected-error @+1 {{'molt.obj.gen_get' op reads the unknown part 'last'}}
  %0 = molt.obj.gen_get "last" of %g : !molt.obj.gen<i64, f64, none> -> i64
  return
}

// -----

func.func @get(%g: !molt.obj.gen<i64, f64, none>) {
  // expected-error @+1 {{'molt.obj.gen_get' op gives a value of type 'f64', but the generator's type says 'i64'}}
  %0 = molt.obj.gen_get "value" of %g : !molt.obj.gen<i64, f64, none> -> f64
  return
}
