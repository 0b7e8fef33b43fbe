//! Expressions: literals, names, truth tests, `and`/`or`/`not`, conditional expressions, walrus.

use crate::calls::Args;
use crate::check::Checker;
use crate::fx::X;
use crate::hir::{CmpOp, ExprKind, Stmt};
use crate::ops::Form;
use crate::types::T;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;

impl<'a> Checker<'a> {
    /// An expression.
    pub fn expr(&mut self, e: &'a ast::Expr) -> X {
        use ast::ExprKind as K;
        let span = e.span;
        match &e.kind {
            K::Constant(c) => self.constant(c, e),
            K::Name(n) => self.name(n, span),
            K::BoolOp { op, values } => self.bool_op(*op, values, span),
            K::NamedExpr { target, value } => {
                let x = self.expr(value);
                let mut pre: Vec<Stmt> = vec![];
                let v = self.walrus_var(&target.name);
                self.assign(v, x, target.span, &mut pre);
                let x = self.read(v, span);
                self.block_x(pre, x)
            }
            K::BinOp { left, op, right } => {
                if let Some(x) = self.repeated_list(left, *op, right, span) {
                    return x;
                }
                let l = self.expr(left);
                let r = self.expr(right);
                self.binop(*op, l, r, span, Form::Plain)
            }
            K::UnaryOp { op: ast::UnaryOp::Not, .. } => self.cond(e),
            K::UnaryOp { op: ast::UnaryOp::USub, operand } if matches!(&operand.kind, K::Constant(ast::Constant::BigInt(d)) if d == "9223372036854775808") => {
                X::int(i64::MIN, span)
            }
            K::UnaryOp { op, operand } => {
                let x = self.expr(operand);
                self.unary(*op, x, span)
            }
            K::Lambda { .. } => self.lambda(e),
            K::IfExp { test, body, orelse } => self.conditional(test, body, orelse, span),
            K::List(es) => self.list_display(es, span),
            K::Tuple(es) => self.tuple_display(es, span),
            K::Dict { keys, values } => self.dict_display(keys, values, span),
            K::Set(es) => self.set_display(es, span),
            K::SetComp { elt, generators } => self.set_comp(e, elt, generators, span),
            K::DictComp { key, value, generators } => self.dict_comp(e, key, value, generators, span),
            K::GeneratorExp { generators, .. } => self.genexp(e, &generators[0].iter),
            K::Yield(v) => self.yield_expr(v.as_deref(), true, span),
            K::YieldFrom(v) => self.yield_from(v, span),
            K::Slice { lower, upper, step } => {
                let parts = [lower, upper, step].map(|p| match p {
                    Some(p) => self.expr(p),
                    None => X::none(span),
                });
                self.prelude_call("slice", parts.to_vec(), span)
            }
            K::Compare { left, ops, comparators } => self.compare(left, ops, comparators, span),
            K::Call { func, args, keywords } => self.call(func, Args { args, keywords, span }),
            K::JoinedStr(parts) => self.fstring(parts, span),
            K::Attribute { value, attr } => {
                if let Some(x) = self.super_attr(value, attr, span) {
                    return x;
                }
                let x = self.expr(value);
                self.attribute(x, attr, span)
            }
            K::Subscript { value, slice } => self.subscript(value, slice, span),
            K::ListComp { elt, generators } => self.list_comp(e, elt, generators, span),
            _ => {
                let d = crate::features::refuse_expr(e);
                self.error(d);
                X::bad(span)
            }
        }
    }

