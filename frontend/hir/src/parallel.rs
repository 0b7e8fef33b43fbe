//! Stage A's parallel loops: `parallel.for_range`, `parallel.reduce`.

use crate::calls::Args;
use crate::check::Checker;
use crate::env::St;
use crate::fx::{X, stmt};
use crate::hir::{
    BitOp, CmpOp, Expr, ExprKind, FloatOp, IntOp, LocalId, Origin, ParFor, Range, Reduction, ReductionKind,
    Schedule, Stmt, StmtKind, Ty,
};
use crate::reductions;
use crate::scope::{DefBody, VarId};
use crate::types::{FuncT, T};
use crate::visit;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;

/// What the clauses of a parallel loop say.
pub(crate) struct Clauses {
    pub schedule: Schedule,
    pub chunk: Option<Expr>,
}

impl<'a> Checker<'a> {
    /// Reads `schedule=` and `chunk=`.
    pub fn clauses(&mut self, keywords: &'a [ast::Keyword], out: &mut Vec<Stmt>) -> Option<Clauses> {
        let mut c = Clauses { schedule: Schedule::Static, chunk: None };
        for k in keywords {
            match k.name.as_ref().map_or("", |n| &*n.name) {
                "schedule" => {
                    let x = self.expr(&k.value);
                    let known = match &x.kind {
                        ExprKind::Str(s) => match &**s {
                            "static" => Some(Schedule::Static),
                            "dynamic" => Some(Schedule::Dynamic),
                            "guided" => Some(Schedule::Guided),
                            _ => None,
                        },
                        _ => None,
                    };
                    let Some(s) = known else {
                        self.error(
                            Diagnostic::error("E0504", k.value.span, "unknown schedule")
                                .help("write \"static\", \"dynamic\" or \"guided\""),
                        );
                        return None;
                    };
                    c.schedule = s;
                }
                "chunk" => {
                    let x = self.expr(&k.value);
                    if self.vars.resolve(&x.t) == T::None {
                        continue;
                    }
                    let x = self.int_operand(x, "chunk")?;
                    if let ExprKind::Int(n) = x.kind
                        && n <= 0
                    {
                        self.error(
                            Diagnostic::error("E0504", k.value.span, "chunk must be positive")
                                .label("not positive"),
                        );
                        return None;
                    }
                    let x = self.hold(x, out);
                    c.chunk = Some(self.h(x));
                }
                other => {
                    let mut d = Diagnostic::error(
                        "E0504",
                        k.span,
                        format!("a parallel loop has no clause '{other}'"),
                    );
                    d = match crate::suggest::closest(other, ["schedule", "chunk"].into_iter()) {
                        Some(s) => d.help(format!("did you mean `{s}`?")),
                        None => d.help("the clauses are `schedule` and `chunk`"),
                    };
                    self.error(d);
                    return None;
                }
            }
        }
        Some(c)
    }

    fn bounds(
        &mut self,
        lo: &'a ast::Expr,
        hi: &'a ast::Expr,
        what: &str,
        out: &mut Vec<Stmt>,
    ) -> Option<Range> {
        let (a, b) = (self.expr(lo), self.expr(hi));
        let (a, b) = (self.int_operand(a, what)?, self.int_operand(b, what)?);
        let (a, b) = (self.hold_unless_local(a, out), self.hold_unless_local(b, out));
        let step = Expr::new(ExprKind::Int(1), Ty::Int, hi.span);
        Some(Range { start: self.h(a), stop: self.h(b), step })
    }

