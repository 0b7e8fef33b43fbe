//! The function that is being translated: its variables, what is known about them at this point
//! of the control flow, and the loops around it.

use crate::check::Checker;
use crate::hir::{Expr, ExprKind, Global, GlobalId, Local, LocalId, Stmt, StmtKind, Ty};
use crate::scope::{MODULE, ScopeId, ScopeKind, VarId};
use crate::types::{Site, T};
use molt_base::{Diagnostic, Span};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What is known about a variable at a point. A variable that is absent from an [`Env`] is
/// certainly unbound.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum St {
    /// Bound to a value of type `t` since `span`; `maybe` if not on every path.
    Bound { t: T, span: Span, maybe: bool },
    /// Of one type on some paths, of another on others.
    Conflict { a: (T, Span), b: (T, Span) },
    /// Assigned by other iterations of the parallel loop: outer and inner assignment.
    Carried { outer: Span, inner: Span },
    /// Assigned within the parallel loop that ended.
    LastValue { inner: Span, looped: Span },
}

/// The variables at a point.
pub(crate) type Env = BTreeMap<VarId, St>;

/// A loop around the current statement.
pub(crate) struct LoopCx {
    /// States in which `break` left the loop.
    pub breaks: Vec<Env>,
    /// States in which `continue` was reached.
    pub continues: Vec<Env>,
    /// The loop is parallel: the word for it, and where it starts.
    pub parallel: Option<Span>,
}

/// The function being translated.
pub(crate) struct Fx {
    /// Instance, `u32::MAX` for the module.
    pub inst: u32,
    /// Scope in which names are looked up.
    pub scope: ScopeId,
    /// The scope of the function itself.
    pub home: ScopeId,
    /// Distinguishes copies of inlined bodies.
    pub path: u64,
    pub locals: Vec<Local>,
    pub local_ids: HashMap<(VarId, T), LocalId>,
    /// None where control cannot get to.
    pub env: Option<Env>,
    pub loops: Vec<LoopCx>,
    /// Types of returned values.
    pub returns: Vec<(T, Span)>,
    /// Above zero within the body of a function that is inlined into a parallel loop.
    pub inlined: u32,
    /// The declared result type.
    pub ret: Option<T>,
    /// Module variables that are read, and instances that are called.
    pub reads: BTreeSet<VarId>,
    pub calls: BTreeSet<u32>,
}

impl Fx {
    pub fn new(inst: u32, scope: ScopeId) -> Self {
        Fx {
            inst,
            scope,
            home: scope,
            path: 0,
            locals: vec![],
            local_ids: HashMap::new(),
            env: Some(Env::new()),
            loops: vec![],
            returns: vec![],
            inlined: 0,
            ret: None,
            reads: BTreeSet::new(),
            calls: BTreeSet::new(),
        }
    }

    /// The key of facts about the code at `span`.
    pub fn site(&self, span: Span) -> Site {
        Site { inst: self.inst, path: self.path, span }
    }
}

/// An expression with its inferred type.
#[derive(Clone, Debug)]
pub(crate) struct X {
    pub kind: ExprKind,
    pub t: T,
    pub span: Span,
}

impl X {
    pub fn new(kind: ExprKind, t: T, span: Span) -> X {
        X { kind, t, span }
    }

    /// The value of an expression whose error has been reported.
    pub fn bad(span: Span) -> X {
        X::new(ExprKind::None, T::Unknown, span)
    }

    pub fn none(span: Span) -> X {
        X::new(ExprKind::None, T::None, span)
    }

    pub fn int(n: i64, span: Span) -> X {
        X::new(ExprKind::Int(n), T::Int, span)
    }

    pub fn bool(b: bool, span: Span) -> X {
        X::new(ExprKind::Bool(b), T::Bool, span)
    }

    pub fn str(s: &str, span: Span) -> X {
        X::new(ExprKind::Str(s.into()), T::Str, span)
    }

    pub fn is_bad(&self) -> bool {
        self.t == T::Unknown
    }

    /// Whether it is a constant.
    pub fn is_const(&self) -> bool {
        is_const(&self.kind)
    }

