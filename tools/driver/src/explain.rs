//! Why each parallel loop is parallel, guarded, or not: the reports of the prover in terms of the
//! source.

use crate::compile::{run_phases, run_text, with_module};
use crate::failure::Failure;
use crate::phase::Phase;
use crate::session::{Made, Session};
use molt_base::SourceMap;
use molt_passes::par::explain::{LoopReport, explain};
use serde::Serialize;
use std::fmt::Write;
use std::path::Path;

/// The prover alone; a loop that it refuses is kept to be reported.
const PROVE: &str = "builtin.module(molt-par-prove-loops{refuse=sequential})";

/// What the compiler decided about one parallel loop.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Loop {
    /// The file, as the user named it.
    pub file: String,
    /// Its line, from 1.
    pub line: u32,
    /// Its column, from 1.
    pub column: u32,
    /// The Python functions that it is in: its own, and those that its own was inlined into.
    pub functions: Vec<String>,
    /// The source line.
    pub text: String,
    /// How the loop was asked for: `parfor`, `for_range`, …
    pub origin: String,
    /// `proven`, `guarded`, `refused` or `sequential`.
    pub verdict: String,
    /// 0 if everything is proven, 1 if something is checked at run time.
    pub tier: i64,
    /// The proof's rule; empty if there is none.
    pub rule: String,
    /// The proof, or the reasons against the loop.
    pub reason: String,
    /// What is checked at run time.
    pub guards: Vec<String>,
    /// The schedule.
    pub schedule: String,
    /// The kinds of its reductions.
    pub reductions: Vec<String>,
    /// The codes of the diagnostics that refuse it.
    pub codes: Vec<String>,
}

/// The loops of the session's input, in the order of the text.
pub fn loops(session: &mut Session) -> Result<Vec<Loop>, Failure> {
    session.on_large_stack(|session| {
        let mut made = Made::default();
        let backend = session.options.backend.make();
        let found = with_module(session, Phase::Molt, &mut made, |session, lowered, made| {
            run_phases(session, &*backend, lowered, Phase::Molt, made)?;
            run_text(session, lowered, Phase::Par, PROVE)?;
            let module = lowered.module.op();
            let python_name = |symbol: &str| module.lookup_symbol(symbol)?.attr("molt.python_name")?.as_str();
            let mut loops = Vec::new();
            for report in explain(module) {
                let function = python_name(&report.function).unwrap_or(report.function.clone());
                add(&mut loops, describe(report, function, &session.sources));
            }
            loops.sort_by_key(|l| (l.line, l.column));
            Ok(loops)
        })?;
        Ok(found.unwrap_or_default())
    })
}

/// Adds a loop; copies of one loop with the same verdict become one entry.
fn add(loops: &mut Vec<Loop>, new: Loop) {
    let same = |old: &&mut Loop| Loop { functions: new.functions.clone(), ..(**old).clone() } == new;
    match loops.iter_mut().find(same) {
        Some(old) if old.functions.contains(&new.functions[0]) => {}
        Some(old) => old.functions.extend(new.functions),
        None => loops.push(new),
    }
}

fn describe(report: LoopReport, function: String, sources: &SourceMap) -> Loop {
    let place = report.places.first();
    let (line, column) = place.map_or((0, 0), |p| p.start);
    let file = place.map_or(String::new(), |p| p.file.clone());
    let text = sources
        .find(Path::new(&file))
        .map_or(String::new(), |id| sources.file(id).line(line).trim().to_string());
    Loop {
        file,
        line,
        column,
        functions: vec![function],
        text,
        origin: report.origin,
        verdict: report.verdict,
        tier: report.tier,
        rule: report.rule,
        reason: report.detail,
        guards: report.guards,
        schedule: report.schedule,
        reductions: report.reductions,
        codes: report.codes,
    }
}

impl Loop {
    /// A paragraph for people.
    pub fn paragraph(&self) -> String {
        let mut text =
            format!("{}:{}:{} in {}\n", self.file, self.line, self.column, self.functions.join(", "));
        let verdict = match self.verdict.as_str() {
            "proven" => "runs in parallel, proven safe (tier 0)".to_string(),
            "guarded" => "runs in parallel where its guards hold, else in order (tier 1)".to_string(),
            "refused" => format!("cannot run in parallel ({})", self.codes.join(", ")),
            _ => "runs in order".to_string(),
        };
        let _ = writeln!(text, "    {}", self.text);
        let mut row = |name: &str, value: &str| {
            if !value.is_empty() {
                let _ = writeln!(text, "  {name:<10}  {value}");
            }
        };
        row("verdict", &verdict);
        row("proof", &self.rule);
        row("because", &self.reason);
        row("guards", &self.guards.join(", "));
        row("schedule", &self.schedule);
        row("reductions", &self.reductions.join(", "));
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Input, Options};

    fn explained(text: &str) -> Vec<Loop> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("k.molt");
        std::fs::write(&file, text).unwrap();
        let mut session = Session::new(Options::new(Input::new(file)));
        let loops = loops(&mut session);
        assert_eq!(session.diagnostics, []);
        loops.unwrap()
    }

    #[test]
    fn says_what_is_proven_and_what_is_refused() {
        let loops = explained(
            "def f(a: list[int]) -> None:\n    parfor i in range(9):\n        a[i] = i\n    \
             parfor i in range(9):\n        a[i] = a[i + 1]\n\nf([0] * 10)\n",
        );
        let verdicts: Vec<_> = loops.iter().map(|l| (l.line, l.verdict.as_str())).collect();
        assert_eq!(verdicts, [(2, "proven"), (4, "refused")]);
        assert_eq!(loops[0].text, "parfor i in range(9):");
        assert!(loops[1].paragraph().contains("cannot run in parallel (E05"), "{loops:?}");
    }
}
