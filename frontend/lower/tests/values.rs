//! Expressions: arithmetic, errors, objects, globals, calls, locations.

mod common;
use common::*;
use molt_hir::hir::*;

fn rt(symbol: &'static str, args: Vec<Expr>, ty: Ty) -> Expr {
    expr(ExprKind::Rt { symbol, args, desc: None }, ty)
}

fn sqrt(e: Expr) -> Expr {
    expr(ExprKind::FloatUnary(FloatUnary::Sqrt, Box::new(e)), Ty::Float)
}

/// `a / b` of ints divides floats where both are exact.
#[test]
fn int_division_has_a_fast_path() {
    let mut f = Fun::new("f", Ty::Float);
    let (a, b) = (f.param("a", Ty::Int), f.param("b", Ty::Int));
    let text = lower(f.done(vec![ret(rt("molt_int_truediv", vec![geti(a), geti(b)], Ty::Float))]));
    check(
        &text,
        &[
            "\"ZeroDivisionError\", \"division by zero\"",
            "arith.cmpi ult",
            "arith.cmpi ult",
            "arith.andi",
            "scf.if",
            "arith.divf",
            "molt.obj.rt @molt_int_truediv",
        ],
    );
}

/// With a constant divisor one test is left, and with two constants none.
#[test]
fn constant_divisors_need_no_checks() {
    let mut f = Fun::new("f", Ty::Float);
    let a = f.param("a", Ty::Int);
    let x = rt("molt_int_truediv", vec![geti(a), int(8)], Ty::Float);
    let text = lower(f.done(vec![ret(fbin(FloatOp::Div, x, float(3.0)))]));
    assert!(!text.contains("require") && text.matches("cmpi ult").count() == 1, "{text}");
    let g = Fun::new("g", Ty::Float);
    let text = lower(g.done(vec![ret(rt("molt_int_truediv", vec![int(1), int(3)], Ty::Float))]));
    assert!(!text.contains("scf.if") && text.contains("arith.divf"), "{text}");
}

/// What cannot be below zero has a root; what cannot be zero divides.
#[test]
fn checks_that_cannot_fail_are_left_out() {
    let mut f = Fun::new("f", Ty::Float);
    let (x, y) = (f.param("x", Ty::Float), f.param("y", Ty::Float));
    let square = |v| fbin(FloatOp::Mul, getf(v), getf(v));
    let safe = sqrt(fbin(FloatOp::Add, square(x), square(y)));
    let text = lower(f.done(vec![ret(fbin(FloatOp::Div, safe, fbin(FloatOp::Add, float(1.0), square(x))))]));
    assert!(!text.contains("require") && text.contains("math.sqrt"), "{text}");
    let mut g = Fun::new("g", Ty::Float);
    let x = g.param("x", Ty::Float);
    let text = lower(g.done(vec![ret(fbin(FloatOp::Div, sqrt(getf(x)), getf(x)))]));
    check(
        &text,
        &[
            "arith.cmpf uge",
            "\"ValueError\", \"math domain error\"",
            "math.sqrt",
            "arith.cmpf une",
            "\"ZeroDivisionError\", \"float division by zero\"",
            "arith.divf",
        ],
    );
}

/// Lists of scalars are filled, lists of objects appended to; tuples are values.
#[test]
fn literals() {
    let mut f = Fun::new("f", Ty::None);
    let (l, s, t) = (f.var("l", ints()), f.var("s", Ty::list(Ty::Str)), f.var("t", Ty::Int));
    let pair = Ty::Tuple([Ty::Int, Ty::Str].into());
    let tuple = expr(ExprKind::Tuple(vec![int(1), text("a")]), pair);
    let out = lower(f.done(vec![
        let_(l, expr(ExprKind::List(vec![int(1), int(2)]), ints())),
        let_(s, expr(ExprKind::List(vec![text("x")]), Ty::list(Ty::Str))),
        stmt(StmtKind::Append { list: get(l, ints()), value: int(3) }),
        let_(t, expr(ExprKind::TupleGet(Box::new(tuple), 0), Ty::Int)),
        let_(l, expr(ExprKind::List(vec![]), ints())),
    ]));
    check(
        &out,
        &[
            "molt.obj.list_filled",
            "molt.obj.list_set",
            "inbounds",
            "molt.obj.str_const \"x\"",
            "molt.obj.list_new capacity(",
            "molt.obj.list_append",
            "molt.obj.list_append",
            "molt.obj.tuple_make",
            ": i64, !molt.obj.str",
            "molt.obj.list_new :",
        ],
    );
}

