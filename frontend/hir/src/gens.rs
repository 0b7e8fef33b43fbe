//! Generators: `yield`, generator expressions as values, and what is done with a generator.

use crate::calls::Given;
use crate::check::Checker;
use crate::fx::{X, stmt};
use crate::hir::{Expr, ExprKind, LocalId, Stmt, StmtKind, Ty};
use crate::types::{ClassT, FuncT, T};
use molt_abi::ErrorKind;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;

impl<'a> Checker<'a> {
    /// `yield value`; `used`: the expression's own value is.
    pub fn yield_expr(&mut self, value: Option<&'a ast::Expr>, used: bool, span: Span) -> X {
        let x = match value {
            Some(e) => self.expr(e),
            None => X::none(span),
        };
        self.yield_value(x, used, span)
    }

    /// Yields a value from the present generator function.
    pub fn yield_value(&mut self, x: X, used: bool, span: Span) -> X {
        let Some((yields, sends)) = self.fx.generator.clone() else {
            self.error(Diagnostic::error("E0204", span, "'yield' outside function"));
            return X::bad(span);
        };
        if x.is_bad() {
            return x;
        }
        let Some(x) = self.fit(x, &yields) else { return X::bad(span) };
        if used {
            self.absorb(&sends, &T::None);
        }
        let mut pre = vec![];
        let x = if self.vars.resolve(&yields).erased() {
            self.emit(x, &mut pre);
            X::none(span)
        } else {
            x
        };
        let value = self.b(x);
        let t = if used { sends } else { T::None };
        let sent = self.ty(&self.fx.generator.clone().expect("checked above").1, span);
        let y = Expr::new(ExprKind::Yield(value), sent.clone(), span);
        if sent == Ty::None || !used {
            pre.push(stmt(StmtKind::Expr(y), span));
            return self.block_x(pre, X::new(ExprKind::None, t, span));
        }
        self.block_x(pre, X::new(y.kind, t, span))
    }

    /// `yield from iterable`
    pub fn yield_from(&mut self, e: &'a ast::Expr, span: Span) -> X {
        let mut out = vec![];
        let x = self.expr(e);
        if let T::Gen(g) = self.vars.shallow(&x.t) {
            let g = std::rc::Rc::clone(&g);
            let inner = self.hold(x, &mut out);
            let key = self.fx.site(span);
            let Some(head) = self.loop_head(key, &[]) else { return X::bad(span) };
            self.open_body(None);
            let more = self.resume(inner.clone(), None, span);
            let going = self.temp("more", Ty::Bool, span);
            let going_x = X::new(ExprKind::Local(going), T::Bool, span);
            out.push(let_to(self, going, more));
            let mut body = vec![];
            let item = self.gen_value(inner.clone(), &g.yields, span);
            // What is sent and thrown goes on to the inner generator.
            if let Some((_, sends)) = self.fx.generator.clone()
                && !matches!(self.vars.shallow(&sends), T::Var(_))
            {
                self.absorb(&g.sends, &sends);
            }
            let takes = !self.vars.resolve(&g.sends).erased();
            let sent = self.yield_value(item, takes, span);
            let thrown = self.facts.throws.then(|| self.temp("thrown", Ty::Bool, span));
            let mut step = vec![];
            let sent = if takes { Some(self.hold(sent, &mut step)) } else { self.emit_none(sent, &mut step) };
            match thrown {
                None => body.extend(step),
                Some(thrown) => {
                    let Some(base) = self.base_exception() else { return X::bad(span) };
                    self.catches = true;
                    let ty = self.ty(&T::Class(base.clone()), span);
                    let caught = self.temp("exc", ty, span);
                    let exc = X::new(ExprKind::Local(caught), T::Class(base), span);
                    body.push(let_to(self, thrown, X::bool(false, span)));
                    let mut handler = vec![let_to(self, thrown, X::bool(true, span))];
                    let more = self.throw_into(inner.clone(), exc.clone(), span);
                    handler.push(let_to(self, going, more));
                    // A generator that ends when it is closed ends the one around it.
                    if let Some(exit) = self.prelude_class("GeneratorExit") {
                        let exit = ClassT { id: exit, args: [].into() };
                        let closed = self.instance_of(exc.clone(), &exit, false);
                        let ended = self.not(going_x.clone());
                        let (closed, ended, exc) = (self.b(closed), self.b(ended), self.h(exc));
                        let cond = Expr::new(ExprKind::And(closed, ended), Ty::Bool, span);
                        let then = vec![stmt(StmtKind::RaiseObject { exc, again: true }, span)];
                        handler.push(stmt(StmtKind::If { cond, then, orelse: vec![] }, span));
                    }
                    body.push(stmt(StmtKind::Try { body: step, caught, handler }, span));
                }
            }
            let more = self.resume(inner.clone(), sent, span);
            let next = let_to(self, going, more);
            match thrown {
                None => body.push(next),
                Some(thrown) => {
                    let cond = Expr::new(ExprKind::Local(thrown), Ty::Bool, span);
                    body.push(stmt(StmtKind::If { cond, then: vec![], orelse: vec![next] }, span));
                }
            }
            self.close_body(key, &head);
            self.fx.env = Some(head);
            let cond = self.h(going_x);
            out.push(stmt(StmtKind::While { cond, body, orelse: vec![] }, span));
            let r = self.gen_result(inner, &g.returns, span);
            return self.block_x(out, r);
        }
        let Some(plan) = self.plan_value(x, &mut out) else { return X::bad(span) };
        self.run_plan(plan, None, span, &mut out, &[], &mut |c, item, out| {
            let y = c.yield_value(item, false, span);
            c.emit(y, out);
        });
        self.block_x(out, X::none(span))
    }

