// RUN: molt-opt %s --split-input-file --molt-par-prove-loops --verify-diagnostics
// RUN: not molt-opt %s --split-input-file "--molt-par-prove-loops=refuse=no" 2>&1 | FileCheck %s --check-prefix=OPTION
// OPTION: option 'refuse' is 'no'; it must be error or sequential

// Each refusal has its code, shows both places, and says what would help.

// expected-error @below {{1 parallel loops are not safe}}
module {
  func.func @shifted(%a: !molt.obj.list<f64>, %n: i64) {
    %c0 = arith.constant 0 : i64
    %c1 = arith.constant 1 : i64
    // expected-error @below {{[E0510] cannot prove this loop parallel: one iteration writes an element of a list that another reads}}
    // expected-note @below {{for example, iterations 0 and 1 meet in one element}}
    // expected-note @below {{help: read from a copy of the list that is made before the loop}}
    molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
      %k = molt.tier.add %i, %c1 : i64
      // expected-note @below {{read here}}
      %x = molt.obj.list_get %a[%k] : !molt.obj.list<f64>
      // expected-note @below {{written here}}
      molt.obj.list_set %x, %a[%i] : !molt.obj.list<f64>
    }
    return
  }
}

// -----

// The wrong number that other compilers accept.
// expected-error @below {{1 parallel loops are not safe}}
module {
  func.func @one_element(%a: !molt.obj.list<i64>, %n: i64) {
    %c0 = arith.constant 0 : i64
    %c1 = arith.constant 1 : i64
    // expected-error @below {{[E0510] cannot prove this loop parallel}}
    // expected-note @below {{for example, iterations 0 and 1 meet in one element}}
    // expected-note @below {{help: let each iteration write an element of its own, or use a reduction}}
    molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
      // expected-note @below {{read here}}
      %x = molt.obj.list_get %a[%c0] : !molt.obj.list<i64>
      %y = molt.tier.add %x, %c1 : i64
      // expected-note @below {{written here}}
      molt.obj.list_set %y, %a[%c0] : !molt.obj.list<i64>
    }
    return
  }
}

// -----

// An index array can name one element twice.
// expected-error @below {{1 parallel loops are not safe}}
module {
  func.func @scatter(%a: !molt.obj.list<i64>, %at: !molt.obj.list<i64>, %n: i64) {
    %c0 = arith.constant 0 : i64
    %c1 = arith.constant 1 : i64
    %z = molt.obj.list_filled %c0, %n : !molt.obj.list<i64>
    // expected-error @below {{[E0511] cannot prove this loop parallel: an element of a list that one iteration writes may be one that another writes}}
    // expected-note @below {{help: use subscripts that are sums of loop variables}}
    molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
      %k = molt.obj.list_get %at[%i] : !molt.obj.list<i64>
      // expected-note @below {{written here}}
      molt.obj.list_set %i, %z[%k] : !molt.obj.list<i64>
    }
    return
  }
}

// -----

// Rows of a list of lists can be one list.
// expected-error @below {{1 parallel loops are not safe}}
module {
  func.func @rows(%grid: !molt.obj.list<!molt.obj.list<f64>>, %n: i64, %x: f64) {
    %c0 = arith.constant 0 : i64
    %c1 = arith.constant 1 : i64
    // expected-error @below {{[E0511] cannot prove this loop parallel: it writes an element of a list, and another iteration writes a list that may be the same one}}
    // expected-note @below {{help: use one flat list}}
    molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
      %row = molt.obj.list_get %grid[%i] : !molt.obj.list<!molt.obj.list<f64>>
      // expected-note @below {{written here}}
      molt.obj.list_set %x, %row[%c0] : !molt.obj.list<f64>
    }
    return
  }
}

// -----

// expected-error @below {{1 parallel loops are not safe}}
module {
  func.func @collect(%a: !molt.obj.list<i64>, %n: i64) {
    %c0 = arith.constant 0 : i64
    %c1 = arith.constant 1 : i64
    // expected-error @below {{[E0512] cannot prove this loop parallel: its body appends to a list that all iterations share}}
    // expected-note @below {{help: make the list before the loop}}
    molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
      // expected-note @below {{the list is changed here}}
      molt.obj.list_append %i, %a : !molt.obj.list<i64>
    }
    return
  }
}

// -----

// expected-error @below {{1 parallel loops are not safe}}
module {
  func.func private @show(%i: i64) {
    // expected-note @below {{input or output happens here}}
    molt.obj.rt @molt_print_int(%i) {effects = "io"} : (i64) -> ()
    return
  }
  func.func @prints(%n: i64) {
    %c0 = arith.constant 0 : i64
    %c1 = arith.constant 1 : i64
    // expected-error @below {{[E0513] cannot prove this loop parallel: its body prints, and the order of output would depend on the schedule}}
    // expected-note @below {{help: collect the results in a list}}
    molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
      // expected-note @below {{called here, through 'show'}}
      func.call @show(%i) : (i64) -> ()
    }
    return
  }
}

// -----

// expected-error @below {{1 parallel loops are not safe}}
module {
  molt.obj.global @total : i64
  func.func @count(%n: i64) {
    %c0 = arith.constant 0 : i64
    %c1 = arith.constant 1 : i64
    // expected-error @below {{[E0514] cannot prove this loop parallel: its body assigns the module variable 'total'}}
    // expected-note @below {{help: use a reduction}}
    molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
      %t = molt.obj.global_get @total : i64
      %u = molt.tier.add %t, %i : i64
      // expected-note @below {{assigned here}}
      molt.obj.global_set %u, @total : i64
    }
    return
  }
}

// -----

