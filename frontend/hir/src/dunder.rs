//! Operations on values whose types define them by methods, and on unions.

use crate::calls::Given;
use crate::check::Checker;
use crate::classes::Member;
use crate::fx::X;
use crate::hir::{CmpOp, ExprKind, IntOp};
use crate::types::{ClassT, T};
use molt_abi::ErrorKind;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast::{BinOp, UnaryOp};

/// The methods of a binary operator: plain, reflected, in place.
pub(crate) fn binary_methods(op: BinOp) -> (&'static str, &'static str, &'static str) {
    match op {
        BinOp::Add => ("__add__", "__radd__", "__iadd__"),
        BinOp::Sub => ("__sub__", "__rsub__", "__isub__"),
        BinOp::Mult => ("__mul__", "__rmul__", "__imul__"),
        BinOp::MatMult => ("__matmul__", "__rmatmul__", "__imatmul__"),
        BinOp::Div => ("__truediv__", "__rtruediv__", "__itruediv__"),
        BinOp::Mod => ("__mod__", "__rmod__", "__imod__"),
        BinOp::Pow => ("__pow__", "__rpow__", "__ipow__"),
        BinOp::LShift => ("__lshift__", "__rlshift__", "__ilshift__"),
        BinOp::RShift => ("__rshift__", "__rrshift__", "__irshift__"),
        BinOp::BitOr => ("__or__", "__ror__", "__ior__"),
        BinOp::BitXor => ("__xor__", "__rxor__", "__ixor__"),
        BinOp::BitAnd => ("__and__", "__rand__", "__iand__"),
        BinOp::FloorDiv => ("__floordiv__", "__rfloordiv__", "__ifloordiv__"),
    }
}

/// The method of a unary operator.
pub(crate) fn unary_method(op: UnaryOp) -> &'static str {
    match op {
        UnaryOp::Invert => "__invert__",
        UnaryOp::Not => "__bool__",
        UnaryOp::UAdd => "__pos__",
        UnaryOp::USub => "__neg__",
    }
}

fn compare_methods(op: CmpOp) -> (&'static str, &'static str) {
    match op {
        CmpOp::Eq => ("__eq__", "__eq__"),
        CmpOp::Ne => ("__ne__", "__ne__"),
        CmpOp::Lt => ("__lt__", "__gt__"),
        CmpOp::Le => ("__le__", "__ge__"),
        CmpOp::Gt => ("__gt__", "__lt__"),
        CmpOp::Ge => ("__ge__", "__le__"),
    }
}

impl<'a> Checker<'a> {
    /// Whether instances of the type have the method.
    pub fn has_method(&self, t: &T, name: &str) -> bool {
        let T::Class(c) = self.vars.shallow(t) else { return false };
        self.class_has(&c, name)
    }

    /// Whether instances of the class, or of some subclass, have the method.
    pub fn class_has(&self, c: &ClassT, name: &str) -> bool {
        if let Some(Member::Method(..) | Member::Var(_)) = self.member(c, name, false) {
            return true;
        }
        let below = |id: &&crate::scope::ClsId| self.is_below(**id, c.id);
        self.facts.made.iter().filter(below).any(|id| self.sc.class(*id).shape.find(name, false).is_some())
    }

    /// Whether the method takes a value as its operand, by what it is annotated.
    fn takes(&mut self, recv: &X, name: &str, x: &X) -> bool {
        let T::Class(c) = self.vars.shallow(&recv.t) else { return false };
        let Some(Member::Method(m, owner)) = self.member(&c, name, false) else {
            return self.class_has(&c, name);
        };
        let Some(ann) =
            m.ast.params.posonly.iter().chain(&m.ast.params.args).nth(1).and_then(|p| p.annotation.as_ref())
        else {
            return true;
        };
        let scope = std::mem::replace(&mut self.fx.scope, self.sc.class(owner.id).scope);
        let params = self.class_params(&owner);
        let params = std::mem::replace(&mut self.fx.params, params);
        let n = self.diags.len();
        let want = self.annotation(ann);
        self.diags.truncate(n);
        self.fx.params = params;
        self.fx.scope = scope;
        match (self.vars.shallow(&want), self.vars.shallow(&x.t)) {
            (T::Unknown | T::Var(_), _) | (_, T::Var(_) | T::Unknown) => true,
            (T::Class(w), h @ T::Class(_)) => self.ancestor(&h, w.id).is_some(),
            (w, h) => {
                let w = w.members();
                w.iter().any(|w| {
                    std::mem::discriminant(w) == std::mem::discriminant(&h)
                        || matches!((w, &h), (T::Float, T::Int | T::Bool) | (T::Int, T::Bool))
                })
            }
        }
    }

