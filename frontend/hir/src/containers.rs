//! Dicts and sets, and tuples of any length: classes of the builtins' module that the language has
//! displays for.

use crate::calls::Given;
use crate::check::Checker;
use crate::fx::X;
use crate::hir::{ExprKind, Stmt};
use crate::types::{ClassT, T};
use molt_base::Span;
use molt_syntax::ast;

impl<'a> Checker<'a> {
    /// An instance type of a class of the builtins with these arguments.
    pub fn prelude_type(&mut self, name: &str, args: Vec<T>) -> Option<ClassT> {
        match self.prelude_class(name) {
            Some(id) => Some(ClassT { id, args: args.into() }),
            None => {
                self.skipped = true;
                None
            }
        }
    }

    /// A new empty instance of a container of the builtins.
    fn new_container(&mut self, name: &str, args: Vec<T>, span: Span) -> X {
        let Some(c) = self.prelude_type(name, args) else { return X::bad(span) };
        self.construct(&c, Given::positional(vec![], span))
    }

    /// A dict of pairs that are evaluated in order.
    pub fn dict_of(&mut self, pairs: Vec<(X, X)>, key: T, value: T, span: Span) -> X {
        let mut out = vec![];
        let mut pairs: Vec<(X, X)> = pairs;
        if pairs.len() > 1 || pairs.iter().any(|(k, v)| !(k.is_const() && v.is_const())) {
            pairs = pairs
                .into_iter()
                .map(|(k, v)| (self.hold_unless_local(k, &mut out), self.hold_unless_local(v, &mut out)))
                .collect();
        }
        let d = self.new_container("dict", vec![key, value], span);
        if d.is_bad() {
            return d;
        }
        let d = self.hold(d, &mut out);
        for (k, v) in pairs {
            let x = self.call_dunder(d.clone(), "__setitem__", vec![k, v], span);
            self.emit(x, &mut out);
        }
        self.block_x(out, d)
    }

    /// `{k: v, **m}`
    pub fn dict_display(&mut self, keys: &'a [Option<ast::Expr>], values: &'a [ast::Expr], span: Span) -> X {
        let (kt, vt) = (self.site_var(span, 0), self.site_var(span, 1));
        let mut out = vec![];
        let d = self.new_container("dict", vec![kt, vt], span);
        if d.is_bad() {
            keys.iter().flatten().chain(values).for_each(|e| {
                self.expr(e);
            });
            return d;
        }
        let d = self.hold(d, &mut out);
        for (k, v) in keys.iter().zip(values) {
            let x = match k {
                Some(k) => {
                    let k = self.expr(k);
                    let k = self.hold_unless_local(k, &mut out);
                    let v = self.expr(v);
                    if k.is_bad() || v.is_bad() {
                        continue;
                    }
                    self.call_dunder(d.clone(), "__setitem__", vec![k, v], span)
                }
                None => {
                    let m = self.expr(v);
                    if m.is_bad() {
                        continue;
                    }
                    self.call_dunder(d.clone(), "update", vec![m], span)
                }
            };
            self.emit(x, &mut out);
        }
        self.block_x(out, d)
    }

    /// `{a, b, *c}`
    pub fn set_display(&mut self, es: &'a [ast::Expr], span: Span) -> X {
        let t = self.site_var(span, 0);
        let mut out = vec![];
        let s = self.new_container("set", vec![t], span);
        if s.is_bad() {
            es.iter().for_each(|e| {
                self.element_expr(e);
            });
            return s;
        }
        let s = self.hold(s, &mut out);
        for e in es {
            let (e, name) = match &e.kind {
                ast::ExprKind::Starred(e) => (&**e, "update"),
                _ => (e, "add"),
            };
            let x = self.expr(e);
            if x.is_bad() {
                continue;
            }
            let x = self.call_dunder(s.clone(), name, vec![x], span);
            self.emit(x, &mut out);
        }
        self.block_x(out, s)
    }

    /// `{elt for …}`
    pub fn set_comp(
        &mut self,
        node: &'a ast::Expr,
        elt: &'a ast::Expr,
        gens: &'a [ast::Comprehension],
        span: Span,
    ) -> X {
        let t = self.site_var(span, 0);
        let s = self.new_container("set", vec![t], span);
        self.fill(s, span, &mut |c, s, out| {
            c.comp(node, &[elt], gens, None, out, &mut |c, x, out| {
                let y = c.call_dunder(s.clone(), "add", vec![x], span);
                c.emit(y, out);
            })
        })
    }

    /// `{key: value for …}`
    pub fn dict_comp(
        &mut self,
        node: &'a ast::Expr,
        key: &'a ast::Expr,
        value: &'a ast::Expr,
        gens: &'a [ast::Comprehension],
        span: Span,
    ) -> X {
        let (kt, vt) = (self.site_var(span, 0), self.site_var(span, 1));
        let d = self.new_container("dict", vec![kt, vt], span);
        self.fill(d, span, &mut |c, d, out| {
            c.comp(node, &[key, value], gens, None, out, &mut |c, pair, out| {
                if pair.is_bad() {
                    return;
                }
                let parts = c.tuple_parts(pair, out);
                let y = c.call_dunder(d.clone(), "__setitem__", parts, span);
                c.emit(y, out);
            })
        })
    }

    fn fill(
        &mut self,
        container: X,
        span: Span,
        run: &mut dyn FnMut(&mut Self, X, &mut Vec<Stmt>) -> bool,
    ) -> X {
        if container.is_bad() {
            return container;
        }
        let mut out = vec![];
        let c = self.hold(container, &mut out);
        if !run(self, c.clone(), &mut out) {
            return X::bad(span);
        }
        self.block_x(out, c)
    }

    /// A tuple from what a class says to be one: a named tuple.
    pub fn tuple_form(&mut self, x: &X) -> Option<X> {
        let T::Class(c) = self.vars.shallow(&x.t) else { return None };
        self.member(&c, "__molt_tuple__", false)?;
        Some(self.call_dunder(x.clone(), "__molt_tuple__", vec![], x.span))
    }

    /// `tuple(iterable)`
    pub fn tuple_of(&mut self, x: X, span: Span) -> X {
        if let T::Tuple(_) = self.vars.shallow(&x.t) {
            return x;
        }
        if let Some(t) = self.tuple_form(&x) {
            return t;
        }
        let mut pre = vec![];
        let Some(list) = self.to_list(x) else { return X::bad(span) };
        let list = match (&list.kind, self.vars.shallow(&list.t)) {
            (ExprKind::Block(..), _) => list,
            _ => {
                let t = list.t.clone();
                self.rt("molt_list_copy", vec![list], None, t, span)
            }
        };
        let list = self.hold(list, &mut pre);
        let y = self.prelude_call("_vartuple_of", vec![list], span);
        self.block_x(pre, y)
    }
}
