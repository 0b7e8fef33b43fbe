//! `while` and `for`: what is known at the head of a loop, and how each iterable is run through.

use crate::check::Checker;
use crate::env::{Env, St};
use crate::fx::{LoopCx, X, stmt};
use crate::hir::{ExprKind, Stmt, StmtKind};
use crate::iterate::{Header, Plan};
use crate::scope::VarId;
use crate::solve::{Key, Site};
use crate::types::T;
use crate::visit;
use molt_base::Span;
use molt_syntax::ast;

impl<'a> Checker<'a> {
    /// The state at the head of a loop: what comes in, and what came back in earlier passes. `body`
    /// is what may assign variables.
    pub fn loop_head(&mut self, key: Site, assigned: &[VarId]) -> Option<Env> {
        let mut env = self.fx.env.clone()?;
        for v in assigned {
            // What an earlier test said of a variable holds for later iterations as far as what
            // comes back agrees.
            if let Some(St::Bound { t, store: Some(_), .. }) = env.get(v) {
                let t = t.clone();
                let joined = self.at_head(key, *v, &t);
                if let Some(St::Bound { t, .. }) = env.get_mut(v) {
                    *t = joined;
                }
            }
        }
        let late: Vec<VarId> = self.facts.heads.get(&key).into_iter().flatten().copied().collect();
        for v in late {
            let span = self.sc.var(v).span;
            let s = if self.fx.cells.contains_key(&v) {
                match env.remove(&v) {
                    Some(s) => s,
                    None => {
                        let cell = self.fx.cells[&v].t.clone();
                        let T::Cell(t) = self.vars.shallow(&cell) else { continue };
                        St::Bound { t: (*t).clone(), store: None, span, maybe: true }
                    }
                }
            } else if self.facts.promoted.contains(&(self.fx.inst, v)) {
                let store = self.keyed(Key::Local(self.fx.inst, 0, v));
                let entry = env.remove(&v);
                let maybe = !matches!(entry, Some(St::Bound { maybe: false, .. }));
                let t = match entry {
                    Some(St::Bound { t, .. }) => self.at_head(key, v, &t),
                    _ => store.clone(),
                };
                St::Bound { t, store: Some(store), span, maybe }
            } else {
                let maybe = !matches!(env.remove(&v), Some(St::Bound { maybe: false, .. }));
                St::Conflict { a: (T::Unknown, span), b: (T::Unknown, span), maybe }
            };
            env.insert(v, s);
        }
        self.fx.env = Some(env.clone());
        Some(env)
    }

    /// The type of a variable at the head of a loop to which it comes as `t`.
    fn at_head(&mut self, key: Site, v: VarId, t: &T) -> T {
        let back = self.keyed(Key::Head(key, v));
        match self.vars.shallow(&back) {
            T::Var(_) | T::Never => t.clone(),
            back => self.join_t(t, &back),
        }
    }

    /// Compares what comes back to the head of a loop with what was taken for granted.
    pub fn loop_back(&mut self, key: Site, head: &Env, back: Option<Env>) {
        let Some(back) = back else { return };
        let mut late = vec![];
        for (v, st) in &back {
            if let (Some(St::Bound { store: Some(_), .. }), St::Bound { t, .. }) = (head.get(v), st)
                && !matches!(self.vars.shallow(t), T::Unknown)
            {
                let place = self.keyed(Key::Head(key, *v));
                self.absorb(&place, t);
            }
            let same = match (head.get(v), st) {
                (None, _) => false,
                (
                    Some(St::Bound { t: a, store: sa, maybe: m, .. }),
                    St::Bound { t: b, store: sb, maybe: n, .. },
                ) => {
                    let (wa, wb) = (sa.as_ref().unwrap_or(a), sb.as_ref().unwrap_or(b));
                    let same = match (self.vars.shallow(wa), self.vars.shallow(wb)) {
                        (T::Unknown, _) | (_, T::Unknown) => true,
                        _ => self.compatible(wa, wb) && self.equate(&wa.clone(), &wb.clone()),
                    };
                    same && (m == n || *m)
                }
                (Some(St::Bound { .. }), St::Conflict { .. }) => false,
                _ => true,
            };
            if !same {
                late.push(*v);
            }
        }
        for v in late {
            if self.facts.heads.entry(key).or_default().insert(v) {
                self.changed = true;
            }
        }
    }

