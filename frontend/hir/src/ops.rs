//! Unary and binary operators, with Python's exact results for every pair of types.

use crate::check::Checker;
use crate::fx::X;
use crate::hir::{BitOp, ExprKind, FloatOp, IntOp};
use crate::types::T;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast::{BinOp, UnaryOp};

/// How an operator was written, for messages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// `a + b`
    Plain,
    /// `a += b`
    Augmented,
}

/// The largest magnitude below which every int is a float.
pub(crate) const EXACT: i64 = 1 << 53;

impl<'a> Checker<'a> {
    /// A checked int operation.
    pub fn int_bin(&mut self, op: IntOp, a: X, b: X, span: Span) -> X {
        let (a, b) = (self.b(a), self.b(b));
        X::new(ExprKind::IntBin(op, a, b), T::Int, span)
    }

    /// A float operation.
    pub fn float_bin(&mut self, op: FloatOp, a: X, b: X, span: Span) -> X {
        let (a, b) = (self.b(a), self.b(b));
        X::new(ExprKind::FloatBin(op, a, b), T::Float, span)
    }

    /// An int or bool as an int.
    pub fn to_int(&mut self, x: X) -> X {
        let span = x.span;
        match (&self.vars.shallow(&x.t), &x.kind) {
            (T::Bool, ExprKind::Bool(b)) => X::int(i64::from(*b), span),
            (T::Bool, _) => {
                let x = self.b(x);
                X::new(ExprKind::BoolToInt(x), T::Int, span)
            }
            _ => x,
        }
    }

    /// A number as a float.
    pub fn to_float(&mut self, x: X) -> X {
        if x.t == T::Float || x.is_bad() {
            return x;
        }
        let x = self.to_int(x);
        let span = x.span;
        match x.kind {
            ExprKind::Int(n) => X::new(ExprKind::Float(n as f64), T::Float, span),
            _ => {
                let x = self.b(x);
                X::new(ExprKind::IntToFloat(x), T::Float, span)
            }
        }
    }

    /// An operand that must be an int.
    pub fn int_operand(&mut self, x: X, what: &str) -> Option<X> {
        let t = self.vars.resolve(&x.t);
        match t {
            T::Int | T::Bool => Some(self.to_int(X { t, ..x })),
            T::Unknown => None,
            T::Var(_) | T::Never => {
                let x = self.never(vec![x], Span::default());
                (!x.is_bad()).then_some(X { t: T::Int, ..x }).map(|x| self.as_zero(x))
            }
            T::Union(_) => {
                let span = x.span;
                self.lenient += 1;
                let what = what.to_string();
                let y = self.each_member(x, span, &mut |c, x| match c.int_operand(x, &what) {
                    Some(x) => x,
                    None => X::bad(span),
                });
                self.lenient -= 1;
                (!y.is_bad()).then_some(y)
            }
            T::Class(c) if self.class_has(&c, "__molt_base__") => {
                let y = self.stand_in(&x)?;
                self.int_operand(y, what)
            }
            T::Class(c) if self.class_has(&c, "__index__") => {
                let span = x.span;
                let y = self.call_dunder(x, "__index__", vec![], span);
                (!y.is_bad()).then_some(y)
            }
            t => {
                if self.lenient > 0 {
                    let name = self.type_name(&t);
                    let span = x.span;
                    let message = format!("'{name}' object cannot be interpreted as an integer");
                    return Some(self.raising(molt_abi::ErrorKind::TypeError, &message, vec![x], span));
                }
                let shown = self.show(&t);
                let mut d = Diagnostic::error("E0308", x.span, format!("{what} must be int, not {shown}"))
                    .label(format!("this is {shown}"));
                if t == T::Float {
                    d = d.help("use `//` for a whole quotient, or `int(…)`");
                }
                self.error(d);
                None
            }
        }
    }

    /// What raises, as an int.
    fn as_zero(&mut self, x: X) -> X {
        let span = x.span;
        let mut pre = vec![];
        self.emit(X { t: T::Never, ..x }, &mut pre);
        self.block_x(pre, X::new(ExprKind::Zero, T::Int, span))
    }

