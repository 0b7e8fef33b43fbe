// One case per error of the task family's verifiers.
// RUN: molt-opt %s -split-input-file -verify-diagnostics

// expected-error @+1 {{a task cannot have a result of type 'index'}}
func.func private @task(!molt.task.task<index>)

// -----

// expected-error @+1 {{a channel cannot carry values of type 'none'}}
func.func private @channel(!molt.task.channel<none>)

// -----

func.func @scope() {
  // expected-error @+1 {{'molt.task.scope' op its region takes one argument of type '!molt.task.scope'}}
  "molt.task.scope"() ({
    molt.task.yield
  }) : () -> ()
  return
}

// -----

func.func @cancel_scope() {
  // expected-error @+1 {{'molt.task.cancel_scope' op its region takes one argument of type '!molt.task.cancel_scope'}}
  "molt.task.cancel_scope"() ({
  ^bb0(%s: !molt.task.scope):
    molt.task.yield
  }) : () -> ()
  return
}

// -----

func.func @spawn(%s: !molt.task.scope) {
  // expected-error @+1 {{'molt.task.spawn' op 'missing' does not name a function}}
  %t = molt.task.spawn @missing() in %s : () -> !molt.task.task<none>
  return
}

// -----

func.func private @f(i64)
func.func @spawn(%s: !molt.task.scope) {
  // expected-error @+1 {{'molt.task.spawn' op its arguments are not those of 'f'}}
  %t = molt.task.spawn @f() in %s : () -> !molt.task.task<none>
  return
}

// -----

func.func private @f()
func.func @spawn(%s: !molt.task.scope) {
  // expected-error @+1 {{'molt.task.spawn' op its task has the result type 'f64', which 'f' does not return}}
  %t = molt.task.spawn @f() in %s : () -> !molt.task.task<f64>
  return
}

// -----

func.func @await(%t: !molt.task.task<f64>) {
  // expected-error @+1 {{'molt.task.await' op gives a value of type 'none', but the task's is of type 'f64'}}
  molt.task.await %t : !molt.task.task<f64>
  return
}

// -----

func.func @send(%c: !molt.task.channel<f64>, %x: i64) {
  // expected-error @+1 {{type of 'value' is the element type of 'channel'}}
  "molt.task.send"(%x, %c) : (i64, !molt.task.channel<f64>) -> ()
  return
}

// -----

func.func @select() {
  // expected-error @+1 {{'molt.task.select' op has no case}}
  molt.task.select
  return
}

// -----

func.func @select(%d: f64) {
  // expected-error @+1 {{'molt.task.select' op has 2 cases but 1 regions}}
  "molt.task.select"(%d, %d) <{cases = ["timeout", "timeout"]}> ({
    molt.task.yield
  }) : (f64, f64) -> ()
  return
}

// -----

func.func @select(%d: f64) {
  // expected-error @+1 {{'molt.task.select' op its case 'receive' takes a channel}}
  "molt.task.select"(%d) <{cases = ["receive"]}> ({
    molt.task.yield
  }) : (f64) -> ()
  return
}

// -----

func.func @select(%c: !molt.task.channel<f64>) {
  // expected-error @+1 {{'molt.task.select' op its case 'receive' has a region that does not take the channel's values}}
  "molt.task.select"(%c) <{cases = ["receive"]}> ({
    molt.task.yield
  }) : (!molt.task.channel<f64>) -> ()
  return
}

// -----

func.func @select(%c: !molt.task.channel<f64>) {
  // expected-error @+1 {{'molt.task.select' op its case 'send' takes a value and a channel}}
  "molt.task.select"(%c) <{cases = ["send"]}> ({
    molt.task.yield
  }) : (!molt.task.channel<f64>) -> ()
  return
}

// -----

func.func @select(%x: i64, %c: !molt.task.channel<f64>) {
  // expected-error @+1 {{'molt.task.select' op its case 'send' takes a value and a channel of its type}}
  "molt.task.select"(%x, %c) <{cases = ["send"]}> ({
    molt.task.yield
  }) : (i64, !molt.task.channel<f64>) -> ()
  return
}

// -----

func.func @select(%x: i64) {
  // expected-error @+1 {{'molt.task.select' op its case 'timeout' takes a number of seconds}}
  "molt.task.select"(%x) <{cases = ["timeout"]}> ({
    molt.task.yield
  }) : (i64) -> ()
  return
}

// -----

func.func @select(%x: f64) {
  // expected-error @+1 {{'molt.task.select' op its case 'timeout' has a region with arguments}}
  "molt.task.select"(%x) <{cases = ["timeout"]}> ({
  ^bb0(%v: f64):
    molt.task.yield
  }) : (f64) -> ()
  return
}

// -----

func.func @select(%x: f64) {
  // expected-error @+1 {{'molt.task.select' op has the unknown case 'default'; cases are receive, send and timeout}}
  "molt.task.select"(%x) <{cases = ["default"]}> ({
    molt.task.yield
  }) : (f64) -> ()
  return
}

// -----

func.func @select(%x: f64) {
  // expected-error @+1 {{'molt.task.select' op has operands that belong to no case}}
  "molt.task.select"(%x, %x) <{cases = ["timeout"]}> ({
    molt.task.yield
  }) : (f64, f64) -> ()
  return
}

// -----

func.func @yield() {
  // expected-error @+1 {{'molt.task.yield' op expects parent op to be one of 'molt.task.scope, molt.task.cancel_scope, molt.task.select'}}
  molt.task.yield
}
