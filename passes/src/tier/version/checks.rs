//! The checks inside a loop that ranges can decide, and what becomes of each.

use super::ranges::{Range, Ranges, const_int};
use super::sym::{Cond, Sym};
use molt_dialects::ir::{Op, Value};

/// A check that is not needed where all of its conditions hold.
pub struct Check {
    /// What must hold.
    pub conds: Vec<Cond>,
    /// What to do with the check then.
    pub action: Action,
}

/// What becomes of a check that cannot fail.
pub enum Action {
    /// Set unit attributes on the operation.
    Mark(Op, &'static [&'static str]),
    /// Remove the operation (a `molt.tier.require`).
    Erase(Op),
    /// The `i1` that this operation computes is true.
    True(Op),
}

/// Looks at one operation inside the loop.
pub fn find(op: Op, ranges: &mut Ranges) -> Option<Check> {
    match op.name().as_str() {
        "molt.tier.add" | "molt.tier.sub" | "molt.tier.mul" | "molt.tier.neg"
            if !op.has_attr("nooverflow") =>
        {
            let r = ranges.of(op.result(0))?;
            Some(Check { conds: fits(&r), action: Action::Mark(op, &["nooverflow"]) })
        }
        "molt.tier.floordiv" | "molt.tier.mod" if !op.has_attr("nonneg") => division(op, ranges),
        "molt.obj.list_get" if !op.has_attr("inbounds") => index(op, 0, 1, ranges),
        "molt.obj.list_set" if !op.has_attr("inbounds") => index(op, 1, 2, ranges),
        "molt.tier.require" => {
            let conds = truth(op.operand(0), ranges)?;
            Some(Check { conds, action: Action::Erase(op) })
        }
        "arith.cmpi" if is_window_test(op).is_some() => {
            let conds = truth(op.result(0), ranges)?;
            Some(Check { conds, action: Action::True(op) })
        }
        _ => None,
    }
}

fn fits(r: &Range) -> Vec<Cond> {
    vec![Cond::Fits(r.lo.clone()), Cond::Fits(r.hi.clone())]
}

/// Divisions of non-negative numbers by positive ones are plain unsigned instructions. Only where
/// that is known without a guard: an unlucky guess would cost the whole fast loop.
fn division(op: Op, ranges: &mut Ranges) -> Option<Check> {
    let (a, b) = (ranges.of(op.operand(0))?, ranges.of(op.operand(1))?);
    let divisor = Cond::Ge(b.lo.clone(), Sym::int(1));
    if a.lo.is_nonneg() && divisor.known() != Some(false) {
        let conds = [divisor].into_iter().chain(fits(&a)).chain(fits(&b)).collect();
        return Some(Check { conds, action: Action::Mark(op, &["nonzero", "nonneg", "nooverflow"]) });
    }
    if op.has_attr("nonzero") || const_int(op.operand(1), op.operand(1).ty()).is_some() {
        return None;
    }
    // A positive divisor can neither be zero nor overflow.
    let conds = [divisor].into_iter().chain(fits(&b)).collect();
    Some(Check { conds, action: Action::Mark(op, &["nonzero", "nooverflow"]) })
}

fn index(op: Op, list: usize, index: usize, ranges: &mut Ranges) -> Option<Check> {
    let len = ranges.len_of(op.operand(list))?;
    let r = ranges.of(op.operand(index))?;
    let conds = vec![Cond::Ge(r.lo.clone(), Sym::int(0)), Cond::Lt(r.hi.clone(), len)];
    Some(Check { conds, action: Action::Mark(op, &["inbounds", "nonneg"]) })
}

/// `(x + c1) <u c2`, the test for a window of numbers: `x` with the window's first and last.
fn is_window_test(op: Op) -> Option<(Value, i64, i64)> {
    // arith.cmpi predicate 6 is "unsigned less than".
    if op.attr("predicate")?.as_i64()? != 6 {
        return None;
    }
    let sum = op.operand(0).defining_op().filter(|d| d.is("arith.addi"))?;
    let ty = sum.result(0).ty();
    let c1 = const_int(sum.operand(1), ty)?;
    let c2 = const_int(op.operand(1), ty)?;
    (c1 > 0 && c2 > 0).then(|| Some((sum.operand(0), -c1, c2.checked_sub(1)?.checked_sub(c1)?)))?
}