    /// A method call with values.
    pub fn call_dunder(&mut self, recv: X, name: &str, args: Vec<X>, span: Span) -> X {
        self.call_method(recv, name, Given::positional(args, span), span)
    }

    /// What cannot be done with the values at hand: an error, or an exception where the values are
    /// of one of several types.
    pub fn mismatch(&mut self, d: Diagnostic, message: &str, operands: Vec<X>, span: Span) -> X {
        if self.lenient == 0 {
            self.error(d);
            return X::bad(span);
        }
        self.raising(ErrorKind::TypeError, message, operands, span)
    }

    /// `l op r` by methods; none if neither side has one.
    pub fn binary_dunder(&mut self, op: BinOp, l: X, r: X, in_place: bool, span: Span) -> Option<X> {
        let (plain, reflected, place) = binary_methods(op);
        if in_place && self.has_method(&l.t, place) {
            let mut pre = vec![];
            let l = self.hold_unless_local(l, &mut pre);
            let r = self.escape(r);
            let r = self.hold_unless_local(r, &mut pre);
            let x = self.call_dunder(l.clone(), place, vec![r.clone()], span);
            let x = self.unless_refused(x, span, &mut |c| match c.binary_dunder(
                op,
                l.clone(),
                r.clone(),
                false,
                span,
            ) {
                Some(x) => x,
                None => c.unsupported(op, &l, &r, span),
            });
            return Some(self.block_x(pre, x));
        }
        let mut pre = vec![];
        if self.has_method(&l.t, plain) && self.takes(&l, plain, &r) {
            let l = self.hold_unless_local(l, &mut pre);
            let r = self.escape(r);
            let r = self.hold_unless_local(r, &mut pre);
            let x = self.call_dunder(l.clone(), plain, vec![r.clone()], span);
            // Values of one type have no other method to ask.
            let one = self.same_class_of(&l, &r);
            let x = self.unless_refused(x, span, &mut |c| {
                if !one && c.has_method(&r.t, reflected) {
                    c.call_dunder(r.clone(), reflected, vec![l.clone()], span)
                } else {
                    c.unsupported(op, &l, &r, span)
                }
            });
            return Some(self.block_x(pre, x));
        }
        if self.has_method(&r.t, reflected) && self.takes(&r, reflected, &l) {
            let l = self.escape(l);
            let l = self.hold_unless_local(l, &mut pre);
            let r = self.hold_unless_local(r, &mut pre);
            let x = self.call_dunder(r.clone(), reflected, vec![l.clone()], span);
            let x = self.unless_refused(x, span, &mut |c| c.unsupported(op, &l, &r, span));
            return Some(self.block_x(pre, x));
        }
        None
    }

    fn same_class_of(&self, l: &X, r: &X) -> bool {
        match (self.vars.shallow(&l.t), self.vars.shallow(&r.t)) {
            (T::Class(c), T::Class(d)) => c.id == d.id,
            _ => false,
        }
    }

    fn unsupported(&mut self, op: BinOp, l: &X, r: &X, span: Span) -> X {
        let op = if op == BinOp::Pow { "** or pow()" } else { op.as_str() };
        let message = format!(
            "unsupported operand type(s) for {op}: '{}' and '{}'",
            self.type_name(&l.t),
            self.type_name(&r.t)
        );
        self.raising(ErrorKind::TypeError, &message, vec![], span)
    }

