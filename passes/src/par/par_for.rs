//! A view of `molt.par.for`, and what every lowering of it needs: its number of iterations, its
//! induction variables from an iteration's number, and its body moved elsewhere.
//!
//! Iterations are numbered from 0, the last induction variable of a collapsed nest fastest.

use molt_dialects::ir::{Attr, Block, Builder, Op, Region, Type, Value};

/// A `molt.par.for` op.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ParFor(pub Op);

/// How iterations are dealt out to threads; the numbers are the runtime's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Schedule {
    /// Equal shares.
    Static = 0,
    /// Chunk by chunk, to whoever is free.
    Dynamic = 1,
    /// As dynamic, with chunks that shrink.
    Guided = 2,
}

impl Schedule {
    /// OpenMP's name.
    pub fn name(self) -> &'static str {
        match self {
            Schedule::Static => "static",
            Schedule::Dynamic => "dynamic",
            Schedule::Guided => "guided",
        }
    }
}

/// The combination that a reduction names.
#[derive(Clone, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the names are the meaning")]
pub enum Kind {
    Add,
    Mul,
    Min,
    Max,
    And,
    Or,
    Xor,
    /// A `molt.par.reduction` with this name.
    Symbol(String),
}

impl Kind {
    fn from_attr(attr: Attr) -> Kind {
        match attr.as_str().as_deref() {
            Some("add") => Kind::Add,
            Some("mul") => Kind::Mul,
            Some("min") => Kind::Min,
            Some("max") => Kind::Max,
            Some("and") => Kind::And,
            Some("or") => Kind::Or,
            Some("xor") => Kind::Xor,
            _ => Kind::Symbol(attr.as_sym_ref().expect("the verifier admits names and symbols")),
        }
    }

    /// The name as the loop spells it.
    pub fn name(&self) -> String {
        match self {
            Kind::Add => "add".into(),
            Kind::Mul => "mul".into(),
            Kind::Min => "min".into(),
            Kind::Max => "max".into(),
            Kind::And => "and".into(),
            Kind::Or => "or".into(),
            Kind::Xor => "xor".into(),
            Kind::Symbol(name) => format!("@{name}"),
        }
    }
}

impl ParFor {
    /// The loops in `op`, outer ones first.
    pub fn all_in(op: Op) -> Vec<ParFor> {
        op.collect_pre(|o| o.is("molt.par.for")).into_iter().map(ParFor).collect()
    }

    /// Number of induction variables.
    pub fn dims(self) -> usize {
        self.segment(0)
    }

    /// The size of a segment of operands: lower, upper, step, initial values, chunk.
    fn segment(self, index: usize) -> usize {
        let sizes = self.0.attr("operandSegmentSizes").and_then(|a| a.as_i32_array());
        sizes.and_then(|s| usize::try_from(s[index]).ok()).expect("the op has five segments")
    }

    fn operands(self, start: usize, count: usize) -> Vec<Value> {
        (start..start + count).map(|i| self.0.operand(i)).collect()
    }

    /// Lower bounds, one per induction variable.
    pub fn lowers(self) -> Vec<Value> {
        self.operands(0, self.dims())
    }

    /// Upper bounds, exclusive.
    pub fn uppers(self) -> Vec<Value> {
        self.operands(self.dims(), self.dims())
    }

    /// Steps, all positive.
    pub fn steps(self) -> Vec<Value> {
        self.operands(2 * self.dims(), self.dims())
    }

    /// Initial values of the reductions.
    pub fn inits(self) -> Vec<Value> {
        self.operands(3 * self.dims(), self.0.num_results())
    }

    /// The chunk size, if the program names one.
    pub fn chunk(self) -> Option<Value> {
        (self.segment(4) == 1).then(|| self.0.operand(self.0.num_operands() - 1))
    }

    /// The schedule; static if none is named.
    pub fn schedule(self) -> Schedule {
        match self.0.attr("schedule").and_then(|a| a.as_str()).as_deref() {
            Some("dynamic") => Schedule::Dynamic,
            Some("guided") => Schedule::Guided,
            _ => Schedule::Static,
        }
    }

    /// The kinds of the reductions.
    pub fn reductions(self) -> Vec<Kind> {
        let kinds = self.0.attr("reductions").and_then(|a| a.as_array()).unwrap_or_default();
        kinds.into_iter().map(Kind::from_attr).collect()
    }

    /// Whether its iterations must run in order.
    pub fn is_sequential(self) -> bool {
        self.0.has_attr("sequential")
    }

    /// The body.
    pub fn body(self) -> Region {
        self.0.region(0)
    }

    /// The body's first block.
    pub fn entry(self) -> Block {
        self.body().entry().expect("the verifier admits no empty body")
    }

    /// The induction variables.
    pub fn ivs(self) -> Vec<Value> {
        self.entry().args()[..self.dims()].to_vec()
    }

    /// The accumulators.
    pub fn accumulators(self) -> Vec<Value> {
        self.entry().args()[self.dims()..].to_vec()
    }

    /// The bounds, built into a space of iteration numbers in front of the loop.
    pub fn space(self, b: Builder) -> Space {
        let dims = (0..self.dims()).map(|d| Dim {
            lower: self.lowers()[d],
            step: self.steps()[d],
            count: trip_count(b, self.lowers()[d], self.uppers()[d], self.steps()[d]),
        });
        let dims: Vec<Dim> = dims.collect();
        let mut total = dims[0].count;
        for dim in &dims[1..] {
            total = b
                .op("molt.tier.mul")
                .operands(&[total, dim.count])
                .results(&[b.ctx().i64_ty()])
                .build()
                .result(0);
        }
        Space { dims, total }
    }
}

