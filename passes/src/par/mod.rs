//! Passes over parallel loops: proof, reductions, and the ways to run them.
//!
//! In order: [`prove_loops`] decides which loops may run in parallel, [`chunk_reductions`] leaves no
//! reductions, and one of [`par_to_runtime`], [`par_to_openmp`] and [`par_to_scf`] leaves no loops.
//! [`explain`] reads what the first decided.

mod analysis;
pub mod chunk_reductions;
mod combine;
mod context;
pub mod explain;
mod guard;
pub mod lower_checkpoints;
mod outline;
mod par_for;
pub mod par_to_openmp;
pub mod par_to_runtime;
pub mod par_to_scf;
pub mod prove_loops;

pub use analysis::CODES;

/// Registers the passes of this family.
pub fn register() {
    prove_loops::register();
    chunk_reductions::register();
    lower_checkpoints::register();
    par_to_runtime::register();
    par_to_openmp::register();
    par_to_scf::register();
}
