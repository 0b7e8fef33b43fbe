//! `try` and exception objects, compiled and run.

mod common;
mod run;
use common::*;
use molt_hir::hir::*;
use run::*;

/// An error of an op is caught as an object, and so is one of a callee; the variable keeps what the
/// body had assigned.
#[test]
fn errors_become_objects() {
    let mut f = Fun::new("f", Ty::Int);
    let (a, b) = (f.param("a", Ty::Int), f.param("b", Ty::Int));
    let f = f.done(vec![ret(div(geti(a), geti(b)))]);
    let mut main = Fun::new("<module>", Ty::None);
    let (e, x, z) = (main.var("e", instance(BASE)), main.var("x", Ty::Int), main.var("z", Ty::Int));
    let divide = |n| call(3, vec![int(7), n], Ty::Int);
    let main = main.done(all(vec![
        vec![
            let_(z, int(0)),
            let_(x, int(1)),
            try_(
                vec![let_(x, divide(int(2))), let_(x, divide(geti(z)))],
                e,
                all(vec![
                    print(message_of(e)),
                    print(is_instance(get(e, instance(BASE)), ZERO_DIVISION, false)),
                ]),
            ),
        ],
        print(geti(x)),
        vec![try_(vec![let_(x, div(int(1), geti(z)))], e, print(message_of(e)))],
        vec![try_(print(divide(int(7))), e, say("never"))],
    ]));
    let zero = "integer division or modulo by zero\n";
    assert_eq!(output(&with_errors(vec![f], main)), format!("{zero}True\n3\n{zero}1\n"));
}

/// `return`, `break` and `continue` leave bodies and handlers, through several `try` statements.
#[test]
fn early_exits() {
    let mut f = Fun::new("f", Ty::Int);
    let n = f.param("n", Ty::Int);
    let (i, s, e, e2) =
        (f.var("i", Ty::Int), f.var("s", Ty::Int), f.var("e", instance(BASE)), f.var("e2", instance(BASE)));
    let is = |k| eq(geti(i), int(k));
    let inner = try_(
        vec![
            if_(is(1), vec![continue_()], vec![]),
            if_(eq(geti(i), geti(n)), vec![ret(geti(s))], vec![]),
            let_(s, add(geti(s), div(int(100), bin(IntOp::Sub, geti(i), int(3))))),
        ],
        e,
        vec![let_(s, add(geti(s), int(1000))), if_(is(3), vec![break_()], vec![])],
    );
    let outer = try_(vec![inner, let_(s, add(geti(s), int(1)))], e2, vec![ret(int(-1))]);
    let f = f.done(vec![
        let_(s, int(0)),
        for_(i, range(int(0), int(10), int(1)), vec![outer]),
        ret(add(geti(s), int(1_000_000))),
    ]);
    let mut main = Fun::new("<module>", Ty::None);
    let _ = main.var("unused", Ty::Int);
    let main = main.done(all((0..5).map(|n| print(call(3, vec![int(n)], Ty::Int))).collect()));
    // i=0: 100 // -3 == -34, +1; i=1: continue; i=2: 100 // -1 == -100, +1; i=3: +1000, break.
    assert_eq!(output(&with_errors(vec![f], main)), "0\n1000868\n-33\n-132\n1000868\n");
}

/// A handler that raises, or raises again, ends up in the outer handler; what stands behind never
/// runs.
#[test]
fn handlers_raise() {
    let mut main = Fun::new("<module>", Ty::None);
    let (e, e2, x) = (main.var("e", instance(BASE)), main.var("e2", instance(BASE)), main.var("x", Ty::Int));
    let new_error = main.var("new", instance(BASE));
    let main = main.done(vec![
        let_(x, int(0)),
        try_(
            vec![try_(
                all(vec![
                    error(new_error, VALUE_ERROR, "first"),
                    vec![raise_(new_error, false)],
                    say("never"),
                ]),
                e,
                all(vec![print(message_of(e)), vec![raise_(e, true)], say("never")]),
            )],
            e2,
            print(message_of(e2)),
        ),
        try_(
            vec![try_(vec![let_(x, div(int(1), geti(x)))], e, vec![let_(x, div(int(2), geti(x)))])],
            e2,
            print(message_of(e2)),
        ),
    ]);
    let zero = "integer division or modulo by zero\n";
    assert_eq!(output(&with_errors(vec![], main)), format!("first\nfirst\n{zero}"));
}

