//! Control flow: structured where it can be, blocks where it must be.

mod common;
use common::*;
use molt_hir::hir::*;

/// `for i in range(n): t = i + i; s = s + t` carries `s` alone.
#[test]
fn a_counted_loop_carries_what_is_read_after_it() {
    let mut f = Fun::new("f", Ty::Int);
    let (n, s, i, t) = (f.param("n", Ty::Int), f.var("s", Ty::Int), f.var("i", Ty::Int), f.var("t", Ty::Int));
    let text = lower(f.done(vec![
        let_(s, int(0)),
        for_(
            i,
            range(int(0), geti(n), int(1)),
            vec![let_(t, add(geti(i), geti(i))), let_(s, add(geti(s), geti(t)))],
        ),
        ret(geti(s)),
    ]));
    check(
        &text,
        &["func.func private @t.f(%", "scf.for", "-> (i64)", "molt.tier.add", "scf.yield", "return"],
    );
    assert!(!text.contains("-> (i64, i64)") && !text.contains("cf.br"), "{text}");
}

/// The variable of a loop keeps its last value where it is read later.
#[test]
fn the_loop_variable_outlives_the_loop() {
    let mut f = Fun::new("f", Ty::Int);
    let (n, i) = (f.param("n", Ty::Int), f.unsure("i", Ty::Int));
    let text = lower(f.done(vec![for_(i, range(int(0), geti(n), int(1)), vec![]), ret(geti(i))]));
    check(
        &text,
        &[
            "ub.poison : i64",
            "-> (i64, i1)",
            "molt.tier.require",
            "\"UnboundLocalError\", \"cannot access local variable 'i' where it is not associated with a value\"",
        ],
    );
}

/// A condition whose right side is cheap needs no branch; one that indexes a list does.
#[test]
fn a_cheap_right_side_is_evaluated_always() {
    let mut f = Fun::new("f", Ty::Int);
    let (n, k, l) = (f.param("n", Ty::Int), f.var("k", Ty::Int), f.param("l", ints()));
    let cheap = and(lt(geti(k), geti(n)), lt(geti(k), int(9)));
    let costly = and(lt(geti(k), geti(n)), lt(index(get(l, ints()), geti(k), Ty::Int), int(9)));
    let step = || vec![let_(k, add(geti(k), int(1)))];
    let text =
        lower(f.done(vec![let_(k, int(0)), while_(cheap, step()), while_(costly, step()), ret(geti(k))]));
    check(
        &text,
        &[
            "scf.while",
            "arith.andi",
            "scf.condition",
            "scf.while",
            "scf.if",
            "molt.obj.list_get",
            "scf.condition",
        ],
    );
}

/// `if v < 2: return False` branches; what follows needs no block arguments.
#[test]
fn an_early_return_branches() {
    let mut f = Fun::new("f", Ty::Int);
    let v = f.param("v", Ty::Int);
    let text = lower(f.done(vec![if_(lt(geti(v), int(2)), vec![ret(int(0))], vec![]), ret(geti(v))]));
    check(&text, &["cf.cond_br", "^bb1:", "return", "^bb2:", "return"]);
}

/// A loop with a `break` is blocks; inside a structured `if` an op wraps them.
#[test]
fn a_loop_with_break_inside_an_if_is_wrapped() {
    let mut f = Fun::new("f", Ty::Int);
    let (n, k) = (f.param("n", Ty::Int), f.var("k", Ty::Int));
    let body = vec![if_(lt(geti(n), geti(k)), vec![break_()], vec![]), let_(k, add(geti(k), int(1)))];
    let text = lower(f.done(vec![
        let_(k, int(0)),
        if_(lt(int(0), geti(n)), vec![while_(yes(), body)], vec![]),
        ret(geti(k)),
    ]));
    check(&text, &["scf.if", "scf.execute_region -> i64", "cf.cond_br", "scf.yield", "scf.yield", "return"]);
}