    /// `left op right`
    pub fn binop(&mut self, op: BinOp, l: X, r: X, span: Span, form: Form) -> X {
        let (lt, rt) = (self.vars.shallow(&l.t), self.vars.shallow(&r.t));
        let (l, r) = (X { t: lt.clone(), ..l }, X { t: rt.clone(), ..r });
        if lt == T::Unknown || rt == T::Unknown {
            return X::bad(span);
        }
        if matches!(lt, T::Var(_) | T::Never) || matches!(rt, T::Var(_) | T::Never) {
            return self.never(vec![l, r], span);
        }
        if let (T::Union(_), _) | (_, T::Union(_)) = (&lt, &rt) {
            return self.union_binop(op, l, r, span, form);
        }
        if let T::Class(_) | T::Type(_) = &lt
            && let Some(x) = self.class_binop(op, &l, &r, form, span)
        {
            return x;
        }
        match (&lt, &rt) {
            (T::Tuple(_), T::Class(c)) if op == BinOp::Add && self.is_prelude_class(c.id, "_vartuple") => {
                let Some(l) = self.as_vartuple(l, &c.args[0].clone()) else { return X::bad(span) };
                return self.binop(op, l, r, span, form);
            }
            (T::Class(c), T::Tuple(_)) if op == BinOp::Add && self.is_prelude_class(c.id, "_vartuple") => {
                let Some(r) = self.as_vartuple(r, &c.args[0].clone()) else { return X::bad(span) };
                return self.binop(op, l, r, span, form);
            }
            _ => {}
        }
        if op == BinOp::BitOr
            && let (Some(ls), Some(rs)) = (type_members(&lt), type_members(&rt))
        {
            // `A | B` where a value is wanted: what `isinstance` takes.
            let ts: Vec<T> = ls.into_iter().chain(rs).collect();
            let es = ts.iter().map(|t| X::new(ExprKind::None, t.clone(), span)).collect::<Vec<_>>();
            let es = es.into_iter().map(|x| self.h(x)).collect();
            let x = X::new(ExprKind::Tuple(es), T::tuple(ts), span);
            let x = self.after(r, x);
            return self.after(l, x);
        }
        if let T::Class(_) = &rt
            && let Some(x) = self.class_binop(op, &l, &r, form, span)
        {
            return x;
        }
        match (&lt, &rt) {
            (T::Bool, T::Bool) if matches!(op, BinOp::BitAnd | BinOp::BitOr | BinOp::BitXor) => {
                let op = match op {
                    BinOp::BitAnd => BitOp::And,
                    BinOp::BitOr => BitOp::Or,
                    _ => BitOp::Xor,
                };
                let (l, r) = (self.b(l), self.b(r));
                X::new(ExprKind::BoolBin(op, l, r), T::Bool, span)
            }
            (T::Int | T::Bool, T::Int | T::Bool) => {
                let (l, r) = (self.to_int(l), self.to_int(r));
                self.int_op(op, l, r, span, form)
            }
            (T::Float, T::Int | T::Float | T::Bool) | (T::Int | T::Bool, T::Float) => {
                let (l, r) = (self.to_float(l), self.to_float(r));
                self.float_op(op, l, r, span, form, (&lt, &rt))
            }
            (T::Str, T::Str) if op == BinOp::Add => self.concat(vec![l, r], span),
            (T::Str, T::Int | T::Bool) if op == BinOp::Mult => {
                let r = self.to_int(r);
                self.rt("molt_str_repeat", vec![l, r], None, T::Str, span)
            }
            (T::Int | T::Bool, T::Str) if op == BinOp::Mult => {
                let (mut pre, l) = (vec![], self.to_int(l));
                let l = self.hold(l, &mut pre);
                let x = self.rt("molt_str_repeat", vec![r, l], None, T::Str, span);
                self.block_x(pre, x)
            }
            (T::Str | T::Bytes, _) if op == BinOp::Mod => self.percent_format(l, r, span),
            (T::Bytes, T::Bytes) if op == BinOp::Add => {
                self.rt("molt_bytes_concat", vec![l, r], None, T::Bytes, span)
            }
            (T::Bytes, T::Int | T::Bool) if op == BinOp::Mult => {
                let r = self.to_int(r);
                self.rt("molt_bytes_repeat", vec![l, r], None, T::Bytes, span)
            }
            (T::List(a), T::List(b)) if op == BinOp::Add => {
                let (a, b) = (std::rc::Rc::clone(a), std::rc::Rc::clone(b));
                if self.same(&a, &b) {
                    return self.rt("molt_list_concat", vec![l, r], None, lt, span);
                }
                // A new list that holds both.
                let elem = self.site_var(span, 8);
                let mut pre = vec![];
                let l = self.hold_unless_local(l, &mut pre);
                let r = self.hold_unless_local(r, &mut pre);
                let new = X::new(ExprKind::List(vec![]), T::list(elem), span);
                let new = self.hold(new, &mut pre);
                for part in [l, r] {
                    let x = self.extend_by(new.clone(), part, span);
                    self.emit(x, &mut pre);
                }
                self.block_x(pre, new)
            }
            (T::List(_), T::Int | T::Bool) if op == BinOp::Mult => {
                let r = self.to_int(r);
                self.rt("molt_list_repeat", vec![l, r], None, lt, span)
            }
            (T::Int | T::Bool, T::List(_)) if op == BinOp::Mult => {
                let (mut pre, l) = (vec![], self.to_int(l));
                let l = self.hold(l, &mut pre);
                let x = self.rt("molt_list_repeat", vec![r, l], None, rt, span);
                self.block_x(pre, x)
            }
            (T::Tuple(a), T::Tuple(b)) if op == BinOp::Add => {
                let t = T::tuple(a.iter().chain(b.iter()).cloned().collect());
                let mut pre = vec![];
                let mut parts = self.tuple_parts(l, &mut pre);
                parts.extend(self.tuple_parts(r, &mut pre));
                let parts = parts.into_iter().map(|x| self.h(x)).collect();
                self.block_x(pre, X::new(ExprKind::Tuple(parts), t, span))
            }
            (T::Tuple(ts), T::Int) if op == BinOp::Mult && matches!(r.kind, ExprKind::Int(0..=16)) => {
                let ExprKind::Int(n) = r.kind else { return X::bad(span) };
                let t = T::tuple((0..n).flat_map(|_| ts.iter().cloned()).collect());
                let mut pre = vec![];
                let parts = self.tuple_parts(l, &mut pre);
                let parts: Vec<X> = parts.into_iter().map(|p| self.hold(p, &mut pre)).collect();
                let es = (0..n).flat_map(|_| parts.clone()).collect::<Vec<_>>();
                let es = es.into_iter().map(|x| self.h(x)).collect();
                self.block_x(pre, X::new(ExprKind::Tuple(es), t, span))
            }
            (T::Tuple(_), T::Int | T::Bool) if op == BinOp::Mult => {
                let Some(list) = self.to_list(l) else { return X::bad(span) };
                let t = list.t.clone();
                let r = self.to_int(r);
                let list = self.rt("molt_list_repeat", vec![list, r], None, t, span);
                self.prelude_call("_vartuple_of", vec![list], span)
            }
            (T::Int | T::Bool, T::Tuple(_)) if op == BinOp::Mult => self.binop(op, r, l, span, form),
            _ => self.bad_operands(op, form, &l, &r, span),
        }
    }

