//! Whether a reduction's accumulator is only ever combined.
//!
//! From the accumulator the *chain* follows: what combining operations make of it, through
//! conditional updates, inner loops and branches, up to the value that the iteration yields. If the
//! accumulator, or anything in its chain, is used otherwise, the result would depend on the order of
//! iterations. `acc - x` counts as adding. A least or greatest value may be spelled as one
//! operation, as a comparison with a select, or as a comparison with a conditional update. `and` and
//! `or` may skip their right side: a branch on the accumulator itself that keeps it, or yields the
//! constant that it is known to be, on one side.
//!
//! For a reduction that the program declares, its combination is its author's business.

use super::{Code, Refusal};
use crate::par::par_for::{Kind, ParFor};
use molt_dialects::ir::{Op, Value};
use std::collections::HashSet;

/// The uses of one accumulator.
#[derive(Default)]
pub struct Chain {
    /// The accumulator and all that is made of it.
    pub values: HashSet<Value>,
    /// The operations that combine it with something.
    pub combines: Vec<Op>,
}

/// The chain of reduction `index` of `l`, or why it is none.
pub fn chain(l: ParFor, index: usize) -> Result<Chain, Box<Refusal>> {
    let kind = l.reductions()[index].clone();
    let accumulator = l.accumulators()[index];
    let mut chain = Chain::default();
    if matches!(kind, Kind::Symbol(_)) {
        chain.values.insert(accumulator);
        return Ok(chain);
    }
    let mut open = vec![accumulator];
    let mut flows: Vec<(Value, Op)> = Vec::new();
    while let Some(v) = open.pop() {
        if !chain.values.insert(v) {
            continue;
        }
        for (user, operand) in v.uses() {
            let step = follow(l, &kind, index, user, operand);
            let Some(step) = step else { return Err(Box::new(misuse(l, index, user))) };
            if step.combines && !chain.combines.contains(&user) {
                chain.combines.push(user);
            }
            for to in step.to {
                open.push(to);
                flows.push((to, user));
            }
        }
    }
    check_inputs(l, &kind, index, &chain, &flows)?;
    Ok(chain)
}

struct Step {
    to: Vec<Value>,
    combines: bool,
}

fn pass(to: Vec<Value>) -> Option<Step> {
    Some(Step { to, combines: false })
}

/// What a use of a value of the chain hands it on to; `None` for a use that reveals it.
fn follow(l: ParFor, kind: &Kind, index: usize, user: Op, operand: usize) -> Option<Step> {
    if is_combining(kind, user, operand) {
        return Some(Step { to: user.results(), combines: true });
    }
    match user.name().as_str() {
        "molt.par.yield" if user.parent() == Some(l.0) => {
            (operand == index).then(|| Step { to: vec![], combines: false })
        }
        "scf.yield" => yielded(user, operand),
        "scf.condition" => {
            let around = user.parent()?;
            let k = operand.checked_sub(1)?;
            pass(vec![around.region(1).entry()?.args()[k], around.result(k)])
        }
        "scf.for" => {
            let k = operand.checked_sub(3)?;
            pass(vec![user.region(0).entry()?.args()[k + 1], user.result(k)])
        }
        "scf.while" => pass(vec![user.region(0).entry()?.args()[operand]]),
        "molt.tier.yield" => pass(vec![user.parent()?.result(operand)]),
        "molt.par.for" => {
            let nested = ParFor(user);
            let k = operand.checked_sub(3 * nested.dims())?;
            (nested.reductions().get(k) == Some(kind))
                .then(|| Step { to: vec![user.result(k)], combines: false })
        }
        "arith.select" if operand > 0 => pass(user.results()),
        "cf.br" => pass(vec![user.successors()[0].args()[operand]]),
        "cf.cond_br" => {
            let sizes = user.attr("operandSegmentSizes")?.as_i32_array()?;
            let k = operand.checked_sub(1)?;
            let yes = usize::try_from(sizes[1]).ok()?;
            let [first, second] = [user.successors()[0], user.successors()[1]];
            pass(vec![if k < yes { first.args()[k] } else { second.args()[k - yes] }])
        }
        "scf.if" if matches!(kind, Kind::And | Kind::Or) => short_circuit(kind, user),
        "arith.cmpi" | "arith.cmpf" if matches!(kind, Kind::Min | Kind::Max) => {
            let picks = user.result(0).uses().into_iter().all(|(u, k)| k == 0 && picks_right(kind, user, u));
            picks.then(|| Step { to: vec![], combines: true })
        }
        _ => None,
    }
}