    /// Emits a value that nobody needs.
    fn emit_none(&mut self, x: X, out: &mut Vec<Stmt>) -> Option<X> {
        self.emit(x, out);
        None
    }

    /// Has `yield from` pass on what is thrown, from the next pass on.
    fn note_throw(&mut self) {
        if !std::mem::replace(&mut self.facts.throws, true) {
            self.changed = true;
        }
    }

    /// Has generators turn a StopIteration that leaves their bodies into a RuntimeError (PEP 479),
    /// from the next pass on.
    pub fn note_stop(&mut self) {
        if !std::mem::replace(&mut self.facts.stops, true) {
            self.changed = true;
        }
    }

    /// The body of a generator, from which no StopIteration may come.
    pub fn without_stops(&mut self, body: Vec<Stmt>, span: Span) -> Vec<Stmt> {
        let (Some(base), Some(stop)) = (self.base_exception(), self.prelude_class("StopIteration")) else {
            return body;
        };
        self.catches = true;
        let ty = self.ty(&T::Class(base.clone()), span);
        let caught = self.temp("exc", ty, span);
        let exc = X::new(ExprKind::Local(caught), T::Class(base), span);
        let stop = ClassT { id: stop, args: [].into() };
        let test = self.instance_of(exc.clone(), &stop, false);
        let cond = self.h(test);
        let error = self.prelude_call("_generator_stopped", vec![exc.clone()], span);
        if error.is_bad() {
            return body;
        }
        let (exc, error) = (self.h(exc), self.h(error));
        let then = vec![stmt(StmtKind::RaiseObject { exc: error, again: false }, span)];
        let orelse = vec![stmt(StmtKind::RaiseObject { exc, again: true }, span)];
        let handler = vec![stmt(StmtKind::If { cond, then, orelse }, span)];
        vec![stmt(StmtKind::Try { body, caught, handler }, span)]
    }

    /// Runs a generator on; whether it yielded.
    pub fn resume(&mut self, g: X, sent: Option<X>, span: Span) -> X {
        let T::Gen(gt) = self.vars.shallow(&g.t) else { return X::bad(span) };
        let sends = gt.sends.clone();
        let value = if self.vars.resolve(&sends).erased() {
            None
        } else {
            let x = sent.unwrap_or(X::none(span));
            match self.fit(x, &sends) {
                Some(x) => Some(self.b(x)),
                None => return X::bad(span),
            }
        };
        let generator = self.b(g);
        X::new(ExprKind::GenResume { generator, value }, T::Bool, span)
    }

