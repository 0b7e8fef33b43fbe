//! Finds the sysroot: the folder that holds the runtime library for each target.
//!
//! An installed compiler has it in `lib/molt` beside its `bin`; a compiler in cargo's target
//! folder finds `molt-sysroot` there, which `cargo xtask sysroot` makes.

use crate::codes;
use molt_base::Diagnostic;
use std::path::{Path, PathBuf};

/// The command that builds what is missing.
const BUILD: &str = "run `cargo xtask sysroot` in Molt's repository, or give --sysroot";

/// The sysroot: as asked, else found from where the compiler lies.
pub fn find(asked: Option<&Path>) -> Option<PathBuf> {
    if let Some(path) = asked {
        return Some(path.to_path_buf());
    }
    let exe = std::env::current_exe().ok()?;
    let exe = exe.canonicalize().unwrap_or(exe);
    find_from(exe.parent()?)
}

fn find_from(folder: &Path) -> Option<PathBuf> {
    let installed = folder.join("../lib/molt");
    if installed.is_dir() {
        return Some(installed);
    }
    folder.ancestors().map(|f| f.join("molt-sysroot")).find(|f| f.is_dir())
}

/// The folder for `target`, checked to fit this compiler.
pub fn for_target(asked: Option<&Path>, target: &str) -> Result<PathBuf, Box<Diagnostic>> {
    let Some(root) = find(asked) else {
        return fail(codes::NO_SYSROOT, "Molt's runtime library is not built".to_string());
    };
    let folder = root.join(target);
    if !folder.join("libmolt_rt.a").is_file() {
        let message = format!("Molt's runtime library for {target} is missing from '{}'", root.display());
        return fail(codes::NO_SYSROOT, message);
    }
    let ours = molt_abi::ABI_VERSION.to_string();
    match std::fs::read_to_string(folder.join("abi")) {
        Ok(theirs) if theirs.trim() == ours => Ok(folder),
        theirs => {
            let theirs = theirs.map_or("none".to_string(), |t| t.trim().to_string());
            let message = format!(
                "the runtime library in '{}' has ABI version {theirs}, the compiler {ours}",
                folder.display()
            );
            fail(codes::OLD_SYSROOT, message)
        }
    }
}

fn fail<T>(code: molt_base::Code, message: String) -> Result<T, Box<Diagnostic>> {
    Err(Box::new(Diagnostic::error_without_span(code, message).help(BUILD)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn found_upwards_and_checked() {
        let tmp = tempfile::tempdir().unwrap();
        let (bin, root) = (tmp.path().join("release/deps"), tmp.path().join("molt-sysroot"));
        std::fs::create_dir_all(&bin).unwrap();
        assert_eq!(find_from(&bin).filter(|p| p.starts_with(tmp.path())), None);
        let target = root.join("wasm32-wasip1");
        std::fs::create_dir_all(&target).unwrap();
        assert_eq!(find_from(&bin), Some(root.clone()));
        let code = || for_target(Some(&root), "wasm32-wasip1").unwrap_err().code;
        assert_eq!(code(), codes::NO_SYSROOT);
        std::fs::write(target.join("libmolt_rt.a"), "").unwrap();
        std::fs::write(target.join("abi"), "0").unwrap();
        assert_eq!(code(), codes::OLD_SYSROOT);
        std::fs::write(target.join("abi"), molt_abi::ABI_VERSION.to_string()).unwrap();
        assert_eq!(for_target(Some(&root), "wasm32-wasip1"), Ok(target));
    }
}
