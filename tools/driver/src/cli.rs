//! The options that Molt's tools share, as clap takes them.

use crate::input::{Input, Language};
use crate::options::{BackendChoice, Emit, Options};
use crate::phase::Phase;
use crate::report::{Format, Reporter};
use crate::session::{Made, Session};
use crate::{Failure, Kind, Linker, OptLevel};
use clap::{Args, ColorChoice, ValueEnum};
use std::io::IsTerminal;
use std::path::PathBuf;

/// `--target`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum TargetArg {
    /// This machine
    #[value(alias = "x86_64-unknown-linux-gnu")]
    Native,
    /// WebAssembly with WASI: wasmtime, Node, browsers
    #[value(name = "wasm32-wasip1", aliases = ["wasm32-wasi", "wasm32", "wasm"])]
    Wasm,
}

/// `--backend`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum BackendArg {
    /// Molt's own runtime
    Native,
    /// The OpenMP dialect and libomp
    Openmp,
}

/// `--linker`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum LinkerArg {
    /// lld, called directly
    Lld,
    /// The C compiler, told to use lld
    Cc,
}

/// `--emit`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum EmitArg {
    /// MLIR as lowering makes it, or as --stop-after leaves it
    Mlir,
    /// LLVM IR after optimization
    Llvm,
    /// Assembly
    Asm,
    /// An object
    Obj,
    /// A native program
    Exe,
    /// A WebAssembly module
    Wasm,
    /// A WebAssembly module in the text format
    Wat,
}

/// What code is made, and for what.
#[derive(Args, Clone, Debug)]
pub struct CodeArgs {
    /// The platform to make a program for
    #[arg(long, value_enum, default_value = "native", value_name = "PLATFORM")]
    pub target: TargetArg,
    /// What runs parallel loops in native programs
    #[arg(long, value_enum, default_value = "native")]
    pub backend: BackendArg,
    /// Optimization, from 0 (fast compilation) to 3 (fast programs)
    #[arg(short = 'O', default_value = "3", value_name = "0..3", value_parser = clap::value_parser!(u8).range(0..=3))]
    pub opt: u8,
    /// Keep line tables and symbols for debuggers
    #[arg(short = 'g')]
    pub debug: bool,
    /// The processor: native, generic, or one of LLVM's names such as x86-64-v3
    #[arg(long, default_value = "native", value_name = "CPU")]
    pub target_cpu: String,
    /// Do without WebAssembly's SIMD instructions
    #[arg(long)]
    pub no_simd: bool,
    /// What links native programs
    #[arg(long, value_enum, default_value = "lld")]
    pub linker: LinkerArg,
    /// The folder of the runtime libraries
    #[arg(long, value_name = "FOLDER")]
    pub sysroot: Option<PathBuf>,
    /// Allow `parfor` in .py files
    #[arg(long)]
    pub stage_b: bool,
    /// The input's language where its name does not tell: py, molt, mlir
    #[arg(long, short = 'x', value_name = "LANG")]
    pub language: Option<Language>,
}

/// Looking inside a compilation.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Looking inside")]
pub struct InsideArgs {
    /// Stop after a phase: parse, resolve, infer, lower, molt, par, rt, llvm, object, link
    #[arg(long, value_name = "PHASE")]
    pub stop_after: Option<Phase>,
    /// For .mlir inputs: the first phase to run
    #[arg(long, value_name = "PHASE")]
    pub start_from: Option<Phase>,
    /// Print what these phases leave: the program's text, the typed program, or MLIR
    #[arg(long, value_name = "PHASE", value_delimiter = ',')]
    pub print_after: Vec<Phase>,
    /// Print MLIR with locations
    #[arg(long, alias = "mlir-print-debuginfo")]
    pub print_locations: bool,
    /// Print each phase's pass pipeline, as molt-opt --pass-pipeline takes it, and stop
    #[arg(long)]
    pub print_pipeline: bool,
    /// Tell how long each phase took
    #[arg(long)]
    pub time_phases: bool,
}