/// Conditions under which an `i1` is true whenever the loop computes it.
fn truth(v: Value, ranges: &mut Ranges) -> Option<Vec<Cond>> {
    let op = v.defining_op()?;
    match op.name().as_str() {
        "arith.cmpi" => int_truth(op, ranges),
        "arith.cmpf" => float_truth(op, ranges),
        "arith.andi" => {
            let mut conds = truth(op.operand(0), ranges)?;
            conds.extend(truth(op.operand(1), ranges)?);
            Some(conds)
        }
        _ => None,
    }
}

fn int_truth(op: Op, ranges: &mut Ranges) -> Option<Vec<Cond>> {
    if let Some((x, first, last)) = is_window_test(op) {
        let r = ranges.of(x)?;
        return Some(vec![Cond::Ge(r.lo, Sym::int(first)), Cond::Ge(Sym::int(last), r.hi)]);
    }
    let (a, b) = (ranges.of(op.operand(0))?, ranges.of(op.operand(1))?);
    Some(match op.attr("predicate")?.as_i64()? {
        // x != 0 by way of x >= 1
        1 if b.hi.as_const() == Some(0) && b.lo.as_const() == Some(0) => vec![Cond::Ge(a.lo, Sym::int(1))],
        2 => vec![Cond::Lt(a.hi, b.lo)],
        3 => vec![Cond::Ge(b.lo, a.hi)],
        4 => vec![Cond::Lt(b.hi, a.lo)],
        5 => vec![Cond::Ge(a.lo, b.hi)],
        _ => return None,
    })
}

/// `x != 0.0` and `x >= 0.0` (unordered: nan passes), which guard divisions and square roots.
fn float_truth(op: Op, ranges: &mut Ranges) -> Option<Vec<Cond>> {
    let x = op.operand(0);
    (const_float(op.operand(1))? == 0.0).then_some(())?;
    match op.attr("predicate")?.as_i64()? {
        // une
        13 => sign(x, Sign::Positive, ranges, 0),
        // uge
        11 => sign(x, Sign::NonNegative, ranges, 0),
        _ => None,
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Sign {
    NonNegative,
    Positive,
}

/// Conditions under which a float is nan, or at least (more than) zero. Rounding is monotone and
/// rounds no number below another across it, so sums keep their sign; a product of positive numbers
/// may underflow to zero, so products are only ever non-negative.
fn sign(x: Value, want: Sign, ranges: &mut Ranges, depth: u32) -> Option<Vec<Cond>> {
    if depth > 16 {
        return None;
    }
    if let Some(c) = const_float(x) {
        return (c > 0.0 || (c == 0.0 && want == Sign::NonNegative)).then(Vec::new);
    }
    let op = x.defining_op()?;
    let both = |i: Sign, j: Sign, ranges: &mut Ranges| {
        let mut c = sign(op.operand(0), i, ranges, depth + 1)?;
        c.extend(sign(op.operand(1), j, ranges, depth + 1)?);
        Some(c)
    };
    match op.name().as_str() {
        "arith.addf" => match want {
            Sign::NonNegative => both(want, want, ranges),
            Sign::Positive => both(Sign::Positive, Sign::NonNegative, ranges)
                .or_else(|| both(Sign::NonNegative, Sign::Positive, ranges)),
        },
        "arith.mulf" if want == Sign::NonNegative => {
            if op.operand(0) == op.operand(1) {
                Some(Vec::new())
            } else {
                both(want, want, ranges)
            }
        }
        "arith.divf" | "arith.maximumf" if want == Sign::NonNegative => both(want, want, ranges),
        "math.sqrt" | "math.absf" if want == Sign::NonNegative => Some(Vec::new()),
        "arith.sitofp" => {
            let r = ranges.of(op.operand(0))?;
            let least = if want == Sign::Positive { 1 } else { 0 };
            Some(vec![Cond::Ge(r.lo, Sym::int(least))])
        }
        _ => None,
    }
}

fn const_float(v: Value) -> Option<f64> {
    v.defining_op().filter(|op| op.is("arith.constant"))?.attr("value")?.as_f64()
}
