//! Programs built by hand, lowered, compiled and run.

mod common;
use common::*;
use molt_base::{SourceFile, SourceMap};
use molt_driver::{Input, OptLevel, Options, Session, build};
use molt_hir::hir::*;
use std::process::Command;

/// What the program prints, at every optimization level the same.
#[track_caller]
fn output(program: &Program) -> String {
    let mut sources = SourceMap::default();
    sources.add(SourceFile::new("t.py", "x = 1\n"));
    let context = molt_dialects::context();
    let module =
        molt_lower::lower(&context, program, &sources).map_err(|e| format!("{}: {:?}", e.message, e.notes));
    let text = module.expect("lowers and verifies").as_operation().to_string();
    let folder = tempfile::tempdir().expect("a folder");
    let (source, program) = (folder.path().join("t.mlir"), folder.path().join("t"));
    std::fs::write(&source, &text).expect("writes");
    let outputs = [OptLevel::O0, OptLevel::O3].map(|opt| {
        let mut options = Options::new(Input::File(source.clone()));
        options.opt = opt;
        options.output = Some(program.clone());
        let mut session = Session::new(options);
        if let Err(failure) = build(&mut session) {
            panic!("{failure:?}: {:#?}\n{text}", session.diagnostics);
        }
        let out = Command::new(&program).output().expect("starts");
        assert!(out.status.success(), "{opt:?}: {:?}\n{}", out.status, String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).expect("prints UTF-8")
    });
    assert_eq!(outputs[0], outputs[1], "-O0 and -O3 differ");
    outputs[0].clone()
}

/// A program with these classes, functions and main module.
fn whole(classes: Vec<Class>, functions: Vec<Function>, main: Function) -> Program {
    let mut program = program(functions);
    *program.functions.last_mut().expect("there is a main module") = main;
    program.classes = classes;
    program
}

/// A linked list: a class whose field is `None` or an object of its own.
#[test]
fn a_linked_list() {
    let next = union(&[Ty::None, instance(0)]);
    let node = class("Node", None, &[("value", Ty::Int), ("next", next.clone())]);
    let mut sum = Fun::new("sum", Ty::Int);
    let (head, total) = (sum.param("head", next.clone()), sum.var("total", Ty::Int));
    let here = |l| unwrap(get(l, next.clone()), 1, instance(0));
    let sum = sum.done(vec![
        let_(total, int(0)),
        while_(
            eq(tag(get(head, next.clone())), int(1)),
            vec![
                let_(total, add(geti(total), field(here(head), 0, 0, Ty::Int))),
                let_(head, field(here(head), 0, 1, next.clone())),
            ],
        ),
        ret(geti(total)),
    ]);
    let mut main = Fun::new("<module>", Ty::None);
    let (head, i) = (main.var("head", next.clone()), main.var("i", Ty::Int));
    let node_local = main.var("node", instance(0));
    let mut body = vec![
        let_(head, wrap(none(), 0, next.clone())),
        for_(
            i,
            range(int(0), int(100_000), int(1)),
            vec![
                let_(node_local, new(0)),
                set(get(node_local, instance(0)), 0, 0, geti(i)),
                set(get(node_local, instance(0)), 0, 1, get(head, next.clone())),
                let_(head, wrap(get(node_local, instance(0)), 1, next.clone())),
            ],
        ),
    ];
    body.extend(print(call(0, vec![get(head, next.clone())], Ty::Int)));
    let main = main.done(body);
    assert_eq!(output(&whole(vec![node], vec![sum], main)), "4999950000\n");
}

/// Instances of subclasses are instances of their bases.
#[test]
fn subclasses() {
    let classes = vec![
        class("A", None, &[("x", Ty::Int)]),
        class("B", Some(0), &[("y", Ty::Float)]),
        class("C", Some(1), &[("s", Ty::Str)]),
        class("D", Some(0), &[]),
    ];
    let mut main = Fun::new("<module>", Ty::None);
    let (a, c) = (main.var("a", instance(0)), main.var("c", instance(2)));
    let mut body = vec![
        let_(c, new(2)),
        set(get(c, instance(2)), 2, 0, text("see")),
        set(get(c, instance(2)), 1, 0, float(2.5)),
        set(get(c, instance(2)), 0, 0, int(7)),
        let_(a, cast(get(c, instance(2)), 0)),
    ];
    let object = || get(a, instance(0));
    body.extend(print(field(object(), 0, 0, Ty::Int)));
    body.extend(print(field(cast(object(), 2), 1, 0, Ty::Float)));
    body.extend(print(field(cast(object(), 2), 2, 0, Ty::Str)));
    for (class, exact) in [(0, false), (1, false), (2, false), (3, false), (0, true), (1, true), (2, true)] {
        body.extend(print(is_instance(object(), class, exact)));
    }
    let expected = "7\n2.5\nsee\nTrue\nTrue\nTrue\nFalse\nFalse\nFalse\nTrue\n";
    assert_eq!(output(&whole(classes, vec![], main.done(body))), expected);
}