    /// What a generator yielded last.
    pub fn gen_value(&mut self, g: X, yields: &T, span: Span) -> X {
        if self.vars.resolve(yields).erased() {
            return X::new(ExprKind::None, yields.clone(), span);
        }
        let g = self.b(g);
        X::new(ExprKind::GenValue(g), yields.clone(), span)
    }

    /// What a generator returned.
    pub fn gen_result(&mut self, g: X, returns: &T, span: Span) -> X {
        if self.vars.resolve(returns).erased() {
            return X::new(ExprKind::None, returns.clone(), span);
        }
        let g = self.b(g);
        X::new(ExprKind::GenResult(g), returns.clone(), span)
    }

    /// A generator expression as a value.
    pub fn genexp(&mut self, e: &'a ast::Expr, first: &'a ast::Expr) -> X {
        let def = self.sc.genexp_of(e);
        let x = self.expr(first);
        let x = self.iter_of(x, first.span);
        if x.is_bad() {
            return x;
        }
        for v in self.sc.def(def).module_free.clone() {
            if !self.is_global(v) && self.facts.shared.insert(v) {
                self.changed = true;
            }
        }
        let f = X::new(ExprKind::None, T::Func(FuncT { def, caps: None }), e.span);
        let f = self.escape(f);
        let T::Func(ft) = self.vars.shallow(&f.t) else { return X::bad(e.span) };
        let mut pre = vec![];
        let f = self.hold(f, &mut pre);
        let call = self.call_function(&f, &ft, vec![x], e.span);
        self.block_x(pre, call)
    }

    /// The body of a generator expression's function.
    pub fn genexp_body(&mut self, e: &'a ast::Expr, out: &mut Vec<Stmt>) {
        let ast::ExprKind::GeneratorExp { elt, generators } = &e.kind else { return };
        let v = self.target_var(".0");
        let x = self.read(v, e.span);
        self.comp_from(x, elt, generators, out, &mut |c, x, out| {
            let y = c.yield_value(x, false, e.span);
            c.emit(y, out);
        });
        self.ret(X::none(e.span), e.span, out);
    }

    /// `iter(x)`: something with a state, if `x` has none.
    pub fn iter_of(&mut self, x: X, span: Span) -> X {
        match self.vars.shallow(&x.t) {
            T::Unknown | T::Gen(_) => x,
            T::Var(_) | T::Never => self.never(vec![x], span),
            T::Class(c) if self.class_has(&c, "__iter__") => self.call_dunder(x, "__iter__", vec![], span),
            T::Class(c) if self.class_has(&c, "__next__") => x,
            _ => self.prelude_call("_iterate", vec![x], span),
        }
    }

    /// `next(iterator)`, `next(iterator, default)`
    pub fn next_of(&mut self, x: X, default: Option<X>, span: Span) -> X {
        match self.vars.shallow(&x.t) {
            T::Unknown => X::bad(span),
            T::Var(_) | T::Never => self.never(vec![x], span),
            T::Union(_) => {
                let mut pre = vec![];
                let default = default.map(|d| self.hold(d, &mut pre));
                let y = self.each_member(x, span, &mut |c, x| c.next_of(x, default.clone(), span));
                self.block_x(pre, y)
            }
            T::Gen(g) => {
                let mut pre = vec![];
                let x = self.hold_unless_local(x, &mut pre);
                let default = default.map(|d| self.hold(d, &mut pre));
                let more = self.resume(x.clone(), None, span);
                let y = self.gen_value(x.clone(), &g.yields.clone(), span);
                let y = match default {
                    Some(d) => {
                        let d = self.escape(d);
                        self.first_of(vec![(more, y)], d, span)
                    }
                    None => {
                        let ended = self.not(more);
                        self.stop_if(ended, x, &g.returns.clone(), span, &mut pre);
                        y
                    }
                };
                self.block_x(pre, y)
            }
            T::Class(_) => match default {
                None => self.call_dunder(x, "__next__", vec![], span),
                Some(d) => self.prelude_call("_next_or", vec![x, d], span),
            },
            t => {
                let name = self.type_name(&t);
                let message = format!("'{name}' object is not an iterator");
                let d = Diagnostic::error("E0310", x.span, message.clone())
                    .label(format!("this is {}", self.show(&t)))
                    .help("make one with `iter(…)`");
                self.mismatch(d, &message, vec![x], span)
            }
        }
    }

