//! How a compilation ends when it does not succeed, and what is said about a fault of our own.

use crate::codes;
use crate::phase::Phase;
use molt_base::Diagnostic;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// Why a compilation stopped. The diagnostics are the session's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Failure {
    /// The program or the set-up is at fault.
    Errors,
    /// The command line is at fault.
    Usage,
    /// The compiler is at fault.
    Bug,
}

impl Failure {
    /// The exit status of a tool.
    pub fn status(self) -> u8 {
        match self {
            Failure::Errors => 1,
            Failure::Usage => 2,
            Failure::Bug => 101,
        }
    }
}

/// A fault of the compiler, before it is told to the user.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bug {
    /// What happened.
    pub message: String,
    /// What MLIR or LLVM said about it.
    pub details: Vec<String>,
    /// The pipeline that failed, if one did.
    pub pipeline: Option<String>,
}

impl Bug {
    /// A fault with nothing else to say.
    pub fn new(message: impl Into<String>) -> Self {
        Bug { message: message.into(), details: Vec::new(), pipeline: None }
    }

    /// The diagnostic. `reproducer` is the file that shows the fault.
    pub fn diagnostic(&self, phase: Phase, reproducer: Option<&Path>) -> Diagnostic {
        let mut d = Diagnostic::error_without_span(
            codes::BUG,
            format!("internal compiler error in phase {phase}: {}", self.message),
        );
        for detail in self.details.iter().take(5) {
            d = d.note(detail);
        }
        d = d.note("this is a bug in Molt, not in your program");
        match reproducer {
            Some(file) => d.help(format!("please report it, with the file '{}'", file.display())),
            None => d.help("please report it, with the program that shows it"),
        }
    }

    /// Writes a module that shows the fault, with the command that runs into it, to the folder for
    /// temporary files.
    pub fn write_reproducer(&self, module: &str) -> Option<PathBuf> {
        let command = match &self.pipeline {
            Some(pipeline) => format!("molt-opt --pass-pipeline='{pipeline}' %s"),
            None => "molt-translate --emit=obj %s -o /dev/null".to_string(),
        };
        let text = format!("// {}\n// RUN: {command}\n{module}", self.message.replace('\n', "\n// "));
        let file = tempfile::Builder::new().prefix("molt-crash-").suffix(".mlir").tempfile().ok()?;
        let (_, path) = file.keep().ok()?;
        std::fs::write(&path, text).ok()?;
        Some(path)
    }
}

static LAST_PANIC: Mutex<Option<String>> = Mutex::new(None);

/// Keeps panics to be told as a [`Bug`]; `loud` adds Rust's own report, with its backtrace.
pub fn catch_panics(loud: bool) {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        let text = info.payload_as_str().unwrap_or("panic");
        let place = info.location().map_or(String::new(), |l| format!(" ({}:{})", l.file(), l.line()));
        if let Ok(mut last) = LAST_PANIC.lock() {
            *last = Some(format!("{text}{place}"));
        }
        if loud {
            usual(info);
        }
    }));
}

/// The last panic, as a bug.
pub fn last_panic() -> Bug {
    let text = LAST_PANIC.lock().ok().and_then(|mut last| last.take());
    Bug::new(text.unwrap_or_else(|| "panic".to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bug_names_phase_and_reproducer() {
        let bug = Bug { pipeline: Some("builtin.module(cse)".into()), ..Bug::new("verifier failed") };
        let file = bug.write_reproducer("module {}\n").unwrap();
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.contains("--pass-pipeline='builtin.module(cse)'") && text.ends_with("module {}\n"));
        let d = bug.diagnostic(Phase::Par, Some(&file));
        std::fs::remove_file(&file).unwrap();
        assert!(d.message.contains("phase par") && d.help.unwrap().contains("molt-crash-"));
    }
}
