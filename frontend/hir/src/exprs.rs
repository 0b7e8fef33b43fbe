//! Expressions: literals, names, truth tests, `and`/`or`/`not`, conditional expressions, walrus.

use crate::calls::Args;
use crate::check::Checker;
use crate::fx::X;
use crate::hir::{CmpOp, ExprKind, Stmt};
use crate::ops::Form;
use crate::types::{FuncT, T};
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
            K::Lambda { .. } => {
                let def = self.sc.def_of(e);
                X::new(ExprKind::None, T::Func(FuncT { def, caps: None }), span)
            }
            K::IfExp { test, body, orelse } => self.conditional(test, body, orelse, span),
            K::List(es) => self.list_display(es, span),
            K::Tuple(es) => {
                let xs: Vec<X> = es.iter().map(|e| self.element_expr(e)).collect();
                if xs.iter().any(X::is_bad) {
                    return X::bad(span);
                }
                let t = T::tuple(xs.iter().map(|x| x.t.clone()).collect());
                let es = xs.into_iter().map(|x| self.h(x)).collect();
                X::new(ExprKind::Tuple(es), t, span)
            }
            K::Compare { left, ops, comparators } => self.compare(left, ops, comparators, span),
            K::Call { func, args, keywords } => self.call(func, Args { args, keywords, span }),
            K::JoinedStr(parts) => self.fstring(parts, span),
            K::Attribute { value, attr } => {
                let x = self.expr(value);
                match x.t {
                    T::Module(m) => self.module_attr(m, attr, span),
                    T::Unknown => X::bad(span),
                    _ => {
                        let d = self.refusal("attributes", attr.span);
                        self.error(d);
                        X::bad(span)
                    }
                }
            }
            K::Subscript { value, slice } => self.subscript(value, slice, span),
            K::ListComp { elt, generators } => self.list_comp(e, elt, generators, span),
            _ => {
                let d = crate::features::refuse_expr(e);
                self.error(d);
                // A generator's result is none of its returned values.
                self.fx.poisoned |= matches!(e.kind, K::Yield(_) | K::YieldFrom(_) | K::Await(_));
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
            _ => {
                let d = crate::features::refuse_expr(e);
                self.error(d);
                X::bad(span)
            }
        }
    }

    /// An expression that becomes part of a tuple or list.
    pub fn element_expr(&mut self, e: &'a ast::Expr) -> X {
        let x = self.expr(e);
        let t = self.vars.resolve(&x.t);
        if t.storable() {
            return x;
        }
        let d = self.refusal("stored-functions", e.span);
        self.error(d);
        X::bad(e.span)
    }

    /// `[a, b]`
    fn list_display(&mut self, es: &'a [ast::Expr], span: Span) -> X {
        if es.is_empty() {
            let elem = self.fresh_elem(span);
            return X::new(ExprKind::List(vec![]), T::list(elem), span);
        }
        let xs: Vec<X> = es.iter().map(|e| self.element_expr(e)).collect();
        if xs.iter().any(X::is_bad) {
            return X::bad(span);
        }
        let elem = xs[0].t.clone();
        for x in &xs[1..] {
            if !self.same(&elem, &x.t) {
                let (a, b) = (self.vars.resolve(&elem), self.vars.resolve(&x.t));
                let mut d =
                    Diagnostic::error("E0313", x.span, format!("a list cannot hold both {a} and {b}"))
                        .label(format!("this is {b}"))
                        .with(xs[0].span, format!("this is {a}"));
                d = match (&a, &b) {
                    (T::Int, T::Float) | (T::Float, T::Int) => {
                        d.help("write all elements as floats, for example `1.0`")
                    }
                    _ => d.help("use a tuple for values of different types"),
                };
                self.error(d);
                return X::bad(span);
            }
        }
        let elem = self.vars.resolve(&elem);
        let es = xs.into_iter().map(|x| self.h(x)).collect();
        X::new(ExprKind::List(es), T::list(elem), span)
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
        let t = T::list(value.t.clone());
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
        if let ExprKind::Bool(b) = c.kind {
            return self.expr(if b { body } else { orelse });
        }
        let env = self.fx.env.clone();
        let a = self.expr(body);
        let after = std::mem::replace(&mut self.fx.env, env);
        let b = self.expr(orelse);
        let other = self.fx.env.take();
        self.fx.env = self.join(after, other);
        let (a, b) = (self.escape(a), self.escape(b));
        match self.merge(&a, &b, span, "the two sides of this conditional expression are") {
            Some(t) => self.if_exp(c, a, b, t, span),
            None => X::bad(span),
        }
    }

    /// The one type of two values that meet.
    fn merge(&mut self, a: &X, b: &X, span: Span, what: &str) -> Option<T> {
        if a.is_bad() || b.is_bad() {
            return (!a.is_bad()).then(|| a.t.clone()).or((!b.is_bad()).then(|| b.t.clone()));
        }
        if self.same(&a.t, &b.t) {
            return Some(self.vars.resolve(&a.t));
        }
        let (s, t) = (self.vars.resolve(&a.t), self.vars.resolve(&b.t));
        let mut d = Diagnostic::error("E0312", span, format!("{what} {s} and {t}"))
            .with(a.span, format!("this is {s}"))
            .with(b.span, format!("this is {t}"));
        d = match (&s, &t) {
            (T::Int, T::Float) | (T::Float, T::Int) => d.help("write the int as a float, for example `0.0`"),
            (T::None, _) | (_, T::None) => d.help("`T | None` is not supported yet"),
            _ => d.help("make both sides one type"),
        };
        self.error(d);
        None
    }

    /// `a and b`, `a or b` as a value.
    fn bool_op(&mut self, op: ast::BoolOp, values: &'a [ast::Expr], span: Span) -> X {
        let mut acc = self.expr(&values[0]);
        for e in &values[1..] {
            let env = self.fx.env.clone();
            let x = self.expr(e);
            let after = self.fx.env.take();
            self.fx.env = self.join(env, after);
            let word = if op == ast::BoolOp::And { "and" } else { "or" };
            let Some(t) = self.merge(&acc, &x, span, &format!("the two sides of '{word}' are")) else {
                return X::bad(span);
            };
            if acc.is_bad() || x.is_bad() {
                return X::bad(span);
            }
            if t == T::Bool {
                acc = self.and_or(op, acc, x, span);
                continue;
            }
            let mut pre = vec![];
            let held = self.hold(acc, &mut pre);
            let test = self.truth(held.clone());
            let v = match op {
                ast::BoolOp::And => self.if_exp(test, x, held, t, span),
                ast::BoolOp::Or => self.if_exp(test, held, x, t, span),
            };
            acc = self.block_x(pre, v);
        }
        acc
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

    /// `not x` of a bool.
    pub fn not(&mut self, x: X) -> X {
        let span = x.span;
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
            T::Unknown | T::Var(_) => X::new(ExprKind::None, T::Bool, span),
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