    fn bad_operands(&mut self, op: BinOp, form: Form, l: &X, r: &X, span: Span) -> X {
        let eq = if form == Form::Augmented { "=" } else { "" };
        let op_text = op.as_str();
        let mut d = Diagnostic::error(
            "E0302",
            span,
            format!(
                "unsupported operand types for {op_text}{eq}: '{}' and '{}'",
                self.show(&l.t),
                self.show(&r.t)
            ),
        )
        .with(l.span, format!("this is {}", self.show(&l.t)))
        .with(r.span, format!("this is {}", self.show(&r.t)));
        d = match (op, &l.t, &r.t) {
            (BinOp::MatMult, ..) => d.help("matrices are not supported yet; write the loops out"),
            (BinOp::Add, T::Str, t) | (BinOp::Add, t, T::Str) if t.is_number() => {
                d.help("convert with `str(…)`, or use an f-string")
            }
            (_, T::None, _) | (_, _, T::None) => d.help("one side is None; does a function lack a `return`?"),
            (BinOp::LShift | BinOp::RShift | BinOp::BitAnd | BinOp::BitOr | BinOp::BitXor, ..) => {
                d.help("bit operations take ints; convert with `int(…)`")
            }
            _ => d,
        };
        let name = if op == BinOp::Pow { "** or pow()".to_string() } else { format!("{op_text}{eq}") };
        let message = format!(
            "unsupported operand type(s) for {name}: '{}' and '{}'",
            self.type_name(&l.t),
            self.type_name(&r.t)
        );
        let message = match (op, &l.t, &r.t) {
            (BinOp::Add, T::Str, _) => {
                format!("can only concatenate str (not \"{}\") to str", self.type_name(&r.t))
            }
            (BinOp::Add, T::List(_), _) => {
                format!("can only concatenate list (not \"{}\") to list", self.type_name(&r.t))
            }
            (BinOp::Add, T::Tuple(_), _) => {
                format!("can only concatenate tuple (not \"{}\") to tuple", self.type_name(&r.t))
            }
            _ => message,
        };
        self.mismatch(d, &message, vec![l.clone(), r.clone()], span)
    }

