//! Comparisons: chains, every pair of types, `in`, `is`.

use crate::check::Checker;
use crate::fx::X;
use crate::hir::{CmpOp, ExprKind, IntOp, Stmt};
use crate::ops::EXACT;
use crate::types::T;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;

impl<'a> Checker<'a> {
    /// `left op a op b`: every operand once, the rest only while all comparisons hold.
    pub fn compare(
        &mut self,
        left: &'a ast::Expr,
        ops: &[ast::CmpOp],
        rest: &'a [ast::Expr],
        span: Span,
    ) -> X {
        let mut l = self.expr(left);
        let mut acc: Option<X> = None;
        for (i, (op, e)) in ops.iter().zip(rest).enumerate() {
            let last = i + 1 == rest.len();
            let env = self.fx.env.clone();
            if let (ast::CmpOp::In | ast::CmpOp::NotIn, true) = (op, last)
                && let Some(x) = self.in_range(&l, *op, e)
            {
                acc = Some(self.both(acc, x, span));
                break;
            }
            let r = self.expr(e);
            if i > 0 {
                let after = self.fx.env.take();
                self.fx.env = self.join(env, after);
            }
            // A middle operand is evaluated within the first comparison and read again in the next.
            let (now, next) = if last {
                (r, None)
            } else {
                let mut pre = vec![];
                let held = self.hold_unless_local(r, &mut pre);
                (self.block_x(pre, held.clone()), Some(held))
            };
            let at = Span { start: l.span.start, ..now.span };
            let c = self.compare_pair(*op, l, now, if rest.len() == 1 { span } else { at });
            if c.is_bad() {
                for e in &rest[i + 1..] {
                    self.expr(e);
                }
                return X::bad(span);
            }
            acc = Some(self.both(acc, c, span));
            l = match next {
                Some(n) => n,
                None => break,
            };
        }
        acc.expect("a comparison has an operator")
    }

    pub fn both(&mut self, acc: Option<X>, x: X, span: Span) -> X {
        match acc {
            None => x,
            Some(a) => {
                let (a, b) = (self.b(a), self.b(x));
                X::new(ExprKind::And(a, b), T::Bool, span)
            }
        }
    }

    fn compare_pair(&mut self, op: ast::CmpOp, l: X, r: X, span: Span) -> X {
        let l = X { t: self.vars.shallow(&l.t), ..l };
        let r = X { t: self.vars.shallow(&r.t), ..r };
        if l.is_bad() || r.is_bad() {
            return X::bad(span);
        }
        match op {
            ast::CmpOp::Is => self.is(l, r, span),
            ast::CmpOp::IsNot => {
                let x = self.is(l, r, span);
                self.not_unless_bad(x)
            }
            ast::CmpOp::In => self.contains(l, r, span),
            ast::CmpOp::NotIn => {
                let x = self.contains(l, r, span);
                self.not_unless_bad(x)
            }
            ast::CmpOp::Eq => self.cmp(CmpOp::Eq, l, r, span),
            ast::CmpOp::NotEq => self.cmp(CmpOp::Ne, l, r, span),
            ast::CmpOp::Lt => self.cmp(CmpOp::Lt, l, r, span),
            ast::CmpOp::LtE => self.cmp(CmpOp::Le, l, r, span),
            ast::CmpOp::Gt => self.cmp(CmpOp::Gt, l, r, span),
            ast::CmpOp::GtE => self.cmp(CmpOp::Ge, l, r, span),
        }
    }

    fn not_unless_bad(&mut self, x: X) -> X {
        if x.is_bad() { x } else { self.not(x) }
    }

