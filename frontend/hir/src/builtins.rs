//! The builtin functions: one table from name to handler.

use crate::calls::{Args, Given};
use crate::check::Checker;
use crate::fx::{X, stmt};
use crate::hir::{CmpOp, ExprKind, FloatUnary, StmtKind};
use crate::ops::Form;
use crate::types::T;
use molt_abi::ErrorKind;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast;

type Handler = for<'a> fn(&mut Checker<'a>, Args<'a>) -> X;

/// Every builtin function that the checker writes out; the others are the library's own.
const BUILTINS: &[(&str, Handler)] = &[
    ("abs", |c, a| c.builtin_abs(a)),
    ("all", |c, a| c.any_all(false, a)),
    ("any", |c, a| c.any_all(true, a)),
    ("ascii", |c, a| c.one_value(a, "ascii", |c, x| c.builtin_ascii(x))),
    ("bool", |c, a| c.builtin_bool(a)),
    ("bytes", |c, a| c.builtin_bytes(a)),
    ("callable", |c, a| c.one_value(a, "callable", |c, x| c.builtin_callable(x))),
    ("chr", |c, a| c.builtin_chr(a)),
    ("delattr", |c, a| c.builtin_attr_function("delattr", a)),
    ("divmod", |c, a| c.builtin_divmod(a)),
    ("float", |c, a| c.builtin_float(a)),
    ("format", |c, a| c.builtin_format(a)),
    ("getattr", |c, a| c.builtin_attr_function("getattr", a)),
    ("hasattr", |c, a| c.builtin_attr_function("hasattr", a)),
    ("hash", |c, a| c.one_value(a, "hash", |c, x| c.hash_of(x, Span::default()))),
    ("id", |c, a| c.one_value(a, "id", |c, x| c.builtin_id(x))),
    ("int", |c, a| c.builtin_int(a)),
    ("isinstance", |c, a| c.builtin_isinstance(a)),
    ("issubclass", |c, a| c.builtin_issubclass(a)),
    ("iter", |c, a| c.builtin_iter(a)),
    ("len", |c, a| c.one_value(a, "len", |c, x| c.builtin_len(x))),
    ("list", |c, a| c.builtin_list(a)),
    ("max", |c, a| c.builtin_min_max(a, CmpOp::Gt)),
    ("min", |c, a| c.builtin_min_max(a, CmpOp::Lt)),
    ("next", |c, a| c.builtin_next(a)),
    ("object", |c, a| c.arity("object", "a class of its own in this language", a.span)),
    ("ord", |c, a| c.builtin_ord(a)),
    ("pow", |c, a| c.builtin_pow(a)),
    ("print", |c, a| c.print(a)),
    ("repr", |c, a| c.one_value(a, "repr", |c, x| c.repr_of(x))),
    ("round", |c, a| c.builtin_round(a)),
    ("setattr", |c, a| c.builtin_attr_function("setattr", a)),
    ("str", |c, a| c.builtin_str(a)),
    ("sum", |c, a| c.sum(a)),
    ("tuple", |c, a| c.builtin_tuple(a)),
    ("type", |c, a| c.builtin_type(a)),
    ("NotImplemented", |c, a| c.arity("NotImplemented", "no arguments", a.span)),
    ("Ellipsis", |c, a| c.arity("Ellipsis", "no arguments", a.span)),
];

/// The builtin function of this name.
pub(crate) fn find(name: &str) -> Option<&'static str> {
    BUILTINS.iter().find(|(n, _)| *n == name).map(|(n, _)| *n)
}

/// All names, for suggestions and the documentation.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    BUILTINS.iter().map(|(n, _)| *n).chain(ErrorKind::ALL.iter().map(|k| k.name())).chain([
        "dict",
        "enumerate",
        "filter",
        "frozenset",
        "input",
        "map",
        "open",
        "range",
        "reversed",
        "set",
        "sorted",
        "zip",
    ])
}

impl<'a> Checker<'a> {
    /// Calls a builtin or a function of a builtin module.
    pub fn call_builtin(&mut self, name: &'static str, a: Args<'a>) -> X {
        if name.contains('.') {
            return self.call_module_function(name, a);
        }
        if a.args.iter().any(|e| matches!(e.kind, ast::ExprKind::Starred(_)))
            && !matches!(name, "print" | "max" | "min")
        {
            let Some(g) = self.given(a) else { return X::bad(a.span) };
            return self.call_builtin_given(name, g);
        }
        match BUILTINS.iter().find(|(n, _)| *n == name) {
            Some((_, h)) => h(self, a),
            None => self.arity(name, "no call", a.span),
        }
    }

