//! `raise`, `try`, `with`, and what runs when control leaves them early.

use crate::calls::Given;
use crate::check::Checker;
use crate::classes::Member;
use crate::env::{Env, St, maybe};
use crate::fx::{Cleanup, CleanupKind, X, stmt};
use crate::hir::{Errors, Expr, ExprKind, LocalId, Stmt, StmtKind, Ty};
use crate::scope::VarId;
use crate::types::{ClassT, FuncT, T};
use crate::visit;
use molt_abi::ErrorKind;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;

impl<'a> Checker<'a> {
    /// `BaseException`
    pub fn base_exception(&mut self) -> Option<ClassT> {
        let id = self.prelude_class("BaseException");
        if id.is_none() {
            self.skipped = true;
        }
        Some(ClassT { id: id?, args: [].into() })
    }

    /// The builtin exception type behind a class, if raising it needs no object.
    fn error_kind(&self, t: &T) -> Option<ErrorKind> {
        let T::Type(c) = self.vars.shallow(t) else { return None };
        let name = self.sc.class(c.id).name.clone();
        let kind = ErrorKind::from_name(&name).filter(|k| *k != ErrorKind::Misspeculation)?;
        (self.prelude_class(&name) == Some(c.id)).then_some(kind)
    }

    /// `raise`
    pub fn raise_stmt(
        &mut self,
        exc: Option<&'a ast::Expr>,
        cause: Option<&'a ast::Expr>,
        span: Span,
        out: &mut Vec<Stmt>,
    ) {
        let Some(exc) = exc else {
            match self.fx.handling.last() {
                Some(local) => {
                    let ty = self.fx.locals[local.0 as usize].ty.clone();
                    let exc = Expr::new(ExprKind::Local(*local), ty, span);
                    out.push(stmt(StmtKind::RaiseObject { exc, again: true }, span));
                }
                None => {
                    self.track_handled();
                    let x = self.prelude_call("_handled_exception", vec![], span);
                    if !x.is_bad() {
                        let exc = self.h(x);
                        out.push(stmt(StmtKind::RaiseObject { exc, again: true }, span));
                    }
                }
            }
            self.fx.env = None;
            return;
        };
        if crate::visit::any_expr(
            exc,
            &mut |e| matches!(&e.kind, ast::ExprKind::Name(n) if &**n == "StopIteration"),
        ) {
            self.note_stop();
        }
        if cause.is_none() && !self.facts.tracks_handled && self.raise_plain(exc, span, out) {
            self.fx.env = None;
            return;
        }
        let x = self.expr(exc);
        let x = self.exception_object(x, exc.span);
        if !x.is_bad() {
            let x = match cause {
                Some(c) => self.with_cause(x, c, out),
                None => x,
            };
            let x = self.in_context(x, out);
            let exc = self.h(x);
            out.push(stmt(StmtKind::RaiseObject { exc, again: false }, span));
        }
        self.fx.env = None;
    }

    /// `raise Kind("message")` of a builtin exception, without an object.
    fn raise_plain(&mut self, exc: &'a ast::Expr, span: Span, out: &mut Vec<Stmt>) -> bool {
        let (callee, args) = match &exc.kind {
            ast::ExprKind::Call { func, args, keywords } if keywords.is_empty() => (&**func, args.as_slice()),
            _ => (exc, &[][..]),
        };
        if !matches!(callee.kind, ast::ExprKind::Name(_)) {
            return false;
        }
        let f = self.expr(callee);
        let Some(kind) = self.error_kind(&f.t) else { return false };
        // What these hold besides their text is read by programs, or told by their text.
        if matches!(kind, ErrorKind::SystemExit | ErrorKind::StopIteration | ErrorKind::KeyError)
            && !args.is_empty()
        {
            return false;
        }
        let T::Type(class) = self.vars.shallow(&f.t) else { return false };
        let by_text = ["OSError", "UnicodeError"].map(|n| self.prelude_class(n));
        if by_text.iter().flatten().any(|c| *c == class.id || self.is_below(class.id, *c)) {
            return false;
        }
        let message = match args {
            [] => None,
            [a] if matches!(
                a.kind,
                ast::ExprKind::JoinedStr(_) | ast::ExprKind::Constant(ast::Constant::Str(_))
            ) =>
            {
                let x = self.expr(a);
                if x.is_bad() {
                    return true;
                }
                Some(self.h(x))
            }
            _ => return false,
        };
        out.push(stmt(StmtKind::Raise { kind, message }, span));
        true
    }