    /// `x`, or what `other` makes if `x` is `NotImplemented`.
    fn unless_refused(&mut self, x: X, span: Span, other: &mut dyn FnMut(&mut Self) -> X) -> X {
        let refused = T::Builtin("NotImplemented");
        match self.vars.resolve(&x.t) {
            t if t == refused => {
                let y = other(self);
                self.after(x, y)
            }
            T::Union(ts) if ts.contains(&refused) => {
                self.each_member(x, span, &mut |c, y| if y.t == refused { other(c) } else { y })
            }
            _ => x,
        }
    }

    /// `l op r`, a comparison, by methods or by identity.
    pub fn compare_dunder(&mut self, op: CmpOp, l: X, r: X, span: Span) -> Option<X> {
        let (name, mirror) = compare_methods(op);
        let is_class = |c: &Self, x: &X| matches!(c.vars.shallow(&x.t), T::Class(_));
        if !is_class(self, &l) && !is_class(self, &r) {
            return None;
        }
        let equality = matches!(op, CmpOp::Eq | CmpOp::Ne);
        // An instance that stands for a builtin value compares as that does, if its class does not.
        let own = |c: &Self, x: &X, n: &str| c.has_method(&x.t, n);
        if !own(self, &l, name) && !own(self, &r, mirror) {
            let (a, b) = (self.stand_in(&l), self.stand_in(&r));
            if a.is_some() || b.is_some() {
                let both_same = matches!((&l.t, &r.t), (T::Class(c), T::Class(d)) if c.id == d.id);
                if !(equality && both_same && self.has_method(&l.t, "__molt_base__")) {
                    return Some(self.cmp(op, a.unwrap_or(l), b.unwrap_or(r), span));
                }
            }
        }
        // `!=` is `not ==` unless it is defined.
        if op == CmpOp::Ne && !self.has_method(&l.t, "__ne__") && !self.has_method(&r.t, "__ne__") {
            let x = self.compare_dunder(CmpOp::Eq, l, r, span)?;
            if x.is_bad() {
                return Some(x);
            }
            let x = self.truth(x);
            return Some(self.not(x));
        }
        let mut pre = vec![];
        let l = self.escape(l);
        let l = self.hold_unless_local(l, &mut pre);
        let r = self.escape(r);
        let r = self.hold_unless_local(r, &mut pre);
        let fallback = |c: &mut Self, l: &X, r: &X| {
            if equality {
                let x = c.identity(l.clone(), r.clone(), span);
                return if op == CmpOp::Ne { c.not(x) } else { x };
            }
            let sign = crate::compare::op_text(op);
            let message = format!(
                "'{sign}' not supported between instances of '{}' and '{}'",
                c.type_name(&l.t),
                c.type_name(&r.t)
            );
            c.raising(ErrorKind::TypeError, &message, vec![], span)
        };
        // A subclass on the right comes first if it has a method of its own.
        let x = if self.has_method(&l.t, name) && self.takes(&l, name, &r) {
            let x = self.call_dunder(l.clone(), name, vec![r.clone()], span);
            self.unless_refused(x, span, &mut |c| {
                if c.has_method(&r.t, mirror) && c.takes(&r, mirror, &l) {
                    let x = c.call_dunder(r.clone(), mirror, vec![l.clone()], span);
                    c.unless_refused(x, span, &mut |c| fallback(c, &l, &r))
                } else {
                    fallback(c, &l, &r)
                }
            })
        } else if self.has_method(&r.t, mirror) && self.takes(&r, mirror, &l) {
            let x = self.call_dunder(r.clone(), mirror, vec![l.clone()], span);
            self.unless_refused(x, span, &mut |c| fallback(c, &l, &r))
        } else if equality {
            fallback(self, &l, &r)
        } else {
            return None;
        };
        Some(self.block_x(pre, x))
    }

