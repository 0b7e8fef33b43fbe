//! `molt run`: compiles into a temporary folder and lets the program take this process's place.

use molt_driver::cli::{CodeArgs, InsideArgs, compile};
use molt_driver::program::Program;
use molt_driver::report::Reporter;
use molt_driver::{Failure, Session};
use std::ffi::OsString;
use std::path::PathBuf;

/// `molt run`
#[derive(clap::Args)]
pub struct RunArgs {
    #[command(flatten)]
    code: CodeArgs,
    #[command(flatten)]
    inside: InsideArgs,
    /// The main module
    file: PathBuf,
    /// The program's arguments
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGS")]
    args: Vec<OsString>,
}

impl RunArgs {
    /// Compiles and runs.
    pub fn run(&self, reporter: Reporter) -> Result<u8, Failure> {
        let options = self.code.options(&self.file, None, Some(&self.inside));
        let mut session = Session::new(options);
        let folder = tempfile::Builder::new().prefix("molt-run-").tempdir().map_err(|e| {
            eprintln!("molt: no folder for temporary files: {e}");
            Failure::Errors
        })?;
        session.options.output = Some(folder.path().join("program"));
        let made = compile(&mut session, Some(&self.inside), reporter)?;
        let Some(file) = made.file else { return Ok(0) };
        let program = Program {
            file: &file,
            backend: &session.options.backend,
            name: session.options.shown(),
            args: &self.args,
        };
        // From here on the program's own start removes the folder.
        let folder = folder.keep();
        let result = program.start(|| {
            let _ = std::fs::remove_dir_all(&folder);
        });
        match result {
            Ok(status) => Ok(status as u8),
            Err(d) => {
                session.diagnostics = vec![*d];
                eprint!("{}", reporter.diagnostics(&session));
                Err(Failure::Errors)
            }
        }
    }
}
