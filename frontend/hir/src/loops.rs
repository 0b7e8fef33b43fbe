//! `while` and `for`: what is known at the head of a loop, and how each iterable is run through.

use crate::calls::Args;
use crate::check::Checker;
use crate::fx::{Env, LoopCx, St, X, stmt};
use crate::hir::{CmpOp, Expr, ExprKind, IntOp, LocalId, Range, Stmt, StmtKind, Ty};
use crate::types::{Site, T};
use crate::visit;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;

/// How a loop steps through an iterable.
pub(crate) enum Header {
    /// `for var in range`
    Range { var: LocalId, range: Range },
    /// `for var in list`
    List { var: LocalId, list: Expr },
    /// `while cond`, the index being advanced in [`Plan::head`].
    While { cond: Expr },
}

/// A loop over an iterable, all but its target and body.
pub(crate) struct Plan {
    pub header: Header,
    /// What runs first in each iteration.
    pub head: Vec<Stmt>,
    /// What the target is bound to.
    pub item: X,
}

/// Something that can be indexed from 0, for `zip`.
enum Seq {
    Counted { start: X, step: i64, len: X },
    Indexed { seq: X, t: T, len: Option<X> },
}

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
                None => with_maybe(st.clone()),
            };
            if !old.is_some_and(|o| self.same_st(o, &joined)) {
                news.push((*v, st.clone()));
            }
        }
        for (v, st) in head {
            if !back.contains_key(v) && !self.same_st(st, &with_maybe(st.clone())) {
                news.push((*v, with_maybe(st.clone())));
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
        let Some(head) = self.loop_head(key) else { return };
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
        let Some(head) = self.loop_head(key) else { return };
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

    /// The call of a builtin that nothing in scope hides.
    pub fn builtin_call(&self, e: &'a ast::Expr) -> Option<(&'static str, Args<'a>)> {
        let ast::ExprKind::Call { func, args, keywords } = &e.kind else { return None };
        let ast::ExprKind::Name(n) = &func.kind else { return None };
        if self.sc.lookup(self.fx.scope, n).is_some() {
            return None;
        }
        Some((crate::builtins::find(n)?, Args { args, keywords, span: e.span }))
    }

    /// How to run through `iter`. `stable` says that the body changes no list's length.
    pub fn plan(&mut self, iter: &'a ast::Expr, stable: bool, out: &mut Vec<Stmt>) -> Option<Plan> {
        match self.builtin_call(iter) {
            Some(("range", a)) => {
                let range = self.range_args(a)?;
                let var = self.temp("i", Ty::Int, iter.span);
                let item = X::new(ExprKind::Local(var), T::Int, iter.span);
                Some(Plan { header: Header::Range { var, range }, head: vec![], item })
            }
            Some(("enumerate", a)) => self.plan_enumerate(a, stable, out),
            Some(("zip", a)) => {
                if let Some(k) = a.keywords.first() {
                    let d = self.refusal("builtin-keywords", k.span);
                    self.error(d);
                    return None;
                }
                let mut seqs = vec![];
                for e in a.args {
                    seqs.push(self.seq(e, out)?);
                }
                self.plan_indexed(seqs, false, stable, a.span, out)
            }
            Some(("reversed", a)) if a.args.len() == 1 && a.keywords.is_empty() => {
                let seq = self.seq(&a.args[0], out)?;
                Some(self.plan_reversed(seq, a.span, out))
            }
            _ => {
                let x = self.expr(iter);
                self.plan_value(x, out)
            }
        }
    }

    /// How to run through a list, string or tuple.
    pub fn plan_value(&mut self, x: X, out: &mut Vec<Stmt>) -> Option<Plan> {
        let span = x.span;
        match self.vars.resolve(&x.t) {
            T::List(elem) => {
                let ty = self.ty(&elem, span);
                let list = self.h(x);
                let var = self.temp("e", ty, span);
                let item = X::new(ExprKind::Local(var), (*elem).clone(), span);
                Some(Plan { header: Header::List { var, list }, head: vec![], item })
            }
            T::Tuple(ts) => {
                let first = ts.first().cloned().unwrap_or(T::Int);
                if !ts.iter().all(|t| self.vars.unify(&first, t)) {
                    self.error(
                        Diagnostic::error("E0313", span, "cannot loop over a tuple of different types")
                            .label(format!("this is {}", T::Tuple(ts)))
                            .help("make the elements one type, or unpack the tuple"),
                    );
                    return None;
                }
                let parts = self.tuple_parts(x, out);
                let parts = parts.into_iter().map(|p| self.h(p)).collect();
                self.plan_value(X::new(ExprKind::List(parts), T::list(first), span), out)
            }
            t @ T::Str => {
                let seq = self.hold(x, out);
                let len = self.len_of(seq.clone(), span);
                self.plan_indexed(vec![Seq::Indexed { seq, t, len: Some(len) }], true, true, span, out)
            }
            T::Unknown => None,
            T::Var(_) => {
                self.skipped = true;
                None
            }
            t => {
                self.error(
                    Diagnostic::error("E0310", span, format!("'{t}' object is not iterable"))
                        .label(format!("this is {t}")),
                );
                None
            }
        }
    }

    fn plan_enumerate(&mut self, a: Args<'a>, stable: bool, out: &mut Vec<Stmt>) -> Option<Plan> {
        let start = match (a.args, a.keywords) {
            ([_], []) => None,
            ([_, s], []) => Some(s),
            ([_], [k]) if k.name.as_ref().is_some_and(|n| &*n.name == "start") => Some(&k.value),
            _ => {
                self.arity("enumerate", "an iterable and a start", a.span);
                return None;
            }
        };
        let span = a.span;
        let e = &a.args[0];
        let iterator = self.builtin_call(e).is_some_and(|(n, _)| crate::comps::is_iterator(n));
        let Plan { header, mut head, item } = if iterator || !stable {
            self.plan(e, stable, out)?
        } else {
            let seq = self.seq(e, out)?;
            self.plan_indexed(vec![seq], true, true, span, out)?
        };
        let start = match start {
            Some(s) => {
                let x = self.expr(s);
                self.int_operand(x, "enumerate() start")?
            }
            None => X::int(0, span),
        };
        // An index from 0 counts by itself.
        if let (Header::Range { var, range }, ExprKind::Int(from)) = (&header, &start.kind)
            && let (ExprKind::Int(0), ExprKind::Int(1)) = (&range.start.kind, &range.step.kind)
        {
            let k = X::new(ExprKind::Local(*var), T::Int, span);
            let at = if *from == 0 { k } else { self.int_bin(IntOp::Add, k, start, span) };
            return Some(self.pair(header, head, at, item, span));
        }
        let count = self.temp("n", Ty::Int, span);
        let value = self.h(start);
        out.push(stmt(StmtKind::Let { local: count, value }, span));
        let at = self.temp("k", Ty::Int, span);
        let read = |l| X::new(ExprKind::Local(l), T::Int, span);
        let value = self.h(read(count));
        head.push(stmt(StmtKind::Let { local: at, value }, span));
        let next = self.int_bin(IntOp::Add, read(count), X::int(1, span), span);
        let value = self.h(next);
        head.push(stmt(StmtKind::Let { local: count, value }, span));
        Some(self.pair(header, head, read(at), item, span))
    }

    fn pair(&mut self, header: Header, head: Vec<Stmt>, at: X, item: X, span: Span) -> Plan {
        let t = T::tuple(vec![T::Int, item.t.clone()]);
        let parts = vec![self.h(at), self.h(item)];
        Plan { header, head, item: X::new(ExprKind::Tuple(parts), t, span) }
    }

    /// Something to index, its parts held in temporaries.
    fn seq(&mut self, e: &'a ast::Expr, out: &mut Vec<Stmt>) -> Option<Seq> {
        if let Some(("range", a)) = self.builtin_call(e) {
            let Range { start, stop, step } = self.range_args(a)?;
            let ExprKind::Int(by) = step.kind else {
                self.error(
                    Diagnostic::error("E0310", e.span, "a range with a computed step cannot be used here")
                        .help("use `list(range(…))`"),
                );
                return None;
            };
            let [start, stop] = [start, stop].map(|e| X::new(e.kind, T::Int, e.span));
            let start = self.hold(start, out);
            let stop = self.hold(stop, out);
            let len = match by {
                1 if matches!(start.kind, ExprKind::Int(0)) => stop,
                1 => self.int_bin(IntOp::Sub, stop, start.clone(), e.span),
                _ => {
                    let (from, to, by) = if by > 0 { (start.clone(), stop, by) } else { (stop, start.clone(), by.checked_neg()?) };
                    let span = self.int_bin(IntOp::Sub, to, from, e.span);
                    let up = self.int_bin(IntOp::Add, span, X::int(by - 1, e.span), e.span);
                    self.int_bin(IntOp::FloorDiv, up, X::int(by, e.span), e.span)
                }
            };
            let len = self.hold(len, out);
            return Some(Seq::Counted { start, step: by, len });
        }
        if let Some((name @ ("enumerate" | "zip" | "reversed"), _)) = self.builtin_call(e) {
            self.error(
                Diagnostic::error("E0310", e.span, format!("'{name}' cannot be used inside another iterator yet"))
                    .help(format!("use `list({name}(…))`")),
            );
            return None;
        }
        let x = self.expr(e);
        let t = self.vars.resolve(&x.t);
        match t {
            T::List(_) => {
                let seq = self.hold(x, out);
                Some(Seq::Indexed { seq, t, len: None })
            }
            T::Str => {
                let seq = self.hold(x, out);
                let len = self.len_of(seq.clone(), e.span);
                let len = self.hold(len, out);
                Some(Seq::Indexed { seq, t, len: Some(len) })
            }
            T::Tuple(_) => {
                let x = self.to_list(x)?;
                let (t, seq) = (x.t.clone(), self.hold(x, out));
                Some(Seq::Indexed { seq, t, len: None })
            }
            T::Unknown => None,
            t => {
                self.error(
                    Diagnostic::error("E0310", e.span, format!("'{t}' object is not iterable"))
                        .label(format!("this is {t}")),
                );
                None
            }
        }
    }

    fn seq_len(&mut self, s: &Seq) -> X {
        match s {
            Seq::Counted { len, .. } | Seq::Indexed { len: Some(len), .. } => len.clone(),
            Seq::Indexed { seq, .. } => self.len_of(seq.clone(), seq.span),
        }
    }

    fn seq_get(&mut self, s: &Seq, k: X) -> X {
        let span = k.span;
        match s {
            Seq::Counted { start, step, .. } => {
                let by = match step {
                    1 => k,
                    _ => self.int_bin(IntOp::Mul, k, X::int(*step, span), span),
                };
                match start.kind {
                    ExprKind::Int(0) => by,
                    _ => self.int_bin(IntOp::Add, start.clone(), by, span),
                }
            }
            Seq::Indexed { seq, t, .. } => self.element(seq.clone(), t, k, span),
        }
    }

    /// Runs through several sequences at once, by index; `bare`: one, without a tuple around.
    fn plan_indexed(
        &mut self,
        seqs: Vec<Seq>,
        bare: bool,
        stable: bool,
        span: Span,
        out: &mut Vec<Stmt>,
    ) -> Option<Plan> {
        if seqs.is_empty() {
            self.arity("zip", "at least one iterable", span);
            return None;
        }
        let k = self.temp("k", Ty::Int, span);
        let read = || X::new(ExprKind::Local(k), T::Int, span);
        let mut head = vec![];
        let header = if stable {
            let mut least: Option<X> = None;
            for s in &seqs {
                let n = self.seq_len(s);
                least = Some(match least {
                    None => n,
                    Some(m) => {
                        let (m, n) = (self.hold(m, out), self.hold(n, out));
                        let cond = self.int_cmp(CmpOp::Lt, n.clone(), m.clone(), span);
                        self.if_exp(cond, n, m, T::Int, span)
                    }
                });
            }
            let stop = self.h(least.expect("there is a sequence"));
            let [start, step] = [0, 1].map(|n| Expr::new(ExprKind::Int(n), Ty::Int, span));
            Header::Range { var: k, range: Range { start, stop, step } }
        } else {
            let value = Expr::new(ExprKind::Int(0), Ty::Int, span);
            out.push(stmt(StmtKind::Let { local: k, value }, span));
            let mut all: Option<X> = None;
            for s in &seqs {
                let n = self.seq_len(s);
                let more = self.int_cmp(CmpOp::Lt, read(), n, span);
                all = Some(match all {
                    None => more,
                    Some(a) => {
                        let (a, b) = (self.b(a), self.b(more));
                        X::new(ExprKind::And(a, b), T::Bool, span)
                    }
                });
            }
            Header::While { cond: self.h(all.expect("there is a sequence")) }
        };
        let mut items = vec![];
        for s in &seqs {
            let x = self.seq_get(s, read());
            items.push(self.hold(x, &mut head));
        }
        if !stable {
            let next = self.int_bin(IntOp::Add, read(), X::int(1, span), span);
            let value = self.h(next);
            head.push(stmt(StmtKind::Let { local: k, value }, span));
        }
        let item = if bare {
            items.pop().expect("there is a sequence")
        } else {
            let t = T::tuple(items.iter().map(|x| x.t.clone()).collect());
            let parts = items.into_iter().map(|x| self.h(x)).collect();
            X::new(ExprKind::Tuple(parts), t, span)
        };
        Some(Plan { header, head, item })
    }

    fn plan_reversed(&mut self, seq: Seq, span: Span, out: &mut Vec<Stmt>) -> Plan {
        let n = self.seq_len(&seq);
        let n = self.hold(n, out);
        let last = self.int_bin(IntOp::Sub, n, X::int(1, span), span);
        let start = self.h(last);
        let [stop, step] = [-1, -1].map(|n| Expr::new(ExprKind::Int(n), Ty::Int, span));
        let k = self.temp("k", Ty::Int, span);
        let item = self.seq_get(&seq, X::new(ExprKind::Local(k), T::Int, span));
        Plan { header: Header::Range { var: k, range: Range { start, stop, step } }, head: vec![], item }
    }

    /// The arguments of `range`.
    pub fn range_args(&mut self, a: Args<'a>) -> Option<Range> {
        if !(1..=3).contains(&a.args.len()) || !a.keywords.is_empty() {
            self.arity("range", "1 to 3 ints", a.span);
            self.args_only(a);
            return None;
        }
        let mut xs = vec![];
        for e in a.args {
            let x = self.expr(e);
            xs.push(self.int_operand(x, "range()"));
        }
        let mut xs: Vec<X> = xs.into_iter().collect::<Option<_>>()?;
        let step = if xs.len() == 3 { xs.remove(2) } else { X::int(1, a.span) };
        let stop = xs.pop().expect("range has an argument");
        let start = xs.pop().unwrap_or(X::int(0, a.span));
        Some(Range { start: self.h(start), stop: self.h(stop), step: self.h(step) })
    }

    /// Whether the statements may change the length of a list: they call something that might,
    /// delete, assign a slice, or extend by `+=`.
    fn may_resize(&self, body: &[ast::Stmt]) -> bool {
        let is_slice = |e: &ast::Expr| {
            matches!(&e.kind, ast::ExprKind::Subscript { slice, .. } if matches!(slice.kind, ast::ExprKind::Slice { .. }))
        };
        let not_number = |e: &ast::Expr| {
            let ast::ExprKind::Name(n) = &e.kind else { return true };
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

fn with_maybe(s: St) -> St {
    match s {
        St::Bound { t, span, .. } => St::Bound { t, span, maybe: true },
        s => s,
    }
}

/// The same for one expression, its parts aside.
pub(crate) fn may_resize_expr(e: &ast::Expr) -> bool {
    let ast::ExprKind::Call { func, .. } = &e.kind else { return false };
    match &func.kind {
        ast::ExprKind::Name(n) => crate::builtins::find(n).is_none(),
        ast::ExprKind::Attribute { value, attr } => {
            let module = matches!(&value.kind, ast::ExprKind::Name(n) if crate::modules::is_module(n));
            !module && !matches!(&*attr.name, "index" | "count" | "copy" | "join")
        }
        _ => true,
    }
}
