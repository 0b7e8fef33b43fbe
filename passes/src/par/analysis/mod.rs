//! Whether a parallel loop is safe: the verdict, with its reasons.
//!
//! - [`poly`], [`facts`]: polynomials over symbols, and a prover of inequalities between them;
//! - [`affine`]: from SSA values to polynomials, and what holds where an operation runs;
//! - [`effects`]: what functions do, to a fixpoint over the call graph;
//! - [`alias`], [`access`]: which objects a body touches, how, and what it must not do;
//! - [`dependence`]: whether two accesses of different iterations can meet;
//! - [`zones`]: accesses that stay in their iteration's zone, as far as one can tell before running;
//! - [`reduction`]: whether accumulators are only combined.

pub mod access;
pub mod affine;
pub mod alias;
pub mod dependence;
pub mod effects;
pub mod facts;
pub mod poly;
pub mod reduction;
pub mod refusals;
pub mod zones;

#[cfg(test)]
mod tests;

use super::par_for::ParFor;
use access::Access;
use affine::Scope;
use alias::{Alias, Root, alias};
use dependence::{Meeting, Rule};
use effects::{Act, Effects};
use molt_dialects::ir::Loc;
use poly::Poly;
use std::collections::HashSet;
use zones::Zones;

/// The codes of refusals, as the diagnostics index lists them.
pub const CODES: &[(&str, &str)] = &[
    ("E0510", "a parallel loop carries a dependence from one iteration to another"),
    ("E0511", "iterations of a parallel loop may touch the same element"),
    ("E0512", "a parallel loop changes the length of a shared list"),
    ("E0513", "a parallel loop does input or output"),
    ("E0514", "a parallel loop assigns a module variable"),
    ("E0515", "a parallel loop calls a function with effects"),
    ("E0516", "a reduction's value is used for something else"),
];

/// Why a loop is refused.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs, reason = "see CODES")]
pub enum Code {
    Dependence,
    Overlap,
    Resize,
    Io,
    GlobalWrite,
    Call,
    Reduction,
}

impl Code {
    /// The code as users see it.
    pub fn text(self) -> &'static str {
        CODES[self as usize].0
    }
}

/// One reason against a loop.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// Its kind.
    pub code: Code,
    /// A clause that follows "cannot prove this loop parallel:".
    pub message: String,
    /// The places that matter.
    pub notes: Vec<(Loc, String)>,
    /// What would make the loop legal.
    pub help: String,
}

/// Why a loop may run in parallel.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The hardest rule that was needed.
    pub rule: Rule,
    /// A sentence.
    pub detail: String,
    /// Pairs of lists that must be two objects; a guard checks it.
    pub distinct: Vec<(Root, Root)>,
    /// Polynomials that must be at least 0; a guard checks it.
    pub facts: Vec<Poly>,
    /// Accesses that are checked while the loop runs.
    pub zones: Option<Zones>,
}

impl Proof {
    /// The names of what is checked at run time.
    pub fn guards(&self) -> Vec<&'static str> {
        let mut guards = Vec::new();
        if !self.distinct.is_empty() {
            guards.push("no-alias");
        }
        if !self.facts.is_empty() {
            guards.push("affine-bounds");
        }
        if self.zones.is_some() {
            guards.push("zones");
        }
        guards
    }
}

/// Two accesses that were not told apart.
pub struct Failure {
    /// The pair; equal if it is one access in two iterations.
    pub pair: (usize, usize),
    /// How their lists relate.
    pub alias: Alias,
    /// What is known about where they meet.
    pub meeting: Meeting,
}

/// The verdict about one loop.
pub fn analyze(l: ParFor, effects: &Effects) -> (Scope, Result<Proof, Vec<Refusal>>) {
    let mut scope = Scope::new(l, written_globals(l, effects));
    let body = access::body(&mut scope, effects);
    let mut refusals = body.faults;
    for index in 0..l.reductions().len() {
        if let Err(refusal) = reduction::chain(l, index) {
            refusals.push(*refusal);
        }
    }
    let accesses = unique(&body.accesses);
    let mut proof = Proof {
        rule: Rule::NoSharedWrites,
        detail: String::new(),
        distinct: Vec::new(),
        facts: Vec::new(),
        zones: None,
    };
    let mut failures = Vec::new();
    for i in 0..accesses.len() {
        for j in i..accesses.len() {
            if accesses[i].write || accesses[j].write {
                failures.extend(pair(&mut scope, &accesses, (i, j), &mut proof));
            }
        }
    }
    if !failures.is_empty() && refusals.is_empty() {
        let roots = failures.iter().map(|f| (accesses[f.pair.0].root.clone(), f));
        proof.zones = zones::find(&mut scope, &body.accesses, &roots.collect::<Vec<_>>());
        if proof.zones.is_some() {
            failures.clear();
        }
    }
    refusals.extend(refusals::of_failures(&scope, &accesses, &failures));
    if refusals.is_empty() {
        proof.detail = detail(&accesses, &proof);
        (scope, Ok(proof))
    } else {
        (scope, Err(refusals))
    }
}

