//! From SSA values to polynomials, and the facts that the place of an operation implies.
//!
//! A [`Scope`] belongs to one parallel loop. [`Scope::poly`] reads a value through checked
//! arithmetic, which equals mathematical arithmetic wherever it does not raise, and through
//! arithmetic that is marked not to wrap. What it cannot read becomes an atom. [`Scope::frame`]
//! gives the ranges of the loops around an operation and the conditions under which it runs.

use super::facts::Range;
use super::poly::{Atom, AtomKind, Atoms, Poly};
use crate::par::par_for::ParFor;
use molt_dialects::ir::{Block, Op, Value};
use std::cell::Cell;
use std::collections::{HashMap, HashSet};

/// What is known about values, as seen from one parallel loop.
pub struct Scope {
    /// The loop.
    pub l: ParFor,
    /// The table of atoms.
    pub atoms: Atoms,
    /// Facts about atoms that hold wherever they exist: each is at least 0.
    pub known: Vec<Poly>,
    /// Module variables that the loop may write.
    pub written_globals: HashSet<String>,
    /// How many more facts may be tried as guards: this bounds the time that a loop takes.
    pub attempts: Cell<u32>,
    polys: HashMap<Value, Poly>,
    ranges: HashMap<Atom, Range>,
}

/// What holds where an operation runs.
#[derive(Clone, Default, Debug)]
pub struct Frame {
    /// The induction variables around it, the innermost first.
    pub ranges: Vec<Range>,
    /// Polynomials that are at least 0 there.
    pub facts: Vec<Poly>,
}

impl Scope {
    /// A scope for `l`, which may write these module variables.
    pub fn new(l: ParFor, written_globals: HashSet<String>) -> Scope {
        Scope {
            l,
            atoms: Atoms::default(),
            known: Vec::new(),
            written_globals,
            attempts: Cell::new(40),
            polys: HashMap::new(),
            ranges: HashMap::new(),
        }
    }

    /// Whether `v` is defined outside the loop's body.
    pub fn is_outside(&self, v: Value) -> bool {
        let mut at = match v.defining_op() {
            Some(op) => op.parent(),
            None => v.block_arg().and_then(|(block, _)| block.parent_op()),
        };
        while let Some(op) = at {
            if op == self.l.0 {
                return false;
            }
            at = op.parent();
        }
        true
    }

    /// Whether the atom has one value for all iterations.
    pub fn is_invariant(&self, atom: Atom) -> bool {
        match self.atoms.kind(atom) {
            AtomKind::Value(v) => self.is_invariant_value(*v, 8),
            AtomKind::Len(root) => self.is_outside(*root),
            AtomKind::Global(_) => true,
            AtomKind::FloorDiv(p, _) => p.atoms().iter().all(|a| self.is_invariant(*a)),
            AtomKind::Fresh(_) => false,
        }
    }

    fn is_invariant_value(&self, v: Value, depth: u32) -> bool {
        if self.is_outside(v) {
            return true;
        }
        let Some(op) = v.defining_op().filter(|_| depth > 0) else { return false };
        is_deterministic(op) && op.operands().iter().all(|o| self.is_invariant_value(*o, depth - 1))
    }

    /// Whether the atom's value exists in front of the loop.
    pub fn is_guardable(&self, atom: Atom) -> bool {
        match self.atoms.kind(atom) {
            AtomKind::Value(v) | AtomKind::Len(v) => self.is_outside(*v),
            _ => false,
        }
    }

    /// The atom of a value that is not taken apart.
    pub fn value_atom(&mut self, v: Value) -> Atom {
        self.atoms.intern(AtomKind::Value(v))
    }

    /// `v` as a polynomial.
    pub fn poly(&mut self, v: Value) -> Poly {
        if let Some(known) = self.polys.get(&v) {
            return known.clone();
        }
        // A cycle through block arguments cannot occur: those are atoms.
        let p = self.read(v).unwrap_or_else(|| self.opaque(v));
        self.polys.insert(v, p.clone());
        p
    }

    fn opaque(&mut self, v: Value) -> Poly {
        let atom = self.value_atom(v);
        let p = Poly::atom(atom);
        if let Some((block, index)) = v.block_arg() {
            if let Some(range) = self.induction_range(atom, block, index) {
                self.ranges.insert(atom, range);
            }
        } else if let Some(op) = v.defining_op()
            && let Some((least, a, b)) = as_min_or_max(op)
        {
            for side in [a, b] {
                let side = self.poly(side);
                self.known.push(if least { side.minus(&p) } else { p.minus(&side) });
            }
        }
        p
    }

