//! Strings from values: `str`, `repr`, `format`, f-strings, `print`.

use crate::calls::Args;
use crate::check::Checker;
use crate::fx::X;
use crate::hir::{ExprKind, Stmt};
use crate::types::T;
use crate::visit;
use molt_base::{Diagnostic, Span};
use molt_syntax::ast::{self, FStringPart};

impl<'a> Checker<'a> {
    /// `str(x)`
    pub fn str_of(&mut self, x: X) -> X {
        let span = x.span;
        let t = self.vars.shallow(&x.t);
        match (&t, &x.kind) {
            (T::Str, _) => X { t, ..x },
            (T::Bool, ExprKind::Bool(b)) => X::str(if *b { "True" } else { "False" }, span),
            (T::Int, ExprKind::Int(n)) => X::str(&n.to_string(), span),
            (T::Int, _) => self.rt("molt_str_of_int", vec![x], None, T::Str, span),
            (T::Float, _) => self.rt("molt_str_of_float", vec![x], None, T::Str, span),
            (T::Bool, _) => self.rt("molt_str_of_bool", vec![x], None, T::Str, span),
            (T::None, _) => {
                let mut pre: Vec<Stmt> = vec![];
                self.emit(x, &mut pre);
                self.block_x(pre, X::str("None", span))
            }
            (T::Unknown, _) => X::bad(span),
            (T::Var(_) | T::Never, _) => self.never(vec![x], span),
            (T::Union(_), _) => self.each_member(x, span, &mut |c, x| c.str_of(x)),
            (T::Class(c), _) if self.class_has(c, "__str__") => {
                let y = self.call_dunder(x, "__str__", vec![], span);
                self.text_result(y)
            }
            _ => self.repr_of(x),
        }
    }

    /// What `__str__` or `__repr__` gave, which must be text.
    fn text_result(&mut self, x: X) -> X {
        match self.vars.shallow(&x.t) {
            T::Unknown => x,
            T::Var(_) | T::Never => {
                let span = x.span;
                let mut pre = vec![];
                self.emit(x, &mut pre);
                if !self.last {
                    self.skipped = true;
                }
                self.block_x(pre, X::new(ExprKind::Zero, T::Str, span))
            }
            t => X { t, ..x },
        }
    }

    /// `repr(x)`
    pub fn repr_of(&mut self, x: X) -> X {
        let span = x.span;
        let t = self.vars.shallow(&x.t);
        let x = X { t: t.clone(), ..x };
        match &t {
            T::Str => self.rt("molt_str_repr", vec![x], None, T::Str, span),
            T::Bytes => self.rt("molt_bytes_repr", vec![x], None, T::Str, span),
            T::Int | T::Float | T::Bool | T::None | T::Unknown | T::Var(_) | T::Never => self.str_of(x),
            T::List(_) | T::Tuple(_) if self.is_plain(&t) => {
                self.rt("molt_value_repr", vec![x], Some(&t), T::Str, span)
            }
            T::List(_) => self.call_dunder(x, "__repr__", vec![], span),
            T::Tuple(_) => {
                let mut pre = vec![];
                let parts = self.tuple_parts(x, &mut pre);
                let n = parts.len();
                let mut text = vec![X::str("(", span)];
                for (i, p) in parts.into_iter().enumerate() {
                    if i > 0 {
                        text.push(X::str(", ", span));
                    }
                    text.push(self.repr_of(p));
                }
                text.push(X::str(if n == 1 { ",)" } else { ")" }, span));
                let y = self.concat(text, span);
                self.block_x(pre, y)
            }
            T::Union(_) => self.each_member(x, span, &mut |c, x| c.repr_of(x)),
            T::Class(c) if self.class_has(c, "__repr__") => {
                let y = self.call_dunder(x, "__repr__", vec![], span);
                self.text_result(y)
            }
            T::Class(_) => self.default_repr(x, span),
            T::Type(_) | T::Builtin(_) => {
                let text = match &t {
                    T::Builtin(n) if crate::isinstance::builtin_type(n).is_none() => match *n {
                        "Ellipsis" | "NotImplemented" => n.to_string(),
                        n => format!("<built-in function {n}>"),
                    },
                    t => format!("<class '{}'>", self.class_text(t)),
                };
                self.after(x, X::str(&text, span))
            }
            T::Func(f) => {
                let text = format!("<function {}>", self.sc.def(f.def).name);
                self.after(x, X::str(&text, span))
            }
            T::Gen(_) => self.after(x, X::str("<generator object>", span)),
            T::Method(m) => {
                let text = format!("<bound method {}>", m.name);
                self.after(x, X::str(&text, span))
            }
            T::Source(u) => {
                let text = format!("<module '{}'>", self.units[*u as usize].name);
                self.after(x, X::str(&text, span))
            }
            _ => {
                let d = self.refusal("text-of-functions", span);
                self.error(d);
                X::bad(span)
            }
        }
    }