/// `for … break … else` and `continue`: both lead where they should.
#[test]
fn for_else_with_break_and_continue() {
    let mut f = Fun::new("f", Ty::Int);
    let (n, i, r) = (f.param("n", Ty::Int), f.var("i", Ty::Int), f.var("r", Ty::Int));
    let body = vec![
        if_(lt(geti(i), int(3)), vec![continue_()], vec![]),
        if_(lt(int(7), geti(i)), vec![let_(r, int(1)), break_()], vec![]),
    ];
    let text = lower(f.done(vec![
        stmt(StmtKind::For {
            var: i,
            range: range(int(0), geti(n), int(1)),
            body,
            orelse: vec![let_(r, int(2))],
        }),
        ret(geti(r)),
    ]));
    check(&text, &["cf.br ^bb1", "^bb1(%", "arith.cmpi slt", "return"]);
}

/// `if bad: raise` is a condition that must hold.
#[test]
fn a_guarded_raise_becomes_a_require() {
    let mut f = Fun::new("f", Ty::None);
    let n = f.param("n", Ty::Int);
    let raise =
        stmt(StmtKind::Raise { kind: molt_abi::ErrorKind::ValueError, message: Some(text("negative")) });
    let out = lower(f.done(vec![if_(lt(geti(n), int(0)), vec![raise], vec![])]));
    check(&out, &["molt.tier.require", "\"ValueError\", \"negative\"", "return"]);
    assert!(!out.contains("scf.if"), "{out}");
}

/// A function may end in a `raise`, and a loop without end needs no value to return.
#[test]
fn functions_that_never_return() {
    let mut f = Fun::new("f", Ty::Int);
    let n = f.param("n", Ty::Int);
    let raise = || stmt(StmtKind::Raise { kind: molt_abi::ErrorKind::ValueError, message: Some(text("no")) });
    let out = lower(f.done(vec![
        if_(lt(geti(n), int(0)), vec![while_(yes(), vec![raise()])], vec![raise()]),
        ret(geti(n)),
    ]));
    check(&out, &["scf.if", "molt.tier.raise \"ValueError\", \"no\"", "return"]);
    let mut g = Fun::new("g", Ty::Int);
    let n = g.param("n", Ty::Int);
    let body = vec![if_(lt(geti(n), int(0)), vec![continue_()], vec![]), let_(n, add(geti(n), int(1)))];
    lower(g.done(vec![while_(yes(), body)]));
}

/// An assignment inside the skipped side of `and` is seen after it.
#[test]
fn assignments_in_conditional_expressions_are_carried() {
    let mut f = Fun::new("f", Ty::Int);
    let (n, y) = (f.param("n", Ty::Int), f.var("y", Ty::Int));
    let walrus =
        expr(ExprKind::Block(vec![let_(y, add(geti(n), int(1)))], Box::new(lt(geti(y), int(5)))), Ty::Bool);
    let text = lower(f.done(vec![
        let_(y, int(0)),
        if_(and(lt(int(0), geti(n)), walrus), vec![ret(geti(y))], vec![]),
        ret(geti(y)),
    ]));
    check(&text, &["scf.if", "-> (i1, i64)", "scf.yield", "cf.cond_br", "return"]);
}

/// A step other than 1 counts its trips, so that nothing overflows.
#[test]
fn other_steps_count_trips() {
    let mut f = Fun::new("f", Ty::Int);
    let (n, s, i, j) = (f.param("n", Ty::Int), f.var("s", Ty::Int), f.var("i", Ty::Int), f.var("j", Ty::Int));
    let sum = |v| vec![let_(s, add(geti(s), geti(v)))];
    let text = lower(f.done(vec![
        let_(s, int(0)),
        for_(i, range(int(0), geti(n), int(4)), sum(i)),
        for_(j, range(geti(n), int(-1), int(-1)), sum(j)),
        for_(i, range(int(0), int(100), geti(n)), sum(i)),
        ret(geti(s)),
    ]));
    check(
        &text,
        &[
            "arith.divui",
            "scf.for",
            "arith.muli",
            "overflow<nsw>",
            "arith.minui",
            "scf.for",
            "arith.subi",
            "\"ValueError\", \"range() arg 3 must not be zero\"",
            "arith.divui",
            "scf.for",
        ],
    );
}