    /// Has the program remember which exceptions are being handled, from the next pass on.
    pub fn track_handled(&mut self) {
        if !std::mem::replace(&mut self.facts.tracks_handled, true) {
            self.changed = true;
        }
    }

    /// A new exception with the one being handled as its context, where the program may ask for that.
    fn in_context(&mut self, x: X, out: &mut Vec<Stmt>) -> X {
        if !self.facts.tracks_handled {
            return x;
        }
        let x = self.hold(x, out);
        let y = self.prelude_call("_set_context", vec![x.clone()], x.span);
        self.emit(y, out);
        x
    }

    /// Runs a handler while `caught` is the exception being handled, where the program may ask for it.
    fn handling(
        &mut self,
        caught: LocalId,
        span: Span,
        out: &mut Vec<Stmt>,
        inner: &mut dyn FnMut(&mut Self, &mut Vec<Stmt>),
    ) {
        self.fx.handling.push(caught);
        if self.facts.tracks_handled {
            if let Some(base) = self.base_exception() {
                let exc = X::new(ExprKind::Local(caught), T::Class(base), span);
                let y = self.prelude_call("_enter_handler", vec![exc], span);
                self.emit(y, out);
            }
            self.with_cleanup(CleanupKind::Leave, span, out, inner);
        } else {
            inner(self, out);
        }
        self.fx.handling.pop();
    }

    /// An exception from what `raise` is given: an instance, or a class.
    fn exception_object(&mut self, x: X, span: Span) -> X {
        let Some(base) = self.base_exception() else { return X::bad(span) };
        let x = self.each_member(x, span, &mut |c, x| match c.vars.shallow(&x.t) {
            T::Type(_) => c.call_given(x, Given::positional(vec![], span)),
            _ => x,
        });
        match self.vars.shallow(&x.t) {
            T::Unknown => X::bad(span),
            T::Var(_) | T::Never => self.never(vec![x], span),
            t @ T::Class(_) if self.ancestor(&t, base.id).is_some() => x,
            T::Union(_) => {
                let base_t = T::Class(base.clone());
                let x = self.each_member(x, span, &mut |c, x| c.exception_object(x, span));
                if x.is_bad() || matches!(self.vars.shallow(&x.t), T::Class(_)) {
                    return x;
                }
                self.fit(x, &base_t).unwrap_or(X::bad(span))
            }
            t => {
                let name = self.show(&t);
                let d = Diagnostic::error("E0310", span, "exceptions must derive from BaseException")
                    .label(format!("this is {name}"))
                    .help("raise an instance of a class such as `ValueError`");
                self.mismatch(d, "exceptions must derive from BaseException", vec![x], span)
            }
        }
    }

    fn with_cause(&mut self, x: X, cause: &'a ast::Expr, out: &mut Vec<Stmt>) -> X {
        let x = self.hold(x, out);
        let c = self.expr(cause);
        let c = match self.vars.shallow(&c.t) {
            T::None => c,
            _ => self.exception_object(c, cause.span),
        };
        let suppress = X::bool(true, cause.span);
        for (name, value) in [("__cause__", c), ("__suppress_context__", suppress)] {
            let name = ast::Ident { name: name.into(), span: cause.span };
            self.set_attr(x.clone(), &name, value, cause.span, out);
        }
        x
    }

    /// `assert`
    pub fn assert_stmt(
        &mut self,
        test: &'a ast::Expr,
        msg: Option<&'a ast::Expr>,
        span: Span,
        out: &mut Vec<Stmt>,
    ) {
        let c = self.cond(test);
        let env = self.fx.env.clone();
        self.narrow(test, false);
        let message = msg.map(|m| {
            let x = self.expr(m);
            let x = self.str_of(x);
            self.h(x)
        });
        self.fx.env = env;
        self.narrow(test, true);
        let raise = stmt(StmtKind::Raise { kind: ErrorKind::AssertionError, message }, span);
        match c.kind {
            ExprKind::Bool(true) => {}
            ExprKind::Bool(false) => {
                out.push(raise);
                self.fx.env = None;
            }
            _ if c.is_bad() => {}
            _ => {
                let c = self.not(c);
                let cond = self.h(c);
                out.push(stmt(StmtKind::If { cond, then: vec![raise], orelse: vec![] }, span));
            }
        }
    }

    /// Binds a variable, and remembers it for the handlers around.
    pub fn bind(&mut self, v: VarId, st: St) {
        for log in &mut self.fx.try_logs {
            log.push((v, st.clone()));
        }
        if let Some(env) = &mut self.fx.env {
            env.insert(v, st);
        }
    }

