//! Lists, strings and tuples: length, subscripts, slices, methods.

use crate::calls::Args;
use crate::check::Checker;
use crate::fx::{X, stmt};
use crate::hir::{ExprKind, Stmt, StmtKind};
use crate::types::T;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;

/// How the arguments of a list method are read and what it yields.
enum Method {
    Append,
    Extend,
    Insert,
    Pop,
    Remove,
    Clear,
    Reverse,
    Sort,
    Index,
    Count,
    Copy,
}

const LIST_METHODS: &[(&str, Method)] = &[
    ("append", Method::Append),
    ("extend", Method::Extend),
    ("insert", Method::Insert),
    ("pop", Method::Pop),
    ("remove", Method::Remove),
    ("clear", Method::Clear),
    ("reverse", Method::Reverse),
    ("sort", Method::Sort),
    ("index", Method::Index),
    ("count", Method::Count),
    ("copy", Method::Copy),
];

impl<'a> Checker<'a> {
    /// `len(x)` of a list or string.
    pub fn len_of(&mut self, x: X, span: Span) -> X {
        match (self.vars.resolve(&x.t), &x.kind) {
            (T::Str, ExprKind::Str(s)) => X::int(s.chars().count() as i64, span),
            (T::Str, _) => self.rt("molt_str_len", vec![x], None, T::Int, span),
            _ => {
                let x = self.b(x);
                X::new(ExprKind::Len(x), T::Int, span)
            }
        }
    }

    /// `seq[index]` of a list or string.
    pub fn element(&mut self, seq: X, t: &T, index: X, span: Span) -> X {
        match self.vars.resolve(t) {
            T::List(elem) => {
                let (list, index) = (self.b(seq), self.b(index));
                X::new(ExprKind::Index { list, index, unchecked: false }, (*elem).clone(), span)
            }
            _ => self.rt("molt_str_get", vec![seq, index], None, T::Str, span),
        }
    }

    /// A subscript of a list or string: an int.
    pub fn index_expr(&mut self, e: &'a ast::Expr) -> X {
        let x = self.expr(e);
        self.int_operand(x, "an index").unwrap_or(X::bad(e.span))
    }

    /// `value[slice]` as an expression.
    pub fn subscript(&mut self, value: &'a ast::Expr, slice: &'a ast::Expr, span: Span) -> X {
        let x = self.expr(value);
        let t = self.vars.resolve(&x.t);
        let is_slice = matches!(slice.kind, ast::ExprKind::Slice { .. });
        match &t {
            T::List(_) | T::Str if is_slice => {
                let Some(bounds) = self.slice_bounds(slice) else {
                    return X::bad(span);
                };
                let symbol = if t == T::Str { "molt_str_slice" } else { "molt_list_slice" };
                let args = std::iter::once(x).chain(bounds).collect();
                self.rt(symbol, args, None, t, span)
            }
            T::List(_) | T::Str => {
                let index = self.index_expr(slice);
                if index.is_bad() {
                    return X::bad(span);
                }
                self.element(x, &t, index, span)
            }
            T::Tuple(ts) => self.tuple_subscript(x, ts, slice, span),
            T::Unknown => {
                if !is_slice {
                    self.expr(slice);
                }
                X::bad(span)
            }
            T::Var(_) => {
                self.skipped = true;
                X::bad(span)
            }
            t => {
                self.error(
                    Diagnostic::error("E0310", x.span, format!("'{t}' object is not subscriptable"))
                        .label(format!("this is {t}")),
                );
                X::bad(span)
            }
        }
    }

    fn tuple_subscript(&mut self, x: X, ts: &[T], slice: &'a ast::Expr, span: Span) -> X {
        if let ast::ExprKind::Slice { lower, upper, step: None } = &slice.kind {
            let bound = |c: &Self, e: &Option<Box<ast::Expr>>, default: i64| match e {
                None => Some(default),
                Some(e) => match crate::consts::eval(e, &|v| c.consts.get(&v).cloned(), &c.sc, c.fx.scope)? {
                    crate::consts::Const::Int(n) => Some(n),
                    _ => None,
                },
            };
            let n = ts.len() as i64;
            let clamp = |i: i64| (if i < 0 { i + n } else { i }).clamp(0, n) as usize;
            if let (Some(a), Some(b)) = (bound(self, lower, 0), bound(self, upper, n)) {
                let (a, b) = (clamp(a), clamp(b));
                let mut pre = vec![];
                let parts = self.tuple_parts(x, &mut pre);
                let parts: Vec<X> = parts.into_iter().take(b).skip(a).collect();
                let t = T::tuple(parts.iter().map(|p| p.t.clone()).collect());
                let parts = parts.into_iter().map(|p| self.h(p)).collect();
                return self.block_x(pre, X::new(ExprKind::Tuple(parts), t, span));
            }
        }
        let index = self.index_expr(slice);
        if index.is_bad() {
            return X::bad(span);
        }
        let n = ts.len() as i64;
        match index.kind {
            ExprKind::Int(i) if (-n..n).contains(&i) => {
                let i = (if i < 0 { i + n } else { i }) as usize;
                let x = self.b(x);
                X::new(ExprKind::TupleGet(x, i), ts[i].clone(), span)
            }
            ExprKind::Int(_) => {
                self.error(
                    Diagnostic::error("E0316", slice.span, "tuple index out of range")
                        .with(x.span, format!("this tuple has {n} elements")),
                );
                X::bad(span)
            }
            _ => {
                self.error(
                    Diagnostic::error("E0316", slice.span, "a tuple's index must be a constant")
                        .label("its value is only known at run time")
                        .help("use a list where the index varies"),
                );
                X::bad(span)
            }
        }
    }

