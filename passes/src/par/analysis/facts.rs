//! What is known about atoms, and a prover of inequalities.
//!
//! [`Facts`] holds the ranges of variables and polynomials that are known to be at least 0.
//! [`Facts::nonneg`] tries to prove that another polynomial is. It
//! 1. bounds each atom by constants and evaluates;
//! 2. replaces a variable by the bound that makes the polynomial smallest, innermost loop first;
//! 3. drops the difference of two quotients when the difference of what they divide is known;
//! 4. subtracts a known fact that cancels a negative term.
//!
//! It is sound and far from complete: *false* means "not proven".
//!
//! ```text
//! 1 <= i, i' = i + d, 1 <= d, 1 <= j, j' <= n - 2   =>   (i + d)*n + j' - (i*n + j) >= 1
//! ```
//! Queries about values that exist before the loop and could not be decided are kept
//! ([`Facts::undecided`]): a guard can decide them at run time.

use super::poly::{Atom, AtomKind, Atoms, Poly};
use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};

/// Steps of one proof; enough for loop nests that people write.
const FUEL: u32 = 400;
const DEPTH: u32 = 14;
/// How many undecided queries are kept.
const UNDECIDED: usize = 6;

/// A variable between bounds, all of them inclusive.
#[derive(Clone, Debug)]
pub struct Range {
    /// The variable.
    pub atom: Atom,
    /// It is at least each of these.
    pub lowers: Vec<Poly>,
    /// It is at most each of these.
    pub uppers: Vec<Poly>,
}

/// Assumptions, and the prover over them.
#[derive(Default, Clone)]
pub struct Facts {
    /// Variables that a proof may eliminate, the innermost first.
    ranges: Vec<Range>,
    /// Each is at least 0.
    known: Vec<Poly>,
    /// Atoms whose values exist in front of the loop.
    guardable: HashSet<Atom>,
    lows: HashMap<Atom, i128>,
    highs: HashMap<Atom, i128>,
    undecided: RefCell<Vec<Poly>>,
    /// What could not be proven, with the depth that was left then.
    failed: RefCell<HashMap<Poly, u32>>,
    fuel: Cell<u32>,
}

impl Facts {
    /// Facts from ranges (the innermost first) and polynomials known to be at least 0.
    pub fn new(atoms: &Atoms, ranges: Vec<Range>, known: Vec<Poly>, guardable: HashSet<Atom>) -> Facts {
        let mut facts = Facts { ranges, known, guardable, ..Facts::default() };
        facts.add_nonempty_ranges();
        facts.add_quotients(atoms);
        facts.bound_atoms();
        facts
    }

    /// The same facts and one more.
    pub fn with(&self, atoms: &Atoms, fact: Poly) -> Facts {
        let mut known = self.known.clone();
        known.push(fact);
        Facts::new(atoms, self.ranges.clone(), known, self.guardable.clone())
    }

    /// A variable that has a value lies in a range that is not empty.
    fn add_nonempty_ranges(&mut self) {
        for r in &self.ranges {
            for lower in &r.lowers {
                for upper in &r.uppers {
                    let width = upper.minus(lower);
                    if width.as_constant().is_none() && !self.known.contains(&width) {
                        self.known.push(width);
                    }
                }
            }
        }
    }

    /// `p//k > q//k` says that `p > q`.
    fn add_quotients(&mut self, atoms: &Atoms) {
        for fact in self.known.clone() {
            // a - b + c >= 0 with c < 0: a > b.
            let c = fact.constant_term();
            let Some((p, q)) = quotient_difference(atoms, &fact).filter(|_| c < 0) else { continue };
            let derived = p.minus(&q).plus_constant(-1);
            if derived.as_constant().is_none() && !self.known.contains(&derived) {
                self.known.push(derived);
            }
        }
    }

    fn bound_atoms(&mut self) {
        for _ in 0..3 {
            for fact in self.known.clone() {
                self.bound_from(&fact);
            }
            for r in self.ranges.clone() {
                for lower in &r.lowers {
                    if let Some(c) = self.lower_bound(lower) {
                        raise(&mut self.lows, r.atom, c);
                    }
                }
                for upper in &r.uppers {
                    if let Some(c) = self.lower_bound(&upper.times_constant(-1)) {
                        lower(&mut self.highs, r.atom, -c);
                    }
                }
            }
        }
    }