    fn read(&mut self, v: Value) -> Option<Poly> {
        let op = v.defining_op()?;
        if let Some(c) = v.const_i64() {
            return Some(Poly::constant(c.into()));
        }
        let name = op.name();
        let two = |s: &mut Scope| (s.poly(op.operand(0)), s.poly(op.operand(1)));
        match name.as_str() {
            "molt.tier.add" => Some(two(self)).map(|(a, b)| a.plus(&b)),
            "molt.tier.sub" => Some(two(self)).map(|(a, b)| a.minus(&b)),
            "molt.tier.mul" => Some(two(self)).map(|(a, b)| a.times(&b)),
            "molt.tier.neg" => Some(self.poly(op.operand(0)).times_constant(-1)),
            "molt.tier.shl" => {
                let count = op.operand(1).const_i64().filter(|c| (0..63).contains(c))?;
                Some(self.poly(op.operand(0)).times_constant(1 << count))
            }
            "molt.tier.floordiv" | "molt.tier.mod" | "molt.tier.shr" => {
                let right = op.operand(1).const_i64()?;
                let k = match name.as_str() {
                    "molt.tier.shr" if (0..63).contains(&right) => 1i128 << right,
                    "molt.tier.shr" => return None,
                    _ => i128::from(right),
                };
                if k <= 0 {
                    return None;
                }
                let p = self.poly(op.operand(0));
                let q = self.atoms.floor_div(&p, k);
                Some(if op.is("molt.tier.mod") { p.minus(&q.times_constant(k)) } else { q })
            }
            "arith.addi" if no_wrap(op) => Some(two(self)).map(|(a, b)| a.plus(&b)),
            "arith.subi" if no_wrap(op) => Some(two(self)).map(|(a, b)| a.minus(&b)),
            "arith.muli" if no_wrap(op) => Some(two(self)).map(|(a, b)| a.times(&b)),
            "arith.index_cast" | "arith.extsi" => Some(self.poly(op.operand(0))),
            "molt.obj.list_len" => {
                // Lists from outside keep their length while the loop runs, and only then.
                let list = op.operand(0);
                let kind = if !self.is_outside(v) && self.is_outside(list) {
                    AtomKind::Len(list)
                } else {
                    AtomKind::Value(v)
                };
                let p = Poly::atom(self.atoms.intern(kind));
                if !self.known.contains(&p) {
                    self.known.push(p.clone());
                }
                Some(p)
            }
            "molt.obj.global_get" if !self.is_outside(v) => {
                let global = op.attr("global")?.as_sym_ref()?;
                if self.written_globals.contains(&global) {
                    return None;
                }
                Some(Poly::atom(self.atoms.intern(AtomKind::Global(global))))
            }
            _ => None,
        }
    }

    /// The range of an induction variable; `None` for other block arguments.
    fn induction_range(&mut self, atom: Atom, block: Block, index: usize) -> Option<Range> {
        let around = block.parent_op()?;
        let (lower, upper) = if around.is("scf.for") && index == 0 {
            (around.operand(0), around.operand(1))
        } else if around.is("molt.par.for") {
            let l = ParFor(around);
            if index >= l.dims() || block != l.entry() {
                return None;
            }
            (l.lowers()[index], l.uppers()[index])
        } else {
            return None;
        };
        let lowers = self.bounds(lower, false);
        let uppers = self.bounds(upper, true).iter().map(|p| p.plus_constant(-1)).collect();
        Some(Range { atom, lowers, uppers })
    }

    /// `v` and, if it is the least (or greatest) of several values, those.
    fn bounds(&mut self, v: Value, least: bool) -> Vec<Poly> {
        let mut all = vec![self.poly(v)];
        if let Some((is_least, a, b)) = v.defining_op().and_then(as_min_or_max)
            && is_least == least
        {
            all.extend(self.bounds(a, least));
            all.extend(self.bounds(b, least));
        }
        all
    }

    /// The range of an induction variable, if `atom` is one.
    pub fn range(&self, atom: Atom) -> Option<&Range> {
        self.ranges.get(&atom)
    }

