//! Lists the sources under `lib` as a table of module names and texts.

use std::fmt::Write;
use std::path::{Path, PathBuf};

fn main() {
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("lib");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    walk(&root, "", &mut files);
    files.sort();
    let mut table = String::from("&[\n");
    for (module, path) in &files {
        writeln!(table, "    ({module:?}, {}, include_str!({path:?})),", path.ends_with("__init__.py"))
            .expect("writing to a string does not fail");
    }
    table.push(']');
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets it")).join("table.rs");
    std::fs::write(out, table).expect("the build folder can be written");
}

/// Collects `(module, path)` of every source below `folder`; `package` is its module name.
fn walk(folder: &Path, package: &str, files: &mut Vec<(String, String)>) {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in std::fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("the folder can be read").path();
        let stem = path.file_stem().and_then(|s| s.to_str()).unwrap_or_default().to_string();
        let module = if package.is_empty() { stem.clone() } else { format!("{package}.{stem}") };
        if path.is_dir() {
            walk(&path, &module, files);
        } else if path.extension().is_some_and(|e| e == "py") {
            let name = if stem == "__init__" { package.to_string() } else { module };
            files.push((name, path.to_str().expect("the path is UTF-8").to_string()));
        }
    }
}
