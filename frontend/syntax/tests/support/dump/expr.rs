//! Expressions and patterns.

use super::Dump;
use molt_syntax::ast::*;
use std::fmt::Write;

impl Dump {
    pub(super) fn pattern(&mut self, pattern: &Pattern) {
        let span = pattern.span;
        match &pattern.kind {
            PatternKind::Value(value) => {
                self.open("MatchValue", span);
                self.sp().expr(value);
            }
            PatternKind::Singleton(value) => {
                self.open("MatchSingleton", span);
                self.sp().constant(value);
            }
            PatternKind::Sequence(items) => {
                self.open("MatchSequence", span);
                self.sp().list(items, Self::pattern);
            }
            PatternKind::Mapping { keys, patterns, rest } => {
                self.open("MatchMapping", span);
                self.sp().exprs(keys);
                self.sp().list(patterns, Self::pattern);
                self.sp().option(rest.as_ref(), Self::name);
            }
            PatternKind::Class { cls, patterns, kwd } => {
                self.open("MatchClass", span);
                self.sp().expr(cls);
                self.sp().list(patterns, Self::pattern);
                self.sp().list(kwd, |d, (name, _)| d.name(name));
                self.sp().list(kwd, |d, (_, pattern)| d.pattern(pattern));
            }
            PatternKind::Star(name) => {
                self.open("MatchStar", span);
                self.sp().option(name.as_ref(), Self::name);
            }
            PatternKind::As { pattern, name } => {
                self.open("MatchAs", span);
                self.sp().option(pattern.as_deref(), Self::pattern);
                self.sp().option(name.as_ref(), Self::name);
            }
            PatternKind::Or(items) => {
                self.open("MatchOr", span);
                self.sp().list(items, Self::pattern);
            }
        }
        self.out.push(')');
    }

    pub(super) fn generators(&mut self, generators: &[Comprehension]) {
        self.sp().list(generators, |d, g| {
            d.out += "(comprehension ";
            d.expr(&g.target);
            d.sp().expr(&g.iter);
            d.sp().exprs(&g.ifs);
            let _ = write!(d.out, " {})", u8::from(g.is_async));
        });
    }

    pub(super) fn constant(&mut self, constant: &Constant) {
        match constant {
            Constant::None => self.out += "None",
            Constant::Bool(true) => self.out += "True",
            Constant::Bool(false) => self.out += "False",
            Constant::Ellipsis => self.out += "...",
            Constant::Int(i) => drop(write!(self.out, "{i}")),
            Constant::BigInt(i) => self.out += i,
            Constant::Float(f) => drop(write!(self.out, "f{:016x}", f.to_bits())),
            Constant::Complex(f) => drop(write!(self.out, "j{:016x}", f.to_bits())),
            Constant::Str(s) => self.text(s),
            Constant::Bytes(bytes) => {
                self.out.push('b');
                for b in bytes {
                    let _ = write!(self.out, "{b:02x}");
                }
            }
        }
    }

    /// CPython's values of an f-string: the text of `{x=}` joins the text before it.
    fn parts(&mut self, parts: &[FStringPart]) {
        self.out.push('[');
        let mut text = String::new();
        for part in parts {
            match part {
                FStringPart::Literal(literal) => text += literal,
                FStringPart::Formatted { value, conversion, spec, debug } => {
                    text += debug.as_deref().unwrap_or("");
                    self.flush(&mut text);
                    let repr = debug.is_some() && spec.is_none();
                    let conversion = conversion.or(repr.then_some('r')).map_or(-1, |c| c as i32);
                    self.out += "(FormattedValue ";
                    self.expr(value);
                    let _ = write!(self.out, " {conversion} ");
                    self.option(spec.as_ref(), |d, spec| {
                        d.out += "(JoinedStr ";
                        d.parts(spec);
                        d.out.push(')');
                    });
                    self.out += ") ";
                }
            }
        }
        self.flush(&mut text);
        self.out.push(']');
    }

    fn flush(&mut self, text: &mut String) {
        if !text.is_empty() {
            self.out += "(Constant ";
            self.text(&std::mem::take(text));
            self.out += ") ";
        }
    }