    /// Strings one after the other.
    pub fn concat(&mut self, parts: Vec<X>, span: Span) -> X {
        if parts.iter().any(X::is_bad) {
            return X::bad(span);
        }
        let mut merged: Vec<X> = vec![];
        for p in parts {
            let p = if self.is_absent(&p) {
                let zero = X::new(ExprKind::Zero, T::Str, span);
                self.after(p, zero)
            } else {
                p
            };
            match (merged.last_mut().map(|l| &mut l.kind), &p.kind) {
                (_, ExprKind::Str(s)) if s.is_empty() => {}
                (Some(ExprKind::Str(a)), ExprKind::Str(b)) => *a = format!("{a}{b}").into(),
                _ => merged.push(p),
            }
        }
        match merged.len() {
            0 => X::str("", span),
            1 => X { span, ..merged.remove(0) },
            2 | 3 => {
                let mut it = merged.into_iter();
                let first = it.next().expect("there are parts");
                it.fold(first, |a, b| self.rt("molt_str_concat", vec![a, b], None, T::Str, span))
            }
            _ => {
                let parts = merged.into_iter().map(|x| self.h(x)).collect();
                let list = X::new(ExprKind::List(parts), T::list(T::Str), span);
                self.rt("molt_str_join", vec![X::str("", span), list], None, T::Str, span)
            }
        }
    }

    /// `format(x, spec)`
    pub fn format(&mut self, x: X, spec: X, span: Span) -> X {
        if let ExprKind::Str(s) = &spec.kind
            && s.is_empty()
            && !matches!(self.vars.shallow(&x.t), T::Class(c) if self.class_has(&c, "__format__"))
        {
            return self.str_of(x);
        }
        let symbol = match self.vars.shallow(&x.t) {
            T::Var(_) | T::Never => return self.never(vec![x, spec], span),
            T::Union(_) => {
                let mut pre = vec![];
                let spec = self.hold(spec, &mut pre);
                let y = self.each_member(x, span, &mut |c, x| c.format(x, spec.clone(), span));
                return self.block_x(pre, y);
            }
            T::Class(c) if self.class_has(&c, "__format__") => {
                return self.call_dunder(x, "__format__", vec![spec], span);
            }
            T::Int => "molt_format_int",
            T::Float => "molt_format_float",
            T::Bool => "molt_format_bool",
            T::Str => "molt_format_str",
            T::Unknown => return X::bad(span),
            t => {
                let (name, shown) = (self.type_name(&t), self.show(&t));
                let message = format!("unsupported format string passed to {name}.__format__");
                if !spec.is_const() {
                    // Fine if it is empty.
                    return self.format_empty(x, spec, &message, span);
                }
                let d = Diagnostic::error("E0318", span, message.clone())
                    .label(format!("this is {shown}"))
                    .help("format `str(…)` of it, or leave the format out");
                return self.mismatch(d, &message, vec![x], span);
            }
        };
        self.rt(symbol, vec![x, spec], None, T::Str, span)
    }

    fn format_empty(&mut self, x: X, spec: X, message: &str, span: Span) -> X {
        let mut pre = vec![];
        let x = self.hold_unless_local(x, &mut pre);
        let spec = self.hold_unless_local(spec, &mut pre);
        let some = self.truth(spec);
        let bad = self.raising(molt_abi::ErrorKind::TypeError, message, vec![], span);
        let text = self.str_of(x);
        let y = self.first_of(vec![(some, bad)], text, span);
        self.block_x(pre, y)
    }