/// The iteration space of a loop.
#[derive(Clone)]
pub struct Space {
    /// One per induction variable.
    pub dims: Vec<Dim>,
    /// The number of iterations.
    pub total: Value,
}

/// One induction variable's range.
#[derive(Clone, Copy)]
pub struct Dim {
    /// The first value.
    pub lower: Value,
    /// The distance between values.
    pub step: Value,
    /// The number of values.
    pub count: Value,
}

impl Space {
    /// The values that [`Space::ivs`] uses.
    pub fn values(&self) -> Vec<Value> {
        let inner = self.dims.iter().skip(1).map(|d| d.count);
        self.dims.iter().flat_map(|d| [d.lower, d.step]).chain(inner).collect()
    }

    /// The same space with its values replaced.
    pub fn map(&self, replace: impl Fn(Value) -> Value) -> Space {
        let dim = |(i, d): (usize, &Dim)| Dim {
            lower: replace(d.lower),
            step: replace(d.step),
            count: if i == 0 { d.count } else { replace(d.count) },
        };
        Space { dims: self.dims.iter().enumerate().map(dim).collect(), total: self.total }
    }

    /// Whether an iteration's number plus the lower bound is the induction variable.
    pub fn is_shifted(&self) -> bool {
        self.dims.len() == 1 && self.dims[0].step.const_i64() == Some(1)
    }

    /// The induction variables of iteration `number`.
    pub fn ivs(&self, b: Builder, number: Value) -> Vec<Value> {
        let i64_ty = b.ctx().i64_ty();
        let mut rest = number;
        let mut ivs = Vec::new();
        for (d, dim) in self.dims.iter().enumerate().rev() {
            let mut index = rest;
            if d > 0 {
                let two =
                    |name: &str| b.op(name).operands(&[rest, dim.count]).results(&[i64_ty]).build().result(0);
                index = two("arith.remui");
                rest = two("arith.divui");
            }
            ivs.push(scaled(b, dim, index));
        }
        ivs.reverse();
        ivs
    }
}

/// `lower + index * step`, without the parts that do nothing.
fn scaled(b: Builder, dim: &Dim, index: Value) -> Value {
    // With a lower bound that is not negative no step of the computation can wrap.
    let exact = dim.lower.const_i64().is_some_and(|l| l >= 0);
    let scaled = match dim.step.const_i64() {
        Some(1) => index,
        _ => flagged(b, "arith.muli", index, dim.step, exact),
    };
    match dim.lower.const_i64() {
        Some(0) => scaled,
        _ => flagged(b, "arith.addi", dim.lower, scaled, exact || scaled == index),
    }
}

fn flagged(b: Builder, name: &str, x: Value, y: Value, nsw: bool) -> Value {
    let op = b.op(name).operands(&[x, y]).results(&[x.ty()]);
    let op = if nsw { op.attr("overflowFlags", b.ctx().attr("#arith.overflow<nsw>")) } else { op };
    op.build().result(0)
}

/// The number of values in `range(lower, upper, step)`. Raises OverflowError where it does not fit.
fn trip_count(b: Builder, lower: Value, upper: Value, step: Value) -> Value {
    let zero = b.const_i64(0);
    let one = b.const_i64(1);
    let runs = b.cmpi("slt", lower, upper);
    let distance = if lower.const_i64() == Some(0) { upper } else { b.subi(upper, lower) };
    let count = if step.const_i64() == Some(1) {
        distance
    } else {
        // The distance is at least 1 here, as an unsigned number.
        let last = b.subi(distance, one);
        let steps = b.divui(last, step);
        b.addi(steps, one)
    };
    let count = b.select(runs, count, zero);
    let fits = lower.const_i64().is_some_and(|l| l >= 0)
        || upper.const_i64().is_some_and(|u| u <= 0)
        || step.const_i64().is_some_and(|s| s > 2);
    if !fits {
        let ok = b.cmpi("sge", count, zero);
        b.op("molt.tier.require")
            .operands(&[ok])
            .attr("kind", b.ctx().str_attr("OverflowError"))
            .attr("message", b.ctx().str_attr("range has more than 2**63 - 1 items"))
            .build();
    }
    count
}

/// Whether `op` only makes a constant, so that it is better repeated than captured.
pub fn is_constant(op: Op) -> bool {
    ["arith.constant", "molt.obj.str_const", "func.constant", "llvm.mlir.constant", "llvm.mlir.zero"]
        .iter()
        .any(|name| op.is(name))
}

/// Moves the body of `l` to where `b` stands, with `args` for its block's arguments, and returns
/// what it yields, of these types. A body of several blocks goes into an `scf.execute_region`. The loop is left
/// without a body and must be erased.
pub fn move_body(l: ParFor, b: Builder, args: &[Value], types: &[Type]) -> Vec<Value> {
    let entry = l.entry();
    for (formal, actual) in entry.args().into_iter().zip(args) {
        formal.replace_all_uses_with(*actual);
    }
    if l.body().has_one_block() {
        let yielding = entry.terminator().expect("a block of a loop ends in a terminator");
        let values = yielding.operands();
        yielding.erase();
        for op in entry.ops() {
            op.detach();
            b.insert(op);
        }
        return values;
    }
    for i in (0..entry.args().len()).rev() {
        entry.erase_arg(i);
    }
    for block in l.body().blocks() {
        let Some(end) = block.terminator().filter(|t| t.is("molt.par.yield")) else { continue };
        let values = end.operands();
        Builder::before(end).with_loc(end.loc()).scf_yield(&values);
        end.erase();
    }
    let wrapper = b.op("scf.execute_region").results(types).regions(1).build();
    wrapper.region(0).take_body(l.body());
    wrapper.results()
}
