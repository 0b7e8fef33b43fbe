//! The textual pass pipeline of each MLIR phase, for the options of one compilation.

use crate::options::Options;
use crate::phase::Phase;
use molt_backend_api::{Backend, OptLevel, Parallel};
use molt_passes::pipeline;

/// One MLIR phase and its pipeline.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pipeline {
    /// The phase.
    pub phase: Phase,
    /// `builtin.module(…)`.
    pub text: String,
}

/// The pipelines of a compilation, in order. The passes must have been registered.
pub fn pipelines(options: &Options, backend: &dyn Backend) -> Vec<Pipeline> {
    let specs = pipeline::phases(&pipeline::PipelineOptions {
        opt_level: match options.opt {
            OptLevel::O0 => 0,
            OptLevel::O1 => 1,
            OptLevel::O2 => 2,
            OptLevel::O3 => 3,
        },
        debug: options.debug,
        pointer_bits: backend.target().pointer_bits,
        parallel: match backend.parallel() {
            Parallel::Runtime => pipeline::Parallel::Runtime,
            Parallel::OpenMp => pipeline::Parallel::OpenMp,
            Parallel::Sequential => pipeline::Parallel::Sequential,
        },
    });
    let phase = |name: &str| Phase::MLIR.into_iter().find(|p| p.name() == name);
    specs
        .into_iter()
        .map(|spec| Pipeline {
            phase: phase(spec.name).expect("the pipelines carry the names of the MLIR phases"),
            text: spec.pipeline,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Input;

    #[test]
    fn every_mlir_phase_has_one() {
        molt_passes::register_all();
        let options = Options::new(Input::new("k.py"));
        let found = pipelines(&options, &*options.backend.make());
        assert_eq!(found.iter().map(|p| p.phase).collect::<Vec<_>>(), Phase::MLIR);
        assert!(found.iter().all(|p| p.text.starts_with("builtin.module(")));
    }
}
