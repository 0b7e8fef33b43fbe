//! How the parts of a reduction are made and put together.
//!
//! Integer sums and products accumulate in 128 bits, so that neither depends on the order in which
//! parts meet: the total is exact if it fits 64 bits, and OverflowError is raised if it does not. A
//! sum of fewer than 2**63 terms cannot leave 128 bits. A product is cut to ±(2**63 + 1), beyond
//! which only a factor of 0 leads back; the product of two cut numbers fits.
//!
//! Float sums start from -0.0, which is neutral for every number. Least and greatest floats combine
//! by the comparison that the body uses, so that ties and NaNs are settled as there.

use super::analysis::reduction::{Chain, chain};
use super::par_for::{Kind, ParFor};
use molt_dialects::ir::{Attr, Builder, Op, Type, Value};
use molt_dialects::pass::PassError;
use std::collections::HashMap;

const OVERFLOW: &str = "integer overflow: the result does not fit 64 bits";

/// One reduction of a loop, ready to be split.
pub struct Reduction {
    kind: Kind,
    /// The program's type.
    ty: Type,
    /// Whether it accumulates in 128 bits.
    pub wide: bool,
    pick: Pick,
    /// The `molt.par.reduction`, if the program declares it.
    declared: Option<Op>,
}

/// How a least or greatest float is chosen.
#[derive(Clone)]
enum Pick {
    /// By this operation.
    Op(String),
    /// By a comparison with this predicate.
    Compare { predicate: Attr, accumulator_first: bool, keeps_if_true: bool },
    /// The default of `kind`.
    Plain,
}

impl Reduction {
    /// Looks at reduction `index` of `l`; `None` if its accumulator is not only combined.
    pub fn new(module: Op, l: ParFor, index: usize) -> Result<Option<(Reduction, Chain)>, PassError> {
        let kind = l.reductions()[index].clone();
        let Ok(chain) = chain(l, index) else { return Ok(None) };
        // A nested loop may stand in the chain of an outer one, and hand on 128 bits.
        let ty = l.0.result(index).ty();
        let declared = match &kind {
            Kind::Symbol(name) => module.lookup_symbol(name),
            _ => None,
        };
        if let Some(op) = declared
            && !op.regions().iter().all(|r| r.has_one_block())
        {
            return Err(PassError::at(op, "regions of a reduction must have one block each"));
        }
        let wide = (ty.is_i64() || ty.is_int(128)) && matches!(kind, Kind::Add | Kind::Mul);
        let pick = if ty.is_f64() { pick(&chain) } else { Pick::Plain };
        Ok(Some((Reduction { kind, ty, wide, pick, declared }, chain)))
    }

    /// The type that it accumulates in.
    pub fn chain_ty(&self, b: Builder) -> Type {
        if self.wide { b.ctx().int_ty(128) } else { self.ty }
    }

    /// The value that changes nothing.
    pub fn identity(&self, b: Builder) -> Value {
        if let Some(op) = self.declared {
            return inline(b, op, 0, &[]);
        }
        let ty = self.chain_ty(b);
        if ty.is_f64() {
            return b.const_f64(match self.kind {
                Kind::Mul => 1.0,
                Kind::Min => f64::INFINITY,
                Kind::Max => f64::NEG_INFINITY,
                _ => -0.0,
            });
        }
        let n = match self.kind {
            Kind::Mul => 1,
            Kind::Min => i64::MAX,
            Kind::Max => i64::MIN,
            Kind::And => -1,
            _ => 0,
        };
        if ty.is_i1() { b.const_bool(n != 0) } else { b.const_int(ty, n) }
    }

    /// `total` combined with the part that follows it.
    pub fn combine(&self, b: Builder, total: Value, part: Value) -> Value {
        if let Some(op) = self.declared {
            return inline(b, op, 1, &[total, part]);
        }
        let two = |name: &str| b.op(name).operands(&[total, part]).results(&[total.ty()]).build().result(0);
        match (&self.kind, self.ty.is_f64()) {
            (Kind::Add, true) => two("arith.addf"),
            (Kind::Add, false) => two("arith.addi"),
            (Kind::Mul, true) => two("arith.mulf"),
            (Kind::Mul, false) => product(b, total, part),
            (Kind::Min, false) => two("arith.minsi"),
            (Kind::Max, false) => two("arith.maxsi"),
            (Kind::And, _) => two("arith.andi"),
            (Kind::Or, _) => two("arith.ori"),
            (Kind::Xor, _) => two("arith.xori"),
            (_, true) => self.pick_float(b, total, part),
            (Kind::Symbol(_), false) => unreachable!("the verifier finds every reduction's declaration"),
        }
    }

    fn pick_float(&self, b: Builder, total: Value, part: Value) -> Value {
        match &self.pick {
            Pick::Op(name) => b.op(name).operands(&[total, part]).results(&[total.ty()]).build().result(0),
            Pick::Compare { predicate, accumulator_first, keeps_if_true } => {
                let (x, y) = if *accumulator_first { (total, part) } else { (part, total) };
                let test = b
                    .op("arith.cmpf")
                    .operands(&[x, y])
                    .attr("predicate", *predicate)
                    .results(&[b.ctx().i1_ty()])
                    .build()
                    .result(0);
                if *keeps_if_true { b.select(test, total, part) } else { b.select(test, part, total) }
            }
            Pick::Plain => {
                let better = if self.kind == Kind::Min { "olt" } else { "ogt" };
                let test = b.cmpf(better, part, total);
                b.select(test, part, total)
            }
        }
    }

