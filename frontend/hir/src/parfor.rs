//! Stage B's `parfor`: which variables are private to an iteration, which are reduced, and which
//! would carry a value from one iteration to another.

use crate::check::Checker;
use crate::env::St;
use crate::fx::{X, stmt};
use crate::hir::{ExprKind, Origin, ParFor, Reduction, ReductionKind, Stmt, StmtKind, Ty};
use crate::reductions::{self, Use};
use crate::scope::VarId;
use crate::types::T;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;

impl<'a> Checker<'a> {
    /// `parfor`
    pub fn parfor_stmt(
        &mut self,
        clauses: &'a [ast::Keyword],
        target: &'a ast::Expr,
        iter: &'a ast::Expr,
        body: &'a [ast::Stmt],
        span: Span,
        out: &mut Vec<Stmt>,
    ) {
        let head = Span { end: iter.span.end, ..span };
        let Some(("range", a)) = self.builtin_call(iter) else {
            self.error(
                Diagnostic::error("E0504", iter.span, "parfor runs over a range")
                    .help("write `parfor i in range(n):` and index the list in the body"),
            );
            return;
        };
        let ast::ExprKind::Name(name) = &target.kind else {
            self.error(Diagnostic::error("E0504", target.span, "the target of parfor is one name"));
            return;
        };
        let Some(c) = self.clauses(clauses, out) else {
            return;
        };
        let Some(range) = self.range_args(a) else {
            return;
        };
        let Some(before) = self.fx.env.clone() else {
            return;
        };
        let index = self.target_var(name);
        let scope = self.fx.scope;
        let mut uses = reductions::uses(body, &|n| self.sc.lookup(scope, n));
        uses.remove(&index);
        let mut inside = before.clone();
        let mut reduced: Vec<(VarId, ReductionKind, Span)> = vec![];
        for (v, u) in &uses {
            let outer = match before.get(v) {
                Some(St::Bound { span, .. }) => Some(*span),
                _ => None,
            };
            if self.is_global(*v) {
                let (Use::Reduced { span, .. } | Use::Private { span }) = u;
                let name = &self.sc.var(*v).name;
                let message = format!("the module variable '{name}' is assigned in a parallel loop");
                let d = Diagnostic::error("E0502", *span, message)
                    .with(head, "the parallel loop")
                    .help("use a variable of the function, and assign the module variable after the loop");
                self.error(d);
                continue;
            }
            match (u, outer) {
                (Use::Reduced { kind, span }, Some(_)) => reduced.push((*v, *kind, *span)),
                (Use::Private { span }, Some(outer)) => {
                    inside.insert(*v, St::Carried { outer, inner: *span });
                }
                _ => {
                    inside.remove(v);
                }
            }
        }
        let assigned = reductions::assigns(body, name);
        self.open_body(Some(head));
        self.fx.env = Some(inside);
        let mut stmts = vec![];
        let var = if assigned || self.is_global(index) {
            let var = self.temp("i", Ty::Int, target.span);
            let x = X::new(ExprKind::Local(var), T::Int, target.span);
            self.assign(index, x, target.span, &mut stmts);
            var
        } else {
            if let Some(env) = &mut self.fx.env {
                env.insert(index, St::bound(T::Int, target.span));
            }
            self.local_for(index, &T::Int, target.span)
        };
        let b = self.block(body);
        stmts.extend(b);
        let cx = self.fx.loops.pop().expect("opened above");
        let mut end = self.fx.env.take();
        for env in cx.continues {
            end = self.join(end, Some(env));
        }
        let mut after = before.clone();
        for (v, u) in &uses {
            let (Use::Private { span: inner } | Use::Reduced { span: inner, .. }) = u;
            if !reduced.iter().any(|(r, ..)| r == v) && !self.is_global(*v) {
                after.insert(*v, St::LastValue { inner: *inner, looped: head });
            }
        }
        after.insert(index, St::LastValue { inner: target.span, looped: head });
        let mut list = vec![];
        for (v, kind, span) in reduced {
            let Some(St::Bound { t: from, span: at, .. }) = before.get(&v).cloned() else {
                continue;
            };
            let x = {
                self.fx.env = Some(before.clone());
                self.read(v, span)
            };
            let joined = match end.as_ref().and_then(|e| e.get(&v)).cloned() {
                Some(s) => self.join_st(St::bound(from, at), s),
                None => continue,
            };
            if let St::Conflict { a, b, .. } = joined {
                let name = self.sc.var(v).name.clone();
                let d = self.conflict(&name, span, &a, &b);
                self.error(d);
            } else if let ExprKind::Local(local) = x.kind {
                let t = self.vars.resolve(&x.t);
                let ok = match kind {
                    ReductionKind::And | ReductionKind::Or | ReductionKind::Xor => t.is_intlike(),
                    _ => matches!(t, T::Int | T::Float),
                };
                if !ok {
                    let t = self.show(&t);
                    self.error(
                        Diagnostic::error("E0507", span, format!("a reduction cannot combine values of {t}"))
                            .with(at, format!("this is {t}")),
                    );
                }
                list.push(Reduction { local, kind, span });
            }
        }
        self.fx.env = Some(after);
        let p = ParFor {
            vars: vec![(var, range)],
            schedule: c.schedule,
            chunk: c.chunk,
            reductions: list,
            body: stmts,
            origin: Origin::ParFor,
            span: head,
        };
        out.push(stmt(StmtKind::ParFor(Box::new(p)), span));
    }
}
