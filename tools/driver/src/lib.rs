//! The driver: what all of Molt's tools share of turning a file into something else.
//!
//! A [`Session`] holds one compilation's [`Options`], its sources, its diagnostics and its timer;
//! [`build`] sends the input through the [`Phase`]s
//! `parse → resolve → infer → lower → molt → par → rt → llvm → object → link`. It can stop after
//! any of them, show what any of them leaves, and start from the text of an MLIR module.
//!
//! What the user is told is a diagnostic with a code, never an MLIR dump: MLIR's diagnostics are
//! captured and mapped back to the Python source ([`mlir_diagnostics`]), and a fault of the
//! compiler itself comes with the phase and a file that reproduces it ([`failure`]).

#![deny(unsafe_code)]

pub mod cli;
pub mod codes;
mod compile;
pub mod explain;
pub mod failure;
mod front;
pub mod input;
mod mlir;
pub mod mlir_diagnostics;
pub mod options;
pub mod output;
pub mod phase;
pub mod pipelines;
pub mod program;
pub mod report;
pub mod session;
pub mod sysroot;
pub mod timing;

pub use failure::Failure;
pub use input::{Input, Language};
pub use molt_backend_api::{Error as BackendError, Kind, Linker, OptLevel};
pub use options::{BackendChoice, Emit, Options};
pub use phase::Phase;
pub use session::{Made, Session};

/// Compiles the session's input as far as its options say, on a stack that is large enough.
pub fn build(session: &mut Session) -> Result<Made, Failure> {
    session.on_large_stack(compile::compile)
}