/// Objects are freed once on every path: those of a body that raises, of variables that it assigns,
/// and the exceptions.
#[test]
#[ignore = "finalizers are not lowered yet"]
fn counts_are_exact() {
    let mut f = Fun::new("f", Ty::Int);
    let (n, e) = (f.param("n", Ty::Int), f.var("e", instance(BASE)));
    let (a, b) = (f.var("a", instance(LOUD)), f.var("b", instance(LOUD)));
    let body = all(vec![
        loud(b, "b1"),
        loud(a, "a2"),
        vec![let_(n, div(int(6), geti(n)))],
        loud(b, "b3"),
        vec![ret(geti(n))],
    ]);
    let name = || field(get(a, instance(LOUD)), LOUD, 0, Ty::Str);
    let f = f.done(all(vec![
        loud(a, "a0"),
        vec![try_(body, e, print(message_of(e)))],
        print(name()),
        vec![ret(int(-1))],
    ]));
    let mut main = Fun::new("<module>", Ty::None);
    let _ = main.var("unused", Ty::Int);
    let main =
        main.done(all(vec![print(call(3, vec![int(2)], Ty::Int)), print(call(3, vec![int(0)], Ty::Int))]));
    let text = output(&with_errors(vec![f], main));
    let freed = |name: &str| text.matches(&format!("freed {name}\n")).count();
    assert_eq!([freed("a0"), freed("b1"), freed("a2"), freed("b3")], [2, 2, 2, 1], "{text}");
    assert!(text.contains("integer division or modulo by zero\na2\n"), "{text}");
    assert!(text.contains("\n3\n") && text.ends_with("-1\n"), "{text}");
}

/// A variable that may be unbound when the handler runs.
#[test]
fn unbound_in_the_handler() {
    let mut f = Fun::new("f", Ty::Int);
    let (n, e, e2) = (f.param("n", Ty::Int), f.var("e", instance(BASE)), f.var("e2", instance(BASE)));
    let x = f.unsure("x", Ty::Int);
    let f = f.done(vec![
        try_(
            vec![try_(
                vec![
                    if_(eq(geti(n), int(1)), vec![let_(x, int(5))], vec![]),
                    let_(n, div(int(1), int(0))),
                    let_(x, int(6)),
                ],
                e,
                print(geti(x)),
            )],
            e2,
            print(message_of(e2)),
        ),
        ret(geti(n)),
    ]);
    let mut main = Fun::new("<module>", Ty::None);
    let _ = main.var("unused", Ty::Int);
    let main =
        main.done(all(vec![print(call(3, vec![int(1)], Ty::Int)), print(call(3, vec![int(2)], Ty::Int))]));
    let unbound = "cannot access local variable 'x' where it is not associated with a value";
    assert_eq!(output(&with_errors(vec![f], main)), format!("5\n1\n{unbound}\n2\n"));
}

/// An exception that nobody catches is told by the program's own function, with the traceback of
/// where it was raised first.
#[test]
fn uncaught() {
    let mut f = Fun::new("f", Ty::None);
    let e = f.var("e", instance(BASE));
    let f = f.done(all(vec![error(e, VALUE_ERROR, "oh no"), vec![raise_(e, false)]]));
    let mut main = Fun::new("<module>", Ty::None);
    let e = main.var("e", instance(BASE));
    let main = main.done(vec![try_(
        vec![run(call(3, vec![], Ty::None))],
        e,
        all(vec![say("cleaning up"), vec![raise_(e, true)]]),
    )]);
    let out = outcome(&with_errors(vec![f], main));
    assert_eq!(out.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&out.stdout), "cleaning up\n");
    let text = String::from_utf8_lossy(&out.stderr);
    assert!(text.starts_with("Traceback (most recent call last):\n"), "{text}");
    assert!(text.ends_with("f\nError: oh no\n"), "{text}");
    assert_eq!(text.matches("in <module>").count(), 1, "{text}");
}

/// Endless recursion is an error like others.
#[test]
fn endless_recursion() {
    let mut f = Fun::new("f", Ty::Int);
    let n = f.param("n", Ty::Int);
    let f = f.done(vec![ret(add(int(1), call(3, vec![add(geti(n), int(1))], Ty::Int)))]);
    let mut main = Fun::new("<module>", Ty::None);
    let e = main.var("e", instance(BASE));
    let again = || {
        try_(
            vec![run(call(3, vec![int(0)], Ty::Int))],
            e,
            all(vec![print(message_of(e)), print(is_instance(get(e, instance(BASE)), RECURSION, true))]),
        )
    };
    let main = main.done(vec![again(), again()]);
    let once = "maximum recursion depth exceeded\nTrue\n";
    assert_eq!(output(&with_errors(vec![f], main)), once.repeat(2));
}
