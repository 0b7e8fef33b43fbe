//! `cargo xtask sysroot`: what programs are linked with, one folder per target.
//!
//! ```text
//! target/molt-sysroot/
//!   x86_64-unknown-linux-gnu/  libmolt_rt.a  abi
//!   wasm32-wasip1/             libmolt_rt.a  crt1-command.o  libc.a  abi
//! ```
//!
//! `abi` holds the number of the runtime's ABI, which the compiler compares with its own. The
//! runtime is built by a cargo of its own in `target/molt-sysroot-build`, so that it shares no
//! lock and no profile with the build that may be running. A `fingerprint` file beside `abi` says
//! what it was built from; nothing happens while that holds.

use crate::wasm_std::{self, WasmStd};
use crate::{fingerprint, root, target_folder};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

const NATIVE: &str = "x86_64-unknown-linux-gnu";
const WASM: &str = "wasm32-wasip1";

/// Builds the runtime for `only`, or for every target.
pub fn build(only: Option<&str>, force: bool) -> Result<()> {
    if let Some(name) = only
        && ![NATIVE, WASM].contains(&name)
    {
        bail!("unknown target '{name}'; targets are {NATIVE} and {WASM}");
    }
    for target in [NATIVE, WASM] {
        if only.is_none_or(|name| name == target) {
            build_target(target, force).with_context(|| format!("cannot build the runtime for {target}"))?;
        }
    }
    Ok(())
}

fn build_target(target: &str, force: bool) -> Result<()> {
    let folder = target_folder()?.join("molt-sysroot").join(target);
    let print = fingerprint::of(
        &[&root().join("runtime"), &root().join("Cargo.toml"), &root().join("Cargo.lock")],
        &[target, &rustc_version()?],
    )?;
    let stamp = folder.join("fingerprint");
    if !force && std::fs::read_to_string(&stamp).is_ok_and(|old| old == print) {
        return Ok(());
    }
    eprintln!("building the runtime for {target}");
    std::fs::create_dir_all(&folder)?;
    let library = if target == WASM {
        let std = wasm_std::find()?;
        let library = compile(target, "runtime-wasm", &std)?;
        for file in ["crt1-command.o", "libc.a"] {
            place(&std.libc().join(file), &folder.join(file))?;
        }
        library
    } else {
        compile(target, "runtime", &WasmStd::Rustup(PathBuf::new()))?
    };
    place(&library, &folder.join("libmolt_rt.a"))?;
    std::fs::write(folder.join("abi"), molt_abi::ABI_VERSION.to_string())?;
    std::fs::write(stamp, print)?;
    Ok(())
}

/// Compiles the runtime and returns the static library.
fn compile(target: &str, profile: &str, std: &WasmStd) -> Result<PathBuf> {
    let folder = target_folder()?.join("molt-sysroot-build");
    let mut command = match std {
        WasmStd::Rustup(_) => Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into())),
        WasmStd::Debian => {
            let mut command = Command::new("/usr/bin/cargo");
            // Debian's own rustc, not rustup's, must come first: the two cannot be mixed.
            let path = std::env::var("PATH").unwrap_or_default();
            command
                .env("PATH", format!("/usr/bin:{path}"))
                .env("RUSTC_BOOTSTRAP", "1")
                .env_remove("RUSTUP_TOOLCHAIN");
            command.arg("-Zbuild-std=std,panic_abort");
            command
        }
    };
    // One crate type alone: link-time optimization is not done for a library that is also an rlib.
    command.args([
        "rustc",
        "--quiet",
        "--package",
        "molt-rt",
        "--features",
        "entry",
        "--crate-type",
        "staticlib",
    ]);
    command.args(["--profile", profile, "--target", target, "--target-dir"]).arg(&folder).current_dir(root());
    for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_TARGET_DIR", "RUSTC", "RUSTC_WRAPPER"] {
        command.env_remove(name);
    }
    let status = command.status().with_context(|| format!("cannot run {:?}", command.get_program()))?;
    if !status.success() {
        bail!("cargo failed ({status})");
    }
    Ok(folder.join(target).join(profile).join("libmolt_rt.a"))
}

/// Copies `from` to `to` so that nobody sees half a file.
fn place(from: &Path, to: &Path) -> Result<()> {
    let part = to.with_extension("part");
    std::fs::copy(from, &part).with_context(|| format!("cannot copy {}", from.display()))?;
    std::fs::rename(&part, to).with_context(|| to.display().to_string())
}

fn rustc_version() -> Result<String> {
    let output = Command::new("rustc").arg("-vV").output().context("cannot run rustc")?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
