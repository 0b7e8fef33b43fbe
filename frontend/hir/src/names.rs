//! Reading and binding variables, and what a name means.

use crate::check::Checker;
use crate::classes::Member;
use crate::env::St;
use crate::fx::{X, stmt};
use crate::hir::{ExprKind, Global, GlobalId, Local, LocalId, Stmt, StmtKind};
use crate::load::BUILTINS;
use crate::scope::{ScopeKind, VarId};
use crate::solve::Key;
use crate::types::T;
use molt_abi::ErrorKind;
use molt_base::{Diagnostic, Span};

impl<'a> Checker<'a> {
    /// The local for a variable while it has type `t`.
    pub fn local_for(&mut self, v: VarId, t: &T, span: Span) -> LocalId {
        // Two variables of types that nothing has bound may be linked at any time, so they are closed.
        let t = self.vars.closed(t);
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
        let (name, span, scope) = (info.name.clone(), info.span, info.scope);
        let ty = self.ty(t, span);
        let id = GlobalId(self.globals.len() as u32);
        let symbol = match self.sc.scopes[scope.0 as usize].kind {
            ScopeKind::Module(0) => format!("molt.global.{name}"),
            _ => format!("molt.global.{name}.{}", v.0),
        };
        self.globals.push(Global { name, symbol, ty, span, maybe_unbound: false });
        self.global_ids.insert(v, id);
        id
    }

    /// Whether the variable lives in a global of the program.
    pub fn is_global(&self, v: VarId) -> bool {
        let info = self.sc.var(v);
        match self.sc.scopes[info.scope.0 as usize].kind {
            ScopeKind::Module(_) => info.shared || self.facts.shared.contains(&v),
            ScopeKind::Class(_) => true,
            _ => false,
        }
    }

    /// Whether the present function's variable has one type wide enough for all it is given.
    fn is_promoted(&self, v: VarId) -> bool {
        self.facts.promoted.contains(&(self.fx.inst, v))
    }

    /// Makes the variable one of a type wide enough, from the next pass on.
    pub fn promote(&mut self, v: VarId) {
        if self.facts.promoted.insert((self.fx.inst, v)) {
            self.changed = true;
        }
    }

    /// Binds a variable to a value.
    pub fn assign(&mut self, v: VarId, x: X, span: Span, out: &mut Vec<Stmt>) {
        if self.is_global(v) {
            return self.assign_global(v, x, span, out);
        }
        if self.fx.cells.contains_key(&v) {
            return self.assign_cell(v, x, span, out);
        }
        if self.is_promoted(v) && !x.is_bad() {
            let x = self.escape(x);
            let want = self.keyed(Key::Local(self.fx.inst, 0, v));
            let t = x.t.clone();
            let Some(x) = self.fit(x, &want) else { return };
            self.bind(v, St::Bound { t, store: Some(want.clone()), span, maybe: false });
            if self.vars.resolve(&want).erased() {
                return self.emit(x, out);
            }
            let local = self.local_for(v, &want, span);
            let value = self.h(x);
            out.push(stmt(StmtKind::Let { local, value }, span));
            return;
        }
        let t = x.t.clone();
        self.bind(v, St::bound(t.clone(), span));
        if self.vars.resolve(&t).erased() || x.is_bad() {
            return self.emit(x, out);
        }
        let local = self.local_for(v, &t, span);
        let value = self.h(x);
        out.push(stmt(StmtKind::Let { local, value }, span));
    }

    fn assign_cell(&mut self, v: VarId, x: X, span: Span, out: &mut Vec<Stmt>) {
        let cell = self.fx.cells[&v].clone();
        let T::Cell(want) = self.vars.shallow(&cell.t) else { return };
        let t = x.t.clone();
        self.bind(v, St::Bound { t, store: Some((*want).clone()), span, maybe: false });
        let Some(x) = self.fit(x, &want) else { return };
        if !x.is_bad() {
            self.set_cell(cell, x, span, out);
        }
    }

    /// For a variable of a class that is assigned from outside: whether that has happened, as a
    /// variable, and the variable of a base that is read until then.
    fn before_assigned(&mut self, v: VarId, span: Span) -> Option<(VarId, VarId)> {
        let (id, name) = self.facts.class_vars.iter().find(|(_, w)| **w == v).map(|(k, _)| k.clone())?;
        if name.starts_with('.') {
            return None;
        }
        let base = self.facts.bases.get(&id).cloned().flatten()?;
        let Some(Member::Var(w)) = self.member(&base, &name, false) else { return None };
        let flag = self.class_var(id, &format!(".set.{name}"), span);
        Some((flag, w))
    }

