//! Targets of assignments: names, tuples, subscripts; augmented assignment; `del`.

use crate::check::Checker;
use crate::env::St;
use crate::fx::{X, stmt};
use crate::hir::{CmpOp, ExprKind, Stmt, StmtKind};
use crate::ops;
use crate::types::T;
use crate::visit;
use molt_abi::ErrorKind;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;

impl<'a> Checker<'a> {
    /// `target = x`
    pub fn assign_target(&mut self, target: &'a ast::Expr, x: X, span: Span, out: &mut Vec<Stmt>) {
        match &target.kind {
            ast::ExprKind::Name(n) => {
                let v = self.target_var(n);
                self.assign(v, x, target.span, out);
            }
            ast::ExprKind::Tuple(ts) | ast::ExprKind::List(ts) => self.unpack(ts, target.span, x, span, out),
            ast::ExprKind::Subscript { value, slice } => self.assign_subscript(value, slice, x, span, out),
            ast::ExprKind::Starred(_) => {
                let d = self.refusal("star-targets", target.span);
                self.error(d);
            }
            _ => {
                let d = self.refusal("attributes", target.span);
                self.error(d);
            }
        }
    }

    fn unpack(&mut self, targets: &'a [ast::Expr], at: Span, x: X, span: Span, out: &mut Vec<Stmt>) {
        if let Some(s) = targets.iter().find(|t| matches!(t.kind, ast::ExprKind::Starred(_))) {
            let d = self.refusal("star-targets", s.span);
            self.error(d);
            return targets.iter().for_each(|t| self.poison_target(t));
        }
        let parts = match self.vars.resolve(&x.t) {
            T::Unknown => {
                return targets.iter().for_each(|t| self.assign_target(t, X::bad(x.span), span, out));
            }
            T::Tuple(ts) => {
                if ts.len() != targets.len() {
                    let what = if ts.len() > targets.len() { "too many" } else { "not enough" };
                    self.error(
                        Diagnostic::error(
                            "E0311",
                            at,
                            format!("{what} values to unpack (expected {}, got {})", targets.len(), ts.len()),
                        )
                        .label(format!("{} targets", targets.len()))
                        .with(x.span, format!("{} values", ts.len())),
                    );
                    return targets.iter().for_each(|t| self.poison_target(t));
                }
                self.tuple_parts(x, out)
            }
            t @ (T::List(_) | T::Str) => self.sequence_parts(x, &t, targets.len(), out),
            t => {
                self.error(
                    Diagnostic::error("E0311", x.span, format!("cannot unpack non-iterable {t} object"))
                        .label(format!("this is {t}"))
                        .with(at, "unpacked here"),
                );
                return targets.iter().for_each(|t| self.poison_target(t));
            }
        };
        for (t, p) in targets.iter().zip(parts) {
            self.assign_target(t, p, span, out);
        }
    }

    /// The elements of a tuple, each held so that assigning one does not change another.
    pub fn tuple_parts(&mut self, x: X, out: &mut Vec<Stmt>) -> Vec<X> {
        let T::Tuple(ts) = self.vars.resolve(&x.t) else {
            return vec![];
        };
        if let ExprKind::Tuple(es) = x.kind {
            let parts = es.into_iter().zip(ts.iter());
            let parts: Vec<X> = parts.map(|(e, t)| X::new(e.kind, t.clone(), e.span)).collect();
            if parts.len() == 1 {
                return parts;
            }
            return parts.into_iter().map(|p| self.hold(p, out)).collect();
        }
        let x = self.hold(x, out);
        let get = |(i, t): (usize, &T)| {
            let e = self.b(x.clone());
            X::new(ExprKind::TupleGet(e, i), t.clone(), x.span)
        };
        ts.iter().enumerate().map(get).collect()
    }

    /// The `n` elements of a list or string; any other length raises ValueError.
    fn sequence_parts(&mut self, x: X, t: &T, n: usize, out: &mut Vec<Stmt>) -> Vec<X> {
        let span = x.span;
        let x = self.hold(x, out);
        let len = self.len_of(x.clone(), span);
        let len = self.hold(len, out);
        let few = self.int_cmp(CmpOp::Lt, len.clone(), X::int(n as i64, span), span);
        let many = self.int_cmp(CmpOp::Gt, len.clone(), X::int(n as i64, span), span);
        let got = self.str_of(len);
        let head = X::str(&format!("not enough values to unpack (expected {n}, got "), span);
        let message = self.concat(vec![head, got, X::str(")", span)], span);
        self.raise_if(few, ErrorKind::ValueError, message, out);
        let message = X::str(&format!("too many values to unpack (expected {n})"), span);
        self.raise_if(many, ErrorKind::ValueError, message, out);
        let parts = (0..n).map(|i| self.element(x.clone(), t, X::int(i as i64, span), span));
        let parts: Vec<X> = parts.collect();
        parts.into_iter().map(|p| self.hold(p, out)).collect()
    }