    /// Calls a builtin as a value: one that was passed on.
    pub fn call_builtin_given(&mut self, name: &'static str, g: Given) -> X {
        let span = g.span;
        let mut g = g;
        if let Some(m) = g.mapping.take() {
            // Keywords that are known at run time only: there may be none.
            const NONE: &[&str] = &[
                "abs",
                "all",
                "any",
                "ascii",
                "bin",
                "bool",
                "callable",
                "chr",
                "float",
                "hash",
                "hex",
                "id",
                "isinstance",
                "iter",
                "len",
                "next",
                "oct",
                "ord",
                "repr",
                "max",
                "min",
            ];
            if !NONE.contains(&name) {
                let d = self.refusal("star-arguments", span);
                self.error(d);
                return X::bad(span);
            }
            let mut pre = vec![];
            let g = self.hold_given(g, &mut pre);
            let m = self.hold_unless_local(m, &mut pre);
            let some = self.truth(m);
            if some.is_bad() {
                return some;
            }
            let message = format!("{}() takes no keyword arguments", name.rsplit('.').next().unwrap_or(name));
            self.raise_if(some, ErrorKind::TypeError, X::str(&message, span), &mut pre);
            let x = self.call_builtin_given(name, g);
            return self.block_x(pre, x);
        }
        if let (Some(_), "max" | "min") = (&g.rest, name) {
            return self.extreme_of_rest(name, g);
        }
        if g.rest.is_some() {
            let d = self.refusal("star-arguments", span);
            self.error(d);
            return X::bad(span);
        }
        if let Some(short) =
            name.strip_prefix("math.").or(name.strip_prefix("_time.")).or(name.strip_prefix("_sys."))
        {
            let _ = short;
            return self.call_module_values(name, g.pos, span);
        }
        if let Some(symbol) = name.strip_prefix("rt.") {
            return self.call_rt(symbol, g.pos, span);
        }
        let n = g.pos.len();
        let pos: Vec<X> = g.pos.into_iter().map(|x| X { t: self.vars.shallow(&x.t), ..x }).collect();
        let mut args = pos.into_iter();
        let mut next = || args.next().expect("the number was looked at");
        let n = if g.kws.is_empty() { n } else { usize::MAX };
        match (name, n) {
            ("abs", 1) => self.abs_of(next()),
            ("ascii", 1) => self.builtin_ascii(next()),
            ("bool", 1) => {
                let x = next();
                self.truth(x)
            }
            ("callable", 1) => self.builtin_callable(next()),
            ("chr", 1) => self.chr_of(next()),
            ("float", 1) => self.float_of(next()),
            ("hash", 1) => self.hash_of(next(), span),
            ("id", 1) => self.builtin_id(next()),
            ("int", 0) => X::int(0, span),
            ("int", 1) => self.int_of(next()),
            ("int", 2) => {
                let (s, base) = (next(), next());
                self.rt("molt_int_of_str_base", vec![s, base], None, T::Int, span)
            }
            ("iter", 1) => self.iter_of(next(), span),
            ("len", 1) => self.builtin_len(next()),
            ("list", 0) => X::new(ExprKind::List(vec![]), T::list(self.site_var(span, 0)), span),
            ("list", 1) => self.list_of(next(), span),
            ("next", 1) => self.next_of(next(), None, span),
            ("ord", 1) => self.ord_of(next()),
            ("repr", 1) => self.repr_of(next()),
            ("str", 0) => X::str("", span),
            ("str", 1) => self.str_of(next()),
            ("tuple", 0) => X::new(ExprKind::Tuple(vec![]), T::tuple(vec![]), span),
            ("tuple", 1) => self.tuple_of(next(), span),
            ("type", 1) => self.type_of(next(), span),
            ("isinstance", 2) => {
                let (x, k) = (next(), next());
                self.isinstance(x, &k, span)
            }
            ("bytes", 1) => self.bytes_of(next(), span),
            ("round", 1) => self.round_of(next()),
            ("sum", 1) => {
                let x = next();
                match self.to_list(x) {
                    Some(list) => self.prelude_call("sum", vec![list, X::int(0, span)], span),
                    None => X::bad(span),
                }
            }
            ("any" | "all", 1) => {
                self.prelude_call(if name == "any" { "any" } else { "all" }, vec![next()], span)
            }
            ("max" | "min", 1) => {
                let x = next();
                match self.to_list(x) {
                    Some(list) => {
                        self.prelude_call(if name == "max" { "max" } else { "min" }, vec![list], span)
                    }
                    None => X::bad(span),
                }
            }
            ("max" | "min", 2..100) => {
                let op = if name == "max" { CmpOp::Gt } else { CmpOp::Lt };
                let mut pre = vec![];
                let xs: Vec<X> = args.collect();
                let xs = xs.into_iter().map(|x| self.hold(x, &mut pre)).collect();
                let y = self.extreme(xs, op, span);
                self.block_x(pre, y)
            }
            ("pow", 2) => {
                let (b, e) = (next(), next());
                self.binop(ast::BinOp::Pow, b, e, span, Form::Plain)
            }
            ("divmod", 2) => {
                let (l, r) = (next(), next());
                self.divmod_of(l, r, span)
            }
            ("print", 0..1000) => {
                let xs: Vec<X> = args.collect();
                self.print_values(xs, span)
            }
            ("getattr", 2) => {
                let (x, n) = (next(), next());
                match n.kind {
                    ExprKind::Str(s) => self.get_attr(x, &s, span, span),
                    _ => {
                        let d = self.refusal("dynamic", span);
                        self.error(d);
                        X::bad(span)
                    }
                }
            }
            _ => match self.builtin_var(name) {
                Some(v) => {
                    let f = self.read_global(v, span);
                    let pos: Vec<X> = args.collect();
                    self.call_given(f, Given { pos, kws: g.kws, span, ..Given::default() })
                }
                None => self.arity(name, "other arguments when it is called as a value", span),
            },
        }
    }

    /// Reports arguments that a builtin does not take.
    pub fn arity(&mut self, name: &str, takes: &str, span: Span) -> X {
        self.error(
            Diagnostic::error("E0306", span, format!("{name}() takes {takes}"))
                .label("called with other arguments"),
        );
        X::bad(span)
    }

