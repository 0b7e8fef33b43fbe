//! Functions as values: what they capture, the cells of captured variables that change, `def` and
//! `lambda`.

use crate::check::Checker;
use crate::env::St;
use crate::fx::{X, stmt};
use crate::hir::{ClassId, ExprKind, Stmt, StmtKind};
use crate::scope::{DefId, ScopeId, VarId};
use crate::shape::is_marker;
use crate::solve::Key;
use crate::types::{FuncT, T};
use molt_base::Span;
use molt_syntax::ast;
use std::collections::{BTreeMap, HashSet};
use std::rc::Rc;

impl<'a> Checker<'a> {
    /// `def`
    pub fn define(&mut self, d: &'a ast::FunctionDef, out: &mut Vec<Stmt>) {
        let in_class =
            matches!(self.sc.scopes[self.fx.scope.0 as usize].kind, crate::scope::ScopeKind::Class(_));
        let mut decorators = vec![];
        for e in &d.decorators {
            if is_marker(e, in_class) {
                continue;
            }
            let x = self.expr(e);
            if matches!(x.t, T::Builtin("parallel.kernel") | T::Unknown) {
                continue;
            }
            decorators.push(self.hold(x, out));
        }
        let def = self.sc.def_of(d);
        self.set_defaults(def, out);
        let t = T::Func(FuncT { def, caps: None });
        let mut x = X::new(ExprKind::None, t, d.name.span);
        for f in decorators.into_iter().rev() {
            x = self.call_given(f, crate::calls::Given::positional(vec![x], d.name.span));
        }
        let v = self.target_var(&d.name.name);
        self.assign(v, x, d.name.span, out);
    }

    /// A lambda.
    pub fn lambda(&mut self, e: &'a ast::Expr) -> X {
        let def = self.sc.def_of(e);
        let mut pre = vec![];
        self.set_defaults(def, &mut pre);
        let x = X::new(ExprKind::None, T::Func(FuncT { def, caps: None }), e.span);
        if pre.is_empty() {
            return x;
        }
        // The defaults are this moment's.
        let x = self.escape(x);
        self.block_x(pre, x)
    }

    /// Evaluates the defaults that are not constant.
    fn set_defaults(&mut self, def: DefId, out: &mut Vec<Stmt>) {
        let global = self.default_is_global(def);
        if self.ghost {
            return;
        }
        for (_, e) in self.computed_defaults(def) {
            let x = self.expr(e);
            let v = self.default_var(def, e);
            if x.is_bad() {
                continue;
            }
            if !global {
                self.assign(v, x, e.span, out);
                continue;
            }
            let want = self.keyed(Key::Global(v));
            let Some(x) = self.fit(x, &want) else { continue };
            if self.vars.resolve(&want).erased() {
                self.emit(x, out);
                continue;
            }
            let g = self.global_id(v, &want);
            let value = self.h(x);
            out.push(stmt(StmtKind::SetGlobal { global: g, value }, e.span));
        }
    }

    /// The variable that holds a computed default.
    pub fn default_var(&self, def: DefId, e: &ast::Expr) -> VarId {
        let d = self.sc.def(def);
        let same = |p: &&ast::Param| p.default.as_ref().is_some_and(|x| std::ptr::eq(x, e));
        let p = crate::visit::params(d.params).find(same).expect("the default is a parameter's");
        self.sc.own(d.scope, &format!(".default.{}", p.name.name)).expect("defaults are bound")
    }

    /// Reads the computed default of a function in a module or a class.
    pub fn read_default(&mut self, v: VarId, span: Span) -> X {
        self.need(v);
        let t = self.keyed(Key::Global(v));
        if let T::Var(_) = self.vars.shallow(&t) {
            self.skipped = true;
            return X::bad(span);
        }
        if self.vars.resolve(&t).erased() {
            return X::new(ExprKind::None, t, span);
        }
        let g = self.global_id(v, &t);
        self.need(v);
        X::new(ExprKind::Global(g), t, span)
    }

    /// A function value that leaves the scope of its captured variables takes them along.
    pub fn escape(&mut self, x: X) -> X {
        let T::Func(FuncT { def, caps: None }) = self.vars.shallow(&x.t) else {
            return x;
        };
        for v in self.sc.def(def).free.clone() {
            let bound = self.fx.env.as_ref().is_some_and(|e| e.contains_key(&v));
            let info = self.sc.var(v);
            let changes = info.bindings > 1 || info.in_loop || !bound;
            let function = matches!(
                self.fx.env.as_ref().and_then(|e| e.get(&v)),
                Some(crate::env::St::Bound { t: T::Func(FuncT { caps: None, .. }), .. })
            );
            if changes && !function && !self.fx.cells.contains_key(&v) && self.facts.celled.insert(v) {
                self.changed = true;
            }
        }
        let caps = self.captures(def, x.span);
        let ts: Vec<(VarId, T)> = caps.iter().map(|(v, x)| (*v, x.t.clone())).collect();
        let t = T::Func(FuncT { def, caps: Some(ts.into()) });
        if self.vars.resolve(&t).erased() {
            return X::new(ExprKind::None, t, x.span);
        }
        let values: Vec<X> = caps.into_iter().map(|(_, x)| x).collect();
        let values = values.into_iter().filter(|x| !self.vars.resolve(&x.t).erased()).collect::<Vec<_>>();
        let values = values.into_iter().map(|x| self.h(x)).collect();
        X::new(ExprKind::Tuple(values), t, x.span)
    }

