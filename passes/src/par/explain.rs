//! What the compiler decided about each parallel loop, for `molt explain`.
//!
//! `molt-par-prove-loops` leaves a dictionary, `molt.explain`, on each loop that it looked at. The
//! tools run the pipeline up to that pass and read the reports with [`explain`].

use super::analysis::{Proof, Refusal};
use super::par_for::ParFor;
use molt_dialects::ir::{Attr, FileRange, Loc, Op};

/// The attribute's name.
const ATTR: &str = "molt.explain";

/// What was decided about one loop.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LoopReport {
    /// Where the loop stands, innermost place first.
    pub places: Vec<FileRange>,
    /// The function's symbol.
    pub function: String,
    /// `proven`, `guarded`, `refused` or `sequential`.
    pub verdict: String,
    /// 0 if nothing is checked at run time, 1 if something is.
    pub tier: i64,
    /// The proof's rule; empty if there is none.
    pub rule: String,
    /// A sentence: the proof, or the reasons against the loop.
    pub detail: String,
    /// What is checked at run time.
    pub guards: Vec<String>,
    /// static, dynamic or guided.
    pub schedule: String,
    /// The kinds of the reductions.
    pub reductions: Vec<String>,
    /// What made the loop: `parfor`, `for_range`, …
    pub origin: String,
    /// The codes of the refusals.
    pub codes: Vec<String>,
}

/// What is recorded about a loop.
pub(super) enum Verdict<'a> {
    Accepted(&'a Proof),
    Refused(&'a [Refusal]),
    InOrder(&'a str),
}

/// Leaves the verdict on the loop.
pub(super) fn record(l: ParFor, verdict: &Verdict<'_>) {
    let ctx = l.0.context();
    let (name, rule, detail, guards, codes) = match verdict {
        Verdict::Accepted(proof) => {
            let name = if proof.guards().is_empty() { "proven" } else { "guarded" };
            (name, proof.rule.name(), proof.detail.clone(), proof.guards(), vec![])
        }
        Verdict::Refused(refusals) => {
            let reasons: Vec<&str> = refusals.iter().map(|r| r.message.as_str()).collect();
            let codes = refusals.iter().map(|r| r.code.text()).collect();
            ("refused", "", reasons.join("; "), vec![], codes)
        }
        Verdict::InOrder(why) => ("sequential", "", (*why).to_owned(), vec![], vec![]),
    };
    let tier = i64::from(!guards.is_empty());
    let text = |s: &str| ctx.str_attr(s);
    let texts = |list: &[&str]| ctx.array_attr(&list.iter().map(|s| ctx.str_attr(s)).collect::<Vec<_>>());
    let kinds: Vec<String> = l.reductions().iter().map(|k| k.name()).collect();
    let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
    let entries = [
        ("verdict", text(name)),
        ("tier", ctx.i64_attr(tier)),
        ("rule", text(rule)),
        ("detail", text(&detail)),
        ("guards", texts(&guards)),
        ("schedule", text(l.schedule().name())),
        ("reductions", texts(&kinds)),
        ("codes", texts(&codes)),
    ];
    let entries: Vec<String> = entries.iter().map(|(k, v)| format!("{k} = {v}")).collect();
    l.0.set_attr(ATTR, ctx.attr(&format!("{{{}}}", entries.join(", "))));
    let features: Vec<String> = guards.iter().map(|g| text(g).to_string()).collect();
    let features =
        if features.is_empty() { String::new() } else { format!(", features = [{}]", features.join(", ")) };
    if !matches!(verdict, Verdict::Refused(_)) {
        l.0.set_attr("molt.tier", ctx.attr(&format!("#molt.tier.info<tier = {tier}{features}>")));
    }
}

/// The reports of a module's loops, in the order of the text. Copies of a loop count once.
pub fn explain(module: Op) -> Vec<LoopReport> {
    let mut reports: Vec<(Loc, LoopReport)> = Vec::new();
    for l in ParFor::all_in(module) {
        let Some(entries) = l.0.attr(ATTR).and_then(|a| a.as_dict()) else { continue };
        let known = reports.iter().any(|(loc, _)| *loc == l.0.loc());
        if !known {
            reports.push((l.0.loc(), read(l, &entries)));
        }
    }
    reports.into_iter().map(|(_, report)| report).collect()
}

fn read(l: ParFor, entries: &[(String, Attr)]) -> LoopReport {
    let find = |name: &str| entries.iter().find(|(n, _)| n == name).map(|(_, a)| *a);
    let text = |name: &str| find(name).and_then(|a| a.as_str()).unwrap_or_default();
    let texts = |name: &str| {
        let list = find(name).and_then(|a| a.as_array()).unwrap_or_default();
        list.into_iter().filter_map(|a| a.as_str()).collect::<Vec<_>>()
    };
    let around = l.0.parent_of("func.func").and_then(|f| f.symbol_name());
    LoopReport {
        places: l.0.loc().file_ranges(),
        function: around.unwrap_or_default(),
        verdict: text("verdict"),
        tier: find("tier").and_then(|a| a.as_i64()).unwrap_or_default(),
        rule: text("rule"),
        detail: text("detail"),
        guards: texts("guards"),
        schedule: text("schedule"),
        reductions: texts("reductions"),
        origin: l.0.attr("origin").and_then(|a| a.as_str()).unwrap_or_default(),
        codes: texts("codes"),
    }
}
