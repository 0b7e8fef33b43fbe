//! What may raise: single ops by their kind and attributes, functions by a fixpoint over calls.

use std::collections::{HashMap, HashSet};

use molt_dialects::ir::Op;

use super::generators::is_generator;
use super::handlers::is_caught;
use crate::support::symbol;

/// Why an op leaves the function, apart from calls of functions of the program.
pub fn op_may_raise(op: Op) -> bool {
    let constant = |i: usize| op.operand(i).const_i64();
    match op.name().as_str() {
        "molt.tier.add" | "molt.tier.sub" | "molt.tier.mul" | "molt.tier.neg" | "molt.tier.shl" => {
            !op.has_attr("nooverflow")
        }
        "molt.tier.floordiv" => divides_by_zero(op) || quotient_overflows(op),
        "molt.tier.mod" => divides_by_zero(op),
        "molt.tier.shr" => !op.has_attr("nonneg") && constant(1).is_none_or(|n| n < 0),
        "molt.tier.require"
        | "molt.tier.raise"
        | "molt.tier.raise_object"
        | "molt.tier.propagate"
        | "molt.tier.enter" => true,
        "molt.obj.list_get" | "molt.obj.list_set" => !op.has_attr("inbounds"),
        "molt.obj.rt" => op.has_attr("raises"),
        "molt.obj.gen_begin" | "molt.obj.gen_yield" | "molt.obj.gen_resume" | "molt.obj.gen_throw" => true,
        _ => false,
    }
}

/// Whether a division needs a check of its divisor.
pub fn divides_by_zero(op: Op) -> bool {
    !op.has_attr("nonzero") && op.operand(1).const_i64().is_none_or(|n| n == 0)
}

/// Whether a floor division may be `-2**63 // -1`.
pub fn quotient_overflows(op: Op) -> bool {
    !op.has_attr("nooverflow")
        && !op.has_attr("nonneg")
        && op.operand(1).const_i64().is_none_or(|n| n == -1)
        && op.operand(0).const_i64().is_none_or(|n| n == i64::MIN)
}

/// The functions of a module that may raise.
pub struct Raisers {
    names: HashSet<String>,
}

impl Raisers {
    /// Starts from the functions with an op that raises and follows `func.call` backwards.
    /// `molt.tier.invoke` and the body of a `molt.tier.try` stop an error. Neither a function
    /// without a body nor a generator function raises.
    pub fn of(module: Op) -> Raisers {
        let mut callers: HashMap<String, Vec<String>> = HashMap::new();
        let mut work = Vec::new();
        for function in module.collect(|op| op.is("func.func") && !is_generator(op)) {
            let name = function.symbol_name().expect("a function has a name");
            let mut raises = false;
            for op in function.collect(|op| op.is("func.call") || op_may_raise(op)) {
                if is_caught(op) {
                    continue;
                }
                if op.is("func.call") {
                    callers.entry(symbol(op, "callee")).or_default().push(name.clone());
                } else {
                    raises = true;
                }
            }
            if raises {
                work.push(name);
            }
        }
        let mut names: HashSet<String> = work.iter().cloned().collect();
        while let Some(name) = work.pop() {
            for caller in callers.get(&name).into_iter().flatten() {
                if names.insert(caller.clone()) {
                    work.push(caller.clone());
                }
            }
        }
        Raisers { names }
    }

    /// Whether the function of this name may raise.
    pub fn raises(&self, function: &str) -> bool {
        self.names.contains(function)
    }

    /// Whether an op may raise.
    pub fn op_raises(&self, op: Op) -> bool {
        op_may_raise(op) || op.is("func.call") && self.raises(&symbol(op, "callee"))
    }
}
