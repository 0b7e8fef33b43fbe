//! `convert-molt-guards-to-scf`: guarded and speculated regions become `scf.if`.
//!
//! A `molt.tier.guard` becomes the condition that it checks; a `molt.tier.guarded` becomes an
//! `scf.if` with the fast region and the fallback. A `molt.tier.speculate` becomes a function of
//! its own for the attempt, whose error the caller looks at and drops:
//!
//! ```mlir
//! molt.tier.speculate saves(%l : !molt.obj.list<f64>) { A } fallback { B }
//! // becomes
//! %copy = molt.obj.rt @molt_list_copy(%l) {effects = "read"} : ...
//! %raised = molt.tier.invoke @f.attempt.0(%l, ...) : (...) -> ()
//! scf.if %raised {
//!   molt.obj.rt @molt_list_restore(%l, %copy) {effects = "write"} : ...
//!   B
//! }
//! func.func private @f.attempt.0(...) { A  return }
//! ```
//!
//! A function stops every exception edge inside the attempt at one place, whatever its control
//! flow; LLVM inlines it, as it has one caller. An error that stays pending after the attempt is
//! harmless: the next one replaces it, and nobody asks for it without a status that says so.
//!
//! **Requires:** the regions have one block each (so it runs before `convert-scf-to-cf`).
//! **Ensures:** no `molt.tier.guard`, `guarded`, `speculate` or `yield` is left.

use molt_dialects::ir::{Builder, Op, Type, Value};
use molt_dialects::pass::{Anchor, Options, Pass, PassError, PassSpec, register as register_pass};

use crate::support::{attempt_function, retarget_yield};

#[derive(Clone)]
struct GuardsToScf;

/// Registers the pass.
pub fn register() {
    register_pass(
        PassSpec {
            arg: "convert-molt-guards-to-scf",
            summary: "turn guarded and speculated regions into scf.if",
            anchor: Anchor::Module,
            options: &[],
            dependent_dialects: &["scf", "func", "arith"],
        },
        GuardsToScf,
    );
}

impl Pass for GuardsToScf {
    fn run(&mut self, module: Op, _: &Options) -> Result<(), PassError> {
        // Post-order: an inner region is converted before the outer one moves it.
        for op in module.collect(|op| {
            op.is("molt.tier.guard") || op.is("molt.tier.guarded") || op.is("molt.tier.speculate")
        }) {
            if op.is("molt.tier.guard") {
                op.replace_all_uses_with(&[op.operand(0)]);
                op.erase();
            } else if op.is("molt.tier.guarded") {
                convert_guarded(op);
            } else {
                convert_speculate(module, op)?;
            }
        }
        Ok(())
    }
}

fn result_types(op: Op) -> Vec<Type> {
    op.results().iter().map(|r| r.ty()).collect()
}

fn convert_guarded(op: Op) {
    let choice = Builder::before(op)
        .with_loc(op.loc())
        .op("scf.if")
        .operands(&[op.operand(0)])
        .results(&result_types(op))
        .regions(2)
        .build();
    for i in 0..2 {
        choice.region(i).take_body(op.region(i));
        retarget_yield(choice.region(i), "scf.yield");
    }
    if let Some(tier) = op.attr("molt.tier") {
        choice.set_attr("molt.tier", tier);
    }
    op.replace_all_uses_with(&choice.results());
    op.erase();
}

fn convert_speculate(module: Op, op: Op) -> Result<(), PassError> {
    let b = Builder::before(op).with_loc(op.loc());
    let context = op.context();
    let effects = |name: &str| context.str_attr(name);
    let copies: Vec<(Value, Value)> = op
        .operands()
        .into_iter()
        .map(|list| {
            let copy = b
                .op("molt.obj.rt")
                .operands(&[list])
                .results(&[list.ty()])
                .attr("callee", context.sym_ref("molt_list_copy"))
                .attr("effects", effects("read"))
                .build();
            (list, copy.result(0))
        })
        .collect();

    let results = result_types(op);
    let (name, captures) = attempt_function(module, op, op.region(0), &results)?;
    let mut flagged = vec![context.i1_ty()];
    flagged.extend(&results);
    let invoke = b
        .op("molt.tier.invoke")
        .operands(&captures)
        .results(&flagged)
        .attr("callee", context.sym_ref(&name))
        .build();

    let choice = b.op("scf.if").operands(&[invoke.result(0)]).results(&results).regions(2).build();
    choice.region(0).take_body(op.region(1));
    retarget_yield(choice.region(0), "scf.yield");
    let first = choice.region(0).entry().expect("the fallback has a block");
    let restore = Builder::at_start(first).with_loc(op.loc());
    for (list, copy) in copies {
        restore
            .op("molt.obj.rt")
            .operands(&[list, copy])
            .attr("callee", context.sym_ref("molt_list_restore"))
            .attr("effects", effects("write"))
            .build();
    }
    let good = choice.region(1).append_block(&[]);
    Builder::at_end(good).with_loc(op.loc()).scf_yield(&invoke.results()[1..]);
    op.replace_all_uses_with(&choice.results());
    op.erase();
    Ok(())
}