/// The module variables that the loop may assign.
fn written_globals(l: ParFor, effects: &Effects) -> HashSet<String> {
    let mut names = HashSet::new();
    for op in l.0.collect(|_| true) {
        match effects.act(op) {
            Act::Sets(name) => {
                names.insert(name);
            }
            Act::Calls(_) => names.extend(effects.callee(op).iter().flat_map(|s| s.sets.keys().cloned())),
            _ => {}
        }
    }
    names
}

/// Accesses that differ only in their place count once.
fn unique(accesses: &[Access]) -> Vec<Access> {
    let atoms = |a: &Access| a.frame.ranges.iter().map(|r| r.atom).collect::<Vec<_>>();
    let mut kept: Vec<Access> = Vec::new();
    for a in accesses {
        let same = |b: &Access| {
            b.write == a.write
                && b.root == a.root
                && b.field == a.field
                && b.subscripts == a.subscripts
                && b.subscripts.is_some()
                && b.frame.facts == a.frame.facts
                && atoms(b) == atoms(a)
                && (b.wraps || !a.wraps)
        };
        if !kept.iter().any(same) {
            kept.push(a.clone());
        }
    }
    kept
}

/// Tells two accesses apart, by a guard if need be.
fn pair(
    scope: &mut Scope,
    accesses: &[Access],
    (i, j): (usize, usize),
    proof: &mut Proof,
) -> Option<Failure> {
    let (a, b) = (&accesses[i], &accesses[j]);
    let related = alias(&a.root, &b.root);
    if let (Some(x), Some(y)) = (&a.field, &b.field)
        && x != y
    {
        return None;
    }
    if related == Alias::Distinct || (i == j && matches!(a.root, Root::Private(_))) {
        return None;
    }
    if matches!((&a.root, &b.root), (Root::Private(_), Root::Private(_))) {
        return None;
    }
    let mut result = Err(Meeting::Perhaps);
    let comparable = match (&a.subscripts, &b.subscripts) {
        (Some(s), Some(t)) => s.len() == t.len(),
        _ => false,
    };
    if comparable {
        result = dependence::disjoint(scope, a, b, &mut proof.facts, false);
        if result.is_err() && related == Alias::Same {
            result = dependence::disjoint(scope, a, b, &mut proof.facts, true);
        }
    }
    match (result, related) {
        (Ok(rule), _) => {
            proof.rule = proof.rule.max(rule);
            None
        }
        (Err(_), Alias::Guard) => {
            let pair = (a.root.clone(), b.root.clone());
            let known =
                proof.distinct.contains(&pair) || proof.distinct.contains(&(pair.1.clone(), pair.0.clone()));
            if !known {
                proof.distinct.push(pair);
            }
            None
        }
        (Err(meeting), alias) => Some(Failure { pair: (i, j), alias, meeting }),
    }
}

fn detail(accesses: &[Access], proof: &Proof) -> String {
    let written: HashSet<&Root> = accesses.iter().filter(|a| a.write).map(|a| &a.root).collect();
    let written = written.into_iter().filter(|r| !matches!(r, Root::Private(_))).count();
    let lists = if written == 1 { "one list".to_owned() } else { format!("{written} lists") };
    match proof.rule {
        _ if proof.zones.is_some() => {
            format!("writes {lists}; iterations stay in zones of their own, which is checked as they run")
        }
        Rule::NoSharedWrites if written == 0 => "writes nothing that outlives an iteration".to_owned(),
        Rule::NoSharedWrites => format!("writes {lists}, which it does not touch otherwise"),
        Rule::DisjointAffine => format!("writes {lists}; each iteration has elements of its own"),
        Rule::DisjointSlices => format!("writes {lists}; each iteration has a slice of its own"),
    }
}
