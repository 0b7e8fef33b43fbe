//! The function that is being translated: its variables, what is known about them at this point
//! of the control flow, and the loops around it.

use crate::check::Checker;
use crate::env::Env;
use crate::hir::{Expr, ExprKind, Local, LocalId, Stmt, StmtKind, Ty};
use crate::scope::{ScopeId, VarId};
use crate::types::{Site, T};
use molt_base::Span;
use std::collections::{BTreeSet, HashMap};

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
    /// Whether an error leaves the result type open.
    pub poisoned: bool,
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
            poisoned: false,
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
