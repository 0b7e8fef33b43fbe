//! Scopes: which variable each name means, by Python's rules, before any type is known.
//!
//! Every module, class, function, lambda and comprehension has a [`Scope`]. A name that is bound
//! anywhere in a scope belongs to it throughout, unless it is declared `global` or `nonlocal`; the
//! names of a class are not seen by the functions in it. [`Scopes::module`] also finds out which
//! variables of enclosing functions each function uses (its free variables), which of them inner
//! functions assign, and which module variables functions use.

use crate::shape::Shape;
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

/// Names a class statement.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct ClsId(pub u32);

/// The kinds of scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScopeKind {
    /// A module, by its number among the loaded ones.
    Module(u32),
    /// The body of a class.
    Class(ClsId),
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
    Nonlocal,
}

impl Binding {
    fn var(&self) -> Option<VarId> {
        match self {
            Binding::Var(v) => Some(*v),
            _ => None,
        }
    }
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
    /// A module variable that some function or another module uses.
    pub shared: bool,
    /// A variable of a function that an inner function declares nonlocal.
    pub assigned_inside: bool,
    /// Some binding stands in a loop, or is a comprehension's.
    pub in_loop: bool,
}

/// A class statement.
pub struct Cls<'a> {
    /// Python name.
    pub name: Arc<str>,
    /// The statement.
    pub ast: &'a ClassDef,
    /// The scope of its body.
    pub scope: ScopeId,
    /// The variable that it binds.
    pub var: VarId,
    /// What follows from the text of its body.
    pub shape: Shape<'a>,
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
    /// Variables of the module that a generator expression uses in it.
    pub module_free: BTreeSet<VarId>,
    /// Where it is defined: `def name`, or the lambda.
    pub span: Span,
    /// The statement, for what it may hold that is refused.
    pub ast: Option<&'a FunctionDef>,
    /// The class in whose body it stands directly.
    pub class: Option<ClsId>,
    /// Whether its body yields.
    pub is_generator: bool,
    /// Whether it is defined in a loop of its scope.
    pub in_loop: bool,
    /// A generator expression: the iterable of its outermost loop is its parameter.
    pub genexp: Option<&'a Expr>,
}

impl Def<'_> {
    /// Whether a StopIteration may come from its body: it raises one, or calls something that may.
    pub fn may_stop(&self) -> bool {
        let mut suspect = |e: &Expr| matches!(e.kind, ExprKind::Call { .. } | ExprKind::Attribute { .. });
        match self.body {
            DefBody::Block(b) => {
                visit::any_stmt(b, &mut |s| matches!(s.kind, StmtKind::Raise { .. }))
                    || visit::any_expr_in(b, &mut suspect)
            }
            DefBody::Expr(e) | DefBody::Elements(e) => visit::any_expr(e, &mut suspect),
        }
    }
}

static NO_PARAMETERS: Parameters =
    Parameters { posonly: vec![], args: vec![], vararg: None, kwonly: vec![], kwarg: None };

