//! `convert-molt-tier-to-cf`: implicit exception edges become control flow.
//!
//! A function that may raise gets one more result, first: an `i1` that says that an error is
//! pending in this thread; the other results are then undefined (null for objects). Its callers
//! branch on it. Each op that may raise becomes a check, a branch to a *cold block*, and what is
//! left of the op without the check. A cold block makes the error pending, adds a line to the
//! traceback for each function that inlining merged here, and leaves through the function's one
//! error exit. Cold blocks are shared by kind, message and place.
//!
//! ```mlir
//! func.func @f(%a: i64, %b: i64) -> i64 {
//!   %r = molt.tier.add %a, %b : i64
//!   return %r : i64
//! }
//! // becomes
//! func.func @f(%a: i64, %b: i64) -> (i1, i64) {
//!   %s = "llvm.intr.sadd.with.overflow"(%a, %b) : (i64, i64) -> !llvm.struct<(i64, i1)>
//!   %r = llvm.extractvalue %s[0]
//!   %bad = llvm.extractvalue %s[1]
//!   cf.cond_br %bad weights([1, 2000]), ^cold, ^next
//! ^next:
//!   %ok = arith.constant false
//!   return %ok, %r : i1, i64
//! ^cold:
//!   molt.obj.rt @molt_raise(%kind, %text, %length, %frame) : (i32, !llvm.ptr, i64, !llvm.ptr) -> ()
//!   cf.br ^exit
//! ^exit:
//!   %raised = arith.constant true
//!   %none = ub.poison : i64
//!   return %raised, %none : i1, i64
//! }
//! ```
//!
//! A raising call of the runtime becomes a call with a status and a slot for the result; index
//! checks of lists become comparisons with the length. `@molt_main` returns an `i32`, 0 or 1.
//! A traceback line names the Python function of a location (`NameLoc` around a file position;
//! inlining nests them in `CallSiteLoc`s) and quotes the source from the module's dictionary
//! attribute `molt.sources`, if it has one.
//!
//! The regions of a `molt.tier.try` become blocks of the function, and the cold blocks of its body
//! branch to the handler instead of the error exit. If `@molt_main` names a function by its
//! attribute `molt.uncaught`, the error exit calls it first.
//!
//! **Requires:** function bodies are plain control flow graphs (after `convert-scf-to-cf`); no
//! op of the par family is left but checkpoints; what may raise stands in the function's own
//! region, not in one of a nested op; a function whose address is taken cannot raise.
//! **Ensures:** no op of the tier family is left, and nothing left may raise.

mod arithmetic;
mod calls;
mod exits;
mod frames;
mod function;
mod generators;
mod handlers;
mod raisers;

use molt_dialects::ir::Op;
use molt_dialects::pass::{Anchor, Options, Pass, PassError, PassSpec, register as register_pass};

use crate::support::symbol;
use frames::Constants;
use function::Lowering;
pub(crate) use generators::is_generator;
pub(crate) use raisers::Raisers;

#[derive(Clone)]
struct TierToCf;

/// Registers the pass.
pub fn register() {
    register_pass(
        PassSpec {
            arg: "convert-molt-tier-to-cf",
            summary: "make exception edges explicit control flow",
            anchor: Anchor::Module,
            options: &[],
            dependent_dialects: &["cf", "func", "arith", "llvm", "ub"],
        },
        TierToCf,
    );
}

impl Pass for TierToCf {
    fn run(&mut self, module: Op, _: &Options) -> Result<(), PassError> {
        let raisers = Raisers::of(module);
        for op in module.collect(|op| op.is("func.constant")) {
            let name = symbol(op, "value");
            if raisers.raises(&name) {
                return Err(PassError::at(op, format!("takes the address of '{name}', which may raise")));
            }
        }
        let mut constants = Constants::new(module);
        for function in module.collect(|op| op.is("func.func") && !op.region(0).is_empty()) {
            Lowering::new(function, &raisers, &mut constants).run()?;
        }
        constants.flush();
        Ok(())
    }
}
