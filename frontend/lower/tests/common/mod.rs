//! Builds small typed programs and lowers them.
#![allow(dead_code, reason = "each test file uses a part")]

use molt_base::{SourceFile, SourceMap, Span};
use molt_hir::hir::*;
use std::sync::Arc;

/// A function in the making.
pub struct Fun {
    name: &'static str,
    params: Vec<LocalId>,
    locals: Vec<Local>,
    ret: Ty,
}

impl Fun {
    pub fn new(name: &'static str, ret: Ty) -> Self {
        Fun { name, params: Vec::new(), locals: Vec::new(), ret }
    }
    pub fn var(&mut self, name: &str, ty: Ty) -> LocalId {
        self.locals.push(Local { name: name.into(), ty, span: Span::default(), maybe_unbound: false });
        LocalId(self.locals.len() as u32 - 1)
    }
    pub fn unsure(&mut self, name: &str, ty: Ty) -> LocalId {
        let id = self.var(name, ty);
        self.locals[id.0 as usize].maybe_unbound = true;
        id
    }
    pub fn param(&mut self, name: &str, ty: Ty) -> LocalId {
        let id = self.var(name, ty);
        self.params.push(id);
        id
    }
    pub fn done(self, body: Vec<Stmt>) -> Function {
        Function {
            generator: None,
            name: self.name.into(),
            symbol: format!("t.{}", self.name),
            params: self.params,
            ret: self.ret,
            locals: self.locals,
            body,
            span: Span::default(),
        }
    }
}

pub fn stmt(kind: StmtKind) -> Stmt {
    Stmt { kind, span: Span::default() }
}
pub fn expr(kind: ExprKind, ty: Ty) -> Expr {
    Expr::new(kind, ty, Span::default())
}
pub fn int(n: i64) -> Expr {
    expr(ExprKind::Int(n), Ty::Int)
}
pub fn float(x: f64) -> Expr {
    expr(ExprKind::Float(x), Ty::Float)
}
pub fn yes() -> Expr {
    expr(ExprKind::Bool(true), Ty::Bool)
}
pub fn text(s: &str) -> Expr {
    expr(ExprKind::Str(s.into()), Ty::Str)
}
pub fn get(l: LocalId, ty: Ty) -> Expr {
    expr(ExprKind::Local(l), ty)
}
pub fn geti(l: LocalId) -> Expr {
    get(l, Ty::Int)
}
pub fn getf(l: LocalId) -> Expr {
    get(l, Ty::Float)
}
pub fn bin(op: IntOp, a: Expr, b: Expr) -> Expr {
    expr(ExprKind::IntBin(op, Box::new(a), Box::new(b)), Ty::Int)
}
pub fn add(a: Expr, b: Expr) -> Expr {
    bin(IntOp::Add, a, b)
}
pub fn fbin(op: FloatOp, a: Expr, b: Expr) -> Expr {
    expr(ExprKind::FloatBin(op, Box::new(a), Box::new(b)), Ty::Float)
}
pub fn lt(a: Expr, b: Expr) -> Expr {
    expr(ExprKind::IntCmp(CmpOp::Lt, Box::new(a), Box::new(b)), Ty::Bool)
}
pub fn eq(a: Expr, b: Expr) -> Expr {
    expr(ExprKind::IntCmp(CmpOp::Eq, Box::new(a), Box::new(b)), Ty::Bool)
}
pub fn and(a: Expr, b: Expr) -> Expr {
    expr(ExprKind::And(Box::new(a), Box::new(b)), Ty::Bool)
}
pub fn index(list: Expr, i: Expr, ty: Ty) -> Expr {
    expr(ExprKind::Index { list: Box::new(list), index: Box::new(i), unchecked: false }, ty)
}
pub fn call(f: u32, args: Vec<Expr>, ty: Ty) -> Expr {
    expr(ExprKind::Call { func: FuncId(f), args }, ty)
}
pub fn range(start: Expr, stop: Expr, step: Expr) -> Range {
    Range { start, stop, step }
}
pub fn let_(local: LocalId, value: Expr) -> Stmt {
    stmt(StmtKind::Let { local, value })
}
pub fn ret(value: Expr) -> Stmt {
    stmt(StmtKind::Return(Some(value)))
}
pub fn if_(cond: Expr, then: Vec<Stmt>, orelse: Vec<Stmt>) -> Stmt {
    stmt(StmtKind::If { cond, then, orelse })
}
pub fn while_(cond: Expr, body: Vec<Stmt>) -> Stmt {
    stmt(StmtKind::While { cond, body, orelse: vec![] })
}
pub fn for_(var: LocalId, range: Range, body: Vec<Stmt>) -> Stmt {
    stmt(StmtKind::For { var, range, body, orelse: vec![] })
}
pub fn set_index(list: Expr, index: Expr, value: Expr) -> Stmt {
    stmt(StmtKind::SetIndex { list, index, value, unchecked: false })
}
pub fn break_() -> Stmt {
    stmt(StmtKind::Break)
}
pub fn continue_() -> Stmt {
    stmt(StmtKind::Continue)
}
pub fn ints() -> Ty {
    Ty::list(Ty::Int)
}
pub fn floats() -> Ty {
    Ty::list(Ty::Float)
}