    /// Start, stop, step and the mask of those given.
    pub fn slice_bounds(&mut self, e: &'a ast::Expr) -> Option<Vec<X>> {
        let ast::ExprKind::Slice { lower, upper, step } = &e.kind else {
            return None;
        };
        let mut mask = 0;
        let mut out = vec![];
        for (bit, part) in [(1, lower), (2, upper), (4, step)] {
            let given =
                part.as_ref().filter(|p| !matches!(p.kind, ast::ExprKind::Constant(ast::Constant::None)));
            match given {
                Some(p) => {
                    mask |= bit;
                    let x = self.index_expr(p);
                    if x.is_bad() {
                        return None;
                    }
                    out.push(x);
                }
                None => out.push(X::int(if bit == 4 { 1 } else { 0 }, e.span)),
            }
        }
        out.push(X::int(mask, e.span));
        Some(out)
    }

    /// `list.extend(value)`, `list += value`
    pub fn extend(&mut self, list: X, value: &'a ast::Expr, span: Span) -> X {
        let mut pre = vec![];
        let list = self.hold_unless_local(list, &mut pre);
        let other = self.any_list(value);
        let (T::List(a), T::List(b)) = (self.vars.resolve(&list.t), self.vars.resolve(&other.t)) else {
            return X::bad(span);
        };
        if !self.same(&a, &b) {
            self.wrong_element(&other, &a, &b);
            return X::bad(span);
        }
        let x = self.rt("molt_list_extend", vec![list, other], None, T::None, span);
        self.block_x(pre, x)
    }

    /// `recv.name(args)`
    pub fn method(&mut self, recv: X, name: &ast::Ident, a: Args<'a>) -> X {
        match self.vars.resolve(&recv.t) {
            T::List(elem) => self.list_method(recv, &elem, name, a),
            T::Str => self.str_method(recv, name, a),
            T::Unknown => {
                self.args_only(a);
                X::bad(a.span)
            }
            T::Var(_) => {
                self.skipped = true;
                self.args_only(a);
                X::bad(a.span)
            }
            t => self.no_attribute(&t, name, &[], a.span),
        }
    }

    fn no_attribute(&mut self, t: &T, name: &ast::Ident, known: &[&str], span: Span) -> X {
        let mut d =
            Diagnostic::error("E0315", name.span, format!("'{t}' object has no attribute '{}'", name.name))
                .label(format!("not an attribute of {t}"));
        if let Some(s) = crate::suggest::closest(&name.name, known.iter().copied()) {
            d = d.help(format!("did you mean `{s}`?"));
        }
        self.error(d);
        X::bad(span)
    }

    fn str_method(&mut self, recv: X, name: &ast::Ident, a: Args<'a>) -> X {
        if &*name.name != "join" {
            let d = match crate::features::STR_METHODS.contains(&&*name.name) {
                true => self.refusal("str-methods", name.span),
                false => {
                    return self.no_attribute(&T::Str, name, crate::features::STR_METHODS, a.span);
                }
            };
            self.error(d);
            return X::bad(a.span);
        }
        let ([e], []) = (a.args, a.keywords) else {
            return self.arity("join", "one iterable", a.span);
        };
        let list = self.any_list(e);
        let T::List(elem) = self.vars.resolve(&list.t) else {
            return X::bad(a.span);
        };
        if !self.same(&elem, &T::Str) {
            let elem = self.vars.resolve(&elem);
            self.error(
                Diagnostic::error("E0308", e.span, format!("join() takes strings, not {elem}"))
                    .help("convert the elements, for example `str(x) for x in xs`"),
            );
            return X::bad(a.span);
        }
        self.rt("molt_str_join", vec![recv, list], None, T::Str, a.span)
    }