    fn assign_global(&mut self, v: VarId, x: X, span: Span, out: &mut Vec<Stmt>) {
        self.assign_plain_global(v, x, span, out);
        if let Some((flag, _)) = self.before_assigned(v, span) {
            self.assign_plain_global(flag, X::bool(true, span), span, out);
        }
    }

    fn assign_plain_global(&mut self, v: VarId, x: X, span: Span, out: &mut Vec<Stmt>) {
        let x = self.escape(x);
        let t = x.t.clone();
        if self.fx.home == self.sc.var(v).scope {
            self.bind(v, St::bound(t, span));
        }
        if x.is_bad() {
            return;
        }
        let want = self.keyed(Key::Global(v));
        let Some(x) = self.fit(x, &want) else { return };
        if self.vars.resolve(&want).erased() {
            return self.emit(x, out);
        }
        if self.consts.contains_key(&v) {
            return;
        }
        let global = self.global_id(v, &want);
        let value = self.h(x);
        out.push(stmt(StmtKind::SetGlobal { global, value }, span));
    }

    /// Reads a variable.
    pub fn read(&mut self, v: VarId, span: Span) -> X {
        if let Some(c) = self.consts.get(&v)
            && (self.is_global(v) || self.sc.is_module(self.fx.home))
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
        let st = env.get(&v).cloned();
        if let Some(cell) = self.fx.cells.get(&v).cloned() {
            return self.read_cell(v, cell, st, span);
        }
        let d = match st {
            Some(St::Bound { t, store, maybe, span: at }) => {
                let whole = store.unwrap_or_else(|| t.clone());
                let w = self.vars.resolve(&whole);
                if let T::Const(lit) = &w {
                    return X::lit(lit, span);
                }
                if w == T::Unknown || w.erased() {
                    return X::new(ExprKind::None, whole, span);
                }
                let local = self.local_for(v, &whole, at);
                if maybe {
                    self.fx.locals[local.0 as usize].maybe_unbound = true;
                }
                let x = X::new(ExprKind::Local(local), whole, span);
                return self.narrowed(x, &t);
            }
            Some(St::Conflict { .. }) => {
                self.promote(v);
                return X::bad(span);
            }
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
            env.insert(v, St::bound(T::Unknown, span));
        }
        X::bad(span)
    }

    /// A variable's value where it is known to be of a narrower type.
    pub fn narrowed(&mut self, x: X, t: &T) -> X {
        let (whole, part) = (self.vars.resolve(&x.t), self.vars.resolve(t));
        if whole == part || matches!(part, T::Unknown | T::Never | T::Var(_)) {
            return x;
        }
        match (&whole, &part) {
            (T::Union(ws), T::Union(ps)) => {
                // The same choice among fewer members.
                if ps.iter().all(|p| self.member_for(ws, p).is_some()) {
                    return self.narrow_union(x, ws, &part, t);
                }
                x
            }
            (T::Union(ws), p) => match self.member_for(ws, p) {
                Some(i) => {
                    let x = self.unwrap(x, &ws[i]);
                    self.narrowed(x, t)
                }
                None => x,
            },
            (T::Class(c), T::Class(d)) if self.ancestor(&part, c.id).is_some() => {
                self.class_id(d);
                let span = x.span;
                let x = self.b(x);
                X::new(ExprKind::Cast(x), t.clone(), span)
            }
            _ => x,
        }
    }

    fn narrow_union(&mut self, x: X, ws: &[T], part: &T, shown: &T) -> X {
        let span = x.span;
        let T::Union(ps) = part else { return x };
        let mut out: Option<X> = None;
        for p in ps.iter().rev() {
            let Some(i) = self.member_for(ws, p) else { continue };
            let y = self.unwrap(x.clone(), &ws[i]);
            let y = self.narrowed(y, p);
            let y = self.wrap(y, p, shown);
            out = Some(match out {
                None => y,
                Some(rest) => {
                    let test = self.tag_is(x.clone(), &ws[i]);
                    self.if_exp(test, y, rest, shown.clone(), span)
                }
            });
        }
        out.unwrap_or(x)
    }