/// Members of unions share slots; each comes out as it went in, also through lists, tuples, fields,
/// calls and results.
#[test]
fn unions_everywhere() {
    let pair = Ty::Tuple([Ty::Str, Ty::Bool].into());
    let any = union(&[Ty::Float, Ty::None, Ty::Int, Ty::Bool, Ty::Str, instance(0), pair.clone(), ints()]);
    let holder = class("Holder", None, &[("it", any.clone()), ("nothing", Ty::None)]);
    let mut same = Fun::new("same", any.clone());
    let x = same.param("x", any.clone());
    let same = same.done(vec![ret(get(x, any.clone()))]);

    let mut show = Fun::new("show", Ty::None);
    let x = show.param("x", any.clone());
    let of = |member: usize, ty: Ty| unwrap(get(x, any.clone()), member, ty);
    let case = |member: i64, then: Vec<Stmt>| if_(eq(tag(get(x, any.clone())), int(member)), then, vec![]);
    let item = |i| {
        expr(ExprKind::TupleGet(Box::new(of(6, pair.clone())), i), if i == 0 { Ty::Str } else { Ty::Bool })
    };
    let length = expr(ExprKind::Len(Box::new(of(7, ints()))), Ty::Int);
    let mut both = print(item(0));
    both.extend(print(item(1)));
    let show = show.done(vec![
        case(0, print(of(0, Ty::Float))),
        case(1, print(text("None"))),
        case(2, print(of(2, Ty::Int))),
        case(3, print(of(3, Ty::Bool))),
        case(4, print(of(4, Ty::Str))),
        case(5, print(tag(field(of(5, instance(0)), 0, 0, any.clone())))),
        case(6, both),
        case(7, print(length)),
    ]);

    let mut main = Fun::new("<module>", Ty::None);
    let list_ty = Ty::list(any.clone());
    let (list, h, i) =
        (main.var("list", list_ty.clone()), main.var("h", instance(0)), main.var("i", Ty::Int));
    let tuple = expr(ExprKind::Tuple(vec![rt("molt_str_of_int", vec![int(12)], Ty::Str), yes()]), pair);
    let values = vec![
        wrap(float(0.5), 0, any.clone()),
        wrap(none(), 1, any.clone()),
        wrap(int(-3), 2, any.clone()),
        wrap(yes(), 3, any.clone()),
        wrap(rt("molt_str_of_int", vec![int(44)], Ty::Str), 4, any.clone()),
        wrap(get(h, instance(0)), 5, any.clone()),
        wrap(tuple, 6, any.clone()),
        wrap(expr(ExprKind::List(vec![int(1), int(2)]), ints()), 7, any.clone()),
    ];
    let count = values.len() as i64;
    let element = || index(get(list, list_ty.clone()), geti(i), any.clone());
    let mut body = vec![
        let_(h, new(0)),
        let_(list, expr(ExprKind::List(values), list_ty.clone())),
        run(call(1, vec![field(get(h, instance(0)), 0, 0, any.clone())], Ty::None)),
        for_(
            i,
            range(int(0), int(count), int(1)),
            vec![
                set(get(h, instance(0)), 0, 0, element()),
                set(get(h, instance(0)), 0, 1, none()),
                run(call(
                    1,
                    vec![call(0, vec![field(get(h, instance(0)), 0, 0, any.clone())], any.clone())],
                    Ty::None,
                )),
                run(call(1, vec![element()], Ty::None)),
            ],
        ),
    ];
    body.extend(print(expr(ExprKind::Len(Box::new(get(list, list_ty.clone()))), Ty::Int)));
    let shown = ["0.5", "None", "-3", "True", "44", "5", "12\nTrue", "2"];
    // A new instance holds `None`.
    let mut expected = "None\n".to_string();
    shown.iter().for_each(|s| expected += &format!("{s}\n{s}\n"));
    expected += "8\n";
    assert_eq!(output(&whole(vec![holder], vec![same, show], main.done(body))), expected);
}
