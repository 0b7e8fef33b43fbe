//! What a backend is: it takes a module of the `llvm` dialect and makes an artifact of it.
//!
//! A [`Backend`] names its [`Target`] and says how parallel loops are to be lowered
//! ([`Parallel`]), so that the driver can choose the pipelines. [`Backend::emit`] then turns the
//! module that those pipelines leave into one [`Artifact`]: text, an object, or a linked program.
//!
//! A backend requires that the module holds only ops that MLIR's LLVM translation knows. It
//! ensures that nothing is written outside of [`Request::scratch`].

#![deny(unsafe_code)]

mod artifact;
mod error;
mod target;

pub use artifact::{Artifact, Content, Kind};
pub use error::Error;
pub use target::{OptLevel, Parallel, Target};

use molt_dialects::ir;
use std::path::Path;
use std::time::Duration;

/// Which linker makes a native program.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Linker {
    /// lld, called directly.
    #[default]
    Lld,
    /// The system's C compiler driver, told to use lld.
    Cc,
}

/// What to make and how.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// What to make.
    pub kind: Kind,
    /// How hard LLVM works.
    pub opt: OptLevel,
    /// Keep line tables and symbols.
    pub debug: bool,
    /// The target's folder of the sysroot, needed for linking alone.
    pub sysroot: Option<&'a Path>,
    /// How to link.
    pub linker: Linker,
    /// The folder for intermediate files and for the linked program.
    pub scratch: &'a dyn Scratch,
}

/// A folder for files that are to go away. It is made when it is first asked for, so that a code
/// generator that ends the process leaves nothing behind.
pub trait Scratch {
    /// The folder, which is empty at first.
    fn folder(&self) -> Result<&Path, Error>;
}

/// Is told how long each step took: `translate`, `optimize`, `codegen`, `link`, `print`.
pub type Clock<'a> = dyn FnMut(&'static str, Duration) + 'a;

/// Turns a module of the `llvm` dialect into an artifact.
pub trait Backend {
    /// The name that `--backend` takes.
    fn name(&self) -> &'static str;

    /// What it generates code for.
    fn target(&self) -> &Target;

    /// How parallel loops must be lowered for it.
    fn parallel(&self) -> Parallel;

    /// The kind of artifact that `molt build` makes.
    fn program_kind(&self) -> Kind;

    /// Makes what `request` asks for.
    fn emit(
        &self,
        module: &ir::Module,
        request: &Request<'_>,
        clock: &mut Clock<'_>,
    ) -> Result<Artifact, Error>;
}

/// Runs `f` and tells `clock` how long it took.
pub fn timed<T>(clock: &mut Clock<'_>, step: &'static str, f: impl FnOnce() -> T) -> T {
    let start = std::time::Instant::now();
    let value = f();
    clock(step, start.elapsed());
    value
}