    /// A builtin of one argument.
    fn one_value(&mut self, a: Args<'a>, name: &str, f: impl FnOnce(&mut Self, X) -> X) -> X {
        let ([e], []) = (a.args, a.keywords) else {
            return self.arity(name, "exactly one argument", a.span);
        };
        let x = self.expr(e);
        let t = self.vars.shallow(&x.t);
        if t == T::Unknown {
            return X::bad(a.span);
        }
        if matches!(t, T::Var(_) | T::Never) {
            return self.never(vec![x], a.span);
        }
        let x = f(self, X { t, ..x });
        X { span: a.span, ..x }
    }

    /// A report that a builtin does not take a value of this type.
    fn bad_argument(&mut self, name: &str, x: &X) -> X {
        let shown = self.show(&x.t);
        let d = Diagnostic::error("E0308", x.span, format!("{name}() does not take {shown}"))
            .label(format!("this is {shown}"));
        let message = match name {
            "int" | "float" => {
                let what = if name == "int" {
                    "a string, a bytes-like object or a real number"
                } else {
                    "a string or a real number"
                };
                format!("{name}() argument must be {what}, not '{}'", self.type_name(&x.t))
            }
            _ => format!("bad argument type for {name}(): '{}'", self.type_name(&x.t)),
        };
        self.mismatch(d, &message, vec![x.clone()], x.span)
    }

    fn builtin_len(&mut self, x: X) -> X {
        let span = x.span;
        match &self.vars.shallow(&x.t) {
            T::List(_) | T::Str | T::Bytes => self.len_of(x, span),
            T::Union(_) => self.each_member(x, span, &mut |c, x| c.builtin_len(x)),
            T::Class(c) if self.class_has(c, "__len__") => self.instance_len(x, span),
            T::Class(_) if self.tuple_form(&x).is_some() => {
                let x = self.tuple_form(&x).expect("just asked");
                self.builtin_len(x)
            }
            T::Type(c) if self.member(c, "__molt_members__", false).is_some() => {
                let list = self.enum_members(&c.clone(), span);
                self.len_of(list, span)
            }
            T::Unknown => X::bad(span),
            T::Var(_) | T::Never => self.never(vec![x], span),
            T::Tuple(ts) => {
                let n = X::int(ts.len() as i64, span);
                let mut pre = vec![];
                self.emit(x, &mut pre);
                self.block_x(pre, n)
            }
            t => {
                let (name, shown) = (self.type_name(t), self.show(t));
                let message = format!("object of type '{name}' has no len()");
                let d = Diagnostic::error("E0308", span, message.clone()).label(format!("this is {shown}"));
                self.mismatch(d, &message, vec![x], span)
            }
        }
    }

    fn builtin_ascii(&mut self, x: X) -> X {
        match x.t {
            T::Str => {
                let span = x.span;
                self.rt("molt_str_ascii", vec![x], None, T::Str, span)
            }
            _ => self.ascii_of(x),
        }
    }

    fn builtin_abs(&mut self, a: Args<'a>) -> X {
        self.one_value(a, "abs", |c, x| c.abs_of(x))
    }

    fn abs_of(&mut self, x: X) -> X {
        let span = x.span;
        let x = X { t: self.vars.shallow(&x.t), ..x };
        match &x.t {
            T::Int | T::Bool => {
                let mut pre = vec![];
                let x = self.to_int(x);
                let x = self.hold_unless_local(x, &mut pre);
                let neg = self.int_cmp(CmpOp::Lt, x.clone(), X::int(0, span), span);
                let minus = self.unary(ast::UnaryOp::USub, x.clone(), span);
                let r = self.if_exp(neg, minus, x, T::Int, span);
                self.block_x(pre, r)
            }
            T::Float => {
                let x = self.b(x);
                X::new(ExprKind::FloatUnary(FloatUnary::Abs, x), T::Float, span)
            }
            T::Union(_) => self.each_member(x, span, &mut |c, x| c.abs_of(x)),
            T::Class(c) if self.class_has(c, "__abs__") => self.call_dunder(x, "__abs__", vec![], span),
            _ => self.bad_argument("abs", &x),
        }
    }

    fn builtin_bool(&mut self, a: Args<'a>) -> X {
        if a.args.is_empty() && a.keywords.is_empty() {
            return X::bool(false, a.span);
        }
        self.one_value(a, "bool", |c, x| c.truth(x))
    }

    fn builtin_int(&mut self, a: Args<'a>) -> X {
        let span = a.span;
        match a.args {
            [] if a.keywords.is_empty() => X::int(0, span),
            [s, base] if a.keywords.is_empty() => {
                let (s, base) = (self.expr(s), self.expr(base));
                let Some(base) = self.int_operand(base, "the base of int()") else {
                    return X::bad(span);
                };
                match self.vars.resolve(&s.t) {
                    T::Str => self.rt("molt_int_of_str_base", vec![s, base], None, T::Int, span),
                    T::Unknown => X::bad(span),
                    t => {
                        self.error(Diagnostic::error(
                            "E0308",
                            s.span,
                            format!("int() can't convert {} with an explicit base", self.show(&t)),
                        ));
                        X::bad(span)
                    }
                }
            }
            _ => self.one_value(a, "int", |c, x| c.int_of(x)),
        }
    }