    /// Raises StopIteration with what the generator returned, if `ended`.
    fn stop_if(&mut self, ended: X, g: X, returns: &T, span: Span, out: &mut Vec<Stmt>) {
        self.note_stop();
        let cond = self.h(ended);
        let then = if self.vars.resolve(returns).erased() {
            vec![stmt(StmtKind::Raise { kind: ErrorKind::StopIteration, message: None }, span)]
        } else {
            let r = self.gen_result(g, returns, span);
            let e = self.prelude_call("_stop_iteration", vec![r], span);
            if e.is_bad() {
                return;
            }
            let exc = self.h(e);
            vec![stmt(StmtKind::RaiseObject { exc, again: false }, span)]
        };
        out.push(stmt(StmtKind::If { cond, then, orelse: vec![] }, span));
    }

    /// A method of a generator.
    pub fn generator_method(&mut self, g: X, name: &str, given: Given, at: Span) -> X {
        let span = given.span;
        let T::Gen(gt) = self.vars.shallow(&g.t) else { return X::bad(span) };
        let mut args = given.pos.into_iter();
        match name {
            "__next__" => self.next_of(g, None, span),
            "__iter__" => g,
            "send" => {
                let mut pre = vec![];
                let g = self.hold_unless_local(g, &mut pre);
                let x = args.next().unwrap_or(X::none(span));
                let sends = gt.sends.clone();
                self.absorb(&sends, &x.t.clone());
                let more = self.resume(g.clone(), Some(x), span);
                let ended = self.not(more);
                self.stop_if(ended, g.clone(), &gt.returns.clone(), span, &mut pre);
                let y = self.gen_value(g, &gt.yields.clone(), span);
                self.block_x(pre, y)
            }
            "throw" => {
                self.note_throw();
                let mut pre = vec![];
                let g = self.hold_unless_local(g, &mut pre);
                let x = args.next().unwrap_or(X::bad(span));
                let x = match self.vars.shallow(&x.t) {
                    T::Type(_) => {
                        self.call_given(x, Given::positional(args.next().into_iter().collect(), span))
                    }
                    _ => x,
                };
                let Some(base) = self.base_exception() else { return X::bad(span) };
                let Some(x) = self.fit(x, &T::Class(base)) else { return X::bad(span) };
                if x.is_bad() {
                    return x;
                }
                let (generator, exc) = (self.b(g.clone()), self.b(x));
                let more = X::new(ExprKind::GenThrow { generator, exc }, T::Bool, span);
                let ended = self.not(more);
                self.stop_if(ended, g.clone(), &gt.returns.clone(), span, &mut pre);
                let y = self.gen_value(g, &gt.yields.clone(), span);
                self.block_x(pre, y)
            }
            "close" => self.prelude_call("_close_generator", vec![g], span),
            _ => self.no_attribute(&T::Gen(gt), name, at, span),
        }
    }

    /// `_molt.throw(generator, exception)`: whether it yielded once more.
    pub fn throw_into(&mut self, g: X, exc: X, span: Span) -> X {
        self.note_throw();
        let Some(base) = self.base_exception() else { return X::bad(span) };
        let Some(exc) = self.fit(exc, &T::Class(base)) else { return X::bad(span) };
        let (generator, exc) = (self.b(g), self.b(exc));
        X::new(ExprKind::GenThrow { generator, exc }, T::Bool, span)
    }
}

/// `local = value`
fn let_to(c: &mut Checker<'_>, local: LocalId, value: X) -> Stmt {
    let span = value.span;
    let value = c.h(value);
    stmt(StmtKind::Let { local, value }, span)
}
