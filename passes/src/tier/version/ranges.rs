//! Ranges of integers inside a loop, as [`Sym`] bounds that hold whenever the loop's code runs.
//!
//! A range covers every value that the SSA value takes in any iteration of the root loop and of
//! the loops inside it. It may be wider than the truth (correlated operands are taken apart), so a
//! guard built from it may fail without need; it never passes wrongly. For code that never runs
//! the range may be empty, which makes every statement about it true.

use super::sym::Sym;
use molt_dialects::ir::{Op, Type, Value};
use std::collections::HashMap;
use std::rc::Rc;

/// Both bounds are inclusive.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    /// Smallest value.
    pub lo: Rc<Sym>,
    /// Largest value.
    pub hi: Rc<Sym>,
}

impl Range {
    fn point(s: Rc<Sym>) -> Range {
        Range { lo: s.clone(), hi: s }
    }

    fn hull(a: &Range, b: &Range) -> Range {
        Range { lo: Sym::min(&a.lo, &b.lo), hi: Sym::max(&a.hi, &b.hi) }
    }
}

/// Nesting of expressions past which a value counts as unknown.
const MAX_DEPTH: u32 = 24;
/// Operations past which evaluating a bound costs more than it saves.
const MAX_COST: usize = 40;

/// Ranges inside one loop.
pub struct Ranges {
    root: Op,
    /// Whether no list that exists before the loop changes its length in it.
    pub shapes_stable: bool,
    memo: HashMap<Value, Option<Range>>,
}

impl Ranges {
    /// For `root`, a loop; `shapes_stable` as in the field of that name.
    pub fn new(root: Op, shapes_stable: bool) -> Self {
        Ranges { root, shapes_stable, memo: HashMap::new() }
    }

    /// Whether `v` is defined outside the root loop.
    pub fn is_outside(&self, v: Value) -> bool {
        let mut at = match v.defining_op() {
            Some(op) => Some(op),
            None => v.block_arg().and_then(|(b, _)| b.parent_op()),
        };
        while let Some(op) = at {
            if op == self.root {
                // Results of the root itself are outside, its block arguments inside.
                return v.defining_op() == Some(self.root);
            }
            at = op.parent();
        }
        true
    }

    /// The range of an `i64`, or none.
    pub fn of(&mut self, v: Value) -> Option<Range> {
        self.at_depth(v, 0)
    }

    fn at_depth(&mut self, v: Value, depth: u32) -> Option<Range> {
        if depth > MAX_DEPTH {
            return None;
        }
        if let Some(r) = self.memo.get(&v) {
            return r.clone();
        }
        // A value that depends on itself (a loop-carried one) is unknown while it is looked at.
        self.memo.insert(v, None);
        let r = self.compute(v, depth + 1).filter(|r| r.lo.cost() + r.hi.cost() <= MAX_COST);
        self.memo.insert(v, r.clone());
        r
    }