    fn int_of(&mut self, x: X) -> X {
        let span = x.span;
        let x = X { t: self.vars.shallow(&x.t), ..x };
        match &x.t {
            T::Int | T::Bool => self.to_int(x),
            T::Float => self.rt("molt_int_of_float", vec![x], None, T::Int, span),
            T::Str => self.rt("molt_int_of_str", vec![x], None, T::Int, span),
            T::Union(_) => self.each_member(x, span, &mut |c, x| c.int_of(x)),
            T::Class(c) if self.class_has(c, "__int__") => self.call_dunder(x, "__int__", vec![], span),
            T::Class(c) if self.class_has(c, "__index__") => self.call_dunder(x, "__index__", vec![], span),
            _ => self.bad_argument("int", &x),
        }
    }

    fn builtin_float(&mut self, a: Args<'a>) -> X {
        let span = a.span;
        if a.args.is_empty() && a.keywords.is_empty() {
            return X::new(ExprKind::Float(0.0), T::Float, span);
        }
        self.one_value(a, "float", |c, x| c.float_of(x))
    }

    fn float_of(&mut self, x: X) -> X {
        let span = x.span;
        let x = X { t: self.vars.shallow(&x.t), ..x };
        match (&self.vars.shallow(&x.t), &x.kind) {
            (T::Str, ExprKind::Str(s)) if matches!(&**s, "inf" | "-inf" | "nan") => {
                let f = s.parse().expect("Rust reads inf and nan as Python does");
                X::new(ExprKind::Float(f), T::Float, span)
            }
            (T::Int | T::Bool | T::Float, _) => self.to_float(x),
            (T::Str, _) => self.rt("molt_float_of_str", vec![x], None, T::Float, span),
            (T::Union(_), _) => self.each_member(x, span, &mut |c, x| c.float_of(x)),
            (T::Class(c), _) if self.class_has(c, "__float__") => {
                self.call_dunder(x, "__float__", vec![], span)
            }
            _ => self.bad_argument("float", &x),
        }
    }

    fn builtin_str(&mut self, a: Args<'a>) -> X {
        if a.args.is_empty() && a.keywords.is_empty() {
            return X::str("", a.span);
        }
        if a.args.len() == 2
            || a.keywords.iter().any(|k| k.name.as_ref().is_some_and(|n| &*n.name == "encoding"))
        {
            let b = self.expr(&a.args[0]);
            let rest = Args { args: &a.args[1..], ..a };
            let Some(g) = self.given(rest) else { return X::bad(a.span) };
            return self.call_method(b, "decode", g, a.span);
        }
        self.one_value(a, "str", |c, x| c.str_of(x))
    }

    fn builtin_format(&mut self, a: Args<'a>) -> X {
        match (a.args, a.keywords) {
            ([_], []) => self.one_value(a, "format", |c, x| {
                let span = x.span;
                c.format(x, X::str("", span), span)
            }),
            ([x, spec], []) => {
                let (x, spec) = (self.expr(x), self.expr(spec));
                if !self.same(&T::Str, &spec.t) {
                    return self.bad_argument("format", &spec);
                }
                self.format(x, spec, a.span)
            }
            _ => self.arity("format", "a value and a format string", a.span),
        }
    }

    fn builtin_list(&mut self, a: Args<'a>) -> X {
        match (a.args, a.keywords) {
            ([], []) => {
                let elem = self.site_var(a.span, 0);
                X::new(ExprKind::List(vec![]), T::list(elem), a.span)
            }
            ([e], []) => self.fresh_list(e),
            _ => self.arity("list", "at most one iterable", a.span),
        }
    }

    fn builtin_round(&mut self, a: Args<'a>) -> X {
        let span = a.span;
        let digits = match (a.args, a.keywords) {
            ([_], []) => None,
            ([_, n], []) => Some(n),
            ([_], [k]) if k.name.as_ref().is_some_and(|n| &*n.name == "ndigits") => Some(&k.value),
            _ => return self.arity("round", "a number and a count of digits", span),
        };
        let x = self.expr(&a.args[0]);
        let t = self.vars.shallow(&x.t);
        if digits.is_none() {
            return self.round_of(x);
        }
        let digits = match digits.filter(|d| !matches!(d.kind, ast::ExprKind::Constant(ast::Constant::None)))
        {
            Some(d) => {
                let n = self.expr(d);
                match self.int_operand(n, "the digits of round()") {
                    Some(n) => Some(n),
                    None => return X::bad(span),
                }
            }
            None => None,
        };
        match (t, digits) {
            (T::Int | T::Bool, None) => self.to_int(x),
            (T::Int | T::Bool, Some(n)) => {
                let x = self.to_int(x);
                self.rt("molt_round_int_digits", vec![x, n], None, T::Int, span)
            }
            (T::Float, None) => self.rt("molt_round", vec![x], None, T::Int, span),
            (T::Float, Some(n)) => self.rt("molt_round_digits", vec![x, n], None, T::Float, span),
            (T::Unknown, _) => X::bad(span),
            (T::Var(_) | T::Never, _) => self.never(vec![x], span),
            (T::Union(_), Some(n)) => {
                let mut pre = vec![];
                let x = self.hold_unless_local(x, &mut pre);
                let n = self.hold(n, &mut pre);
                let y = self.each_member(x, span, &mut |c, x| match c.vars.shallow(&x.t) {
                    T::Float => c.rt("molt_round_digits", vec![x, n.clone()], None, T::Float, span),
                    T::Int | T::Bool => {
                        let x = c.to_int(x);
                        c.rt("molt_round_int_digits", vec![x, n.clone()], None, T::Int, span)
                    }
                    _ => c.bad_argument("round", &x),
                });
                self.block_x(pre, y)
            }
            (T::Class(c), Some(n)) if self.class_has(&c, "__round__") => {
                self.call_dunder(x, "__round__", vec![n], span)
            }
            _ => self.bad_argument("round", &x),
        }
    }

