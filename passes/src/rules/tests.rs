//! Each rule against the evaluator: both sides raise together and otherwise agree bit for bit.

use super::lang::{Arith, Fold, Val, eval};
use super::themes;
use egg::{AstSize, EGraph, Extractor, Id, Language, RecExpr, Rewrite, Runner, Symbol};
use proptest::prelude::*;
use std::collections::HashMap;

/// The value of the last node, or `None` if any node raises.
fn run(expr: &RecExpr<Arith>, env: &HashMap<Symbol, Val>) -> Option<Val> {
    let mut vals: Vec<Option<Val>> = Vec::new();
    for node in expr.as_ref() {
        let v = match node {
            Arith::Leaf(s) => Some(env[s]),
            n if n.children().iter().any(|c| vals[usize::from(*c)].is_none()) => None,
            n => eval(n, |id| vals[usize::from(id)].expect("checked above")),
        };
        vals.push(v);
    }
    *vals.last().expect("an expression has a node")
}

fn corner_int() -> impl Strategy<Value = i64> {
    prop_oneof![
        Just(0),
        Just(1),
        Just(-1),
        Just(2),
        Just(i64::MIN),
        Just(i64::MAX),
        Just(i64::MIN + 1),
        -20i64..20,
        any::<i64>(),
        (0u32..63).prop_map(|k| 1i64 << k),
    ]
}

fn corner_float() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(0.0),
        Just(-0.0),
        Just(1.0),
        Just(f64::INFINITY),
        Just(f64::NEG_INFINITY),
        Just(f64::NAN),
        Just(f64::MIN_POSITIVE),
        Just(5e-324),
        Just(f64::MAX),
        any::<f64>(),
    ]
}

/// Instantiates the left side of a rule with leaves `x0`, `x1`, … and constants for `?c`.
fn instances(rule: &Rewrite<Arith, Fold>) -> Vec<RecExpr<Arith>> {
    let lhs = rule.searcher.get_pattern_ast().expect("rules are patterns").to_string();
    let constants: &[&str] = if lhs.contains("fdiv") {
        &["f4000000000000000", "f3fe0000000000000", "f4010000000000000"]
    } else {
        &["2", "4", "8", "1024", "4611686018427387904"]
    };
    let fixed = lhs.replace("?a", "xa").replace("?b", "xb");
    if fixed.contains("?c") && (fixed.starts_with("(select")) {
        return vec![fixed.replace("?c", "xc").parse().expect("a term")];
    }
    if !fixed.contains("?c") {
        return vec![fixed.parse().expect("a term")];
    }
    constants.iter().map(|c| fixed.replace("?c", c).parse().expect("a term")).collect()
}

/// Everything that `rule` alone finds equal to `start`.
fn rewritten(rule: &Rewrite<Arith, Fold>, start: &RecExpr<Arith>) -> Vec<RecExpr<Arith>> {
    let runner: Runner<Arith, Fold> = Runner::default().with_expr(start).with_iter_limit(2).run([rule]);
    let root = runner.egraph.find(runner.roots[0]);
    let extractor = Extractor::new(&runner.egraph, AstSize);
    runner.egraph[root].nodes.iter().map(|n| n.join_recexprs(|id| extractor.find_best(id).1)).collect()
}

fn typed_env(expr: &RecExpr<Arith>, ints: &[i64], floats: &[f64], bools: &[bool]) -> HashMap<Symbol, Val> {
    let text = expr.to_string();
    let float = text.contains("(f") && !text.contains("(floordiv");
    let boolean = text.contains("(b");
    let compare = ["(lt", "(le", "(gt", "(ge", "(eq", "(ne"].iter().any(|c| text.contains(c));
    ["xa", "xb", "xc"]
        .iter()
        .enumerate()
        .map(|(i, name)| {
            let v = if *name == "xc" {
                Val::Bool(bools[i])
            } else if float {
                Val::Float(floats[i])
            } else if boolean && !compare {
                Val::Bool(bools[i])
            } else {
                Val::Int(ints[i])
            };
            (Symbol::from(*name), v)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn rules_agree_with_the_evaluator(
        ints in prop::array::uniform3(corner_int()),
        floats in prop::array::uniform3(corner_float()),
        bools in prop::array::uniform3(any::<bool>()),
    ) {
        for rule in themes::all() {
            for start in instances(&rule) {
                let env = typed_env(&start, &ints, &floats, &bools);
                // Operands are evaluated already: a rule says nothing where one of them raised.
                let before = run(&start, &env);
                let inner_raises = raises_inside(&start, &env);
                for after in rewritten(&rule, &start) {
                    if !inner_raises {
                        prop_assert_eq!(run(&after, &env), before, "{}: {} vs {} in {:?}", rule.name, start, after, env);
                    }
                }
            }
        }
    }
}

/// Whether a proper subterm raises.
fn raises_inside(expr: &RecExpr<Arith>, env: &HashMap<Symbol, Val>) -> bool {
    let nodes = expr.as_ref();
    let root = nodes.last().expect("an expression has a node");
    root.children().iter().any(|c| {
        let sub = nodes[usize::from(*c)].build_recexpr(|id: Id| nodes[usize::from(id)].clone());
        run(&sub, env).is_none()
    })
}

#[test]
fn every_rule_fires_on_its_own_left_side() {
    for rule in themes::all() {
        let fires = instances(&rule).iter().any(|start| {
            let mut egraph: EGraph<Arith, Fold> = EGraph::default();
            egraph.add_expr(start);
            egraph.rebuild();
            !rule.search(&egraph).is_empty()
        });
        assert!(fires, "{} matches nothing", rule.name);
    }
}

#[test]
fn names_are_unique_and_themed() {
    let mut names: Vec<String> = themes::all().iter().map(|r| r.name.to_string()).collect();
    let themed = ["arith-", "bits-", "logic-", "float-"];
    assert!(names.iter().all(|n| themed.iter().any(|t| n.starts_with(t))), "{names:?}");
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count);
}