/// How messages look.
#[derive(Args, Clone, Copy, Debug)]
#[command(next_help_heading = "Messages")]
pub struct MessageArgs {
    /// How messages look: for people, one line each, or one JSON object each
    #[arg(long, value_enum, default_value = "human", global = true)]
    pub message_format: Format,
    /// When to use colours
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN", global = true)]
    pub color: ColorChoice,
}

impl MessageArgs {
    /// The reporter for the standard error.
    pub fn reporter(&self) -> Reporter {
        let color = match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
        };
        Reporter { format: self.message_format, color }
    }
}

impl From<EmitArg> for Emit {
    fn from(arg: EmitArg) -> Emit {
        Emit::Artifact(match arg {
            EmitArg::Mlir => return Emit::Mlir,
            EmitArg::Llvm => Kind::Llvm,
            EmitArg::Asm => Kind::Asm,
            EmitArg::Obj => Kind::Object,
            EmitArg::Exe => Kind::Executable,
            EmitArg::Wasm => Kind::Wasm,
            EmitArg::Wat => Kind::Wat,
        })
    }
}

impl CodeArgs {
    /// The options for one input. `--emit=wasm` and `wat` choose the target by themselves.
    pub fn options(
        &self,
        file: &std::path::Path,
        emit: Option<EmitArg>,
        inside: Option<&InsideArgs>,
    ) -> Options {
        let wasm = self.target == TargetArg::Wasm || matches!(emit, Some(EmitArg::Wasm | EmitArg::Wat));
        let cpu = self.target_cpu.clone();
        let mut options = Options::new(Input::new(file));
        options.language = self.language;
        options.emit = emit.map(Emit::from);
        options.backend = match (wasm, self.backend) {
            (true, _) => BackendChoice::Wasm { simd: !self.no_simd },
            (false, BackendArg::Native) => BackendChoice::Native { cpu },
            (false, BackendArg::Openmp) => BackendChoice::OpenMp { cpu },
        };
        options.opt = OptLevel::new(self.opt).expect("clap lets 0 to 3 pass");
        options.debug = self.debug;
        options.linker = match self.linker {
            LinkerArg::Lld => Linker::Lld,
            LinkerArg::Cc => Linker::Cc,
        };
        options.sysroot = self.sysroot.clone();
        options.parfor = self.stage_b;
        if let Some(inside) = inside {
            options.stop_after = inside.stop_after;
            options.start_from = inside.start_from;
            options.print_after = inside.print_after.clone();
            options.print_locations = inside.print_locations;
        }
        options
    }
}

/// Compiles, or prints the pipelines if that is asked for, and tells the user what there is to
/// say. What `--print-after` asks for goes to the standard output.
pub fn compile(
    session: &mut Session,
    inside: Option<&InsideArgs>,
    reporter: Reporter,
) -> Result<Made, Failure> {
    if inside.is_some_and(|i| i.print_pipeline) {
        crate::compile::register_passes();
        let backend = session.options.backend.make();
        for pipeline in crate::pipelines::pipelines(&session.options, &*backend) {
            println!("{}: {}", pipeline.phase, pipeline.text);
        }
        return Ok(Made::default());
    }
    let result = crate::build(session);
    if let Ok(made) = &result {
        show(made);
        eprint!("{}", reporter.artifact(made));
    }
    eprint!("{}", reporter.diagnostics(session));
    if inside.is_some_and(|i| i.time_phases) {
        eprint!("{}", reporter.timing(session));
    }
    result
}

/// Prints what phases left; a line names the phase where there are several.
fn show(made: &Made) {
    for (phase, text) in &made.printed {
        let mut whole = String::new();
        if made.printed.len() > 1 {
            let comment = if *phase < Phase::Lower { "#" } else { "//" };
            whole = format!("{comment} ----- after {phase} -----\n");
        }
        whole.push_str(text);
        // A reader that has gone away, `head` for one, is no error.
        let _ = crate::output::to_stdout(whole.as_bytes());
    }
}