    fn round_of(&mut self, x: X) -> X {
        let span = x.span;
        match self.vars.shallow(&x.t) {
            T::Int | T::Bool => self.to_int(x),
            T::Float => self.rt("molt_round", vec![x], None, T::Int, span),
            T::Unknown => X::bad(span),
            T::Var(_) | T::Never => self.never(vec![x], span),
            T::Union(_) => self.each_member(x, span, &mut |c, x| c.round_of(x)),
            T::Class(c) if self.class_has(&c, "__round__") => self.call_dunder(x, "__round__", vec![], span),
            _ => self.bad_argument("round", &x),
        }
    }

    fn builtin_divmod(&mut self, a: Args<'a>) -> X {
        let ([l, r], []) = (a.args, a.keywords) else {
            return self.arity("divmod", "two numbers", a.span);
        };
        let l = self.expr(l);
        let r = self.expr(r);
        self.divmod_of(l, r, a.span)
    }

    fn divmod_of(&mut self, l: X, r: X, span: Span) -> X {
        if self.has_method(&l.t, "__divmod__") {
            return self.call_dunder(l, "__divmod__", vec![r], span);
        }
        let mut pre = vec![];
        let l = self.hold(l, &mut pre);
        let r = self.hold(r, &mut pre);
        let a = Args { args: &[], keywords: &[], span };
        let q = self.binop(ast::BinOp::FloorDiv, l.clone(), r.clone(), a.span, Form::Plain);
        if q.is_bad() {
            return q;
        }
        let m = self.binop(ast::BinOp::Mod, l, r, a.span, Form::Plain);
        let t = T::tuple(vec![q.t.clone(), m.t.clone()]);
        let parts = vec![self.h(q), self.h(m)];
        self.block_x(pre, X::new(ExprKind::Tuple(parts), t, a.span))
    }

    fn builtin_pow(&mut self, a: Args<'a>) -> X {
        let span = a.span;
        match (a.args, a.keywords) {
            ([b, e], []) => {
                let (b, e) = (self.expr(b), self.expr(e));
                self.binop(ast::BinOp::Pow, b, e, span, Form::Plain)
            }
            ([b, e, m], []) => {
                let mut xs = vec![];
                for e in [b, e, m] {
                    let x = self.expr(e);
                    match self.int_operand(x, "an argument of pow() with a modulus") {
                        Some(x) => xs.push(x),
                        None => return X::bad(span),
                    }
                }
                self.rt("molt_int_pow_mod", xs, None, T::Int, span)
            }
            _ => self.arity("pow", "two or three numbers", span),
        }
    }

    fn builtin_ord(&mut self, a: Args<'a>) -> X {
        self.one_value(a, "ord", |c, x| c.ord_of(x))
    }

    fn ord_of(&mut self, x: X) -> X {
        let span = x.span;
        let x = X { t: self.vars.shallow(&x.t), ..x };
        match (&self.vars.shallow(&x.t), &x.kind) {
            (T::Str, ExprKind::Str(s)) if s.chars().count() == 1 => {
                X::int(s.chars().next().map_or(0, |c| i64::from(u32::from(c))), span)
            }
            (T::Str, _) => self.rt("molt_str_ord", vec![x], None, T::Int, span),
            (T::Union(_), _) => self.each_member(x, span, &mut |c, x| c.ord_of(x)),
            _ => self.bad_argument("ord", &x),
        }
    }

    fn builtin_chr(&mut self, a: Args<'a>) -> X {
        self.one_value(a, "chr", |c, x| c.chr_of(x))
    }

    fn chr_of(&mut self, x: X) -> X {
        let span = x.span;
        let x = X { t: self.vars.shallow(&x.t), ..x };
        match &x.t {
            T::Int | T::Bool => {
                let x = self.to_int(x);
                self.rt("molt_str_chr", vec![x], None, T::Str, span)
            }
            T::Union(_) => self.each_member(x, span, &mut |c, x| c.chr_of(x)),
            _ => self.bad_argument("chr", &x),
        }
    }

    /// `min`, `max`: of an iterable, or of the arguments, the first of equals.
    fn builtin_min_max(&mut self, a: Args<'a>, op: CmpOp) -> X {
        let span = a.span;
        let name = if op == CmpOp::Lt { "min" } else { "max" };
        if !a.keywords.is_empty() || a.args.iter().any(|e| matches!(e.kind, ast::ExprKind::Starred(_))) {
            let Some(g) = self.given(a) else { return X::bad(span) };
            if g.rest.is_some() {
                return self.extreme_of_rest(name, g);
            }
            let f = self.prelude_name(name, span);
            return self.call_given(f, g);
        }
        match a.args {
            [] => self.arity(name, "an iterable, or at least two values", span),
            [e] => {
                let list = self.any_list(e);
                let T::List(elem) = self.vars.shallow(&list.t) else {
                    return X::bad(span);
                };
                if !self.is_plain(&elem) {
                    return self.prelude_call(if op == CmpOp::Lt { "min" } else { "max" }, vec![list], span);
                }
                let symbol = if op == CmpOp::Lt { "molt_list_min" } else { "molt_list_max" };
                self.rt(symbol, vec![list], None, (*elem).clone(), span)
            }
            args => {
                let mut pre = vec![];
                let mut xs = vec![];
                for e in args {
                    let x = self.expr(e);
                    let x = self.escape(x);
                    xs.push(self.hold(x, &mut pre));
                }
                let y = self.extreme(xs, op, span);
                self.block_x(pre, y)
            }
        }
    }

