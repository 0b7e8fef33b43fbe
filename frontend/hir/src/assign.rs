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
            ast::ExprKind::Attribute { value, attr } => {
                let x = self.escape(x);
                let simple = x.is_const() || matches!(value.kind, ast::ExprKind::Name(_));
                let x = if simple { x } else { self.hold(x, out) };
                let recv = self.expr(value);
                self.set_attr(recv, attr, x, span, out);
            }
            _ => {
                let d = self.refusal("attributes", target.span);
                self.error(d);
            }
        }
    }

    fn unpack(&mut self, targets: &'a [ast::Expr], at: Span, x: X, span: Span, out: &mut Vec<Stmt>) {
        let x = self.tuple_form(&x).unwrap_or(x);
        if let Some(i) = targets.iter().position(|t| matches!(t.kind, ast::ExprKind::Starred(_))) {
            return self.unpack_star(targets, i, at, x, span, out);
        }
        let parts = match self.vars.shallow(&x.t) {
            T::Unknown => {
                return targets.iter().for_each(|t| self.assign_target(t, X::bad(x.span), span, out));
            }
            T::Tuple(ts) => {
                if ts.len() != targets.len() {
                    let what = if ts.len() > targets.len() { "too many" } else { "not enough" };
                    if self.lenient > 0 || !self.fx.try_logs.is_empty() {
                        let message = match what {
                            "too many" => format!("too many values to unpack (expected {})", targets.len()),
                            _ => format!(
                                "not enough values to unpack (expected {}, got {})",
                                targets.len(),
                                ts.len()
                            ),
                        };
                        let y = self.raising(ErrorKind::ValueError, &message, vec![x], span);
                        return self.assign_nothing(targets, y, out);
                    }
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
            t @ (T::List(_) | T::Str | T::Bytes) => self.sequence_parts(x, &t, targets.len(), out),
            T::Union(_) => {
                let n = targets.len();
                let y = self.each_member(x, span, &mut |c, x| c.parts_tuple(x, n, at));
                if y.is_bad() || self.is_absent(&y) {
                    return self.assign_nothing(targets, y, out);
                }
                self.tuple_parts(y, out)
            }
            T::Var(_) | T::Never => {
                let y = self.never(vec![x], span);
                return self.assign_nothing(targets, y, out);
            }
            _ => {
                let n = targets.len();
                let y = self.parts_tuple(x, n, at);
                if y.is_bad() || self.is_absent(&y) {
                    return self.assign_nothing(targets, y, out);
                }
                self.tuple_parts(y, out)
            }
        };
        for (t, p) in targets.iter().zip(parts) {
            self.assign_target(t, p, span, out);
        }
    }

    /// The targets of what raised get values that never are there; of what is not known, or wrong,
    /// nothing.
    fn assign_nothing(&mut self, targets: &'a [ast::Expr], raised: X, out: &mut Vec<Stmt>) {
        if raised.is_bad() {
            return targets.iter().for_each(|t| self.poison_target(t));
        }
        let span = raised.span;
        self.emit(raised, out);
        for t in targets {
            let t = match &t.kind {
                ast::ExprKind::Starred(t) => t,
                _ => t,
            };
            self.assign_target(t, X::new(ExprKind::None, T::Never, span), span, out);
        }
    }

    /// The `n` values of an iterable as a tuple.
    fn parts_tuple(&mut self, x: X, n: usize, at: Span) -> X {
        let span = x.span;
        let x = self.tuple_form(&x).unwrap_or(x);
        let mut pre = vec![];
        let parts = match self.vars.shallow(&x.t) {
            T::Tuple(ts) if ts.len() == n => return x,
            t @ (T::List(_) | T::Str | T::Bytes) => self.sequence_parts(x, &t, n, &mut pre),
            T::Class(_) | T::Gen(_) => {
                let Some(list) = self.to_list(x) else { return X::bad(span) };
                let t = list.t.clone();
                self.sequence_parts(list, &t, n, &mut pre)
            }
            T::Tuple(ts) => {
                let message = if ts.len() > n {
                    format!("too many values to unpack (expected {n})")
                } else {
                    format!("not enough values to unpack (expected {n}, got {})", ts.len())
                };
                return self.raising(ErrorKind::ValueError, &message, vec![x], span);
            }
            t => {
                let (name, shown) = (self.type_name(&t), self.show(&t));
                let message = format!("cannot unpack non-iterable {name} object");
                let d = Diagnostic::error("E0311", span, message.clone())
                    .label(format!("this is {shown}"))
                    .with(at, "unpacked here");
                return self.mismatch(d, &message, vec![x], span);
            }
        };
        let t = T::tuple(parts.iter().map(|p| p.t.clone()).collect());
        let es = parts.into_iter().map(|p| self.h(p)).collect();
        self.block_x(pre, X::new(ExprKind::Tuple(es), t, span))
    }

    /// `a, *b, c = x`
    fn unpack_star(
        &mut self,
        targets: &'a [ast::Expr],
        star: usize,
        at: Span,
        x: X,
        span: Span,
        out: &mut Vec<Stmt>,
    ) {
        let after = targets.len() - star - 1;
        let ast::ExprKind::Starred(middle) = &targets[star].kind else { return };
        if x.is_bad() {
            return targets.iter().for_each(|t| self.poison_target(t));
        }
        if let T::Tuple(ts) = self.vars.shallow(&x.t)
            && ts.len() >= star + after
        {
            let mut parts = self.tuple_parts(x, out);
            let tail = parts.split_off(parts.len() - after);
            let mid = parts.split_off(star);
            let elem = self.site_var(middle.span, 0);
            let mut es = vec![];
            for p in mid {
                let Some(p) = self.fit(p, &elem) else { return };
                es.push(self.h(p));
            }
            let list = X::new(ExprKind::List(es), T::list(elem), span);
            let all = parts.into_iter().chain([list]).chain(tail);
            for (t, p) in targets.iter().zip(all.collect::<Vec<_>>()) {
                let t = if let ast::ExprKind::Starred(t) = &t.kind { t } else { t };
                self.assign_target(t, p, span, out);
            }
            return;
        }
        let Some(list) = self.to_list(x) else {
            return targets.iter().for_each(|t| self.poison_target(t));
        };
        let t = list.t.clone();
        let list = self.hold(list, out);
        let len = self.len_of(list.clone(), span);
        let len = self.hold(len, out);
        let need = (star + after) as i64;
        let few = self.int_cmp(CmpOp::Lt, len.clone(), X::int(need, span), span);
        let got = self.str_of(len.clone());
        let head = X::str(&format!("not enough values to unpack (expected at least {need}, got "), span);
        let message = self.concat(vec![head, got, X::str(")", span)], span);
        self.raise_if(few, ErrorKind::ValueError, message, out);
        let mut values = vec![];
        for i in 0..star {
            let e = self.element(list.clone(), &t, X::int(i as i64, span), at);
            values.push(self.hold(e, out));
        }
        let stop = self.int_bin(crate::hir::IntOp::Sub, len, X::int(after as i64, span), span);
        let bounds = vec![list.clone(), X::int(star as i64, span), stop, X::int(1, span), X::int(3, span)];
        let mid = self.rt("molt_list_slice", bounds, None, t.clone(), span);
        values.push(self.hold(mid, out));
        for i in 0..after {
            let k = X::int(i as i64 - after as i64, span);
            let e = self.element(list.clone(), &t, k, at);
            values.push(self.hold(e, out));
        }
        for (t, p) in targets.iter().zip(values) {
            let t = if let ast::ExprKind::Starred(t) = &t.kind { t } else { t };
            self.assign_target(t, p, span, out);
        }
    }

    /// The elements of a tuple, each held so that assigning one does not change another.
    pub fn tuple_parts(&mut self, x: X, out: &mut Vec<Stmt>) -> Vec<X> {
        let T::Tuple(ts) = self.vars.shallow(&x.t) else {
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
        ts.iter().enumerate().map(|(i, t)| self.tuple_part(x.clone(), i, t, x.span)).collect()
    }

    /// The `n` elements of a list or string; any other length raises ValueError.
    pub fn sequence_parts(&mut self, x: X, t: &T, n: usize, out: &mut Vec<Stmt>) -> Vec<X> {
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
            if let T::Class(_) = self.vars.shallow(&list.t) {
                let key = self.expr(slice);
                let y = self.call_dunder(list, "__setitem__", vec![key, x], span);
                return self.emit(y, out);
            }
            let T::List(elem) = self.vars.shallow(&list.t) else {
                return self.not_assignable(&list);
            };
            let x = self.to_list(x);
            let Some(x) = x else { return };
            let T::List(got) = self.vars.shallow(&x.t) else {
                return;
            };
            self.absorb(&elem, &got);
            let (want, have) = (self.vars.resolve(&elem), self.vars.resolve(&got));
            if want != have && !matches!(have, T::Var(_) | T::Never) {
                return self.wrong_element(&x, &elem, &got);
            }
            let Some(bounds) = self.slice_bounds(slice) else {
                return;
            };
            let x = X { t: list.t.clone(), ..x };
            let mut args = vec![list, x];
            args.extend(bounds);
            let call = self.rt("molt_list_set_slice", args, None, T::None, span);
            return self.emit(call, out);
        }
        let x = self.escape(x);
        let simple = |e: &ast::Expr| matches!(e.kind, ast::ExprKind::Name(_) | ast::ExprKind::Constant(_));
        let x = if (simple(value) && simple(slice)) || x.is_const() { x } else { self.hold(x, out) };
        let list = self.expr(value);
        if x.is_bad() || list.is_bad() {
            self.expr(slice);
            return;
        }
        let list = match self.vars.shallow(&list.t) {
            T::List(_) => list,
            _ => self.hold_unless_local(list, out),
        };
        let index = self.expr(slice);
        self.store_item(list, index, x, span, out);
    }

    /// `seq[index] = x` of values.
    fn store_item(&mut self, seq: X, index: X, x: X, span: Span, out: &mut Vec<Stmt>) {
        if seq.is_bad() || index.is_bad() || x.is_bad() {
            return;
        }
        match self.vars.shallow(&seq.t) {
            T::List(elem) => {
                let Some(x) = self.fitting(x, &elem) else { return };
                let Some(index) = self.int_operand(index, "an index") else { return };
                let (list, index, value) = (self.h(seq), self.h(index), self.h(x));
                out.push(stmt(StmtKind::SetIndex { list, index, value, unchecked: false }, span));
            }
            T::Class(c) if self.class_has(&c, "__setitem__") => {
                let y = self.call_dunder(seq, "__setitem__", vec![index, x], span);
                self.emit(y, out);
            }
            T::Union(_) => {
                let index = self.hold_unless_local(index, out);
                let x = self.hold(x, out);
                let y = self.each_member(seq, span, &mut |c, s| {
                    let mut pre = vec![];
                    c.store_item(s, index.clone(), x.clone(), span, &mut pre);
                    c.block_x(pre, X::none(span))
                });
                self.emit(y, out);
            }
            T::Var(_) | T::Never => {
                let y = self.never(vec![x, seq, index], span);
                self.emit(y, out);
            }
            _ => self.not_assignable(&seq),
        }
    }

    fn not_assignable(&mut self, x: &X) {
        if x.is_bad() {
            return;
        }
        let (name, shown) = (self.type_name(&x.t), self.show(&x.t));
        let message = format!("'{name}' object does not support item assignment");
        let d = Diagnostic::error("E0310", x.span, message).label(format!("this is {shown}"));
        if self.lenient == 0 {
            self.error(d);
        }
    }

    /// Reports a value that does not fit a list.
    pub fn wrong_element(&mut self, x: &X, elem: &T, got: &T) {
        let (elem, got) = (self.vars.resolve(elem), self.vars.resolve(got));
        let (e, g) = (self.show(&elem), self.show(&got));
        let mut d = Diagnostic::error("E0313", x.span, format!("a list of {e} cannot hold {g}"))
            .label(format!("this is {g}"));
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
                if let T::List(_) = self.vars.shallow(&old.t)
                    && op == ast::BinOp::Add
                {
                    if visit::any_expr(value, &mut |e| matches!(e.kind, ast::ExprKind::Call { .. })) {
                        // The call may give the name another list.
                        let old = self.hold(old, out);
                        self.aug_list(old.clone(), value, span, out);
                        return self.assign(v, old, target.span, out);
                    }
                    return self.aug_list(old, value, span, out);
                }
                let hold = visit::has_walrus(value)
                    || matches!(self.vars.shallow(&old.t), T::Class(_) | T::Union(_));
                let old = if hold { self.hold(old, out) } else { old };
                let rhs = self.expr(value);
                let x = self.aug_value(op, old, rhs, span, out);
                self.assign(v, x, target.span, out);
            }
            ast::ExprKind::Subscript { value: seq, slice } => {
                let list = self.expr(seq);
                if matches!(slice.kind, ast::ExprKind::Slice { .. }) {
                    let d = self.refusal("augmented-slices", span);
                    return self.error(d);
                }
                let rebinds = visit::has_walrus(value) || visit::has_walrus(slice);
                let list = if rebinds { self.hold(list, out) } else { self.hold_unless_local(list, out) };
                let index = self.expr(slice);
                let index = if rebinds { self.hold(index, out) } else { self.hold_unless_local(index, out) };
                let old = self.subscript_value(list.clone(), index.clone(), target.span);
                if let T::List(_) = self.vars.shallow(&old.t)
                    && op == ast::BinOp::Add
                {
                    let old = self.hold(old, out);
                    return self.aug_list(old, value, span, out);
                }
                let hold = matches!(self.vars.shallow(&old.t), T::Class(_) | T::Union(_));
                let old = if hold { self.hold(old, out) } else { old };
                let rhs = self.expr(value);
                let x = self.aug_value(op, old, rhs, span, out);
                self.store_item(list, index, x, span, out);
            }
            ast::ExprKind::Attribute { value: object, attr } => {
                let object = self.expr(object);
                let object = self.hold_unless_local(object, out);
                let old = self.attribute(object.clone(), attr, target.span);
                if let T::List(_) = self.vars.shallow(&old.t)
                    && op == ast::BinOp::Add
                {
                    let old = self.hold(old, out);
                    return self.aug_list(old, value, span, out);
                }
                let hold = !visit::any_expr(value, &mut |e| matches!(e.kind, ast::ExprKind::Call { .. }));
                let old = if hold { old } else { self.hold(old, out) };
                let rhs = self.expr(value);
                let x = self.aug_value(op, old, rhs, span, out);
                self.set_attr(object, attr, x, span, out);
            }
            _ => {
                let d = self.refusal("attributes", target.span);
                self.error(d);
            }
        }
    }

    /// What `old op= rhs` assigns: a list that is changed in place, also one of several types.
    fn aug_value(&mut self, op: ast::BinOp, old: X, rhs: X, span: Span, out: &mut Vec<Stmt>) -> X {
        let in_place = |c: &Self, t: &T| match c.vars.shallow(t) {
            T::List(_) => matches!(op, ast::BinOp::Add | ast::BinOp::Mult),
            _ => false,
        };
        let any = match self.vars.resolve(&old.t) {
            T::Union(ts) => ts.iter().any(|t| in_place(self, t)),
            t => in_place(self, &t),
        };
        if !any || old.is_bad() || rhs.is_bad() {
            return self.binop(op, old, rhs, span, ops::Form::Augmented);
        }
        let old = self.hold_unless_local(old, out);
        let rhs = self.escape(rhs);
        let rhs = self.hold_unless_local(rhs, out);
        self.each_member(old, span, &mut |c, old| {
            if !in_place(c, &old.t) {
                return c.binop(op, old, rhs.clone(), span, ops::Form::Augmented);
            }
            let mut pre = vec![];
            let y = match op {
                ast::BinOp::Add => c.extend_by(old.clone(), rhs.clone(), span),
                _ => c.call_dunder(old.clone(), "__imul__", vec![rhs.clone()], span),
            };
            if y.is_bad() {
                return y;
            }
            c.emit(y, &mut pre);
            c.block_x(pre, old)
        })
    }

    /// `list += iterable` changes the list in place.
    fn aug_list(&mut self, list: X, value: &'a ast::Expr, span: Span, out: &mut Vec<Stmt>) {
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
                if self.fx.cells.contains_key(&v) {
                    let d = self.refusal("delete-captured", target.span);
                    return self.error(d);
                }
                let x = self.read(v, target.span);
                let x = match x.kind {
                    ExprKind::Unwrap(inner, _) | ExprKind::Cast(inner) => X { kind: inner.kind, ..x },
                    kind => X { kind, ..x },
                };
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
                if let T::Class(_) | T::Union(_) = self.vars.shallow(&list.t) {
                    let list = self.hold_unless_local(list, out);
                    let key = self.expr(slice);
                    let y = self.call_dunder(list, "__delitem__", vec![key], target.span);
                    return self.emit(y, out);
                }
                let T::List(_) = self.vars.shallow(&list.t) else {
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
                let d = self.refusal("delete-attribute", target.span);
                self.error(d);
            }
        }
    }

    /// Gives the names of a target an unknown type, after an error.
    pub fn poison_target(&mut self, t: &ast::Expr) {
        match &t.kind {
            ast::ExprKind::Name(n) => {
                if let (Some(v), Some(env)) = (self.sc.lookup(self.fx.scope, n), &mut self.fx.env) {
                    env.insert(v, St::bound(T::Unknown, t.span));
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
