//! Whether two accesses of different iterations can meet.
//!
//! Let `x` run in iteration `i` and `y` in a later one, `i' = i + step*d` with `d >= 1`. What may
//! differ between the two (inner induction variables, values read in the body) gets fresh names for
//! `y`. If the difference of the subscripts is proven to be at least 1, or at most -1, or not a
//! multiple of what all its coefficients are multiples of, the accesses are to different elements.
//! This one test covers constant distances, the GCD test, rows of a flat matrix with a symbolic
//! width, triangular bounds and blocks cut by a quotient.
//!
//! For a collapsed nest the later iteration has the same outer induction variables, a larger one,
//! and any inner ones; each position of the larger one is a case.
//!
//! A subscript below zero counts from the end of a list, so it is also proven that subscripts are
//! at least 0. Where a proof lacks a fact about values that exist before the loop, that fact can
//! become a guard.

use super::access::Access;
use super::affine::Scope;
use super::facts::{Facts, Range};
use super::poly::{Atom, AtomKind, Poly};
use crate::par::par_for::ParFor;
use std::collections::{HashMap, HashSet};

/// The rule that told two accesses apart, from the simplest to the hardest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Rule {
    /// Nothing that outlives an iteration is written.
    NoSharedWrites,
    /// Each iteration has elements of its own, at an affine subscript.
    DisjointAffine,
    /// Each iteration has a slice of its own: rows, blocks.
    DisjointSlices,
}

impl Rule {
    /// Its name in proofs.
    pub fn name(self) -> &'static str {
        match self {
            Rule::NoSharedWrites => "no-shared-writes",
            Rule::DisjointAffine => "disjoint-affine",
            Rule::DisjointSlices => "disjoint-slices",
        }
    }
}

/// Why two accesses were not told apart.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Meeting {
    /// They meet, this many iterations apart (`None`: in any two iterations).
    At(Option<i128>),
    /// They may meet.
    Perhaps,
    /// A subscript may be negative, and so count from the end.
    Negative,
}

/// One case: the subscripts of both accesses, and what is known.
struct Case {
    differences: Vec<Poly>,
    facts: Facts,
    /// How many steps later the second iteration is.
    distance: Atom,
    step: Option<i128>,
}

/// How many facts may be left to guards, for one loop.
pub const MAX_GUARDED_FACTS: usize = 4;

/// Whether `a` and `b`, on one list, touch different elements in different iterations. With
/// `guards`, facts may be assumed; they are added there.
pub fn disjoint(
    scope: &mut Scope,
    a: &Access,
    b: &Access,
    guards: &mut Vec<Poly>,
    may_guard: bool,
) -> Result<Rule, Meeting> {
    let mut rule = Rule::DisjointAffine;
    let one = a.op == b.op;
    for (x, y) in if one { vec![(a, b)] } else { vec![(a, b), (b, a)] } {
        for dim in 0..scope.l.dims() {
            let case = make_case(scope, x, y, dim, guards).ok_or(Meeting::Perhaps)?;
            if let Some(d) = certain(scope, &case) {
                return Err(Meeting::At(d));
            }
            let proves =
                |scope: &Scope, facts: &Facts| case.differences.iter().any(|d| differs(scope, facts, d));
            if !with_guards(scope, case.facts.clone(), guards, may_guard, 2, &proves) {
                return Err(Meeting::Perhaps);
            }
            rule = rule.max(kind(scope, &case));
        }
    }
    for access in [a, b] {
        if !not_negative(scope, access, guards, may_guard) {
            return Err(Meeting::Negative);
        }
    }
    Ok(rule)
}

/// Whether the subscripts of an access are at least 0.
fn not_negative(scope: &mut Scope, access: &Access, guards: &mut Vec<Poly>, may_guard: bool) -> bool {
    if !access.wraps {
        return true;
    }
    let facts = facts_at(scope, access, guards);
    let subscripts = access.subscripts.clone().unwrap_or_default();
    let proves = |scope: &Scope, facts: &Facts| subscripts.iter().all(|s| facts.nonneg(&scope.atoms, s));
    with_guards(scope, facts, guards, may_guard, 2, &proves)
}