    fn constant(&mut self, c: &ast::Constant, e: &ast::Expr) -> X {
        let span = e.span;
        match c {
            ast::Constant::None => X::none(span),
            ast::Constant::Bool(b) => X::bool(*b, span),
            ast::Constant::Int(n) => X::int(*n, span),
            ast::Constant::Float(f) => X::new(ExprKind::Float(*f), T::Float, span),
            ast::Constant::Str(s) => X::str(s, span),
            ast::Constant::BigInt(_) => {
                self.error(
                    Diagnostic::error("E0314", span, "integer literal does not fit 64 bits")
                        .label("ints go from -9223372036854775808 to 9223372036854775807")
                        .help("use a float literal if an approximate value will do"),
                );
                X::bad(span)
            }
            ast::Constant::Bytes(b) => self.bytes_const(b, span),
            ast::Constant::Complex(im) => {
                let re = X::new(ExprKind::Float(0.0), T::Float, span);
                let im = X::new(ExprKind::Float(*im), T::Float, span);
                self.prelude_call("complex", vec![re, im], span)
            }
            ast::Constant::Ellipsis => X::new(ExprKind::None, T::Builtin("Ellipsis"), span),
        }
    }

    /// A bytes literal: made of a string of the same code points, once each time it is reached.
    fn bytes_const(&mut self, b: &[u8], span: Span) -> X {
        let text: String = b.iter().map(|b| char::from(*b)).collect();
        self.rt("molt_bytes_of_latin1", vec![X::str(&text, span)], None, T::Bytes, span)
    }

    /// An expression that becomes part of a tuple or list.
    pub fn element_expr(&mut self, e: &'a ast::Expr) -> X {
        let e = match &e.kind {
            ast::ExprKind::Starred(e) => e,
            _ => e,
        };
        let x = self.expr(e);
        self.escape(x)
    }

    /// `(a, b)`
    fn tuple_display(&mut self, es: &'a [ast::Expr], span: Span) -> X {
        let mut pre = vec![];
        let mut xs: Vec<X> = vec![];
        for (i, e) in es.iter().enumerate() {
            let x = self.element_expr(e);
            if !matches!(e.kind, ast::ExprKind::Starred(_)) {
                xs.push(x);
                continue;
            }
            xs = xs.into_iter().map(|x| self.hold(x, &mut pre)).collect();
            let x = self.tuple_form(&x).unwrap_or(x);
            match self.vars.shallow(&x.t) {
                T::Tuple(_) => {
                    let parts = self.tuple_parts(x, &mut pre);
                    xs.extend(parts);
                }
                T::Unknown => return X::bad(span),
                // As many as there are: a tuple of any length.
                _ => return self.long_tuple(xs, x, &es[i + 1..], pre, span),
            }
        }
        if xs.iter().any(X::is_bad) {
            return X::bad(span);
        }
        let t = T::tuple(xs.iter().map(|x| x.t.clone()).collect());
        let es = xs.into_iter().map(|x| self.h(x)).collect();
        self.block_x(pre, X::new(ExprKind::Tuple(es), t, span))
    }

    fn long_tuple(&mut self, head: Vec<X>, star: X, rest: &'a [ast::Expr], pre: Vec<Stmt>, span: Span) -> X {
        let mut pre = pre;
        let elem = self.site_var(span, 0);
        let t = T::list(elem.clone());
        let mut es = vec![];
        for x in head {
            let Some(x) = self.fit(x, &elem) else { return X::bad(span) };
            es.push(self.h(x));
        }
        let list = self.hold(X::new(ExprKind::List(es), t, span), &mut pre);
        let x = self.extend_by(list.clone(), star, span);
        self.emit(x, &mut pre);
        self.extend_display(&list, &elem, rest, &mut pre, span);
        let x = self.prelude_call("_vartuple_of", vec![list], span);
        self.block_x(pre, x)
    }

    /// Appends the elements of a display to a list.
    fn extend_display(&mut self, list: &X, elem: &T, es: &'a [ast::Expr], out: &mut Vec<Stmt>, span: Span) {
        for e in es {
            let x = self.element_expr(e);
            if x.is_bad() {
                continue;
            }
            if matches!(e.kind, ast::ExprKind::Starred(_)) {
                let x = self.extend_by(list.clone(), x, span);
                self.emit(x, out);
                continue;
            }
            let Some(x) = self.fit(x, elem) else { continue };
            let (list, value) = (self.h(list.clone()), self.h(x));
            out.push(crate::fx::stmt(crate::hir::StmtKind::Append { list, value }, e.span));
        }
    }