    /// Runs `f` as what a handler protects; also gives the state that the handler starts in.
    fn protected<R>(&mut self, f: impl FnOnce(&mut Self) -> R) -> (R, Option<Env>) {
        let before = self.fx.env.clone();
        self.fx.try_logs.push(vec![]);
        let r = f(self);
        let log = self.fx.try_logs.pop().expect("just pushed");
        let Some(mut env) = before else { return (r, None) };
        for (v, st) in log {
            let st = match env.remove(&v) {
                Some(old) => self.join_st(old, st),
                None => maybe(st),
            };
            env.insert(v, st);
        }
        (r, Some(env))
    }

    /// `try`
    pub fn try_stmt(&mut self, s: &'a ast::Stmt, out: &mut Vec<Stmt>) {
        let ast::StmtKind::Try { body, handlers, orelse, finalbody, is_star } = &s.kind else { return };
        let span = s.span;
        if *is_star {
            return self.try_star(body, handlers, orelse, finalbody, span, out);
        }
        if finalbody.is_empty() {
            return self.try_except(body, handlers, orelse, span, out);
        }
        self.with_cleanup(CleanupKind::Finally(finalbody), span, out, &mut |c, out| {
            if handlers.is_empty() {
                let b = c.block(body);
                out.extend(b);
            } else {
                c.try_except(body, handlers, orelse, span, out);
            }
        });
    }

    /// Runs `inner`, and the cleanup however control leaves it.
    fn with_cleanup(
        &mut self,
        what: CleanupKind<'a>,
        span: Span,
        out: &mut Vec<Stmt>,
        inner: &mut dyn FnMut(&mut Self, &mut Vec<Stmt>),
    ) {
        let Some(base) = self.base_exception() else { return };
        self.catches = true;
        let caught = self.exception_local(&base, span);
        // Whether the cleanup runs already: what it raises must not run it again.
        let running = self.temp("cleanup", Ty::Bool, span);
        let start = out.len();
        self.fx.cleanups.push(Cleanup { loops: self.fx.loops.len(), what: what.clone(), running });
        let (body, at_handler) = self.protected(|c| {
            let mut body = vec![];
            inner(c, &mut body);
            body
        });
        self.fx.cleanups.pop();
        let after = self.fx.env.take();
        self.fx.env = at_handler;
        let mut handler = vec![];
        let again = Expr::new(ExprKind::Local(caught), self.fx.locals[caught.0 as usize].ty.clone(), span);
        let raise = stmt(StmtKind::RaiseObject { exc: again, again: true }, span);
        if self.fx.left.contains(&running) {
            out.insert(start, set_bool(running, false, span));
            let cond = Expr::new(ExprKind::Local(running), Ty::Bool, span);
            handler.push(stmt(StmtKind::If { cond, then: vec![raise.clone()], orelse: vec![] }, span));
        }
        let mut swallowed = false;
        if let CleanupKind::Leave = what {
            self.run_cleanup(&what, None, span, &mut handler);
        } else {
            self.handling(caught, span, &mut handler, &mut |c, out| {
                swallowed = c.run_cleanup(&what, Some((caught, &base)), span, out);
            });
        }
        if self.fx.env.is_some() && !swallowed {
            handler.push(raise);
            self.fx.env = None;
        }
        let from_handler = self.fx.env.take();
        out.push(stmt(StmtKind::Try { body, caught, handler }, span));
        // The way without an exception; a handler that swallowed one joins behind it.
        self.fx.env = after;
        if swallowed {
            // `__exit__` ran in the handler: it does not run again.
            let done = self.exited_flag(&what);
            let mut then = vec![];
            self.run_cleanup(&what, None, span, &mut then);
            let normal = self.fx.env.take();
            if let Some(done) = done {
                let cond = Expr::new(ExprKind::Local(done), Ty::Bool, span);
                out.push(stmt(StmtKind::If { cond, then: vec![], orelse: then }, span));
            }
            self.fx.env = self.join(normal, from_handler);
        } else if self.fx.env.is_some() {
            self.run_cleanup(&what, None, span, out);
        }
    }

    fn exited_flag(&self, what: &CleanupKind<'a>) -> Option<LocalId> {
        match what {
            CleanupKind::Exit(_, flag) => Some(*flag),
            _ => None,
        }
    }