    /// `max(a, *list)`
    fn extreme_of_rest(&mut self, name: &str, g: Given) -> X {
        let span = g.span;
        let mut pre = vec![];
        let alone = g.pos.is_empty();
        let kws = g.kws.clone();
        let Some(list) = self.positional_list(g, &mut pre) else { return X::bad(span) };
        if alone {
            // One argument alone would be an iterable.
            let size = self.len_of(list.clone(), span);
            let one = self.int_cmp(CmpOp::Eq, size, X::int(1, span), span);
            let T::List(elem) = self.vars.shallow(&list.t) else { return X::bad(span) };
            let message = format!("'{}' object is not iterable", self.type_name(&elem));
            self.raise_if(one, ErrorKind::TypeError, X::str(&message, span), &mut pre);
        }
        let f = self.prelude_name(name, span);
        let x = self.call_given(f, Given { pos: vec![list], kws, span, ..Given::default() });
        self.block_x(pre, x)
    }

    /// The least or greatest of values that are held, the first of equals.
    fn extreme(&mut self, xs: Vec<X>, op: CmpOp, span: Span) -> X {
        let mut pre = vec![];
        let mut it = xs.into_iter();
        let mut best = it.next().expect("there are two values");
        for x in it {
            let better = self.cmp(op, x.clone(), best.clone(), span);
            if better.is_bad() {
                return better;
            }
            let better = self.truth(better);
            let y = self.first_of(vec![(better, x)], best, span);
            best = self.hold(y, &mut pre);
        }
        self.block_x(pre, best)
    }

    /// A function of the builtins' module.
    pub fn prelude_name(&mut self, name: &str, span: Span) -> X {
        let scope = self.unit_scopes.get(crate::load::BUILTINS as usize).copied();
        match scope.and_then(|s| self.sc.own(s, name)) {
            Some(v) => self.read_global(v, span),
            None => X::bad(span),
        }
    }

    fn builtin_callable(&mut self, x: X) -> X {
        let span = x.span;
        let t = self.vars.shallow(&x.t);
        let yes = match &t {
            T::Union(_) => return self.each_member(x, span, &mut |c, x| c.builtin_callable(x)),
            T::Func(_) | T::Method(_) | T::Type(_) | T::Builtin(_) => true,
            T::Class(c) => self.class_has(c, "__call__"),
            _ => false,
        };
        self.after(x, X::bool(yes, span))
    }

    fn builtin_id(&mut self, x: X) -> X {
        let span = x.span;
        match self.vars.shallow(&x.t) {
            T::List(_) | T::Class(_) | T::Str | T::Bytes | T::Gen(_) => {
                self.rt("molt_object_id", vec![x], None, T::Int, span)
            }
            T::Int | T::Bool => self.to_int(x),
            T::Union(_) => self.each_member(x, span, &mut |c, x| c.builtin_id(x)),
            _ => self.hash_of(x, span),
        }
    }

    fn builtin_isinstance(&mut self, a: Args<'a>) -> X {
        let ([x, k], []) = (a.args, a.keywords) else {
            return self.arity("isinstance", "a value and a class", a.span);
        };
        let x = self.expr(x);
        let k = self.class_operand(k);
        if x.is_bad() || k.is_bad() {
            return X::bad(a.span);
        }
        self.isinstance(x, &k, a.span)
    }

    /// A class, or a union of classes written with `|`.
    fn class_operand(&mut self, e: &'a ast::Expr) -> X {
        if let ast::ExprKind::BinOp { left, op: ast::BinOp::BitOr, right } = &e.kind {
            let (a, b) = (self.class_operand(left), self.class_operand(right));
            let t = T::tuple(vec![a.t, b.t]);
            return X::new(ExprKind::None, t, e.span);
        }
        self.expr(e)
    }

    fn builtin_issubclass(&mut self, a: Args<'a>) -> X {
        let ([x, k], []) = (a.args, a.keywords) else {
            return self.arity("issubclass", "two classes", a.span);
        };
        let x = self.expr(x);
        let k = self.class_operand(k);
        if x.is_bad() || k.is_bad() {
            return X::bad(a.span);
        }
        self.issubclass(&x, &k, a.span)
    }

    fn builtin_iter(&mut self, a: Args<'a>) -> X {
        match (a.args, a.keywords) {
            ([e], []) => {
                let x = self.expr(e);
                self.iter_of(x, a.span)
            }
            ([f, end], []) => {
                let (f, end) = (self.expr(f), self.expr(end));
                self.prelude_call("_call_until", vec![f, end], a.span)
            }
            _ => self.arity("iter", "an iterable, or a function and a value", a.span),
        }
    }

    fn builtin_next(&mut self, a: Args<'a>) -> X {
        match (a.args, a.keywords) {
            ([e], []) => {
                let x = self.expr(e);
                self.next_of(x, None, a.span)
            }
            ([e, d], []) => {
                let x = self.expr(e);
                let mut pre = vec![];
                let x = self.hold_unless_local(x, &mut pre);
                let d = self.expr(d);
                let y = self.next_of(x, Some(d), a.span);
                self.block_x(pre, y)
            }
            _ => self.arity("next", "an iterator and a default", a.span),
        }
    }

