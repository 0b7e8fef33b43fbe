//! Finds Rust's standard library for WebAssembly.
//!
//! Two routes lead to it. Where rustup reaches its server, `rustup target add` brings the library
//! together with wasi-libc. Elsewhere Debian's packages do: its own cargo builds the library from
//! source, and wasi-libc is a package.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-wasip1";
const DEBIAN_PACKAGES: &str = "rustc-web cargo-web rust-web-src wasi-libc libclang-rt-22-dev-wasm32";
const DEBIAN_LIBC: &str = "/usr/lib/wasm32-wasi";

/// Where the standard library comes from.
pub enum WasmStd {
    /// From rustup; the folder holds wasi-libc.
    Rustup(PathBuf),
    /// From Debian's packages, built on the way.
    Debian,
}

impl WasmStd {
    /// The folder of the C library and its start files.
    pub fn libc(&self) -> &Path {
        match self {
            WasmStd::Rustup(folder) => folder,
            WasmStd::Debian => Path::new(DEBIAN_LIBC),
        }
    }
}

/// Finds it; tries `rustup target add` once where it is missing.
pub fn find() -> Result<WasmStd> {
    if let Some(folder) = rustup_libc()? {
        return Ok(WasmStd::Rustup(folder));
    }
    if debian_present() {
        return Ok(WasmStd::Debian);
    }
    eprintln!("Rust's library for {TARGET} is missing; running: rustup target add {TARGET}");
    if succeeds(Command::new("rustup").args(["target", "add", TARGET]))
        && let Some(folder) = rustup_libc()?
    {
        return Ok(WasmStd::Rustup(folder));
    }
    bail!(
        "no Rust standard library for {TARGET}: run `rustup target add {TARGET}` where the network \
         allows it, else as root `apt-get install {DEBIAN_PACKAGES}`; `make setup` tries both"
    )
}

/// The folder of wasi-libc in rustup's library, if that is installed.
fn rustup_libc() -> Result<Option<PathBuf>> {
    let output = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .output()
        .context("rustc")?;
    let folder = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()).join("self-contained");
    Ok(folder.join("crt1-command.o").is_file().then_some(folder))
}

/// Whether Debian's packages are there.
fn debian_present() -> bool {
    Path::new("/usr/bin/cargo").is_file() && Path::new(DEBIAN_LIBC).join("crt1-command.o").is_file()
}

fn succeeds(command: &mut Command) -> bool {
    command.status().is_ok_and(|status| status.success())
}