    /// Whether it is a constant, or a tuple of constants.
    pub fn is_immutable_const(&self) -> bool {
        fn go(k: &ExprKind) -> bool {
            is_const(k) || matches!(k, ExprKind::Tuple(es) if es.iter().all(|e| go(&e.kind)))
        }
        go(&self.kind)
    }
}

fn is_const(kind: &ExprKind) -> bool {
    matches!(
        kind,
        ExprKind::None | ExprKind::Int(_) | ExprKind::Float(_) | ExprKind::Bool(_) | ExprKind::Str(_)
    )
}

/// A statement at `span`.
pub(crate) fn stmt(kind: StmtKind, span: Span) -> Stmt {
    Stmt { kind, span }
}

impl<'a> Checker<'a> {
    /// The expression as the HIR holds it.
    pub fn h(&mut self, x: X) -> Expr {
        let ty = self.ty(&x.t, x.span);
        Expr { kind: x.kind, ty, span: x.span }
    }

    /// The same, boxed.
    pub fn b(&mut self, x: X) -> Box<Expr> {
        Box::new(self.h(x))
    }

    /// A new temporary.
    pub fn temp(&mut self, what: &str, ty: Ty, span: Span) -> LocalId {
        let n = self.fx.locals.len();
        self.fx.locals.push(Local { name: format!(".{what}{n}").into(), ty, span, maybe_unbound: false });
        LocalId(n as u32)
    }

    /// Evaluates `x` into a temporary; what stands for it from then on. Constants stay, and values
    /// without a run-time form are evaluated and dropped.
    pub fn hold(&mut self, x: X, out: &mut Vec<Stmt>) -> X {
        if x.is_const() {
            return x;
        }
        self.store(x, out)
    }

    /// The same, but variables that nothing in `later` can change stay as they are.
    pub fn hold_unless_local(&mut self, x: X, out: &mut Vec<Stmt>) -> X {
        if matches!(x.kind, ExprKind::Local(_)) { x } else { self.hold(x, out) }
    }

    fn store(&mut self, x: X, out: &mut Vec<Stmt>) -> X {
        let (t, span) = (x.t.clone(), x.span);
        if self.vars.resolve(&t).erased() || x.is_bad() {
            if !x.is_const() {
                let e = self.h(x);
                out.push(stmt(StmtKind::Expr(e), span));
            }
            return X::new(ExprKind::None, t, span);
        }
        let value = self.h(x);
        let local = self.temp("t", value.ty.clone(), span);
        out.push(stmt(StmtKind::Let { local, value }, span));
        X::new(ExprKind::Local(local), t, span)
    }

