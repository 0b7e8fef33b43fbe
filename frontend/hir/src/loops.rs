//! `while` and `for`: what is known at the head of a loop, and how each iterable is run through.

use crate::check::Checker;
use crate::env::{Env, St, maybe};
use crate::fx::{LoopCx, X, stmt};
use crate::hir::{ExprKind, Stmt, StmtKind};
use crate::iterate::{Header, Plan};
use crate::types::{Site, T};
use crate::visit;
use molt_base::Span;
use molt_syntax::ast;

impl<'a> Checker<'a> {
    /// The state at the head of a loop: what comes in, and what came back in earlier passes.
    pub fn loop_head(&mut self, key: Site) -> Option<Env> {
        let mut env = self.fx.env.clone()?;
        for (v, st) in self.facts.heads.get(&key).cloned().into_iter().flatten() {
            let s = match (env.remove(&v), st) {
                (Some(x), st) => self.join_st(x, st),
                (None, St::Bound { t, span, .. }) => St::Bound { t, span, maybe: true },
                (None, st) => st,
            };
            env.insert(v, s);
        }
        self.fx.env = Some(env.clone());
        Some(env)
    }

    /// Compares what comes back to the head of a loop with what was taken for granted.
    pub fn loop_back(&mut self, key: Site, head: &Env, back: Option<Env>) {
        let Some(back) = back else { return };
        let mut news = vec![];
        for (v, st) in &back {
            let old = head.get(v);
            let joined = match old.cloned() {
                Some(x) => self.join_st(x, st.clone()),
                None => maybe(st.clone()),
            };
            if !old.is_some_and(|o| self.same_st(o, &joined)) {
                news.push((*v, st.clone()));
            }
        }
        for (v, st) in head {
            if !back.contains_key(v) && !self.same_st(st, &maybe(st.clone())) {
                news.push((*v, maybe(st.clone())));
            }
        }
        for (v, st) in news {
            let old = self.facts.heads.get(&key).and_then(|h| h.get(&v)).cloned();
            let new = match old.clone() {
                Some(o) => self.join_st(o, st),
                None => st,
            };
            let new = match new {
                St::Bound { t, span, maybe } => St::Bound { t: self.vars.resolve(&t), span, maybe },
                s => s,
            };
            let open = matches!(&new, St::Bound { t, .. } if t.is_open());
            if !open && !old.is_some_and(|o| self.same_st(&o, &new)) {
                self.facts.heads.entry(key).or_default().insert(v, new);
                self.changed = true;
            }
        }
    }

    fn same_st(&self, a: &St, b: &St) -> bool {
        match (a, b) {
            (St::Bound { t: a, maybe: m, .. }, St::Bound { t: b, maybe: n, .. }) => {
                m == n && self.vars.resolve(a) == self.vars.resolve(b)
            }
            _ => std::mem::discriminant(a) == std::mem::discriminant(b),
        }
    }

    /// Joins what reached the end of the body with the `continue`s, and gives it back to the head.
    pub fn close_body(&mut self, key: Site, head: &Env) -> Vec<Env> {
        let cx = self.fx.loops.pop().expect("the loop was opened");
        let mut back = self.fx.env.take();
        for c in cx.continues {
            back = self.join(back, Some(c));
        }
        self.loop_back(key, head, back);
        cx.breaks
    }

    /// Opens a loop.
    pub fn open_body(&mut self, parallel: Option<Span>) {
        self.fx.loops.push(LoopCx { breaks: vec![], continues: vec![], parallel });
    }

    /// `while`
    pub fn while_stmt(
        &mut self,
        test: &'a ast::Expr,
        body: &'a [ast::Stmt],
        orelse: &'a [ast::Stmt],
        span: Span,
        out: &mut Vec<Stmt>,
    ) {
        let key = self.fx.site(span);
        let Some(head) = self.loop_head(key) else {
            return;
        };
        let c = self.cond(test);
        if let ExprKind::Bool(false) = c.kind {
            let rest = self.block(orelse);
            return out.extend(rest);
        }
        let exit = match c.kind {
            ExprKind::Bool(true) => None,
            _ => self.fx.env.clone(),
        };
        self.open_body(None);
        let body = self.block(body);
        let breaks = self.close_body(key, &head);
        self.fx.env = exit;
        let orelse = self.block(orelse);
        self.join_breaks(breaks);
        let cond = self.h(c);
        out.push(stmt(StmtKind::While { cond, body, orelse }, span));
    }

    fn join_breaks(&mut self, breaks: Vec<Env>) {
        for b in breaks {
            let env = self.fx.env.take();
            self.fx.env = self.join(env, Some(b));
        }
    }

