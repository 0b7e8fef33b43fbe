//! The OpenMP backend: native code whose parallel loops are the OpenMP dialect's, run by libomp.
//!
//! It differs from the native backend in two things: the pipelines lower `molt.par.for` to the
//! `omp` dialect ([`Parallel::OpenMp`]), and the program is linked with `libomp.so`, found at run
//! time where it was at link time.

#![deny(unsafe_code)]

use molt_backend_api::{Artifact, Backend, Clock, Error, Kind, Parallel, Request, Target};
use molt_backend_native::{Native, link::Libraries, toolchain};
use molt_dialects::ir;
use std::path::{Path, PathBuf};

/// Native code over libomp.
#[derive(Clone, Debug)]
pub struct OpenMp(Native);

impl OpenMp {
    /// A backend for `cpu`, as [`Native::new`] takes it.
    pub fn new(cpu: &str) -> Self {
        let libraries = Libraries { names: vec!["omp".to_string()], folders: vec![folder()] };
        OpenMp(Native::new(cpu).with_parallel(Parallel::OpenMp, libraries))
    }
}

/// The folder of LLVM's OpenMP runtime.
pub fn folder() -> PathBuf {
    Path::new(toolchain::LLVM_PREFIX).join("lib")
}

impl Backend for OpenMp {
    fn name(&self) -> &'static str {
        "openmp"
    }

    fn target(&self) -> &Target {
        self.0.target()
    }

    fn parallel(&self) -> Parallel {
        self.0.parallel()
    }

    fn program_kind(&self) -> Kind {
        Kind::Executable
    }

    fn emit(
        &self,
        module: &ir::Module,
        request: &Request<'_>,
        clock: &mut Clock<'_>,
    ) -> Result<Artifact, Error> {
        if request.kind.is_linked() && !folder().join("libomp.so").exists() {
            return Err(Error::Missing {
                what: "libomp".to_string(),
                help: "install it: apt-get install libomp-22-dev".to_string(),
            });
        }
        self.0.emit(module, request, clock)
    }
}
