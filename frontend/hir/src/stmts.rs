//! Statements that are not loops.

use crate::check::Checker;
use crate::fx::{X, stmt};
use crate::hir::{CmpOp, ExprKind, Stmt, StmtKind};
use crate::types::T;
use molt_abi::ErrorKind;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;

impl<'a> Checker<'a> {
    /// Statements in order; what cannot be reached is dropped.
    pub fn block(&mut self, body: &'a [ast::Stmt]) -> Vec<Stmt> {
        let mut out = vec![];
        for s in body {
            if self.fx.env.is_none() {
                break;
            }
            if self.ghost && computes(s) {
                continue;
            }
            self.stmt(s, &mut out);
        }
        out
    }

    fn stmt(&mut self, s: &'a ast::Stmt, out: &mut Vec<Stmt>) {
        use ast::StmtKind as K;
        match &s.kind {
            K::Pass | K::Global(_) | K::Nonlocal(_) => {}
            K::ClassDef(d) => self.class_stmt(d, out),
            K::Try { .. } => self.try_stmt(s, out),
            K::With { is_async: false, items, body } => self.with_stmt(items, body, s.span, out),
            K::Match { subject, cases } => self.match_stmt(subject, cases, s.span, out),
            K::TypeAlias { name, .. } => {
                let v = self.target_var(&name.name);
                let x = X::new(ExprKind::None, T::Builtin("typing.TypeAlias"), name.span);
                self.assign(v, x, name.span, out);
            }
            K::Expr(ast::Expr { kind: ast::ExprKind::Yield(v), span }) => {
                let x = self.yield_expr(v.as_deref(), false, *span);
                self.emit_flat(x, out);
            }
            K::Expr(e) if matches!(e.kind, ast::ExprKind::Constant(_)) => {
                self.expr(e);
            }
            K::Expr(e) => {
                let x = self.expr(e);
                self.emit_flat(x, out);
            }
            K::FunctionDef(d) => self.define(d, out),
            K::Return(v) => {
                let x = match v {
                    Some(v) => self.expr(v),
                    None => X::none(s.span),
                };
                self.ret(x, s.span, out);
            }
            K::Assign { targets, value } => {
                let x = self.expr(value);
                match targets.as_slice() {
                    [t] => self.assign_target(t, x, s.span, out),
                    ts => {
                        let x = self.hold(x, out);
                        ts.iter().for_each(|t| self.assign_target(t, x.clone(), s.span, out));
                    }
                }
            }
            K::AugAssign { target, op, value } => self.aug_assign(target, *op, value, s.span, out),
            K::AnnAssign { target, annotation, value } => {
                self.ann_assign(target, annotation, value.as_ref(), s.span, out);
            }
            K::Delete(targets) => targets.iter().for_each(|t| self.delete(t, out)),
            K::If { test, body, orelse } => self.if_stmt(test, body, orelse, s.span, out),
            K::While { test, body, orelse } => self.while_stmt(test, body, orelse, s.span, out),
            K::For { is_async: false, target, iter, body, orelse } => {
                self.for_stmt(target, iter, body, orelse, s.span, out);
            }
            K::ParFor { clauses, target, iter, body } => {
                self.parfor_stmt(clauses, target, iter, body, s.span, out);
            }
            K::Raise { exc, cause } => self.raise_stmt(exc.as_ref(), cause.as_ref(), s.span, out),
            K::Assert { test, msg } => self.assert_stmt(test, msg.as_ref(), s.span, out),
            K::Import(names) => self.import(names, out),
            K::ImportFrom { module, names, level } => {
                self.import_from(module.as_ref(), names, *level, s.span, out);
            }
            K::Break | K::Continue => self.jump(matches!(s.kind, K::Break), s.span, out),
            _ => {
                let d = crate::features::refuse_stmt(s);
                self.error(d);
                // What follows may use names that the statement would have bound.
                self.poison_targets(s);
            }
        }
    }