    fn builtin_tuple(&mut self, a: Args<'a>) -> X {
        match (a.args, a.keywords) {
            ([], []) => X::new(ExprKind::Tuple(vec![]), T::tuple(vec![]), a.span),
            ([e], []) => {
                if matches!(e.kind, ast::ExprKind::GeneratorExp { .. } | ast::ExprKind::ListComp { .. }) {
                    let list = self.fresh_list(e);
                    return self.prelude_call("_vartuple_of", vec![list], a.span);
                }
                let x = self.expr(e);
                self.tuple_of(x, a.span)
            }
            _ => self.arity("tuple", "at most one iterable", a.span),
        }
    }

    fn builtin_type(&mut self, a: Args<'a>) -> X {
        match (a.args, a.keywords) {
            ([e], []) => {
                let x = self.expr(e);
                self.type_of(x, a.span)
            }
            _ => {
                let d = self.refusal("dynamic", a.span);
                self.error(d);
                X::bad(a.span)
            }
        }
    }

    fn builtin_bytes(&mut self, a: Args<'a>) -> X {
        match (a.args, a.keywords) {
            ([], []) => self.rt("molt_bytes_of_latin1", vec![X::str("", a.span)], None, T::Bytes, a.span),
            ([e], []) => {
                let x = self.expr(e);
                self.bytes_of(x, a.span)
            }
            ([s, _], _) | ([s], _) => {
                let s = self.expr(s);
                let rest = Args { args: &a.args[1..], ..a };
                let Some(g) = self.given(rest) else { return X::bad(a.span) };
                self.call_method(s, "encode", g, a.span)
            }
            _ => self.arity("bytes", "an iterable of ints, a count, or a string and its encoding", a.span),
        }
    }

    fn bytes_of(&mut self, x: X, span: Span) -> X {
        match self.vars.shallow(&x.t) {
            T::Bytes => x,
            T::Int => self.rt("molt_bytes_zeros", vec![x], None, T::Bytes, span),
            T::Class(c) if self.class_has(&c, "__bytes__") => self.call_dunder(x, "__bytes__", vec![], span),
            _ => match self.to_list(x) {
                Some(list) => self.rt("molt_bytes_of_ints", vec![list], None, T::Bytes, span),
                None => X::bad(span),
            },
        }
    }

    fn list_of(&mut self, x: X, span: Span) -> X {
        match self.to_list(x) {
            Some(list) => {
                let t = list.t.clone();
                self.rt("molt_list_copy", vec![list], None, t, span)
            }
            None => X::bad(span),
        }
    }

    /// `getattr`, `hasattr`, `setattr` with a constant name.
    fn builtin_attr_function(&mut self, name: &'static str, a: Args<'a>) -> X {
        let span = a.span;
        let constant = |e: &ast::Expr| match &e.kind {
            ast::ExprKind::Constant(ast::Constant::Str(s)) => Some(s.clone()),
            _ => None,
        };
        let named = match a.args.get(1).filter(|_| a.keywords.is_empty()) {
            None => None,
            Some(e) => constant(e).or_else(|| {
                let n = self.expr(e);
                match (&n.kind, self.vars.shallow(&n.t)) {
                    (ExprKind::Str(s), _) => Some(s.to_string()),
                    (_, T::Const(lit)) => match &*lit {
                        crate::types::Lit::Str(s) => Some(s.to_string()),
                        _ => None,
                    },
                    _ => None,
                }
            }),
        };
        let Some(attr) = named else {
            let d = self.refusal("dynamic", span);
            self.error(d);
            return X::bad(span);
        };
        let x = self.expr(&a.args[0]);
        let ident = ast::Ident { name: attr.as_str().into(), span: a.args[1].span };
        match (name, a.args) {
            // The library's `attrgetter` takes paths.
            ("getattr", [_, _]) if self.units[self.unit_here() as usize].library => {
                attr.split('.').fold(x, |x, part| self.get_attr(x, part, ident.span, span))
            }
            ("getattr", [_, _]) => self.get_attr(x, &attr, ident.span, span),
            ("getattr", [_, _, d]) => {
                let d = self.expr(d);
                let mut pre = vec![];
                let x = self.hold_unless_local(x, &mut pre);
                let d = self.hold(d, &mut pre);
                let y = self.each_member(x, span, &mut |c, x| {
                    let has = c.has_attribute(x.clone(), &attr, span);
                    match has.kind {
                        ExprKind::Bool(true) => c.get_attr(x, &attr, ident.span, span),
                        ExprKind::Bool(false) => d.clone(),
                        _ => {
                            let y = c.get_attr(x, &attr, ident.span, span);
                            c.first_of(vec![(has, y)], d.clone(), span)
                        }
                    }
                });
                self.block_x(pre, y)
            }
            ("hasattr", [_, _]) => {
                let mut pre = vec![];
                let x = self.hold_unless_local(x, &mut pre);
                let y = self.each_member(x, span, &mut |c, x| c.has_attribute(x, &attr, span));
                self.block_x(pre, y)
            }
            ("setattr", [_, _, v]) => {
                let v = self.expr(v);
                let mut out = vec![];
                self.set_attr(x, &ident, v, span, &mut out);
                self.block_x(out, X::none(span))
            }
            _ => {
                let d = self.refusal("dynamic", span);
                self.error(d);
                X::bad(span)
            }
        }
    }

