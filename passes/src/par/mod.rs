//! Passes over parallel loops: proof, reductions, and the ways to run them.

mod analysis;
mod context;
mod outline;
mod par_for;
mod par_to_runtime;

/// Registers the passes of this family.
pub fn register() {
    par_to_runtime::register();
}