    /// `l op r`
    pub fn cmp(&mut self, op: CmpOp, l: X, r: X, span: Span) -> X {
        let equality = matches!(op, CmpOp::Eq | CmpOp::Ne);
        let l = X { t: self.vars.shallow(&l.t), ..l };
        let r = X { t: self.vars.shallow(&r.t), ..r };
        if l.is_bad() || r.is_bad() {
            return X::bad(span);
        }
        if matches!(l.t, T::Var(_) | T::Never) || matches!(r.t, T::Var(_) | T::Never) {
            return self.never_as(vec![l, r], T::Bool, span);
        }
        if let T::Union(_) = l.t {
            let mut pre = vec![];
            let l = self.hold_unless_local(l, &mut pre);
            let r = self.hold_unless_local(r, &mut pre);
            let x = self.each_member(l, span, &mut |c, l| c.cmp(op, l, r.clone(), span));
            return self.block_x(pre, x);
        }
        if let T::Union(_) = r.t {
            let mut pre = vec![];
            let l = self.hold_unless_local(l, &mut pre);
            let x = self.each_member(r, span, &mut |c, r| c.cmp(op, l.clone(), r, span));
            return self.block_x(pre, x);
        }
        match (&l.t, &r.t) {
            (T::Tuple(_), T::Class(c)) if self.is_prelude_class(c.id, "_vartuple") => {
                let Some(l) = self.as_vartuple(l, &c.args[0].clone()) else { return X::bad(span) };
                return self.cmp(op, l, r, span);
            }
            (T::Class(c), T::Tuple(_)) if self.is_prelude_class(c.id, "_vartuple") => {
                let Some(r) = self.as_vartuple(r, &c.args[0].clone()) else { return X::bad(span) };
                return self.cmp(op, l, r, span);
            }
            _ => {}
        }
        if let (T::Tuple(_), Some(r)) = (&l.t, self.tuple_form(&r)) {
            return self.cmp(op, l, r, span);
        }
        if let (Some(l), T::Tuple(_)) = (self.tuple_form(&l), &r.t) {
            return self.cmp(op, l, r, span);
        }
        if let Some(x) = self.compare_dunder(op, l.clone(), r.clone(), span) {
            return x;
        }
        match (l.t.clone(), r.t.clone()) {
            (T::Bool, T::Bool) if equality => self.int_cmp(op, l, r, span),
            (T::Int | T::Bool, T::Int | T::Bool) => {
                let (l, r) = (self.to_int(l), self.to_int(r));
                self.int_cmp(op, l, r, span)
            }
            (T::Float, T::Float) => self.float_cmp(op, l, r, span),
            (T::Int | T::Bool, T::Float) => self.int_float(op, l, r, span),
            (T::Float, T::Int | T::Bool) => {
                // The int goes first below; the operands are evaluated in order all the same.
                let mut pre = vec![];
                let l = if r.is_const() { l } else { self.hold_unless_local(l, &mut pre) };
                let x = self.int_float(mirrored(op), r, l, span);
                self.block_x(pre, x)
            }
            (T::Str, T::Str) if equality => {
                if let (ExprKind::Str(a), ExprKind::Str(b)) = (&l.kind, &r.kind) {
                    return X::bool((a == b) == (op == CmpOp::Eq), span);
                }
                let x = self.rt("molt_str_eq", vec![l, r], None, T::Bool, span);
                if op == CmpOp::Ne { self.not(x) } else { x }
            }
            (T::Str, T::Str) => {
                let x = self.rt("molt_str_cmp", vec![l, r], None, T::Int, span);
                self.int_cmp(op, x, X::int(0, span), span)
            }
            (T::Bytes, T::Bytes) => {
                if equality {
                    let x = self.rt("molt_bytes_eq", vec![l, r], None, T::Bool, span);
                    return if op == CmpOp::Ne { self.not(x) } else { x };
                }
                let x = self.rt("molt_bytes_cmp", vec![l, r], None, T::Int, span);
                self.int_cmp(op, x, X::int(0, span), span)
            }
            (T::List(a), T::List(b)) if !(self.is_plain(&a) && self.same(&a, &b)) => {
                let name = match op {
                    CmpOp::Eq | CmpOp::Ne => "__eq__",
                    CmpOp::Lt => "__lt__",
                    CmpOp::Le => "__le__",
                    CmpOp::Gt => "__gt__",
                    CmpOp::Ge => "__ge__",
                };
                let x = self.call_dunder(l, name, vec![r], span);
                if op == CmpOp::Ne { self.not_unless_bad(x) } else { x }
            }
            (T::List(a), T::List(b)) if self.same(&a, &b) => {
                if equality {
                    let x = self.rt("molt_list_eq", vec![l, r], None, T::Bool, span);
                    return if op == CmpOp::Ne { self.not(x) } else { x };
                }
                let x = self.rt("molt_list_cmp", vec![l, r], None, T::Int, span);
                self.three_way(op, x, span)
            }
            (a @ T::Tuple(_), b @ T::Tuple(_)) if !(self.is_plain(&a) && self.same(&a, &b)) => {
                self.compare_tuples(op, l, r, span)
            }
            (a @ T::Tuple(_), b @ T::Tuple(_)) if self.same(&a, &b) => {
                if equality {
                    let x = self.rt("molt_value_eq", vec![l, r], Some(&a), T::Bool, span);
                    return if op == CmpOp::Ne { self.not(x) } else { x };
                }
                let x = self.rt("molt_value_cmp", vec![l, r], Some(&a), T::Int, span);
                self.three_way(op, x, span)
            }
            (T::Type(_) | T::Func(_) | T::Builtin(_) | T::Method(_) | T::Gen(_), _)
            | (_, T::Type(_) | T::Func(_) | T::Builtin(_) | T::Method(_) | T::Gen(_))
                if equality =>
            {
                self.same_class(l, r, op, span)
            }
            (T::None, T::None) if equality => self.constant_after(l, r, op == CmpOp::Eq, span),
            (a, b) if equality && never_equal(&a, &b) => self.constant_after(l, r, op == CmpOp::Ne, span),
            (a, b) => {
                let sign = op_text(op);
                if equality {
                    return self.constant_after(l, r, op == CmpOp::Ne, span);
                }
                let message = format!(
                    "'{sign}' not supported between instances of '{}' and '{}'",
                    self.type_name(&a),
                    self.type_name(&b)
                );
                let d = Diagnostic::error("E0302", span, message.clone())
                    .with(l.span, format!("this is {}", self.show(&a)))
                    .with(r.span, format!("this is {}", self.show(&b)));
                self.mismatch(d, &message, vec![l, r], span)
            }
        }
    }

