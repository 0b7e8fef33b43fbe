//! Compiles and runs small typed programs.
#![allow(dead_code, reason = "each test file uses a part")]

use crate::common::*;
use molt_base::{SourceFile, SourceMap};
use molt_driver::{Input, OptLevel, Options, Session, build};
use molt_hir::hir::*;
use std::process::{Command, Output};

/// What the program does, at every optimization level the same.
#[track_caller]
pub fn outcome(program: &Program) -> Output {
    let mut sources = SourceMap::default();
    sources.add(SourceFile::new("t.py", "x = 1\n"));
    let context = molt_dialects::context();
    let module =
        molt_lower::lower(&context, program, &sources).map_err(|e| format!("{}: {:?}", e.message, e.notes));
    let text = module.expect("lowers and verifies").as_operation().to_string();
    let folder = tempfile::tempdir().expect("a folder");
    let (source, program) = (folder.path().join("t.mlir"), folder.path().join("t"));
    std::fs::write(&source, &text).expect("writes");
    let [first, second] = [OptLevel::O0, OptLevel::O3].map(|opt| {
        let mut options = Options::new(Input::File(source.clone()));
        options.opt = opt;
        options.output = Some(program.clone());
        let mut session = Session::new(options);
        if let Err(failure) = build(&mut session) {
            panic!("{failure:?}: {:#?}\n{text}", session.diagnostics);
        }
        Command::new(&program).output().expect("starts")
    });
    let shown = |o: &Output| (o.status.code(), String::from_utf8_lossy(&o.stdout).into_owned());
    assert_eq!(shown(&first), shown(&second), "-O0 and -O3 differ\n{text}");
    second
}

/// What the program prints; it ends well.
#[track_caller]
pub fn output(program: &Program) -> String {
    let out = outcome(program);
    assert!(out.status.success(), "{:?}\n{}", out.status, String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).expect("prints UTF-8")
}

/// Numbers of the classes of [`with_errors`].
pub const BASE: u32 = 0;
pub const EXCEPTION: u32 = 1;
pub const VALUE_ERROR: u32 = 2;
pub const ZERO_DIVISION: u32 = 3;
pub const GENERATOR_EXIT: u32 = 4;
pub const RECURSION: u32 = 5;
pub const LOUD: u32 = 6;

/// A program with exception classes, and a class `Loud` whose instances print their field when they
/// are freed. The functions given have the numbers from 3 on.
pub fn with_errors(functions: Vec<Function>, main: Function) -> Program {
    let mut all = vec![make(), report(), farewell()];
    all.extend(functions);
    let mut program = program(all);
    *program.functions.last_mut().expect("there is a main module") = main;
    let mut loud = class("Loud", None, &[("name", Ty::Str)]);
    loud.del = Some(FuncId(2));
    program.classes = vec![
        class("BaseException", None, &[("message", Ty::Str)]),
        class("Exception", Some(BASE), &[]),
        class("ValueError", Some(EXCEPTION), &[]),
        class("ZeroDivisionError", Some(EXCEPTION), &[]),
        class("GeneratorExit", Some(BASE), &[]),
        class("RecursionError", Some(EXCEPTION), &[]),
        loud,
    ];
    program.errors = Some(Errors { base: ClassId(BASE), make: FuncId(0), report: FuncId(1) });
    program
}

/// `make(kind, message)`
fn make() -> Function {
    let mut f = Fun::new("make", instance(BASE));
    let (kind, message) = (f.param("kind", Ty::Int), f.param("message", Ty::Str));
    let e = f.var("e", instance(BASE));
    let is = |n| eq(geti(kind), int(n));
    let new_as = |class| let_(e, cast(new(class), BASE));
    f.done(vec![
        new_as(EXCEPTION),
        if_(is(18), vec![new_as(VALUE_ERROR)], vec![]),
        if_(is(19), vec![new_as(ZERO_DIVISION)], vec![]),
        if_(is(22), vec![new_as(GENERATOR_EXIT)], vec![]),
        if_(is(11), vec![new_as(RECURSION)], vec![]),
        set(get(e, instance(BASE)), BASE, 0, get(message, Ty::Str)),
        ret(get(e, instance(BASE))),
    ])
}

/// `report(e)`: the message alone.
fn report() -> Function {
    let mut f = Fun::new("report", Ty::Str);
    let e = f.param("e", instance(BASE));
    let text = rt("molt_str_concat", vec![text("Error: "), message_of(e)], Ty::Str);
    f.done(vec![ret(text)])
}

/// `Loud.__del__`
fn farewell() -> Function {
    let mut f = Fun::new("__del__", Ty::None);
    let me = f.param("self", instance(LOUD));
    let line = rt(
        "molt_str_concat",
        vec![text("freed "), field(get(me, instance(LOUD)), LOUD, 0, Ty::Str)],
        Ty::Str,
    );
    f.done(print(line))
}

/// The message of an exception.
pub fn message_of(e: LocalId) -> Expr {
    field(get(e, instance(BASE)), BASE, 0, Ty::Str)
}

/// `local = Loud(name)`
pub fn loud(local: LocalId, name: &str) -> Vec<Stmt> {
    vec![let_(local, new(LOUD)), set(get(local, instance(LOUD)), LOUD, 0, text(name))]
}

/// `try: body except as caught: handler`
pub fn try_(body: Vec<Stmt>, caught: LocalId, handler: Vec<Stmt>) -> Stmt {
    stmt(StmtKind::Try { body, caught, handler })
}

/// `raise local`, again or not.
pub fn raise_(local: LocalId, again: bool) -> Stmt {
    stmt(StmtKind::RaiseObject { exc: get(local, instance(BASE)), again })
}

/// `local = class(message)`
pub fn error(local: LocalId, class: u32, message: &str) -> Vec<Stmt> {
    vec![let_(local, cast(new(class), BASE)), set(get(local, instance(BASE)), BASE, 0, text(message))]
}

/// `a // b`
pub fn div(a: Expr, b: Expr) -> Expr {
    bin(IntOp::FloorDiv, a, b)
}

/// Prints a text and a newline.
pub fn say(line: &str) -> Vec<Stmt> {
    print(text(line))
}

/// All of these statements.
pub fn all(parts: Vec<Vec<Stmt>>) -> Vec<Stmt> {
    parts.into_iter().flatten().collect()
}