    /// `a is b` of two values.
    pub fn identity(&mut self, a: X, b: X, span: Span) -> X {
        let (s, t) = (self.vars.shallow(&a.t), self.vars.shallow(&b.t));
        match (&s, &t) {
            (T::Union(_), _) => {
                let mut pre = vec![];
                let b = self.hold_unless_local(b, &mut pre);
                let x = self.each_member(a, span, &mut |c, a| c.identity(a, b.clone(), span));
                self.block_x(pre, x)
            }
            (_, T::Union(_)) => {
                let mut pre = vec![];
                let a = self.hold_unless_local(a, &mut pre);
                let x = self.each_member(b, span, &mut |c, b| c.identity(a.clone(), b, span));
                self.block_x(pre, x)
            }
            (T::Unknown, _) | (_, T::Unknown) => X::bad(span),
            (T::Var(_) | T::Never, _) | (_, T::Var(_) | T::Never) => self.never_as(vec![a, b], T::Bool, span),
            (T::Bool, T::Bool) | (T::Int, T::Int) => self.int_cmp(CmpOp::Eq, a, b, span),
            (T::Float, T::Float) => {
                let (a, b) = (self.b(a), self.b(b));
                X::new(ExprKind::FloatCmp(CmpOp::Eq, a, b), T::Bool, span)
            }
            (T::Str, T::Str) => self.rt("molt_str_eq", vec![a, b], None, T::Bool, span),
            (T::Class(_), T::Class(_)) => match self.common_base(&s, &t) {
                Some(base) => {
                    let (Some(x), Some(y)) = (self.ancestor(&s, base.id), self.ancestor(&t, base.id)) else {
                        return X::bad(span);
                    };
                    if !self.equate(&T::Class(x.clone()), &T::Class(y.clone())) {
                        return self.constant_after(a, b, false, span);
                    }
                    let (a, b) = (self.cast(a, &x), self.cast(b, &x));
                    let (a, b) = (self.b(a), self.b(b));
                    X::new(ExprKind::Is(a, b), T::Bool, span)
                }
                None => self.constant_after(a, b, false, span),
            },
            (T::List(_), T::List(_)) | (T::Gen(_), T::Gen(_)) | (T::Bytes, T::Bytes) if self.same(&s, &t) => {
                let (a, b) = (self.b(a), self.b(b));
                X::new(ExprKind::Is(a, b), T::Bool, span)
            }
            (T::Type(c), T::Type(d)) => self.constant_after(a, b, c.id == d.id, span),
            (T::Type(c), T::Builtin(n)) | (T::Builtin(n), T::Type(c)) => {
                let same = self.is_prelude_class(c.id, n);
                self.constant_after(a, b, same, span)
            }
            (T::Func(f), T::Func(g)) => self.constant_after(a, b, f.def == g.def, span),
            (T::Method(m), T::Method(n)) => {
                if m.name != n.name {
                    return self.constant_after(a, b, false, span);
                }
                let (a, b) = (X { t: m.recv.clone(), ..a }, X { t: n.recv.clone(), ..b });
                self.identity(a, b, span)
            }
            (s, t) => {
                let same = s == t && (s.erased() || matches!(s, T::Tuple(ts) if ts.is_empty()));
                self.constant_after(a, b, same, span)
            }
        }
    }

    /// `type(x)`
    pub fn type_of(&mut self, x: X, span: Span) -> X {
        let t = self.vars.shallow(&x.t);
        match &t {
            T::Union(_) => self.each_member(x, span, &mut |c, x| c.type_of(x, span)),
            T::Class(c) => {
                let below = self.made_below(c);
                if below.iter().all(|d| d.id == c.id) {
                    return self.after(x, X::new(ExprKind::None, T::Type(c.clone()), span));
                }
                let mut pre = vec![];
                let x = self.hold_unless_local(x, &mut pre);
                let mut arms = vec![];
                for d in below {
                    let test = self.instance_of(x.clone(), &d, true);
                    arms.push((test, X::new(ExprKind::None, T::Type(d), span)));
                }
                let (_, other) = arms.pop().expect("there is a class with instances");
                let y = self.first_of(arms, other, span);
                self.block_x(pre, y)
            }
            T::Unknown => X::bad(span),
            T::Var(_) | T::Never => self.never(vec![x], span),
            t => {
                let name = match t {
                    T::Int => "int",
                    T::Float => "float",
                    T::Bool => "bool",
                    T::Str => "str",
                    T::Bytes => "bytes",
                    T::List(_) => "list",
                    T::Tuple(_) => "tuple",
                    T::None => "NoneType",
                    T::Func(_) => "function",
                    T::Method(_) => "method",
                    T::Gen(_) => "generator",
                    T::Type(_) => "type",
                    T::Module(_) | T::Source(_) => "module",
                    _ => "builtin_function_or_method",
                };
                self.after(x, X::new(ExprKind::None, T::Builtin(name), span))
            }
        }
    }

