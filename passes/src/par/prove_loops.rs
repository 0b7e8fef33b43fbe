//! `molt-par-prove-loops`: parallel loops are proven safe, guarded, or refused.
//!
//! Iterations of a parallel loop may run in any order and at once. For each `molt.par.for` without a
//! proof the pass decides, by dependence analysis, alias analysis and summaries of what called
//! functions do, whether that can make a difference:
//! - **proven**: the loop gets a `proof` that names the rule;
//! - **guarded**: a fact that can be checked in front of the loop (two lists are two objects, a
//!   stride is positive) or in it (an access stays in its iteration's zone) is missing; the loop gets
//!   the check, and a copy that runs in order if it fails;
//! - **refused**: an error that shows both accesses and says what would make the loop legal. With
//!   `refuse=sequential` the loop is marked `sequential` instead.
//!
//! ```text
//! molt.par.for (%i) = … {                      %same = molt.obj.is %a, %b
//!   %x = molt.obj.list_get %a[%i + 1]    =>    %ok = molt.tier.guard "no-alias" !%same
//!   molt.obj.list_set %x, %b[%i]               molt.tier.guarded %ok { molt.par.for … proof(…) }
//! }                                              fallback { molt.par.for … sequential }
//! ```
//! The verdict is left on each loop as the attribute `molt.explain` (see
//! [`explain`](super::explain::explain)).
//!
//! Requires: calls still name functions of the module. Ensures: every `molt.par.for` has a proof or
//! is `sequential`; a loop that runs in parallel gives what it gives in order.

use super::analysis::effects::Effects;
use super::analysis::{Proof, Refusal, analyze};
use super::explain;
use super::guard;
use super::par_for::ParFor;
use molt_dialects::diagnostics::{Severity, emit};
use molt_dialects::ir::{Loc, Op};
use molt_dialects::pass::{self, Anchor, OptionSpec, Options, Pass, PassError, PassSpec};
use std::collections::HashSet;

#[derive(Clone)]
struct ProveLoops;

/// Registers the pass.
pub fn register() {
    pass::register(
        PassSpec {
            arg: "molt-par-prove-loops",
            summary: "prove, guard or refuse parallel loops",
            anchor: Anchor::Module,
            options: &[
                OptionSpec {
                    name: "refuse",
                    help: "what becomes of a loop that is not safe: an error, or sequential",
                    default: "error",
                },
                OptionSpec {
                    name: "remarks",
                    help: "emit a remark for each loop that is proven or guarded",
                    default: "false",
                },
            ],
            dependent_dialects: &["molt", "arith"],
        },
        ProveLoops,
    );
}

impl Pass for ProveLoops {
    fn run(&mut self, module: Op, options: &Options) -> Result<(), PassError> {
        let in_order = match options.get("refuse") {
            "error" => false,
            "sequential" => true,
            other => {
                let text = format!("option 'refuse' is '{other}'; it must be error or sequential");
                return Err(PassError::new(text));
            }
        };
        let remarks = options.flag("remarks")?;
        let effects = Effects::of_module(module);
        let mut seen: HashSet<Op> = HashSet::new();
        let mut reported: HashSet<(Loc, String)> = HashSet::new();
        // Guards copy loops, and nested loops with them, so the next one is looked for each time.
        while let Some(l) = next_loop(module, &mut seen) {
            let (scope, verdict) = analyze(l, &effects);
            match verdict {
                Ok(proof) if proof.zones.is_some() && in_parallel(l) => speculates_inside(l),
                Ok(proof) => {
                    explain::record(l, &explain::Verdict::Accepted(&proof));
                    guard::apply(&scope, &proof);
                    if remarks {
                        inform(l, &proof);
                    }
                }
                Err(refusals) => {
                    explain::record(l, &explain::Verdict::Refused(&refusals));
                    if in_order {
                        l.0.set_attr("sequential", l.0.context().unit());
                        continue;
                    }
                    for refusal in refusals {
                        if reported.insert((l.0.loc(), refusal.message.clone())) {
                            report(l, &refusal);
                        }
                    }
                }
            }
        }
        if reported.is_empty() {
            return Ok(());
        }
        Err(PassError::new(format!("{} parallel loops are not safe", reported_loops(&reported))))
    }
}

fn reported_loops(reported: &HashSet<(Loc, String)>) -> usize {
    reported.iter().map(|(loc, _)| loc).collect::<HashSet<_>>().len()
}

/// The next loop to look at, outer ones first.
fn next_loop(module: Op, seen: &mut HashSet<Op>) -> Option<ParFor> {
    let open = |l: &ParFor| !l.is_sequential() && !l.0.has_attr("proof") && !seen.contains(&l.0);
    let next = ParFor::all_in(module).into_iter().find(open)?;
    seen.insert(next.0);
    Some(next)
}

fn in_parallel(l: ParFor) -> bool {
    l.0.ancestors().any(|op| op.is("molt.par.for") && !ParFor(op).is_sequential())
}

/// Restoring lists would undo what other iterations of the outer loop wrote.
fn speculates_inside(l: ParFor) {
    explain::record(
        l,
        &explain::Verdict::InOrder("it would have to be speculated inside another parallel loop"),
    );
    l.0.set_attr("sequential", l.0.context().unit());
}

fn inform(l: ParFor, proof: &Proof) {
    let guards = proof.guards();
    if guards.is_empty() {
        let text = format!("parallel loop proven ({}): {}", proof.rule.name(), proof.detail);
        emit(Severity::Remark, l.0.loc(), &text, &[]);
    } else {
        let text = format!("parallel loop under a guard ({}): {}", guards.join(", "), proof.detail);
        emit(Severity::Remark, l.0.loc(), &text, &[]);
    }
}

fn report(l: ParFor, refusal: &Refusal) {
    let text = format!("[{}] cannot prove this loop parallel: {}", refusal.code.text(), refusal.message);
    let mut notes = refusal.notes.clone();
    notes.push((l.0.loc(), format!("help: {}", refusal.help)));
    emit(Severity::Error, l.0.loc(), &text, &notes);
}