    /// Two tuples, part by part.
    fn compare_tuples(&mut self, op: CmpOp, l: X, r: X, span: Span) -> X {
        let mut pre = vec![];
        let ls = self.tuple_parts(l, &mut pre);
        let rs = self.tuple_parts(r, &mut pre);
        let (n, m) = (ls.len() as i64, rs.len() as i64);
        let equality = matches!(op, CmpOp::Eq | CmpOp::Ne);
        if equality && n != m {
            return self.block_x(pre, X::bool(op == CmpOp::Ne, span));
        }
        // Where all parts are equal the lengths decide.
        let last = match op {
            CmpOp::Eq => true,
            CmpOp::Ne => false,
            CmpOp::Lt => n < m,
            CmpOp::Le => n <= m,
            CmpOp::Gt => n > m,
            CmpOp::Ge => n >= m,
        };
        let mut out = X::bool(last, span);
        for (a, b) in ls.into_iter().zip(rs).rev() {
            let same = self.cmp(CmpOp::Eq, a.clone(), b.clone(), span);
            if same.is_bad() {
                return same;
            }
            let same = self.truth(same);
            // An object is equal to itself, whatever its method says.
            let objects = |c: &Self, x: &X| matches!(c.vars.shallow(&x.t), T::Class(_));
            let same = if objects(self, &a) && objects(self, &b) {
                let one = self.identity(a.clone(), b.clone(), span);
                let (one, same) = (self.b(one), self.b(same));
                X::new(ExprKind::Or(one, same), T::Bool, span)
            } else {
                same
            };
            out = match op {
                CmpOp::Eq => self.both(Some(same), out, span),
                CmpOp::Ne => {
                    let differ = self.not(same);
                    let (a, b) = (self.b(differ), self.b(out));
                    X::new(ExprKind::Or(a, b), T::Bool, span)
                }
                _ => {
                    let decided = self.cmp(op, a, b, span);
                    if decided.is_bad() {
                        return decided;
                    }
                    let decided = self.truth(decided);
                    self.if_exp(same, out, decided, T::Bool, span)
                }
            };
        }
        self.block_x(pre, out)
    }

    /// Evaluates both sides, then yields a constant.
    pub fn constant_after(&mut self, l: X, r: X, value: bool, span: Span) -> X {
        let mut pre: Vec<Stmt> = vec![];
        self.emit(l, &mut pre);
        self.emit(r, &mut pre);
        self.block_x(pre, X::bool(value, span))
    }

    fn float_cmp(&mut self, op: CmpOp, l: X, r: X, span: Span) -> X {
        let (l, r) = (self.b(l), self.b(r));
        X::new(ExprKind::FloatCmp(op, l, r), T::Bool, span)
    }

    /// An int against a float, exactly: converting the int may round, which matters only where
    /// neither side is known to be small.
    fn int_float(&mut self, op: CmpOp, i: X, f: X, span: Span) -> X {
        let i = self.to_int(i);
        let exact = match (&i.kind, &f.kind) {
            (ExprKind::Int(n), _) => n.unsigned_abs() < EXACT as u64,
            (_, ExprKind::Float(f)) => f.abs() < EXACT as f64,
            _ => false,
        };
        if exact {
            let i = self.to_float(i);
            return self.float_cmp(op, i, f, span);
        }
        let x = self.rt("molt_int_cmp_float", vec![i, f], None, T::Int, span);
        self.three_way(op, x, span)
    }