/// `acc and x` as `scf.if %acc { yield %x } else { yield %false }`, `acc or x` alike. The other side
/// yields the accumulator or the constant that it equals there; results of which that is not true
/// are not for the accumulator's eyes.
fn short_circuit(kind: &Kind, branch: Op) -> Option<Step> {
    let accumulator = branch.operand(0);
    let skipped = branch.region(usize::from(*kind == Kind::And)).entry()?.terminator()?;
    let kept = |v: Value| v == accumulator || (v.ty().is_i1() && constant_bool(v) == Some(*kind == Kind::Or));
    let all = !skipped.operands().is_empty() && skipped.operands().into_iter().all(kept);
    all.then(|| Step { to: branch.results(), combines: true })
}

fn yielded(user: Op, operand: usize) -> Option<Step> {
    let around = user.parent()?;
    match around.name().as_str() {
        "scf.if" | "scf.execute_region" => pass(vec![around.result(operand)]),
        "scf.for" => pass(vec![around.region(0).entry()?.args()[operand + 1], around.result(operand)]),
        "scf.while" => pass(vec![around.region(0).entry()?.args()[operand]]),
        _ => None,
    }
}

/// Whether `op` combines its operand `operand` with another value, as `kind` says.
pub fn is_combining(kind: &Kind, op: Op, operand: usize) -> bool {
    let name = op.name();
    let either: &[&str] = match kind {
        Kind::Add => &["molt.tier.add", "arith.addi", "arith.addf"],
        Kind::Mul => &["molt.tier.mul", "arith.muli", "arith.mulf"],
        Kind::Min => &["arith.minsi", "arith.minimumf", "arith.minnumf"],
        Kind::Max => &["arith.maxsi", "arith.maximumf", "arith.maxnumf"],
        Kind::And => &["arith.andi"],
        Kind::Or => &["arith.ori"],
        Kind::Xor => &["arith.xori"],
        Kind::Symbol(_) => &[],
    };
    let minus = ["molt.tier.sub", "arith.subi", "arith.subf"];
    let subtracts = *kind == Kind::Add && operand == 0 && minus.contains(&name.as_str());
    (either.contains(&name.as_str()) || subtracts) && op.operand(0) != op.operand(1)
}

/// Whether some result of `user`, a select or a conditional update on the comparison `test`, is the
/// lesser (or greater) of the compared values.
fn picks_right(kind: &Kind, test: Op, user: Op) -> bool {
    choices(user).into_iter().any(|choice| picks(kind, test, user, choice))
}

/// What a select or a conditional gives for each result if its condition is true, and if not.
fn choices(user: Op) -> Vec<(Value, Value)> {
    if user.is("arith.select") {
        return vec![(user.operand(1), user.operand(2))];
    }
    if !user.is("scf.if") {
        return vec![];
    }
    let end = |i: usize| user.region(i).entry().and_then(|b| b.terminator()).map_or(vec![], |t| t.operands());
    end(0).into_iter().zip(end(1)).collect()
}

fn picks(kind: &Kind, test: Op, user: Op, (yes, no): (Value, Value)) -> bool {
    let Some(less) = is_less(test) else { return false };
    let (first, second) = (test.operand(0), test.operand(1));
    let wants_less = *kind == Kind::Min;
    let same = |a: Value, b: Value| a == b || is_read_again(a, b, user);
    (same(first, yes) && same(second, no) && less == wants_less)
        || (same(second, yes) && same(first, no) && less != wants_less)
}

/// Whether `second`, computed inside `branch`, must equal `first`, computed in front of it: both
/// are the same operations on the same values, and nothing in between writes.
fn is_read_again(first: Value, second: Value, branch: Op) -> bool {
    let (Some(a), Some(b)) = (first.defining_op(), second.defining_op()) else { return false };
    if a.block() != branch.block() || b.parent() != Some(branch) || !same_term(a, b) {
        return false;
    }
    let (Some(outer), Some(inner)) = (a.block(), b.block()) else { return false };
    let between = outer.ops().into_iter().skip_while(|op| *op != a).take_while(|op| *op != branch);
    let before = inner.ops().into_iter().take_while(|op| *op != b);
    between.chain(before).all(only_computes)
}

/// Whether two operations compute the same from the same values, as far as their terms tell.
fn same_term(a: Op, b: Op) -> bool {
    a.name() == b.name()
        && a.attrs() == b.attrs()
        && only_computes(a)
        && a.num_results() == 1
        && a.operands().into_iter().zip(b.operands()).all(|(x, y)| {
            x == y || matches!((x.defining_op(), y.defining_op()), (Some(x), Some(y)) if same_term(x, y))
        })
}

/// Whether an operation neither writes lists or globals nor does I/O; it may read and raise.
fn only_computes(op: Op) -> bool {
    let name = op.name();
    let reads = ["molt.obj.list_get", "molt.obj.list_len", "molt.obj.tuple_get"];
    let checked = ["add", "sub", "mul", "neg", "floordiv", "mod", "shl", "shr", "require"];
    reads.contains(&name.as_str())
        || name.strip_prefix("molt.tier.").is_some_and(|n| checked.contains(&n))
        || (name.starts_with("arith.") || name.starts_with("math."))
}

