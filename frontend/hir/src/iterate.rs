//! How each iterable is run through: ranges, lists, strings, tuples, `enumerate`, `zip`,
//! `reversed`.

use crate::calls::Args;
use crate::check::Checker;
use crate::fx::{X, stmt};
use crate::hir::{CmpOp, Expr, ExprKind, IntOp, LocalId, Range, Stmt, StmtKind, Ty};
use crate::types::T;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;

/// How a loop steps through an iterable.
#[allow(clippy::large_enum_variant, reason = "one lives at a time")]
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
    /// The call of a builtin that nothing in scope hides.
    pub fn builtin_call(&self, e: &'a ast::Expr) -> Option<(&'static str, Args<'a>)> {
        let ast::ExprKind::Call { func, args, keywords } = &e.kind else {
            return None;
        };
        let ast::ExprKind::Name(n) = &func.kind else {
            return None;
        };
        if self.sc.lookup(self.fx.scope, n).is_some() {
            return None;
        }
        let name = ["range", "enumerate", "zip", "reversed"]
            .into_iter()
            .find(|b| **b == **n)
            .or(crate::builtins::find(n))?;
        Some((name, Args { args, keywords, span: e.span }))
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
                if a.args.iter().any(|e| !self.is_seq(e)) {
                    let x = self.expr(iter);
                    return self.plan_value(x, out);
                }
                let mut seqs = vec![];
                for e in a.args {
                    seqs.push(self.seq(e, out)?);
                }
                self.plan_indexed(seqs, false, stable, a.span, out)
            }
            Some(("reversed", a))
                if a.args.len() == 1 && a.keywords.is_empty() && self.is_seq(&a.args[0]) =>
            {
                let seq = self.seq(&a.args[0], out)?;
                Some(self.plan_reversed(seq, a.span, out))
            }
            _ => {
                let x = self.expr(iter);
                self.plan_value(x, out)
            }
        }
    }

    /// How to run through what raised: not at all. None if nothing is known yet.
    fn plan_nothing(&mut self, raised: X, out: &mut Vec<Stmt>) -> Option<Plan> {
        if raised.is_bad() {
            return None;
        }
        let span = raised.span;
        self.emit(raised, out);
        let elem = self.vars.fresh(None);
        self.plan_value(X::new(ExprKind::List(vec![]), T::list(elem), span), out)
    }

    /// How to run through a list, string or tuple.
    pub fn plan_value(&mut self, x: X, out: &mut Vec<Stmt>) -> Option<Plan> {
        let span = x.span;
        let x = self.tuple_form(&x).unwrap_or(x);
        match self.vars.shallow(&x.t) {
            T::List(elem) => {
                let ty = self.ty(&elem, span);
                let list = self.h(x);
                let var = self.temp("e", ty, span);
                let item = X::new(ExprKind::Local(var), (*elem).clone(), span);
                Some(Plan { header: Header::List { var, list }, head: vec![], item })
            }
            T::Tuple(ts) => {
                let _ = ts;
                let list = self.to_list(x)?;
                self.plan_value(list, out)
            }
            t @ (T::Str | T::Bytes) => {
                let seq = self.hold(x, out);
                let len = self.len_of(seq.clone(), span);
                self.plan_indexed(vec![Seq::Indexed { seq, t, len: Some(len) }], true, true, span, out)
            }
            T::Unknown => None,
            T::Var(_) | T::Never => {
                let y = self.never(vec![x], span);
                self.plan_nothing(y, out)
            }
            T::Gen(g) => {
                let g = std::rc::Rc::clone(&g);
                let gen_x = self.hold(x, out);
                let more = self.resume(gen_x.clone(), None, span);
                let cond = self.h(more);
                let mut head = vec![];
                let item = self.gen_value(gen_x, &g.yields, span);
                let item = self.hold(item, &mut head);
                Some(Plan { header: Header::While { cond }, head, item })
            }
            T::Union(_) => {
                let list = self.to_list(x)?;
                self.plan_value(list, out)
            }
            T::Type(c) if self.member(&c, "__molt_members__", false).is_some() => {
                let list = self.enum_members(&c, span);
                self.plan_value(list, out)
            }
            T::Class(c) => self.plan_instance(x, &c, out),
            t => {
                let (name, shown) = (self.type_name(&t), self.show(&t));
                let message = format!("'{name}' object is not iterable");
                let d = Diagnostic::error("E0310", span, message.clone()).label(format!("this is {shown}"));
                let y = self.mismatch(d, &message, vec![x], span);
                self.plan_nothing(y, out)
            }
        }
    }

    /// How to run through an instance of a class: by the cursor of the builtins' containers, by
    /// `__iter__` and `__next__`, or by `__getitem__`.
    fn plan_instance(&mut self, x: X, c: &crate::types::ClassT, out: &mut Vec<Stmt>) -> Option<Plan> {
        let span = x.span;
        let own_iter = |s: &Self| match s.member(c, "__iter__", false) {
            Some(crate::classes::Member::Method(_, owner)) => {
                matches!(s.member(&owner, "_advance", false), Some(crate::classes::Member::Method(_, o)) if o.id == owner.id)
            }
            _ => s.class_has(c, "_advance"),
        };
        if self.class_has(c, "_advance") && own_iter(self) {
            let seq = self.hold(x, out);
            let cursor = self.temp("at", Ty::Int, span);
            let at = X::new(ExprKind::Local(cursor), T::Int, span);
            let value = Expr::new(ExprKind::Int(-1), Ty::Int, span);
            out.push(stmt(StmtKind::Let { local: cursor, value }, span));
            let next = self.call_dunder(seq.clone(), "_advance", vec![at.clone()], span);
            if next.is_bad() {
                return None;
            }
            let value = self.h(next);
            let step = stmt(StmtKind::Let { local: cursor, value }, span);
            let more = self.int_cmp(CmpOp::Ge, at.clone(), X::int(0, span), span);
            let cond = self.block_x(vec![step], more);
            let cond = self.h(cond);
            let item = self.call_dunder(seq, "_at", vec![at], span);
            if item.is_bad() {
                return None;
            }
            let mut head = vec![];
            let item = self.hold(item, &mut head);
            return Some(Plan { header: Header::While { cond }, head, item });
        }
        if self.class_has(c, "__iter__") {
            let it = self.call_dunder(x, "__iter__", vec![], span);
            if let T::Class(d) = self.vars.shallow(&it.t)
                && self.class_has(&d, "__next__")
            {
                return self.plan_next(it, out);
            }
            return self.plan_value(it, out);
        }
        if self.class_has(c, "__next__") {
            return self.plan_next(x, out);
        }
        if self.class_has(c, "__getitem__") {
            let list = self.prelude_call("_sequence_items", vec![x], span);
            return self.plan_value(list, out);
        }
        let name = self.type_name(&T::Class(c.clone()));
        let message = format!("'{name}' object is not iterable");
        let d = Diagnostic::error("E0310", span, message.clone())
            .label(format!("this is {name}"))
            .help("define `__iter__`");
        let y = self.mismatch(d, &message, vec![x], span);
        self.emit(y, out);
        None
    }

    /// An iterator that ends by raising StopIteration.
    fn plan_next(&mut self, it: X, out: &mut Vec<Stmt>) -> Option<Plan> {
        let span = it.span;
        let base = self.base_exception()?;
        let stop = crate::types::ClassT { id: self.prelude_class("StopIteration")?, args: [].into() };
        self.catches = true;
        let it = self.hold(it, out);
        let more = self.temp("more", Ty::Bool, span);
        let item = self.call_dunder(it, "__next__", vec![], span);
        if item.is_bad() {
            return None;
        }
        let t = item.t.clone();
        let ty = self.ty(&t, span);
        let flag = |value: bool| {
            let value = Expr::new(ExprKind::Bool(value), Ty::Bool, span);
            stmt(StmtKind::Let { local: more, value }, span)
        };
        let mut body = vec![];
        let local = self.temp("item", ty.clone(), span);
        let value = self.h(item);
        if ty == Ty::None {
            body.push(stmt(StmtKind::Expr(value), span));
        } else {
            body.push(stmt(StmtKind::Let { local, value }, span));
        }
        let base_ty = self.ty(&T::Class(base.clone()), span);
        let caught = self.temp("exc", base_ty.clone(), span);
        let e = X::new(ExprKind::Local(caught), T::Class(base), span);
        let test = self.instance_of(e, &stop, false);
        let cond = self.h(test);
        let exc = Expr::new(ExprKind::Local(caught), base_ty, span);
        let again = stmt(StmtKind::RaiseObject { exc, again: true }, span);
        let handler = vec![stmt(StmtKind::If { cond, then: vec![flag(false)], orelse: vec![again] }, span)];
        let pre = vec![flag(true), stmt(StmtKind::Try { body, caught, handler }, span)];
        let cond = self.block_x(pre, X::new(ExprKind::Local(more), T::Bool, span));
        let cond = self.h(cond);
        let kind = if ty == Ty::None { ExprKind::None } else { ExprKind::Local(local) };
        Some(Plan { header: Header::While { cond }, head: vec![], item: X::new(kind, t, span) })
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
        let iterator =
            self.builtin_call(e).is_some_and(|(n, _)| crate::comps::is_iterator(n)) || !self.is_seq(e);
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

    /// Whether an iterable can be run through by index: looked at without a trace.
    fn is_seq(&mut self, e: &'a ast::Expr) -> bool {
        if let ast::ExprKind::Starred(_) = e.kind {
            return false;
        }
        if let Some((name, a)) = self.builtin_call(e) {
            return name == "range" && a.args.len() < 3
                || name == "range"
                    && matches!(&a.args[2].kind, ast::ExprKind::Constant(_) | ast::ExprKind::UnaryOp { .. });
        }
        let t = self.peek(e);
        matches!(t, T::List(_) | T::Str | T::Tuple(_) | T::Unknown)
    }

    /// The type of an expression, which is translated for that and forgotten.
    pub fn peek(&mut self, e: &'a ast::Expr) -> T {
        let (diags, env) = (self.diags.len(), self.fx.env.clone());
        let (locals, cleanup) = (self.fx.locals.len(), self.open);
        let x = self.expr(e);
        let t = self.vars.shallow(&x.t);
        self.diags.truncate(diags);
        self.fx.env = env;
        self.open = cleanup;
        let _ = locals;
        t
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
                    let (from, to, by) = if by > 0 {
                        (start.clone(), stop, by)
                    } else {
                        (stop, start.clone(), by.checked_neg()?)
                    };
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
                Diagnostic::error(
                    "E0310",
                    e.span,
                    format!("'{name}' cannot be used inside another iterator yet"),
                )
                .help(format!("use `list({name}(…))`")),
            );
            return None;
        }
        let x = self.expr(e);
        let t = self.vars.shallow(&x.t);
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
            _ => {
                let list = self.to_list(x)?;
                let t = self.vars.shallow(&list.t);
                let seq = self.hold(list, out);
                Some(Seq::Indexed { seq, t, len: None })
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
}
