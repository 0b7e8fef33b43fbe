//! The fixtures of `spec-tests/syntax`: every file of `ok` parses, prints and parses again to the
//! same tree; every file of `err` fails as its first line says:
//!
//! ```text
//! # error: E0103 2:5 expected ':'
//! ```
//!
//! Where Python 3.12 or later is installed, CPython must agree on each `.py` file, and its trees
//! for the `ok` files must equal ours, places included.

use molt_base::{FileId, SourceFile};
use molt_syntax::ast::Module;
use molt_syntax::{ParseOptions, erase_spans, parse_with, unparse};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

#[path = "support/dump/mod.rs"]
mod dump;

fn fixtures(kind: &str) -> Vec<PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../spec-tests/syntax").join(kind);
    let mut files: Vec<PathBuf> = std::fs::read_dir(&dir)
        .expect("the fixtures are part of the repository")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|e| e == "py" || e == "molt"))
        .collect();
    files.sort();
    assert!(files.len() >= 60, "{} holds {} fixtures only", dir.display(), files.len());
    files
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("fixtures are UTF-8")
}

fn options(path: &Path) -> ParseOptions {
    ParseOptions { parfor: path.extension().is_some_and(|e| e == "molt"), mangle: false }
}

fn parse(path: &Path) -> Module {
    match parse_with(FileId(0), &read(path), &options(path)) {
        Ok(module) => module,
        Err(errors) => panic!("{}: {errors}", path.display()),
    }
}

#[test]
fn good_files_parse_and_print_to_the_same_tree() {
    for path in fixtures("ok") {
        let mut module = parse(&path);
        let printed = unparse(&module);
        let mut again = match parse_with(FileId(0), &printed, &options(&path)) {
            Ok(module) => module,
            Err(errors) => panic!("{}: prints to\n{printed}\n{errors}", path.display()),
        };
        erase_spans(&mut module);
        erase_spans(&mut again);
        assert_eq!(module, again, "{} prints to\n{printed}", path.display());
        assert_eq!(unparse(&again), printed, "{} does not settle", path.display());
    }
}

#[test]
fn bad_files_fail_as_they_say() {
    let mut wrong = String::new();
    for path in fixtures("err") {
        let file = SourceFile::new(&path, read(&path));
        let first = file.text.lines().next().unwrap_or("");
        let expected =
            first.strip_prefix("# error: ").unwrap_or_else(|| panic!("{} lacks its header", path.display()));
        let found = match parse_with(FileId(0), &file.text, &options(&path)) {
            Ok(_) => "no error".to_string(),
            Err(errors) => {
                let d = &errors.0[0];
                let span = d.primary.as_ref().expect("a syntax error has a place").span;
                assert!(span.start <= span.end && span.end as usize <= file.text.len(), "{}", path.display());
                assert!(file.text.is_char_boundary(span.start as usize), "{}", path.display());
                let at = file.line_col(span.start);
                format!("{} {}:{} {}", d.code, at.line, at.col, d.message)
            }
        };
        if !found.starts_with(expected) {
            wrong += &format!("{}\n  expected {expected}\n  found    {found}\n", path.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Every code that the crate declares has a fixture.
#[test]
fn each_code_has_a_bad_file() {
    let used: Vec<String> = fixtures("err").iter().map(|p| read(p)).collect();
    for line in include_str!("../src/codes.rs").lines() {
        let Some((_, code)) = line.split_once("Code = \"") else {
            continue;
        };
        let code = code.trim_end_matches("\";");
        assert!(used.iter().any(|t| t.starts_with(&format!("# error: {code} "))), "{code} has no fixture");
    }
}

/// A Python of version 3.12 or later, if one can be started.
fn python() -> Option<&'static str> {
    let version = "import sys; sys.exit(sys.version_info < (3, 12))";
    ["python3.12", "python3.13", "python3.14", "python3", "python"].into_iter().find(|name| {
        let run =
            Command::new(name).args(["-c", version]).stdout(Stdio::null()).stderr(Stdio::null()).status();
        run.is_ok_and(|status| status.success())
    })
}

/// What CPython says of each file: its tree, or `error: …`.
fn cpython(python: &str, files: &[PathBuf]) -> Vec<String> {
    let out = tempfile::tempdir().expect("a temporary folder can be made");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/dump.py");
    let mut child = Command::new(python)
        .arg(script)
        .arg(out.path())
        .stdin(Stdio::piped())
        .spawn()
        .expect("it has just been started");
    let list: String = files.iter().map(|f| format!("{}\n", f.display())).collect();
    child.stdin.take().expect("it is piped").write_all(list.as_bytes()).expect("Python reads the list");
    assert!(child.wait().expect("Python ends").success());
    (0..files.len()).map(|i| read(&out.path().join(i.to_string()))).collect()
}

#[test]
fn cpython_agrees() {
    let Some(python) = python() else {
        println!("no Python 3.12 or later found: the comparison with CPython is left out");
        return;
    };
    // Limits of ours that CPython does not have, or the other way round.
    let own = ["deep_brackets.py", "deep_operators.py"];
    let python_files = |kind| -> Vec<PathBuf> {
        let own = |p: &PathBuf| own.iter().any(|name| p.ends_with(name));
        fixtures(kind).into_iter().filter(|p| p.extension().is_some_and(|e| e == "py") && !own(p)).collect()
    };
    let good = python_files("ok");
    for (path, tree) in good.iter().zip(cpython(python, &good)) {
        let ours = dump::dump(&parse(path), &read(path));
        assert_eq!(ours, tree, "{}", path.display());
    }
    let bad = python_files("err");
    for (path, tree) in bad.iter().zip(cpython(python, &bad)) {
        assert!(tree.starts_with("error: "), "CPython accepts {}", path.display());
    }
}
