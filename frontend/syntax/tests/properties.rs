//! Properties: what is printed parses to the same tree; no text makes the parser panic, hang or
//! report a place outside the text.

use molt_base::{FileId, SourceFile, SourceMap, render};
use molt_syntax::{ParseOptions, erase_spans, parse_with, unparse};
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

#[path = "support/generate/mod.rs"]
mod generate;

const STAGE_B: ParseOptions = ParseOptions { parfor: true, mangle: false };

static FIXTURES: LazyLock<Vec<String>> = LazyLock::new(fixtures);

fn fixtures() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec-tests/syntax");
    let mut texts = Vec::new();
    for kind in ["ok", "err"] {
        let dir = std::fs::read_dir(root.join(kind)).expect("the fixtures are part of the repository");
        let mut paths: Vec<_> = dir.map(|e| e.expect("the folder can be read").path()).collect();
        paths.sort();
        // The fixtures of the limits are long and slow to mutate.
        let texts_of =
            paths.iter().filter_map(|p| std::fs::read_to_string(p).ok()).filter(|t| t.len() < 4_000);
        texts.extend(texts_of);
    }
    texts
}

/// Pieces that change how the text around them reads.
const PIECES: [&str; 40] = [
    "(", ")", "[", "]", "{", "}", "'", "\"", "\"\"\"", "f'", "f\"{", "rb'", "\\", "\n", "\r", "\t", "    ",
    ":", "=", ":=", ",", "*", "**", "!", "#", ";", "lambda ", "yield ", "await ", "async ", "match ",
    "case ", "if ", "else", "in", "0x", "1e", "é", "\u{feff}", "\0",
];

/// One change: what to do, where, how much, with what.
type Change = (u8, prop::sample::Index, usize, usize);

fn boundary(text: &str, index: usize) -> usize {
    (0..=index.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}

fn mutate(text: &mut String, other: &str, (what, at, len, piece): &Change) {
    let start = boundary(text, at.index(text.len() + 1));
    let end = boundary(text, start + len).max(start);
    match what % 5 {
        0 => drop(text.drain(start..end)),
        1 => text.insert_str(start, PIECES[piece % PIECES.len()]),
        2 => {
            let copy = text[start..end].to_string();
            text.insert_str(start, &copy);
        }
        3 => text.replace_range(start..end, PIECES[piece % PIECES.len()]),
        _ => {
            let from = boundary(other, at.index(other.len() + 1));
            let to = boundary(other, from + len).max(from);
            text.insert_str(start, &other[from..to]);
        }
    }
}

/// Parses anything; checks what comes out.
fn check(text: &str) -> Result<(), TestCaseError> {
    let start = Instant::now();
    match parse_with(FileId(0), text, &STAGE_B) {
        Ok(mut module) => {
            let printed = unparse(&module);
            erase_spans(&mut module);
            let again = parse_with(FileId(0), &printed, &STAGE_B);
            let mut again = again.map_err(|e| TestCaseError::fail(format!("{printed}\n{e}")))?;
            erase_spans(&mut again);
            prop_assert_eq!(module, again);
        }
        Err(errors) => {
            prop_assert_eq!(errors.0.len(), 1);
            let d = &errors.0[0];
            prop_assert!(d.code.starts_with("E01"));
            for label in d.primary.iter().chain(&d.secondary) {
                let (from, to) = (label.span.start as usize, label.span.end as usize);
                prop_assert!(from <= to && to <= text.len(), "{from}..{to} of {}: {}", text.len(), d.message);
                prop_assert!(text.is_char_boundary(from) && text.is_char_boundary(to), "{}", d.message);
            }
            let mut sources = SourceMap::default();
            sources.add(SourceFile::new("t.py", text));
            prop_assert!(render(d, &sources, false).contains(d.code));
        }
    }
    prop_assert!(start.elapsed() < Duration::from_secs(10), "took {:?}", start.elapsed());
    Ok(())
}

/// At least a thousand cases; `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    let default = ProptestConfig::default();
    ProptestConfig { cases: default.cases.max(1_000), failure_persistence: None, ..default }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn trees_survive_printing(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let module = generate::module(&bytes);
        let printed = unparse(&module);
        let again = parse_with(FileId(0), &printed, &STAGE_B);
        let mut again = again.map_err(|e| TestCaseError::fail(format!("{printed}\n{e}")))?;
        erase_spans(&mut again);
        prop_assert_eq!(&module, &again, "{}", printed);
    }

    #[test]
    fn mutated_programs_do_no_harm(
        changes in prop::collection::vec(any::<(u8, prop::sample::Index, u8, usize)>(), 1..8),
        which in any::<prop::sample::Index>(),
        second in any::<prop::sample::Index>(),
    ) {
        let all = &FIXTURES;
        let (mut text, other) = (all[which.index(all.len())].clone(), &all[second.index(all.len())]);
        for (what, at, len, piece) in changes {
            mutate(&mut text, other, &(what, at, usize::from(len % 24), piece));
        }
        check(&text)?;
    }

    #[test]
    fn any_text_does_no_harm(text in "[a-c0-9 \\n\\t(){}\\[\\]:;,.=+*'\"\\\\fr!#@é-]{0,60}") {
        check(&text)?;
    }

    #[test]
    fn any_characters_do_no_harm(text in any::<String>()) {
        check(&text)?;
    }
}
