//! The generated parts of the book. Each generator is one entry of [`PARTS`]: a file below
//! `docs/generated` and the function that makes its text. The folder is not committed.

use crate::root;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Makes the text of one generated file.
type Generator = fn() -> Result<String>;

/// The generated files.
const PARTS: &[(&str, Generator)] = &[
    ("operations.md", operations),
    ("passes.md", passes),
    ("diagnostics.md", diagnostics),
    ("features.md", features),
];

/// Writes every generated file, or with `check` only makes their texts, which fails where a source
/// of them is broken.
pub fn write(check: bool) -> Result<()> {
    let dir = root().join("docs/generated");
    std::fs::create_dir_all(&dir).with_context(|| dir.display().to_string())?;
    for (name, generate) in PARTS {
        let text = generate().with_context(|| format!("docs/generated/{name}"))?;
        if !check {
            let path = dir.join(name);
            std::fs::write(&path, text).with_context(|| path.display().to_string())?;
            println!("wrote docs/generated/{name}");
        }
    }
    Ok(())
}

/// What the command prints.
fn output(command: &mut Command) -> Result<String> {
    let out = command.output().with_context(|| format!("cannot run {command:?}"))?;
    if !out.status.success() {
        bail!("{command:?}: {}", String::from_utf8_lossy(&out.stderr));
    }
    Ok(String::from_utf8_lossy(&out.stdout).into_owned())
}

/// Operations, types and attributes, from ODS.
fn operations() -> Result<String> {
    let llvm = PathBuf::from(std::env::var("MLIR_SYS_220_PREFIX").unwrap_or("/usr/lib/llvm-22".into()));
    let dialects = root().join("dialects");
    output(
        Command::new(llvm.join("bin/mlir-tblgen"))
            .args(["-gen-dialect-doc", "-dialect=molt", "-I"])
            .arg(llvm.join("include"))
            .arg("-I")
            .arg(&dialects)
            .arg(dialects.join("Molt.td")),
    )
}

/// The documentation at the head of every file that registers a pass.
fn passes() -> Result<String> {
    let mut text = String::from("# Passes\n");
    for path in rust_files(&root().join("passes/src"))? {
        let source = std::fs::read_to_string(&path)?;
        if !source.contains("PassSpec {") {
            continue;
        }
        let head = source.lines().take_while(|l| l.starts_with("//!"));
        let body: Vec<&str> = head.map(|l| l[3..].strip_prefix(' ').unwrap_or("")).collect();
        if body.first().is_none_or(|l| !l.starts_with('`')) {
            bail!("{}: the documentation of a pass begins with its name in backquotes", path.display());
        }
        let name = body[0].split('`').nth(1).unwrap_or_default();
        text.push_str(&format!("\n## {name}\n\n{}\n", body.join("\n")));
    }
    Ok(text)
}

/// The tables of codes, wherever a crate has one.
fn diagnostics() -> Result<String> {
    let mut rows = Vec::new();
    for folder in ["frontend", "passes", "backends", "tools"] {
        for path in rust_files(&root().join(folder))? {
            let source = std::fs::read_to_string(&path)?;
            let mut lines = source.lines().peekable();
            let mut doc = String::new();
            while let Some(line) = lines.next() {
                let line = line.trim();
                // A row of a table: ("E0301", "what it says") over one line or two.
                let joined = match lines.peek() {
                    Some(next) if line.ends_with(',') && line.starts_with("\"E0") => {
                        format!("{line} {}", next.trim())
                    }
                    _ => line.to_string(),
                };
                let parts: Vec<&str> = joined.split('"').collect();
                let is_code = |s: &&str| {
                    s.len() == 5 && s.starts_with("E0") && s[1..].bytes().all(|b| b.is_ascii_digit())
                };
                if let Some(at) = parts.iter().position(is_code) {
                    if let Some(said) = parts.get(at + 2).filter(|s| s.contains(' ')) {
                        rows.push((parts[at].to_string(), said.to_string()));
                    } else if line.starts_with("pub const") && !doc.is_empty() {
                        rows.push((parts[at].to_string(), doc.clone()));
                    }
                }
                doc = line
                    .strip_prefix("/// ")
                    .map_or_else(String::new, |d| format!("{doc} {d}").trim().to_string());
            }
        }
    }
    rows.sort();
    rows.dedup_by(|a, b| a.0 == b.0);
    let table: String = rows.iter().map(|(code, said)| format!("| {code} | {said} |\n")).collect();
    Ok(format!("# Diagnostics\n\n| code | meaning |\n|---|---|\n{table}"))
}

/// What `molt features` prints.
fn features() -> Result<String> {
    let exe = std::env::current_exe().context("the running program has a path")?;
    let molt = exe.with_file_name("molt");
    let text = output(Command::new(&molt).arg("features"))?;
    Ok(format!("# Features\n\n```text\n{text}```\n"))
}

fn rust_files(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut todo = vec![dir.to_path_buf()];
    while let Some(d) = todo.pop() {
        for entry in std::fs::read_dir(&d).with_context(|| d.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                todo.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