    /// A comparison from -1, 0, 1, or 2 where a nan decides.
    fn three_way(&mut self, op: CmpOp, x: X, span: Span) -> X {
        match op {
            CmpOp::Eq | CmpOp::Ne | CmpOp::Lt | CmpOp::Le => self.int_cmp(op, x, X::int(0, span), span),
            CmpOp::Gt => self.int_cmp(CmpOp::Eq, x, X::int(1, span), span),
            CmpOp::Ge => {
                // 0 and 1 are what is left without the lowest bit: -1 and 2 keep another.
                let rest = self.int_bin(IntOp::And, x, X::int(-2, span), span);
                self.int_cmp(CmpOp::Eq, rest, X::int(0, span), span)
            }
        }
    }

    fn is(&mut self, l: X, r: X, span: Span) -> X {
        let (l, r) = (X { t: self.vars.shallow(&l.t), ..l }, X { t: self.vars.shallow(&r.t), ..r });
        match (&l.t, &r.t) {
            // The library asks for identity where Python may decide so before it asks for equality.
            (T::Int | T::Float | T::Str, T::Int | T::Float | T::Str) | (T::Tuple(_), T::Tuple(_))
                if self.units[self.unit_here() as usize].library =>
            {
                self.constant_after(l, r, false, span)
            }
            (T::Int | T::Float | T::Str, T::Int | T::Float | T::Str) | (T::Tuple(_), T::Tuple(_)) => {
                let (a, b) = (self.show(&l.t), self.show(&r.t));
                self.error(
                    Diagnostic::error(
                        "E0302",
                        span,
                        format!("'is' between {a} and {b} has no defined meaning"),
                    )
                    .help("compare values with `==`"),
                );
                X::bad(span)
            }
            _ => self.identity(l, r, span),
        }
    }

    /// `x in range(…)` without making the range.
    fn in_range(&mut self, x: &X, op: ast::CmpOp, e: &'a ast::Expr) -> Option<X> {
        let ("range", a) = self.builtin_call(e)? else {
            return None;
        };
        let span = e.span;
        let mut pre = vec![];
        if !self.vars.resolve(&x.t).is_intlike() {
            return None;
        }
        let x = self.to_int(x.clone());
        let x = self.hold_unless_local(x, &mut pre);
        let Some(r) = self.range_args(a) else {
            return Some(X::bad(span));
        };
        let ExprKind::Int(step) = r.step.kind else {
            return None;
        };
        let [start, stop] = [r.start, r.stop].map(|e| X::new(e.kind, T::Int, e.span));
        let start = self.hold(start, &mut pre);
        let stop = self.hold(stop, &mut pre);
        let (low, high) = if step > 0 { (CmpOp::Le, CmpOp::Lt) } else { (CmpOp::Ge, CmpOp::Gt) };
        let low = self.int_cmp(low, start.clone(), x.clone(), span);
        let high = self.int_cmp(high, x.clone(), stop, span);
        let mut c = self.both(Some(low), high, span);
        if step.unsigned_abs() != 1 {
            let off = self.int_bin(IntOp::Sub, x, start, span);
            let rem = self.int_bin(IntOp::Mod, off, X::int(step, span), span);
            let hit = self.int_cmp(CmpOp::Eq, rem, X::int(0, span), span);
            c = self.both(Some(c), hit, span);
        }
        if op == ast::CmpOp::NotIn {
            c = self.not(c);
        }
        Some(self.block_x(pre, c))
    }