    /// A value that must fit the list's elements.
    fn fitting(&mut self, x: X, elem: &T) -> Option<X> {
        if x.is_bad() {
            return None;
        }
        if self.same(elem, &x.t) {
            return Some(x);
        }
        let got = self.vars.resolve(&x.t);
        self.wrong_element(&x, elem, &got);
        None
    }

    fn list_method(&mut self, recv: X, elem: &T, name: &ast::Ident, a: Args<'a>) -> X {
        let span = a.span;
        let Some((_, m)) = LIST_METHODS.iter().find(|(n, _)| *n == &*name.name) else {
            let known: Vec<&str> = LIST_METHODS.iter().map(|(n, _)| *n).collect();
            return self.no_attribute(&T::list(elem.clone()), name, &known, span);
        };
        let (min, max) = match m {
            Method::Append | Method::Extend | Method::Remove | Method::Count => (1, 1),
            Method::Insert => (2, 2),
            Method::Pop => (0, 1),
            Method::Index => (1, 1),
            Method::Clear | Method::Reverse | Method::Copy | Method::Sort => (0, 0),
        };
        if let (Method::Sort, Some(k)) =
            (m, a.keywords.iter().find(|k| k.name.as_ref().is_none_or(|n| &*n.name != "reverse")))
        {
            let d = self.refusal("sort-key", k.span);
            self.error(d);
            return X::bad(span);
        }
        if !(min..=max).contains(&a.args.len()) || (!a.keywords.is_empty() && !matches!(m, Method::Sort)) {
            let what =
                if min == max { format!("{min} argument(s)") } else { format!("{min} to {max} arguments") };
            return self.arity(&name.name, &what, span);
        }
        let list_t = recv.t.clone();
        match m {
            Method::Append => {
                let x = self.expr(&a.args[0]);
                let x = if x.t.storable() { x } else { self.element_expr(&a.args[0]) };
                let Some(x) = self.fitting(x, elem) else {
                    return X::bad(span);
                };
                let (list, value) = (self.h(recv), self.h(x));
                self.block_x(vec![stmt(StmtKind::Append { list, value }, span)], X::none(span))
            }
            Method::Extend => self.extend(recv, &a.args[0], span),
            Method::Insert => {
                let at = self.index_expr(&a.args[0]);
                let x = self.expr(&a.args[1]);
                let Some(x) = self.fitting(x, elem).filter(|_| !at.is_bad()) else {
                    return X::bad(span);
                };
                self.rt("molt_list_insert", vec![recv, at, x], None, T::None, span)
            }
            Method::Pop => {
                let at = match a.args {
                    [e] => self.index_expr(e),
                    _ => X::int(-1, span),
                };
                self.rt("molt_list_pop", vec![recv, at], None, elem.clone(), span)
            }
            Method::Remove | Method::Index | Method::Count => {
                let x = self.expr(&a.args[0]);
                let Some(x) = self.fitting(x, elem) else {
                    return X::bad(span);
                };
                let (symbol, t) = match m {
                    Method::Remove => ("molt_list_remove", T::None),
                    Method::Index => ("molt_list_index", T::Int),
                    _ => ("molt_list_count", T::Int),
                };
                self.rt(symbol, vec![recv, x], None, t, span)
            }
            Method::Clear => self.rt("molt_list_clear", vec![recv], None, T::None, span),
            Method::Reverse => self.rt("molt_list_reverse", vec![recv], None, T::None, span),
            Method::Copy => self.rt("molt_list_copy", vec![recv], None, list_t, span),
            Method::Sort => {
                let reverse = self.reverse_flag(a);
                self.rt("molt_list_sort", vec![recv, reverse], None, T::None, span)
            }
        }
    }

    /// The value of `reverse=`.
    fn reverse_flag(&mut self, a: Args<'a>) -> X {
        match a.keywords.first() {
            Some(k) => self.cond(&k.value),
            None => X::bool(false, a.span),
        }
    }

    /// `sorted(iterable, reverse=…)`
    pub fn sorted(&mut self, a: Args<'a>) -> X {
        let span = a.span;
        let [e] = a.args else {
            return self.arity("sorted", "one iterable", span);
        };
        if let Some(k) = a.keywords.iter().find(|k| k.name.as_ref().is_none_or(|n| &*n.name != "reverse")) {
            let d = self.refusal("sort-key", k.span);
            self.error(d);
            return X::bad(span);
        }
        let list = self.fresh_list(e);
        let t = list.t.clone();
        if list.is_bad() {
            return list;
        }
        let mut pre: Vec<Stmt> = vec![];
        let list = self.hold(list, &mut pre);
        let reverse = self.reverse_flag(a);
        let sort = self.rt("molt_list_sort", vec![list.clone(), reverse], None, T::None, span);
        self.emit(sort, &mut pre);
        self.block_x(pre, X { t, ..list })
    }
}
