//! The function that is being translated: its variables, what is known about them at this point
//! of the control flow, and the loops around it.

use crate::check::Checker;
use crate::env::Env;
use crate::hir::{Expr, ExprKind, Local, LocalId, Stmt, StmtKind, Ty};
use crate::scope::{ScopeId, VarId};
use crate::solve::{Key, Site};
use crate::types::T;
use molt_abi::Param;
use molt_base::Span;
use std::collections::{BTreeSet, HashMap, HashSet};

/// A loop around the current statement.
pub(crate) struct LoopCx {
    /// States in which `break` left the loop.
    pub breaks: Vec<Env>,
    /// States in which `continue` was reached.
    pub continues: Vec<Env>,
    /// The loop is parallel: the word for it, and where it starts.
    pub parallel: Option<Span>,
}

/// What runs when control leaves a statement.
#[derive(Clone)]
pub(crate) struct Cleanup<'a> {
    /// How many loops were open around the statement.
    pub loops: usize,
    /// What to emit.
    pub what: CleanupKind<'a>,
    /// Whether it runs already.
    pub running: LocalId,
}

/// The kinds of cleanup.
#[derive(Clone)]
pub(crate) enum CleanupKind<'a> {
    /// The block of a `finally`.
    Finally(&'a [molt_syntax::ast::Stmt]),
    /// `__exit__` of a context manager; the flag says that it has run and ended an exception.
    Exit(X, LocalId),
    /// Nothing: what the cleanups around it raise is not for these `except` clauses.
    Handlers,
    /// The end of a handler: its exception is no longer the one being handled.
    Leave,
}

/// The function being translated.
pub(crate) struct Fx<'a> {
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
    /// Whether a return, or the end of the body, was reached.
    pub returned: bool,
    /// The type of the result, a variable; none in a module.
    pub result: Option<T>,
    /// What a generator function yields, and what is sent to it.
    pub generator: Option<(T, T)>,
    /// Captured variables that live in cells: the cell.
    pub cells: HashMap<VarId, X>,
    /// What to run before control leaves a statement: the blocks of `finally` and `with`, outermost
    /// first.
    pub cleanups: Vec<Cleanup<'a>>,
    /// The flags of those that some statement leaves early.
    pub left: HashSet<LocalId>,
    /// The type parameters in sight.
    pub params: HashMap<std::sync::Arc<str>, T>,
    /// The class whose method this is, with its arguments, and the first parameter.
    pub method: Option<(crate::types::ClassT, VarId)>,
    /// The exception that is being handled, innermost last.
    pub handling: Vec<LocalId>,
    /// What the bodies of the enclosing `try` statements have assigned so far.
    pub try_logs: Vec<Vec<(VarId, crate::env::St)>>,
    /// Above zero within the body of a function that is inlined into a parallel loop.
    pub inlined: u32,
    /// The declared result type.
    pub ret: Option<T>,
    /// Module variables that are read, and instances that are called.
    pub reads: BTreeSet<VarId>,
    pub calls: BTreeSet<u32>,
}

impl Fx<'_> {
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
            returned: false,
            result: None,
            generator: None,
            cells: HashMap::new(),
            cleanups: vec![],
            left: HashSet::new(),
            params: HashMap::new(),
            method: None,
            handling: vec![],
            try_logs: vec![],
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

    /// A constant.
    pub fn lit(lit: &crate::types::Lit, span: Span) -> X {
        use crate::types::Lit;
        match lit {
            Lit::None => X::none(span),
            Lit::Bool(b) => X::bool(*b, span),
            Lit::Int(n) => X::int(*n, span),
            Lit::Str(s) => X::str(s, span),
        }
    }

    pub fn is_bad(&self) -> bool {
        self.t == T::Unknown
    }

    /// Whether it is a constant.
    pub fn is_const(&self) -> bool {
        is_const(&self.kind)
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

    /// The type of what a container made at `span` holds; `n` tells several parameters apart.
    pub fn site_var(&mut self, span: Span, n: u32) -> T {
        let key = Key::Site(self.fx.site(span), n);
        self.keyed(key)
    }

    /// The variable of a place.
    pub fn keyed(&mut self, key: Key) -> T {
        let start = self.facts.types.get(&key);
        self.vars.keyed(key, start)
    }

    /// Unifies, and resolves what follows from it.
    pub fn same(&mut self, a: &T, b: &T) -> bool {
        self.compatible(a, b) && self.equate(a, b)
    }

    /// Emits an expression for its effects.
    pub fn emit(&mut self, x: X, out: &mut Vec<Stmt>) {
        if !x.is_const() && !is_idle(&x.kind) {
            let span = x.span;
            let e = self.h(x);
            out.push(stmt(StmtKind::Expr(e), span));
        }
    }

    /// An argument of a runtime function; what never is there becomes a value of the right type.
    fn present(&mut self, x: X, p: Param) -> X {
        let t = match p {
            Param::Int => T::Int,
            Param::Float => T::Float,
            Param::Bool => T::Bool,
            Param::Str => T::Str,
            Param::Bytes => T::Bytes,
            _ => return x,
        };
        if !self.is_absent(&x) {
            return x;
        }
        let span = x.span;
        let zero = X::new(ExprKind::Zero, t, span);
        self.after(x, zero)
    }

    /// A call of a runtime function with arguments of the right types.
    pub fn rt(&mut self, symbol: &'static str, args: Vec<X>, desc: Option<&T>, t: T, span: Span) -> X {
        let function = molt_abi::lookup(symbol).expect("the symbol is in the table");
        let wanted = function.params.iter().filter(|p| **p != Param::Desc);
        let args = wanted.zip(args).map(|(p, x)| {
            let x = self.present(x, *p);
            self.h(x)
        });
        let args = args.collect();
        let desc = desc.map(|d| self.ty(d, span));
        X::new(ExprKind::Rt { symbol, args, desc }, t, span)
    }
}

/// Whether nothing happens when an expression is evaluated: a part of a variable.
fn is_idle(kind: &ExprKind) -> bool {
    match kind {
        ExprKind::Local(_) => true,
        ExprKind::Unwrap(x, _) | ExprKind::Cast(x) | ExprKind::TupleGet(x, _) => is_idle(&x.kind),
        _ => false,
    }
}
