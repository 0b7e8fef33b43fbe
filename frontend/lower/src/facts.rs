//! Facts about floats that spare a check: read off the ops that make a value.
//!
//! `math.sqrt(dx * dx + dy * dy)` cannot fail, and neither can `4.0 / (1.0 + x * x)`. All of it
//! holds for nan as well, which passes both checks.

use molt_dialects::ir::Value;

/// How many ops deep to look.
const DEPTH: u32 = 6;

/// Whether `value` is nan or at least zero (minus zero counts as zero).
pub fn is_never_negative(value: Value) -> bool {
    never_negative(value, DEPTH)
}

/// Whether `value` is nan or not zero.
pub fn is_never_zero(value: Value) -> bool {
    if let Some(x) = value.const_f64() {
        return x != 0.0;
    }
    let Some(op) = value.defining_op() else {
        return false;
    };
    // The sum of a positive number and one of at least zero is at least the former.
    op.is("arith.addf")
        && [(0, 1), (1, 0)].into_iter().any(|(a, b)| {
            op.operand(a).const_f64().is_some_and(|x| x > 0.0) && is_never_negative(op.operand(b))
        })
}

fn never_negative(value: Value, depth: u32) -> bool {
    let Some(op) = value.defining_op() else {
        return false;
    };
    if depth == 0 {
        return false;
    }
    let both = || never_negative(op.operand(0), depth - 1) && never_negative(op.operand(1), depth - 1);
    if let Some(x) = value.const_f64() {
        return x.is_nan() || x >= 0.0;
    }
    if op.is("arith.mulf") {
        return op.operand(0) == op.operand(1) || both();
    }
    if op.is("arith.addf") || op.is("arith.divf") {
        return both();
    }
    op.is("math.absf") || op.is("math.sqrt")
}
