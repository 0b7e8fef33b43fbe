//! Puts a verdict into the IR: the proof attribute, guards around the loop, checks in it.
//!
//! ```text
//! %same = molt.obj.is %a, %b                       // only for pairs that could be one list
//! %ok = molt.tier.guard "no-alias" !%same
//! molt.tier.guarded %ok {
//!   molt.tier.speculate saves(%part) {             // only with zones
//!     molt.par.for … proof(…) { … molt.tier.require %inzone, "Misspeculation" … }
//!   } fallback { molt.par.for … sequential }
//! } fallback { molt.par.for … sequential }
//! ```

use super::analysis::Proof;
use super::analysis::affine::Scope;
use super::analysis::alias::Root;
use super::analysis::poly::{AtomKind, Poly};
use super::analysis::zones::Zone;
use molt_dialects::ir::{Builder, Op, Value};
use std::collections::HashMap;

/// Marks `l` as proven, and makes two copies of it where something is left to check.
pub fn apply(scope: &Scope, proof: &Proof) {
    let l = scope.l;
    let op = l.0;
    let ctx = op.context();
    let guarded = !proof.distinct.is_empty() || !proof.facts.is_empty();
    let copies = usize::from(proof.zones.is_some()) + usize::from(guarded);
    let slow: Vec<Op> = (0..copies).map(|_| in_order(op)).collect();

    let text = |s: &str| ctx.str_attr(s).to_string();
    let attr =
        format!("#molt.par.proof<rule = {}, detail = {}>", text(proof.rule.name()), text(&proof.detail));
    op.set_attr("proof", ctx.attr(&attr));
    let mut slow = slow.into_iter();
    let mut fast = op;
    if let Some(zones) = &proof.zones {
        zones.zones.iter().for_each(|z| check_zone(scope, z));
        let b = Builder::before(op).with_loc(op.loc());
        let saved: Vec<Value> = zones.saved.iter().map(|r| value_of(b, r)).collect();
        let speculate = b.op("molt.tier.speculate").operands(&saved);
        let fallback = slow.next().expect("one copy per wrapper");
        fast = wrap(fast, fallback, speculate.results(&op.result_types()).regions(2).build());
    }
    if guarded {
        let b = Builder::before(fast).with_loc(op.loc());
        let ok = conditions(b, scope, proof);
        let guarded = b.op("molt.tier.guarded").operands(&[ok]);
        let fallback = slow.next().expect("one copy per wrapper");
        wrap(fast, fallback, guarded.results(&fast.result_types()).regions(2).build());
    }
}

/// A detached copy that runs in order.
fn in_order(op: Op) -> Op {
    let copy = op.clone_op();
    copy.set_attr("sequential", op.context().unit());
    copy
}

/// Moves `fast` and `slow` into the two regions of `around`, which takes the place of `fast`.
fn wrap(fast: Op, slow: Op, around: Op) -> Op {
    fast.replace_all_uses_with(&around.results());
    for (i, op) in [fast, slow].into_iter().enumerate() {
        let block = around.region(i).append_block(&[]);
        let end = Builder::at_end(block).with_loc(op.loc());
        if op.block().is_some() {
            op.detach();
        }
        end.insert(op);
        end.op("molt.tier.yield").operands(&op.results()).build();
    }
    around
}

/// The list itself, in front of the loop.
fn value_of(b: Builder, root: &Root) -> Value {
    match root {
        Root::Made(v) | Root::Outside(v) => *v,
        Root::Global(name, ty) => b
            .op("molt.obj.global_get")
            .results(&[*ty])
            .attr("global", b.ctx().sym_ref(name))
            .build()
            .result(0),
        Root::Private(_) | Root::Inside(_) | Root::Any(_) => {
            unreachable!("only lists from before the loop are guarded or saved")
        }
    }
}