    /// An f-string.
    pub fn fstring(&mut self, parts: &'a [FStringPart], span: Span) -> X {
        let mut out = vec![];
        for p in parts {
            match p {
                FStringPart::Literal(s) => out.push(X::str(s, span)),
                FStringPart::Formatted { value, conversion, spec, debug } => {
                    if let Some(text) = debug {
                        out.push(X::str(text, span));
                    }
                    let at = value.span;
                    let x = self.expr(value);
                    // `{x=}` without anything else shows the repr.
                    let conversion = match (conversion, debug, spec) {
                        (None, Some(_), None) => Some('r'),
                        (c, ..) => *c,
                    };
                    let x = match conversion {
                        None => x,
                        Some('s') => self.str_of(x),
                        Some('a') => {
                            if self.vars.shallow(&x.t) == T::Str {
                                self.rt("molt_str_ascii", vec![x], None, T::Str, at)
                            } else {
                                self.ascii_of(x)
                            }
                        }
                        Some(_) => self.repr_of(x),
                    };
                    let spec = match spec {
                        Some(s) => self.fstring(s, at),
                        None => X::str("", at),
                    };
                    let mut pre = vec![];
                    let x = if spec.is_const() { x } else { self.hold(x, &mut pre) };
                    let x = self.format(x, spec, at);
                    out.push(self.block_x(pre, x));
                }
            }
        }
        self.concat(out, span)
    }

    /// `ascii(x)`
    pub fn ascii_of(&mut self, x: X) -> X {
        let x = self.repr_of(x);
        let span = x.span;
        if x.is_bad() {
            return x;
        }
        self.rt("molt_str_escape_ascii", vec![x], None, T::Str, span)
    }

    /// `print(…, sep=, end=)`: all arguments are evaluated before anything is printed.
    pub fn print(&mut self, a: Args<'a>) -> X {
        let span = a.span;
        let mut out: Vec<Stmt> = vec![];
        let mut xs = vec![];
        let mut starred: Vec<(usize, X)> = vec![];
        let rebinds = a.args.iter().chain(a.keywords.iter().map(|k| &k.value)).any(visit::has_walrus);
        for e in a.args {
            if let ast::ExprKind::Starred(inner) = &e.kind {
                let x = self.expr(inner);
                let x = self.tuple_form(&x).unwrap_or(x);
                match self.vars.shallow(&x.t) {
                    T::Tuple(_) => {
                        let parts = self.tuple_parts(x, &mut out);
                        xs.extend(
                            parts
                                .into_iter()
                                .map(|p| self.hold_unless_local(p, &mut out))
                                .collect::<Vec<_>>(),
                        );
                    }
                    T::Unknown => {}
                    _ => starred.push((xs.len(), x)),
                }
                continue;
            }
            let x = self.expr(e);
            let alone = a.args.len() == 1 && a.keywords.is_empty();
            xs.push(match alone {
                true => x,
                false if rebinds => self.hold(x, &mut out),
                false => self.hold_unless_local(x, &mut out),
            });
        }
        let mut file: Option<X> = None;
        let (mut sep, mut end, mut flush) = (X::str(" ", span), X::str("\n", span), X::bool(false, span));
        for k in a.keywords {
            let name = k.name.as_ref().map_or("", |n| &n.name);
            let slot = match name {
                "sep" => &mut sep,
                "end" => &mut end,
                "file" => {
                    let x = self.expr(&k.value);
                    if !matches!(self.vars.shallow(&x.t), T::None) {
                        file = Some(self.hold(x, &mut out));
                    }
                    continue;
                }
                "flush" => {
                    let x = self.cond(&k.value);
                    flush = self.hold(x, &mut out);
                    continue;
                }
                _ => {
                    let d = self.refusal("builtin-keywords", k.span);
                    self.error(d);
                    continue;
                }
            };
            let x = self.expr(&k.value);
            match self.vars.shallow(&x.t) {
                T::Str => *slot = self.hold(X { t: T::Str, ..x }, &mut out),
                T::None | T::Unknown => {}
                t => {
                    let t = self.show(&t);
                    self.error(
                        Diagnostic::error(
                            "E0308",
                            k.value.span,
                            format!("{name} must be None or a string, not {t}"),
                        )
                        .label(format!("this is {t}")),
                    );
                }
            }
        }
        if file.is_some() || !starred.is_empty() {
            return self.print_general(xs, starred, sep, end, file, flush, out, span);
        }
        // Neighbouring constants are printed at once.
        let mut text = String::new();
        let n = xs.len();
        let pieces = xs.into_iter().enumerate();
        let pieces = pieces.flat_map(|(i, x)| [Some(x), (i + 1 < n).then(|| sep.clone())]).flatten();
        for x in pieces.chain([end]).collect::<Vec<_>>() {
            if let (T::Str, ExprKind::Str(s)) = (&x.t, &x.kind) {
                text.push_str(s);
                continue;
            }
            self.print_text(&mut text, span, &mut out);
            self.print_piece(x, &mut out);
        }
        self.print_text(&mut text, span, &mut out);
        match flush.kind {
            ExprKind::Bool(false) => {}
            _ => {
                let x = self.rt("molt_flush", vec![], None, T::None, span);
                self.emit(x, &mut out);
            }
        }
        self.block_x(out, X::none(span))
    }