    /// Emits a cleanup; true if it may end an exception that is under way.
    fn run_cleanup(
        &mut self,
        what: &CleanupKind<'a>,
        exc: Option<(LocalId, &ClassT)>,
        span: Span,
        out: &mut Vec<Stmt>,
    ) -> bool {
        match what {
            CleanupKind::Finally(body) => {
                let b = self.block(body);
                out.extend(b);
                false
            }
            CleanupKind::Handlers => false,
            CleanupKind::Leave => {
                let y = self.prelude_call("_leave_handler", vec![], span);
                self.emit(y, out);
                false
            }
            CleanupKind::Exit(manager, done) => {
                let args = match exc {
                    None => vec![X::none(span), X::none(span), X::none(span)],
                    Some((local, base)) => {
                        let e = X::new(ExprKind::Local(local), T::Class(base.clone()), span);
                        let class = if self.exit_wants_type(manager) {
                            self.type_of(e.clone(), span)
                        } else {
                            X::none(span)
                        };
                        vec![class, e, X::none(span)]
                    }
                };
                let y = self.call_dunder(manager.clone(), "__exit__", args, span);
                let Some((local, base)) = exc else {
                    self.emit(y, out);
                    return false;
                };
                if matches!(self.vars.shallow(&y.t), T::None | T::Never | T::Unknown | T::Var(_)) {
                    self.emit(y, out);
                    return false;
                }
                let test = self.truth(y);
                if let ExprKind::Bool(false) = test.kind {
                    return false;
                }
                let test = self.not(test);
                let cond = self.h(test);
                let ty = self.ty(&T::Class(base.clone()), span);
                let exc = Expr::new(ExprKind::Local(local), ty, span);
                let raise = stmt(StmtKind::RaiseObject { exc, again: true }, span);
                out.push(stmt(StmtKind::If { cond, then: vec![raise], orelse: vec![] }, span));
                out.push(set_bool(*done, true, span));
                true
            }
        }
    }

    /// Whether `__exit__` looks at the type of the exception.
    fn exit_wants_type(&mut self, manager: &X) -> bool {
        let T::Class(c) = self.vars.shallow(&manager.t) else { return true };
        let Some(Member::Method(m, _)) = self.member(&c, "__exit__", false) else { return true };
        let Some(p) = m.ast.params.args.get(1) else { return true };
        let name = p.name.name.clone();
        visit::any_expr_in(&m.ast.body, &mut |e| matches!(&e.kind, ast::ExprKind::Name(n) if *n == name))
    }

    /// Emits what must run before control leaves the statements that are open inside of the loop
    /// depth `loops`.
    pub fn leave_to(&mut self, loops: usize, span: Span, out: &mut Vec<Stmt>) {
        let saved = self.fx.cleanups.clone();
        while let Some(c) = self.fx.cleanups.last().cloned() {
            let runs = |c: &Cleanup| c.loops >= loops && !matches!(c.what, CleanupKind::Handlers);
            if c.loops < loops || self.fx.env.is_none() || !self.fx.cleanups.iter().any(runs) {
                break;
            }
            self.fx.cleanups.pop();
            self.fx.left.insert(c.running);
            out.push(set_bool(c.running, true, span));
            self.run_cleanup(&c.what, None, span, out);
        }
        self.fx.cleanups = saved;
    }

    fn exception_local(&mut self, base: &ClassT, span: Span) -> LocalId {
        let ty = self.ty(&T::Class(base.clone()), span);
        self.temp("exc", ty, span)
    }

