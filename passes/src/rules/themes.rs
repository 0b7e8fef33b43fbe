//! The rules, by theme. See `README.md` beside this file for the laws that each obeys.

use super::lang::{Arith, FloatBits, Fold, Val};
use egg::{EGraph, Id, Rewrite, Subst, Var, rewrite as rw};

type Rule = Rewrite<Arith, Fold>;

/// Neutral and absorbing operands. Removing an operation that cannot raise for this operand is
/// always right.
pub fn identities() -> Vec<Rule> {
    vec![
        rw!("arith-add-zero"; "(add ?a 0)" => "?a"),
        rw!("arith-sub-zero"; "(sub ?a 0)" => "?a"),
        rw!("arith-sub-self"; "(sub ?a ?a)" => "0"),
        rw!("arith-mul-one"; "(mul ?a 1)" => "?a"),
        rw!("arith-mul-zero"; "(mul ?a 0)" => "0"),
        rw!("arith-floordiv-one"; "(floordiv ?a 1)" => "?a"),
        rw!("arith-mod-one"; "(mod ?a 1)" => "0"),
        rw!("arith-shl-zero"; "(shl ?a 0)" => "?a"),
        rw!("arith-shr-zero"; "(shr ?a 0)" => "?a"),
        // The inner negation raises for -2**63; where it did not, the outer one does not.
        rw!("arith-neg-neg"; "(neg (neg ?a))" => "?a"),
        rw!("arith-zero-sub"; "(sub 0 ?a)" => "(neg ?a)"),
        rw!("arith-mul-minus-one"; "(mul ?a -1)" => "(neg ?a)"),
        rw!("arith-sub-neg"; "(sub ?a (neg ?b))" => "(add ?a ?b)"),
        rw!("arith-add-neg"; "(add ?a (neg ?b))" => "(sub ?a ?b)"),
    ]
}

/// Operands may change places.
pub fn commutativity() -> Vec<Rule> {
    vec![
        rw!("arith-add-comm"; "(add ?a ?b)" => "(add ?b ?a)"),
        rw!("arith-mul-comm"; "(mul ?a ?b)" => "(mul ?b ?a)"),
        rw!("bits-and-comm"; "(and ?a ?b)" => "(and ?b ?a)"),
        rw!("bits-or-comm"; "(or ?a ?b)" => "(or ?b ?a)"),
        rw!("bits-xor-comm"; "(xor ?a ?b)" => "(xor ?b ?a)"),
        rw!("logic-and-comm"; "(band ?a ?b)" => "(band ?b ?a)"),
        rw!("logic-or-comm"; "(bor ?a ?b)" => "(bor ?b ?a)"),
        rw!("logic-xor-comm"; "(bxor ?a ?b)" => "(bxor ?b ?a)"),
    ]
}

/// Powers of two. Python's `//` and `%` round to minus infinity, so that an arithmetic shift and a
/// mask are exact for negative numbers as well. A product and a shift overflow together.
pub fn powers_of_two() -> Vec<Rule> {
    let mut rules = vec![rw!("arith-mul-two"; "(mul ?a 2)" => "(add ?a ?a)")];
    rules.push(rw!("arith-mul-power"; "(mul ?a ?c)" => { Log2("(shl ?a ?log)") } if is_power("?c")));
    rules
        .push(rw!("arith-floordiv-power"; "(floordiv ?a ?c)" => { Log2("(shr ?a ?log)") } if is_power("?c")));
    rules.push(rw!("arith-mod-power"; "(mod ?a ?c)" => { Log2("(and ?a ?mask)") } if is_power("?c")));
    rules
}

/// Bit operations on ints.
pub fn bits() -> Vec<Rule> {
    vec![
        rw!("bits-and-self"; "(and ?a ?a)" => "?a"),
        rw!("bits-or-self"; "(or ?a ?a)" => "?a"),
        rw!("bits-xor-self"; "(xor ?a ?a)" => "0"),
        rw!("bits-and-zero"; "(and ?a 0)" => "0"),
        rw!("bits-and-ones"; "(and ?a -1)" => "?a"),
        rw!("bits-or-zero"; "(or ?a 0)" => "?a"),
        rw!("bits-or-ones"; "(or ?a -1)" => "-1"),
        rw!("bits-xor-zero"; "(xor ?a 0)" => "?a"),
        rw!("bits-not-not"; "(xor (xor ?a -1) -1)" => "?a"),
        rw!("bits-and-absorb"; "(and ?a (or ?a ?b))" => "?a"),
        rw!("bits-or-absorb"; "(or ?a (and ?a ?b))" => "?a"),
    ]
}