pub fn set(object: Expr, class: u32, field: usize, value: Expr) -> Stmt {
    stmt(StmtKind::SetField { object, class: ClassId(class), field, value })
}
pub fn instance(class: u32) -> Ty {
    Ty::Class(ClassId(class))
}
pub fn new(class: u32) -> Expr {
    expr(ExprKind::New(ClassId(class)), instance(class))
}
pub fn field(object: Expr, class: u32, field: usize, ty: Ty) -> Expr {
    expr(ExprKind::Field { object: Box::new(object), class: ClassId(class), field }, ty)
}
pub fn is_instance(object: Expr, class: u32, exact: bool) -> Expr {
    expr(ExprKind::InstanceOf { object: Box::new(object), class: ClassId(class), exact }, Ty::Bool)
}
pub fn cast(object: Expr, class: u32) -> Expr {
    expr(ExprKind::Cast(Box::new(object)), instance(class))
}
pub fn union(members: &[Ty]) -> Ty {
    Ty::Union(members.into())
}
pub fn wrap(value: Expr, member: usize, ty: Ty) -> Expr {
    expr(ExprKind::Wrap(Box::new(value), member), ty)
}
pub fn unwrap(value: Expr, member: usize, ty: Ty) -> Expr {
    expr(ExprKind::Unwrap(Box::new(value), member), ty)
}
pub fn tag(value: Expr) -> Expr {
    expr(ExprKind::Tag(Box::new(value)), Ty::Int)
}
pub fn none() -> Expr {
    expr(ExprKind::None, Ty::None)
}
pub fn rt(symbol: &'static str, args: Vec<Expr>, ty: Ty) -> Expr {
    expr(ExprKind::Rt { symbol, args, desc: None }, ty)
}
pub fn run(value: Expr) -> Stmt {
    stmt(StmtKind::Expr(value))
}
/// Prints an int and a newline.
pub fn print(value: Expr) -> Vec<Stmt> {
    let print = match value.ty {
        Ty::Bool => "molt_print_bool",
        Ty::Float => "molt_print_float",
        Ty::Str => "molt_print_str",
        _ => "molt_print_int",
    };
    vec![run(rt(print, vec![value], Ty::None)), run(rt("molt_print_str", vec![text("\n")], Ty::None))]
}
/// A class with these fields of its own.
pub fn class(name: &str, base: Option<u32>, fields: &[(&str, Ty)]) -> Class {
    Class {
        name: name.into(),
        symbol: format!("t.{name}"),
        base: base.map(ClassId),
        fields: fields.iter().map(|(name, ty)| Field { name: (*name).into(), ty: ty.clone() }).collect(),
        del: None,
        span: Span::default(),
    }
}

/// A program of `functions` and an empty main module.
pub fn program(functions: Vec<Function>) -> Program {
    let mut functions = functions;
    functions.push(Fun::new("<module>", Ty::None).done(vec![]));
    let main = FuncId(functions.len() as u32 - 1);
    Program { functions, globals: vec![], main, classes: vec![], errors: None }
}

/// The lowered, verified module as text, or the message of the error.
pub fn lower_program(program: &Program) -> Result<String, String> {
    let mut sources = SourceMap::default();
    sources.add(SourceFile::new("t.py", "x = 1\n"));
    let context = molt_dialects::context();
    match molt_lower::lower(&context, program, &sources) {
        Ok(module) => Ok(module.as_operation().to_string()),
        Err(e) => Err(e.message),
    }
}

/// Lowers one function beside an empty main module.
pub fn lower(function: Function) -> String {
    lower_program(&program(vec![function])).expect("lowers and verifies")
}

/// Asserts that the `parts` occur in `text` in this order.
#[track_caller]
pub fn check(text: &str, parts: &[&str]) {
    let mut at = 0;
    for part in parts {
        match text[at..].find(part) {
            Some(i) => at += i + part.len(),
            None => panic!("'{part}' is missing after byte {at} of\n{text}"),
        }
    }
}

/// A name as an `Arc`.
pub fn name(s: &str) -> Arc<str> {
    s.into()
}
