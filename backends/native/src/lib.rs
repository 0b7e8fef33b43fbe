//! The native backend: an executable for this machine, made in process by LLVM and linked by lld.
//!
//! The steps are those of [`codegen`], which the WebAssembly backend shares: translate the module
//! to LLVM IR, run LLVM's own pipeline, generate code. [`link`] then calls `ld.lld` directly with
//! the start files that [`toolchain`] finds; no compiler driver stands between, which saves half of
//! the time. Floating point stays strict: no fast-math flag is ever added, and LLVM fuses a
//! multiplication with an addition only where the program says `fma`.

pub mod codegen;
pub mod link;
mod module;
pub mod toolchain;

use inkwell::targets::TargetMachine;
use molt_backend_api::{Artifact, Backend, Clock, Content, Error, Kind, Parallel, Request, Target, timed};
use molt_dialects::ir;

/// The platform that the native backend makes programs for.
pub const TRIPLE: &str = "x86_64-unknown-linux-gnu";

/// Generates code for the machine that the compiler runs on.
#[derive(Clone, Debug)]
pub struct Native {
    target: Target,
    parallel: Parallel,
    libraries: link::Libraries,
}

impl Native {
    /// A backend for `cpu`: `native` for this machine's own processor, or one of LLVM's names,
    /// such as `generic` or `x86-64-v3`.
    pub fn new(cpu: &str) -> Self {
        let (cpu, features) = match cpu {
            "native" => (
                TargetMachine::get_host_cpu_name().to_string(),
                TargetMachine::get_host_cpu_features().to_string(),
            ),
            "generic" => ("x86-64".to_string(), String::new()),
            other => (other.to_string(), String::new()),
        };
        Native {
            target: Target {
                triple: TRIPLE.to_string(),
                sysroot: TRIPLE,
                cpu,
                features,
                pointer_bits: 64,
                pic: true,
            },
            parallel: Parallel::Runtime,
            libraries: link::Libraries::default(),
        }
    }

    /// The same backend with other parallel loops, and libraries that these need.
    pub fn with_parallel(mut self, parallel: Parallel, libraries: link::Libraries) -> Self {
        self.parallel = parallel;
        self.libraries = libraries;
        self
    }
}

impl Backend for Native {
    fn name(&self) -> &'static str {
        "native"
    }

    fn target(&self) -> &Target {
        &self.target
    }

    fn parallel(&self) -> Parallel {
        self.parallel
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
        let output = match request.kind {
            Kind::Llvm => codegen::Output::Llvm,
            Kind::Asm => codegen::Output::Asm,
            Kind::Object | Kind::Executable => codegen::Output::Object,
            kind => {
                return Err(Error::Unsupported { backend: self.name(), kind });
            }
        };
        let bytes = codegen::compile(module, &self.target, request, output, clock)?;
        let content = if request.kind == Kind::Executable {
            let folder = request.scratch.folder()?;
            let (object, program) = (folder.join("program.o"), folder.join("program"));
            std::fs::write(&object, bytes).map_err(Error::io(&object))?;
            timed(clock, "link", || link::link(&object, &program, request, &self.libraries))?;
            Content::File(program)
        } else {
            Content::Bytes(bytes)
        };
        Ok(Artifact { kind: request.kind, content })
    }
}
