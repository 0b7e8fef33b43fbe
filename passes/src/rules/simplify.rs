//! `molt-egg-simplify`: equality saturation over the straight-line arithmetic of each block.
//!
//! The integer, float and boolean operations of a block form one e-graph; what is not arithmetic
//! (loads, calls, block arguments) is a leaf. The rules of [`super::themes`] saturate it within
//! limits, and each operation is then replaced by the cheapest equal one.
//!
//! ```text
//! %q = molt.tier.floordiv %x, %c8 : i64        =>   %q = molt.tier.shr %x, %c3 : i64
//! ```
//!
//! Requires: nothing. Ensures: the same values bit for bit and the same exceptions at the same
//! places: an operation is replaced where it stands, by operations that raise together with it
//! (the laws are in `rules/README.md`). Operations that carry attributes of ours (proofs) and floats
//! with fast-math flags stay leaves.

use super::cost::CostModel;
use super::lang::{Arith, FloatBits, Fold};
use super::themes;
use egg::{Extractor, Id, Language, Runner, Symbol};
use molt_dialects::ir::{Block, Builder, Op, Value};
use molt_dialects::pass::{self, Anchor, OptionSpec, Options, Pass, PassError, PassSpec};
use std::collections::HashMap;
use std::time::Duration;

/// Blocks with more arithmetic than this are split into runs of this length.
const MAX_RUN: usize = 400;

#[derive(Clone)]
struct EggSimplify;

/// Registers the pass.
pub fn register() {
    pass::register(
        PassSpec {
            arg: "molt-egg-simplify",
            summary: "simplify straight-line arithmetic by equality saturation",
            anchor: Anchor::Func,
            options: &[
                OptionSpec { name: "cost", help: "cost model: native or wasm", default: "native" },
                OptionSpec { name: "max-nodes", help: "e-graph nodes at which to stop", default: "5000" },
                OptionSpec { name: "max-iterations", help: "rounds of rewriting", default: "8" },
            ],
            dependent_dialects: &["arith", "molt"],
        },
        EggSimplify,
    );
}

impl Pass for EggSimplify {
    fn run(&mut self, func: Op, options: &Options) -> Result<(), PassError> {
        let name = options.get("cost");
        let cost = CostModel::named(name)
            .ok_or_else(|| PassError::new(format!("unknown cost model '{name}': expected native or wasm")))?;
        let limits = Limits {
            nodes: usize::try_from(options.int("max-nodes")?).unwrap_or(0),
            iterations: usize::try_from(options.int("max-iterations")?).unwrap_or(0),
        };
        let rules = themes::all();
        let mut blocks = Vec::new();
        for op in func.collect_pre(|_| true) {
            for region in op.regions() {
                blocks.extend(region.blocks());
            }
        }
        for block in blocks {
            for run in runs(block) {
                simplify(&run, &rules, cost, &limits);
            }
        }
        Ok(())
    }
}

struct Limits {
    nodes: usize,
    iterations: usize,
}

/// The arithmetic operations of a block, in order, in pieces of bounded length.
fn runs(block: Block) -> Vec<Vec<Op>> {
    let ops: Vec<Op> = block.ops().into_iter().filter(|op| shape(*op).is_some()).collect();
    ops.chunks(MAX_RUN).filter(|c| c.iter().any(|op| !op.is("arith.constant"))).map(<[Op]>::to_vec).collect()
}

/// The node that an operation stands for, with the given operands.
type Make = fn(&[Id]) -> Arith;

