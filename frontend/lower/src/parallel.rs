//! Parallel loops: `molt.par.for`.
//!
//! Bounds are evaluated before the loop, in order, and have positive steps: a range with another
//! step counts its trips ([`crate::iteration`]). The body's variables are private to an iteration;
//! one that would carry a value from one iteration to the next, or out of the loop, is refused.

use crate::analysis::{Assigned, Locals, assigned_in, exits};
use crate::arith::constant_int;
use crate::function::{Flow, FnCx, Target};
use crate::iteration::{Item, Iteration, Until};
use molt_abi::ErrorKind;
use molt_base::{Code, Diagnostic};
use molt_dialects::ir::{Block, Type, Value};
use molt_hir::hir::{Expr, LocalId, Origin, ParFor, Range, ReductionKind, Schedule, Stmt};

/// One induction variable with its bounds.
struct Dimension {
    var: LocalId,
    from: Value,
    to: Value,
    step: Value,
    item: Item,
}

impl FnCx<'_> {
    /// A parallel loop.
    pub fn par_for(&mut self, s: &Stmt, p: &ParFor) {
        let dims: Vec<Dimension> = p.vars.iter().map(|(var, range)| self.dimension(*var, range)).collect();
        let chunk = p.chunk.as_ref().map(|e| self.chunk(e));
        let accumulators: Vec<LocalId> = p.reductions.iter().map(|r| r.local).collect();
        let inits = self.read_all(&accumulators);
        let private = self.private(s, p);
        let live = self.live.at_head(s).clone();
        let memory = self.suspend_memory(&live);

        let types: Vec<Type> = inits.iter().map(|v| v.ty()).collect();
        let op = self.build_par_for(p, &dims, &inits, chunk);
        let args: Vec<Type> = dims.iter().map(|d| d.from.ty()).chain(types.iter().copied()).collect();
        let entry = self.new_block_in(op.region(0), &args);
        // `continue` leads to a block of its own that ends the iteration.
        let end = exits(&p.body).continues.then(|| self.new_block_in(op.region(0), &types));
        let outer = std::mem::take(&mut self.targets);
        self.inside(entry, true, |cx| {
            private.iter().for_each(|l| cx.env.clear(l));
            let args = entry.args();
            for (d, counter) in dims.iter().zip(&args) {
                let item = cx.item(d.item, *counter);
                cx.assign(d.var, Some(item));
            }
            for (local, acc) in accumulators.iter().zip(&args[dims.len()..]) {
                cx.assign(*local, Some(*acc));
            }
            cx.iteration_body(p, &accumulators, end);
        });
        self.targets = outer;
        self.resume_memory(memory);
        for (local, result) in accumulators.iter().zip(op.results()) {
            self.assign(*local, Some(result));
        }
    }

    fn iteration_body(&mut self, p: &ParFor, accumulators: &[LocalId], end: Option<Block>) {
        let accumulators = accumulators.to_vec();
        if let Some(end) = end {
            self.targets.push(Target::Iteration { end, accumulators: accumulators.clone() });
        }
        let flow = self.stmts(&p.body);
        if flow != Flow::Ended {
            let values = self.read_all(&accumulators);
            match end {
                Some(end) => {
                    self.b.br(end, &values);
                }
                None => self.par_yield(&values),
            }
        }
        if let Some(end) = end {
            self.enter_last(end);
            self.par_yield(&end.args());
        }
    }

    fn par_yield(&mut self, values: &[Value]) {
        self.b.op("molt.par.yield").operands(values).build();
    }

    fn build_par_for(
        &mut self,
        p: &ParFor,
        dims: &[Dimension],
        inits: &[Value],
        chunk: Option<Value>,
    ) -> molt_dialects::ir::Op {
        let ctx = self.module.ctx;
        let mut operands: Vec<Value> = dims.iter().map(|d| d.from).collect();
        operands.extend(dims.iter().map(|d| d.to));
        operands.extend(dims.iter().map(|d| d.step));
        operands.extend(inits);
        operands.extend(chunk);
        let n = dims.len() as i32;
        let sizes = [n, n, n, inits.len() as i32, i32::from(chunk.is_some())];
        let kinds: Vec<_> = p.reductions.iter().map(|r| ctx.str_attr(kind_name(r.kind))).collect();
        let schedule = match p.schedule {
            Schedule::Static => "static",
            Schedule::Dynamic => "dynamic",
            Schedule::Guided => "guided",
        };
        let origin = match p.origin {
            Origin::ParFor => "parfor",
            Origin::ForRange => "for_range",
            Origin::Reduce => "reduce",
        };
        let types: Vec<Type> = inits.iter().map(|v| v.ty()).collect();
        let mut op = self
            .b
            .op("molt.par.for")
            .operands(&operands)
            .results(&types)
            .attr("operandSegmentSizes", ctx.i32_array(&sizes))
            .attr("schedule", ctx.str_attr(schedule))
            .attr("origin", ctx.str_attr(origin))
            .regions(1);
        if !kinds.is_empty() {
            op = op.attr("reductions", ctx.array_attr(&kinds));
        }
        op.build()
    }

    /// Bounds with a positive step. A constant step of more than 1 stays as it is.
    fn dimension(&mut self, var: LocalId, range: &Range) -> Dimension {
        if let Some(step) = constant_int(&range.step).filter(|n| *n > 1) {
            let (from, to) = (self.value(&range.start), self.value(&range.stop));
            let step = self.b.const_i64(step);
            return Dimension { var, from, to, step, item: Item::Counter };
        }
        let Iteration { from, to, item } = self.range(range);
        let to = match to {
            Until::Count(to) | Until::Length(to) => to,
        };
        Dimension { var, from, to, step: self.b.const_i64(1), item }
    }

    /// The chunk size, checked.
    fn chunk(&mut self, chunk: &Expr) -> Value {
        let value = self.value(chunk);
        if constant_int(chunk).is_none_or(|n| n < 1) {
            let one = self.b.const_i64(1);
            let ok = self.b.cmpi("sge", value, one);
            self.require(ok, ErrorKind::ValueError, "chunk must be positive");
            if constant_int(chunk).is_some() {
                // It always raises; the op wants a chunk that could be.
                return one;
            }
        }
        value
    }

    /// The variables of `locals`, which all have values.
    pub fn read_all(&mut self, locals: &[LocalId]) -> Vec<Value> {
        locals.iter().filter_map(|l| self.read_local(*l)).collect()
    }

    /// The variables that are private to an iteration. Refuses those whose value is read before
    /// an iteration assigns it, or after the loop; inference has refused the usual cases already,
    /// and says more about them.
    fn private(&mut self, s: &Stmt, p: &ParFor) -> Locals {
        let Assigned { mut all, .. } = assigned_in(&p.body);
        p.vars.iter().for_each(|(var, _)| all.insert(*var));
        p.reductions.iter().for_each(|r| all.remove(r.local));
        let early = all.common(self.live.at_head(s));
        let late = all.common(self.live.after(s));
        if let Some(l) = early.iter().find(|l| !self.function.local(*l).maybe_unbound) {
            let why = "passes its value from one iteration to the next";
            self.refuse("E0502", p, l, why, "make it a reduction");
        }
        if let Some(l) = late.iter().next() {
            let why = "is read after the loop, but is private to its iterations";
            self.refuse("E0503", p, l, why, "store it in a list");
        }
        all
    }

    fn refuse(&mut self, code: Code, p: &ParFor, local: LocalId, why: &str, help: &str) {
        let info = self.function.local(local);
        self.module.fail(
            Diagnostic::error(code, p.span, format!("'{}' {why}", info.name))
                .label("this loop is parallel")
                .with(info.span, "assigned here")
                .help(help),
        );
    }
}

fn kind_name(kind: ReductionKind) -> &'static str {
    match kind {
        ReductionKind::Add => "add",
        ReductionKind::Mul => "mul",
        ReductionKind::Min => "min",
        ReductionKind::Max => "max",
        ReductionKind::And => "and",
        ReductionKind::Or => "or",
        ReductionKind::Xor => "xor",
    }
}
