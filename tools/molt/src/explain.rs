//! `molt explain`: every parallel loop, what became of it, and why.

use molt_driver::cli::CodeArgs;
use molt_driver::report::{Format, Reporter};
use molt_driver::{Failure, Session, explain};
use std::path::PathBuf;

/// `molt explain`
#[derive(clap::Args)]
pub struct ExplainArgs {
    /// The main module
    file: PathBuf,
    /// One JSON object instead of text
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    code: CodeArgs,
}

impl ExplainArgs {
    /// Prints a paragraph for each loop.
    pub fn run(&self, reporter: Reporter) -> Result<u8, Failure> {
        let mut session = Session::new(self.code.options(&self.file, None, None));
        let loops = explain::loops(&mut session);
        eprint!("{}", reporter.diagnostics(&session));
        let loops = loops?;
        if self.json || reporter.format == Format::Json {
            println!("{}", serde_json::json!({ "kind": "loops", "loops": loops }));
        } else if loops.is_empty() {
            println!("{}: no parallel loops", self.file.display());
        } else {
            let text: Vec<_> = loops.iter().map(explain::Loop::paragraph).collect();
            print!("{}", text.join("\n"));
        }
        Ok(0)
    }
}
