//! `molt-obj-insert-counts`: reference counts on explicit control flow.
//!
//! Every value that holds objects is of one of four sorts:
//!
//! - **owning**: the op hands over a reference (a new object, the result of a call). It has a
//!   *slot*, a variable of the function: right after the definition the slot's old reference is
//!   released and the new one stored.
//! - **borrowed**: read from a list, an instance or a global. It is retained into a slot as well, unless that
//!   is needless (below).
//! - **argument** of the function: the caller keeps it alive. An argument of another block is
//!   retained into a slot when the block is entered; of several, all are retained before any old
//!   one is released, as they may swap places.
//! - **alias**: made of other values (tuples and their fields, unions and their members, casts,
//!   `arith.select`), or immortal.
//!
//! A variable in memory (`molt.obj.var`) is a slot, too; what is read from it is borrowed.
//!
//! A generator owns its arguments like borrowed values, from its start on; its end releases the
//! slots, while a call and a yield release nothing. What it yields, returns and is sent is stored
//! in it.
//!
//! A return retains what it returns, then releases every slot that can be filled there; a
//! returned value with a slot is moved out of it instead. What is stored in a list, an instance, a
//! global or a variable is retained first, and what it replaces is released afterwards.
//!
//! ```mlir
//! %s = molt.obj.rt @molt_str_of_int(%i) {effects = "alloc"} : (i64) -> !molt.obj.str
//! // in a loop, becomes
//! %s = molt.obj.rt @molt_str_of_int(%i) {effects = "alloc"} : (i64) -> !molt.obj.str
//! %old = molt.obj.slot_get %slot : !molt.obj.str
//! molt.obj.slot_set %s, %slot : !molt.obj.str
//! molt.obj.release %old : !molt.obj.str
//! ```
//!
//! # Why this is sound
//! Say that definition `D` dominates a use `U` of its value, or of an alias or borrowed value made
//! from it by a definition that `D` dominates. Between the last run of that latest definition and
//! `U`, `D` cannot run again: a path to `U` that passes `D` and not the later definition would
//! contradict dominance. So a slot holds its value's reference for as long as the value can be
//! used, and values made of it need no reference of their own, unless the object that they were
//! borrowed from lets go of them.
//!
//! A borrowed value is not counted if nothing can make a list or a global drop a reference: either
//! in the whole function (through its calls too), or between the definition and the last use,
//! when all uses, and those of values made of it, stand in the block of the definition.
//! Releasing another slot drops nothing here: the owner lives as long as its borrowed value.
//!
//! **Requires:** explicit exception edges (after `convert-molt-tier-to-cf`).
//! **Ensures:** on every path out of a function each reference that it took is given up once.

mod drops;
mod regions;
mod stores;
mod variables;

use molt_dialects::ir::{Builder, Op, Type};
use molt_dialects::pass::{Anchor, Options, Pass, PassError, PassSpec, register as register_pass};

use drops::Drops;

#[derive(Clone)]
struct InsertCounts;

/// Registers the pass.
pub fn register() {
    register_pass(
        PassSpec {
            arg: "molt-obj-insert-counts",
            summary: "insert reference counts",
            anchor: Anchor::Module,
            options: &[],
            dependent_dialects: &[],
        },
        InsertCounts,
    );
}

impl Pass for InsertCounts {
    fn run(&mut self, module: Op, _: &Options) -> Result<(), PassError> {
        let drops = Drops::of(module);
        for function in module.collect(|op| op.is("func.func") && !op.region(0).is_empty()) {
            fill_unassigned(function);
            let stored = stores::collect(function);
            let careless = function
                .region(0)
                .blocks()
                .into_iter()
                .any(|b| b.ops().into_iter().any(|op| drops.op_drops(op)));
            for op in function.collect(|op| !op.regions().is_empty()) {
                for region in op.regions() {
                    regions::count(region, &drops, careless);
                }
            }
            stores::count(stored);
        }
        Ok(())
    }
}

/// A variable that is carried through control flow before its first assignment is poison there.
/// What is counted must be a reference or null.
fn fill_unassigned(function: Op) {
    let counted = |ty: Type| ty.holds_objects() || ty.is_tuple() || ty.is_union();
    for poison in function.collect(|op| op.is("ub.poison") && counted(op.result(0).ty())) {
        let b = Builder::before(poison);
        let null = b.op("molt.obj.null").results(&poison.result_types()).build();
        poison.replace_with(&null.results());
    }
}