    fn compute(&mut self, v: Value, depth: u32) -> Option<Range> {
        let i64_ty = self.root.context().i64_ty();
        if let Some(n) = const_int(v, i64_ty) {
            return Some(Range::point(Sym::int(n)));
        }
        if self.is_outside(v) {
            let is_len = v.defining_op().is_some_and(|d| d.is("molt.obj.list_len"));
            return (v.ty() == i64_ty && !is_len)
                .then(|| Range::point(Rc::new(Sym::Val(v))))
                .or_else(|| is_len.then(|| self.outside_len(v)).flatten());
        }
        let Some(op) = v.defining_op() else { return self.of_block_arg(v, depth) };
        let mut operand = |i: usize| self.at_depth(op.operand(i), depth);
        match op.name().as_str() {
            "molt.tier.add" | "arith.addi" => {
                let (a, b) = (operand(0)?, operand(1)?);
                Some(Range { lo: Sym::add(&a.lo, &b.lo)?, hi: Sym::add(&a.hi, &b.hi)? })
            }
            "molt.tier.sub" | "arith.subi" => {
                let (a, b) = (operand(0)?, operand(1)?);
                Some(Range { lo: Sym::sub(&a.lo, &b.hi)?, hi: Sym::sub(&a.hi, &b.lo)? })
            }
            "molt.tier.neg" => {
                let a = operand(0)?;
                let zero = Sym::int(0);
                Some(Range { lo: Sym::sub(&zero, &a.hi)?, hi: Sym::sub(&zero, &a.lo)? })
            }
            "molt.tier.mul" | "arith.muli" => product(&operand(0)?, &operand(1)?),
            "molt.tier.floordiv" | "arith.floordivsi" => {
                let c = const_int(op.operand(1), i64_ty).filter(|c| *c > 0)?;
                let a = operand(0)?;
                Some(Range { lo: Sym::div(&a.lo, c), hi: Sym::div(&a.hi, c) })
            }
            "molt.tier.mod" => {
                let b = operand(1)?;
                let c = b.lo.as_const().filter(|c| *c > 0);
                c.and_then(|_| Some(Range { lo: Sym::int(0), hi: Sym::sub(&b.hi, &Sym::int(1))? }))
            }
            "molt.tier.shr" => {
                let c = const_int(op.operand(1), i64_ty).filter(|c| (0..62).contains(c))?;
                let a = operand(0)?;
                Some(Range { lo: Sym::div(&a.lo, 1 << c), hi: Sym::div(&a.hi, 1 << c) })
            }
            "arith.andi" if v.ty() == i64_ty => {
                let mask = const_int(op.operand(1), i64_ty).or_else(|| const_int(op.operand(0), i64_ty));
                let mask = mask.filter(|m| *m >= 0)?;
                Some(Range { lo: Sym::int(0), hi: Sym::int(mask) })
            }
            "arith.extui" if op.operand(0).ty().is_i1() => Some(Range { lo: Sym::int(0), hi: Sym::int(1) }),
            "arith.minsi" => {
                let (a, b) = (operand(0)?, operand(1)?);
                Some(Range { lo: Sym::min(&a.lo, &b.lo), hi: Sym::min(&a.hi, &b.hi) })
            }
            "arith.maxsi" => {
                let (a, b) = (operand(0)?, operand(1)?);
                Some(Range { lo: Sym::max(&a.lo, &b.lo), hi: Sym::max(&a.hi, &b.hi) })
            }
            "arith.select" => Some(Range::hull(&operand(1)?, &operand(2)?)),
            "molt.obj.list_len" => self.len_of(op.operand(0)).map(Range::point),
            "scf.if" => {
                let i = v.result_index()?;
                let mut yields = op.regions().into_iter().map(|r| {
                    let block = r.entry()?;
                    Some(block.terminator()?.operand(i))
                });
                let (a, b) = (yields.next()??, yields.next()??);
                let (a, b) = (self.at_depth(a, depth)?, self.at_depth(b, depth)?);
                Some(Range::hull(&a, &b))
            }
            _ => None,
        }
    }

    /// The length of a list defined outside, as long as lengths do not change.
    pub fn len_of(&self, list: Value) -> Option<Rc<Sym>> {
        (self.shapes_stable && self.is_outside(list)).then(|| Rc::new(Sym::Len(list)))
    }

    fn outside_len(&self, len: Value) -> Option<Range> {
        // The list may have changed between `len` and the loop: keep the value itself.
        Some(Range::point(Rc::new(Sym::Val(len))))
    }

    /// Induction variables: from the lower bound's least value to the upper bound's largest - 1.
    fn of_block_arg(&mut self, v: Value, depth: u32) -> Option<Range> {
        let (block, index) = v.block_arg()?;
        let owner = block.parent_op()?;
        let ivs = match owner.name().as_str() {
            "scf.for" => 1,
            "molt.par.for" => par_dims(owner)?,
            _ => return None,
        };
        if index >= ivs || owner.region(0).entry() != Some(block) {
            return None;
        }
        let (lb, ub) = (owner.operand(index), owner.operand(ivs + index));
        let (lb, ub) = (self.at_depth(lb, depth)?, self.at_depth(ub, depth)?);
        Some(Range { lo: lb.lo, hi: Sym::sub(&ub.hi, &Sym::int(1))? })
    }
}

/// The number of induction variables of a `molt.par.for`.
fn par_dims(op: Op) -> Option<usize> {
    let sizes = op.attr("operandSegmentSizes")?.to_string();
    let first = sizes.trim_start_matches("array<i32:").split(',').next()?.trim().trim_end_matches('>');
    first.parse().ok()
}

/// All four corners; fewer where signs are known.
fn product(a: &Range, b: &Range) -> Option<Range> {
    if a.lo.is_nonneg() && b.lo.is_nonneg() {
        return Some(Range { lo: Sym::mul(&a.lo, &b.lo)?, hi: Sym::mul(&a.hi, &b.hi)? });
    }
    let corners =
        [Sym::mul(&a.lo, &b.lo)?, Sym::mul(&a.lo, &b.hi)?, Sym::mul(&a.hi, &b.lo)?, Sym::mul(&a.hi, &b.hi)?];
    let [c0, rest @ ..] = &corners;
    let (mut lo, mut hi) = (c0.clone(), c0.clone());
    for c in rest {
        lo = Sym::min(&lo, c);
        hi = Sym::max(&hi, c);
    }
    Some(Range { lo, hi })
}

/// The value of an `i64` constant.
pub fn const_int(v: Value, i64_ty: Type) -> Option<i64> {
    let op = v.defining_op().filter(|op| v.ty() == i64_ty && op.is("arith.constant"))?;
    op.attr("value")?.as_i64()
}
