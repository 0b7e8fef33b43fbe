//! Scopes: which variable each name means, by Python's rules, before any type is known.
//!
//! The module, every function, every lambda and every comprehension has a [`Scope`]. A name that
//! is bound anywhere in a scope belongs to it throughout, unless it is declared `global`.
//! [`analyze`] also finds out which variables of enclosing functions each function uses (its free
//! variables) and which module variables are used by functions.

use crate::visit;
use molt_base::Span;
use molt_syntax::ast::*;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// Names a scope.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct ScopeId(pub u32);
/// Names a variable: a name in a scope.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct VarId(pub u32);
/// Names a function or lambda.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct DefId(pub u32);

/// The kinds of scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScopeKind {
    /// The module.
    Module,
    /// A `def` or a lambda.
    Function(DefId),
    /// A comprehension or generator expression.
    Comprehension,
}

/// One scope.
pub struct Scope {
    /// What it belongs to.
    pub kind: ScopeKind,
    /// The scope around it.
    pub parent: Option<ScopeId>,
    names: HashMap<Arc<str>, Binding>,
}

#[derive(Clone, Copy)]
enum Binding {
    Var(VarId),
    Global,
}

/// A variable.
pub struct VarInfo {
    /// Its name.
    pub name: Arc<str>,
    /// Its scope.
    pub scope: ScopeId,
    /// The first binding in the text.
    pub span: Span,
    /// How often the text binds it.
    pub bindings: u32,
    /// A module variable that some function uses.
    pub shared: bool,
}

/// A function or lambda.
pub struct Def<'a> {
    /// Python name, `<lambda>` for lambdas.
    pub name: Arc<str>,
    /// Parameters.
    pub params: &'a Parameters,
    /// What it runs.
    pub body: DefBody<'a>,
    /// `-> annotation`.
    pub returns: Option<&'a Expr>,
    /// Its own scope.
    pub scope: ScopeId,
    /// Variables of enclosing functions that it or a function within it uses.
    pub free: BTreeSet<VarId>,
    /// Where it is defined: `def name`, or the lambda.
    pub span: Span,
    /// The statement, for what it may hold that is refused.
    pub ast: Option<&'a FunctionDef>,
}

/// A function's body.
#[derive(Clone, Copy)]
pub enum DefBody<'a> {
    /// Of a `def`.
    Block(&'a [Stmt]),
    /// Of a lambda.
    Expr(&'a Expr),
}

/// All scopes of a module.
pub struct Scopes<'a> {
    /// By [`ScopeId`]; the module is the first.
    pub scopes: Vec<Scope>,
    /// By [`VarId`].
    pub vars: Vec<VarInfo>,
    /// By [`DefId`].
    pub defs: Vec<Def<'a>>,
    /// Functions and comprehensions by the address of their syntax node.
    by_node: HashMap<usize, ScopeId>,
    uses: Vec<(ScopeId, Arc<str>)>,
}

/// The module's scope.
pub const MODULE: ScopeId = ScopeId(0);

/// Analyzes a module.
pub fn analyze(module: &Module) -> Scopes<'_> {
    let mut s = Scopes { scopes: vec![], vars: vec![], defs: vec![], by_node: HashMap::new(), uses: vec![] };
    s.open(ScopeKind::Module, None);
    s.block(&module.body, MODULE);
    for (scope, name) in std::mem::take(&mut s.uses) {
        s.note_use(scope, &name);
    }
    s
}

impl<'a> Scopes<'a> {
    /// The variable that `name` means in `scope`.
    pub fn lookup(&self, scope: ScopeId, name: &str) -> Option<VarId> {
        let mut at = Some(scope);
        while let Some(id) = at {
            let s = &self.scopes[id.0 as usize];
            match s.names.get(name) {
                Some(Binding::Var(v)) => return Some(*v),
                Some(Binding::Global) => at = Some(MODULE),
                None => at = s.parent,
            }
        }
        None
    }

    /// The scope of a function, lambda or comprehension.
    pub fn of_node<N>(&self, node: &N) -> ScopeId {
        self.by_node[&(node as *const N as usize)]
    }

    /// The definition behind a function's or lambda's syntax node.
    pub fn def_of<N>(&self, node: &N) -> DefId {
        match self.scopes[self.of_node(node).0 as usize].kind {
            ScopeKind::Function(d) => d,
            _ => unreachable!("a function's node has a function's scope"),
        }
    }