    /// A bound of one atom from `fact >= 0`, as far as the others are bounded.
    fn bound_from(&mut self, fact: &Poly) {
        for a in fact.atoms() {
            let k = fact.coefficient(&[a]);
            let Some((factor, rest)) = fact.linear_in(a) else { continue };
            if factor.as_constant() != Some(k) || k == 0 {
                continue;
            }
            // k*a + rest >= 0, and rest <= top.
            let Some(top) = self.lower_bound(&rest.times_constant(-1)).map(|c| -c) else { continue };
            if k > 0 {
                raise(&mut self.lows, a, -(top.div_euclid(k)));
            } else {
                lower(&mut self.highs, a, top.div_euclid(-k));
            }
        }
    }

    /// A constant that `p` is never below, from the bounds of its atoms.
    fn lower_bound(&self, p: &Poly) -> Option<i128> {
        if !p.is_exact() {
            return None;
        }
        let mut sum = 0i128;
        for (product, c) in p.terms() {
            let (mut low, mut high) = (Some(c), Some(c));
            for a in product {
                (low, high) = multiply((low, high), (self.lows.get(a).copied(), self.highs.get(a).copied()));
            }
            sum = sum.checked_add(low?)?;
        }
        Some(sum)
    }

    /// Whether `p >= 0` follows.
    pub fn nonneg(&self, atoms: &Atoms, p: &Poly) -> bool {
        self.fuel.set(FUEL);
        self.prove(atoms, p, DEPTH)
    }

    /// Whether `p >= 1` follows.
    pub fn positive(&self, atoms: &Atoms, p: &Poly) -> bool {
        self.nonneg(atoms, &p.plus_constant(-1))
    }

    /// Forgets what earlier queries left behind.
    pub fn reset(&self) {
        self.undecided.take();
        self.failed.take();
    }

    /// The queries that failed and that a guard could decide, in the order they came up.
    pub fn undecided(&self) -> Vec<Poly> {
        self.undecided.take()
    }

    fn prove(&self, atoms: &Atoms, p: &Poly, depth: u32) -> bool {
        if !p.is_exact() || depth == 0 || self.fuel.get() == 0 {
            return false;
        }
        self.fuel.set(self.fuel.get() - 1);
        if let Some(c) = p.as_constant() {
            return c >= 0;
        }
        if self.failed.borrow().get(p).is_some_and(|d| *d >= depth) {
            return false;
        }
        let proven = self.lower_bound(p).is_some_and(|c| c >= 0)
            || self.known.contains(p)
            || self.eliminate(atoms, p, depth)
            || self.drop_quotients(atoms, p, depth)
            || self.subtract_known(atoms, p, depth);
        if !proven && p.atoms().iter().all(|a| self.guardable.contains(a)) {
            let mut undecided = self.undecided.borrow_mut();
            if !undecided.contains(p) && undecided.len() < UNDECIDED {
                undecided.push(p.clone());
            }
        }
        if !proven {
            self.failed.borrow_mut().insert(p.clone(), depth);
        }
        proven
    }

    fn eliminate(&self, atoms: &Atoms, p: &Poly, depth: u32) -> bool {
        for r in &self.ranges {
            let Some((factor, rest)) = p.linear_in(r.atom) else { continue };
            if factor.as_constant() == Some(0)
                || atoms.mentions(&rest, r.atom)
                || atoms.mentions(&factor, r.atom)
            {
                continue;
            }
            let at = |bound: &Poly| rest.plus(&factor.times(bound));
            let smallest = if self.prove(atoms, &factor, depth - 1) {
                r.lowers.iter()
            } else if self.prove(atoms, &factor.times_constant(-1), depth - 1) {
                r.uppers.iter()
            } else {
                continue;
            };
            for bound in smallest {
                if self.prove(atoms, &at(bound), depth - 1) {
                    return true;
                }
            }
            // Which variable goes first matters rarely; trying all orders costs much.
            if depth + 2 < DEPTH {
                return false;
            }
        }
        false
    }

