//! Lists, strings and tuples: length, subscripts, slices, methods.

use crate::calls::Args;
use crate::check::Checker;
use crate::fx::{X, stmt};
use crate::hir::{CmpOp, ExprKind, StmtKind};
use crate::types::T;
use molt_abi::ErrorKind;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;

impl<'a> Checker<'a> {
    /// `x.__len__()`, which must be an int of zero or more.
    pub fn instance_len(&mut self, x: X, span: Span) -> X {
        let T::Class(c) = self.vars.shallow(&x.t) else { return X::bad(span) };
        let n = self.call_dunder(x, "__len__", vec![], span);
        if n.is_bad() || self.is_of_library(c.id) {
            return n;
        }
        let t = self.vars.shallow(&n.t);
        if !t.is_intlike() {
            let message = format!("'{}' object cannot be interpreted as an integer", self.type_name(&t));
            let d = Diagnostic::error("E0308", span, message.clone()).label("`__len__` must return an int");
            return self.mismatch(d, &message, vec![n], span);
        }
        let mut pre = vec![];
        let n = self.to_int(n);
        let n = self.hold(n, &mut pre);
        let negative = self.int_cmp(CmpOp::Lt, n.clone(), X::int(0, span), span);
        let message = X::str("__len__() should return >= 0", span);
        self.raise_if(negative, ErrorKind::ValueError, message, &mut pre);
        self.block_x(pre, n)
    }

    /// `len(x)` of a list or string.
    pub fn len_of(&mut self, x: X, span: Span) -> X {
        match (self.vars.resolve(&x.t), &x.kind) {
            (T::Str, ExprKind::Str(s)) => X::int(s.chars().count() as i64, span),
            (T::Str, _) => self.rt("molt_str_len", vec![x], None, T::Int, span),
            (T::Bytes, _) => self.rt("molt_bytes_len", vec![x], None, T::Int, span),
            (T::Class(_), _) => self.instance_len(x, span),
            _ => {
                let x = self.b(x);
                X::new(ExprKind::Len(x), T::Int, span)
            }
        }
    }