    /// `x` after the statements of `pre`.
    pub fn block_x(&mut self, pre: Vec<Stmt>, x: X) -> X {
        if pre.is_empty() {
            return x;
        }
        let (t, span) = (x.t.clone(), x.span);
        let value = self.b(x);
        X::new(ExprKind::Block(pre, value), t, span)
    }

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
        let Some(env) = &self.fx.env else { return X::bad(span) };
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
            .help("assign it in the iteration before reading it, or update it only by a reduction such as `+=`"),
            Some(St::LastValue { inner, looped }) => Diagnostic::error(
                "E0503",
                span,
                format!("'{name}' is read after the parallel loop that assigns it"),
            )
            .label("which iteration's value is meant is not defined")
            .with(inner, "each iteration has its own here")
            .with(looped, "the parallel loop")
            .help("store the value in a list, or assign the variable again after the loop"),
            None => {
                let at = self.sc.var(v).span;
                Diagnostic::error("E0202", span, format!("variable '{name}' is read before it is assigned"))
                    .label("not assigned yet")
                    .with(at, "assigned here")
            }
        };
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
        if t.erased() {
            return X::new(ExprKind::None, t, span);
        }
        let g = self.global_id(v, &t);
        match bound {
            _ if !in_module => {
                self.fx.reads.insert(v);
            }
            Some(St::Bound { maybe: false, .. }) => {}
            _ => self.globals[g.0 as usize].maybe_unbound = true,
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

    /// The state where two paths meet.
    pub fn join(&mut self, a: Option<Env>, b: Option<Env>) -> Option<Env> {
        let (mut a, b) = match (a, b) {
            (Some(a), Some(b)) => (a, b),
            (a, b) => return a.or(b),
        };
        let keys: BTreeSet<VarId> = a.keys().chain(b.keys()).copied().collect();
        for k in keys {
            let s = match (a.remove(&k), b.get(&k).cloned()) {
                (Some(x), Some(y)) => self.join_st(x, y),
                (Some(x), None) | (None, Some(x)) => maybe(x),
                (None, None) => continue,
            };
            a.insert(k, s);
        }
        Some(a)
    }

    /// The state of one variable where two paths meet.
    pub fn join_st(&mut self, x: St, y: St) -> St {
        match (x, y) {
            (St::Bound { t: a, span: sa, maybe: ma }, St::Bound { t: b, span: sb, maybe: mb }) => {
                let (a, b) = (self.vars.resolve(&a), self.vars.resolve(&b));
                if a == T::Unknown {
                    St::Bound { t: b, span: sb, maybe: ma || mb }
                } else if self.vars.unify(&a, &b) {
                    St::Bound { t: self.vars.resolve(&a), span: sa, maybe: ma || mb }
                } else {
                    St::Conflict { a: (a, sa), b: (b, sb) }
                }
            }
            (s @ (St::Carried { .. } | St::LastValue { .. }), _) => s,
            (_, s @ (St::Carried { .. } | St::LastValue { .. })) => s,
            (s @ St::Conflict { .. }, _) | (_, s @ St::Conflict { .. }) => s,
        }
    }

    /// An element type for the empty list at `span`.
    pub fn fresh_elem(&mut self, span: Span) -> T {
        let site = self.fx.site(span);
        match self.facts.sites.get(&site) {
            Some(t) => t.clone(),
            None => self.vars.fresh(Some(site)),
        }
    }

    /// Unifies, and resolves what follows from it.
    pub fn same(&mut self, a: &T, b: &T) -> bool {
        self.vars.unify(a, b)
    }

    /// Emits an expression for its effects.
    pub fn emit(&mut self, x: X, out: &mut Vec<Stmt>) {
        if !x.is_const() && !matches!(x.kind, ExprKind::Local(_)) {
            let span = x.span;
            let e = self.h(x);
            out.push(stmt(StmtKind::Expr(e), span));
        }
    }

    /// A call of a runtime function with arguments of the right types.
    pub fn rt(&mut self, symbol: &'static str, args: Vec<X>, desc: Option<&T>, t: T, span: Span) -> X {
        debug_assert!(molt_abi::lookup(symbol).is_some(), "{symbol} is in the table");
        let args = args.into_iter().map(|x| self.h(x)).collect();
        let desc = desc.map(|d| self.ty(d, span));
        X::new(ExprKind::Rt { symbol, args, desc }, t, span)
    }
}

fn maybe(s: St) -> St {
    match s {
        St::Bound { t, span, .. } => St::Bound { t, span, maybe: true },
        s => s,
    }
}

/// `'x' is int here, float there`.
pub(crate) fn conflict(name: &str, span: Span, a: &(T, Span), b: &(T, Span)) -> Diagnostic {
    let mut d = Diagnostic::error(
        "E0301",
        span,
        format!("'{name}' is {} on one path and {} on another", a.0, b.0),
    )
    .label("read here");
    if a.1 != span {
        d = d.with(a.1, format!("'{name}' is {} here", a.0));
    }
    if b.1 != a.1 && b.1 != span {
        d = d.with(b.1, format!("'{name}' is {} here", b.0));
    }
    match (&a.0, &b.0) {
        (T::Int, T::Float) | (T::Float, T::Int) => d.help("start with a float, for example `0.0` instead of `0`"),
        (T::Int, T::Bool) | (T::Bool, T::Int) => d.help("use `True` and `False`, or ints, throughout"),
        (T::None, _) | (_, T::None) => d.help("`T | None` is not supported yet; use a value of the type as a mark"),
        _ => d.help("use two variables, one for each type"),
    }
}