    /// `p//k - q//k >= 0` if `p - q >= 0`; and `p - k*(p//k)` is between 0 and k - 1.
    fn drop_quotients(&self, atoms: &Atoms, p: &Poly, depth: u32) -> bool {
        for a in p.atoms() {
            let AtomKind::FloorDiv(inner, k) = atoms.kind(a) else { continue };
            let c = p.coefficient(&[a]);
            if c == 0 {
                continue;
            }
            for b in p.atoms() {
                let AtomKind::FloorDiv(other, k2) = atoms.kind(b) else { continue };
                if c > 0
                    && p.coefficient(&[b]) == -c
                    && k == k2
                    && self.prove(atoms, &inner.minus(other), depth - 1)
                {
                    let pair = Poly::atom(a).minus(&Poly::atom(b)).times_constant(c);
                    return self.prove(atoms, &p.minus(&pair), depth - 1);
                }
            }
            // c*q with k*q = inner - rem, 0 <= rem <= k-1; exact only if k divides c.
            if c % k == 0 {
                let m = c / k;
                let without = p.minus(&Poly::atom(a).times_constant(c)).plus(&inner.times_constant(m));
                let worst = if m > 0 { without.plus_constant(-(m * (k - 1))) } else { without };
                if self.prove(atoms, &worst, depth - 1) {
                    return true;
                }
            }
            // A quotient of something not negative is not negative.
            if c > 0 && self.prove(atoms, inner, depth - 1) {
                let rest = p.minus(&Poly::atom(a).times_constant(c));
                if self.prove(atoms, &rest, depth - 1) {
                    return true;
                }
            }
        }
        false
    }

    fn subtract_known(&self, atoms: &Atoms, p: &Poly, depth: u32) -> bool {
        if depth + 5 < DEPTH {
            return false;
        }
        for (product, c) in p.terms() {
            if c >= 0 || product.is_empty() {
                continue;
            }
            for fact in &self.known {
                let f = fact.coefficient(product);
                if f < 0 && c % f == 0 {
                    let rest = p.minus(&fact.times_constant(c / f));
                    if self.prove(atoms, &rest, depth - 1) {
                        return true;
                    }
                }
                // The fact times an atom that is not negative.
                for (position, a) in product.iter().enumerate() {
                    let mut others = product.to_vec();
                    others.remove(position);
                    let f = fact.coefficient(&others);
                    if f < 0 && c % f == 0 && self.lows.get(a).is_some_and(|l| *l >= 0) {
                        let scaled = fact.times_constant(c / f).times(&Poly::atom(*a));
                        if self.prove(atoms, &p.minus(&scaled), depth - 1) {
                            return true;
                        }
                    }
                }
            }
        }
        false
    }
}

/// `(p, q)` if `fact` is `p//k - q//k + constant`.
fn quotient_difference(atoms: &Atoms, fact: &Poly) -> Option<(Poly, Poly)> {
    let terms: Vec<_> = fact.terms().filter(|(m, _)| !m.is_empty()).collect();
    let [(a, x), (b, y)] = terms.as_slice() else { return None };
    let ([a], [b]) = (a, b) else { return None };
    let (AtomKind::FloorDiv(p, k), AtomKind::FloorDiv(q, l)) = (atoms.kind(*a), atoms.kind(*b)) else {
        return None;
    };
    match (x, y) {
        (1, -1) if k == l => Some((p.clone(), q.clone())),
        (-1, 1) if k == l => Some((q.clone(), p.clone())),
        _ => None,
    }
}

fn raise(bounds: &mut HashMap<Atom, i128>, a: Atom, c: i128) {
    bounds.entry(a).and_modify(|old| *old = (*old).max(c)).or_insert(c);
}

fn lower(bounds: &mut HashMap<Atom, i128>, a: Atom, c: i128) {
    bounds.entry(a).and_modify(|old| *old = (*old).min(c)).or_insert(c);
}

type Interval = (Option<i128>, Option<i128>);