    /// The variable.
    pub fn var(&self, v: VarId) -> &VarInfo {
        &self.vars[v.0 as usize]
    }

    /// The definition.
    pub fn def(&self, d: DefId) -> &Def<'a> {
        &self.defs[d.0 as usize]
    }

    /// Every name visible in `scope`, for suggestions.
    pub fn visible(&self, scope: ScopeId) -> Vec<Arc<str>> {
        let mut out = vec![];
        let mut at = Some(scope);
        while let Some(id) = at {
            let s = &self.scopes[id.0 as usize];
            out.extend(s.names.keys().cloned());
            at = s.parent;
        }
        out
    }

    /// The innermost function's (or the module's) scope around `scope`.
    pub fn function_scope(&self, mut scope: ScopeId) -> ScopeId {
        while self.scopes[scope.0 as usize].kind == ScopeKind::Comprehension {
            scope = self.scopes[scope.0 as usize].parent.expect("a comprehension stands in a scope");
        }
        scope
    }

    fn open(&mut self, kind: ScopeKind, parent: Option<ScopeId>) -> ScopeId {
        self.scopes.push(Scope { kind, parent, names: HashMap::new() });
        ScopeId(self.scopes.len() as u32 - 1)
    }

    fn bind(&mut self, scope: ScopeId, name: &Arc<str>, span: Span) {
        let scope = match self.scopes[scope.0 as usize].names.get(name) {
            Some(Binding::Global) => MODULE,
            _ => scope,
        };
        let next = VarId(self.vars.len() as u32);
        let b = self.scopes[scope.0 as usize].names.entry(name.clone()).or_insert(Binding::Var(next));
        match *b {
            Binding::Var(v) if v != next => self.vars[v.0 as usize].bindings += 1,
            _ => self.vars.push(VarInfo { name: name.clone(), scope, span, bindings: 1, shared: false }),
        }
    }

    fn note_use(&mut self, scope: ScopeId, name: &str) {
        let Some(v) = self.lookup(scope, name) else {
            return;
        };
        let home = self.vars[v.0 as usize].scope;
        let mut at = scope;
        while at != home {
            let s = &self.scopes[at.0 as usize];
            if let ScopeKind::Function(d) = s.kind {
                if home == MODULE {
                    self.vars[v.0 as usize].shared = true;
                    return;
                }
                self.defs[d.0 as usize].free.insert(v);
            }
            let Some(p) = s.parent else { return };
            at = p;
        }
    }

    fn block(&mut self, body: &'a [Stmt], scope: ScopeId) {
        // `global` counts for the whole scope, so it is looked for first.
        visit::any_stmt(body, &mut |s| {
            if let StmtKind::Global(names) = &s.kind {
                for n in names {
                    if scope != MODULE {
                        self.scopes[scope.0 as usize].names.insert(n.name.clone(), Binding::Global);
                    }
                    self.bind(MODULE, &n.name, n.span);
                    self.uses.push((scope, n.name.clone()));
                }
            }
            false
        });
        for s in body {
            self.stmt(s, scope);
        }
    }

    fn stmt(&mut self, s: &'a Stmt, scope: ScopeId) {
        match &s.kind {
            StmtKind::FunctionDef(d) => {
                self.bind(scope, &d.name.name, d.name.span);
                d.decorators.iter().for_each(|e| self.expr(e, scope));
                let inner = self.function(&**d, d.name.name.clone(), &d.params, d.name.span, scope);
                let id = self.def_of(&**d);
                let def = &mut self.defs[id.0 as usize];
                def.body = DefBody::Block(&d.body);
                def.returns = d.returns.as_ref();
                def.ast = Some(d);
                self.block(&d.body, inner);
                return;
            }
            StmtKind::ClassDef(d) => return self.bind(scope, &d.name.name, d.name.span),
            StmtKind::Assign { targets, value } => {
                self.expr(value, scope);
                targets.iter().for_each(|t| self.target(t, scope));
            }
            StmtKind::AugAssign { target, value, .. } => {
                self.expr(target, scope);
                self.expr(value, scope);
                self.target(target, scope);
            }
            StmtKind::AnnAssign { target, value, .. } => {
                value.iter().for_each(|v| self.expr(v, scope));
                self.target(target, scope);
            }
            StmtKind::For { target, iter, .. } => {
                self.expr(iter, scope);
                self.target(target, scope);
            }
            StmtKind::ParFor { clauses, target, iter, .. } => {
                clauses.iter().for_each(|k| self.expr(&k.value, scope));
                self.expr(iter, scope);
                self.target(target, scope);
            }
            StmtKind::Delete(targets) => targets.iter().for_each(|t| {
                self.expr(t, scope);
                self.target(t, scope);
            }),
            StmtKind::With { items, .. } => items.iter().for_each(|i| {
                self.expr(&i.context, scope);
                i.target.iter().for_each(|t| self.target(t, scope));
            }),
            StmtKind::Import(names) => names.iter().for_each(|a| self.import(a, scope)),
            StmtKind::ImportFrom { names, .. } => names.iter().for_each(|a| self.import(a, scope)),
            StmtKind::TypeAlias { name, .. } => self.bind(scope, &name.name, name.span),
            _ => visit::stmt_exprs(s, &mut |e| self.expr(e, scope)),
        }
        visit::stmt_bodies(s, &mut |b| b.iter().for_each(|s| self.stmt(s, scope)));
    }

    fn import(&mut self, a: &'a Alias, scope: ScopeId) {
        match &a.asname {
            Some(n) => self.bind(scope, &n.name, n.span),
            None => {
                let first: Arc<str> = a.name.name.split('.').next().unwrap_or_default().into();
                self.bind(scope, &first, a.name.span);
            }
        }
    }

    /// Opens a function's scope and binds its parameters; the caller fills in the body.
    fn function<N>(
        &mut self,
        node: &N,
        name: Arc<str>,
        p: &'a Parameters,
        span: Span,
        scope: ScopeId,
    ) -> ScopeId {
        visit::params(p).for_each(|p| p.default.iter().for_each(|e| self.expr(e, scope)));
        let def = DefId(self.defs.len() as u32);
        let inner = self.open(ScopeKind::Function(def), Some(scope));
        self.by_node.insert(node as *const N as usize, inner);
        self.defs.push(Def {
            name,
            params: p,
            body: DefBody::Block(&[]),
            returns: None,
            scope: inner,
            free: BTreeSet::new(),
            span,
            ast: None,
        });
        visit::params(p).for_each(|p| self.bind(inner, &p.name.name, p.name.span));
        inner
    }

    fn target(&mut self, t: &'a Expr, scope: ScopeId) {
        match &t.kind {
            ExprKind::Name(n) => self.bind(scope, n, t.span),
            ExprKind::Tuple(es) | ExprKind::List(es) => es.iter().for_each(|e| self.target(e, scope)),
            ExprKind::Starred(e) => self.target(e, scope),
            _ => self.expr(t, scope),
        }
    }

    fn expr(&mut self, e: &'a Expr, scope: ScopeId) {
        match &e.kind {
            ExprKind::Name(n) => self.uses.push((scope, n.clone())),
            ExprKind::NamedExpr { target, value } => {
                self.expr(value, scope);
                let at = self.function_scope(scope);
                self.bind(at, &target.name, target.span);
                self.uses.push((scope, target.name.clone()));
            }
            ExprKind::Lambda { params, body } => {
                let inner = self.function(e, "<lambda>".into(), params, e.span, scope);
                let id = self.def_of(e);
                self.defs[id.0 as usize].body = DefBody::Expr(body);
                self.expr(body, inner);
            }
            ExprKind::ListComp { generators, .. }
            | ExprKind::SetComp { generators, .. }
            | ExprKind::GeneratorExp { generators, .. }
            | ExprKind::DictComp { generators, .. } => {
                let inner = self.open(ScopeKind::Comprehension, Some(scope));
                self.by_node.insert(e as *const Expr as usize, inner);
                for (i, g) in generators.iter().enumerate() {
                    self.expr(&g.iter, if i == 0 { scope } else { inner });
                    self.target(&g.target, inner);
                    g.ifs.iter().for_each(|e| self.expr(e, inner));
                }
                match &e.kind {
                    ExprKind::DictComp { key, value, .. } => {
                        self.expr(key, inner);
                        self.expr(value, inner);
                    }
                    ExprKind::ListComp { elt, .. }
                    | ExprKind::SetComp { elt, .. }
                    | ExprKind::GeneratorExp { elt, .. } => self.expr(elt, inner),
                    _ => {}
                }
            }
            _ => visit::expr_children(e, &mut |c| self.expr(c, scope)),
        }
    }
}