    /// An operator of which one side is of several types.
    fn union_binop(&mut self, op: BinOp, l: X, r: X, span: Span, form: Form) -> X {
        let mut pre = vec![];
        let l = self.hold_unless_local(l, &mut pre);
        let r = self.hold_unless_local(r, &mut pre);
        let x = self.each_member(l, span, &mut |c, l| {
            c.each_member(r.clone(), span, &mut |c, r| c.binop(op, l.clone(), r, span, form))
        });
        self.block_x(pre, x)
    }

    /// An operator that a class defines.
    fn class_binop(&mut self, op: BinOp, l: &X, r: &X, form: Form, span: Span) -> Option<X> {
        if let Some(x) = self.binary_dunder(op, l.clone(), r.clone(), form == Form::Augmented, span) {
            return Some(x);
        }
        let (a, b) = (self.stand_in(l), self.stand_in(r));
        if a.is_none() && b.is_none() {
            return None;
        }
        Some(self.binop(op, a.unwrap_or(l.clone()), b.unwrap_or(r.clone()), span, form))
    }

    fn int_op(&mut self, op: BinOp, l: X, r: X, span: Span, form: Form) -> X {
        let int = match op {
            BinOp::Add => IntOp::Add,
            BinOp::Sub => IntOp::Sub,
            BinOp::Mult => IntOp::Mul,
            BinOp::FloorDiv => IntOp::FloorDiv,
            BinOp::Mod => IntOp::Mod,
            BinOp::LShift => IntOp::Shl,
            BinOp::RShift => IntOp::Shr,
            BinOp::BitAnd => IntOp::And,
            BinOp::BitOr => IntOp::Or,
            BinOp::BitXor => IntOp::Xor,
            BinOp::Div => return self.rt("molt_int_truediv", vec![l, r], None, T::Float, span),
            BinOp::Pow => return self.int_pow(l, r, span),
            BinOp::MatMult => return self.bad_operands(op, form, &l, &r, span),
        };
        self.int_bin(int, l, r, span)
    }

    /// `l ** r` of ints. A constant exponent tells the type of the result; a variable one must not
    /// be negative, which the runtime checks.
    fn int_pow(&mut self, l: X, r: X, span: Span) -> X {
        match r.kind {
            ExprKind::Int(2) => {
                let mut pre = vec![];
                let l = if matches!(l.kind, ExprKind::Local(_)) { l } else { self.hold(l, &mut pre) };
                let x = self.int_bin(IntOp::Mul, l.clone(), l, span);
                self.block_x(pre, x)
            }
            ExprKind::Int(1) => l,
            ExprKind::Int(n) if n < 0 => {
                let (l, r) = (self.to_float(l), self.to_float(r));
                self.rt("molt_float_pow", vec![l, r], None, T::Float, span)
            }
            _ => self.rt("molt_int_pow", vec![l, r], None, T::Int, span),
        }
    }

