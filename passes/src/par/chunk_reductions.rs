//! `molt-par-chunk-reductions`: reductions become loops over chunks, with parts combined in order.
//!
//! The iteration space is cut into chunks by its size alone: `ceil(n / c)` chunks of `c` iterations
//! if the loop names a chunk, else `min(n, 64)` chunks that differ by one iteration at most. Each
//! chunk starts from the identity and stores its part; the parts are combined in the order of the
//! chunks, from the initial value on. The bits of the result so depend on the iteration space and
//! not on threads, schedule or backend, and a lowering only ever sees loops without reductions.
//!
//! ```text
//! %s = molt.par.for (%i) = (%c0) to (%n) step (%c1) reduce(%acc = %init : add) : i64 -> (f64) { … }
//! =>
//! %parts = molt.obj.list_filled %zero, %chunks
//! molt.par.for (%k) = (%c0) to (%chunks) step (%c1) : i64 {
//!   %part = scf.for %i = … iter_args(%acc = -0.0) { … }
//!   molt.obj.list_set %part, %parts[%k] {inbounds, nonneg}
//! }
//! %s = scf.for %k = %c0 to %chunks step %c1 iter_args(%t = %init) { %t + %parts[%k] }
//! ```
//! A loop that is `sequential` is cut the same way, so that a guard's fallback gives the same bits,
//! and combines as it goes. Integer sums and products are exact; see
//! `combine`. A sequential loop whose accumulator is used for something else runs plainly in order.
//!
//! Requires: proven or sequential loops; reference counts not yet inserted. Ensures: no
//! `molt.par.for` has reductions, and none are declared.

use super::combine::Reduction;
use super::par_for::{ParFor, Space, move_body};
use molt_dialects::ir::{Builder, Op, Value};
use molt_dialects::pass::{self, Anchor, Options, Pass, PassError, PassSpec};

/// The number of chunks where the loop does not say.
const CHUNKS: i64 = 64;

#[derive(Clone)]
struct ChunkReductions;

/// Registers the pass.
pub fn register() {
    pass::register(
        PassSpec {
            arg: "molt-par-chunk-reductions",
            summary: "cut loops with reductions into chunks whose parts are combined in order",
            anchor: Anchor::Module,
            options: &[],
            dependent_dialects: &["molt", "arith", "scf"],
        },
        ChunkReductions,
    );
}

impl Pass for ChunkReductions {
    fn run(&mut self, module: Op, _options: &Options) -> Result<(), PassError> {
        for l in ParFor::all_in(module) {
            if l.0.num_results() > 0 {
                rewrite(module, l)?;
            }
        }
        for declaration in module.collect(|op| op.is("molt.par.reduction")) {
            declaration.erase();
        }
        Ok(())
    }
}

fn rewrite(module: Op, l: ParFor) -> Result<(), PassError> {
    let mut reductions = Vec::new();
    for index in 0..l.reductions().len() {
        match Reduction::new(module, l, index)? {
            Some(found) => reductions.push(found),
            None if l.is_sequential() => {
                plain_loop(l);
                return Ok(());
            }
            None => {
                return Err(PassError::at(l.0, "the accumulator is not only combined; prove the loop first"));
            }
        }
    }
    for (reduction, chain) in &reductions {
        reduction.widen_chain(chain);
    }
    let reductions: Vec<Reduction> = reductions.into_iter().map(|(r, _)| r).collect();
    let b = Builder::before(l.0).with_loc(l.0.loc());
    let space = l.space(b);
    let cut = Cut::new(b, l, &space);
    let totals = if l.is_sequential() {
        in_order(b, l, &space, &cut, &reductions)
    } else {
        in_parallel(b, l, &space, &cut, &reductions)
    };
    let results: Vec<Value> = reductions.iter().zip(totals).map(|(r, v)| r.narrow(b, v)).collect();
    l.0.replace_with(&results);
    Ok(())
}

/// How the iteration space is cut into chunks.
struct Cut {
    /// The number of chunks.
    count: Value,
    total: Value,
    size: Size,
}

enum Size {
    /// Chunks of this many iterations.
    Given(Value),
    /// Chunks of this many, the first so many of them with one more.
    Even(Value, Value),
}

impl Cut {
    fn new(b: Builder, l: ParFor, space: &Space) -> Cut {
        let total = space.total;
        let (zero, one) = (b.const_i64(0), b.const_i64(1));
        if let Some(chunk) = l.chunk() {
            let last = b.subi(total, one);
            let whole = b.divui(last, chunk);
            let count = b.addi(whole, one);
            let some = b.cmpi("sgt", total, zero);
            return Cut { count: b.select(some, count, zero), total, size: Size::Given(chunk) };
        }
        let most = b.const_i64(CHUNKS);
        let two = |name: &str, x, y| b.op(name).operands(&[x, y]).results(&[x.ty()]).build().result(0);
        let count = two("arith.minsi", total, most);
        let divisor = two("arith.maxsi", count, one);
        let size = two("arith.divui", total, divisor);
        let more = two("arith.remui", total, divisor);
        Cut { count, total, size: Size::Even(size, more) }
    }

    /// The first iteration of chunk `k`, and the one behind its last.
    fn bounds(&self, b: Builder, k: Value) -> (Value, Value) {
        let min = |x, y| b.op("arith.minsi").operands(&[x, y]).results(&[b.ctx().i64_ty()]).build().result(0);
        match self.size {
            Size::Given(size) => {
                let first = b.muli(k, size);
                let left = b.subi(self.total, first);
                let length = min(size, left);
                (first, b.addi(first, length))
            }
            Size::Even(size, more) => {
                let start = |k| {
                    let whole = b.muli(k, size);
                    b.addi(whole, min(k, more))
                };
                let next = b.addi(k, b.const_i64(1));
                (start(k), start(next))
            }
        }
    }
}