/// What is known where an access happens.
pub fn facts_at(scope: &Scope, access: &Access, guards: &[Poly]) -> Facts {
    let mut known = scope.known.clone();
    known.extend(access.frame.facts.iter().cloned());
    known.extend(guards.iter().cloned());
    Facts::new(&scope.atoms, access.frame.ranges.clone(), known, guardable(scope))
}

fn guardable(scope: &Scope) -> HashSet<Atom> {
    scope.atoms.all().filter(|a| scope.is_guardable(*a)).collect()
}

/// Tries to prove, if need be by assuming facts that a guard can check.
fn with_guards(
    scope: &Scope,
    facts: Facts,
    guards: &mut Vec<Poly>,
    may_guard: bool,
    depth: usize,
    proves: &dyn Fn(&Scope, &Facts) -> bool,
) -> bool {
    facts.reset();
    if proves(scope, &facts) {
        return true;
    }
    if !may_guard || depth == 0 || guards.len() >= MAX_GUARDED_FACTS {
        return false;
    }
    for fact in facts.undecided() {
        // A fact that cannot hold would make a guard that always fails.
        let opposite = fact.times_constant(-1).plus_constant(-1);
        if facts.nonneg(&scope.atoms, &opposite) || !is_evaluable(&fact) {
            continue;
        }
        if scope.attempts.get() == 0 {
            return false;
        }
        scope.attempts.set(scope.attempts.get() - 1);
        let assumed = facts.with(&scope.atoms, fact.clone());
        guards.push(fact);
        if with_guards(scope, assumed, guards, may_guard, depth - 1, proves) {
            return true;
        }
        guards.pop();
    }
    false
}

/// Whether a guard can evaluate the polynomial in 128 bits without overflow: at most one product of
/// two 64-bit values, and small coefficients.
fn is_evaluable(p: &Poly) -> bool {
    let squares = p.terms().filter(|(m, _)| m.len() == 2).count();
    let small = |(m, c): (&[Atom], i128)| if m.len() == 2 { c.abs() == 1 } else { c.abs() < 1 << 40 };
    p.is_exact() && squares <= 1 && p.terms().count() <= 8 && p.terms().all(|t| t.0.len() <= 2 && small(t))
}

fn differs(scope: &Scope, facts: &Facts, difference: &Poly) -> bool {
    let content = difference.content();
    (difference.is_exact() && content > 1 && difference.constant_term() % content != 0)
        || facts.positive(&scope.atoms, difference)
        || facts.positive(&scope.atoms, &difference.times_constant(-1))
}

/// If the difference depends on the distance alone: the distance at which the accesses meet.
fn certain(scope: &Scope, case: &Case) -> Option<Option<i128>> {
    let mut distance = None;
    for difference in &case.differences {
        if !difference.atoms().iter().all(|a| *a == case.distance) {
            return None;
        }
        let slope = difference.coefficient(&[case.distance]);
        let offset = difference.constant_term();
        match (slope, offset) {
            (0, 0) => continue,
            (0, _) => return None,
            _ if offset % slope != 0 || -offset / slope < 1 => return None,
            _ => {}
        }
        let d = -offset / slope;
        if distance.is_some_and(|other| other != d) {
            return None;
        }
        distance = Some(d);
    }
    // The distance must occur in the loop.
    let beyond = Poly::atom(case.distance).times_constant(-1).plus_constant(distance.unwrap_or(1) - 1);
    let too_far = case.facts.nonneg(&scope.atoms, &beyond);
    (!too_far).then(|| distance.map(|d| d * case.step.unwrap_or(1)))
}

fn kind(scope: &Scope, case: &Case) -> Rule {
    let plain = |a: Atom| a == case.distance || scope.is_invariant(a);
    let simple = case.differences.iter().all(|d| d.atoms().into_iter().all(plain));
    if simple { Rule::DisjointAffine } else { Rule::DisjointSlices }
}