    /// An expression statement: a block that yields nothing becomes its statements.
    fn emit_flat(&mut self, x: X, out: &mut Vec<Stmt>) {
        match x.kind {
            ExprKind::Block(stmts, v) if matches!(v.kind, ExprKind::None | ExprKind::Local(_)) => {
                out.extend(stmts)
            }
            kind => self.emit(X { kind, ..x }, out),
        }
    }

    /// Refuses what a function's head may hold that is not supported.
    pub fn check_def(&mut self, d: &ast::FunctionDef) {
        if d.is_async {
            let r = self.refusal("async", d.name.span);
            self.error(r);
        }
    }

    /// `return x`
    pub fn ret(&mut self, x: X, span: Span, out: &mut Vec<Stmt>) {
        let x = self.escape(x);
        if self.fx.inlined > 0 {
            self.emit(x, out);
            out.push(stmt(StmtKind::Continue, span));
            let env = self.fx.env.take();
            let cx = self.fx.loops.last_mut().expect("an inlined body stands in a parallel loop");
            cx.continues.extend(env);
            return;
        }
        if let Some(l) = self.fx.loops.iter().find_map(|l| l.parallel) {
            return self.error(
                Diagnostic::error("E0501", span, "'return' cannot leave a parallel loop")
                    .label("other iterations may be running")
                    .with(l, "the parallel loop")
                    .help("store the result in a variable or a list and return it after the loop"),
            );
        }
        let Some(result) = self.fx.result.clone() else {
            return self.error(Diagnostic::error("E0204", span, "'return' outside function"));
        };
        if let Some(want) = self.fx.ret.clone()
            && self.fx.generator.is_none()
            && !self.accepts(&want, &x.t)
        {
            let (want_s, got) = (self.show(&want), self.show(&x.t));
            let d = Diagnostic::error(
                "E0303",
                x.span,
                format!("the function is annotated '-> {want_s}', but this returns {got}"),
            )
            .label(format!("this is {got}"));
            let d = self.advise_float(d, &want, &x.t);
            self.error(d);
        }
        self.fx.returned = true;
        let x = if self.fx.cleanups.is_empty() { x } else { self.hold(x, out) };
        let Some(x) = self.fit(x, &result) else {
            self.fx.env = None;
            return;
        };
        let x = if self.fx.cleanups.is_empty() { x } else { self.hold(x, out) };
        self.leave_to(0, span, out);
        if self.fx.env.is_none() {
            // A cleanup has left already.
            return;
        }
        if self.vars.resolve(&result).erased() {
            self.emit(x, out);
            out.push(stmt(StmtKind::Return(None), span));
        } else if x.is_bad() {
            out.push(stmt(StmtKind::Return(None), span));
        } else {
            let e = self.h(x);
            out.push(stmt(StmtKind::Return(Some(e)), span));
        }
        self.fx.env = None;
    }

    fn ann_assign(
        &mut self,
        target: &'a ast::Expr,
        ann: &'a ast::Expr,
        value: Option<&'a ast::Expr>,
        span: Span,
        out: &mut Vec<Stmt>,
    ) {
        let in_class =
            matches!(self.sc.scopes[self.fx.scope.0 as usize].kind, crate::scope::ScopeKind::Class(_));
        let Some(value) = value else { return };
        let t = self.annotation(ann);
        let x = self.expr(value);
        let x = match self.as_declared(x.clone(), &t) {
            Some(x) => x,
            None if in_class || self.accepts(&t, &x.t) => x,
            None => {
                let (want, got) = (self.show(&t), self.show(&x.t));
                let d = Diagnostic::error(
                    "E0303",
                    value.span,
                    format!("annotated {want}, but the value is {got}"),
                )
                .label(format!("this is {got}"))
                .with(ann.span, "annotated here");
                let d = self.advise_float(d, &t, &x.t);
                self.error(d);
                return self.assign_target(target, X::bad(span), span, out);
            }
        };
        self.assign_target(target, x, span, out);
    }

    /// A value as one of the declared type, where the declaration says more than the value does: what
    /// a new list is to hold, that a variable may be None later.
    pub fn as_declared(&mut self, x: X, t: &T) -> Option<X> {
        if x.is_bad() || !self.seeds_place(t) {
            return None;
        }
        let want = self.vars.open(t);
        self.fit(x, &want)
    }