/// A function's body.
#[derive(Clone, Copy)]
pub enum DefBody<'a> {
    /// Of a `def`.
    Block(&'a [Stmt]),
    /// Of a lambda.
    Expr(&'a Expr),
    /// The elements of a generator expression.
    Elements(&'a Expr),
}

/// All scopes of a module.
pub struct Scopes<'a> {
    /// By [`ScopeId`]; the module is the first.
    pub scopes: Vec<Scope>,
    /// By [`VarId`].
    pub vars: Vec<VarInfo>,
    /// By [`DefId`].
    pub defs: Vec<Def<'a>>,
    /// By [`ClsId`].
    pub classes: Vec<Cls<'a>>,
    /// Functions and comprehensions by the address of their syntax node.
    by_node: HashMap<usize, ScopeId>,
    uses: Vec<(ScopeId, Arc<str>)>,
    /// Loops around the present statement, in its own scope.
    loops: u32,
    /// Generator expressions by their scope.
    genexps: HashMap<ScopeId, DefId>,
}

impl<'a> Scopes<'a> {
    /// No modules yet.
    pub fn new() -> Self {
        Scopes {
            scopes: vec![],
            vars: vec![],
            defs: vec![],
            classes: vec![],
            by_node: HashMap::new(),
            uses: vec![],
            loops: 0,
            genexps: HashMap::new(),
        }
    }

    /// Analyzes a module; `open`: other modules may use its variables.
    pub fn module(&mut self, number: u32, module: &'a Module, open: bool) -> ScopeId {
        let id = self.open(ScopeKind::Module(number), None);
        self.block(&module.body, id);
        for (scope, name) in std::mem::take(&mut self.uses) {
            self.note_use(scope, &name);
        }
        if open {
            let vars: Vec<VarId> =
                self.scopes[id.0 as usize].names.values().filter_map(Binding::var).collect();
            vars.into_iter().for_each(|v| self.vars[v.0 as usize].shared = true);
        }
        id
    }

    /// The variable that `name` means in `scope`.
    pub fn lookup(&self, scope: ScopeId, name: &str) -> Option<VarId> {
        let mut at = Some(scope);
        let mut inner = false;
        while let Some(id) = at {
            let s = &self.scopes[id.0 as usize];
            let hidden = inner && matches!(s.kind, ScopeKind::Class(_));
            match s.names.get(name).filter(|_| !hidden) {
                Some(Binding::Var(v)) => return Some(*v),
                Some(Binding::Global) => at = Some(self.module_of(id)),
                Some(Binding::Nonlocal) | None => at = s.parent,
            }
            inner |= s.kind != ScopeKind::Comprehension;
        }
        None
    }

    /// The variable that `name` means in exactly this scope.
    pub fn own(&self, scope: ScopeId, name: &str) -> Option<VarId> {
        self.scopes[scope.0 as usize].names.get(name).and_then(Binding::var)
    }

    /// The names that a scope binds, in the order of their first binding.
    pub fn names_of(&self, scope: ScopeId) -> Vec<(Arc<str>, VarId)> {
        let names = &self.scopes[scope.0 as usize].names;
        let mut out: Vec<_> = names.iter().filter_map(|(n, b)| Some((n.clone(), b.var()?))).collect();
        out.sort_by_key(|(_, v)| *v);
        out
    }

    /// The module's scope around `scope`.
    pub fn module_of(&self, mut scope: ScopeId) -> ScopeId {
        while let Some(p) = self.scopes[scope.0 as usize].parent {
            scope = p;
        }
        scope
    }

    /// A variable of a class that its body does not bind.
    pub fn new_class_var(&mut self, class: ClsId, name: &str, span: Span) -> VarId {
        let scope = self.class(class).scope;
        let v = VarId(self.vars.len() as u32);
        self.vars.push(VarInfo {
            name: name.into(),
            scope,
            span,
            bindings: 1,
            shared: true,
            assigned_inside: false,
            in_loop: false,
        });
        v
    }

    /// Whether a scope is a module's.
    pub fn is_module(&self, scope: ScopeId) -> bool {
        matches!(self.scopes[scope.0 as usize].kind, ScopeKind::Module(_))
    }

    /// The class.
    pub fn class(&self, c: ClsId) -> &Cls<'a> {
        &self.classes[c.0 as usize]
    }

    /// The class behind a class statement.
    pub fn class_of(&self, d: &ClassDef) -> ClsId {
        match self.scopes[self.of_node(d).0 as usize].kind {
            ScopeKind::Class(c) => c,
            _ => unreachable!("a class's node has a class's scope"),
        }
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
            Some(Binding::Global) => self.module_of(scope),
            Some(Binding::Nonlocal) => {
                let parent = self.scopes[scope.0 as usize].parent;
                let Some(v) = parent.and_then(|p| self.lookup(p, name)) else { return };
                self.vars[v.0 as usize].bindings += 1;
                self.vars[v.0 as usize].assigned_inside = true;
                self.uses.push((scope, name.clone()));
                return;
            }
            _ => scope,
        };
        let next = VarId(self.vars.len() as u32);
        let b = self.scopes[scope.0 as usize].names.entry(name.clone()).or_insert(Binding::Var(next));
        match *b {
            Binding::Var(v) if v != next => self.vars[v.0 as usize].bindings += 1,
            _ => self.vars.push(VarInfo {
                name: name.clone(),
                scope,
                span,
                bindings: 1,
                shared: false,
                assigned_inside: false,
                in_loop: false,
            }),
        }
        let Binding::Var(v) = *b else { return };
        let kind = self.scopes[scope.0 as usize].kind;
        self.vars[v.0 as usize].in_loop |= self.loops > 0 || kind == ScopeKind::Comprehension;
    }

    fn note_use(&mut self, scope: ScopeId, name: &str) {
        let Some(v) = self.lookup(scope, name) else {
            return;
        };
        let home = self.vars[v.0 as usize].scope;
        let mut at = scope;
        while at != home {
            if let Some(d) = self.genexps.get(&at).copied() {
                let in_module = self.is_module(home);
                let def = &mut self.defs[d.0 as usize];
                let free = if in_module { &mut def.module_free } else { &mut def.free };
                free.insert(v);
            }
            let s = &self.scopes[at.0 as usize];
            if let ScopeKind::Function(d) = s.kind {
                if self.is_module(home) {
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
        // `global` and `nonlocal` count for the whole scope, so they are looked for first.
        visit::any_stmt(body, &mut |s| {
            match &s.kind {
                StmtKind::Global(names) => {
                    let module = self.module_of(scope);
                    for n in names {
                        if scope != module {
                            self.scopes[scope.0 as usize].names.insert(n.name.clone(), Binding::Global);
                        }
                        self.bind(module, &n.name, n.span);
                        self.uses.push((scope, n.name.clone()));
                    }
                }
                StmtKind::Nonlocal(names) => names.iter().for_each(|n| {
                    self.scopes[scope.0 as usize].names.insert(n.name.clone(), Binding::Nonlocal);
                }),
                _ => {}
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
                def.is_generator = yields(&d.body);
                if let ScopeKind::Class(c) = self.scopes[scope.0 as usize].kind {
                    self.defs[id.0 as usize].class = Some(c);
                }
                for t in &d.type_params {
                    self.bind(inner, &t.name.name, t.name.span);
                }
                let loops = std::mem::take(&mut self.loops);
                self.block(&d.body, inner);
                self.loops = loops;
                return;
            }
            StmtKind::ClassDef(d) => return self.class_def(d, scope),
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
                self.loops += 1;
                self.target(target, scope);
                self.loops -= 1;
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
            StmtKind::Match { subject, cases } => {
                self.expr(subject, scope);
                for c in cases {
                    self.pattern(&c.pattern, scope);
                    c.guard.iter().for_each(|e| self.expr(e, scope));
                }
            }
            StmtKind::Try { handlers, .. } => {
                for h in handlers {
                    h.typ.iter().for_each(|e| self.expr(e, scope));
                    h.name.iter().for_each(|n| self.bind(scope, &n.name, n.span));
                }
            }
            StmtKind::Import(names) => names.iter().for_each(|a| self.import(a, scope)),
            StmtKind::ImportFrom { names, .. } => names.iter().for_each(|a| self.import(a, scope)),
            StmtKind::TypeAlias { name, .. } => self.bind(scope, &name.name, name.span),
            _ => visit::stmt_exprs(s, &mut |e| self.expr(e, scope)),
        }
        let looped =
            matches!(s.kind, StmtKind::For { .. } | StmtKind::While { .. } | StmtKind::ParFor { .. });
        self.loops += u32::from(looped);
        visit::stmt_bodies(s, &mut |b| b.iter().for_each(|s| self.stmt(s, scope)));
        self.loops -= u32::from(looped);
    }

    /// A generator expression is a function, too, if its value is used as such.
    fn genexp(&mut self, e: &'a Expr, inner: ScopeId) {
        let def = DefId(self.defs.len() as u32);
        self.bind(inner, &".0".into(), e.span);
        self.genexps.insert(inner, def);
        self.defs.push(Def {
            name: "<genexpr>".into(),
            params: &NO_PARAMETERS,
            body: DefBody::Elements(e),
            returns: None,
            scope: inner,
            free: BTreeSet::new(),
            module_free: BTreeSet::new(),
            span: e.span,
            ast: None,
            class: None,
            is_generator: true,
            in_loop: false,
            genexp: Some(e),
        });
    }

    /// The definition behind a generator expression.
    pub fn genexp_of(&self, e: &Expr) -> DefId {
        self.genexps[&self.of_node(e)]
    }

    fn class_def(&mut self, d: &'a ClassDef, scope: ScopeId) {
        d.decorators.iter().for_each(|e| self.expr(e, scope));
        d.bases.iter().for_each(|e| self.expr(e, scope));
        d.keywords.iter().for_each(|k| self.expr(&k.value, scope));
        self.bind(scope, &d.name.name, d.name.span);
        let id = ClsId(self.classes.len() as u32);
        let inner = self.open(ScopeKind::Class(id), Some(scope));
        self.by_node.insert(d as *const ClassDef as usize, inner);
        let var = self.lookup(scope, &d.name.name).expect("just bound");
        let shape = Shape::of(d);
        self.classes.push(Cls { name: d.name.name.clone(), ast: d, scope: inner, var, shape });
        for t in &d.type_params {
            self.bind(inner, &t.name.name, t.name.span);
        }
        self.block(&d.body, inner);
    }

    fn pattern(&mut self, p: &'a Pattern, scope: ScopeId) {
        let bind = |s: &mut Self, n: &Ident| s.bind(scope, &n.name, n.span);
        match &p.kind {
            PatternKind::Value(e) => self.expr(e, scope),
            PatternKind::Singleton(_) => {}
            PatternKind::Sequence(ps) | PatternKind::Or(ps) => ps.iter().for_each(|p| self.pattern(p, scope)),
            PatternKind::Mapping { keys, patterns, rest } => {
                keys.iter().for_each(|e| self.expr(e, scope));
                patterns.iter().for_each(|p| self.pattern(p, scope));
                rest.iter().for_each(|n| bind(self, n));
            }
            PatternKind::Class { cls, patterns, kwd } => {
                self.expr(cls, scope);
                patterns.iter().for_each(|p| self.pattern(p, scope));
                kwd.iter().for_each(|(_, p)| self.pattern(p, scope));
            }
            PatternKind::Star(n) => n.iter().for_each(|n| bind(self, n)),
            PatternKind::As { pattern, name } => {
                pattern.iter().for_each(|p| self.pattern(p, scope));
                name.iter().for_each(|n| bind(self, n));
            }
        }
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
            module_free: BTreeSet::new(),
            span,
            ast: None,
            class: None,
            is_generator: false,
            in_loop: self.loops > 0,
            genexp: None,
        });
        visit::params(p).for_each(|p| self.bind(inner, &p.name.name, p.name.span));
        for p in visit::params(p).filter(|p| p.default.is_some()) {
            self.bind(inner, &format!(".default.{}", p.name.name).into(), p.name.span);
        }
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
                let def = &mut self.defs[id.0 as usize];
                def.body = DefBody::Expr(body);
                def.is_generator = visit::any_expr(body, &mut is_yield);
                self.expr(body, inner);
            }
            ExprKind::ListComp { generators, .. }
            | ExprKind::SetComp { generators, .. }
            | ExprKind::GeneratorExp { generators, .. }
            | ExprKind::DictComp { generators, .. } => {
                let inner = self.open(ScopeKind::Comprehension, Some(scope));
                self.by_node.insert(e as *const Expr as usize, inner);
                if matches!(e.kind, ExprKind::GeneratorExp { .. }) {
                    self.genexp(e, inner);
                }
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

fn is_yield(e: &Expr) -> bool {
    matches!(e.kind, ExprKind::Yield(_) | ExprKind::YieldFrom(_))
}

/// Whether a function's body yields.
fn yields(body: &[Stmt]) -> bool {
    visit::any_expr_in(body, &mut is_yield)
}
