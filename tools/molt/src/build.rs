//! `molt build` and `molt check`.

use molt_driver::cli::{CodeArgs, EmitArg, InsideArgs, compile};
use molt_driver::report::Reporter;
use molt_driver::{Emit, Failure, Phase, Session};
use std::path::PathBuf;

/// `molt build`
#[derive(clap::Args)]
pub struct BuildArgs {
    /// The main module: .py, .molt (with parfor) or .mlir; - reads the standard input
    file: PathBuf,
    /// The output; by default the input's name without its extension, in this folder
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// What to make instead of a program
    #[arg(long, value_enum, value_name = "KIND")]
    emit: Option<EmitArg>,
    #[command(flatten)]
    code: CodeArgs,
    #[command(flatten)]
    inside: InsideArgs,
}

impl BuildArgs {
    /// Compiles.
    pub fn run(&self, reporter: Reporter) -> Result<u8, Failure> {
        let mut options = self.code.options(&self.file, self.emit, Some(&self.inside));
        options.output = self.output.clone();
        compile(&mut Session::new(options), Some(&self.inside), reporter).map(|_| 0)
    }
}

/// `molt check`
#[derive(clap::Args)]
pub struct CheckArgs {
    /// The main module
    file: PathBuf,
    #[command(flatten)]
    code: CodeArgs,
    #[command(flatten)]
    inside: InsideArgs,
}

impl CheckArgs {
    /// Goes as far as the legality of parallel loops is known.
    pub fn run(&self, reporter: Reporter) -> Result<u8, Failure> {
        let mut options = self.code.options(&self.file, None, Some(&self.inside));
        options.emit = Some(Emit::Nothing);
        options.stop_after = options.stop_after.or(Some(Phase::Par));
        compile(&mut Session::new(options), Some(&self.inside), reporter).map(|_| 0)
    }
}