    fn assign_subscript(
        &mut self,
        value: &'a ast::Expr,
        slice: &'a ast::Expr,
        x: X,
        span: Span,
        out: &mut Vec<Stmt>,
    ) {
        if let ast::ExprKind::Slice { .. } = slice.kind {
            let x = self.hold(x, out);
            let list = self.expr(value);
            let T::List(elem) = self.vars.resolve(&list.t) else {
                return self.not_assignable(&list);
            };
            let x = self.to_list(x);
            let Some(x) = x else { return };
            let T::List(got) = self.vars.resolve(&x.t) else {
                return;
            };
            if !self.same(&elem, &got) {
                return self.wrong_element(&x, &elem, &got);
            }
            let Some(bounds) = self.slice_bounds(slice) else {
                return;
            };
            let mut args = vec![list, x];
            args.extend(bounds);
            let call = self.rt("molt_list_set_slice", args, None, T::None, span);
            return self.emit(call, out);
        }
        let list = self.expr(value);
        let T::List(elem) = self.vars.resolve(&list.t) else {
            return self.not_assignable(&list);
        };
        if !self.same(&elem, &x.t) {
            let got = self.vars.resolve(&x.t);
            return self.wrong_element(&x, &elem, &got);
        }
        let index = self.index_expr(slice);
        if index.is_bad() || x.is_bad() {
            return;
        }
        let (list, index, value) = (self.h(list), self.h(index), self.h(x));
        out.push(stmt(StmtKind::SetIndex { list, index, value, unchecked: false }, span));
    }

    fn not_assignable(&mut self, x: &X) {
        let t = self.vars.resolve(&x.t);
        if t != T::Unknown {
            self.error(
                Diagnostic::error("E0310", x.span, format!("'{t}' object does not support item assignment"))
                    .label(format!("this is {t}")),
            );
        }
    }

    /// Reports a value that does not fit a list.
    pub fn wrong_element(&mut self, x: &X, elem: &T, got: &T) {
        let (elem, got) = (self.vars.resolve(elem), self.vars.resolve(got));
        let mut d = Diagnostic::error("E0313", x.span, format!("a list of {elem} cannot hold {got}"))
            .label(format!("this is {got}"));
        d = match (&elem, &got) {
            (T::Float, T::Int | T::Bool) => {
                d.help("write it as a float, for example `0.0`, or convert it with `float(…)`")
            }
            (T::Int, T::Float) => d.help("make the list hold floats from the start, for example `[0.0] * n`"),
            (T::Int, T::Bool) => d.help("convert it with `int(…)`"),
            _ => d,
        };
        self.error(d);
    }

    /// `target op= value`
    pub fn aug_assign(
        &mut self,
        target: &'a ast::Expr,
        op: ast::BinOp,
        value: &'a ast::Expr,
        span: Span,
        out: &mut Vec<Stmt>,
    ) {
        match &target.kind {
            ast::ExprKind::Name(n) => {
                let v = self.target_var(n);
                let old = self.read(v, target.span);
                if let T::List(_) = self.vars.resolve(&old.t) {
                    return self.aug_list(old, op, value, span, out);
                }
                let old = if visit::has_walrus(value) { self.hold(old, out) } else { old };
                let rhs = self.expr(value);
                let x = self.binop(op, old, rhs, span, ops::Form::Augmented);
                self.assign(v, x, target.span, out);
            }
            ast::ExprKind::Subscript { value: seq, slice } => {
                let list = self.expr(seq);
                let T::List(elem) = self.vars.resolve(&list.t) else {
                    return self.not_assignable(&list);
                };
                if matches!(slice.kind, ast::ExprKind::Slice { .. }) {
                    let d = self.refusal("augmented-slices", span);
                    return self.error(d);
                }
                let rebinds = visit::has_walrus(value) || visit::has_walrus(slice);
                let list = if rebinds { self.hold(list, out) } else { self.hold_unless_local(list, out) };
                let index = self.index_expr(slice);
                let index = if rebinds { self.hold(index, out) } else { self.hold_unless_local(index, out) };
                let old = self.element(list.clone(), &list.t.clone(), index.clone(), target.span);
                if let T::List(_) = self.vars.resolve(&elem) {
                    let old = self.hold(old, out);
                    return self.aug_list(old, op, value, span, out);
                }
                let rhs = self.expr(value);
                let x = self.binop(op, old, rhs, span, ops::Form::Augmented);
                if x.is_bad() {
                    return;
                }
                if !self.same(&elem, &x.t) {
                    let got = self.vars.resolve(&x.t);
                    return self.wrong_element(&x, &elem, &got);
                }
                let (list, index, value) = (self.h(list), self.h(index), self.h(x));
                out.push(stmt(StmtKind::SetIndex { list, index, value, unchecked: false }, span));
            }
            _ => {
                let d = self.refusal("attributes", target.span);
                self.error(d);
            }
        }
    }