    fn read_cell(&mut self, v: VarId, cell: X, st: Option<St>, span: Span) -> X {
        let T::Cell(whole) = self.vars.shallow(&cell.t) else { return X::bad(span) };
        let home = self.sc.var(v).scope;
        let own = home == self.fx.home || self.sc.function_scope(home) == self.fx.home;
        let checked = match &st {
            Some(St::Bound { maybe: false, .. }) if own => false,
            None if own => return self.not_yet(v, span),
            _ => true,
        };
        let x = self.get_cell(cell, (*whole).clone(), span);
        let x = if checked {
            let mut pre = vec![];
            let cell = self.fx.cells[&v].clone();
            let set = self.cell_is_set(cell, span);
            let unset = self.not(set);
            let name = &self.sc.var(v).name;
            let (kind, text) = if own {
                let text = "cannot access local variable '{}' where it is not associated with a value";
                (ErrorKind::UnboundLocalError, text.replace("{}", name))
            } else {
                let text = "cannot access free variable '{}' where it is not associated with a value in enclosing scope";
                (ErrorKind::NameError, text.replace("{}", name))
            };
            self.raise_if(unset, kind, X::str(&text, span), &mut pre);
            self.block_x(pre, x)
        } else {
            x
        };
        // What a closure may assign has no type of its own between two reads.
        match st {
            Some(St::Bound { t, .. }) if own && !self.sc.var(v).assigned_inside => self.narrowed(x, &t),
            _ => x,
        }
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
            env.insert(v, St::bound(T::Unknown, span));
        }
        X::bad(span)
    }

    /// Notes that the body of a variable's module must run, if it is the library's.
    pub fn need(&mut self, v: VarId) {
        let scope = self.sc.module_of(self.sc.var(v).scope);
        if let ScopeKind::Module(u) = self.sc.scopes[scope.0 as usize].kind
            && self.units[u as usize].library
            && self.facts.needed.insert(u)
        {
            self.changed = true;
        }
    }

    /// Reads a variable of a module or of a class body.
    pub fn read_global(&mut self, v: VarId, span: Span) -> X {
        if let Some((flag, base)) = self.before_assigned(v, span) {
            let t = self.keyed(Key::Global(flag));
            if self.is_absent(&X::new(ExprKind::None, t, span)) {
                // Nothing has assigned it in this pass yet.
                return self.read_global(base, span);
            }
            let flag = self.global_id(flag, &T::Bool);
            let set = X::new(ExprKind::Global(flag), T::Bool, span);
            let own = self.read_plain_global(v, span);
            let inherited = self.read_global(base, span);
            return self.first_of(vec![(set, own)], inherited, span);
        }
        self.read_plain_global(v, span)
    }

    fn read_plain_global(&mut self, v: VarId, span: Span) -> X {
        let info = self.sc.var(v);
        let in_module = self.fx.home == info.scope;
        if in_module && self.fx.env.is_none() {
            return X::bad(span);
        }
        if let Some(c) = self.consts.get(&v) {
            return c.to_x(span);
        }
        let t = self.keyed(Key::Global(v));
        if !self.ghost && !(self.vars.resolve(&t).erased() && !matches!(self.vars.shallow(&t), T::Var(_))) {
            self.need(v);
        }
        let bound = self.fx.env.as_ref().and_then(|e| e.get(&v)).cloned();
        if let T::Var(_) = self.vars.shallow(&t) {
            if self.ghost {
                return X::bad(span);
            }
            if !self.last {
                self.skipped = true;
                return X::bad(span);
            }
            let info = self.sc.var(v);
            let d = Diagnostic::error("E0202", span, format!("variable '{}' is never assigned", info.name))
                .label("no assignment to it is ever reached")
                .with(info.span, "bound here");
            self.error(d);
            return X::bad(span);
        }
        if !in_module {
            self.fx.reads.insert(v);
        }
        if self.vars.resolve(&t).erased() {
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
            if let Some(b) = crate::builtins::find(name)
                && self.units[self.unit_here() as usize].name.starts_with("_builtins.")
                && self.sc.is_module(self.sc.var(v).scope)
            {
                // The library's own version is for what the checker does not write out.
                return X::new(ExprKind::None, T::Builtin(b), span);
            }
            let x = self.read(v, span);
            if let T::Type(c) = self.vars.shallow(&x.t)
                && let Some(name) = self.builtin_rep(c.id)
            {
                return X::new(ExprKind::None, T::Builtin(name), span);
            }
            return x;
        }
        if name == "__name__" {
            let unit = self.unit_here();
            return X::str(&self.units[unit as usize].name.clone(), span);
        }
        if let Some(b) = crate::builtins::find(name) {
            return X::new(ExprKind::None, T::Builtin(b), span);
        }
        if let Some(v) = self.builtin_var(name) {
            return self.read_global(v, span);
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

    /// The variable of the builtins' module with this name.
    pub fn builtin_var(&self, name: &str) -> Option<VarId> {
        let scope = self.unit_scopes.get(BUILTINS as usize)?;
        if name.starts_with('_') && !self.units[self.unit_here() as usize].library {
            return None;
        }
        self.sc.own(*scope, name)
    }

    /// The number of the module that the present code stands in.
    pub fn unit_here(&self) -> u32 {
        match self.sc.scopes[self.sc.module_of(self.fx.scope).0 as usize].kind {
            ScopeKind::Module(n) => n,
            _ => unreachable!("the outermost scope is a module's"),
        }
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
