//! Parallel loops.

mod common;
use common::*;
use molt_base::Span;
use molt_hir::hir::*;

fn par_for(vars: Vec<(LocalId, Range)>, body: Vec<Stmt>) -> ParFor {
    ParFor {
        vars,
        schedule: Schedule::Static,
        chunk: None,
        reductions: vec![],
        body,
        origin: Origin::ParFor,
        span: Span::default(),
    }
}

fn par(p: ParFor) -> Stmt {
    stmt(StmtKind::ParFor(Box::new(p)))
}

/// A reduction's accumulator replaces the variable; `continue` ends the iteration.
#[test]
fn a_reduction_with_continue() {
    let mut f = Fun::new("f", Ty::Int);
    let (n, s, i) = (f.param("n", Ty::Int), f.var("s", Ty::Int), f.var("i", Ty::Int));
    let mut p = par_for(
        vec![(i, range(int(0), geti(n), int(1)))],
        vec![if_(lt(geti(i), int(3)), vec![continue_()], vec![]), let_(s, add(geti(s), geti(i)))],
    );
    p.reductions.push(Reduction { local: s, kind: ReductionKind::Add, span: Span::default() });
    p.schedule = Schedule::Dynamic;
    p.chunk = Some(geti(n));
    let text = lower(f.done(vec![let_(s, int(5)), par(p), ret(geti(s))]));
    check(
        &text,
        &[
            "\"ValueError\", \"chunk must be positive\"",
            "molt.par.for (",
            ": add) schedule(dynamic) chunk(",
            "origin = \"parfor\"",
            "cf.cond_br",
            "molt.tier.add",
            "^bb3(%",
            "molt.par.yield",
            "return",
        ],
    );
}

/// Two variables, one with a step that is not known.
#[test]
fn collapsed_ranges_with_steps() {
    let mut f = Fun::new("f", Ty::None);
    let (n, l) = (f.param("n", Ty::Int), f.param("l", floats()));
    let (i, j) = (f.var("i", Ty::Int), f.var("j", Ty::Int));
    let vars = vec![(i, range(int(0), geti(n), int(2))), (j, range(geti(n), int(0), int(-1)))];
    let body = vec![set_index(get(l, floats()), add(geti(i), geti(j)), float(1.0))];
    let text = lower(f.done(vec![par(par_for(vars, body))]));
    check(&text, &["arith.select", "molt.par.for (%", ", %", "arith.subi", "molt.obj.list_set"]);
}

/// A variable that goes from one iteration to the next cannot be private.
#[test]
fn carried_variables_are_refused() {
    let mut f = Fun::new("f", Ty::Int);
    let (n, s, i) = (f.param("n", Ty::Int), f.var("s", Ty::Int), f.var("i", Ty::Int));
    let p = par_for(vec![(i, range(int(0), geti(n), int(1)))], vec![let_(s, add(geti(s), geti(i)))]);
    let function = f.done(vec![let_(s, int(0)), par(p), ret(geti(s))]);
    let error = lower_program(&program(vec![function])).expect_err("refused");
    assert!(error.contains("'s' passes its value"), "{error}");
}