    /// The variables that statements and targets bind in the present scope.
    pub fn bound_by(&self, targets: &[&'a ast::Expr], body: &'a [ast::Stmt]) -> Vec<VarId> {
        let mut names = vec![];
        targets.iter().for_each(|t| target_names(t, &mut names));
        bound_names(body, &mut names);
        let mut out: Vec<VarId> = names.iter().filter_map(|n| self.sc.lookup(self.fx.scope, n)).collect();
        out.sort();
        out.dedup();
        out
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
        let mut assigned = self.bound_by(&[], body);
        visit::any_expr(test, &mut |e| {
            if let ast::ExprKind::NamedExpr { target, .. } = &e.kind {
                assigned.extend(self.sc.lookup(self.fx.scope, &target.name));
            }
            false
        });
        let Some(head) = self.loop_head(key, &assigned) else {
            return;
        };
        let c = self.cond(test);
        if let ExprKind::Bool(false) = c.kind {
            let rest = self.block(orelse);
            return out.extend(rest);
        }
        let exit = match c.kind {
            ExprKind::Bool(true) => None,
            _ => {
                let env = self.fx.env.clone();
                self.narrow(test, false);
                std::mem::replace(&mut self.fx.env, env)
            }
        };
        self.narrow(test, true);
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
        self.loop_assigned = self.bound_by(&[target], body);
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
        let assigned = std::mem::take(&mut self.loop_assigned);
        let Some(head) = self.loop_head(key, &assigned) else {
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
                if self.is_global(v)
                    || self.vars.resolve(&item.t).erased()
                    || self.fx.cells.contains_key(&v)
                    || self.facts.promoted.contains(&(self.fx.inst, v))
                {
                    false
                } else {
                    *var = self.local_for(v, &item.t, at);
                    self.bind(v, St::bound(item.t.clone(), at));
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

fn target_names<'a>(t: &'a ast::Expr, out: &mut Vec<&'a str>) {
    match &t.kind {
        ast::ExprKind::Name(n) => out.push(n),
        ast::ExprKind::Tuple(ts) | ast::ExprKind::List(ts) => ts.iter().for_each(|t| target_names(t, out)),
        ast::ExprKind::Starred(t) => target_names(t, out),
        _ => {}
    }
}

fn pattern_names<'a>(p: &'a ast::Pattern, out: &mut Vec<&'a str>) {
    use ast::PatternKind as K;
    match &p.kind {
        K::Value(_) | K::Singleton(_) => {}
        K::Sequence(ps) | K::Or(ps) => ps.iter().for_each(|p| pattern_names(p, out)),
        K::Mapping { patterns, rest, .. } => {
            patterns.iter().for_each(|p| pattern_names(p, out));
            out.extend(rest.iter().map(|n| &*n.name));
        }
        K::Class { patterns, kwd, .. } => {
            patterns.iter().for_each(|p| pattern_names(p, out));
            kwd.iter().for_each(|(_, p)| pattern_names(p, out));
        }
        K::Star(n) => out.extend(n.iter().map(|n| &*n.name)),
        K::As { pattern, name } => {
            pattern.iter().for_each(|p| pattern_names(p, out));
            out.extend(name.iter().map(|n| &*n.name));
        }
    }
}

/// The names that statements bind in their own scope.
pub(crate) fn bound_names<'a>(body: &'a [ast::Stmt], out: &mut Vec<&'a str>) {
    for s in body {
        match &s.kind {
            ast::StmtKind::Assign { targets, .. } | ast::StmtKind::Delete(targets) => {
                targets.iter().for_each(|t| target_names(t, out));
            }
            ast::StmtKind::AugAssign { target, .. }
            | ast::StmtKind::AnnAssign { target, .. }
            | ast::StmtKind::For { target, .. }
            | ast::StmtKind::ParFor { target, .. } => target_names(target, out),
            ast::StmtKind::With { items, .. } => {
                items.iter().flat_map(|i| &i.target).for_each(|t| target_names(t, out));
            }
            ast::StmtKind::FunctionDef(d) => out.push(&d.name.name),
            ast::StmtKind::ClassDef(d) => out.push(&d.name.name),
            ast::StmtKind::Try { handlers, .. } => {
                out.extend(handlers.iter().flat_map(|h| &h.name).map(|n| &*n.name));
            }
            ast::StmtKind::Match { cases, .. } => cases.iter().for_each(|c| pattern_names(&c.pattern, out)),
            _ => {}
        }
        visit::stmt_exprs(s, &mut |e| walrus_names(e, out));
        visit::stmt_bodies(s, &mut |b| bound_names(b, out));
    }
}

fn walrus_names<'a>(e: &'a ast::Expr, out: &mut Vec<&'a str>) {
    if let ast::ExprKind::NamedExpr { target, .. } = &e.kind {
        out.push(&target.name);
    }
    visit::expr_children(e, &mut |c| walrus_names(c, out));
}