    fn float_op(&mut self, op: BinOp, l: X, r: X, span: Span, form: Form, ts: (&T, &T)) -> X {
        let float = match op {
            BinOp::Add => FloatOp::Add,
            BinOp::Sub => FloatOp::Sub,
            BinOp::Mult => FloatOp::Mul,
            BinOp::Div => FloatOp::Div,
            BinOp::FloorDiv => {
                return self.rt("molt_float_floordiv", vec![l, r], None, T::Float, span);
            }
            BinOp::Mod => return self.rt("molt_float_mod", vec![l, r], None, T::Float, span),
            BinOp::Pow => return self.rt("molt_float_pow", vec![l, r], None, T::Float, span),
            _ => {
                let (l, r) = (X { t: ts.0.clone(), ..l }, X { t: ts.1.clone(), ..r });
                return self.bad_operands(op, form, &l, &r, span);
            }
        };
        self.float_bin(float, l, r, span)
    }

    /// `op x`, `not` aside.
    pub fn unary(&mut self, op: UnaryOp, x: X, span: Span) -> X {
        let t = self.vars.shallow(&x.t);
        let x = X { t: t.clone(), ..x };
        match (op, &t) {
            (_, T::Unknown) => X::bad(span),
            (_, T::Var(_) | T::Never) => self.never(vec![x], span),
            (UnaryOp::UAdd | UnaryOp::USub | UnaryOp::Invert, T::Union(_)) => {
                self.each_member(x, span, &mut |c, x| c.unary(op, x, span))
            }
            (UnaryOp::UAdd | UnaryOp::USub | UnaryOp::Invert, T::Class(c))
                if !self.class_has(c, crate::dunder::unary_method(op))
                    && self.class_has(c, "__molt_base__") =>
            {
                let y = self.stand_in(&x).unwrap_or(X::bad(span));
                self.unary(op, y, span)
            }
            (UnaryOp::UAdd | UnaryOp::USub | UnaryOp::Invert, T::Class(c))
                if self.class_has(c, crate::dunder::unary_method(op)) =>
            {
                self.call_dunder(x, crate::dunder::unary_method(op), vec![], span)
            }
            (UnaryOp::Not, _) => {
                let x = self.truth(x);
                self.not(x)
            }
            (UnaryOp::UAdd, T::Int | T::Bool | T::Float) => X { span, ..self.to_int(x) },
            (UnaryOp::USub, T::Int | T::Bool) => {
                let x = self.to_int(x);
                match x.kind {
                    ExprKind::Int(n) if n != i64::MIN => X::int(-n, span),
                    _ => {
                        let x = self.b(x);
                        X::new(ExprKind::IntNeg(x), T::Int, span)
                    }
                }
            }
            (UnaryOp::USub, T::Float) => match x.kind {
                ExprKind::Float(f) => X::new(ExprKind::Float(-f), T::Float, span),
                _ => {
                    let x = self.b(x);
                    X::new(ExprKind::FloatNeg(x), T::Float, span)
                }
            },
            (UnaryOp::Invert, T::Int | T::Bool) => {
                let x = self.to_int(x);
                let x = self.b(x);
                X::new(ExprKind::IntInvert(x), T::Int, span)
            }
            _ => {
                let op = op.as_str().trim();
                let message = format!("bad operand type for unary {op}: '{}'", self.type_name(&t));
                let d = Diagnostic::error("E0302", span, message.clone())
                    .with(x.span, format!("this is {}", self.show(&t)));
                self.mismatch(d, &message, vec![x], span)
            }
        }
    }
}

/// The types that a type, or `A | B`, stands for.
fn type_members(t: &T) -> Option<Vec<T>> {
    match t {
        T::Type(_) | T::None => Some(vec![t.clone()]),
        T::Builtin(n) if crate::isinstance::builtin_type(n).is_some() => Some(vec![t.clone()]),
        T::Tuple(ts) if !ts.is_empty() => {
            let parts: Option<Vec<Vec<T>>> = ts.iter().map(type_members).collect();
            parts.map(|p| p.concat())
        }
        _ => None,
    }
}