    /// What holds where `op` runs.
    pub fn frame(&mut self, op: Op) -> Frame {
        let mut frame = Frame::default();
        let mut inner = op;
        while let Some(around) = inner.parent() {
            if around.is("func.func") {
                break;
            }
            let ivs = match around.name().as_str() {
                "scf.for" => around.region(0).entry().map_or(vec![], |b| vec![b.args()[0]]),
                "molt.par.for" => ParFor(around).ivs(),
                _ => vec![],
            };
            for iv in ivs {
                self.poly(iv);
                let atom = self.value_atom(iv);
                frame.ranges.extend(self.ranges.get(&atom).cloned());
            }
            if around.is("scf.if") {
                let then = inner.block().and_then(|b| b.region()) == Some(around.region(0));
                self.condition(around.operand(0), then, &mut frame.facts);
            }
            inner = around;
        }
        frame
    }

    /// What `condition == holds` says.
    fn condition(&mut self, condition: Value, holds: bool, facts: &mut Vec<Poly>) {
        let Some(op) = condition.defining_op() else { return };
        match op.name().as_str() {
            "arith.andi" if holds => self.both(op, true, facts),
            "arith.ori" if !holds => self.both(op, false, facts),
            "arith.xori" if op.operand(1).defining_op().is_some_and(is_true) => {
                self.condition(op.operand(0), !holds, facts);
            }
            "arith.cmpi" => {
                if !op.operand(0).ty().is_i64() && !op.operand(0).ty().is_index() {
                    return;
                }
                let predicate = op.attr("predicate").and_then(|a| a.as_i64());
                let (a, b) = (self.poly(op.operand(0)), self.poly(op.operand(1)));
                let below = |x: &Poly, y: &Poly| y.minus(x).plus_constant(-1);
                let at_most = |x: &Poly, y: &Poly| y.minus(x);
                // eq, ne, slt, sle, sgt, sge
                match (predicate, holds) {
                    (Some(0), true) | (Some(1), false) => facts.extend([at_most(&a, &b), at_most(&b, &a)]),
                    (Some(2), true) | (Some(5), false) => facts.push(below(&a, &b)),
                    (Some(3), true) | (Some(4), false) => facts.push(at_most(&a, &b)),
                    (Some(4), true) | (Some(3), false) => facts.push(below(&b, &a)),
                    (Some(5), true) | (Some(2), false) => facts.push(at_most(&b, &a)),
                    _ => {}
                }
            }
            _ => {}
        }
    }

    fn both(&mut self, op: Op, holds: bool, facts: &mut Vec<Poly>) {
        self.condition(op.operand(0), holds, facts);
        self.condition(op.operand(1), holds, facts);
    }
}

fn is_true(op: Op) -> bool {
    op.is("arith.constant") && op.attr("value").and_then(|a| a.as_bool()) == Some(true)
}

/// Whether the op's result is a mathematical integer: it is an index, or marked not to wrap.
fn no_wrap(op: Op) -> bool {
    let flags = || op.attr("overflowFlags").map(|a| a.to_string()).unwrap_or_default();
    op.result(0).ty().is_index() || flags().contains("nsw")
}

/// Whether equal operands give equal results, however often it runs.
pub fn is_deterministic(op: Op) -> bool {
    let name = op.name();
    if op.regions().iter().any(|r| !r.is_empty()) {
        return false;
    }
    let pure_call =
        op.is("molt.obj.rt") && op.attr("effects").and_then(|a| a.as_str()).as_deref() == Some("pure");
    let arithmetic = ["add", "sub", "mul", "neg", "floordiv", "mod", "shl", "shr"];
    pure_call
        || name.starts_with("arith.")
        || name.starts_with("math.")
        || name.strip_prefix("molt.tier.").is_some_and(|n| arithmetic.contains(&n))
        || op.is("molt.obj.tuple_get")
        || op.is("molt.obj.tuple_make")
}

/// `(true, a, b)` for the lesser of two values, `(false, a, b)` for the greater.
pub fn as_min_or_max(op: Op) -> Option<(bool, Value, Value)> {
    match op.name().as_str() {
        "arith.minsi" => Some((true, op.operand(0), op.operand(1))),
        "arith.maxsi" => Some((false, op.operand(0), op.operand(1))),
        "arith.select" => {
            let test = op.operand(0).defining_op().filter(|t| t.is("arith.cmpi"))?;
            let (yes, no) = (op.operand(1), op.operand(2));
            let predicate = test.attr("predicate")?.as_i64()?;
            // slt, sle or sgt, sge of the two values selected from.
            let less = matches!(predicate, 2 | 3);
            if !less && !matches!(predicate, 4 | 5) {
                return None;
            }
            if (test.operand(0), test.operand(1)) == (yes, no) {
                Some((less, yes, no))
            } else if (test.operand(0), test.operand(1)) == (no, yes) {
                Some((!less, yes, no))
            } else {
                None
            }
        }
        _ => None,
    }
}