/// A body that cannot resize the list leaves the length alone.
#[test]
fn lists_are_counted_where_they_cannot_change() {
    for (resizes, op) in [(false, "scf.for"), (true, "scf.while")] {
        let mut f = Fun::new("f", Ty::None);
        let (l, x) = (f.param("l", ints()), f.var("x", Ty::Int));
        let body = if resizes {
            stmt(StmtKind::Append { list: get(l, ints()), value: geti(x) })
        } else {
            set_index(get(l, ints()), int(0), geti(x))
        };
        let out = lower(f.done(vec![stmt(StmtKind::ForList {
            var: x,
            list: get(l, ints()),
            body: vec![body],
            orelse: vec![],
        })]));
        check(&out, &[op, "molt.obj.list_get", "inbounds"]);
    }
}

/// Calls, and values of type None that vanish; the main module is the entry point.
#[test]
fn calls_and_none() {
    let mut f = Fun::new("f", Ty::None);
    f.param("nothing", Ty::None);
    f.param("n", Ty::Int);
    let f = f.done(vec![stmt(StmtKind::Return(Some(expr(ExprKind::None, Ty::None))))]);
    let mut g = Fun::new("g", Ty::None);
    let r = g.var("r", Ty::None);
    let call = call(0, vec![expr(ExprKind::None, Ty::None), int(4)], Ty::None);
    let g = g.done(vec![let_(r, call), stmt(StmtKind::Expr(rt("molt_print_int", vec![int(4)], Ty::None)))]);
    let text = lower_program(&program(vec![f, g])).expect("lowers");
    check(
        &text,
        &[
            "func.func private @t.f(%arg0: i64) attributes {molt.python_name = \"f\"}",
            "call @t.f(%",
            "molt.obj.rt @molt_print_int",
            "func.func @molt_main()",
        ],
    );
}

/// A module variable that may be read too early has a flag.
#[test]
fn globals_with_and_without_flags() {
    let mut f = Fun::new("f", Ty::Int);
    f.param("n", Ty::Int);
    let f = f.done(vec![ret(expr(ExprKind::Global(GlobalId(0)), Ty::Int))]);
    let mut p = program(vec![f]);
    p.globals.push(Global {
        name: name("limit"),
        symbol: "t.limit".into(),
        ty: Ty::Int,
        span: Default::default(),
        maybe_unbound: true,
    });
    p.functions[1].body = vec![stmt(StmtKind::SetGlobal { global: GlobalId(0), value: int(3) })];
    let text = lower_program(&p).expect("lowers");
    check(
        &text,
        &[
            "@t.limit : i64",
            "@t.limit.bound : i1",
            "global_get @t.limit.bound",
            "\"NameError\", \"name 'limit' is not defined\"",
            "global_get @t.limit : i64",
            "global_set",
            "@t.limit : i64",
            "global_set",
            "@t.limit.bound : i1",
        ],
    );
}

/// Bools compare as 0 and 1.
#[test]
fn bools_compare_without_a_sign() {
    let mut f = Fun::new("f", Ty::Bool);
    let (a, b) = (f.param("a", Ty::Bool), f.param("b", Ty::Bool));
    let cmp = ExprKind::IntCmp(CmpOp::Lt, Box::new(get(a, Ty::Bool)), Box::new(get(b, Ty::Bool)));
    let text = lower(f.done(vec![ret(expr(cmp, Ty::Bool))]));
    assert!(text.contains("arith.cmpi ult"), "{text}");
}