    pub(super) fn expr(&mut self, expr: &Expr) {
        let span = expr.span;
        match &expr.kind {
            ExprKind::Constant(value) => {
                self.open("Constant", span);
                self.sp().constant(value);
            }
            ExprKind::Name(name) => {
                self.open("Name", span);
                self.sp().text(name);
            }
            ExprKind::BoolOp { op, values } => {
                self.open("BoolOp", span);
                let _ = write!(self.out, " ({op:?}) ");
                self.exprs(values);
            }
            ExprKind::NamedExpr { target, value } => {
                self.open("NamedExpr", span);
                self.sp().open("Name", target.span);
                self.sp().name(target);
                self.out.push(')');
                self.sp().expr(value);
            }
            ExprKind::BinOp { left, op, right } => {
                self.open("BinOp", span);
                self.sp().expr(left);
                let _ = write!(self.out, " ({op:?}) ");
                self.expr(right);
            }
            ExprKind::UnaryOp { op, operand } => {
                self.open("UnaryOp", span);
                let _ = write!(self.out, " ({op:?}) ");
                self.expr(operand);
            }
            ExprKind::Lambda { params, body } => {
                self.open("Lambda", span);
                self.sp().params(params);
                self.sp().expr(body);
            }
            ExprKind::IfExp { test, body, orelse } => {
                self.open("IfExp", span);
                self.sp().expr(test);
                self.sp().expr(body);
                self.sp().expr(orelse);
            }
            ExprKind::Dict { keys, values } => {
                self.open("Dict", span);
                self.sp().list(keys, |d, k| d.opt(k.as_ref()));
                self.sp().exprs(values);
            }
            ExprKind::Set(items) | ExprKind::List(items) | ExprKind::Tuple(items) => {
                let kind = match expr.kind {
                    ExprKind::Set(_) => "Set",
                    ExprKind::List(_) => "List",
                    _ => "Tuple",
                };
                self.open(kind, span);
                self.sp().exprs(items);
            }
            ExprKind::ListComp { elt, generators }
            | ExprKind::SetComp { elt, generators }
            | ExprKind::GeneratorExp { elt, generators } => {
                let kind = match expr.kind {
                    ExprKind::ListComp { .. } => "ListComp",
                    ExprKind::SetComp { .. } => "SetComp",
                    _ => "GeneratorExp",
                };
                self.open(kind, span);
                self.sp().expr(elt);
                self.generators(generators);
            }
            ExprKind::DictComp { key, value, generators } => {
                self.open("DictComp", span);
                self.sp().expr(key);
                self.sp().expr(value);
                self.generators(generators);
            }
            ExprKind::Await(value) | ExprKind::YieldFrom(value) | ExprKind::Starred(value) => {
                let kind = match expr.kind {
                    ExprKind::Await(_) => "Await",
                    ExprKind::YieldFrom(_) => "YieldFrom",
                    _ => "Starred",
                };
                self.open(kind, span);
                self.sp().expr(value);
            }
            ExprKind::Yield(value) => {
                self.open("Yield", span);
                self.sp().opt(value.as_deref());
            }
            ExprKind::Compare { left, ops, comparators } => {
                self.open("Compare", span);
                self.sp().expr(left);
                self.sp().list(ops, |d, op| {
                    let _ = write!(d.out, "({op:?})");
                });
                self.sp().exprs(comparators);
            }
            ExprKind::Call { func, args, keywords } => {
                self.open("Call", span);
                self.sp().expr(func);
                self.sp().exprs(args);
                self.sp().list(keywords, Self::keyword);
            }
            ExprKind::JoinedStr(parts) => {
                self.open("JoinedStr", span);
                self.sp().parts(parts);
            }
            ExprKind::Attribute { value, attr } => {
                self.open("Attribute", span);
                self.sp().expr(value);
                self.sp().name(attr);
            }
            ExprKind::Subscript { value, slice } => {
                self.open("Subscript", span);
                self.sp().expr(value);
                self.sp().expr(slice);
            }
            ExprKind::Slice { lower, upper, step } => {
                self.open("Slice", span);
                self.sp().opt(lower.as_deref());
                self.sp().opt(upper.as_deref());
                self.sp().opt(step.as_deref());
            }
        }
        self.out.push(')');
    }
}
