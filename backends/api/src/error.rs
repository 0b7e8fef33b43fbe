//! What can go wrong in a backend.

use crate::Kind;
use std::path::PathBuf;

/// A failure of a backend. [`Error::is_bug`] tells the compiler's own faults from the set-up's.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The backend does not make this kind.
    #[error("the {backend} backend cannot make '{}'", .kind.name())]
    Unsupported {
        /// The backend.
        backend: &'static str,
        /// What was asked for.
        kind: Kind,
    },
    /// The MLIR module could not be translated to LLVM IR.
    #[error("the module could not be translated to LLVM IR")]
    Translate,
    /// LLVM's verifier refused the module.
    #[error("invalid LLVM IR: {0}")]
    Invalid(String),
    /// LLVM does not know the target or refused its options.
    #[error("LLVM cannot generate code for the target: {0}")]
    Target(String),
    /// The optimizer or the code generator failed.
    #[error("LLVM failed: {0}")]
    Llvm(String),
    /// A program or library that linking needs is missing.
    #[error("{what} not found")]
    Missing {
        /// What is missing.
        what: String,
        /// How to get it.
        help: String,
    },
    /// The linker refused the program.
    #[error("{linker} failed")]
    Link {
        /// The linker.
        linker: String,
        /// What it printed.
        output: String,
    },
    /// A file could not be read or written.
    #[error("{}: {source}", .path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl Error {
    /// Whether the fault is the compiler's own.
    pub fn is_bug(&self) -> bool {
        matches!(self, Error::Translate | Error::Invalid(_) | Error::Llvm(_))
    }

    /// Wraps an input or output error of `path`.
    pub fn io(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Error {
        let path = path.into();
        |source| Error::Io { path, source }
    }
}