    /// `for`
    pub fn for_stmt(
        &mut self,
        target: &'a ast::Expr,
        iter: &'a ast::Expr,
        body: &'a [ast::Stmt],
        orelse: &'a [ast::Stmt],
        span: Span,
        out: &mut Vec<Stmt>,
    ) {
        let stable = !self.may_resize(body);
        let Some(plan) = self.plan(iter, stable, out) else {
            self.poison_target(target);
            self.block(body);
            return;
        };
        self.run_plan(plan, Some(target), span, out, orelse, &mut |c, _, out| {
            let b = c.block(body);
            out.extend(b);
        });
    }

    /// Emits the loop of `plan` with `target` bound to each item; without a target the body is
    /// handed the item itself.
    pub fn run_plan(
        &mut self,
        plan: Plan,
        target: Option<&'a ast::Expr>,
        span: Span,
        out: &mut Vec<Stmt>,
        orelse: &'a [ast::Stmt],
        body: &mut dyn FnMut(&mut Self, X, &mut Vec<Stmt>),
    ) {
        let Plan { mut header, head: mut stmts, item } = plan;
        let key = self.fx.site(target.map_or(span, |t| t.span));
        let Some(head) = self.loop_head(key) else {
            return;
        };
        self.open_body(None);
        // `for i in range(n)`: the induction variable is the program's own.
        let direct = match (&mut header, &item.kind, target.map(|t| (&t.kind, t.span))) {
            (
                Header::Range { var, .. } | Header::List { var, .. },
                ExprKind::Local(l),
                Some((ast::ExprKind::Name(n), at)),
            ) if *l == *var && stmts.is_empty() && !item.is_bad() => {
                let v = self.target_var(n);
                if self.is_global(v) || self.vars.resolve(&item.t).erased() {
                    false
                } else {
                    *var = self.local_for(v, &item.t, at);
                    if let Some(env) = &mut self.fx.env {
                        env.insert(v, St::Bound { t: item.t.clone(), span: at, maybe: false });
                    }
                    true
                }
            }
            _ => false,
        };
        let item = match target {
            None => item,
            Some(t) if !direct => {
                self.assign_target(t, item, t.span, &mut stmts);
                X::none(span)
            }
            Some(_) => X::none(span),
        };
        body(self, item, &mut stmts);
        let breaks = self.close_body(key, &head);
        self.fx.env = Some(head);
        let orelse = self.block(orelse);
        self.join_breaks(breaks);
        let kind = match header {
            Header::Range { var, range } => StmtKind::For { var, range, body: stmts, orelse },
            Header::List { var, list } => StmtKind::ForList { var, list, body: stmts, orelse },
            Header::While { cond } => StmtKind::While { cond, body: stmts, orelse },
        };
        out.push(stmt(kind, span));
    }

    /// Whether the statements may change the length of a list: they call something that might,
    /// delete, assign a slice, or extend by `+=`.
    fn may_resize(&self, body: &[ast::Stmt]) -> bool {
        let is_slice = |e: &ast::Expr| matches!(&e.kind, ast::ExprKind::Subscript { slice, .. } if matches!(slice.kind, ast::ExprKind::Slice { .. }));
        let not_number = |e: &ast::Expr| {
            let ast::ExprKind::Name(n) = &e.kind else {
                return true;
            };
            let v = self.sc.lookup(self.fx.scope, n);
            let st = v.and_then(|v| self.fx.env.as_ref().and_then(|e| e.get(&v)));
            !matches!(st, Some(St::Bound { t: T::Int | T::Float | T::Bool | T::Str, .. }))
        };
        let mut resizes = |s: &ast::Stmt| match &s.kind {
            ast::StmtKind::Delete(_) => true,
            ast::StmtKind::AugAssign { target, op: ast::BinOp::Add, .. } => not_number(target),
            ast::StmtKind::Assign { targets, .. } => targets.iter().any(is_slice),
            _ => false,
        };
        visit::any_stmt(body, &mut resizes) || visit::any_expr_in(body, &mut may_resize_expr)
    }
}

/// The same for one expression, its parts aside.
pub(crate) fn may_resize_expr(e: &ast::Expr) -> bool {
    let ast::ExprKind::Call { func, .. } = &e.kind else {
        return false;
    };
    match &func.kind {
        ast::ExprKind::Name(n) => crate::builtins::find(n).is_none(),
        ast::ExprKind::Attribute { value, attr } => {
            let module = matches!(&value.kind, ast::ExprKind::Name(n) if crate::modules::is_module(n));
            !module && !matches!(&*attr.name, "index" | "count" | "copy" | "join")
        }
        _ => true,
    }
}