    /// `value`, of the program's type, as the chain has it.
    pub fn widen(&self, b: Builder, value: Value) -> Value {
        let ty = self.chain_ty(b);
        if value.ty() == ty { value } else { b.cast("arith.extsi", value, ty) }
    }

    /// The chain's value in the program's type; raises OverflowError where it does not fit.
    pub fn narrow(&self, b: Builder, value: Value) -> Value {
        if value.ty() == self.ty {
            return value;
        }
        let narrow = b.trunci(value, self.ty);
        let back = b.cast("arith.extsi", narrow, value.ty());
        let fits = b.cmpi("eq", back, value);
        b.op("molt.tier.require")
            .operands(&[fits])
            .attr("kind", b.ctx().str_attr("OverflowError"))
            .attr("message", b.ctx().str_attr(OVERFLOW))
            .build();
        narrow
    }

    /// The words that a part is stored in: two of 64 bits for a wide one.
    pub fn split(&self, b: Builder, value: Value) -> Vec<Value> {
        if !self.wide {
            return vec![value];
        }
        let i64_ty = b.ctx().i64_ty();
        let by = b.const_int(value.ty(), 64);
        let high = b.shrsi(value, by);
        vec![b.trunci(value, i64_ty), b.trunci(high, i64_ty)]
    }

    /// The part that these words hold.
    pub fn join(&self, b: Builder, words: &[Value]) -> Value {
        if !self.wide {
            return words[0];
        }
        let ty = self.chain_ty(b);
        let low = b.extui(words[0], ty);
        let high = b.cast("arith.extsi", words[1], ty);
        let by = b.const_int(ty, 64);
        let high = b.shli(high, by);
        b.ori(high, low)
    }

    /// The types of the words.
    pub fn words(&self, b: Builder) -> Vec<Type> {
        if self.wide { vec![b.ctx().i64_ty(); 2] } else { vec![self.ty] }
    }

    /// Makes the chain accumulate in 128 bits, inside the loop's body.
    pub fn widen_chain(&self, chain: &Chain) {
        if !self.wide {
            return;
        }
        for v in &chain.values {
            let wide = v.context().int_ty(128);
            v.set_type(wide);
        }
        for op in &chain.combines {
            let b = Builder::before(*op);
            let [x, y] = [op.operand(0), op.operand(1)].map(|v| self.widen(b, v));
            let result = match self.kind {
                Kind::Mul => product(b, x, y),
                _ if op.name().ends_with("sub") || op.name().ends_with("subi") => b.subi(x, y),
                _ => b.addi(x, y),
            };
            op.replace_with(&[result]);
        }
    }
}

/// The product of two cut numbers, cut.
fn product(b: Builder, x: Value, y: Value) -> Value {
    let ty = x.ty();
    let number = |n: i64| b.const_int(ty, n);
    let two = number(2);
    let limit = b.subi(two, number(i64::MIN));
    let limit = b.subi(limit, number(1));
    let low = b.subi(number(0), limit);
    let exact = b.muli(x, y);
    let clamp = |name: &str, v, w| b.op(name).operands(&[v, w]).results(&[ty]).build().result(0);
    let cut = clamp("arith.minsi", exact, limit);
    clamp("arith.maxsi", cut, low)
}

/// The only block of a declared reduction's region `index`, copied to where `b` stands.
fn inline(b: Builder, declaration: Op, index: usize, args: &[Value]) -> Value {
    let block = declaration.region(index).entry().expect("the verifier admits no empty region");
    let mut map: HashMap<Value, Value> = block.args().into_iter().zip(args.iter().copied()).collect();
    let end = block.terminator().expect("a region of a reduction ends in a yield");
    for op in block.ops() {
        if op != end {
            b.insert(op.clone_with(&mut map));
        }
    }
    let yielded = end.operand(0);
    map.get(&yielded).copied().unwrap_or(yielded)
}

/// How the body chooses between the accumulator and a new value.
fn pick(chain: &Chain) -> Pick {
    let Some(first) = chain.combines.first() else { return Pick::Plain };
    if !first.is("arith.cmpf") {
        return Pick::Op(first.name());
    }
    let accumulator_first = chain.values.contains(&first.operand(0));
    let Some((user, _)) = first.result(0).uses().into_iter().next() else { return Pick::Plain };
    let when_true = if user.is("arith.select") {
        Some(user.operand(1))
    } else {
        let yields = user.regions().first().and_then(|r| r.entry()?.terminator());
        let index = user.results().iter().position(|r| chain.values.contains(r));
        yields.zip(index).map(|(y, i)| y.operand(i))
    };
    match (when_true, first.attr("predicate")) {
        (Some(v), Some(predicate)) => {
            Pick::Compare { predicate, accumulator_first, keeps_if_true: chain.values.contains(&v) }
        }
        _ => Pick::Plain,
    }
}
