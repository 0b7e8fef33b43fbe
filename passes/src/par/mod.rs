//! Passes over parallel loops: proof, reductions, and the ways to run them.

mod analysis;
mod chunk_reductions;
mod combine;
mod context;
pub mod explain;
mod guard;
mod outline;
mod par_for;
mod par_to_runtime;
mod prove_loops;

pub use analysis::CODES;

/// Registers the passes of this family.
pub fn register() {
    prove_loops::register();
    chunk_reductions::register();
    par_to_runtime::register();
}
