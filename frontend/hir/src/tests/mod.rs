//! Small programs through the whole check: what they become, and what is refused.

mod errors;
mod parallel;
mod programs;

use crate::{Options, dump};
use molt_base::{Diagnostics, SourceFile, SourceMap};
use molt_syntax::{ParseOptions, parse_with};

fn check(text: &str) -> Result<crate::hir::Program, Diagnostics> {
    let mut sources = SourceMap::default();
    let file = sources.add(SourceFile::new("t.molt", text));
    let module = parse_with(file, text, &ParseOptions { parfor: true, mangle: true })?;
    let units = crate::load(module, file, &mut sources, &mut crate::NoFiles)?;
    crate::check(&units, &Options::default())
}

/// The dump of a program that must compile.
fn ok(text: &str) -> String {
    match check(text) {
        Ok(p) => dump(&p),
        Err(e) => panic!("{text}\n{e}"),
    }
}

/// The dump of `body` as the body of a function that is called with no arguments.
fn body(lines: &str) -> String {
    let mut text = String::from("def main():\n");
    for l in lines.lines() {
        text.push_str(&format!("    {l}\n"));
    }
    text.push_str("main()\n");
    ok(&text)
}

/// Codes and underlined texts of the errors of a program that must be refused.
fn bad(text: &str) -> Vec<(String, String)> {
    let Err(Diagnostics(ds)) = check(text) else { panic!("compiles:\n{text}") };
    let span = |d: &molt_base::Diagnostic| {
        let s = d.primary.as_ref().expect("errors have places").span;
        text[s.start as usize..s.end as usize].to_string()
    };
    ds.iter().map(|d| (d.code.to_string(), span(d))).collect()
}

/// Asserts that there is exactly one error, with this code and text.
fn one(text: &str, code: &str, at: &str) {
    assert_eq!(bad(text), [(code.to_string(), at.to_string())], "{text}");
}

/// Asserts that the dump holds every line.
fn has(dump: &str, lines: &[&str]) {
    for l in lines {
        assert!(dump.lines().any(|d| d.trim() == *l), "no line {l:?} in\n{dump}");
    }
}

#[test]
fn every_code_is_listed() {
    let listed = |c: &str| crate::CODES.iter().any(|(k, _)| *k == c);
    for f in crate::features::FEATURES {
        assert!(f.code.is_empty() || listed(f.code), "{} of {}", f.code, f.key);
    }
    for (i, (c, text)) in crate::CODES.iter().enumerate() {
        assert!(crate::CODES[..i].iter().all(|(d, _)| d < c), "{c} is out of order");
        assert!(text.ends_with('.'), "{c}");
    }
}
