//! What the user asked for, after the command line is understood.

use crate::input::{Input, Language};
use crate::output::Output;
use crate::phase::Phase;
use molt_backend_api::{Backend, Kind, Linker, OptLevel};
use molt_backend_native::Native;
use molt_backend_openmp::OpenMp;
use molt_backend_wasm::Wasm;
use std::path::{Path, PathBuf};

/// The backends.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BackendChoice {
    /// Native code for a processor, over Molt's runtime.
    Native {
        /// `native`, `generic` or one of LLVM's names.
        cpu: String,
    },
    /// Native code for a processor, over libomp.
    OpenMp {
        /// As for `Native`.
        cpu: String,
    },
    /// WebAssembly.
    Wasm {
        /// Whether 128-bit SIMD may be used.
        simd: bool,
    },
}

impl BackendChoice {
    /// The backend itself.
    pub fn make(&self) -> Box<dyn Backend> {
        match self {
            BackendChoice::Native { cpu } => Box::new(Native::new(cpu)),
            BackendChoice::OpenMp { cpu } => Box::new(OpenMp::new(cpu)),
            BackendChoice::Wasm { simd } => Box::new(Wasm::new(*simd)),
        }
    }
}

/// What to make.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Emit {
    /// Nothing: only look for mistakes.
    Nothing,
    /// The MLIR text after the last MLIR phase that runs.
    Mlir,
    /// A backend's artifact.
    Artifact(Kind),
}

/// One compilation.
#[derive(Clone, Debug)]
pub struct Options {
    /// The main module.
    pub input: Input,
    /// Its language, where its name does not tell.
    pub language: Option<Language>,
    /// Where the output goes; by default a file named after the input.
    pub output: Option<PathBuf>,
    /// Text goes to the standard output unless a file is named.
    pub text_to_stdout: bool,
    /// What to make; by default the backend's kind of program.
    pub emit: Option<Emit>,
    /// The backend.
    pub backend: BackendChoice,
    /// How hard LLVM works.
    pub opt: OptLevel,
    /// Keep line tables and symbols.
    pub debug: bool,
    /// How native programs are linked.
    pub linker: Linker,
    /// Where the runtime library lies.
    pub sysroot: Option<PathBuf>,
    /// `parfor` is allowed in `.py` files.
    pub parfor: bool,
    /// Stop after this phase.
    pub stop_after: Option<Phase>,
    /// For MLIR inputs: the first phase to run.
    pub start_from: Option<Phase>,
    /// Show what these phases leave.
    pub print_after: Vec<Phase>,
    /// Show MLIR with locations.
    pub print_locations: bool,
}

impl Options {
    /// The defaults for `input`.
    pub fn new(input: Input) -> Self {
        Options {
            input,
            language: None,
            output: None,
            text_to_stdout: false,
            emit: None,
            backend: BackendChoice::Native { cpu: "native".to_string() },
            opt: OptLevel::default(),
            debug: false,
            linker: Linker::default(),
            sysroot: None,
            parfor: false,
            stop_after: None,
            start_from: None,
            print_after: Vec::new(),
            print_locations: false,
        }
    }

    /// What to make, `program` being the backend's kind.
    pub fn emit(&self, program: Kind) -> Emit {
        self.emit.unwrap_or(match self.stop_after {
            Some(Phase::Object) => Emit::Artifact(Kind::Object),
            Some(phase) if phase < Phase::Object => Emit::Nothing,
            _ => Emit::Artifact(program),
        })
    }

    /// The last phase that runs.
    pub fn last_phase(&self, program: Kind) -> Phase {
        let needed = match self.emit(program) {
            // Where MLIR text is asked for and nothing else is said, it is what the front end makes.
            Emit::Mlir => Phase::Lower,
            Emit::Nothing => Phase::Llvm,
            Emit::Artifact(kind) if kind.is_linked() => Phase::Link,
            Emit::Artifact(_) => Phase::Object,
        };
        self.stop_after.unwrap_or(needed)
    }

    /// Where an output with this extension goes.
    pub fn output(&self, extension: Option<&str>, is_text: bool) -> Output {
        if self.output.is_none() && is_text && self.text_to_stdout {
            return Output::Stdout;
        }
        Output::new(self.output.as_deref(), &self.input, extension)
    }

    /// The input as the user named it.
    pub fn shown(&self) -> &Path {
        self.input.shown()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_emitted_decides_where_to_stop() {
        let mut options = Options::new(Input::new("k.py"));
        assert_eq!(options.last_phase(Kind::Executable), Phase::Link);
        options.stop_after = Some(Phase::Par);
        assert_eq!(options.emit(Kind::Executable), Emit::Nothing);
        assert_eq!(options.last_phase(Kind::Executable), Phase::Par);
        options.stop_after = None;
        options.emit = Some(Emit::Mlir);
        assert_eq!(options.last_phase(Kind::Executable), Phase::Lower);
        options.emit = Some(Emit::Artifact(Kind::Asm));
        assert_eq!(options.last_phase(Kind::Wasm), Phase::Object);
    }

    #[test]
    fn text_goes_to_stdout_on_request() {
        let mut options = Options::new(Input::new("k.py"));
        assert_eq!(options.output(Some("ll"), true), Output::File("k.ll".into()));
        options.text_to_stdout = true;
        assert_eq!(options.output(Some("ll"), true), Output::Stdout);
        assert_eq!(options.output(None, false), Output::File("k".into()));
    }
}