    /// `parallel.for_range(start, stop, fn, schedule=…, chunk=…)`
    pub fn for_range(&mut self, a: Args<'a>) -> X {
        let span = a.span;
        let [lo, hi, f] = a.args else {
            return self.arity("parallel.for_range", "a start, a stop and a function", span);
        };
        let mut out = vec![];
        let Some(range) = self.bounds(lo, hi, "a bound of parallel.for_range()", &mut out) else {
            return X::bad(span);
        };
        let f = self.expr(f);
        let Some(clauses) = self.clauses(a.keywords, &mut out) else {
            return X::bad(span);
        };
        let T::Func(ft) = self.vars.resolve(&f.t) else {
            if !f.is_bad() {
                self.error(
                    Diagnostic::error("E0506", f.span, "parallel.for_range() takes a function of one int")
                        .label(format!("this is {}", self.show(&f.t))),
                );
            }
            return X::bad(span);
        };
        let f = if ft.caps.is_some() { self.hold_unless_local(f, &mut out) } else { f };
        let (var, body) = match self.inlinable(&ft) {
            Some(_) => self.inline_body(&ft, span),
            None => {
                let var = self.temp("i", Ty::Int, span);
                let env = self.fx.env.clone();
                let i = X::new(ExprKind::Local(var), T::Int, span);
                let call = self.call_one(&f, &ft, i, span);
                let mut body = vec![];
                self.emit(call, &mut body);
                self.fx.env = env;
                (var, body)
            }
        };
        let p = ParFor {
            vars: vec![(var, range)],
            schedule: clauses.schedule,
            chunk: clauses.chunk,
            reductions: vec![],
            body,
            origin: Origin::ForRange,
            span,
        };
        out.push(stmt(StmtKind::ParFor(Box::new(p)), span));
        self.block_x(out, X::none(span))
    }

    /// Calls a function value with one argument.
    fn call_one(&mut self, f: &X, ft: &FuncT, x: X, span: Span) -> X {
        let def = self.sc.def(ft.def);
        let p = def.params;
        let required = p.posonly.iter().chain(&p.args).filter(|p| p.default.is_none()).count();
        let all = p.posonly.len() + p.args.len();
        if required != 1 || all != 1 || p.vararg.is_some() || p.kwarg.is_some() || !p.kwonly.is_empty() {
            let d = Diagnostic::error(
                "E0506",
                span,
                format!("{}() takes {all} arguments; a parallel loop passes one, the index", def.name),
            )
            .with(def.span, "defined here");
            self.error(d);
            return X::bad(span);
        }
        let ann = p.posonly.iter().chain(&p.args).next().and_then(|p| p.annotation.as_ref());
        if let Some(ann) = ann {
            let t = self.annotation(ann);
            if !self.accepts(&t, &T::Int) {
                self.error(
                    Diagnostic::error(
                        "E0506",
                        ann.span,
                        format!("the index of a parallel loop is int, not {}", self.show(&t)),
                    )
                    .with(span, "the parallel loop"),
                );
                return X::bad(span);
            }
        }
        self.call_function(f, ft, vec![x], span)
    }

    /// The parameter of a function whose body can stand in the loop itself: it takes the index
    /// alone, and its `return`s do not leave inner loops.
    fn inlinable(&self, ft: &FuncT) -> Option<VarId> {
        if ft.caps.is_some() {
            return None;
        }
        let def = self.sc.def(ft.def);
        let p = def.params;
        let ([], [only], None, None, []) = (
            p.posonly.as_slice(),
            p.args.as_slice(),
            p.vararg.as_ref(),
            p.kwarg.as_ref(),
            p.kwonly.as_slice(),
        ) else {
            return None;
        };
        if only
            .annotation
            .as_ref()
            .is_some_and(|a| !matches!(&a.kind, ast::ExprKind::Name(n) if &**n == "int"))
        {
            return None;
        }
        let ok = match def.body {
            DefBody::Expr(_) => true,
            DefBody::Elements(_) => false,
            DefBody::Block(b) => {
                !visit::any_stmt(b, &mut |s| {
                    let looped = |b: &[ast::Stmt]| {
                        visit::any_stmt(b, &mut |s| matches!(s.kind, ast::StmtKind::Return(_)))
                    };
                    match &s.kind {
                        ast::StmtKind::For { body, .. }
                        | ast::StmtKind::While { body, .. }
                        | ast::StmtKind::ParFor { body, .. } => looped(body),
                        _ => false,
                    }
                }) && def.ast.is_none_or(|a| !a.is_async && a.type_params.is_empty())
            }
        };
        ok.then(|| self.sc.lookup(def.scope, &only.name.name).expect("parameters are bound"))
    }

