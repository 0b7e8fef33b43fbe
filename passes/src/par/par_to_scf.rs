//! `convert-molt-par-to-scf`: parallel loops become loops of the scf dialect.
//!
//! - `mode=sequential` (the default) makes an `scf.for` of each: for targets without threads.
//! - `mode=parallel` makes an `scf.parallel`, from which upstream passes lead on, such as
//!   `convert-scf-to-openmp` or the GPU mappings. An error cannot leave an `scf.parallel`: a body
//!   that may raise is outlined, and the lowest iteration's error is kept and raised after the loop.
//!   Schedule and chunk are lost. A loop marked `sequential` becomes an `scf.for`.
//!
//! ```text
//! molt.par.for (%i) = (%c0) to (%n) step (%c1) : i64 { … }     =>
//! scf.parallel (%k) = (%z) to (%total) step (%one) {           // index
//!   %i = arith.index_cast %k
//!   …
//! }
//! ```
//! Requires: as `convert-molt-par-to-runtime`. Ensures: no `molt.par.for`; iterations keep their
//! order in `mode=sequential`.

use super::outline::{Names, outline, run_in_order};
use super::par_for::{ParFor, move_body};
use super::par_to_openmp::Errors;
use super::par_to_runtime::refuse_reductions;
use molt_dialects::ir::{Block, Builder, Op, Value};
use molt_dialects::pass::{self, Anchor, OptionSpec, Options, Pass, PassError, PassSpec};

#[derive(Clone)]
struct ParToScf;

/// Registers the pass.
pub fn register() {
    pass::register(
        PassSpec {
            arg: "convert-molt-par-to-scf",
            summary: "parallel loops as scf.for or scf.parallel",
            anchor: Anchor::Module,
            options: &[OptionSpec {
                name: "mode",
                help: "sequential: scf.for; parallel: scf.parallel",
                default: "sequential",
            }],
            dependent_dialects: &["molt", "func", "llvm", "scf", "arith"],
        },
        ParToScf,
    );
}

impl Pass for ParToScf {
    fn run(&mut self, module: Op, options: &Options) -> Result<(), PassError> {
        let parallel = match options.get("mode") {
            "sequential" => false,
            "parallel" => true,
            other => {
                let text = format!("option 'mode' is '{other}'; it must be sequential or parallel");
                return Err(PassError::new(text));
            }
        };
        let mut names = Names::default();
        for l in ParFor::all_in(module) {
            refuse_reductions(l)?;
            if l.is_sequential() || !parallel {
                run_in_order(l);
            } else if may_raise(l) {
                outlined_loop(module, &mut names, l);
            } else {
                parallel_loop(l);
            }
        }
        Ok(())
    }
}

fn may_raise(l: ParFor) -> bool {
    l.0.collect(|op| op != l.0 && op.regions().is_empty() && op.may_raise())
        .into_iter()
        .any(|op| !op.is_terminator())
}

/// An `scf.parallel` over iteration numbers, without a body yet, where `b` stands.
fn over_numbers(b: Builder, total: Value) -> Block {
    let index = b.ctx().index_ty();
    let (zero, one) = (b.const_index(0), b.const_index(1));
    let total = b.index_cast(total, index);
    let run = b.op("scf.parallel").operands(&[zero, total, one]).segments(&[1, 1, 1, 0]).regions(1).build();
    run.region(0).append_block(&[(index, b.loc())])
}

fn parallel_loop(l: ParFor) {
    let b = Builder::before(l.0).with_loc(l.0.loc());
    let space = l.space(b);
    let body = over_numbers(b, space.total);
    let inner = Builder::at_end(body).with_loc(b.loc());
    let number = inner.index_cast(body.args()[0], b.ctx().i64_ty());
    let ivs = space.ivs(inner, number);
    move_body(l, inner, &ivs, &[]);
    inner.op("scf.reduce").build();
    l.0.erase();
}

fn outlined_loop(module: Op, names: &mut Names, l: ParFor) {
    let outlined = outline(module, names, l);
    let b = Builder::before(l.0).with_loc(l.0.loc());
    let errors = Errors::start(b, l);
    let body = over_numbers(b, outlined.total);
    let inner = Builder::at_end(body).with_loc(b.loc());
    let number = inner.index_cast(body.args()[0], b.ctx().i64_ty());
    errors.run_one(inner, &outlined, number);
    inner.op("scf.reduce").build();
    errors.finish(b);
    l.0.erase();
}
