//! Chores of this repository that cargo alone cannot do: `cargo xtask <chore>`.
//!
//! - `sysroot` builds the runtime for every target and lays it out where the compiler looks;
//! - `docs` writes the generated parts of the book.

#![deny(unsafe_code)]

mod docs;
mod fingerprint;
mod sysroot;
mod wasm_std;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Chores of the Molt repository.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Args {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Build the runtime for the native target and for WebAssembly
    Sysroot {
        /// Build this target alone
        #[arg(long, value_name = "TRIPLE")]
        target: Option<String>,
        /// Build even when nothing has changed
        #[arg(long)]
        force: bool,
    },
    /// Write the generated parts of the book in docs/
    Docs {
        /// Only tell whether they are up to date
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let result = match Args::parse().chore {
        Chore::Sysroot { target, force } => sysroot::build(target.as_deref(), force),
        Chore::Docs { check } => docs::write(check),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The root of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("tools/xtask lies two levels down")
}

/// Cargo's target folder: the one that this program was built in.
fn target_folder() -> Result<PathBuf> {
    if let Some(folder) = std::env::var_os("CARGO_TARGET_DIR") {
        return std::path::absolute(&folder).context("CARGO_TARGET_DIR");
    }
    Ok(root().join("target"))
}