    /// `l in r`
    pub fn contains(&mut self, l: X, r: X, span: Span) -> X {
        let mut pre = vec![];
        let l = self.escape(l);
        match r.t.clone() {
            T::Str if l.t == T::Str => {
                let l = self.hold_unless_local(l, &mut pre);
                let x = self.rt("molt_str_contains", vec![r, l], None, T::Bool, span);
                self.block_x(pre, x)
            }
            T::List(elem) => {
                let l = if self.vars.shallow(&elem) == T::Int && l.t == T::Bool { self.to_int(l) } else { l };
                let l = match (self.vars.shallow(&elem), &l.kind) {
                    (T::Float, ExprKind::Int(n)) if n.unsigned_abs() < EXACT as u64 => self.to_float(l),
                    _ => l,
                };
                let l = self.hold_unless_local(l, &mut pre);
                let x = if matches!(self.vars.shallow(&elem), T::Var(_) | T::Never) {
                    self.constant_after(l, r, false, span)
                } else if self.is_plain(&elem) && self.same(&elem, &l.t) {
                    self.rt("molt_list_contains", vec![r, l], None, T::Bool, span)
                } else {
                    self.call_dunder(r, "__contains__", vec![l], span)
                };
                self.block_x(pre, x)
            }
            T::Tuple(_) => {
                let l = self.hold_unless_local(l, &mut pre);
                let parts = self.tuple_parts(r, &mut pre);
                let mut acc = X::bool(false, span);
                for p in parts {
                    let c = self.cmp(CmpOp::Eq, l.clone(), p, span);
                    if c.is_bad() {
                        return c;
                    }
                    let c = self.truth(c);
                    acc = if matches!(acc.kind, ExprKind::Bool(false)) {
                        c
                    } else {
                        let (a, b) = (self.b(acc), self.b(c));
                        X::new(ExprKind::Or(a, b), T::Bool, span)
                    };
                }
                self.block_x(pre, acc)
            }
            T::Class(c) if self.class_has(&c, "__contains__") => {
                let l = self.hold_unless_local(l, &mut pre);
                let x = self.call_dunder(r, "__contains__", vec![l], span);
                let x = if x.is_bad() { x } else { self.truth(x) };
                self.block_x(pre, x)
            }
            T::Union(_) => {
                let l = self.hold_unless_local(l, &mut pre);
                let x = self.each_member(r, span, &mut |c, r| {
                    let r = X { t: c.vars.shallow(&r.t), ..r };
                    c.contains(l.clone(), r, span)
                });
                self.block_x(pre, x)
            }
            T::Type(c) if self.member(&c, "__molt_members__", false).is_some() => {
                let list = self.enum_members(&c, span);
                let list = X { t: self.vars.shallow(&list.t), ..list };
                self.contains(l, list, span)
            }
            T::Class(_) | T::Gen(_) => {
                let l = self.hold_unless_local(l, &mut pre);
                let x = self.prelude_call("_contains", vec![r, l], span);
                self.block_x(pre, x)
            }
            T::Bytes => {
                let l = self.hold_unless_local(l, &mut pre);
                let x = self.call_dunder(r, "__contains__", vec![l], span);
                self.block_x(pre, x)
            }
            T::Var(_) | T::Never => self.never_as(vec![l, r], T::Bool, span),
            t => {
                if let T::Union(_) = l.t {
                    let r = self.hold_unless_local(r, &mut pre);
                    let x = self.each_member(l, span, &mut |c, l| {
                        let l = X { t: c.vars.shallow(&l.t), ..l };
                        c.contains(l, r.clone(), span)
                    });
                    return self.block_x(pre, x);
                }
                let (name, other) = (self.type_name(&t), self.type_name(&l.t));
                let message = if t == T::Str {
                    format!("'in <string>' requires string as left operand, not {other}")
                } else {
                    format!("argument of type '{name}' is not iterable")
                };
                let d = Diagnostic::error("E0302", span, message.clone())
                    .with(r.span, format!("this is {}", self.show(&t)));
                self.mismatch(d, &message, vec![l, r], span)
            }
        }
    }
}

/// Whether values of the two types are never equal in Python.
fn never_equal(a: &T, b: &T) -> bool {
    let class = |t: &T| match t {
        T::Int | T::Float | T::Bool => Some(0),
        T::Str => Some(1),
        T::None => Some(2),
        T::List(_) => Some(3),
        T::Tuple(_) => Some(4),
        _ => None,
    };
    match (a, b) {
        (T::Tuple(a), T::Tuple(b)) => a.len() != b.len(),
        _ => matches!((class(a), class(b)), (Some(a), Some(b)) if a != b),
    }
}

/// The operator with its sides exchanged.
fn mirrored(op: CmpOp) -> CmpOp {
    match op {
        CmpOp::Lt => CmpOp::Gt,
        CmpOp::Le => CmpOp::Ge,
        CmpOp::Gt => CmpOp::Lt,
        CmpOp::Ge => CmpOp::Le,
        op => op,
    }
}

pub(crate) fn op_text(op: CmpOp) -> &'static str {
    match op {
        CmpOp::Eq => "==",
        CmpOp::Ne => "!=",
        CmpOp::Lt => "<",
        CmpOp::Le => "<=",
        CmpOp::Gt => ">",
        CmpOp::Ge => ">=",
    }
}