    /// The variables that a function of an enclosing scope captures, as they are now: its free
    /// variables, those of the functions among them, and its computed defaults.
    pub fn captures(&mut self, def: DefId, span: Span) -> Vec<(VarId, X)> {
        let mut out = BTreeMap::new();
        let mut seen = HashSet::new();
        let mut todo = vec![def];
        while let Some(d) = todo.pop() {
            if !seen.insert(d) {
                continue;
            }
            let mut vars: Vec<VarId> = self.sc.def(d).free.iter().copied().collect();
            if !self.default_is_global(d) && self.sc.def(d).genexp.is_none() {
                let es = self.computed_defaults(d);
                vars.extend(es.into_iter().map(|(_, e)| self.default_var(d, e)));
            }
            for v in vars {
                if out.contains_key(&v) {
                    continue;
                }
                if let Some(cell) = self.fx.cells.get(&v) {
                    out.insert(v, cell.clone());
                    continue;
                }
                if !self.fx.env.as_ref().is_some_and(|e| e.contains_key(&v)) {
                    continue;
                }
                if let Some(St::Bound { t, .. }) = self.fx.env.as_ref().and_then(|e| e.get(&v))
                    && let t @ T::Const(_) = self.vars.shallow(t)
                {
                    // A constant stays one.
                    out.insert(v, X::new(ExprKind::None, t, span));
                    continue;
                }
                let x = self.read(v, span);
                if let T::Func(FuncT { def, caps: None }) = &x.t {
                    todo.push(*def);
                }
                out.insert(v, x);
            }
        }
        out.into_iter().collect()
    }

    /// The variables of a scope that live in cells.
    pub fn own_cells(&self, scope: ScopeId) -> Vec<VarId> {
        let names = self.sc.names_of(scope).into_iter().map(|(_, v)| v);
        names
            .filter(|v| {
                let info = self.sc.var(*v);
                info.scope == scope && (info.assigned_inside || self.facts.celled.contains(v))
            })
            .collect()
    }

    /// Makes the cell of a variable of the present function.
    pub fn new_cell(&mut self, v: VarId, span: Span, out: &mut Vec<Stmt>) {
        let inner = self.keyed(Key::Cell(self.fx.inst, 0, v));
        let t = T::Cell(Rc::new(inner.clone()));
        let class = self.cell_of(&inner);
        let ty = crate::hir::Ty::Class(class);
        let local = self.temp("cell", ty.clone(), span);
        let value = crate::hir::Expr::new(ExprKind::New(class), ty, span);
        out.push(stmt(StmtKind::Let { local, value }, span));
        self.fx.cells.insert(v, X::new(ExprKind::Local(local), t, span));
    }

    fn cell_of(&mut self, inner: &T) -> ClassId {
        let t = self.vars.closed(inner);
        self.cell_id(&t)
    }

    /// What a cell holds.
    pub fn get_cell(&mut self, cell: X, inner: T, span: Span) -> X {
        if self.vars.resolve(&inner).erased() {
            return X::new(ExprKind::None, inner, span);
        }
        let class = self.cell_of(&inner);
        let object = self.b(cell);
        X::new(ExprKind::Field { object, class, field: 0 }, inner, span)
    }

    /// Whether a cell holds anything.
    pub fn cell_is_set(&mut self, cell: X, span: Span) -> X {
        let T::Cell(inner) = self.vars.shallow(&cell.t) else { return X::bool(true, span) };
        let class = self.cell_of(&inner);
        let object = self.b(cell);
        X::new(ExprKind::Field { object, class, field: 1 }, T::Bool, span)
    }

    /// Puts a value into a cell.
    pub fn set_cell(&mut self, cell: X, x: X, span: Span, out: &mut Vec<Stmt>) {
        let T::Cell(inner) = self.vars.shallow(&cell.t) else { return };
        let class = self.cell_of(&inner);
        if self.vars.resolve(&inner).erased() {
            self.emit(x, out);
        } else {
            let (object, value) = (self.h(cell.clone()), self.h(x));
            out.push(stmt(StmtKind::SetField { object, class, field: 0, value }, span));
        }
        let (object, value) = (self.h(cell), self.h(X::bool(true, span)));
        out.push(stmt(StmtKind::SetField { object, class, field: 1, value }, span));
    }
}