    fn try_except(
        &mut self,
        body: &'a [ast::Stmt],
        handlers: &'a [ast::ExceptHandler],
        orelse: &'a [ast::Stmt],
        span: Span,
        out: &mut Vec<Stmt>,
    ) {
        let Some(base) = self.base_exception() else { return };
        self.catches = true;
        let caught = self.exception_local(&base, span);
        let ok = (!orelse.is_empty()).then(|| self.temp("ok", Ty::Bool, span));
        if let Some(ok) = ok {
            out.push(set_bool(ok, false, span));
        }
        let running = self.temp("leaving", Ty::Bool, span);
        let loops = self.fx.loops.len();
        self.fx.cleanups.push(Cleanup { loops, what: CleanupKind::Handlers, running });
        let (mut body, at_handler) = self.protected(|c| c.block(body));
        self.fx.cleanups.pop();
        let left = self.fx.left.contains(&running);
        if left {
            out.push(set_bool(running, false, span));
        }
        let after = self.fx.env.take();
        if let (Some(ok), Some(_)) = (ok, &after) {
            body.push(set_bool(ok, true, span));
        }
        self.fx.env = at_handler;
        let mut handler = vec![];
        if left {
            let ty = self.fx.locals[caught.0 as usize].ty.clone();
            let exc = Expr::new(ExprKind::Local(caught), ty, span);
            let raise = stmt(StmtKind::RaiseObject { exc, again: true }, span);
            let cond = Expr::new(ExprKind::Local(running), Ty::Bool, span);
            handler.push(stmt(StmtKind::If { cond, then: vec![raise], orelse: vec![] }, span));
        }
        self.handling(caught, span, &mut handler, &mut |c, out| {
            let (stmts, env) = c.handlers(handlers, caught, &base, span);
            out.extend(stmts);
            c.fx.env = env;
        });
        let from_handlers = self.fx.env.take();
        out.push(stmt(StmtKind::Try { body, caught, handler }, span));
        self.fx.env = after;
        if let Some(ok) = ok {
            let then = self.block(orelse);
            let cond = Expr::new(ExprKind::Local(ok), Ty::Bool, span);
            out.push(stmt(StmtKind::If { cond, then, orelse: vec![] }, span));
        }
        let after = self.fx.env.take();
        self.fx.env = self.join(after, from_handlers);
    }

    /// The `except` clauses as one handler; also the state in which they end.
    fn handlers(
        &mut self,
        handlers: &'a [ast::ExceptHandler],
        caught: LocalId,
        base: &ClassT,
        span: Span,
    ) -> (Vec<Stmt>, Option<Env>) {
        let Some((h, rest)) = handlers.split_first() else {
            self.fx.env = None;
            let ty = self.fx.locals[caught.0 as usize].ty.clone();
            let exc = Expr::new(ExprKind::Local(caught), ty, span);
            return (vec![stmt(StmtKind::RaiseObject { exc, again: true }, span)], None);
        };
        let x = X::new(ExprKind::Local(caught), T::Class(base.clone()), h.span);
        let mut pre = vec![];
        let (test, narrowed) = match &h.typ {
            None => (X::bool(true, h.span), x.clone()),
            Some(e) => {
                let class = self.expr(e);
                let class = self.hold(class, &mut pre);
                match self.class_list(&class.t, e.span) {
                    None => (X::bool(true, h.span), X::bad(h.span)),
                    Some(classes) => {
                        self.check_exception_classes(&classes, base, e.span);
                        let test = self.instance_test(x.clone(), &classes, h.span);
                        let mut t = T::Never;
                        for k in &classes {
                            if let T::Type(k) = k {
                                t = self.join_t(&t, &T::Class(k.clone()));
                            }
                        }
                        let narrowed = match self.vars.shallow(&t) {
                            T::Class(k) if self.is_below(k.id, base.id) => self.cast(x.clone(), &k),
                            _ => x.clone(),
                        };
                        (test, narrowed)
                    }
                }
            }
        };
        let env = self.fx.env.clone();
        let mut then = vec![];
        let mut bound = None;
        if let Some(n) = &h.name {
            let v = self.target_var(&n.name);
            self.assign(v, narrowed, n.span, &mut then);
            bound = Some(v);
        }
        let b = self.block(&h.body);
        then.extend(b);
        if let (Some(v), Some(env)) = (bound, &mut self.fx.env) {
            env.remove(&v);
        }
        let first = self.fx.env.take();
        self.fx.env = env;
        if let ExprKind::Bool(true) = test.kind {
            self.fx.env = None;
            pre.extend(then);
            return (pre, first);
        }
        if let ExprKind::Bool(false) = test.kind {
            let (stmts, env) = self.handlers(rest, caught, base, span);
            pre.extend(stmts);
            return (pre, env);
        }
        let (orelse, second) = self.handlers(rest, caught, base, span);
        let cond = self.h(test);
        pre.push(stmt(StmtKind::If { cond, then, orelse }, h.span));
        (pre, self.join(first, second))
    }

    fn check_exception_classes(&mut self, classes: &[T], base: &ClassT, span: Span) {
        for k in classes {
            let ok = matches!(k, T::Type(c) if c.id == base.id || self.is_below(c.id, base.id));
            if !ok {
                let name = self.show(k);
                self.error(
                    Diagnostic::error("E0310", span, "only exception classes can be caught")
                        .label(format!("this is {name}")),
                );
            }
        }
    }

