//! Comprehensions and generator expressions, written out as loops, and the builtins that run
//! through any iterable: `list`, `sum`, `any`, `all`, `sorted`.

use crate::calls::Args;
use crate::check::Checker;
use crate::fx::{X, stmt};
use crate::hir::{CmpOp, Expr, ExprKind, FloatOp, FloatUnary, LocalId, Stmt, StmtKind, Ty};
use crate::iterate::Plan;
use crate::loops::may_resize_expr;
use crate::types::T;
use crate::visit;
use molt_base::Span;
use molt_syntax::ast;

/// What runs for each element.
type Body<'b, 'a> = &'b mut dyn FnMut(&mut Checker<'a>, X, &mut Vec<Stmt>);

impl<'a> Checker<'a> {
    /// `[elt for …]`; also `list(elt for …)`.
    pub fn list_comp(
        &mut self,
        node: &'a ast::Expr,
        elt: &'a ast::Expr,
        gens: &'a [ast::Comprehension],
        span: Span,
    ) -> X {
        let mut out = vec![];
        let x = self.collect(span, &mut out, |c, out, f| c.comp(node, &[elt], gens, None, out, f));
        self.block_x(out, x)
    }

    /// Gathers the elements that `run` yields into a new list.
    fn collect(
        &mut self,
        span: Span,
        out: &mut Vec<Stmt>,
        run: impl FnOnce(&mut Self, &mut Vec<Stmt>, Body<'_, 'a>) -> bool,
    ) -> X {
        let elem = self.site_var(span, 9);
        let t = T::list(elem.clone());
        let ty = self.ty(&t, span);
        let local = self.temp("list", ty, span);
        let value = self.h(X::new(ExprKind::List(vec![]), t.clone(), span));
        out.push(stmt(StmtKind::Let { local, value }, span));
        let list = X::new(ExprKind::Local(local), t, span);
        let ok = run(self, out, &mut |c, x, out| {
            let at = x.span;
            if x.is_bad() {
                return;
            }
            let Some(x) = c.fit(x, &elem) else { return };
            let (list, value) = (c.h(list.clone()), c.h(x));
            out.push(stmt(StmtKind::Append { list, value }, at));
        });
        if ok { list } else { X::bad(span) }
    }