/// Whether a comparison is `<` or `<=` (true), or `>` or `>=` (false).
fn is_less(test: Op) -> Option<bool> {
    let predicate = test.attr("predicate")?.as_i64()?;
    match (test.is("arith.cmpi"), predicate) {
        (true, 2 | 3) | (false, 4 | 5 | 11 | 12) => Some(true),
        (true, 4 | 5) | (false, 2 | 3 | 9 | 10) => Some(false),
        _ => None,
    }
}

/// Wherever the chain flows together with other values, those must be of the chain too: else the
/// accumulator would be replaced and not combined. And it is combined with something else than
/// itself.
fn check_inputs(
    l: ParFor,
    kind: &Kind,
    index: usize,
    chain: &Chain,
    flows: &[(Value, Op)],
) -> Result<(), Box<Refusal>> {
    let known = |v: Value| chain.values.contains(&v);
    let fail = |op: Op| Err(Box::new(misuse(l, index, op)));
    for op in chain.combines.iter().filter(|op| op.num_operands() == 2) {
        if op.operands().into_iter().all(known) {
            return fail(*op);
        }
    }
    for (_, user) in flows {
        let ok = match user.name().as_str() {
            "arith.select" => choice_is_known(kind, chain, *user),
            "scf.yield" => user.parent().is_some_and(|around| {
                if around.is("scf.if") {
                    choice_is_known(kind, chain, around)
                } else {
                    yields_are_known(chain, around)
                }
            }),
            "cf.br" | "cf.cond_br" => user.successors().iter().all(|b| incoming_known(chain, *b)),
            _ => true,
        };
        if !ok {
            return fail(*user);
        }
    }
    for block in l.body().blocks() {
        let Some(end) = block.terminator().filter(|t| t.is("molt.par.yield")) else { continue };
        if !known(end.operand(index)) {
            return fail(end);
        }
    }
    Ok(())
}

/// Whether each result of a select or conditional that is of the chain comes from the chain in both
/// cases, or is the better of two compared values, or is what `and` or `or` cannot get away from.
fn choice_is_known(kind: &Kind, chain: &Chain, user: Op) -> bool {
    let known = |v: Value| chain.values.contains(&v);
    let boolean = matches!(kind, Kind::Or | Kind::And);
    // Checked when the branch on the accumulator was followed.
    if boolean && user.is("scf.if") && known(user.operand(0)) {
        return true;
    }
    let test = user.operand(0).defining_op().filter(|t| chain.combines.contains(t));
    let absorbs = |v: Value| v.ty().is_i1() && constant_bool(v) == Some(*kind == Kind::Or);
    user.results().into_iter().zip(choices(user)).filter(|(r, _)| known(*r)).all(|(_, (yes, no))| {
        (known(yes) && known(no))
            || test.is_some_and(|t| picks(kind, t, user, (yes, no)))
            || boolean && (known(yes) && absorbs(no) || absorbs(yes) && known(no))
    })
}

fn constant_bool(v: Value) -> Option<bool> {
    v.defining_op().filter(|op| op.is("arith.constant"))?.attr("value")?.as_bool()
}

fn yields_are_known(chain: &Chain, around: Op) -> bool {
    around.results().iter().enumerate().filter(|(_, r)| chain.values.contains(r)).all(|(k, _)| {
        around.regions().iter().all(|r| {
            let ends = r.blocks().into_iter().filter_map(|b| b.terminator());
            ends.filter(|t| t.is("scf.yield")).all(|t| chain.values.contains(&t.operand(k)))
        })
    })
}

fn incoming_known(chain: &Chain, block: molt_dialects::ir::Block) -> bool {
    let args = block.args();
    args.iter().enumerate().filter(|(_, a)| chain.values.contains(a)).all(|(k, _)| {
        block.predecessors().iter().all(|p| {
            let Some(end) = p.terminator() else { return false };
            let operands = end.operands();
            match end.name().as_str() {
                "cf.br" => chain.values.contains(&operands[k]),
                "cf.cond_br" => {
                    let sizes = end.attr("operandSegmentSizes").and_then(|a| a.as_i32_array());
                    let yes = sizes.map_or(0, |s| s[1] as usize);
                    let [first, second] = [end.successors()[0], end.successors()[1]];
                    (first != block || chain.values.contains(&operands[1 + k]))
                        && (second != block || chain.values.contains(&operands[1 + yes + k]))
                }
                _ => false,
            }
        })
    })
}

fn misuse(l: ParFor, index: usize, user: Op) -> Refusal {
    let kind = l.reductions()[index].name();
    Refusal {
        code: Code::Reduction,
        message: format!(
            "the value that it reduces by '{kind}' is used for something else than '{kind}' in its body"
        ),
        notes: vec![(user.loc(), "used here, where it depends on the iterations that ran before".into())],
        help: format!("only combine it (by '{kind}'), and use its value after the loop"),
    }
}