    /// What `repr` gives where no method says otherwise.
    pub fn default_repr(&mut self, x: X, span: Span) -> X {
        let mut pre = vec![];
        let x = self.hold_unless_local(x, &mut pre);
        let class = self.type_of(x.clone(), span);
        let name = self.each_member(class, span, &mut |c, k| {
            let text = c.class_text(&k.t);
            c.after(k, X::str(&text, span))
        });
        let id = self.rt("molt_object_id", vec![x], None, T::Int, span);
        let id = self.format(id, X::str("#x", span), span);
        let y = self
            .concat(vec![X::str("<", span), name, X::str(" object at ", span), id, X::str(">", span)], span);
        self.block_x(pre, y)
    }

    /// `module.Class`, as `repr` of an object shows it.
    pub fn class_text(&self, t: &T) -> String {
        match t {
            T::Type(c) => {
                let cls = self.sc.class(c.id);
                let unit = self.sc.scopes[self.sc.module_of(cls.scope).0 as usize].kind;
                let crate::scope::ScopeKind::Module(u) = unit else { return cls.name.to_string() };
                let unit = &self.units[u as usize];
                if unit.library && (unit.name == "builtins" || unit.name.starts_with('_')) {
                    return cls.name.to_string();
                }
                format!("{}.{}", unit.name, cls.name)
            }
            T::Builtin(n) => n.to_string(),
            t => self.show(t),
        }
    }

    /// `hash` of an object without a method for it.
    pub fn identity_hash(&mut self, x: X, span: Span) -> X {
        let id = self.rt("molt_object_id", vec![x], None, T::Int, span);
        self.int_bin(IntOp::Shr, id, X::int(4, span), span)
    }

    /// `hash(x)`
    pub fn hash_of(&mut self, x: X, span: Span) -> X {
        let t = self.vars.shallow(&x.t);
        match &t {
            T::Unknown => X::bad(span),
            T::Var(_) | T::Never => self.never(vec![x], span),
            T::Union(_) => self.each_member(x, span, &mut |c, x| c.hash_of(x, span)),
            T::Int => self.rt("molt_int_hash", vec![x], None, T::Int, span),
            T::Bool => self.to_int(X { t, ..x }),
            T::Float => self.rt("molt_float_hash", vec![x], None, T::Int, span),
            T::Str => self.rt("molt_str_hash", vec![x], None, T::Int, span),
            T::Bytes => self.rt("molt_bytes_hash", vec![x], None, T::Int, span),
            T::None => self.after(x, X::int(0xfca_86420, span)),
            T::Tuple(_) => {
                let mut pre = vec![];
                let parts = self.tuple_parts(x, &mut pre);
                let n = parts.len() as i64;
                let mut acc = self.rt("molt_hash_start", vec![], None, T::Int, span);
                for p in parts {
                    let h = self.hash_of(p, span);
                    if h.is_bad() {
                        return h;
                    }
                    acc = self.rt("molt_hash_step", vec![acc, h], None, T::Int, span);
                }
                let acc = self.rt("molt_hash_end", vec![acc, X::int(n, span)], None, T::Int, span);
                self.block_x(pre, acc)
            }
            T::Class(c) => {
                if self.class_has(c, "__hash__") {
                    let h = self.call_dunder(x, "__hash__", vec![], span);
                    return h;
                }
                if let Some(y) = self.stand_in(&x) {
                    return self.hash_of(y, span);
                }
                if self.class_has(c, "__eq__") {
                    let name = self.type_name(&t);
                    let d = Diagnostic::error("E0308", x.span, format!("unhashable type: '{name}'"))
                        .label("it defines `__eq__` but not `__hash__`");
                    return self.mismatch(d, &format!("unhashable type: '{name}'"), vec![x], span);
                }
                self.identity_hash(x, span)
            }
            T::List(_) => {
                let d = Diagnostic::error("E0308", x.span, "unhashable type: 'list'")
                    .label("a list can change, so it has no hash")
                    .help("use a tuple");
                self.mismatch(d, "unhashable type: 'list'", vec![x], span)
            }
            T::Func(f) => {
                let n = i64::from(f.def.0) + 1;
                self.after(x, X::int(n, span))
            }
            T::Type(c) => {
                let n = i64::from(c.id.0) + 1;
                self.after(x, X::int(n, span))
            }
            T::Builtin(n) => {
                let n = n.bytes().fold(7, |h, b| (h * 31 + i64::from(b)) & 0xffff_ffff);
                self.after(x, X::int(n, span))
            }
            _ => {
                let name = self.type_name(&t);
                let d =
                    Diagnostic::error("E0308", x.span, format!("values of type '{name}' cannot be hashed"));
                self.mismatch(d, &format!("unhashable type: '{name}'"), vec![x], span)
            }
        }
    }