    /// The body of `ft` as the body of a loop, its parameter as the induction variable.
    fn inline_body(&mut self, ft: &FuncT, span: Span) -> (LocalId, Vec<Stmt>) {
        let def = self.sc.def(ft.def);
        let (scope, body, at) = (def.scope, def.body, def.span);
        let param = self.inlinable(ft).expect("checked by the caller");
        let assigned = self.sc.var(param).bindings > 1;
        let saved = (self.fx.scope, self.fx.path, self.fx.env.clone());
        self.fx.scope = scope;
        self.fx.path = self.fx.path.wrapping_mul(1_000_003).wrapping_add(u64::from(span.start) + 1);
        let loops = std::mem::take(&mut self.fx.loops);
        let ret = self.fx.ret.take();
        self.fx.inlined += 1;
        self.open_body(Some(span));
        let mut out = vec![];
        let var = if assigned {
            let var = self.temp("i", Ty::Int, at);
            let x = X::new(ExprKind::Local(var), T::Int, at);
            self.assign(param, x, at, &mut out);
            var
        } else {
            if let Some(env) = &mut self.fx.env {
                env.insert(param, St::bound(T::Int, at));
            }
            self.local_for(param, &T::Int, at)
        };
        match body {
            DefBody::Elements(_) => {}
            DefBody::Block(b) => {
                let b = self.block(b);
                out.extend(b);
            }
            DefBody::Expr(e) => {
                let x = self.expr(e);
                match x.kind {
                    ExprKind::Block(stmts, v) if matches!(v.kind, ExprKind::None) => out.extend(stmts),
                    kind => self.emit(X { kind, ..x }, &mut out),
                }
            }
        }
        if let Some(Stmt { kind: StmtKind::Continue, .. }) = out.last() {
            out.pop();
        }
        self.fx.inlined -= 1;
        self.fx.loops = loops;
        self.fx.ret = ret;
        (self.fx.scope, self.fx.path, self.fx.env) = saved;
        (var, out)
    }