/// Comparisons, truth values, selection.
pub fn logic() -> Vec<Rule> {
    vec![
        rw!("logic-not-lt"; "(bxor (lt ?a ?b) true)" => "(ge ?a ?b)"),
        rw!("logic-not-le"; "(bxor (le ?a ?b) true)" => "(gt ?a ?b)"),
        rw!("logic-not-gt"; "(bxor (gt ?a ?b) true)" => "(le ?a ?b)"),
        rw!("logic-not-ge"; "(bxor (ge ?a ?b) true)" => "(lt ?a ?b)"),
        rw!("logic-not-eq"; "(bxor (eq ?a ?b) true)" => "(ne ?a ?b)"),
        rw!("logic-not-ne"; "(bxor (ne ?a ?b) true)" => "(eq ?a ?b)"),
        rw!("logic-not-not"; "(bxor (bxor ?a true) true)" => "?a"),
        rw!("logic-xor-false"; "(bxor ?a false)" => "?a"),
        rw!("logic-eq-self"; "(eq ?a ?a)" => "true"),
        rw!("logic-ne-self"; "(ne ?a ?a)" => "false"),
        rw!("logic-lt-self"; "(lt ?a ?a)" => "false"),
        rw!("logic-le-self"; "(le ?a ?a)" => "true"),
        rw!("logic-gt-self"; "(gt ?a ?a)" => "false"),
        rw!("logic-ge-self"; "(ge ?a ?a)" => "true"),
        rw!("logic-and-self"; "(band ?a ?a)" => "?a"),
        rw!("logic-or-self"; "(bor ?a ?a)" => "?a"),
        rw!("logic-and-true"; "(band ?a true)" => "?a"),
        rw!("logic-and-false"; "(band ?a false)" => "false"),
        rw!("logic-or-true"; "(bor ?a true)" => "true"),
        rw!("logic-or-false"; "(bor ?a false)" => "?a"),
        rw!("logic-select-same"; "(select ?c ?a ?a)" => "?a"),
        rw!("logic-select-true"; "(select true ?a ?b)" => "?a"),
        rw!("logic-select-false"; "(select false ?a ?b)" => "?b"),
    ]
}

/// Floats: what IEEE arithmetic allows bit for bit.
pub fn floats() -> Vec<Rule> {
    vec![
        rw!("float-mul-one"; "(fmul ?a f3ff0000000000000)" => "?a"),
        rw!("float-one-mul"; "(fmul f3ff0000000000000 ?a)" => "?a"),
        rw!("float-div-one"; "(fdiv ?a f3ff0000000000000)" => "?a"),
        // Minus plus zero keeps every number, -0.0 included.
        rw!("float-sub-zero"; "(fsub ?a f0000000000000000)" => "?a"),
        rw!("float-neg-neg"; "(fneg (fneg ?a))" => "?a"),
        rw!("float-mul-two"; "(fmul ?a f4000000000000000)" => "(fadd ?a ?a)"),
        rw!("float-two-mul"; "(fmul f4000000000000000 ?a)" => "(fadd ?a ?a)"),
        // 1/c is exact for a power of two, so the product is the quotient.
        rw!("float-div-power"; "(fdiv ?a ?c)" => { Reciprocal("(fmul ?a ?r)") } if is_float_power("?c")),
    ]
}

/// Every rule.
pub fn all() -> Vec<Rule> {
    let themes = [identities(), commutativity(), powers_of_two(), bits(), logic(), floats()];
    themes.into_iter().flatten().collect()
}

fn constant(egraph: &EGraph<Arith, Fold>, id: Id) -> Option<Val> {
    egraph[id].data
}

fn is_power(var: &'static str) -> impl Fn(&mut EGraph<Arith, Fold>, Id, &Subst) -> bool {
    let var: Var = var.parse().expect("a pattern variable");
    move |egraph, _, subst| matches!(constant(egraph, subst[var]), Some(Val::Int(n)) if n > 1 && n & (n - 1) == 0)
}

fn is_float_power(var: &'static str) -> impl Fn(&mut EGraph<Arith, Fold>, Id, &Subst) -> bool {
    let var: Var = var.parse().expect("a pattern variable");
    move |egraph, _, subst| match constant(egraph, subst[var]) {
        Some(Val::Float(x)) => {
            let mantissa = x.to_bits() & ((1 << 52) - 1);
            x.is_normal() && mantissa == 0 && (1.0 / x).is_normal()
        }
        _ => false,
    }
}

/// Binds `?log` and `?mask` to log2 and predecessor of the constant `?c`, then applies a pattern.
struct Log2(&'static str);

impl egg::Applier<Arith, Fold> for Log2 {
    fn apply_one(
        &self,
        egraph: &mut EGraph<Arith, Fold>,
        class: Id,
        subst: &Subst,
        ast: Option<&egg::PatternAst<Arith>>,
        rule: egg::Symbol,
    ) -> Vec<Id> {
        let Some(Val::Int(n)) = constant(egraph, subst[var("?c")]) else { return Vec::new() };
        let mut subst = subst.clone();
        subst.insert(var("?log"), egraph.add(Arith::Int(i64::from(n.trailing_zeros()))));
        subst.insert(var("?mask"), egraph.add(Arith::Int(n - 1)));
        pattern(self.0).apply_one(egraph, class, &subst, ast, rule)
    }
}

/// Binds `?r` to the reciprocal of the constant `?c`, then applies a pattern.
struct Reciprocal(&'static str);

impl egg::Applier<Arith, Fold> for Reciprocal {
    fn apply_one(
        &self,
        egraph: &mut EGraph<Arith, Fold>,
        class: Id,
        subst: &Subst,
        ast: Option<&egg::PatternAst<Arith>>,
        rule: egg::Symbol,
    ) -> Vec<Id> {
        let Some(Val::Float(c)) = constant(egraph, subst[var("?c")]) else { return Vec::new() };
        let mut subst = subst.clone();
        subst.insert(var("?r"), egraph.add(Arith::Float(FloatBits((1.0 / c).to_bits()))));
        pattern(self.0).apply_one(egraph, class, &subst, ast, rule)
    }
}

fn var(name: &str) -> Var {
    name.parse().expect("a pattern variable")
}

fn pattern(text: &str) -> egg::Pattern<Arith> {
    text.parse().expect("a pattern of the language")
}
