//! The pipelines of the compilation phases, as text.
//!
//! Each phase is one textual pass pipeline for `--pass-pipeline`: what the driver runs, `molt-opt`
//! replays from the printed text. Every phase ends with a check of its contract
//! (`molt-verify-phase`).
//!
//! ```
//! use molt_passes::pipeline::{PipelineOptions, phases};
//! molt_passes::register_all();
//! let phases = phases(&PipelineOptions::default());
//! let names: Vec<_> = phases.iter().map(|p| p.name).collect();
//! assert_eq!(names, ["molt", "par", "rt", "llvm"]);
//! assert!(phases[2].pipeline.starts_with("builtin.module(convert-molt-guards-to-scf"));
//! ```

/// How parallel loops run.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Parallel {
    /// On the runtime's thread pool.
    #[default]
    Runtime,
    /// Through the `omp` dialect and libomp.
    OpenMp,
    /// As sequential loops.
    Sequential,
}

/// What the pipelines depend on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PipelineOptions {
    /// From 0 to 3.
    pub opt_level: u8,
    /// Emit line tables.
    pub debug: bool,
    /// Width of the target's pointers, 64 or 32.
    pub pointer_bits: u32,
    /// How parallel loops run.
    pub parallel: Parallel,
}

impl Default for PipelineOptions {
    /// A native program, optimized, without debug information.
    fn default() -> Self {
        PipelineOptions { opt_level: 3, debug: false, pointer_bits: 64, parallel: Parallel::Runtime }
    }
}

/// One phase.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PhaseSpec {
    /// `molt`, `par`, `rt` or `llvm`.
    pub name: &'static str,
    /// `builtin.module(...)`.
    pub pipeline: String,
}

/// The phases from the `molt` dialect to the `llvm` dialect, in order.
pub fn phases(options: &PipelineOptions) -> Vec<PhaseSpec> {
    let phase = |name: &'static str, mut passes: Vec<String>| {
        passes.push(format!("molt-verify-phase{{phase={name}}}"));
        PhaseSpec { name, pipeline: format!("builtin.module({})", passes.join(",")) }
    };
    vec![
        phase("molt", molt(options)),
        phase("par", par(options)),
        phase("rt", rt(options)),
        phase("llvm", llvm(options)),
    ]
}

/// The passes named. One that is not registered is an error when the pipeline is parsed: a phase
/// without its proofs must not run.
fn names(passes: &[&str]) -> Vec<String> {
    passes.iter().map(|name| name.to_string()).collect()
}

/// Clean-up of what the front end wrote: the ops still mean Python.
fn molt(options: &PipelineOptions) -> Vec<String> {
    if options.opt_level == 0 {
        return Vec::new();
    }
    let cost = if options.pointer_bits == 32 { "{cost=wasm}" } else { "" };
    let mut passes = names(&["molt-inline-calls", "canonicalize", "cse"]);
    passes.push(format!("func.func(molt-egg-simplify{cost})"));
    passes.push("canonicalize".to_string());
    // What was inlined everywhere need not be lowered.
    passes.push("symbol-dce".to_string());
    passes
}

/// Parallel loops: proven, given their reductions' shape, and lowered.
fn par(options: &PipelineOptions) -> Vec<String> {
    let mut passes = vec!["molt-par-prove-loops", "molt-par-chunk-reductions"];
    if options.opt_level > 0 {
        passes.push("molt-tier-version-loops");
    }
    passes.push(match options.parallel {
        Parallel::Runtime => "convert-molt-par-to-runtime",
        Parallel::OpenMp => "convert-molt-par-to-openmp",
        Parallel::Sequential => "convert-molt-par-to-scf",
    });
    names(&passes)
}

/// Guards, exceptions and objects become control flow, memory and runtime calls.
fn rt(options: &PipelineOptions) -> Vec<String> {
    let mut passes = vec!["convert-molt-guards-to-scf"];
    if options.opt_level > 0 {
        passes.extend(["canonicalize", "cse"]);
    }
    passes.extend(["convert-scf-to-cf", "molt-tier-limit-recursion", "convert-molt-tier-to-cf"]);
    if options.opt_level > 0 {
        passes.push("canonicalize");
    }
    passes.push("molt-obj-insert-counts");
    let mut passes = names(&passes);
    passes.push(format!("convert-molt-obj-to-llvm{{pointer-bits={}}}", options.pointer_bits));
    passes
}

/// Upstream's conversions.
fn llvm(options: &PipelineOptions) -> Vec<String> {
    let index = if options.pointer_bits == 32 { "{index-bitwidth=32}" } else { "" };
    let mut passes = Vec::new();
    if options.opt_level > 0 {
        passes.extend(["canonicalize".to_string(), "cse".to_string()]);
    }
    passes.push("expand-strided-metadata".to_string());
    passes.push(format!("finalize-memref-to-llvm{index}"));
    if options.parallel == Parallel::OpenMp {
        passes.push("convert-openmp-to-llvm".to_string());
    }
    passes.push("convert-math-to-llvm".to_string());
    passes.push("convert-math-to-libm".to_string());
    for conversion in ["arith", "index", "cf", "func"] {
        passes.push(format!("convert-{conversion}-to-llvm{index}"));
    }
    passes.push("convert-ub-to-llvm".to_string());
    passes.push("reconcile-unrealized-casts".to_string());
    if options.debug {
        passes.push("ensure-debug-info-scope-on-llvm-func{emission-kind=Full}".to_string());
    }
    passes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_choose_passes() {
        crate::register_all();
        let text = |options: PipelineOptions| {
            phases(&options).iter().map(|p| p.pipeline.as_str()).collect::<Vec<_>>().join("\n")
        };
        let native = text(PipelineOptions::default());
        assert!(native.contains("convert-molt-obj-to-llvm{pointer-bits=64}"));
        assert!(!native.contains("index-bitwidth"));
        assert!(!native.contains("ensure-debug-info"));
        let wasm =
            text(PipelineOptions { pointer_bits: 32, parallel: Parallel::Sequential, ..Default::default() });
        assert!(wasm.contains("convert-func-to-llvm{index-bitwidth=32}"));
        assert!(!wasm.contains("par-to-runtime"));
        let plain = text(PipelineOptions { opt_level: 0, debug: true, ..Default::default() });
        assert!(!plain.contains("cse"));
        assert!(plain.contains("ensure-debug-info-scope-on-llvm-func{emission-kind=Full}"));
    }
}
