//! `molt-translate`: from Python or MLIR to any form that Molt knows.
//!
//! It is `molt build` with other manners: what to make is said with `--emit`, and text goes to the
//! standard output.

#![deny(unsafe_code)]

use clap::Parser;
use molt_driver::cli::{CodeArgs, EmitArg, InsideArgs, MessageArgs, compile};
use molt_driver::{Failure, Session};
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  molt-translate --emit=mlir kernel.py                   MLIR, as lowering makes it
  molt-translate --emit=mlir --stop-after=rt kernel.py   MLIR, three phases later
  molt-translate --emit=asm --target-cpu=generic kernel.mlir
  molt-translate --emit=wat kernel.py | less
  molt-translate --emit=mlir --print-locations kernel.py | molt-translate -x mlir --emit=exe - -o kernel";

/// Translate Python or MLIR to MLIR, LLVM IR, assembly, an object, a program or WebAssembly
#[derive(Parser)]
#[command(name = "molt-translate", version, after_help = EXAMPLES)]
struct Args {
    /// The input: .py, .molt (with parfor) or .mlir; - reads the standard input
    file: PathBuf,
    /// What to make
    #[arg(long, value_enum, value_name = "KIND")]
    emit: EmitArg,
    /// The output; text goes to the standard output by default, other kinds to a file named after
    /// the input
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    code: CodeArgs,
    #[command(flatten)]
    inside: InsideArgs,
    #[command(flatten)]
    messages: MessageArgs,
}

fn main() {
    let args = Args::parse();
    molt_driver::failure::catch_panics(std::env::var_os("RUST_BACKTRACE").is_some_and(|v| v != "0"));
    let mut options = args.code.options(&args.file, Some(args.emit), Some(&args.inside));
    options.output = args.output;
    options.text_to_stdout = true;
    let result = compile(&mut Session::new(options), Some(&args.inside), args.messages.reporter());
    // See `molt`: everything is written, and the libraries' clean-up is slow.
    std::process::exit(result.map_or_else(|failure| i32::from(Failure::status(failure)), |_| 0))
}
