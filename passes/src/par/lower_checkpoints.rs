//! `molt-par-lower-checkpoints`: removes `molt.par.checkpoint`.
//!
//! A checkpoint marks where a running loop may be told to stop. Nothing can tell it to yet, so the
//! op does nothing.
//!
//! ```text
//! molt.par.checkpoint     =>     (nothing)
//! ```
//! Requires: nothing. Ensures: no `molt.par.checkpoint`.

use molt_dialects::ir::Op;
use molt_dialects::pass::{self, Anchor, Options, Pass, PassError, PassSpec};

#[derive(Clone)]
struct LowerCheckpoints;

/// Registers the pass.
pub fn register() {
    pass::register(
        PassSpec {
            arg: "molt-par-lower-checkpoints",
            summary: "remove the checkpoints of loops",
            anchor: Anchor::Any,
            options: &[],
            dependent_dialects: &[],
        },
        LowerCheckpoints,
    );
}

impl Pass for LowerCheckpoints {
    fn run(&mut self, op: Op, _options: &Options) -> Result<(), PassError> {
        for checkpoint in op.collect(|o| o.is("molt.par.checkpoint")) {
            checkpoint.erase();
        }
        Ok(())
    }
}