/// How an operation reads as a node; none for what is not arithmetic of the language.
fn shape(op: Op) -> Option<Make> {
    let ctx = op.context();
    if op.num_results() != 1 {
        return None;
    }
    let ty = op.result(0).ty();
    let (int, boolean, float) = (ty.is_i64(), ty.is_i1(), ty.is_f64());
    if !(int || boolean || float) {
        return None;
    }
    let name = op.name();
    let plain_float = || {
        float && op.attrs().iter().all(|(n, a)| n == "fastmath" && *a == ctx.attr("#arith.fastmath<none>"))
    };
    Some(match name.as_str() {
        "arith.constant" if op.attr("value").is_some() => |_| Arith::Bool(false),
        n if n.starts_with("molt.tier.") && int && op.attrs().is_empty() => match &n["molt.tier.".len()..] {
            "add" => |c| Arith::Add([c[0], c[1]]),
            "sub" => |c| Arith::Sub([c[0], c[1]]),
            "mul" => |c| Arith::Mul([c[0], c[1]]),
            "neg" => |c| Arith::Neg([c[0]]),
            "floordiv" => |c| Arith::FloorDiv([c[0], c[1]]),
            "mod" => |c| Arith::Mod([c[0], c[1]]),
            "shl" => |c| Arith::Shl([c[0], c[1]]),
            "shr" => |c| Arith::Shr([c[0], c[1]]),
            _ => return None,
        },
        "arith.andi" if int => |c| Arith::And([c[0], c[1]]),
        "arith.ori" if int => |c| Arith::Or([c[0], c[1]]),
        "arith.xori" if int => |c| Arith::Xor([c[0], c[1]]),
        "arith.andi" if boolean => |c| Arith::BAnd([c[0], c[1]]),
        "arith.ori" if boolean => |c| Arith::BOr([c[0], c[1]]),
        "arith.xori" if boolean => |c| Arith::BXor([c[0], c[1]]),
        "arith.cmpi" if op.operand(0).ty().is_i64() => match op.attr("predicate")?.as_i64()? {
            0 => |c| Arith::Eq([c[0], c[1]]),
            1 => |c| Arith::Ne([c[0], c[1]]),
            2 => |c| Arith::Lt([c[0], c[1]]),
            3 => |c| Arith::Le([c[0], c[1]]),
            4 => |c| Arith::Gt([c[0], c[1]]),
            5 => |c| Arith::Ge([c[0], c[1]]),
            _ => return None,
        },
        "arith.select" if op.operand(0).ty().is_i1() => |c| Arith::Select([c[0], c[1], c[2]]),
        "arith.addf" if plain_float() => |c| Arith::FAdd([c[0], c[1]]),
        "arith.subf" if plain_float() => |c| Arith::FSub([c[0], c[1]]),
        "arith.mulf" if plain_float() => |c| Arith::FMul([c[0], c[1]]),
        "arith.divf" if plain_float() => |c| Arith::FDiv([c[0], c[1]]),
        "arith.negf" if plain_float() => |c| Arith::FNeg([c[0]]),
        _ => return None,
    })
}

/// The node of a constant.
fn literal(op: Op) -> Option<Arith> {
    let (value, ty) = (op.attr("value")?, op.result(0).ty());
    if ty.is_i64() {
        value.as_i64().map(Arith::Int)
    } else if ty.is_i1() {
        value.as_bool().map(Arith::Bool)
    } else {
        value.as_f64().map(|x| Arith::Float(FloatBits(x.to_bits())))
    }
}

fn simplify(run: &[Op], rules: &[egg::Rewrite<Arith, Fold>], cost: CostModel, limits: &Limits) {
    let mut egraph = egg::EGraph::<Arith, Fold>::default();
    let mut class: HashMap<Value, Id> = HashMap::new();
    let mut leaves: HashMap<Symbol, Value> = HashMap::new();
    let mut nodes: Vec<(Op, Arith)> = Vec::new();
    for op in run {
        let node = if op.is("arith.constant") {
            let Some(l) = literal(*op) else { continue };
            l
        } else {
            let ids: Vec<Id> = op
                .operands()
                .into_iter()
                .map(|v| {
                    *class.entry(v).or_insert_with(|| {
                        let name = Symbol::from(format!("v{}", leaves.len()));
                        leaves.insert(name, v);
                        egraph.add(Arith::Leaf(name))
                    })
                })
                .collect();
            let make = shape(*op).expect("runs hold arithmetic only");
            make(&ids)
        };
        let id = egraph.add(node.clone());
        class.insert(op.result(0), id);
        nodes.push((*op, node));
    }
    egraph.rebuild();
    let runner = Runner::default()
        .with_egraph(egraph)
        .with_node_limit(limits.nodes)
        .with_iter_limit(limits.iterations)
        .with_time_limit(Duration::from_secs(2))
        .run(rules);
    let extractor = Extractor::new(&runner.egraph, cost);

    let block = run[0].block().expect("arithmetic stands in a block");
    let order: HashMap<Op, usize> = block.ops().into_iter().enumerate().map(|(i, op)| (op, i)).collect();
    let mut out =
        Materializer { egraph: &runner.egraph, extractor: &extractor, known: HashMap::new(), order };
    for (name, v) in &leaves {
        let id = runner.egraph.lookup(Arith::Leaf(*name)).expect("leaves were added");
        out.known.insert(runner.egraph.find(id), *v);
    }
    for (op, node) in nodes {
        out.replace(op, &node, class[&op.result(0)]);
    }
}

/// Writes the cheapest terms back, reusing values that exist at that point of the block.
struct Materializer<'a> {
    egraph: &'a egg::EGraph<Arith, Fold>,
    extractor: &'a Extractor<'a, CostModel, Arith, Fold>,
    /// Values of e-classes, available from here on in the block.
    known: HashMap<Id, Value>,
    /// Places of the block's original operations.
    order: HashMap<Op, usize>,
}