    /// The loops of a comprehension around `body`. `stop`: a bool that, once true, ends all loops.
    pub fn comp(
        &mut self,
        node: &'a ast::Expr,
        elts: &[&'a ast::Expr],
        gens: &'a [ast::Comprehension],
        stop: Option<LocalId>,
        out: &mut Vec<Stmt>,
        body: Body<'_, 'a>,
    ) -> bool {
        if let Some(g) = gens.iter().find(|g| g.is_async) {
            let d = self.refusal("async", g.iter.span);
            self.error(d);
            return false;
        }
        let stable = !visit::any_expr(node, &mut may_resize_expr);
        let Some(plan) = self.plan(&gens[0].iter, stable, out) else {
            let scope = std::mem::replace(&mut self.fx.scope, self.sc.of_node(node));
            gens.iter().for_each(|g| self.poison_target(&g.target));
            elts.iter().for_each(|e| {
                self.expr(e);
            });
            self.fx.scope = scope;
            return false;
        };
        let scope = std::mem::replace(&mut self.fx.scope, self.sc.of_node(node));
        for v in self.own_cells(self.fx.scope) {
            self.new_cell(v, node.span, out);
        }
        self.comp_level(gens, elts, plan, stable, stop, out, body);
        self.fx.scope = scope;
        true
    }

    /// The same where the scope is a function's own and the first iterable is at hand.
    pub fn comp_from(
        &mut self,
        first: X,
        elt: &'a ast::Expr,
        gens: &'a [ast::Comprehension],
        out: &mut Vec<Stmt>,
        body: Body<'_, 'a>,
    ) {
        let Some(plan) = self.plan_value(first, out) else { return };
        self.comp_level(gens, &[elt], plan, false, None, out, body);
    }

    #[allow(clippy::too_many_arguments, reason = "the state of one recursion")]
    fn comp_level(
        &mut self,
        gens: &'a [ast::Comprehension],
        elts: &[&'a ast::Expr],
        plan: Plan,
        stable: bool,
        stop: Option<LocalId>,
        out: &mut Vec<Stmt>,
        body: Body<'_, 'a>,
    ) {
        let (g, rest) = gens.split_first().expect("a comprehension has a generator");
        let span = g.iter.span;
        self.run_plan(plan, Some(&g.target), span, out, &[], &mut |c, _, out| {
            let env = c.fx.env.clone();
            let mut conds = vec![];
            for e in &g.ifs {
                let x = c.cond(e);
                conds.push(c.h(x));
                c.narrow(e, true);
            }
            let mut inner = vec![];
            match rest.first() {
                None => {
                    let mut xs: Vec<X> = elts.iter().map(|e| c.expr(e)).collect();
                    let x = if xs.len() == 1 {
                        xs.remove(0)
                    } else if xs.iter().any(X::is_bad) {
                        X::bad(span)
                    } else {
                        let xs: Vec<X> = xs.into_iter().map(|x| c.escape(x)).collect();
                        let t = T::tuple(xs.iter().map(|x| x.t.clone()).collect());
                        let es = xs.into_iter().map(|x| c.h(x)).collect();
                        X::new(ExprKind::Tuple(es), t, span)
                    };
                    body(c, x, &mut inner);
                }
                Some(next) => {
                    if let Some(plan) = c.plan(&next.iter, stable, &mut inner) {
                        c.comp_level(rest, elts, plan, stable, stop, &mut inner, body);
                        if let Some(flag) = stop {
                            let cond = Expr::new(ExprKind::Local(flag), Ty::Bool, span);
                            let then = vec![stmt(StmtKind::Break, span)];
                            inner.push(stmt(StmtKind::If { cond, then, orelse: vec![] }, span));
                        }
                    }
                }
            }
            if !conds.is_empty() {
                let after = c.fx.env.take();
                c.fx.env = c.join(env, after);
            }
            for cond in conds.into_iter().rev() {
                inner = vec![stmt(StmtKind::If { cond, then: inner, orelse: vec![] }, span)];
            }
            out.extend(inner);
        });
    }

    /// Runs through any iterable, a generator expression included.
    fn each(
        &mut self,
        e: &'a ast::Expr,
        stop: Option<LocalId>,
        out: &mut Vec<Stmt>,
        body: Body<'_, 'a>,
    ) -> bool {
        if let ast::ExprKind::GeneratorExp { elt, generators } = &e.kind
            && self.is_inlined(e)
        {
            return self.comp(e, &[elt], generators, stop, out, body);
        }
        let Some(plan) = self.plan(e, true, out) else {
            return false;
        };
        self.run_plan(plan, None, e.span, out, &[], body);
        true
    }

    /// Whether a generator expression may become a loop where its elements are used: not if a
    /// StopIteration from its elements must become a RuntimeError.
    pub fn is_inlined(&self, e: &ast::Expr) -> bool {
        let mut stops = |e: &ast::Expr| match &e.kind {
            ast::ExprKind::Name(n) => &**n == "next",
            ast::ExprKind::Attribute { attr, .. } => matches!(&*attr.name, "__next__" | "send" | "throw"),
            _ => false,
        };
        !matches!(e.kind, ast::ExprKind::GeneratorExp { .. })
            || !self.facts.stops
            || !crate::visit::any_expr(e, &mut stops)
    }

    /// A new list of the elements of any iterable.
    pub fn fresh_list(&mut self, e: &'a ast::Expr) -> X {
        let span = e.span;
        match &e.kind {
            ast::ExprKind::GeneratorExp { elt, generators } | ast::ExprKind::ListComp { elt, generators }
                if self.is_inlined(e) =>
            {
                return self.list_comp(e, elt, generators, span);
            }
            _ => {}
        }
        let mut out = vec![];
        let plan = if self.builtin_call(e).is_some_and(|(n, _)| is_iterator(n)) {
            self.plan(e, true, &mut out)
        } else {
            let x = self.expr(e);
            match self.vars.shallow(&x.t) {
                t @ T::List(_) if matches!(x.kind, ExprKind::List(_) | ExprKind::ListFilled { .. }) => {
                    return X { t, ..x };
                }
                // A new list, of the same type as the old one as far as anybody knows.
                t @ T::List(_) => return self.rt("molt_list_copy", vec![x], None, t, span),
                T::Tuple(ts) if !ts.is_empty() => return self.to_list(x).unwrap_or(X::bad(span)),
                _ => self.plan_value(x, &mut out),
            }
        };
        let Some(plan) = plan else {
            return X::bad(span);
        };
        let x = self.collect(span, &mut out, |c, out, f| {
            c.run_plan(plan, None, span, out, &[], f);
            true
        });
        self.block_x(out, x)
    }

    /// A list of the elements of any iterable: the list itself, if it is one.
    pub fn any_list(&mut self, e: &'a ast::Expr) -> X {
        if (matches!(e.kind, ast::ExprKind::GeneratorExp { .. }) && self.is_inlined(e))
            || self.builtin_call(e).is_some_and(|(n, _)| is_iterator(n))
        {
            return self.fresh_list(e);
        }
        let x = self.expr(e);
        self.to_list(x).unwrap_or(X::bad(e.span))
    }

    /// The elements of a value as a list.
    pub fn to_list(&mut self, x: X) -> Option<X> {
        let span = x.span;
        let mut out = vec![];
        let x = self.tuple_form(&x).unwrap_or(x);
        match self.vars.shallow(&x.t) {
            T::List(_) => Some(x),
            T::Class(c) if self.is_prelude_class(c.id, "_vartuple") => {
                Some(self.get_attr(x, "_items", span, span))
            }
            T::Tuple(ts) => {
                let elem = self.site_var(span, 9);
                for t in ts.iter() {
                    self.absorb(&elem, t);
                }
                let parts = self.tuple_parts(x, &mut out);
                let mut es = vec![];
                for p in parts {
                    let p = self.fit(p, &elem)?;
                    es.push(self.h(p));
                }
                let list = X::new(ExprKind::List(es), T::list(elem), span);
                Some(self.block_x(out, list))
            }
            T::Union(_) => {
                // One list of what any of them holds.
                let elem = self.site_var(span, 5);
                let list = X::new(ExprKind::List(vec![]), T::list(elem), span);
                let list = self.hold(list, &mut out);
                let y = self.each_member(x, span, &mut |c, x| c.extend_by(list.clone(), x, span));
                if y.is_bad() {
                    return None;
                }
                self.emit(y, &mut out);
                Some(self.block_x(out, list))
            }
            T::Unknown => None,
            _ => {
                let plan = self.plan_value(x, &mut out)?;
                let list = self.collect(span, &mut out, |c, out, f| {
                    c.run_plan(plan, None, span, out, &[], f);
                    true
                });
                (!list.is_bad()).then(|| self.block_x(out, list))
            }
        }
    }

    /// `any(…)`, `all(…)`: stops at the first element that decides.
    pub fn any_all(&mut self, any: bool, a: Args<'a>) -> X {
        let ([e], []) = (a.args, a.keywords) else {
            return self.arity(if any { "any" } else { "all" }, "one iterable", a.span);
        };
        let span = a.span;
        let flag = self.temp("stop", Ty::Bool, span);
        let set = |value: bool| {
            let value = Expr::new(ExprKind::Bool(value), Ty::Bool, span);
            stmt(StmtKind::Let { local: flag, value }, span)
        };
        let mut out = vec![set(false)];
        let ok = self.each(e, Some(flag), &mut out, &mut |c, x, out| {
            let test = c.truth(x);
            let test = if any { test } else { c.not(test) };
            let cond = c.h(test);
            let then = vec![set(true), stmt(StmtKind::Break, span)];
            out.push(stmt(StmtKind::If { cond, then, orelse: vec![] }, span));
        });
        if !ok {
            return X::bad(span);
        }
        let x = X::new(ExprKind::Local(flag), T::Bool, span);
        let x = if any { x } else { self.not(x) };
        self.block_x(out, x)
    }

    /// `sum(iterable, start)`
    pub fn sum(&mut self, a: Args<'a>) -> X {
        let (e, start) = match (a.args, a.keywords) {
            ([e], []) => (e, None),
            ([e, s], []) => (e, Some(s)),
            ([e], [k]) if k.name.as_ref().is_some_and(|n| &*n.name == "start") => (e, Some(&k.value)),
            _ => return self.arity("sum", "an iterable and a start", a.span),
        };
        let span = a.span;
        let mut out = vec![];
        let lazy = (matches!(e.kind, ast::ExprKind::GeneratorExp { .. }) && self.is_inlined(e))
            || self.builtin_call(e).is_some_and(|(n, _)| is_iterator(n));
        let list = if lazy { None } else { Some(self.expr(e)) };
        // The list is evaluated before the start.
        let list = match list {
            Some(x) if start.is_some() => Some(self.hold_unless_local(x, &mut out)),
            x => x,
        };
        let start = match start {
            Some(s) => {
                let x = self.expr(s);
                self.hold(x, &mut out)
            }
            None => X::int(0, span),
        };
        if let Some(x) = &list
            && let T::List(elem) = self.vars.shallow(&x.t)
        {
            let sum = match (&self.vars.shallow(&elem), self.vars.shallow(&start.t)) {
                (T::Int, T::Int | T::Bool) => {
                    let s = self.to_int(start.clone());
                    Some(self.rt("molt_list_sum_int", vec![x.clone(), s], None, T::Int, span))
                }
                (T::Float, T::Int | T::Bool | T::Float) => {
                    let s = self.to_float(start.clone());
                    Some(self.rt("molt_list_sum_float", vec![x.clone(), s], None, T::Float, span))
                }
                _ => None,
            };
            if let Some(sum) = sum {
                return self.block_x(out, sum);
            }
        }
        let mut acc: Option<(LocalId, Option<LocalId>, T)> = None;
        let mut loops = vec![];
        let mut bad: Option<T> = None;
        let from = self.vars.shallow(&start.t);
        let whole: Option<X> = list.clone();
        let mut add = |c: &mut Self, x: X, out: &mut Vec<Stmt>| {
            let t = c.vars.shallow(&x.t);
            let x = X { t: t.clone(), ..x };
            match (&from, &t) {
                (T::Int | T::Bool, T::Int | T::Bool) => {
                    let local = c.temp("sum", Ty::Int, span);
                    acc = Some((local, None, T::Int));
                    let x = c.to_int(x);
                    let old = X::new(ExprKind::Local(local), T::Int, span);
                    let new = c.int_bin(crate::hir::IntOp::Add, old, x, span);
                    let value = c.h(new);
                    out.push(stmt(StmtKind::Let { local, value }, span));
                }
                (T::Int | T::Bool | T::Float, T::Float) => {
                    let local = c.temp("sum", Ty::Float, span);
                    let low = c.temp("low", Ty::Float, span);
                    acc = Some((local, Some(low), T::Float));
                    c.compensated(x, local, low, out);
                }
                (T::Float, T::Int | T::Bool) => {
                    let local = c.temp("sum", Ty::Float, span);
                    acc = Some((local, None, T::Float));
                    let x = c.to_float(x);
                    let old = X::new(ExprKind::Local(local), T::Float, span);
                    let new = c.float_bin(FloatOp::Add, old, x, span);
                    let value = c.h(new);
                    out.push(stmt(StmtKind::Let { local, value }, span));
                }
                _ => bad = Some(t),
            }
        };
        let ok = match list {
            None => self.each(e, None, &mut loops, &mut add),
            Some(x) => match self.plan_value(x, &mut loops) {
                Some(plan) => {
                    self.run_plan(plan, None, e.span, &mut loops, &[], &mut add);
                    true
                }
                None => false,
            },
        };
        if let Some(t) = bad {
            let t = self.vars.shallow(&t);
            if t == T::Unknown {
                return X::bad(span);
            }
            // Anything that can be added.
            let list = match whole {
                Some(x) => x,
                None => self.any_list(e),
            };
            let y = self.prelude_call("sum", vec![list, start], span);
            return self.block_x(out, y);
        }
        let Some((local, low, t)) = acc.filter(|_| ok) else {
            return X::bad(span);
        };
        let start = if t == T::Float { self.to_float(start) } else { self.to_int(start) };
        let value = self.h(start);
        out.push(stmt(StmtKind::Let { local, value }, span));
        let total = X::new(ExprKind::Local(local), t, span);
        let Some(low) = low else {
            out.extend(loops);
            return self.block_x(out, total);
        };
        let zero = || Expr::new(ExprKind::Float(0.0), Ty::Float, span);
        out.push(stmt(StmtKind::Let { local: low, value: zero() }, span));
        out.extend(loops);
        // As CPython 3.12: the compensation counts unless it is zero, infinite or nan.
        let low = X::new(ExprKind::Local(low), T::Float, span);
        let low_e = self.b(low.clone());
        let nonzero =
            Box::new(Expr::new(ExprKind::FloatCmp(CmpOp::Ne, low_e, Box::new(zero())), Ty::Bool, span));
        let finite = self.rt("molt_math_isfinite", vec![low.clone()], None, T::Bool, span);
        let finite = self.b(finite);
        let cond = X::new(ExprKind::And(nonzero, finite), T::Bool, span);
        let whole = self.float_bin(FloatOp::Add, total.clone(), low, span);
        let x = self.if_exp(cond, whole, total, T::Float, span);
        self.block_x(out, x)
    }

    /// One step of Neumaier's compensated sum, as CPython's `sum` does it for floats.
    fn compensated(&mut self, x: X, sum: LocalId, low: LocalId, out: &mut Vec<Stmt>) {
        let span = x.span;
        let x = self.hold(x, out);
        let read = |l| X::new(ExprKind::Local(l), T::Float, span);
        let t = self.float_bin(FloatOp::Add, read(sum), x.clone(), span);
        let t = self.hold(t, out);
        let abs = |c: &mut Self, x: X| {
            let x = c.b(x);
            c.b(X::new(ExprKind::FloatUnary(FloatUnary::Abs, x), T::Float, span))
        };
        let (s_abs, x_abs) = (abs(self, read(sum)), abs(self, x.clone()));
        let cond = Expr::new(ExprKind::FloatCmp(CmpOp::Ge, s_abs, x_abs), Ty::Bool, span);
        let branch = |c: &mut Self, big: X, small: X| {
            let lost = c.float_bin(FloatOp::Sub, big, t.clone(), span);
            let lost = c.float_bin(FloatOp::Add, lost, small, span);
            let new = c.float_bin(FloatOp::Add, read(low), lost, span);
            let value = c.h(new);
            vec![stmt(StmtKind::Let { local: low, value }, span)]
        };
        let then = branch(self, read(sum), x.clone());
        let orelse = branch(self, x, read(sum));
        out.push(stmt(StmtKind::If { cond, then, orelse }, span));
        let value = self.h(t);
        out.push(stmt(StmtKind::Let { local: sum, value }, span));
    }
}

/// Builtins that yield elements one by one and are no lists themselves.
pub(crate) fn is_iterator(name: &str) -> bool {
    matches!(name, "range" | "enumerate" | "zip" | "reversed")
}
