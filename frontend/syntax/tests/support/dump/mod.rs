//! Dumps a tree in the form of `dump.py`, to hold it against CPython's.
//!
//! Nodes are `(Kind@line:column-line:column field …)` with CPython's names and order of fields;
//! columns count bytes from 0, as in Python's `ast`.

use molt_base::Span;
use molt_syntax::ast::*;
use std::fmt::Write;

mod expr;

/// Dumps `module`, whose source is `text`.
pub fn dump(module: &Module, text: &str) -> String {
    let mut dump = Dump { out: String::new(), lines: line_starts(text) };
    dump.out += "(Module ";
    dump.body(&module.body);
    dump.out.push(')');
    dump.out
}

fn line_starts(text: &str) -> Vec<u32> {
    let bytes = text.as_bytes();
    let mut starts = vec![if text.starts_with('\u{feff}') { 3 } else { 0 }];
    for (i, b) in bytes.iter().enumerate() {
        if *b == b'\n' || *b == b'\r' && bytes.get(i + 1) != Some(&b'\n') {
            starts.push(i as u32 + 1);
        }
    }
    starts
}

struct Dump {
    out: String,
    lines: Vec<u32>,
}

impl Dump {
    fn place(&mut self, span: Span) {
        let at = |offset: u32| {
            let line = self.lines.partition_point(|s| *s <= offset).max(1);
            (line, offset - self.lines[line - 1])
        };
        let ((a, b), (c, d)) = (at(span.start), at(span.end));
        let _ = write!(self.out, "@{a}:{b}-{c}:{d}");
    }

    fn open(&mut self, kind: &str, span: Span) {
        self.out.push('(');
        self.out += kind;
        self.place(span);
    }

    fn text(&mut self, text: &str) {
        self.out.push('"');
        for c in text.chars() {
            if (' '..='~').contains(&c) && c != '"' && c != '\\' {
                self.out.push(c);
            } else {
                let _ = write!(self.out, "\\{:x};", c as u32);
            }
        }
        self.out.push('"');
    }

    fn list<T>(&mut self, items: &[T], mut each: impl FnMut(&mut Self, &T)) {
        self.out.push('[');
        for item in items {
            each(self, item);
            self.out.push(' ');
        }
        self.out.push(']');
    }

    fn option<T>(&mut self, item: Option<&T>, each: impl FnOnce(&mut Self, &T)) {
        match item {
            Some(item) => each(self, item),
            None => self.out.push('-'),
        }
    }

    fn name(&mut self, name: &Ident) {
        self.text(&name.name);
    }

    /// A field after a space.
    fn sp(&mut self) -> &mut Self {
        self.out.push(' ');
        self
    }

    fn body(&mut self, body: &[Stmt]) {
        self.list(body, Self::stmt);
    }

    fn exprs(&mut self, exprs: &[Expr]) {
        self.list(exprs, Self::expr);
    }

    fn opt(&mut self, expr: Option<&Expr>) {
        self.option(expr, Self::expr);
    }

