//! The generated parts of the book. Each generator is one entry of [`PARTS`]: a file below `docs/`
//! and the function that makes its text.

use crate::root;
use anyhow::{Context, Result, bail};

/// Makes the text of one generated file.
type Generator = fn() -> Result<String>;

/// The generated files.
const PARTS: &[(&str, Generator)] = &[];

/// Writes every generated file, or with `check` tells which of them are out of date.
pub fn write(check: bool) -> Result<()> {
    let mut stale = Vec::new();
    for (name, generate) in PARTS {
        let path = root().join("docs").join(name);
        let text = generate().with_context(|| format!("docs/{name}"))?;
        if std::fs::read_to_string(&path).is_ok_and(|old| old == text) {
            continue;
        }
        if check {
            stale.push(*name);
        } else {
            std::fs::write(&path, text).with_context(|| path.display().to_string())?;
            println!("wrote docs/{name}");
        }
    }
    if stale.is_empty() { Ok(()) } else { bail!("out of date, run `cargo xtask docs`: {}", stale.join(", ")) }
}
