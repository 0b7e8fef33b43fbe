//! Reading and binding variables, and what a name means.

use crate::check::Checker;
use crate::env::{St, conflict};
use crate::fx::{X, stmt};
use crate::hir::{ExprKind, Global, GlobalId, Local, LocalId, Stmt, StmtKind};
use crate::scope::{MODULE, ScopeKind, VarId};
use crate::types::T;
use molt_base::{Diagnostic, Span};

impl<'a> Checker<'a> {
    /// The local for a variable while it has type `t`.
    pub fn local_for(&mut self, v: VarId, t: &T, span: Span) -> LocalId {
        let t = self.vars.resolve(t);
        if let Some(l) = self.fx.local_ids.get(&(v, t.clone())) {
            return *l;
        }
        let ty = self.ty(&t, span);
        let id = LocalId(self.fx.locals.len() as u32);
        let name = self.sc.var(v).name.clone();
        self.fx.locals.push(Local { name, ty, span, maybe_unbound: false });
        self.fx.local_ids.insert((v, t), id);
        id
    }

    /// The module variable in the HIR.
    pub fn global_id(&mut self, v: VarId, t: &T) -> GlobalId {
        if let Some(g) = self.global_ids.get(&v) {
            return *g;
        }
        let info = self.sc.var(v);
        let (name, span) = (info.name.clone(), info.span);
        let ty = self.ty(t, span);
        let id = GlobalId(self.globals.len() as u32);
        let symbol = format!("molt.global.{name}");
        self.globals.push(Global { name, symbol, ty, span, maybe_unbound: false });
        self.global_ids.insert(v, id);
        id
    }

    /// Whether the variable lives in a global of the program.
    pub fn is_global(&self, v: VarId) -> bool {
        let info = self.sc.var(v);
        info.scope == MODULE && info.shared
    }

    /// Binds a variable to a value.
    pub fn assign(&mut self, v: VarId, x: X, span: Span, out: &mut Vec<Stmt>) {
        let t = self.vars.resolve(&x.t);
        if self.is_global(v) {
            return self.assign_global(v, x, t, span, out);
        }
        if let Some(env) = &mut self.fx.env {
            env.insert(v, St::Bound { t: t.clone(), span, maybe: false });
        }
        if t.erased() || x.is_bad() {
            if !x.is_const() {
                let e = self.h(x);
                out.push(stmt(StmtKind::Expr(e), span));
            }
            return;
        }
        let local = self.local_for(v, &t, span);
        let value = self.h(x);
        out.push(stmt(StmtKind::Let { local, value }, span));
    }

    fn assign_global(&mut self, v: VarId, x: X, t: T, span: Span, out: &mut Vec<Stmt>) {
        if let (T::Func(f), false) = (&t, t.erased()) {
            let at = self.sc.def(f.def).span;
            let d = self.refusal("stored-closures", span).with(at, "this function captures variables");
            return self.error(d);
        }
        self.learn_global(v, &t, span);
        if self.fx.home == MODULE
            && let Some(env) = &mut self.fx.env
        {
            env.insert(v, St::Bound { t: t.clone(), span, maybe: false });
        }
        if t.erased() || x.is_bad() {
            if !x.is_const() {
                let e = self.h(x);
                out.push(stmt(StmtKind::Expr(e), span));
            }
            return;
        }
        if self.consts.contains_key(&v) {
            return;
        }
        let global = self.global_id(v, &t);
        let value = self.h(x);
        out.push(stmt(StmtKind::SetGlobal { global, value }, span));
    }

    fn learn_global(&mut self, v: VarId, t: &T, span: Span) {
        match self.facts.globals.get(&v).cloned() {
            None if t.is_open() => self.skipped = true,
            None => {
                self.facts.globals.insert(v, (t.clone(), span));
                self.changed = true;
            }
            Some((old, _)) if self.vars.unify(&old, t) => {}
            Some((old, at)) => {
                let name = self.sc.var(v).name.clone();
                let d = conflict(&name, span, &(old, at), &(t.clone(), span))
                    .note("a module variable that functions use has one type throughout");
                self.error(d);
            }
        }
    }