    /// `parallel.reduce(start, stop, fn, op, initial)`
    pub fn parallel_reduce(&mut self, a: Args<'a>) -> X {
        let span = a.span;
        let named = |n: &str| a.keywords.iter().find(|k| k.name.as_ref().is_some_and(|k| &*k.name == n));
        let nth = |i: usize, n: &str| a.args.get(i).or_else(|| named(n).map(|k| &k.value));
        let (Some(lo), Some(hi), Some(f), Some(op), Some(initial)) =
            (nth(0, "start"), nth(1, "stop"), nth(2, "fn"), nth(3, "op"), nth(4, "initial"))
        else {
            return self.arity(
                "parallel.reduce",
                "a start, a stop, a function, an operation and an initial value",
                span,
            );
        };
        let mut out = vec![];
        let Some(range) = self.bounds(lo, hi, "a bound of parallel.reduce()", &mut out) else {
            return X::bad(span);
        };
        let f = self.expr(f);
        let op_x = self.expr(op);
        let init = self.expr(initial);
        let clauses: Vec<&'a ast::Keyword> = a
            .keywords
            .iter()
            .filter(|k| {
                k.name.as_ref().is_none_or(|n| !["start", "stop", "fn", "op", "initial"].contains(&&*n.name))
            })
            .collect();
        let mut c = Clauses { schedule: Schedule::Static, chunk: None };
        for k in clauses {
            let Some(one) = self.clauses(std::slice::from_ref(k), &mut out) else {
                return X::bad(span);
            };
            if one.chunk.is_some() {
                c.chunk = one.chunk;
            } else {
                c.schedule = one.schedule;
            }
        }
        let text = match &op_x.kind {
            ExprKind::Str(s) => s.to_string(),
            _ => String::new(),
        };
        let Some(kind) = reductions::kind_of(&text) else {
            self.error(
                Diagnostic::error("E0507", op.span, "unknown reduction").help(
                    "write one of \"+\", \"*\", \"min\", \"max\", \"and\", \"or\", \"&\", \"|\", \"^\"",
                ),
            );
            return X::bad(span);
        };
        let T::Func(ft) = self.vars.resolve(&f.t) else {
            if !f.is_bad() {
                self.error(
                    Diagnostic::error("E0506", f.span, "parallel.reduce() takes a function of one int")
                        .label(format!("this is {}", self.show(&f.t))),
                );
            }
            return X::bad(span);
        };
        let t = self.vars.resolve(&init.t);
        let value = self.h(init.clone());
        let acc = self.temp("acc", value.ty.clone(), span);
        out.push(stmt(StmtKind::Let { local: acc, value }, span));
        let var = self.temp("i", Ty::Int, span);
        let x = self.call_one(&f, &ft, X::new(ExprKind::Local(var), T::Int, span), span);
        let got = self.vars.resolve(&x.t);
        if x.is_bad() || init.is_bad() {
            return X::bad(span);
        }
        let fits = match kind {
            ReductionKind::And | ReductionKind::Or if matches!(text.as_str(), "and" | "or") => t == T::Bool,
            ReductionKind::And | ReductionKind::Or | ReductionKind::Xor => t.is_intlike(),
            _ => matches!(t, T::Int | T::Float),
        };
        let x = if t == T::Float && got.is_intlike() { self.to_float(x) } else { x };
        if !fits || self.vars.resolve(&x.t) != t {
            let shown = self.show(&t);
            let d = Diagnostic::error(
                "E0507",
                span,
                format!("'{text}' cannot combine an initial {shown} with results of {}", self.show(&got)),
            )
            .with(initial.span, format!("this is {shown}"));
            let d = if (t, got) == (T::Int, T::Float) {
                d.help("start with a float, for example `0.0`")
            } else {
                d
            };
            self.error(d);
            return X::bad(span);
        }
        let mut body = vec![];
        let x = self.hold(x, &mut body);
        let old = X::new(ExprKind::Local(acc), t.clone(), span);
        let new = self.combine(kind, old, x, &t, span);
        let value = self.h(new);
        body.push(stmt(StmtKind::Let { local: acc, value }, span));
        let p = ParFor {
            vars: vec![(var, range)],
            schedule: c.schedule,
            chunk: c.chunk,
            reductions: vec![Reduction { local: acc, kind, span }],
            body,
            origin: Origin::Reduce,
            span,
        };
        out.push(stmt(StmtKind::ParFor(Box::new(p)), span));
        self.block_x(out, X::new(ExprKind::Local(acc), t, span))
    }

    /// `old op x`
    fn combine(&mut self, kind: ReductionKind, old: X, x: X, t: &T, span: Span) -> X {
        let float = *t == T::Float;
        let bit = |c: &mut Self, b: BitOp, i: IntOp, old: X, x: X| {
            if *t == T::Bool {
                let (l, r) = (c.b(old), c.b(x));
                X::new(ExprKind::BoolBin(b, l, r), T::Bool, span)
            } else {
                c.int_bin(i, old, x, span)
            }
        };
        match kind {
            ReductionKind::Add if float => self.float_bin(FloatOp::Add, old, x, span),
            ReductionKind::Mul if float => self.float_bin(FloatOp::Mul, old, x, span),
            ReductionKind::Add => self.int_bin(IntOp::Add, old, x, span),
            ReductionKind::Mul => self.int_bin(IntOp::Mul, old, x, span),
            ReductionKind::And => bit(self, BitOp::And, IntOp::And, old, x),
            ReductionKind::Or => bit(self, BitOp::Or, IntOp::Or, old, x),
            ReductionKind::Xor => bit(self, BitOp::Xor, IntOp::Xor, old, x),
            ReductionKind::Min | ReductionKind::Max => {
                let op = if kind == ReductionKind::Min { CmpOp::Lt } else { CmpOp::Gt };
                let better = self.cmp(op, x.clone(), old.clone(), span);
                self.if_exp(better, x, old, t.clone(), span)
            }
        }
    }
}