    fn stmt(&mut self, stmt: &Stmt) {
        let span = stmt.span;
        match &stmt.kind {
            StmtKind::FunctionDef(f) => {
                self.open(if f.is_async { "AsyncFunctionDef" } else { "FunctionDef" }, span);
                self.sp().name(&f.name);
                self.sp().params(&f.params);
                self.sp().body(&f.body);
                self.sp().exprs(&f.decorators);
                self.sp().opt(f.returns.as_ref());
                self.sp().list(&f.type_params, Self::type_param);
            }
            StmtKind::ClassDef(c) => {
                self.open("ClassDef", span);
                self.sp().name(&c.name);
                self.sp().exprs(&c.bases);
                self.sp().list(&c.keywords, Self::keyword);
                self.sp().body(&c.body);
                self.sp().exprs(&c.decorators);
                self.sp().list(&c.type_params, Self::type_param);
            }
            StmtKind::Return(value) => {
                self.open("Return", span);
                self.sp().opt(value.as_ref());
            }
            StmtKind::Delete(targets) => {
                self.open("Delete", span);
                self.sp().exprs(targets);
            }
            StmtKind::Assign { targets, value } => {
                self.open("Assign", span);
                self.sp().exprs(targets);
                self.sp().expr(value);
            }
            StmtKind::AugAssign { target, op, value } => {
                self.open("AugAssign", span);
                self.sp().expr(target);
                let _ = write!(self.out, " ({op:?}) ");
                self.expr(value);
            }
            StmtKind::AnnAssign { target, annotation, value } => {
                self.open("AnnAssign", span);
                self.sp().expr(target);
                self.sp().expr(annotation);
                self.sp().opt(value.as_ref());
            }
            StmtKind::TypeAlias { name, type_params, value } => {
                self.open("TypeAlias", span);
                self.sp().open("Name", name.span);
                self.sp().name(name);
                self.out.push(')');
                self.sp().list(type_params, Self::type_param);
                self.sp().expr(value);
            }
            StmtKind::For { is_async, target, iter, body, orelse } => {
                self.open(if *is_async { "AsyncFor" } else { "For" }, span);
                self.sp().expr(target);
                self.sp().expr(iter);
                self.sp().body(body);
                self.sp().body(orelse);
            }
            StmtKind::ParFor { clauses, target, iter, body } => {
                self.open("ParFor", span);
                self.sp().list(clauses, Self::keyword);
                self.sp().expr(target);
                self.sp().expr(iter);
                self.sp().body(body);
            }
            StmtKind::While { test, body, orelse } | StmtKind::If { test, body, orelse } => {
                self.open(if matches!(stmt.kind, StmtKind::If { .. }) { "If" } else { "While" }, span);
                self.sp().expr(test);
                self.sp().body(body);
                self.sp().body(orelse);
            }
            StmtKind::With { is_async, items, body } => {
                self.open(if *is_async { "AsyncWith" } else { "With" }, span);
                self.sp().list(items, |d, item| {
                    d.out += "(withitem ";
                    d.expr(&item.context);
                    d.sp().opt(item.target.as_ref());
                    d.out.push(')');
                });
                self.sp().body(body);
            }
            StmtKind::Match { subject, cases } => {
                self.open("Match", span);
                self.sp().expr(subject);
                self.sp().list(cases, |d, case| {
                    d.out += "(match_case ";
                    d.pattern(&case.pattern);
                    d.sp().opt(case.guard.as_ref());
                    d.sp().body(&case.body);
                    d.out.push(')');
                });
            }
            StmtKind::Raise { exc, cause } => {
                self.open("Raise", span);
                self.sp().opt(exc.as_ref());
                self.sp().opt(cause.as_ref());
            }
            StmtKind::Try { body, handlers, orelse, finalbody, is_star } => {
                self.open(if *is_star { "TryStar" } else { "Try" }, span);
                self.sp().body(body);
                self.sp().list(handlers, |d, h| {
                    d.open("ExceptHandler", h.span);
                    d.sp().opt(h.typ.as_ref());
                    d.sp().option(h.name.as_ref(), Self::name);
                    d.sp().body(&h.body);
                    d.out.push(')');
                });
                self.sp().body(orelse);
                self.sp().body(finalbody);
            }
            StmtKind::Assert { test, msg } => {
                self.open("Assert", span);
                self.sp().expr(test);
                self.sp().opt(msg.as_ref());
            }
            StmtKind::Import(names) => {
                self.open("Import", span);
                self.sp().list(names, Self::alias);
            }
            StmtKind::ImportFrom { module, names, level } => {
                self.open("ImportFrom", span);
                self.sp().option(module.as_ref(), Self::name);
                if names.is_empty() {
                    self.out += " [(alias \"*\" -) ]";
                } else {
                    self.sp().list(names, Self::alias);
                }
                let _ = write!(self.out, " {level}");
            }
            StmtKind::Global(names) | StmtKind::Nonlocal(names) => {
                let global = matches!(stmt.kind, StmtKind::Global(_));
                self.open(if global { "Global" } else { "Nonlocal" }, span);
                self.sp().list(names, Self::name);
            }
            StmtKind::Expr(value) => {
                self.open("Expr", span);
                self.sp().expr(value);
            }
            StmtKind::Pass => self.open("Pass", span),
            StmtKind::Break => self.open("Break", span),
            StmtKind::Continue => self.open("Continue", span),
        }
        self.out.push(')');
    }

    fn alias(&mut self, alias: &Alias) {
        self.out += "(alias ";
        self.name(&alias.name);
        self.sp().option(alias.asname.as_ref(), Self::name);
        self.out.push(')');
    }

    fn type_param(&mut self, param: &TypeParam) {
        let _ = write!(self.out, "({:?} ", param.kind);
        self.name(&param.name);
        if param.kind == TypeParamKind::TypeVar {
            self.sp().opt(param.bound.as_ref());
        }
        self.out.push(')');
    }

    fn param(&mut self, param: &Param) {
        self.out += "(arg ";
        self.name(&param.name);
        self.sp().opt(param.annotation.as_ref());
        self.out.push(')');
    }

    fn params(&mut self, p: &Parameters) {
        self.out += "(arguments ";
        self.list(&p.posonly, Self::param);
        self.sp().list(&p.args, Self::param);
        self.sp().option(p.vararg.as_ref(), Self::param);
        self.sp().list(&p.kwonly, Self::param);
        self.sp().list(&p.kwonly, |d, k| d.opt(k.default.as_ref()));
        self.sp().option(p.kwarg.as_ref(), Self::param);
        let defaults: Vec<&Expr> =
            p.posonly.iter().chain(&p.args).filter_map(|a| a.default.as_ref()).collect();
        self.sp().list(&defaults, |d, e| d.expr(e));
        self.out.push(')');
    }

    fn keyword(&mut self, keyword: &Keyword) {
        self.open("keyword", keyword.span);
        self.sp().option(keyword.name.as_ref(), Self::name);
        self.sp().expr(&keyword.value);
        self.out.push(')');
    }
}
