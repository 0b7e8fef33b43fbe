//! `convert-molt-par-to-runtime`: parallel loops become calls of the runtime's thread pool.
//!
//! ```text
//! molt.par.for (%i) = (%c0) to (%n) step (%c1)     =>
//!     schedule(dynamic) chunk(%c) : i64 { … %a … }
//!
//!   llvm.store %a, %ctx                            // captures, in a struct on the stack
//!   %s = molt.obj.rt @molt_parallel_for(@f__par0_thunk, %ctx, %n, 1, %c)
//!   molt.tier.propagate %s != 0
//!
//! func.func private @f__par0(%lo, %hi, %a)         // the body over iterations lo..hi
//! func.func private @f__par0_thunk(%ctx, %lo, %hi) -> i32
//!                                                  // unpacks, `molt.tier.invoke`, 1 if raised
//! ```
//! The thunk never raises, so its C signature stays as it is. A loop marked `sequential` becomes
//! an `scf.for` in place. Of nested loops the outer one is outlined first: the inner one then finds
//! its stack slot in the outlined function.
//!
//! Requires: no reductions (`molt-par-chunk-reductions`); each loop proven or marked `sequential`
//! (`molt-par-prove-loops`), which the pass does not check again. Ensures: no `molt.par.for`.

use super::context::{Layout, cast, stack_slot};
use super::outline::{Names, Outlined, outline, private_function, run_in_order};
use super::par_for::ParFor;
use molt_dialects::ir::{Builder, Op, Type, Value};
use molt_dialects::pass::{self, Anchor, Options, Pass, PassError, PassSpec};

#[derive(Clone)]
struct ToRuntime;

/// Registers the pass.
pub fn register() {
    pass::register(
        PassSpec {
            arg: "convert-molt-par-to-runtime",
            summary: "outline parallel loops and run them on the runtime's thread pool",
            anchor: Anchor::Module,
            options: &[],
            dependent_dialects: &["molt", "func", "llvm", "scf", "arith"],
        },
        ToRuntime,
    );
}

impl Pass for ToRuntime {
    fn run(&mut self, module: Op, _options: &Options) -> Result<(), PassError> {
        let mut names = Names::default();
        for l in ParFor::all_in(module) {
            refuse_reductions(l)?;
            if l.is_sequential() {
                run_in_order(l);
            } else {
                let outlined = outline(module, &mut names, l);
                call_runtime(l, &outlined);
                l.0.erase();
            }
        }
        Ok(())
    }
}

/// Lowerings take loops without reductions.
pub fn refuse_reductions(l: ParFor) -> Result<(), PassError> {
    if l.0.num_results() == 0 {
        return Ok(());
    }
    Err(PassError::at(l.0, "has reductions; run molt-par-chunk-reductions first"))
}

fn call_runtime(l: ParFor, outlined: &Outlined) {
    let b = Builder::before(l.0).with_loc(l.0.loc());
    let ctx = b.ctx();
    let types: Vec<Type> = outlined.captures.iter().map(|v| v.ty()).collect();
    let layout = Layout::new(b, &types);
    let thunk = make_thunk(outlined, &layout);

    let context = if layout.is_empty() {
        b.op("llvm.mlir.zero").results(&[ctx.ptr_ty()]).build().result(0)
    } else {
        stack_slot(l.0, layout.ty)
    };
    layout.store(b, context, &outlined.captures);
    let address = b
        .op("func.constant")
        .results(&[ctx.fn_ty(&[ctx.ptr_ty(), ctx.i64_ty(), ctx.i64_ty()], &[ctx.i32_ty()])])
        .attr("value", ctx.sym_ref(&thunk))
        .build()
        .result(0);
    let address = cast(b, address, ctx.ptr_ty());
    let schedule = b.const_i32(l.schedule() as i32);
    let chunk = l.chunk().unwrap_or_else(|| b.const_i64(0));
    let status = b
        .op("molt.obj.rt")
        .operands(&[address, context, outlined.total, schedule, chunk])
        .results(&[ctx.i32_ty()])
        .attr("callee", ctx.sym_ref("molt_parallel_for"))
        .attr("effects", ctx.str_attr(runtime_effects(l)))
        .build()
        .result(0);
    propagate_status(b, status);
}

/// The effects of what runs the loop. Speculation may undo it, as it writes nothing but saved lists.
pub fn runtime_effects(l: ParFor) -> &'static str {
    if l.0.parent_of("molt.tier.speculate").is_some() { "write" } else { "io" }
}

/// Raises the pending error if `status` is not 0.
pub fn propagate_status(b: Builder, status: Value) {
    let zero = b.const_i32(0);
    let raised = b.cmpi("ne", status, zero);
    b.op("molt.tier.propagate").operands(&[raised]).build();
}

/// The function with the C signature that the runtime calls.
fn make_thunk(outlined: &Outlined, layout: &Layout) -> String {
    let symbol = format!("{}_thunk", outlined.symbol);
    let loc = outlined.func.loc();
    let b = Builder::after(outlined.func).with_loc(loc);
    let ctx = b.ctx();
    let inputs = [ctx.ptr_ty(), ctx.i64_ty(), ctx.i64_ty()];
    let func = private_function(b, &symbol, &inputs, &[ctx.i32_ty()]);
    let block = func.region(0).append_block(&inputs.map(|t| (t, loc)));
    let args = block.args();
    let b = Builder::at_end(block).with_loc(loc);
    let mut passed = vec![args[1], args[2]];
    passed.extend(layout.load(b, args[0]));
    let raised = b
        .op("molt.tier.invoke")
        .operands(&passed)
        .results(&[ctx.i1_ty()])
        .attr("callee", ctx.sym_ref(&outlined.symbol))
        .build()
        .result(0);
    let status = b.op("arith.extui").operands(&[raised]).results(&[ctx.i32_ty()]).build().result(0);
    b.ret(&[status]);
    symbol
}
