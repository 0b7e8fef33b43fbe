//! The analysis against brute force: what it proves, no run contradicts.
//!
//! Random loops over two lists, with inner loops, conditions, products with unknown sizes, quotients
//! and remainders, are analyzed as IR and enumerated for small sizes. If the verdict is a proof
//! whose guarded facts hold, no two iterations may touch one element with a write. Where no guard
//! tells the lists apart they count as one list.

use super::affine::Scope;
use super::effects::Effects;
use super::poly::{AtomKind, Poly};
use super::{Proof, analyze};
use crate::par::par_for::ParFor;
use molt_dialects::ir::{Ctx, Module};
use proptest::prelude::*;
use std::collections::HashMap;
use std::fmt::Write;

/// An integer expression over the loop variables and two unknown sizes.
#[derive(Clone, Debug)]
enum Expr {
    Const(i64),
    I,
    J,
    N,
    M,
    Add(Box<Expr>, Box<Expr>),
    Sub(Box<Expr>, Box<Expr>),
    Mul(Box<Expr>, Box<Expr>),
    Div(Box<Expr>, i64),
    Mod(Box<Expr>, i64),
    Min(Box<Expr>, Box<Expr>),
}

#[derive(Clone, Copy, Default)]
struct Env {
    i: i64,
    j: i64,
    n: i64,
    m: i64,
}

impl Expr {
    fn value(&self, e: Env) -> i64 {
        match self {
            Expr::Const(c) => *c,
            Expr::I => e.i,
            Expr::J => e.j,
            Expr::N => e.n,
            Expr::M => e.m,
            Expr::Add(a, b) => a.value(e) + b.value(e),
            Expr::Sub(a, b) => a.value(e) - b.value(e),
            Expr::Mul(a, b) => a.value(e) * b.value(e),
            Expr::Div(a, k) => a.value(e).div_euclid(*k),
            Expr::Mod(a, k) => a.value(e).rem_euclid(*k),
            Expr::Min(a, b) => a.value(e).min(b.value(e)),
        }
    }

    /// Writes the expression as ops and gives the name of its value.
    fn emit(&self, out: &mut String, next: &mut usize) -> String {
        let op = |out: &mut String, next: &mut usize, text: String| {
            *next += 1;
            writeln!(out, "%v{next} = {text} : i64").expect("writing to a string");
            format!("%v{next}")
        };
        let two = |name: &str, a: &Expr, b: &Expr, out: &mut String, next: &mut usize| {
            let (x, y) = (a.emit(out, next), b.emit(out, next));
            op(out, next, format!("{name} {x}, {y}"))
        };
        match self {
            Expr::Const(c) => op(out, next, format!("arith.constant {c}")),
            Expr::I => "%i".into(),
            Expr::J => "%j".into(),
            Expr::N => "%n".into(),
            Expr::M => "%m".into(),
            Expr::Add(a, b) => two("molt.tier.add", a, b, out, next),
            Expr::Sub(a, b) => two("molt.tier.sub", a, b, out, next),
            Expr::Mul(a, b) => two("molt.tier.mul", a, b, out, next),
            Expr::Div(a, k) => two("molt.tier.floordiv", a, &Expr::Const(*k), out, next),
            Expr::Mod(a, k) => two("molt.tier.mod", a, &Expr::Const(*k), out, next),
            Expr::Min(a, b) => two("arith.minsi", a, b, out, next),
        }
    }
}

#[derive(Clone, Debug)]
struct Access {
    write: bool,
    list: usize,
    inner: bool,
    /// `left < right` must hold.
    condition: Option<(Expr, Expr)>,
    subscript: Expr,
}

#[derive(Clone, Debug)]
struct Loop {
    lower: Expr,
    upper: Expr,
    step: i64,
    inner: (Expr, Expr),
    accesses: Vec<Access>,
}

fn leaf(inner: bool) -> BoxedStrategy<Expr> {
    let mut all = vec![
        (-3i64..6).prop_map(Expr::Const).boxed(),
        Just(Expr::I).boxed(),
        Just(Expr::I).boxed(),
        Just(Expr::N).boxed(),
        Just(Expr::M).boxed(),
    ];
    if inner {
        all.extend([Just(Expr::J).boxed(), Just(Expr::J).boxed()]);
    }
    proptest::strategy::Union::new(all).boxed()
}