/// The product of two intervals whose ends may be missing.
fn multiply(a: Interval, b: Interval) -> Interval {
    match (a, b) {
        ((Some(a0), Some(a1)), (Some(b0), Some(b1))) => {
            let ends = [(a0, b0), (a0, b1), (a1, b0), (a1, b1)].map(|(x, y)| x.checked_mul(y));
            let all: Option<Vec<i128>> = ends.into_iter().collect();
            match all {
                Some(v) => (v.iter().min().copied(), v.iter().max().copied()),
                None => (None, None),
            }
        }
        // Half-open intervals that do not reach below zero.
        ((Some(a0), a1), (Some(b0), b1)) if a0 >= 0 && b0 >= 0 => {
            (a0.checked_mul(b0), a1.zip(b1).and_then(|(x, y)| x.checked_mul(y)))
        }
        // Those of opposite sign.
        ((a0, Some(a1)), (Some(b0), b1)) if a1 <= 0 && b0 >= 0 => {
            (a0.zip(b1).and_then(|(x, y)| x.checked_mul(y)), a1.checked_mul(b0))
        }
        ((Some(_), _), (_, Some(b1))) if b1 <= 0 && a.0 >= Some(0) => multiply(b, a),
        _ => (None, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn c(x: i128) -> Poly {
        Poly::constant(x)
    }

    /// Rows of a matrix: `(i + d)*n + j'` lies above `i*n + j` for `1 <= j, j' < n - 1`.
    #[test]
    fn separates_rows() {
        let mut atoms = Atoms::default();
        let [i, n, j, j2, d] = std::array::from_fn(|_| atoms.fresh());
        let p = Poly::atom;
        let edge = p(n).plus_constant(-2);
        let range = |a, lo: Poly, hi: Poly| Range { atom: a, lowers: vec![lo], uppers: vec![hi] };
        let ranges = vec![
            range(j, c(1), edge.clone()),
            range(j2, c(1), edge.clone()),
            range(d, c(1), edge.minus(&p(i))),
            range(i, c(1), edge.clone()),
        ];
        let facts = Facts::new(&atoms, ranges, vec![], HashSet::new());
        let here = p(i).times(&p(n)).plus(&p(j));
        let there = p(i).plus(&p(d)).times(&p(n)).plus(&p(j2));
        assert!(facts.positive(&atoms, &there.minus(&here)));
        assert!(facts.nonneg(&atoms, &here));
        // The element to the right of the row's end is in the next row.
        assert!(!facts.positive(&atoms, &there.minus(&here).plus_constant(-3)));
    }

    /// Blocks `[n*c//16, n*(c+1)//16)` do not meet.
    #[test]
    fn separates_blocks_of_a_quotient() {
        let mut atoms = Atoms::default();
        let [k, n, j, j2, d] = std::array::from_fn(|_| atoms.fresh());
        let p = Poly::atom;
        let start = |atoms: &mut Atoms, c: &Poly| atoms.floor_div(&p(n).times(c), 16);
        let here = p(k);
        let there = p(k).plus(&p(d));
        let bounds = |atoms: &mut Atoms, c: &Poly, j| Range {
            atom: j,
            lowers: vec![start(atoms, c)],
            uppers: vec![start(atoms, &c.plus_constant(1)).plus_constant(-1)],
        };
        let ranges = vec![
            bounds(&mut atoms, &there, j2),
            bounds(&mut atoms, &here, j),
            Range { atom: d, lowers: vec![c(1)], uppers: vec![] },
        ];
        let facts = Facts::new(&atoms, ranges, vec![], HashSet::new());
        assert!(facts.positive(&atoms, &p(j2).minus(&p(j))));
    }

    /// What a guard could decide is reported.
    #[test]
    fn reports_what_is_missing() {
        let mut atoms = Atoms::default();
        let [i, lb] = std::array::from_fn(|_| atoms.fresh());
        let ranges = vec![Range { atom: i, lowers: vec![Poly::atom(lb)], uppers: vec![] }];
        let facts = Facts::new(&atoms, ranges, vec![], HashSet::from([lb]));
        assert!(!facts.nonneg(&atoms, &Poly::atom(i)));
        assert_eq!(facts.undecided(), vec![Poly::atom(lb)]);
        assert!(facts.with(&atoms, Poly::atom(lb)).nonneg(&atoms, &Poly::atom(i)));
    }
}