    /// Whether a value, which a variable holds, has an attribute.
    fn has_attribute(&mut self, x: X, name: &str, span: Span) -> X {
        let has = match self.vars.shallow(&x.t) {
            T::Class(c) => return self.instance_has(x, &c, name, span),
            T::Type(c) => self.member(&c, name, false).is_some(),
            T::Source(u) => self.sc.own(self.unit_scopes[u as usize], name).is_some(),
            T::Func(_) | T::Method(_) => matches!(name, "__name__" | "__call__"),
            t if python_has(&t, name) => true,
            t => self.class_of_type(&t).is_some_and(|c| self.member(&c, name, false).is_some()),
        };
        X::bool(has, span)
    }

    /// `print` of values.
    fn print_values(&mut self, xs: Vec<X>, span: Span) -> X {
        let mut out = vec![];
        let mut parts = vec![];
        for (i, x) in xs.into_iter().enumerate() {
            if i > 0 {
                parts.push(X::str(" ", span));
            }
            parts.push(self.str_of(x));
        }
        parts.push(X::str("\n", span));
        let text = self.concat(parts, span);
        let x = self.rt("molt_print_str", vec![text], None, T::None, span);
        self.emit(x, &mut out);
        self.block_x(out, X::none(span))
    }

    /// What a builtin name has as attributes: the methods of builtin types.
    pub fn builtin_attr(&mut self, b: &'static str, name: &str, at: Span, span: Span) -> X {
        if matches!(name, "__name__" | "__qualname__") {
            return X::str(b.rsplit('.').next().unwrap_or(b), span);
        }
        if b == "object" && matches!(name, "__setattr__" | "__new__") {
            return X::new(
                ExprKind::None,
                T::Builtin(if name == "__new__" { "object.__new__" } else { "object.__setattr__" }),
                span,
            );
        }
        if let Some(id) = self.prelude_class(b) {
            let c = crate::types::ClassT { id, args: [].into() };
            if let Some(crate::classes::Member::Method(m, _)) = self.member(&c, name, false) {
                let x = X::new(ExprKind::None, T::Type(c), span);
                if m.kind == crate::shape::MethodKind::Class {
                    return self.method_value(x, name);
                }
                let def = self.sc.def_of(m.ast);
                return X::new(
                    ExprKind::None,
                    T::Func(crate::types::FuncT { def, caps: Some([].into()) }),
                    span,
                );
            }
        }
        self.no_attribute(&T::Builtin(b), name, at, span)
    }

    /// `sys.exit()` without a status, after `x` is evaluated.
    fn exit_plainly(&mut self, x: X) -> X {
        let span = x.span;
        let mut pre = vec![];
        self.emit(x, &mut pre);
        pre.push(stmt(StmtKind::Raise { kind: ErrorKind::SystemExit, message: None }, span));
        self.fx.env = None;
        self.block_x(pre, X::none(span))
    }

    /// `sys.exit(code)`
    pub fn sys_exit(&mut self, a: Args<'a>) -> X {
        let span = a.span;
        let code = match (a.args, a.keywords) {
            ([], []) => return self.exit_plainly(X::none(span)),
            ([e], []) => {
                let x = self.expr(e);
                match self.vars.shallow(&x.t) {
                    T::None => return self.exit_plainly(x),
                    T::Str => {
                        // As CPython: the text goes to standard error, the status is 1.
                        let message = Some(self.h(x));
                        self.fx.env = None;
                        let raise = stmt(StmtKind::Raise { kind: ErrorKind::SystemExit, message }, span);
                        return self.block_x(vec![raise], X::none(span));
                    }
                    _ => match self.int_operand(x, "the status of sys.exit()") {
                        Some(x) => x,
                        None => return X::bad(span),
                    },
                }
            }
            _ => return self.arity("sys.exit", "at most one argument", span),
        };
        let exit = self.rt("molt_sys_exit", vec![code], None, T::None, span);
        let mut pre = vec![];
        self.emit(exit, &mut pre);
        pre.push(stmt(StmtKind::Raise { kind: ErrorKind::SystemExit, message: None }, span));
        self.fx.env = None;
        self.block_x(pre, X::none(span))
    }
}

/// Whether Python's builtin type has an attribute for which the library has no method.
fn python_has(t: &T, name: &str) -> bool {
    const OBJECT: &[&str] = &[
        "__class__",
        "__doc__",
        "__eq__",
        "__format__",
        "__hash__",
        "__init__",
        "__ne__",
        "__repr__",
        "__str__",
    ];
    const SIZED: &[&str] = &["__contains__", "__getitem__", "__iter__", "__len__"];
    const ORDERED: &[&str] = &["__ge__", "__gt__", "__le__", "__lt__"];
    let own: &[&str] = match t {
        T::List(_) => &["append", "__add__", "__delitem__", "__mul__", "__reversed__", "__setitem__"],
        T::Str => &["__add__", "__mod__", "__mul__"],
        T::Bytes | T::Tuple(_) => &["__add__", "__mul__"],
        T::Int | T::Bool => {
            &["__add__", "__bool__", "__float__", "__index__", "__int__", "__mul__", "__sub__"]
        }
        T::Float => &["__add__", "__bool__", "__float__", "__int__", "__mul__", "__sub__"],
        T::Gen(_) => &["__iter__", "__next__", "close", "send", "throw"],
        _ => &[],
    };
    let sized = matches!(t, T::List(_) | T::Str | T::Bytes | T::Tuple(_));
    let ordered = sized || t.is_number();
    own.contains(&name)
        || OBJECT.contains(&name)
        || (sized && SIZED.contains(&name))
        || (ordered && ORDERED.contains(&name))
}