fn expr(inner: bool) -> BoxedStrategy<Expr> {
    let row = (leaf(false), leaf(false), leaf(inner))
        .prop_map(|(a, b, c)| Expr::Add(Box::new(Expr::Mul(Box::new(a), Box::new(b))), Box::new(c)));
    let any = leaf(inner).prop_recursive(3, 8, 2, |part| {
        let two = || (part.clone(), part.clone()).prop_map(|(a, b)| (Box::new(a), Box::new(b)));
        prop_oneof![
            3 => two().prop_map(|(a, b)| Expr::Add(a, b)),
            3 => two().prop_map(|(a, b)| Expr::Sub(a, b)),
            2 => two().prop_map(|(a, b)| Expr::Mul(a, b)),
            1 => (part.clone(), 2i64..5).prop_map(|(a, k)| Expr::Div(Box::new(a), k)),
            1 => (part.clone(), 2i64..5).prop_map(|(a, k)| Expr::Mod(Box::new(a), k)),
            1 => two().prop_map(|(a, b)| Expr::Min(a, b)),
        ]
    });
    prop_oneof![row, any].boxed()
}

fn bound() -> BoxedStrategy<Expr> {
    let near =
        |e: Expr| (-2i64..3).prop_map(move |c| Expr::Add(Box::new(e.clone()), Box::new(Expr::Const(c))));
    prop_oneof![
        (-2i64..7).prop_map(Expr::Const),
        Just(Expr::N),
        near(Expr::N),
        Just(Expr::M),
        near(Expr::Const(0)),
    ]
    .boxed()
}

fn inner_bound() -> BoxedStrategy<Expr> {
    prop_oneof![bound(), Just(Expr::I), expr(false)].boxed()
}

fn access() -> impl Strategy<Value = Access> {
    any::<bool>().prop_flat_map(|inner| {
        let condition = proptest::option::weighted(0.3, (leaf(inner), leaf(inner)));
        (any::<bool>(), 0usize..2, condition, expr(inner)).prop_map(
            move |(write, list, condition, subscript)| Access { write, list, inner, condition, subscript },
        )
    })
}

fn a_loop() -> impl Strategy<Value = Loop> {
    let accesses = proptest::collection::vec(access(), 1..4);
    (bound(), bound(), 1i64..4, (inner_bound(), inner_bound()), accesses)
        .prop_map(|(lower, upper, step, inner, accesses)| Loop { lower, upper, step, inner, accesses })
}

impl Loop {
    fn text(&self) -> String {
        let mut next = 0;
        let mut out = String::from(
            "func.func @f(%n: i64, %m: i64, %a0: !molt.obj.list<i64>, %a1: !molt.obj.list<i64>) {\n\
             %one = arith.constant 1 : i64\n",
        );
        let (lower, upper) = (self.lower.emit(&mut out, &mut next), self.upper.emit(&mut out, &mut next));
        let step = Expr::Const(self.step).emit(&mut out, &mut next);
        writeln!(out, "molt.par.for (%i) = ({lower}) to ({upper}) step ({step}) : i64 {{").expect("a string");
        for a in self.accesses.iter().filter(|a| !a.inner) {
            a.emit(&mut out, &mut next);
        }
        let (from, to) = (self.inner.0.emit(&mut out, &mut next), self.inner.1.emit(&mut out, &mut next));
        writeln!(out, "scf.for %j = {from} to {to} step %one : i64 {{").expect("a string");
        for a in self.accesses.iter().filter(|a| a.inner) {
            a.emit(&mut out, &mut next);
        }
        out + "}\n}\nreturn\n}\n"
    }

    /// The elements that each iteration touches: (list, element, iteration, write).
    fn touched(&self, n: i64, m: i64, length: i64, one_list: bool) -> Vec<(usize, i64, i64, bool)> {
        let mut all = Vec::new();
        let base = Env { n, m, ..Env::default() };
        let mut i = self.lower.value(base);
        while i < self.upper.value(base) {
            let outer = Env { i, ..base };
            let mut touch = |a: &Access, e: Env| {
                let runs = a.condition.as_ref().is_none_or(|(x, y)| x.value(e) < y.value(e));
                let at = a.subscript.value(e);
                if runs && (-length..length).contains(&at) {
                    let list = if one_list { 0 } else { a.list };
                    all.push((list, at.rem_euclid(length), i, a.write));
                }
            };
            self.accesses.iter().filter(|a| !a.inner).for_each(|a| touch(a, outer));
            for j in self.inner.0.value(outer)..self.inner.1.value(outer) {
                self.accesses.iter().filter(|a| a.inner).for_each(|a| touch(a, Env { j, ..outer }));
            }
            i += self.step;
        }
        all
    }
}