// expected-error @below {{1 parallel loops are not safe}}
module {
  func.func private @put(%a: !molt.obj.list<i64>, %i: i64) {
    // expected-note @below {{'put' writes it here}}
    molt.obj.list_set %i, %a[%i] : !molt.obj.list<i64>
    return
  }
  func.func @calls(%a: !molt.obj.list<i64>, %n: i64) {
    %c0 = arith.constant 0 : i64
    %c1 = arith.constant 1 : i64
    // expected-error @below {{[E0515] cannot prove this loop parallel: its body calls 'put', which writes a list that all iterations share}}
    // expected-note @below {{help: let 'put' return the value}}
    molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 {
      // expected-note @below {{called here}}
      func.call @put(%a, %i) : (!molt.obj.list<i64>, i64) -> ()
    }
    return
  }
}

// -----

// expected-error @below {{1 parallel loops are not safe}}
module {
  func.func @prefix(%a: !molt.obj.list<i64>, %n: i64) -> i64 {
    %c0 = arith.constant 0 : i64
    %c1 = arith.constant 1 : i64
    // expected-error @below {{[E0516] cannot prove this loop parallel: the value that it reduces by 'add' is used for something else}}
    // expected-note @below {{help: only combine it (by 'add'), and use its value after the loop}}
    %s = molt.par.for (%i) = (%c0) to (%n) step (%c1) reduce(%acc = %c0 : add) : i64 -> (i64) {
      %next = molt.tier.add %acc, %i : i64
      // expected-note @below {{used here, where it depends on the iterations that ran before}}
      molt.obj.list_set %next, %a[%i] : !molt.obj.list<i64>
      molt.par.yield %next : i64
    }
    return %s : i64
  }
}

// -----

// Replaced, not combined: the last iteration would win.
// expected-error @below {{1 parallel loops are not safe}}
module {
  func.func @last(%n: i64, %c: i1) -> i64 {
    %c0 = arith.constant 0 : i64
    %c1 = arith.constant 1 : i64
    // expected-error @below {{[E0516]}}
    // expected-note @below {{help}}
    %s = molt.par.for (%i) = (%c0) to (%n) step (%c1) reduce(%acc = %c0 : add) : i64 -> (i64) {
      // expected-note @below {{used here}}
      %next = arith.select %c, %i, %acc : i64
      molt.par.yield %next : i64
    }
    return %s : i64
  }
}

// -----

// A subscript of -1 is the last element.
// expected-error @below {{1 parallel loops are not safe}}
module {
  func.func @wraps(%a: !molt.obj.list<i64>) {
    %c0 = arith.constant 0 : i64
    %c1 = arith.constant 1 : i64
    %c9 = arith.constant 9 : i64
    // expected-error @below {{[E0511] cannot prove this loop parallel: a subscript of a list may be negative, and then counts from the end of the list}}
    // expected-note @below {{help: start the range at 0 or more}}
    molt.par.for (%i) = (%c0) to (%c9) step (%c1) : i64 {
      %k = molt.tier.sub %i, %c1 : i64
      // expected-note @below {{written here}}
      molt.obj.list_set %i, %a[%k] : !molt.obj.list<i64>
    }
    return
  }
}

// -----

// Combined with itself: the accumulator would count twice.
// expected-error @below {{1 parallel loops are not safe}}
module {
  func.func @twice(%n: i64) -> i64 {
    %c0 = arith.constant 0 : i64
    %c1 = arith.constant 1 : i64
    // expected-error @below {{[E0516]}}
    // expected-note @below {{help}}
    %s = molt.par.for (%i) = (%c0) to (%n) step (%c1) reduce(%acc = %c0 : add) : i64 -> (i64) {
      %p = molt.tier.add %acc, %i : i64
      // expected-note @below {{used here}}
      %q = molt.tier.add %p, %acc : i64
      molt.par.yield %q : i64
    }
    return %s : i64
  }
}

// -----

// Compared, but something else is kept than what was compared.
// expected-error @below {{1 parallel loops are not safe}}
module {
  func.func @off_by_one(%n: i64) -> i64 {
    %c0 = arith.constant 0 : i64
    %c1 = arith.constant 1 : i64
    // expected-error @below {{[E0516]}}
    // expected-note @below {{help}}
    %s = molt.par.for (%i) = (%c0) to (%n) step (%c1) reduce(%acc = %c0 : max) : i64 -> (i64) {
      // expected-note @below {{used here}}
      %gt = arith.cmpi sgt, %i, %acc : i64
      %j = molt.tier.add %i, %c1 : i64
      %t = arith.select %gt, %j, %acc : i64
      molt.par.yield %t : i64
    }
    return %s : i64
  }
}

// -----

// The two lengths are of one list, but it grew in between: the loop runs.
// expected-error @below {{1 parallel loops are not safe}}
module {
  func.func @grown(%a: !molt.obj.list<i64>, %b: !molt.obj.list<f64>, %x: f64) {
    %c0 = arith.constant 0 : i64
    %c1 = arith.constant 1 : i64
    %start = molt.obj.list_len %a : !molt.obj.list<i64>
    molt.obj.list_append %c0, %a : !molt.obj.list<i64>
    molt.obj.list_append %c0, %a : !molt.obj.list<i64>
    %end = molt.obj.list_len %a : !molt.obj.list<i64>
    // expected-error @below {{[E0510]}}
    // expected-note @below {{iterations that are 1 apart meet in one element}}
    // expected-note @below {{help}}
    molt.par.for (%i) = (%start) to (%end) step (%c1) : i64 {
      // expected-note @below {{written here}}
      molt.obj.list_set %x, %b[%c0] : !molt.obj.list<f64>
    }
    return
  }
}