    /// `print` to a file, or with arguments of which the number is known at run time only: the text
    /// is made first.
    #[allow(clippy::too_many_arguments, reason = "the parts of one statement")]
    fn print_general(
        &mut self,
        xs: Vec<X>,
        starred: Vec<(usize, X)>,
        sep: X,
        end: X,
        file: Option<X>,
        flush: X,
        out: Vec<Stmt>,
        span: Span,
    ) -> X {
        let mut out = out;
        let text = if starred.is_empty() {
            let mut parts = vec![];
            for (i, x) in xs.into_iter().enumerate() {
                if i > 0 {
                    parts.push(sep.clone());
                }
                parts.push(self.str_of(x));
            }
            parts.push(end);
            self.concat(parts, span)
        } else {
            let list = X::new(ExprKind::List(vec![]), T::list(T::Str), span);
            let list = self.hold(list, &mut out);
            let mut starred = starred.into_iter().peekable();
            let n = xs.len();
            let mut xs = xs.into_iter();
            for i in 0..=n {
                while let Some((_, x)) = starred.next_if(|(at, _)| *at == i) {
                    let Some(plan) = self.plan_value(x, &mut out) else { return X::bad(span) };
                    self.run_plan(plan, None, span, &mut out, &[], &mut |c, x, out| {
                        let text = c.str_of(x);
                        let (list, value) = (c.h(list.clone()), c.h(text));
                        out.push(crate::fx::stmt(crate::hir::StmtKind::Append { list, value }, span));
                    });
                }
                if let Some(x) = xs.next() {
                    let text = self.str_of(x);
                    let (list, value) = (self.h(list.clone()), self.h(text));
                    out.push(crate::fx::stmt(crate::hir::StmtKind::Append { list, value }, span));
                }
            }
            let text = self.rt("molt_str_join", vec![sep, list], None, T::Str, span);
            self.concat(vec![text, end], span)
        };
        if text.is_bad() {
            return text;
        }
        let x = match file {
            Some(f) => {
                let text = self.hold(text, &mut out);
                self.call_dunder(f, "write", vec![text], span)
            }
            None => self.rt("molt_print_str", vec![text], None, T::None, span),
        };
        self.emit(x, &mut out);
        if !matches!(flush.kind, ExprKind::Bool(false)) {
            let x = self.rt("molt_flush", vec![], None, T::None, span);
            self.emit(x, &mut out);
        }
        self.block_x(out, X::none(span))
    }

    fn print_text(&mut self, text: &mut String, span: Span, out: &mut Vec<Stmt>) {
        if !text.is_empty() {
            let s = X::str(&std::mem::take(text), span);
            let x = self.rt("molt_print_str", vec![s], None, T::None, span);
            self.emit(x, out);
        }
    }

    fn print_piece(&mut self, x: X, out: &mut Vec<Stmt>) {
        let span = x.span;
        let t = self.vars.shallow(&x.t);
        let x = X { t: t.clone(), ..x };
        let symbol = match &t {
            T::Int => "molt_print_int",
            T::Float => "molt_print_float",
            T::Bool => "molt_print_bool",
            T::Str => "molt_print_str",
            T::None => {
                self.emit(x, out);
                let x = self.rt("molt_print_none", vec![], None, T::None, span);
                return self.emit(x, out);
            }
            T::List(_) | T::Tuple(_) if self.is_plain(&t) => {
                let x = self.rt("molt_print_value", vec![x], Some(&t), T::None, span);
                return self.emit(x, out);
            }
            T::Unknown => return,
            _ => {
                let text = self.str_of(x);
                if text.is_bad() {
                    return;
                }
                let x = self.rt("molt_print_str", vec![text], None, T::None, span);
                return self.emit(x, out);
            }
        };
        let x = self.rt(symbol, vec![x], None, T::None, span);
        self.emit(x, out);
    }
}