    /// `[a, b]`
    fn list_display(&mut self, es: &'a [ast::Expr], span: Span) -> X {
        let elem = self.site_var(span, 0);
        let t = T::list(elem.clone());
        if let Some(i) = es.iter().position(|e| matches!(e.kind, ast::ExprKind::Starred(_))) {
            let mut out = vec![];
            let head = self.list_display(&es[..i], span);
            let list = self.hold(X { t, ..head }, &mut out);
            self.extend_display(&list, &elem, &es[i..], &mut out, span);
            return self.block_x(out, list);
        }
        let xs: Vec<X> = es.iter().map(|e| self.element_expr(e)).collect();
        if xs.iter().any(X::is_bad) {
            return X::bad(span);
        }
        for x in &xs {
            self.absorb(&elem, &x.t.clone());
        }
        let mut values = vec![];
        for x in xs {
            match self.fit(x, &elem) {
                Some(x) => values.push(self.h(x)),
                None => return X::bad(span),
            }
        }
        X::new(ExprKind::List(values), t, span)
    }

    /// `[x] * n`
    fn repeated_list(
        &mut self,
        left: &'a ast::Expr,
        op: ast::BinOp,
        right: &'a ast::Expr,
        span: Span,
    ) -> Option<X> {
        let (ast::BinOp::Mult, ast::ExprKind::List(es)) = (op, &left.kind) else {
            return None;
        };
        let [e] = es.as_slice() else { return None };
        let value = self.element_expr(e);
        let count = self.expr(right);
        if value.is_bad() || count.is_bad() {
            return Some(X::bad(span));
        }
        let Some(count) = self.int_operand(count, "the count of a repeated list") else {
            return Some(X::bad(span));
        };
        let elem = self.site_var(span, 0);
        let Some(value) = self.fit(value, &elem) else { return Some(X::bad(span)) };
        let t = T::list(elem);
        let (value, count) = (self.b(value), self.b(count));
        Some(X::new(ExprKind::ListFilled { value, count }, t, span))
    }

    /// `then if cond else orelse` of two values of type `t`.
    pub fn if_exp(&mut self, cond: X, then: X, orelse: X, t: T, span: Span) -> X {
        match cond.kind {
            ExprKind::Bool(true) => return then,
            ExprKind::Bool(false) => return orelse,
            _ => {}
        }
        let (cond, then, orelse) = (self.b(cond), self.b(then), self.b(orelse));
        X::new(ExprKind::IfExp { cond, then, orelse }, t, span)
    }

    fn conditional(
        &mut self,
        test: &'a ast::Expr,
        body: &'a ast::Expr,
        orelse: &'a ast::Expr,
        span: Span,
    ) -> X {
        let c = self.cond(test);
        if let Some(b) = decided(&c.kind) {
            self.narrow(test, b);
            let x = self.expr(if b { body } else { orelse });
            return self.after(c, x);
        }
        let env = self.fx.env.clone();
        self.narrow(test, true);
        let a = self.expr(body);
        let a = self.escape(a);
        let after = std::mem::replace(&mut self.fx.env, env);
        self.narrow(test, false);
        let b = self.expr(orelse);
        let b = self.escape(b);
        let other = self.fx.env.take();
        self.fx.env = self.join(after, other);
        if a.is_bad() || b.is_bad() || c.is_bad() {
            return X::bad(span);
        }
        self.first_of(vec![(c, a)], b, span)
    }