    /// `seq[index]` of a list or string.
    pub fn element(&mut self, seq: X, t: &T, index: X, span: Span) -> X {
        match self.vars.resolve(t) {
            T::List(_) => {
                let T::List(elem) = self.vars.shallow(t) else { return X::bad(span) };
                let (list, index) = (self.b(seq), self.b(index));
                X::new(ExprKind::Index { list, index, unchecked: false }, (*elem).clone(), span)
            }
            T::Bytes => self.rt("molt_bytes_get", vec![seq, index], None, T::Int, span),
            T::Class(_) => self.call_dunder(seq, "__getitem__", vec![index], span),
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
        let t = self.vars.shallow(&x.t);
        match &t {
            T::List(_) | T::Str | T::Bytes if is_slice(slice) => {
                let Some(bounds) = self.slice_bounds(slice) else {
                    return X::bad(span);
                };
                self.slice_of(x, bounds, span)
            }
            T::List(_) | T::Str | T::Bytes => {
                let index = self.expr(slice);
                self.subscript_value(x, index, span)
            }
            T::Tuple(ts) => self.tuple_subscript(x, ts, slice, span),
            T::Unknown => {
                if !is_slice(slice) {
                    self.expr(slice);
                }
                X::bad(span)
            }
            T::Type(_) | T::Builtin(_) => self.class_subscript(x, slice, span),
            _ if is_slice(slice) && matches!(&t, T::Union(_)) => {
                let Some(bounds) = self.slice_bounds(slice) else { return X::bad(span) };
                let mut pre = vec![];
                let x = self.hold_unless_local(x, &mut pre);
                let bounds: Vec<X> = bounds.into_iter().map(|b| self.hold(b, &mut pre)).collect();
                let y = self.each_member(x, span, &mut |c, x| match c.vars.shallow(&x.t) {
                    T::List(_) | T::Str | T::Bytes => c.slice_of(x, bounds.clone(), span),
                    _ => c.no_subscript(x, span),
                });
                self.block_x(pre, y)
            }
            T::Class(_) if self.named_tuple_index(&x, slice).is_some() => {
                let x = self.tuple_form(&x).expect("it has one");
                let T::Tuple(ts) = self.vars.shallow(&x.t) else { return X::bad(span) };
                self.tuple_subscript(x, &ts, slice, span)
            }
            _ => {
                let mut pre = vec![];
                let x = self.hold_unless_local(x, &mut pre);
                let index = self.expr(slice);
                let y = self.subscript_value(x, index, span);
                self.block_x(pre, y)
            }
        }
    }

    fn named_tuple_index(&mut self, x: &X, slice: &'a ast::Expr) -> Option<()> {
        let T::Class(c) = self.vars.shallow(&x.t) else { return None };
        if self.class_has(&c, "__getitem__") {
            return None;
        }
        let _ = slice;
        self.member(&c, "__molt_tuple__", false).map(|_| ())
    }

    fn slice_of(&mut self, x: X, bounds: Vec<X>, span: Span) -> X {
        let t = x.t.clone();
        let symbol = match self.vars.shallow(&t) {
            T::Str => "molt_str_slice",
            T::Bytes => "molt_bytes_slice",
            _ => "molt_list_slice",
        };
        let args = std::iter::once(x).chain(bounds).collect();
        self.rt(symbol, args, None, t, span)
    }

    fn no_subscript(&mut self, x: X, span: Span) -> X {
        let (name, shown) = (self.type_name(&x.t), self.show(&x.t));
        let message = format!("'{name}' object is not subscriptable");
        let d = Diagnostic::error("E0310", x.span, message.clone()).label(format!("this is {shown}"));
        self.mismatch(d, &message, vec![x], span)
    }

    /// `x[index]` of values.
    pub fn subscript_value(&mut self, x: X, index: X, span: Span) -> X {
        if x.is_bad() || index.is_bad() {
            return X::bad(span);
        }
        match self.vars.shallow(&x.t) {
            T::Var(_) | T::Never => self.never(vec![x, index], span),
            T::Union(_) => {
                let mut pre = vec![];
                let x = self.hold_unless_local(x, &mut pre);
                let index = self.hold_unless_local(index, &mut pre);
                let y = self.each_member(x, span, &mut |c, x| c.subscript_value(x, index.clone(), span));
                self.block_x(pre, y)
            }
            t @ (T::List(_) | T::Str | T::Bytes) => match self.vars.shallow(&index.t) {
                T::Int | T::Bool => {
                    let index = self.to_int(index);
                    self.element(x, &t, index, span)
                }
                T::Union(_) => {
                    let mut pre = vec![];
                    let x = self.hold_unless_local(x, &mut pre);
                    let y = self.each_member(index, span, &mut |c, i| c.subscript_value(x.clone(), i, span));
                    self.block_x(pre, y)
                }
                T::Class(c) if self.is_prelude_class(c.id, "slice") => {
                    let mut pre = vec![];
                    let s = self.hold_unless_local(index, &mut pre);
                    let mut bounds = vec![];
                    let mut mask = X::int(0, span);
                    for (n, bit) in [("start", 1), ("stop", 2), ("step", 4)] {
                        let part = self.get_attr(s.clone(), n, span, span);
                        let part = self.hold_unless_local(part, &mut pre);
                        let given = self.each_member(part.clone(), span, &mut |c, p| {
                            let none = matches!(c.vars.shallow(&p.t), T::None);
                            c.after(p, X::int(if none { 0 } else { bit }, span))
                        });
                        let value = self.each_member(part, span, &mut |c, p| match c.vars.shallow(&p.t) {
                            T::None => c.after(p, X::int(if bit == 4 { 1 } else { 0 }, span)),
                            _ => c.int_operand(p, "a slice index").unwrap_or(X::bad(span)),
                        });
                        if value.is_bad() {
                            return value;
                        }
                        bounds.push(value);
                        mask = self.int_bin(crate::hir::IntOp::Add, mask, given, span);
                    }
                    bounds.push(mask);
                    let y = self.slice_of(x, bounds, span);
                    self.block_x(pre, y)
                }
                T::Class(c) if self.class_has(&c, "__index__") => {
                    let mut pre = vec![];
                    let x = self.hold_unless_local(x, &mut pre);
                    let i = self.call_dunder(index, "__index__", vec![], span);
                    let y = self.subscript_value(x, i, span);
                    self.block_x(pre, y)
                }
                T::Var(_) | T::Never => self.never(vec![x, index], span),
                i => {
                    let (name, i) = (self.type_name(&t), self.type_name(&i));
                    let what = if t == T::Str { "string".to_string() } else { name };
                    let message = if t == T::Str {
                        format!("string indices must be integers, not '{i}'")
                    } else {
                        format!("{what} indices must be integers or slices, not {i}")
                    };
                    let mut d =
                        Diagnostic::error("E0308", index.span, message.clone()).label(format!("this is {i}"));
                    if i == "float" {
                        d = d.help("use `//` for a whole quotient, or `int(…)`");
                    }
                    self.mismatch(d, &message, vec![x, index], span)
                }
            },
            T::Class(c) if self.class_has(&c, "__getitem__") => {
                self.call_dunder(x, "__getitem__", vec![index], span)
            }
            T::Class(_) if self.tuple_form(&x).is_some() => {
                let x = self.tuple_form(&x).expect("just asked");
                self.subscript_value(x, index, span)
            }
            T::Tuple(ts) => self.tuple_at(x, &ts, index, span),
            _ => self.no_subscript(x, span),
        }
    }

    /// The element `i`, of type `t`, of a tuple.
    pub fn tuple_part(&mut self, x: X, i: usize, t: &T, span: Span) -> X {
        if let T::Const(lit) = self.vars.shallow(t) {
            let lit = X::lit(&lit, span);
            return self.after(x, lit);
        }
        let x = self.b(x);
        X::new(ExprKind::TupleGet(x, i), t.clone(), span)
    }

    /// `tuple[index]` with an index that is known at run time only.
    fn tuple_at(&mut self, x: X, ts: &[T], index: X, span: Span) -> X {
        let Some(index) = self.int_operand(index, "an index") else { return X::bad(span) };
        let n = ts.len() as i64;
        if let ExprKind::Int(i) = index.kind
            && (-n..n).contains(&i)
        {
            let i = (if i < 0 { i + n } else { i }) as usize;
            return self.tuple_part(x, i, &ts[i], span);
        }
        let mut pre = vec![];
        let x = self.hold_unless_local(x, &mut pre);
        let index = self.hold_unless_local(index, &mut pre);
        let mut arms = vec![];
        for (i, t) in ts.iter().enumerate() {
            let i = i as i64;
            let a = self.int_cmp(crate::hir::CmpOp::Eq, index.clone(), X::int(i, span), span);
            let b = self.int_cmp(crate::hir::CmpOp::Eq, index.clone(), X::int(i - n, span), span);
            let (a, b) = (self.b(a), self.b(b));
            let test = X::new(ExprKind::Or(a, b), T::Bool, span);
            let e = self.b(x.clone());
            arms.push((test, X::new(ExprKind::TupleGet(e, i as usize), t.clone(), span)));
        }
        let other = self.raising(molt_abi::ErrorKind::IndexError, "tuple index out of range", vec![], span);
        let y = self.first_of(arms, other, span);
        self.block_x(pre, y)
    }

    /// `Class[…]`: a class with type arguments, or a member of an enum by name.
    fn class_subscript(&mut self, x: X, slice: &'a ast::Expr, span: Span) -> X {
        match self.vars.shallow(&x.t) {
            T::Type(c) => {
                if let Some(crate::classes::Member::Method(m, _)) = self.member(&c, "__molt_by_name__", false)
                {
                    let key = self.expr(slice);
                    return self.call_def(m, None, crate::calls::Given::positional(vec![key], span));
                }
                if let Some(crate::classes::Member::Method(m, _)) =
                    self.member(&c, "__class_getitem__", false)
                {
                    let key = self.expr(slice);
                    return self.call_def(m, Some(x), crate::calls::Given::positional(vec![key], span));
                }
                let parts = match &slice.kind {
                    ast::ExprKind::Tuple(es) => es.as_slice(),
                    _ => std::slice::from_ref(slice),
                };
                let args: Vec<T> = parts.iter().map(|e| self.annotation(e)).collect();
                let args: Vec<T> = args.iter().map(|t| self.vars.open(t)).collect();
                X::new(ExprKind::None, T::Type(crate::types::ClassT { id: c.id, args: args.into() }), span)
            }
            T::Builtin(n) => X::new(ExprKind::None, T::Builtin(n), span),
            _ => X::bad(span),
        }
    }

    fn tuple_subscript(&mut self, x: X, ts: &[T], slice: &'a ast::Expr, span: Span) -> X {
        if let ast::ExprKind::Slice { lower, upper, step } = &slice.kind {
            let bound = |c: &Self, e: &Option<Box<ast::Expr>>, default: i64| match e {
                None => Some(default),
                Some(e) => match crate::consts::eval(e, &|v| c.consts.get(&v).cloned(), &c.sc, c.fx.scope)? {
                    crate::consts::Const::Int(n) => Some(n),
                    _ => None,
                },
            };
            let n = ts.len() as i64;
            let clamp = |i: i64| (if i < 0 { i + n } else { i }).clamp(0, n) as usize;
            if let (Some(-1), None, None) = (bound(self, step, 1), lower, upper) {
                let mut pre = vec![];
                let mut parts = self.tuple_parts(x, &mut pre);
                parts.reverse();
                let t = T::tuple(parts.iter().map(|p| p.t.clone()).collect());
                let parts = parts.into_iter().map(|p| self.h(p)).collect();
                return self.block_x(pre, X::new(ExprKind::Tuple(parts), t, span));
            }
            if let (Some(a), Some(b), Some(1)) =
                (bound(self, lower, 0), bound(self, upper, n), bound(self, step, 1))
            {
                let (a, b) = (clamp(a), clamp(b));
                let mut pre = vec![];
                let parts = self.tuple_parts(x, &mut pre);
                let parts: Vec<X> = parts.into_iter().take(b).skip(a).collect();
                let t = T::tuple(parts.iter().map(|p| p.t.clone()).collect());
                let parts = parts.into_iter().map(|p| self.h(p)).collect();
                return self.block_x(pre, X::new(ExprKind::Tuple(parts), t, span));
            }
        }
        if let ast::ExprKind::Slice { .. } = slice.kind {
            // How many there are is known at run time: a tuple of any length.
            let Some(list) = self.to_list(x) else { return X::bad(span) };
            let Some(bounds) = self.slice_bounds(slice) else { return X::bad(span) };
            let list = self.slice_of(list, bounds, span);
            return self.prelude_call("_vartuple_of", vec![list], span);
        }
        let index = self.index_expr(slice);
        if index.is_bad() {
            return X::bad(span);
        }
        let n = ts.len() as i64;
        match index.kind {
            ExprKind::Int(i) if (-n..n).contains(&i) => {
                let i = (if i < 0 { i + n } else { i }) as usize;
                self.tuple_part(x, i, &ts[i], span)
            }
            ExprKind::Int(_) => {
                let d = Diagnostic::error("E0316", slice.span, "tuple index out of range")
                    .with(x.span, format!("this tuple has {n} elements"));
                if self.lenient == 0 && self.fx.try_logs.is_empty() {
                    self.error(d);
                    return X::bad(span);
                }
                self.raising(molt_abi::ErrorKind::IndexError, "tuple index out of range", vec![x], span)
            }
            _ => self.tuple_at(x, ts, index, span),
        }
    }

    /// Start, stop, step and the mask of those given.
    pub fn slice_bounds(&mut self, e: &'a ast::Expr) -> Option<Vec<X>> {
        let ast::ExprKind::Slice { lower, upper, step } = &e.kind else {
            return None;
        };
        let mut mask = 0;
        let (mut dynamic, mut less) = (false, X::int(0, e.span));
        let mut out = vec![];
        for (bit, part) in [(1, lower), (2, upper), (4, step)] {
            let given =
                part.as_ref().filter(|p| !matches!(p.kind, ast::ExprKind::Constant(ast::Constant::None)));
            match given {
                Some(p) => {
                    mask |= bit;
                    let x = self.expr(p);
                    if let T::Union(ts) = self.vars.shallow(&x.t)
                        && ts.contains(&T::None)
                    {
                        // None stands for what is left out.
                        dynamic = true;
                        let mut pre = vec![];
                        let x = self.hold_unless_local(x, &mut pre);
                        let given = self.each_member(x.clone(), p.span, &mut |c, m| {
                            let none = matches!(c.vars.shallow(&m.t), T::None);
                            c.after(m, X::int(if none { bit } else { 0 }, p.span))
                        });
                        let v = self.each_member(x, p.span, &mut |c, m| match c.vars.shallow(&m.t) {
                            T::None => c.after(m, X::int(if bit == 4 { 1 } else { 0 }, p.span)),
                            _ => c.int_operand(m, "an index").unwrap_or(X::bad(p.span)),
                        });
                        if v.is_bad() || given.is_bad() {
                            return None;
                        }
                        out.push(self.block_x(pre, v));
                        less = self.int_bin(crate::hir::IntOp::Add, less, given, p.span);
                        continue;
                    }
                    if let T::None = self.vars.shallow(&x.t) {
                        mask &= !bit;
                        out.push(self.after(x, X::int(if bit == 4 { 1 } else { 0 }, p.span)));
                        continue;
                    }
                    let x = self.int_operand(x, "an index")?;
                    out.push(x);
                }
                None => out.push(X::int(if bit == 4 { 1 } else { 0 }, e.span)),
            }
        }
        let mask = X::int(mask, e.span);
        out.push(if dynamic { self.int_bin(crate::hir::IntOp::Sub, mask, less, e.span) } else { mask });
        Some(out)
    }

    /// `list.extend(value)`, `list += value`
    pub fn extend(&mut self, list: X, value: &'a ast::Expr, span: Span) -> X {
        let mut pre = vec![];
        let list = self.hold_unless_local(list, &mut pre);
        let other = self.any_list(value);
        let x = self.extend_by(list, other, span);
        self.block_x(pre, x)
    }

    /// The same with a value.
    pub fn extend_by(&mut self, list: X, other: X, span: Span) -> X {
        let mut pre = vec![];
        let list = self.hold_unless_local(list, &mut pre);
        let Some(other) = self.to_list(other) else { return X::bad(span) };
        let (T::List(a), T::List(b)) = (self.vars.shallow(&list.t), self.vars.shallow(&other.t)) else {
            return X::bad(span);
        };
        if self.is_absent(&X { t: (*b).clone(), ..other.clone() }) {
            // Nothing is in it.
            self.emit(other, &mut pre);
            return self.block_x(pre, X::none(span));
        }
        self.absorb(&a, &b);
        if self.vars.resolve(&a) == self.vars.resolve(&b) {
            let x = self.rt("molt_list_extend", vec![list, other], None, T::None, span);
            return self.block_x(pre, x);
        }
        // Each element as a value of the wider type.
        let Some(plan) = self.plan_value(other, &mut pre) else { return X::bad(span) };
        self.run_plan(plan, None, span, &mut pre, &[], &mut |c, x, out| {
            if let Some(x) = c.fit(x, &a) {
                let (list, value) = (c.h(list.clone()), c.h(x));
                out.push(stmt(StmtKind::Append { list, value }, span));
            }
        });
        self.block_x(pre, X::none(span))
    }

    /// `text.join(iterable)`
    pub fn str_join(&mut self, recv: X, a: Args<'a>) -> X {
        let ([e], []) = (a.args, a.keywords) else {
            return self.arity("join", "one iterable", a.span);
        };
        let mut pre = vec![];
        let recv = self.hold_unless_local(recv, &mut pre);
        let list = self.any_list(e);
        let T::List(elem) = self.vars.shallow(&list.t) else {
            return X::bad(a.span);
        };
        match self.vars.shallow(&elem) {
            T::Str => {}
            T::Var(_) | T::Never => {
                // An empty list joins to nothing.
                if !self.last {
                    self.skipped = true;
                    return X::bad(a.span);
                }
                self.emit(list, &mut pre);
                return self.block_x(pre, X::str("", a.span));
            }
            T::Unknown => return X::bad(a.span),
            _ => {
                let shown = self.show(&elem);
                self.error(
                    Diagnostic::error("E0308", e.span, format!("join() takes strings, not {shown}"))
                        .help("convert the elements, for example `str(x) for x in xs`"),
                );
                return X::bad(a.span);
            }
        }
        let x = self.rt("molt_str_join", vec![recv, list], None, T::Str, a.span);
        self.block_x(pre, x)
    }

    /// Whether a list's method is written out by the checker; the others are the builtins' own.
    pub fn is_list_method(&self, name: &str, a: &Args<'a>) -> bool {
        let simple = |n: usize| {
            a.args.len() == n
                && a.keywords.is_empty()
                && !a.args.iter().any(|e| matches!(e.kind, ast::ExprKind::Starred(_)))
        };
        match name {
            "append" | "extend" => simple(1),
            "insert" => simple(2),
            "pop" => simple(0) || simple(1),
            "clear" | "reverse" | "copy" => simple(0),
            _ => false,
        }
    }

    /// A value that must fit the list's elements.
    pub fn fitting(&mut self, x: X, elem: &T) -> Option<X> {
        if x.is_bad() {
            return None;
        }
        if let Some(y) = self.fit(x.clone(), elem) {
            return Some(y);
        }
        let got = self.vars.resolve(&x.t);
        self.wrong_element(&x, elem, &got);
        None
    }

    /// A method that works on the list's storage.
    pub fn list_method(&mut self, recv: X, elem: &T, name: &ast::Ident, a: Args<'a>) -> X {
        let span = a.span;
        let t = recv.t.clone();
        match &*name.name {
            "append" => {
                let mut pre = vec![];
                let recv = self.hold_unless_local(recv, &mut pre);
                let x = self.element_expr(&a.args[0]);
                let Some(x) = self.fitting(x, elem) else {
                    return X::bad(span);
                };
                let (list, value) = (self.h(recv), self.h(x));
                pre.push(stmt(StmtKind::Append { list, value }, span));
                self.block_x(pre, X::none(span))
            }
            "extend" => self.extend(recv, &a.args[0], span),
            "insert" => {
                let mut pre = vec![];
                let recv = self.hold_unless_local(recv, &mut pre);
                let at = self.index_expr(&a.args[0]);
                let at = self.hold_unless_local(at, &mut pre);
                let x = self.element_expr(&a.args[1]);
                let Some(x) = self.fitting(x, elem).filter(|_| !at.is_bad()) else {
                    return X::bad(span);
                };
                let x = self.rt("molt_list_insert", vec![recv, at, x], None, T::None, span);
                self.block_x(pre, x)
            }
            "pop" => {
                let at = match a.args {
                    [e] => self.index_expr(e),
                    _ => X::int(-1, span),
                };
                if at.is_bad() {
                    return at;
                }
                self.rt("molt_list_pop", vec![recv, at], None, elem.clone(), span)
            }
            "clear" => self.rt("molt_list_clear", vec![recv], None, T::None, span),
            "reverse" => self.rt("molt_list_reverse", vec![recv], None, T::None, span),
            _ => self.rt("molt_list_copy", vec![recv], None, t, span),
        }
    }
}

fn is_slice(e: &ast::Expr) -> bool {
    matches!(e.kind, ast::ExprKind::Slice { .. })
}