impl Materializer<'_> {
    /// Whether `v` is defined before `op`: in the block's order, or outside the block.
    fn is_before(&self, v: Value, op: Op) -> bool {
        match v.defining_op().and_then(|d| self.order.get(&d)) {
            Some(place) => *place < self.order[&op],
            None => true,
        }
    }

    /// Whether every leaf of the class's cheapest term is defined before `op`.
    fn is_ready(&self, id: Id, op: Op) -> bool {
        let id = self.egraph.find(id);
        match self.known.get(&id) {
            Some(v) => self.is_before(*v, op),
            None => self.extractor.find_best_node(id).children().iter().all(|c| self.is_ready(*c, op)),
        }
    }

    fn replace(&mut self, op: Op, node: &Arith, id: Id) {
        let id = self.egraph.find(id);
        if !self.is_ready(id, op) {
            return;
        }
        if let Some(v) = self.known.get(&id) {
            if !op.is("arith.constant") && v.ty() == op.result(0).ty() {
                op.replace_all_uses_with(&[*v]);
                op.erase();
            }
            return;
        }
        let best = self.extractor.find_best_node(id);
        let canonical = |n: &Arith| n.clone().map_children(|c| self.egraph.find(c));
        if canonical(best) == canonical(node) {
            self.known.insert(id, op.result(0));
            return;
        }
        let builder = Builder::before(op).with_loc(op.loc());
        let v = self.build(id, builder);
        op.replace_all_uses_with(&[v]);
        op.erase();
    }

    /// The value of a class, built from its cheapest node where there is none yet.
    fn build(&mut self, id: Id, b: Builder) -> Value {
        let id = self.egraph.find(id);
        if let Some(v) = self.known.get(&id) {
            return *v;
        }
        let node = self.extractor.find_best_node(id).clone();
        let args: Vec<Value> = node.children().iter().map(|c| self.build(*c, b)).collect();
        let ctx = b.ctx();
        let op = |name: &str, ty| b.op(name).operands(&args).results(&[ty]).build().result(0);
        let cmp = |predicate: &str| b.cmpi(predicate, args[0], args[1]);
        let v = match &node {
            Arith::Int(n) => b.const_i64(*n),
            Arith::Bool(x) => b.const_bool(*x),
            Arith::Float(x) => b.const_f64(f64::from_bits(x.0)),
            Arith::Leaf(_) => unreachable!("leaves have values"),
            Arith::Add(_) => op("molt.tier.add", ctx.i64_ty()),
            Arith::Sub(_) => op("molt.tier.sub", ctx.i64_ty()),
            Arith::Mul(_) => op("molt.tier.mul", ctx.i64_ty()),
            Arith::Neg(_) => op("molt.tier.neg", ctx.i64_ty()),
            Arith::FloorDiv(_) => op("molt.tier.floordiv", ctx.i64_ty()),
            Arith::Mod(_) => op("molt.tier.mod", ctx.i64_ty()),
            Arith::Shl(_) => op("molt.tier.shl", ctx.i64_ty()),
            Arith::Shr(_) => op("molt.tier.shr", ctx.i64_ty()),
            Arith::And(_) => op("arith.andi", ctx.i64_ty()),
            Arith::Or(_) => op("arith.ori", ctx.i64_ty()),
            Arith::Xor(_) => op("arith.xori", ctx.i64_ty()),
            Arith::BAnd(_) => op("arith.andi", ctx.i1_ty()),
            Arith::BOr(_) => op("arith.ori", ctx.i1_ty()),
            Arith::BXor(_) => op("arith.xori", ctx.i1_ty()),
            Arith::Eq(_) => cmp("eq"),
            Arith::Ne(_) => cmp("ne"),
            Arith::Lt(_) => cmp("slt"),
            Arith::Le(_) => cmp("sle"),
            Arith::Gt(_) => cmp("sgt"),
            Arith::Ge(_) => cmp("sge"),
            Arith::Select(_) => op("arith.select", args[1].ty()),
            Arith::FAdd(_) => op("arith.addf", ctx.f64_ty()),
            Arith::FSub(_) => op("arith.subf", ctx.f64_ty()),
            Arith::FMul(_) => op("arith.mulf", ctx.f64_ty()),
            Arith::FDiv(_) => op("arith.divf", ctx.f64_ty()),
            Arith::FNeg(_) => op("arith.negf", ctx.f64_ty()),
        };
        self.known.insert(id, v);
        v
    }
}