    /// `a and b`, `a or b` as a value.
    fn bool_op(&mut self, op: ast::BoolOp, values: &'a [ast::Expr], span: Span) -> X {
        let mut acc = self.expr(&values[0]);
        for (i, e) in values.iter().enumerate().skip(1) {
            if self.vars.shallow(&acc.t) == T::Bool && decided(&acc.kind) == Some(op == ast::BoolOp::Or) {
                return acc;
            }
            let env = self.fx.env.clone();
            for before in &values[..i] {
                self.narrow(before, op == ast::BoolOp::And);
            }
            let x = self.expr(e);
            let x = self.escape(x);
            let after = self.fx.env.take();
            self.fx.env = self.join(env, after);
            if acc.is_bad() || x.is_bad() {
                return X::bad(span);
            }
            if self.vars.shallow(&acc.t) == T::Bool && self.vars.shallow(&x.t) == T::Bool {
                acc = self.and_or(op, acc, x, span);
                continue;
            }
            let mut pre = vec![];
            let acc_e = self.escape(acc);
            let held = self.hold(acc_e, &mut pre);
            let test = self.truth(held.clone());
            if test.is_bad() {
                return test;
            }
            let v = match op {
                ast::BoolOp::And => self.first_of(vec![(test, x)], held, span),
                ast::BoolOp::Or => {
                    let held = self.without_none(held);
                    self.first_of(vec![(test, held)], x, span)
                }
            };
            acc = self.block_x(pre, v);
        }
        acc
    }

    /// A value that is known not to be None.
    pub fn without_none(&mut self, x: X) -> X {
        let T::Union(ts) = self.vars.resolve(&x.t) else { return x };
        let rest: Vec<T> = ts.iter().filter(|t| **t != T::None).cloned().collect();
        if rest.len() == ts.len() || rest.is_empty() || !matches!(x.kind, ExprKind::Local(_)) {
            return x;
        }
        let t = T::union(rest);
        self.narrowed(x, &t)
    }

    fn and_or(&mut self, op: ast::BoolOp, a: X, b: X, span: Span) -> X {
        match (op, &a.kind) {
            (ast::BoolOp::And, ExprKind::Bool(true)) | (ast::BoolOp::Or, ExprKind::Bool(false)) => {
                return b;
            }
            (ast::BoolOp::And, ExprKind::Bool(false)) | (ast::BoolOp::Or, ExprKind::Bool(true)) => {
                return a;
            }
            _ => {}
        }
        let (a, b) = (self.b(a), self.b(b));
        let kind = match op {
            ast::BoolOp::And => ExprKind::And(a, b),
            ast::BoolOp::Or => ExprKind::Or(a, b),
        };
        X::new(kind, T::Bool, span)
    }

    /// An expression as a condition: its truth, a bool.
    pub fn cond(&mut self, e: &'a ast::Expr) -> X {
        match &e.kind {
            ast::ExprKind::BoolOp { op, values } => {
                let mut acc = self.cond(&values[0]);
                for v in &values[1..] {
                    if let (ast::BoolOp::And, ExprKind::Bool(false))
                    | (ast::BoolOp::Or, ExprKind::Bool(true)) = (op, &acc.kind)
                    {
                        return acc;
                    }
                    let env = self.fx.env.clone();
                    self.narrow_all(values, v, *op == ast::BoolOp::And);
                    let x = self.cond(v);
                    let after = self.fx.env.take();
                    self.fx.env = self.join(env, after);
                    acc = self.and_or(*op, acc, x, e.span);
                }
                acc
            }
            ast::ExprKind::UnaryOp { op: ast::UnaryOp::Not, operand } => {
                let x = self.cond(operand);
                let x = self.not(x);
                X { span: e.span, ..x }
            }
            _ => {
                let x = self.expr(e);
                self.truth(x)
            }
        }
    }

    /// Narrows by every operand before `end`.
    fn narrow_all(&mut self, values: &'a [ast::Expr], end: &'a ast::Expr, holds: bool) {
        for v in values.iter().take_while(|v| !std::ptr::eq(*v, end)) {
            self.narrow(v, holds);
        }
    }