/// The parts of chunk `k`: the body over its iterations, from the identities on.
fn parts(b: Builder, l: ParFor, space: &Space, cut: &Cut, k: Value, reductions: &[Reduction]) -> Vec<Value> {
    let (first, end) = cut.bounds(b, k);
    let starts: Vec<Value> = reductions.iter().map(|r| r.identity(b)).collect();
    let shifted = space.is_shifted();
    let [first, end] = [first, end].map(|n| if shifted { space.ivs(b, n)[0] } else { n });
    let one = b.const_i64(1);
    let (run, body) = b.scf_for(first, end, one, &starts);
    let inner = Builder::at_end(body).with_loc(b.loc());
    let args = body.args();
    let mut given = if shifted { vec![args[0]] } else { space.ivs(inner, args[0]) };
    given.extend(&args[1..]);
    let types: Vec<_> = reductions.iter().map(|r| r.chain_ty(b)).collect();
    let values = move_body(l, inner, &given, &types);
    inner.scf_yield(&values);
    run.results()
}

fn in_order(b: Builder, l: ParFor, space: &Space, cut: &Cut, reductions: &[Reduction]) -> Vec<Value> {
    let starts = initial(b, l, reductions);
    let (zero, one) = (b.const_i64(0), b.const_i64(1));
    let (run, body) = b.scf_for(zero, cut.count, one, &starts);
    let inner = Builder::at_end(body).with_loc(b.loc());
    let args = body.args();
    let found = parts(inner, l, space, cut, args[0], reductions);
    let each = reductions.iter().zip(&args[1..]).zip(found);
    let totals: Vec<Value> = each.map(|((r, total), part)| r.combine(inner, *total, part)).collect();
    inner.scf_yield(&totals);
    run.results()
}

fn initial(b: Builder, l: ParFor, reductions: &[Reduction]) -> Vec<Value> {
    reductions.iter().zip(l.inits()).map(|(r, init)| r.widen(b, init)).collect()
}

fn in_parallel(b: Builder, l: ParFor, space: &Space, cut: &Cut, reductions: &[Reduction]) -> Vec<Value> {
    let ctx = b.ctx();
    let flags = |op: Op| {
        op.set_attr("inbounds", ctx.unit());
        op.set_attr("nonneg", ctx.unit());
    };
    let lists: Vec<Vec<Value>> = reductions
        .iter()
        .map(|r| {
            let zero = |ty: &molt_dialects::ir::Type| match ty {
                t if t.is_f64() => b.const_f64(0.0),
                t if t.is_i1() => b.const_bool(false),
                t => b.const_int(*t, 0),
            };
            let list = |ty: &molt_dialects::ir::Type| {
                let list = b.op("molt.obj.list_filled").operands(&[zero(ty), cut.count]);
                list.results(&[ctx.list_ty(*ty)]).build().result(0)
            };
            r.words(b).iter().map(list).collect()
        })
        .collect();

    let (zero, one) = (b.const_i64(0), b.const_i64(1));
    let chunked = l.chunk().is_some() || l.schedule() as i32 != 0;
    let mut run = b.op("molt.par.for").operands(&[zero, cut.count, one]).regions(1);
    if chunked {
        run = run.operands(&[one]);
    }
    for (name, value) in l.0.attrs() {
        if name != "operandSegmentSizes" && name != "reductions" {
            run = run.attr(&name, value);
        }
    }
    let run = run.segments(&[1, 1, 1, 0, i32::from(chunked)]).build();
    let body = run.region(0).append_block(&[(ctx.i64_ty(), b.loc())]);
    let inner = Builder::at_end(body).with_loc(b.loc());
    let k = body.args()[0];
    let found = parts(inner, l, space, cut, k, reductions);
    for ((r, lists), part) in reductions.iter().zip(&lists).zip(found) {
        for (word, list) in r.split(inner, part).into_iter().zip(lists) {
            flags(inner.op("molt.obj.list_set").operands(&[word, *list, k]).build());
        }
    }
    inner.op("molt.par.yield").build();

    let (sum, body) = b.scf_for(zero, cut.count, one, &initial(b, l, reductions));
    let inner = Builder::at_end(body).with_loc(b.loc());
    let args = body.args();
    let mut totals = Vec::new();
    for ((r, lists), total) in reductions.iter().zip(&lists).zip(&args[1..]) {
        let load = |list: &Value| {
            let elem = list.ty().list_elem().expect("parts are in lists");
            let get = inner.op("molt.obj.list_get").operands(&[*list, args[0]]).results(&[elem]).build();
            flags(get);
            get.result(0)
        };
        let words: Vec<Value> = lists.iter().map(load).collect();
        let part = r.join(inner, &words);
        totals.push(r.combine(inner, *total, part));
    }
    inner.scf_yield(&totals);
    sum.results()
}

/// The loop as Python's own: one iteration after the other, the accumulators carried along.
fn plain_loop(l: ParFor) {
    let b = Builder::before(l.0).with_loc(l.0.loc());
    let space = l.space(b);
    let (zero, one) = (b.const_i64(0), b.const_i64(1));
    let (run, body) = b.scf_for(zero, space.total, one, &l.inits());
    let inner = Builder::at_end(body).with_loc(b.loc());
    let args = body.args();
    let mut given = space.ivs(inner, args[0]);
    given.extend(&args[1..]);
    let values = move_body(l, inner, &given, &l.0.result_types());
    inner.scf_yield(&values);
    l.0.replace_with(&run.results());
}