    /// Reads a variable.
    pub fn read(&mut self, v: VarId, span: Span) -> X {
        if let Some(c) = self.consts.get(&v)
            && (self.is_global(v) || self.fx.home == MODULE)
        {
            return c.to_x(span);
        }
        if self.is_global(v) {
            return self.read_global(v, span);
        }
        let name = self.sc.var(v).name.clone();
        let Some(env) = &self.fx.env else {
            return X::bad(span);
        };
        let d = match env.get(&v).cloned() {
            Some(St::Bound { t, maybe, span: at }) => {
                let t = self.vars.resolve(&t);
                if t == T::Unknown || t.erased() {
                    return X::new(ExprKind::None, t, span);
                }
                let local = self.local_for(v, &t, at);
                if maybe {
                    self.fx.locals[local.0 as usize].maybe_unbound = true;
                }
                return X::new(ExprKind::Local(local), t, span);
            }
            Some(St::Conflict { a, b }) => conflict(&name, span, &a, &b),
            Some(St::Carried { outer, inner }) => Diagnostic::error(
                "E0502",
                span,
                format!("'{name}' carries a value from one iteration of the parallel loop to the next"),
            )
            .label("may read what another iteration assigned")
            .with(inner, "assigned in the loop here")
            .with(outer, "and before the loop here")
            .help(
                "assign it in the iteration before reading it, or update it only by a reduction such as `+=`",
            ),
            Some(St::LastValue { inner, looped }) => Diagnostic::error(
                "E0503",
                span,
                format!("'{name}' is read after the parallel loop that assigns it"),
            )
            .label("which iteration's value is meant is not defined")
            .with(inner, "each iteration has its own here")
            .with(looped, "the parallel loop")
            .help("store the value in a list, or assign the variable again after the loop"),
            None => return self.not_yet(v, span),
        };
        self.error(d);
        if let Some(env) = &mut self.fx.env {
            env.insert(v, St::Bound { t: T::Unknown, span, maybe: false });
        }
        X::bad(span)
    }

    /// Reports a read of a variable that is certainly unbound.
    fn not_yet(&mut self, v: VarId, span: Span) -> X {
        let info = self.sc.var(v);
        let d = Diagnostic::error(
            "E0202",
            span,
            format!("variable '{}' is read before it is assigned", info.name),
        )
        .label("not assigned yet")
        .with(info.span, "assigned here");
        self.error(d);
        if let Some(env) = &mut self.fx.env {
            env.insert(v, St::Bound { t: T::Unknown, span, maybe: false });
        }
        X::bad(span)
    }

    fn read_global(&mut self, v: VarId, span: Span) -> X {
        let in_module = self.fx.home == MODULE;
        if in_module && self.fx.env.is_none() {
            return X::bad(span);
        }
        let Some((t, _)) = self.facts.globals.get(&v).cloned() else {
            self.skipped = true;
            let info = self.sc.var(v);
            let d = Diagnostic::error("E0202", span, format!("variable '{}' is never assigned", info.name))
                .label("no assignment to it is ever reached")
                .with(info.span, "bound here");
            self.error(d);
            return X::bad(span);
        };
        let bound = self.fx.env.as_ref().and_then(|e| e.get(&v)).cloned();
        if !in_module {
            self.fx.reads.insert(v);
        }
        if t.erased() {
            if in_module && bound.is_none() {
                return self.not_yet(v, span);
            }
            return X::new(ExprKind::None, t, span);
        }
        let g = self.global_id(v, &t);
        if in_module && !matches!(bound, Some(St::Bound { maybe: false, .. })) {
            self.globals[g.0 as usize].maybe_unbound = true;
        }
        X::new(ExprKind::Global(g), t, span)
    }

    /// What `name` means here; reports a name that means nothing.
    pub fn name(&mut self, name: &str, span: Span) -> X {
        if let Some(v) = self.sc.lookup(self.fx.scope, name) {
            return self.read(v, span);
        }
        if name == "__name__" {
            return X::str("__main__", span);
        }
        if let Some(b) = crate::builtins::find(name) {
            return X::new(ExprKind::None, T::Builtin(b), span);
        }
        if let Some(d) = crate::features::refuse_builtin(name, span) {
            self.error(d);
            return X::bad(span);
        }
        let mut d = Diagnostic::error("E0201", span, format!("name '{name}' is not defined"))
            .label("not found in this scope");
        let mut known = self.sc.visible(self.fx.scope);
        known.extend(crate::builtins::names().map(Into::into));
        if let Some(s) = crate::suggest::closest(name, known.iter().map(|n| &**n)) {
            d = d.help(format!("did you mean `{s}`?"));
        } else if crate::modules::is_module(name) {
            d = d.help(format!("add `import {name}` at the top of the file"));
        }
        self.error(d);
        X::bad(span)
    }

    /// The variable that a target named `name` binds.
    pub fn target_var(&self, name: &str) -> VarId {
        self.sc.lookup(self.fx.scope, name).expect("scope analysis bound every target")
    }

    /// The variable that a walrus binds: comprehensions do not count as scopes for it.
    pub fn walrus_var(&self, name: &str) -> VarId {
        let mut at = self.fx.scope;
        while self.sc.scopes[at.0 as usize].kind == ScopeKind::Comprehension {
            at = self.sc.scopes[at.0 as usize].parent.expect("a comprehension stands in a scope");
        }
        self.sc.lookup(at, name).expect("scope analysis bound every target")
    }
}