    /// `not x` of a bool.
    pub fn not(&mut self, x: X) -> X {
        let span = x.span;
        if x.is_bad() {
            return x;
        }
        match x.kind {
            ExprKind::Bool(b) => X::bool(!b, span),
            ExprKind::Not(inner) => X::new(inner.kind, T::Bool, span),
            ExprKind::IntCmp(op, a, b) => X::new(ExprKind::IntCmp(negated(op), a, b), T::Bool, span),
            _ => {
                let x = self.b(x);
                X::new(ExprKind::Not(x), T::Bool, span)
            }
        }
    }

    /// Whether a value counts as true.
    pub fn truth(&mut self, x: X) -> X {
        let span = x.span;
        let t = self.vars.resolve(&x.t);
        match (&t, &x.kind) {
            (T::Bool, _) => return x,
            (T::Int, ExprKind::Int(n)) => return X::bool(*n != 0, span),
            (T::Str, ExprKind::Str(s)) => return X::bool(!s.is_empty(), span),
            _ => {}
        }
        match t {
            T::Int => self.int_cmp(CmpOp::Ne, x, X::int(0, span), span),
            T::Float => {
                let (x, zero) = (self.b(x), self.b(X::new(ExprKind::Float(0.0), T::Float, span)));
                X::new(ExprKind::FloatCmp(CmpOp::Ne, x, zero), T::Bool, span)
            }
            T::Str | T::List(_) => {
                let n = self.len_of(x, span);
                self.int_cmp(CmpOp::Ne, n, X::int(0, span), span)
            }
            T::Unknown => X::bad(span),
            T::Var(_) | T::Never => self.never_as(vec![x], T::Bool, span),
            T::Union(_) => {
                let y = self.each_member(x, span, &mut |c, x| c.truth(x));
                if self.vars.shallow(&y.t) == T::Bool { y } else { self.never_as(vec![y], T::Bool, span) }
            }
            T::Bytes => {
                let n = self.len_of(x, span);
                self.int_cmp(CmpOp::Ne, n, X::int(0, span), span)
            }
            T::Class(c) if self.class_has(&c, "__bool__") => {
                let y = self.call_dunder(x, "__bool__", vec![], span);
                match self.vars.shallow(&y.t) {
                    T::Bool | T::Unknown | T::Var(_) | T::Never => self.truth(y),
                    t => {
                        let got = self.type_name(&t);
                        let message = format!("__bool__ should return bool, returned {got}");
                        let d = Diagnostic::error("E0308", span, message.clone());
                        self.mismatch(d, &message, vec![y], span)
                    }
                }
            }
            T::Class(c) if self.class_has(&c, "__len__") => {
                let n = self.instance_len(x, span);
                if n.is_bad() {
                    return n;
                }
                self.int_cmp(CmpOp::Ne, n, X::int(0, span), span)
            }
            t => {
                let b = match &t {
                    T::None => false,
                    T::Tuple(ts) => !ts.is_empty(),
                    _ => true,
                };
                let mut pre = vec![];
                self.emit(x, &mut pre);
                self.block_x(pre, X::bool(b, span))
            }
        }
    }
}

fn negated(op: CmpOp) -> CmpOp {
    match op {
        CmpOp::Eq => CmpOp::Ne,
        CmpOp::Ne => CmpOp::Eq,
        CmpOp::Lt => CmpOp::Ge,
        CmpOp::Le => CmpOp::Gt,
        CmpOp::Gt => CmpOp::Le,
        CmpOp::Ge => CmpOp::Lt,
    }
}

/// What a condition is in any case, though its parts may have to be evaluated.
pub(crate) fn decided(kind: &ExprKind) -> Option<bool> {
    match kind {
        ExprKind::Bool(b) => Some(*b),
        ExprKind::Block(_, x) => decided(&x.kind),
        ExprKind::Not(x) => decided(&x.kind).map(|b| !b),
        ExprKind::And(a, b) => match (decided(&a.kind), decided(&b.kind)) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        },
        ExprKind::Or(a, b) => match (decided(&a.kind), decided(&b.kind)) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (Some(false), Some(false)) => Some(false),
            _ => None,
        },
        _ => None,
    }
}
