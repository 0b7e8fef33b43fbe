//! Outlining: the body of a parallel loop as a function over a range of iteration numbers.
//!
//! ```text
//! func.func @f(%a, %n) {                       func.func private @f__par0(%lo, %hi, %a) {
//!   molt.par.for (%i) = (%c0) to (%n) … {        scf.for %i = %lo to %hi step %c1 : i64 {
//!     molt.obj.list_set %x, %a[%i]        =>        molt.obj.list_set %x, %a[%i]
//!   }                                            }
//!   return                                       return
//! }                                            }
//! ```
//! Captured constants are repeated in the function; everything else that the body uses from outside
//! becomes an argument. Every lowering that hands iterations to another thread starts from this
//! function, so that an error leaves an iteration by leaving the function.

use super::par_for::{ParFor, Space, is_constant, move_body};
use molt_dialects::ir::{Builder, Op, Type, Value};
use std::collections::{HashMap, HashSet};

/// A loop body made into a function `(first, end, captures…) -> ()`.
pub struct Outlined {
    /// The function.
    pub func: Op,
    /// Its symbol.
    pub symbol: String,
    /// What the loop's place passes for the captures.
    pub captures: Vec<Value>,
    /// The number of iterations.
    pub total: Value,
}

/// Gives out the names of outlined functions: `<function>__par<N>`.
#[derive(Default)]
pub struct Names {
    used: HashMap<String, usize>,
}

impl Names {
    /// A symbol that is new in `module`, named after the function around `op`.
    fn next(&mut self, module: Op, op: Op) -> String {
        let around = op.parent_of("func.func").and_then(|f| f.symbol_name()).unwrap_or_default();
        let base = around.split("__par").next().unwrap_or_default().to_owned();
        let number = self.used.entry(base.clone()).or_insert(0);
        loop {
            let symbol = format!("{base}__par{number}");
            *number += 1;
            if module.lookup_symbol(&symbol).is_none() {
                return symbol;
            }
        }
    }
}

/// Moves the body of `l`, which has no reductions, to a function of its own. The loop stays behind
/// without a body, for the caller to replace.
pub fn outline(module: Op, names: &mut Names, l: ParFor) -> Outlined {
    let loc = l.0.loc();
    let before = Builder::before(l.0).with_loc(loc);
    let ctx = before.ctx();
    let space = l.space(before);
    let symbol = names.next(module, l.0);

    let mut seen = HashSet::new();
    let needed: Vec<Value> =
        space.values().into_iter().chain(l.0.captures(l.body())).filter(|v| seen.insert(*v)).collect();
    let (constants, captures): (Vec<Value>, Vec<Value>) =
        needed.into_iter().partition(|v| v.defining_op().is_some_and(is_constant));

    let i64_ty = ctx.i64_ty();
    let inputs: Vec<Type> = [i64_ty, i64_ty].into_iter().chain(captures.iter().map(|v| v.ty())).collect();
    let around = l.0.parent_of("func.func").expect("a loop lies in a function");
    let func = private_function(Builder::after(around).with_loc(loc), &symbol, &inputs, &[]);
    let block = func.region(0).append_block(&inputs.iter().map(|t| (*t, loc)).collect::<Vec<_>>());
    let args = block.args();

    let b = Builder::at_end(block).with_loc(loc);
    let mut map: HashMap<Value, Value> = captures.iter().copied().zip(args[2..].iter().copied()).collect();
    for v in &constants {
        let copy = v.defining_op().expect("a constant is an op's result").clone_op();
        block.append(copy);
        map.insert(*v, copy.result(0));
    }
    for (outer, inner) in &map {
        outer.replace_uses_in(*inner, l.body());
    }
    let inner = space.map(|v| map.get(&v).copied().unwrap_or(v));
    if inner.is_shifted() {
        let [first, end] = [args[0], args[1]].map(|n| inner.ivs(b, n)[0]);
        iterate(b, l, None, first, end);
    } else {
        iterate(b, l, Some(&inner), args[0], args[1]);
    }
    b.ret(&[]);
    Outlined { func, symbol, captures, total: space.total }
}

/// Runs the body of `l` in order where `b` stands: for the induction variable from `first` to
/// `end`, or, given a space, for the iterations with these numbers.
fn iterate(b: Builder, l: ParFor, space: Option<&Space>, first: Value, end: Value) {
    let one = b.const_i64(1);
    let (_, body) = b.scf_for(first, end, one, &[]);
    let inner = Builder::at_end(body).with_loc(b.loc());
    let number = body.args()[0];
    let ivs = space.map_or_else(|| vec![number], |s| s.ivs(inner, number));
    move_body(l, inner, &ivs, &[]);
    inner.scf_yield(&[]);
}

/// Replaces `l`, which has no reductions, by a loop in its place that runs in order.
pub fn run_in_order(l: ParFor) {
    let b = Builder::before(l.0).with_loc(l.0.loc());
    if l.dims() == 1 && l.steps()[0].const_i64() == Some(1) {
        iterate(b, l, None, l.lowers()[0], l.uppers()[0]);
    } else {
        let space = l.space(b);
        let zero = b.const_i64(0);
        iterate(b, l, Some(&space), zero, space.total);
    }
    l.0.erase();
}

/// A private function without a body yet.
pub fn private_function(b: Builder, symbol: &str, inputs: &[Type], results: &[Type]) -> Op {
    let ctx = b.ctx();
    b.op("func.func")
        .attr("sym_name", ctx.str_attr(symbol))
        .attr("sym_visibility", ctx.str_attr("private"))
        .attr("function_type", ctx.type_attr(ctx.fn_ty(inputs, results)))
        .regions(1)
        .build()
}