impl Access {
    fn emit(&self, out: &mut String, next: &mut usize) {
        if let Some((x, y)) = &self.condition {
            let (x, y) = (x.emit(out, next), y.emit(out, next));
            *next += 1;
            writeln!(out, "%v{next} = arith.cmpi slt, {x}, {y} : i64\nscf.if %v{next} {{").expect("a string");
        }
        let at = self.subscript.emit(out, next);
        let ty = "!molt.obj.list<i64>";
        if self.write {
            writeln!(out, "molt.obj.list_set %one, %a{}[{at}] : {ty}", self.list).expect("a string");
        } else {
            *next += 1;
            writeln!(out, "%v{next} = molt.obj.list_get %a{}[{at}] : {ty}", self.list).expect("a string");
        }
        if self.condition.is_some() {
            out.push_str("}\n");
        }
    }
}

/// The value of a guarded fact.
fn evaluate(scope: &Scope, p: &Poly, n: i64, m: i64) -> i128 {
    let atom = |a| match scope.atoms.kind(a) {
        AtomKind::Value(v) => match v.block_arg() {
            Some((_, 0)) => i128::from(n),
            Some((_, 1)) => i128::from(m),
            _ => eval_op(*v, n, m),
        },
        other => panic!("a guard on {other:?}"),
    };
    p.terms().map(|(product, c)| product.iter().fold(c, |x, a| x * atom(*a))).sum()
}

/// Bounds of the loop that are not polynomials.
fn eval_op(v: molt_dialects::ir::Value, n: i64, m: i64) -> i128 {
    match v.block_arg() {
        Some((_, 0)) => return i128::from(n),
        Some((_, 1)) => return i128::from(m),
        _ => {}
    }
    let op = v.defining_op().expect("a value from before the loop");
    if let Some(c) = v.const_i64() {
        return c.into();
    }
    let [x, y] = [0, 1].map(|i| eval_op(op.operand(i), n, m));
    match op.name().as_str() {
        "molt.tier.add" => x + y,
        "molt.tier.sub" => x - y,
        "molt.tier.mul" => x * y,
        "arith.minsi" => x.min(y),
        other => panic!("a bound made by {other}"),
    }
}

fn check(case: &Loop, scope: &Scope, proof: &Proof) -> Result<(), TestCaseError> {
    let one_list = proof.distinct.is_empty();
    for n in -2i64..7 {
        for m in [-1i64, 0, 1, 3, 6] {
            if proof.facts.iter().any(|p| evaluate(scope, p, n, m) < 0) {
                continue;
            }
            for length in [3, 7, 60] {
                let mut seen: HashMap<(usize, i64), (i64, bool)> = HashMap::new();
                for (list, at, i, write) in case.touched(n, m, length, one_list) {
                    let first = seen.entry((list, at)).or_insert((i, write));
                    prop_assert!(
                        first.0 == i || !(first.1 || write),
                        "iterations {} and {i} meet in element {at} for n = {n}, m = {m}, length {length}; \
                         proof: {proof:?}\n{}",
                        first.0,
                        case.text()
                    );
                    first.1 |= write && first.0 == i;
                    if write && first.0 != i {
                        *first = (i, true);
                    }
                }
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn proofs_hold(case in a_loop()) {
        let context = molt_dialects::context();
        let module = Module::parse(Ctx::from(&context), &format!("builtin.module {{\n{}}}", case.text()), "case.mlir");
        let module = module.expect("the text is well-formed");
        let l = ParFor::all_in(module.op())[0];
        let effects = Effects::of_module(module.op());
        let (scope, verdict) = analyze(l, &effects);
        if let Ok(proof) = verdict
            && proof.zones.is_none()
        {
            check(&case, &scope, &proof)?;
        }
    }
}