    /// `list += iterable` changes the list in place.
    fn aug_list(&mut self, list: X, op: ast::BinOp, value: &'a ast::Expr, span: Span, out: &mut Vec<Stmt>) {
        if op != ast::BinOp::Add {
            let d = self.refusal("augmented-lists", span);
            return self.error(d);
        }
        let x = self.extend(list, value, span);
        self.emit(x, out);
    }

    /// `del target`
    pub fn delete(&mut self, target: &'a ast::Expr, out: &mut Vec<Stmt>) {
        match &target.kind {
            ast::ExprKind::Name(n) => {
                let v = self.target_var(n);
                if self.is_global(v) {
                    let d = self.refusal("delete-global", target.span);
                    return self.error(d);
                }
                let x = self.read(v, target.span);
                if let ExprKind::Local(local) = x.kind {
                    out.push(stmt(StmtKind::Unbind { local }, target.span));
                }
                if let Some(env) = &mut self.fx.env {
                    env.remove(&v);
                }
            }
            ast::ExprKind::Tuple(ts) | ast::ExprKind::List(ts) => ts.iter().for_each(|t| self.delete(t, out)),
            ast::ExprKind::Subscript { value, slice } => {
                let list = self.expr(value);
                let T::List(_) = self.vars.resolve(&list.t) else {
                    return self.not_assignable(&list);
                };
                let (symbol, rest) = if matches!(slice.kind, ast::ExprKind::Slice { .. }) {
                    ("molt_list_del_slice", self.slice_bounds(slice))
                } else {
                    ("molt_list_del", Some(vec![self.index_expr(slice)]))
                };
                let Some(rest) = rest else { return };
                let args = std::iter::once(list).chain(rest).collect();
                let x = self.rt(symbol, args, None, T::None, target.span);
                self.emit(x, out);
            }
            _ => {
                let d = self.refusal("attributes", target.span);
                self.error(d);
            }
        }
    }

    /// Gives the names of a target an unknown type, after an error.
    pub fn poison_target(&mut self, t: &ast::Expr) {
        match &t.kind {
            ast::ExprKind::Name(n) => {
                if let (Some(v), Some(env)) = (self.sc.lookup(self.fx.scope, n), &mut self.fx.env) {
                    env.insert(v, St::Bound { t: T::Unknown, span: t.span, maybe: false });
                }
            }
            ast::ExprKind::Tuple(ts) | ast::ExprKind::List(ts) => {
                ts.iter().for_each(|t| self.poison_target(t))
            }
            ast::ExprKind::Starred(t) => self.poison_target(t),
            _ => {}
        }
    }

    /// The same for all names that a refused statement binds.
    pub fn poison_targets(&mut self, s: &ast::Stmt) {
        use ast::StmtKind as K;
        let name = |n: &ast::Ident| ast::Expr { kind: ast::ExprKind::Name(n.name.clone()), span: n.span };
        match &s.kind {
            K::Assign { targets, .. } => targets.iter().for_each(|t| self.poison_target(t)),
            K::AnnAssign { target, .. } | K::For { target, .. } => self.poison_target(target),
            K::ClassDef(d) => self.poison_target(&name(&d.name)),
            K::TypeAlias { name: n, .. } => self.poison_target(&name(n)),
            K::Nonlocal(ns) => ns.iter().for_each(|n| self.poison_target(&name(n))),
            K::With { items, .. } => {
                items.iter().flat_map(|i| &i.target).for_each(|t| self.poison_target(t));
            }
            _ => {}
        }
        visit::stmt_bodies(s, &mut |b| b.iter().for_each(|s| self.poison_targets(s)));
    }
}