    fn if_stmt(
        &mut self,
        test: &'a ast::Expr,
        body: &'a [ast::Stmt],
        orelse: &'a [ast::Stmt],
        span: Span,
        out: &mut Vec<Stmt>,
    ) {
        let c = self.cond(test);
        if let Some(b) = crate::exprs::decided(&c.kind) {
            self.emit(c, out);
            self.narrow(test, b);
            let taken = self.block(if b { body } else { orelse });
            return out.extend(taken);
        }
        let env = self.fx.env.clone();
        self.narrow(test, true);
        let then = self.block(body);
        let after = std::mem::replace(&mut self.fx.env, env);
        self.narrow(test, false);
        let orelse = self.block(orelse);
        let other = self.fx.env.take();
        self.fx.env = self.join(after, other);
        let cond = self.h(c);
        out.push(stmt(StmtKind::If { cond, then, orelse }, span));
    }

    fn jump(&mut self, is_break: bool, span: Span, out: &mut Vec<Stmt>) {
        let word = if is_break { "break" } else { "continue" };
        let mut env = self.fx.env.take();
        let Some(cx) = self.fx.loops.last_mut() else {
            return self.error(Diagnostic::error("E0204", span, format!("'{word}' outside loop")));
        };
        if let (true, Some(l)) = (is_break, cx.parallel) {
            return self.error(
                Diagnostic::error("E0501", span, "'break' cannot leave a parallel loop")
                    .label("other iterations may be running")
                    .with(l, "the parallel loop")
                    .help("use a sequential `for`, or let every iteration run and combine the results"),
            );
        }
        let depth = self.fx.loops.len();
        if self.fx.cleanups.iter().any(|c| c.loops >= depth) {
            self.fx.env = env;
            self.leave_to(depth, span, out);
            env = self.fx.env.take();
            if env.is_none() {
                return;
            }
        }
        let cx = self.fx.loops.last_mut().expect("looked at above");
        let states = if is_break { &mut cx.breaks } else { &mut cx.continues };
        states.extend(env);
        out.push(stmt(if is_break { StmtKind::Break } else { StmtKind::Continue }, span));
    }

    /// `if cond: raise kind(message)`
    pub fn raise_if(&mut self, cond: X, kind: ErrorKind, message: X, out: &mut Vec<Stmt>) {
        let span = cond.span;
        let (cond, message) = (self.h(cond), self.h(message));
        let raise = stmt(StmtKind::Raise { kind, message: Some(message) }, span);
        out.push(stmt(StmtKind::If { cond, then: vec![raise], orelse: vec![] }, span));
    }

    /// `a op b` of two ints.
    pub fn int_cmp(&mut self, op: CmpOp, a: X, b: X, span: Span) -> X {
        if let (ExprKind::Int(a), ExprKind::Int(b)) = (&a.kind, &b.kind) {
            let holds = match op {
                CmpOp::Eq => a == b,
                CmpOp::Ne => a != b,
                CmpOp::Lt => a < b,
                CmpOp::Le => a <= b,
                CmpOp::Gt => a > b,
                CmpOp::Ge => a >= b,
            };
            return X::bool(holds, span);
        }
        let (a, b) = (self.b(a), self.b(b));
        X::new(ExprKind::IntCmp(op, a, b), T::Bool, span)
    }
}

/// Whether a statement of a module or class does more than define and name things.
fn computes(s: &ast::Stmt) -> bool {
    use ast::StmtKind as K;
    match &s.kind {
        K::FunctionDef(_)
        | K::ClassDef(_)
        | K::Import(_)
        | K::ImportFrom { .. }
        | K::TypeAlias { .. }
        | K::Pass => false,
        K::Assign { value, .. } => !matches!(
            value.kind,
            ast::ExprKind::Name(_) | ast::ExprKind::Attribute { .. } | ast::ExprKind::Constant(_)
        ),
        _ => true,
    }
}
