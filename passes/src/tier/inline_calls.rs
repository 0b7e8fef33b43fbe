//! `molt-inline-calls`: puts small functions in place of calls inside loops.
//!
//! LLVM inlines too, but later: by then a check inside the callee stands in the caller's loop, and
//! the dependence analysis has seen a call instead of accesses. So this pass inlines, callees
//! first, every call inside a loop to a private function of one block with at most
//! [`MAX_OPS`] operations that does not call itself. A generator function stays a function: its body
//! runs later.
//!
//! ```text
//! func.func private @elem(%i: i64) -> f64 { %x = arith.sitofp %i : i64 to f64  return %x : f64 }
//! scf.for %j = … { %v = func.call @elem(%j) … }   =>   scf.for %j = … { %v = arith.sitofp %j … }
//! ```
//!
//! Requires: nothing. Ensures: the same meaning; an inlined operation's location is the call-site
//! chain from which tracebacks are rebuilt.

use super::tier_to_cf::is_generator;
use molt_dialects::ir::{Op, Value, Walk, WalkOrder};
use molt_dialects::pass::{self, Anchor, OptionSpec, Options, Pass, PassError, PassSpec};
use std::collections::{HashMap, HashSet};

/// Operations, nested ones included, of the largest function that is inlined.
const MAX_OPS: &str = "80";

#[derive(Clone)]
struct InlineCalls;

/// Registers the pass.
pub fn register() {
    pass::register(
        PassSpec {
            arg: "molt-inline-calls",
            summary: "inline small functions that are called in loops",
            anchor: Anchor::Module,
            options: &[OptionSpec {
                name: "max-ops",
                help: "operations of the largest function that is inlined",
                default: MAX_OPS,
            }],
            dependent_dialects: &["func"],
        },
        InlineCalls,
    );
}

impl Pass for InlineCalls {
    fn run(&mut self, module: Op, options: &Options) -> Result<(), PassError> {
        let max_ops = usize::try_from(options.int("max-ops")?).unwrap_or(0);
        let mut inliner = Inliner { module, max_ops, visited: HashSet::new() };
        for f in module.collect(|op| op.is("func.func")) {
            inliner.visit(f);
        }
        Ok(())
    }
}

struct Inliner {
    module: Op,
    max_ops: usize,
    visited: HashSet<Op>,
}

impl Inliner {
    /// Inlines into `f`, its callees first.
    fn visit(&mut self, f: Op) {
        if !self.visited.insert(f) {
            return;
        }
        for call in f.collect(|op| op.is("func.call")) {
            let Some(callee) = self.callee(call) else { continue };
            self.visit(callee);
            if callee != f && in_loop(call) && self.is_small(callee) {
                inline(call, callee);
            }
        }
    }

    fn callee(&self, call: Op) -> Option<Op> {
        self.module.lookup_symbol(&call.attr("callee")?.as_sym_ref()?)
    }

    fn is_small(&self, f: Op) -> bool {
        let region = f.region(0);
        let name = f.symbol_name();
        let mut ops = 0;
        let mut calls_itself = false;
        f.walk(WalkOrder::PreOrder, |op| {
            ops += 1;
            calls_itself |= op.is("func.call") && op.attr("callee").and_then(|a| a.as_sym_ref()) == name;
            Walk::Advance
        });
        region.blocks().len() == 1 && !is_generator(f) && ops <= self.max_ops && !calls_itself
    }
}

/// Whether a loop runs the call more than once, as far as the structured loops tell.
fn in_loop(call: Op) -> bool {
    let mut at = call.parent();
    while let Some(op) = at {
        if op.is("scf.for") || op.is("scf.while") || op.is("molt.par.for") {
            return true;
        }
        at = op.parent();
    }
    false
}

fn inline(call: Op, callee: Op) {
    let body = callee.region(0).entry().expect("a function of one block has an entry");
    let mut map: HashMap<Value, Value> = body.args().into_iter().zip(call.operands()).collect();
    let ctx = call.context();
    for op in body.ops() {
        if op.is("func.return") {
            let results: Vec<Value> =
                op.operands().into_iter().map(|v| map.get(&v).copied().unwrap_or(v)).collect();
            call.replace_all_uses_with(&results);
            break;
        }
        let copy = op.clone_with(&mut map);
        copy.walk(WalkOrder::PreOrder, |o| {
            o.set_loc(ctx.call_site_loc(o.loc(), call.loc()));
            Walk::Advance
        });
        copy.move_before(call);
    }
    call.erase();
}