/// One condition that holds if the guards do.
fn conditions(b: Builder, scope: &Scope, proof: &Proof) -> Value {
    let mut all: Option<Value> = None;
    let mut add = |fact: &str, holds: Vec<Value>| {
        let Some(condition) = holds.into_iter().reduce(|x, y| b.andi(x, y)) else { return };
        let ok = b
            .op("molt.tier.guard")
            .operands(&[condition])
            .results(&[b.ctx().i1_ty()])
            .attr("fact", b.ctx().str_attr(fact))
            .build()
            .result(0);
        all = Some(all.map_or(ok, |other| b.andi(other, ok)));
    };
    let distinct = proof.distinct.iter().map(|(x, y)| {
        let (x, y) = (value_of(b, x), value_of(b, y));
        let same = b.op("molt.obj.is").operands(&[x, y]).results(&[b.ctx().i1_ty()]).build().result(0);
        b.not(same)
    });
    add("no-alias", distinct.collect());
    let facts = proof.facts.iter().map(|p| {
        let wide = b.ctx().int_ty(128);
        let value = evaluate(b, scope, p);
        let zero = b.const_int(wide, 0);
        b.cmpi("sge", value, zero)
    });
    add("affine-bounds", facts.collect());
    all.expect("there is something to check")
}

/// The value of a polynomial over values from before the loop, in 128 bits.
fn evaluate(b: Builder, scope: &Scope, p: &Poly) -> Value {
    let wide = b.ctx().int_ty(128);
    let mut cache: HashMap<u32, Value> = HashMap::new();
    let mut sum: Option<Value> = None;
    for (product, c) in p.terms() {
        let c = i64::try_from(c).expect("guarded facts have small coefficients");
        let mut term: Option<Value> = (c != 1 || product.is_empty()).then(|| b.const_int(wide, c));
        for atom in product {
            let factor = *cache.entry(atom.0).or_insert_with(|| {
                let narrow = match scope.atoms.kind(*atom) {
                    AtomKind::Value(v) => *v,
                    AtomKind::Len(l) => b
                        .op("molt.obj.list_len")
                        .operands(&[*l])
                        .results(&[b.ctx().i64_ty()])
                        .build()
                        .result(0),
                    _ => unreachable!("a guard evaluates values and lengths"),
                };
                let narrow =
                    if narrow.ty().is_index() { b.index_cast(narrow, b.ctx().i64_ty()) } else { narrow };
                b.cast("arith.extsi", narrow, wide)
            });
            term = Some(term.map_or(factor, |t| b.muli(t, factor)));
        }
        let term = term.expect("a term has a coefficient or a factor");
        sum = Some(sum.map_or(term, |s| b.addi(s, term)));
    }
    sum.unwrap_or_else(|| b.const_int(wide, 0))
}

/// Checks the doubtful accesses of a zone; arithmetic that overflows is a misspeculation, too.
fn check_zone(scope: &Scope, zone: &Zone) {
    let entry = scope.l.entry();
    let iv = scope.l.ivs()[0];
    let b = Builder::at_start(entry).with_loc(scope.l.0.loc());
    let i64_ty = b.ctx().i64_ty();
    let checked = |name: &str, x, y| b.op(name).operands(&[x, y]).results(&[i64_ty]).build().result(0);
    let width = match zone.stride.as_constant() {
        Some(c) => b.const_i64(i64::try_from(c).expect("a stride is a 64-bit constant")),
        None => {
            let wide = evaluate(b, scope, &zone.stride);
            let narrow = b.trunci(wide, i64_ty);
            let back = b.cast("arith.extsi", narrow, wide.ty());
            let fits = b.cmpi("eq", back, wide);
            require_zone(b, fits);
            narrow
        }
    };
    let start = checked("molt.tier.mul", width, iv);
    // The zone's end is only computed because it must be representable.
    checked("molt.tier.add", start, width);
    if !zone.nonneg {
        let zero = b.const_i64(0);
        let ok = b.cmpi("sge", start, zero);
        require_zone(b, ok);
    }
    for (op, index) in &zone.checks {
        let b = Builder::before(*op).with_loc(op.loc());
        let offset = b.subi(op.operand(*index), start);
        let ok = b.cmpi("ult", offset, width);
        require_zone(b, ok);
    }
}

fn require_zone(b: Builder, ok: Value) {
    b.op("molt.tier.require")
        .operands(&[ok])
        .attr("kind", b.ctx().str_attr("Misspeculation"))
        .attr("message", b.ctx().str_attr(""))
        .build();
}
