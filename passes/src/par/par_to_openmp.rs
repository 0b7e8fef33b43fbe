//! `convert-molt-par-to-openmp`: parallel loops become OpenMP work-sharing loops.
//!
//! ```text
//! molt.par.for (%i) = (%c0) to (%n) step (%c1) schedule(dynamic) chunk(%c) : i64 { … }   =>
//!
//! omp.parallel num_threads(molt_num_threads()) {
//!   omp.wsloop schedule(dynamic = %c) {
//!     omp.loop_nest (%k) : i64 = (0) to (%iterations) step (1) {
//!       %raised = molt.tier.invoke @f__par0(%k, %k + 1, captures…)
//!       scf.if %raised { molt.obj.rt @molt_par_record(%state, %k) }
//!     }
//!   }
//! }
//! molt.tier.propagate molt_par_finish(%state) != 0
//! ```
//! An error cannot leave an OpenMP region: each iteration is a call of the outlined body, the error
//! of the lowest iteration is kept in `state`, and raised after the region. Iterations that OpenMP
//! starts after an error run nevertheless. Schedule and chunk are OpenMP's own. A loop marked
//! `sequential` becomes an `scf.for` in place.
//!
//! Requires: as `convert-molt-par-to-runtime`. Ensures: no `molt.par.for`.

use super::context::stack_slot;
use super::outline::{Names, Outlined, outline, run_in_order};
use super::par_for::ParFor;
use super::par_to_runtime::{propagate_status, refuse_reductions, runtime_effects};
use molt_dialects::ir::{Builder, Op, Value};
use molt_dialects::pass::{self, Anchor, Options, Pass, PassError, PassSpec};

#[derive(Clone)]
struct ParToOpenmp;

/// Registers the pass.
pub fn register() {
    pass::register(
        PassSpec {
            arg: "convert-molt-par-to-openmp",
            summary: "run parallel loops by OpenMP",
            anchor: Anchor::Module,
            options: &[],
            dependent_dialects: &["molt", "func", "llvm", "scf", "arith", "omp"],
        },
        ParToOpenmp,
    );
}

impl Pass for ParToOpenmp {
    fn run(&mut self, module: Op, _options: &Options) -> Result<(), PassError> {
        let mut names = Names::default();
        for l in ParFor::all_in(module) {
            refuse_reductions(l)?;
            if l.is_sequential() {
                run_in_order(l);
            } else {
                let outlined = outline(module, &mut names, l);
                work_share(l, &outlined);
                l.0.erase();
            }
        }
        Ok(())
    }
}

fn work_share(l: ParFor, outlined: &Outlined) {
    let b = Builder::before(l.0).with_loc(l.0.loc());
    let ctx = b.ctx();
    let errors = Errors::start(b, l);
    let (zero, one) = (b.const_i64(0), b.const_i64(1));
    let threads = b
        .op("molt.obj.rt")
        .results(&[ctx.i64_ty()])
        .attr("callee", ctx.sym_ref("molt_num_threads"))
        .attr("effects", ctx.str_attr(errors.effects))
        .build()
        .result(0);
    let threads = b.trunci(threads, ctx.i32_ty());

    let parallel = b.op("omp.parallel").operands(&[threads]).segments(&[0, 0, 0, 1, 0, 0]).regions(1).build();
    let inner = Builder::at_end(parallel.region(0).append_block(&[])).with_loc(b.loc());
    let chunk: Vec<Value> = l.chunk().into_iter().collect();
    let share = inner
        .op("omp.wsloop")
        .operands(&chunk)
        .segments(&[0, 0, 0, 0, 0, 0, i32::from(!chunk.is_empty())])
        .regions(1);
    // OpenMP's default without a clause is the implementation's; ours is static.
    let kind = ctx.attr(&format!("#omp<schedulekind {}>", l.schedule().name()));
    let share = share.attr("schedule_kind", kind).build();
    inner.op("omp.terminator").build();

    let at = Builder::at_end(share.region(0).append_block(&[])).with_loc(b.loc());
    let nest = at.op("omp.loop_nest").operands(&[zero, outlined.total, one]).regions(1).build();
    let body = nest.region(0).append_block(&[(ctx.i64_ty(), b.loc())]);
    let inner = Builder::at_end(body).with_loc(b.loc());
    errors.run_one(inner, outlined, body.args()[0]);
    inner.op("omp.yield").build();
    errors.finish(b);
}

/// Where the errors of iterations go that another runtime drives: the runtime keeps the lowest
/// iteration's.
pub struct Errors {
    state: Value,
    effects: &'static str,
}

impl Errors {
    /// Makes the state, empty, in front of the loop.
    pub fn start(b: Builder, l: ParFor) -> Errors {
        let ctx = b.ctx();
        let ty = ctx.ty("!llvm.array<2 x i64>");
        let state = stack_slot(l.0, ty);
        let empty = b.op("llvm.mlir.zero").results(&[ty]).build().result(0);
        b.op("llvm.store").operands(&[empty, state]).build();
        Errors { state, effects: runtime_effects(l) }
    }

    /// Runs one iteration of the outlined body and records its error.
    pub fn run_one(&self, b: Builder, outlined: &Outlined, number: Value) {
        let ctx = b.ctx();
        let one = b.const_i64(1);
        let next = b.addi(number, one);
        let mut args = vec![number, next];
        args.extend(&outlined.captures);
        let raised = b
            .op("molt.tier.invoke")
            .operands(&args)
            .results(&[ctx.i1_ty()])
            .attr("callee", ctx.sym_ref(&outlined.symbol))
            .build()
            .result(0);
        let branch = b.op("scf.if").operands(&[raised]).regions(2).build();
        let then = Builder::at_end(branch.region(0).append_block(&[])).with_loc(b.loc());
        then.op("molt.obj.rt")
            .operands(&[self.state, number])
            .attr("callee", ctx.sym_ref("molt_par_record"))
            .attr("effects", ctx.str_attr(self.effects))
            .build();
        then.scf_yield(&[]);
    }

    /// Raises the error of the lowest iteration, after the loop.
    pub fn finish(&self, b: Builder) {
        let ctx = b.ctx();
        let status = b
            .op("molt.obj.rt")
            .operands(&[self.state])
            .results(&[ctx.i32_ty()])
            .attr("callee", ctx.sym_ref("molt_par_finish"))
            .attr("effects", ctx.str_attr(self.effects))
            .build()
            .result(0);
        propagate_status(b, status);
    }
}