    /// The name of a type as Python's messages show it.
    pub fn type_name(&self, t: &T) -> String {
        match self.vars.shallow(t) {
            T::None => "NoneType".into(),
            T::List(_) => "list".into(),
            T::Tuple(_) => "tuple".into(),
            T::Class(c) => {
                let name = &self.sc.class(c.id).name;
                if self.is_prelude_class(c.id, "_vartuple") { "tuple".into() } else { name.to_string() }
            }
            T::Type(_) => "type".into(),
            t => self.show(&t),
        }
    }

    /// A type as diagnostics show it.
    pub fn show(&self, t: &T) -> String {
        let list = |ts: &[T]| ts.iter().map(|t| self.show(t)).collect::<Vec<_>>().join(", ");
        match self.vars.shallow(t) {
            T::Unknown | T::Var(_) | T::Param(_) => "?".into(),
            T::Never => "Never".into(),
            T::None => "None".into(),
            T::Const(_) => "constant".into(),
            T::Int => "int".into(),
            T::Float => "float".into(),
            T::Bool => "bool".into(),
            T::Str => "str".into(),
            T::Bytes => "bytes".into(),
            T::List(t) => format!("list[{}]", self.show(&t)),
            T::Tuple(ts) if ts.is_empty() => "tuple[()]".into(),
            T::Tuple(ts) => format!("tuple[{}]", list(&ts)),
            T::Union(ts) => ts.iter().map(|t| self.show(t)).collect::<Vec<_>>().join(" | "),
            T::Class(c) => {
                let name = &self.sc.class(c.id).name;
                match (&**name, &*c.args) {
                    (_, [t]) if self.is_prelude_class(c.id, "_vartuple") => {
                        format!("tuple[{}, ...]", self.show(t))
                    }
                    (n, []) => n.to_string(),
                    (n, ts) => format!("{n}[{}]", list(ts)),
                }
            }
            T::Gen(g) => format!("Generator[{}]", self.show(&g.yields)),
            T::Cell(t) => self.show(&t),
            T::Func(_) => "function".into(),
            T::Method(_) => "method".into(),
            T::Type(c) => format!("type[{}]", self.sc.class(c.id).name),
            T::Source(_) | T::Module(_) => "module".into(),
            T::Builtin(n) if crate::isinstance::builtin_type(n).is_some() => format!("type[{n}]"),
            T::Builtin(_) => "builtin_function_or_method".into(),
        }
    }

    /// Whether the runtime can compare and print values of the type by their descriptor.
    pub fn is_plain(&self, t: &T) -> bool {
        match self.vars.shallow(t) {
            T::None | T::Int | T::Float | T::Bool | T::Str | T::Never | T::Var(_) => true,
            T::List(t) => self.is_plain(&t),
            T::Tuple(ts) => ts.iter().all(|t| self.is_plain(t)),
            _ => false,
        }
    }
}