/// The case where the induction variable `dim` is the first that is larger for `y`.
fn make_case(scope: &mut Scope, x: &Access, y: &Access, dim: usize, guards: &[Poly]) -> Option<Case> {
    let (sx, sy) = (x.subscripts.as_ref()?, y.subscripts.as_ref()?);
    let l = scope.l;
    let ivs: Vec<Atom> = l.ivs().into_iter().map(|v| scope.value_atom(v)).collect();
    let iv = ivs[dim];
    let range = scope.range(iv)?.clone();
    let step = scope.poly(l.steps()[dim]);
    let distance = scope.atoms.fresh();
    let later = match step.as_constant() {
        Some(s) => Poly::atom(iv).plus(&Poly::atom(distance).times_constant(s)),
        None => Poly::atom(iv).plus(&Poly::atom(distance)),
    };

    let mut map = HashMap::from([(iv, later.clone())]);
    let all: Vec<Atom> = scope.atoms.all().collect();
    for atom in all {
        let base = !matches!(scope.atoms.kind(atom), AtomKind::FloorDiv(..) | AtomKind::Fresh(_));
        if base && !ivs[..=dim].contains(&atom) && !scope.is_invariant(atom) {
            map.insert(atom, Poly::atom(scope.atoms.fresh()));
        }
    }
    let renamed = |scope: &mut Scope, list: &[Poly]| -> Vec<Poly> {
        list.iter().map(|p| scope.atoms.substitute(p, &map)).collect()
    };

    // Inner variables of both first, then the distance, then what is around.
    let inner = |r: &&Range| !ivs.contains(&r.atom) && !scope.is_invariant(r.atom);
    let mut ranges: Vec<Range> = x.frame.ranges.iter().filter(inner).cloned().collect();
    let mut ys: Vec<Range> = y.frame.ranges.iter().filter(inner).cloned().collect();
    ys.extend(ivs[dim + 1..].iter().filter_map(|a| scope.range(*a).cloned()));
    for r in ys {
        let Some(name) = map.get(&r.atom).and_then(|p| p.atoms().first().copied()) else { continue };
        let (lowers, uppers) = (renamed(scope, &r.lowers), renamed(scope, &r.uppers));
        ranges.push(Range { atom: name, lowers, uppers });
    }
    let mut known = renamed(scope, &scope.known.clone());
    known.extend(scope.known.iter().cloned());
    known.extend(x.frame.facts.iter().cloned());
    known.extend(renamed(scope, &y.frame.facts));
    known.extend(guards.iter().cloned());

    let unit = step.as_constant().unwrap_or(1) == 1;
    let to_last = |upper: &Poly| upper.minus(&Poly::atom(iv));
    let uppers: Vec<Poly> = if unit { range.uppers.iter().map(to_last).collect() } else { vec![] };
    let mut lowers = vec![Poly::constant(1)];
    if step.as_constant().is_none() {
        lowers.push(step.clone());
    }
    ranges.push(Range { atom: distance, lowers, uppers });
    for upper in &range.uppers {
        known.push(upper.minus(&later));
        // Two iterations at least.
        known.extend(range.lowers.iter().map(|lower| upper.minus(lower).minus(&step)));
    }
    ranges.extend(ivs.iter().filter_map(|a| scope.range(*a).cloned()));
    ranges.extend(x.frame.ranges.iter().filter(|r| scope.is_invariant(r.atom)).cloned());

    let sy = renamed(scope, sy);
    let differences = sx.iter().zip(&sy).map(|(p, q)| q.minus(p)).collect();
    let facts = Facts::new(&scope.atoms, ranges, known, guardable(scope));
    Some(Case { differences, facts, distance, step: step.as_constant() })
}

/// The loop's first value of its first induction variable, if constant: where an example starts.
pub fn first_iteration(l: ParFor) -> Option<i64> {
    l.lowers()[0].const_i64()
}