    /// `with`
    pub fn with_stmt(
        &mut self,
        items: &'a [ast::WithItem],
        body: &'a [ast::Stmt],
        span: Span,
        out: &mut Vec<Stmt>,
    ) {
        let Some((item, rest)) = items.split_first() else {
            let b = self.block(body);
            return out.extend(b);
        };
        let at = item.context.span;
        let x = self.expr(&item.context);
        match self.vars.shallow(&x.t) {
            T::Unknown => {
                if let Some(t) = &item.target {
                    self.poison_target(t);
                }
                return self.with_stmt(rest, body, span, out);
            }
            T::Class(c) if self.class_has(&c, "__enter__") && self.class_has(&c, "__exit__") => {}
            T::Union(_) => {}
            T::Var(_) | T::Never => {
                let y = self.never(vec![x], at);
                self.emit(y, out);
                if let Some(t) = &item.target {
                    self.poison_target(t);
                }
                return;
            }
            t => {
                let name = self.show(&t);
                self.error(
                    Diagnostic::error(
                        "E0310",
                        at,
                        format!("'{name}' object does not support the context manager protocol"),
                    )
                    .label(format!("this is {name}"))
                    .help("define `__enter__` and `__exit__`"),
                );
                if let Some(t) = &item.target {
                    self.poison_target(t);
                }
                return self.with_stmt(rest, body, span, out);
            }
        }
        let manager = self.hold(x, out);
        let entered = self.call_dunder(manager.clone(), "__enter__", vec![], at);
        let entered = self.hold(entered, out);
        let done = self.temp("done", Ty::Bool, at);
        out.push(set_bool(done, false, at));
        let what = CleanupKind::Exit(manager, done);
        let mut entered = Some(entered);
        self.with_cleanup(what, span, out, &mut |c, out| {
            let x = entered.take().expect("the body is translated once");
            match &item.target {
                Some(t) => c.assign_target(t, x, t.span, out),
                None => c.emit(x, out),
            }
            c.with_stmt(rest, body, span, out);
        });
    }

    /// What the runtime needs to know of exceptions as objects.
    pub fn error_support(&mut self, span: Span) -> Option<Errors> {
        let base = ClassT { id: self.prelude_class("BaseException")?, args: [].into() };
        // Without objects there is nothing to support.
        let id = crate::scope::ClsId(base.id.0);
        if !self.facts.made.iter().any(|c| *c == id || self.is_below(*c, id)) && !self.catches {
            return None;
        }
        let env = self.fx.env.clone();
        self.fx.env.get_or_insert_with(Env::new);
        let base_id = self.class_id(&base);
        let kind = X::new(ExprKind::Local(self.temp("kind", Ty::Int, span)), T::Int, span);
        let text = X::new(ExprKind::Local(self.temp("text", Ty::Str, span)), T::Str, span);
        let make = if self.facts.tracks_handled { "_make_error_in_context" } else { "_make_error" };
        let make = self.support_function(make, vec![kind, text], span);
        let ty = Ty::Class(base_id);
        let exc = X::new(ExprKind::Local(self.temp("exc", ty, span)), T::Class(base), span);
        let report = self.support_function("_report_error", vec![exc], span);
        self.fx.env = env;
        Some(Errors { base: base_id, make: make?, report: report? })
    }

    fn support_function(&mut self, name: &str, args: Vec<X>, span: Span) -> Option<crate::hir::FuncId> {
        let scope = self.unit_scopes.get(crate::load::BUILTINS as usize).copied()?;
        let v = self.sc.own(scope, name)?;
        let f = self.read_global(v, span);
        let T::Func(FuncT { def, .. }) = self.vars.shallow(&f.t) else { return None };
        let ft = FuncT { def, caps: Some([].into()) };
        let x = self.call_function(&f, &ft, args, span);
        match x.kind {
            ExprKind::Call { func, .. } => Some(func),
            _ => None,
        }
    }

    /// `except*`
    fn try_star(
        &mut self,
        body: &'a [ast::Stmt],
        handlers: &'a [ast::ExceptHandler],
        orelse: &'a [ast::Stmt],
        finalbody: &'a [ast::Stmt],
        span: Span,
        out: &mut Vec<Stmt>,
    ) {
        let _ = (body, orelse, finalbody, out);
        let at = handlers.first().map_or(span, |h| Span { end: h.span.start + 7, ..h.span });
        let d = self.refusal("except-star", at);
        self.error(d);
    }
}

/// `local = value`
fn set_bool(local: LocalId, value: bool, span: Span) -> Stmt {
    let value = Expr::new(ExprKind::Bool(value), Ty::Bool, span);
    stmt(StmtKind::Let { local, value }, span)
}
