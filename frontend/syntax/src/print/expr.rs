//! Expressions.

use super::Printer;
use crate::ast::*;

/// How tightly an expression holds together; in brackets where less than the place demands.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
pub(super) enum Level {
    /// `:=` and `yield`, in brackets nearly everywhere.
    Loose,
    /// `if else`, `lambda`.
    Test,
    Or,
    And,
    Not,
    Compare,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Sum,
    Term,
    Factor,
    Power,
    Await,
    Atom,
}

fn binary(op: BinOp) -> Level {
    match op {
        BinOp::BitOr => Level::BitOr,
        BinOp::BitXor => Level::BitXor,
        BinOp::BitAnd => Level::BitAnd,
        BinOp::LShift | BinOp::RShift => Level::Shift,
        BinOp::Add | BinOp::Sub => Level::Sum,
        BinOp::Mult | BinOp::MatMult | BinOp::Div | BinOp::Mod | BinOp::FloorDiv => Level::Term,
        BinOp::Pow => Level::Power,
    }
}

fn level(expr: &Expr) -> Level {
    match &expr.kind {
        ExprKind::NamedExpr { .. } | ExprKind::Yield(_) | ExprKind::YieldFrom(_) => Level::Loose,
        ExprKind::IfExp { .. } | ExprKind::Lambda { .. } => Level::Test,
        ExprKind::BoolOp { op: BoolOp::Or, .. } => Level::Or,
        ExprKind::BoolOp { op: BoolOp::And, .. } => Level::And,
        ExprKind::UnaryOp { op: UnaryOp::Not, .. } => Level::Not,
        ExprKind::Compare { .. } => Level::Compare,
        ExprKind::BinOp { op, .. } => binary(*op),
        ExprKind::UnaryOp { .. } => Level::Factor,
        ExprKind::Await(_) => Level::Await,
        _ => Level::Atom,
    }
}

/// The next tighter level, for the side of an operator that does not associate.
fn above(level: Level) -> Level {
    use Level::*;
    const ALL: [Level; 16] = [
        Loose, Test, Or, And, Not, Compare, BitOr, BitXor, BitAnd, Shift, Sum, Term, Factor, Power, Await,
        Atom,
    ];
    ALL[(level as usize + 1).min(ALL.len() - 1)]
}

impl Printer {
    pub(super) fn expr(&mut self, expr: &Expr, min: Level) {
        stacker::maybe_grow(64 << 10, 1 << 20, || {
            if level(expr) < min {
                self.put("(");
                self.kind(expr);
                self.put(")");
            } else {
                self.kind(expr);
            }
        });
    }

    pub(super) fn test(&mut self, expr: &Expr) {
        self.expr(expr, Level::Test);
    }

    /// Where a `:=` needs no brackets, but a `yield` does.
    pub(super) fn named(&mut self, expr: &Expr) {
        match expr.kind {
            ExprKind::NamedExpr { .. } => self.expr(expr, Level::Loose),
            _ => self.test(expr),
        }
    }

    /// An element of a display.
    fn element(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Starred(value) => self.starred(value, Level::BitOr),
            _ => self.named(expr),
        }
    }

    fn starred(&mut self, value: &Expr, min: Level) {
        self.put("*");
        self.expr(value, min);
    }

    /// Where a tuple needs no brackets: `return a, b`.
    pub(super) fn tuple(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Tuple(items) if !items.is_empty() => {
                self.list(items, |p, item| match &item.kind {
                    ExprKind::Starred(value) => p.starred(value, Level::BitOr),
                    _ => p.test(item),
                });
                if items.len() == 1 {
                    self.put(",");
                }
            }
            ExprKind::Starred(value) => self.starred(value, Level::BitOr),
            _ => self.test(expr),
        }
    }

    /// Where a tuple and a `yield` need no brackets: on the right of `=`.
    pub(super) fn bare(&mut self, expr: &Expr) {
        match expr.kind {
            ExprKind::Yield(_) | ExprKind::YieldFrom(_) => self.expr(expr, Level::Loose),
            _ => self.tuple(expr),
        }
    }

    fn kind(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Constant(constant) => self.constant(constant),
            ExprKind::Name(name) => self.put(name),
            ExprKind::BoolOp { op, values } => {
                let (word, level) = match op {
                    BoolOp::And => (" and ", Level::Not),
                    BoolOp::Or => (" or ", Level::And),
                };
                for (i, value) in values.iter().enumerate() {
                    if i > 0 {
                        self.put(word);
                    }
                    self.expr(value, level);
                }
            }
            ExprKind::NamedExpr { target, value } => {
                self.ident(target);
                self.put(" := ");
                self.test(value);
            }
            ExprKind::BinOp { left, op, right } => {
                let level = binary(*op);
                let pow = *op == BinOp::Pow;
                self.expr(left, if pow { Level::Await } else { level });
                self.put(" ");
                self.put(op.as_str());
                self.put(" ");
                self.expr(right, if pow { Level::Factor } else { above(level) });
            }
            ExprKind::UnaryOp { op, operand } => {
                self.put(op.as_str());
                self.expr(operand, if *op == UnaryOp::Not { Level::Not } else { Level::Factor });
            }
            ExprKind::Lambda { params, body } => {
                self.put("lambda");
                let start = self.out.len();
                self.params(params);
                if self.out.len() > start {
                    self.out.insert(start, ' ');
                }
                self.put(": ");
                self.test(body);
            }
            ExprKind::IfExp { test, body, orelse } => {
                self.expr(body, Level::Or);
                self.put(" if ");
                self.expr(test, Level::Or);
                self.put(" else ");
                self.test(orelse);
            }
            ExprKind::Dict { keys, values } => {
                self.put("{");
                self.list(keys.iter().zip(values), |p, (key, value)| match key {
                    Some(key) => {
                        p.test(key);
                        p.put(": ");
                        p.test(value);
                    }
                    None => {
                        p.put("**");
                        p.expr(value, Level::BitOr);
                    }
                });
                self.put("}");
            }
            ExprKind::Set(items) => self.display("{", items, "}"),
            ExprKind::List(items) => self.display("[", items, "]"),
            ExprKind::Tuple(items) => {
                self.display("(", items, if items.len() == 1 { ",)" } else { ")" });
            }
            ExprKind::ListComp { elt, generators } => self.comprehension("[", elt, generators, "]"),
            ExprKind::SetComp { elt, generators } => self.comprehension("{", elt, generators, "}"),
            ExprKind::GeneratorExp { elt, generators } => self.comprehension("(", elt, generators, ")"),
            ExprKind::DictComp { key, value, generators } => {
                self.put("{");
                self.test(key);
                self.put(": ");
                self.test(value);
                self.generators(generators);
                self.put("}");
            }
            ExprKind::Await(value) => {
                self.put("await ");
                self.expr(value, Level::Atom);
            }
            ExprKind::Yield(value) => {
                self.put("yield");
                if let Some(value) = value {
                    self.put(" ");
                    self.tuple(value);
                }
            }
            ExprKind::YieldFrom(value) => {
                self.put("yield from ");
                self.test(value);
            }
            ExprKind::Compare { left, ops, comparators } => {
                self.expr(left, Level::BitOr);
                for (op, value) in ops.iter().zip(comparators) {
                    self.put(" ");
                    self.put(op.as_str());
                    self.put(" ");
                    self.expr(value, Level::BitOr);
                }
            }
            ExprKind::Call { func, args, keywords } => {
                self.expr(func, Level::Atom);
                match (&args[..], &keywords[..]) {
                    ([Expr { kind: ExprKind::GeneratorExp { elt, generators }, .. }], []) => {
                        self.comprehension("(", elt, generators, ")");
                    }
                    _ => self.arguments(args, keywords),
                }
            }
            ExprKind::JoinedStr(parts) => self.joined(parts),
            ExprKind::Attribute { value, attr } => {
                let number = matches!(value.kind, ExprKind::Constant(Constant::Int(_) | Constant::BigInt(_)));
                if number {
                    self.put("(");
                }
                self.expr(value, Level::Atom);
                self.put(if number { ")." } else { "." });
                self.ident(attr);
            }
            ExprKind::Subscript { value, slice } => {
                self.expr(value, Level::Atom);
                self.put("[");
                match &slice.kind {
                    ExprKind::Tuple(items) if !items.is_empty() => {
                        self.list(items, Self::slice);
                        if items.len() == 1 && !matches!(items[0].kind, ExprKind::Starred(_)) {
                            self.put(",");
                        }
                    }
                    _ => self.slice(slice),
                }
                self.put("]");
            }
            ExprKind::Starred(value) => self.starred(value, Level::BitOr),
            ExprKind::Slice { .. } => self.slice(expr),
        }
    }

    fn slice(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Slice { lower, upper, step } => {
                lower.iter().for_each(|e| self.test(e));
                self.put(":");
                upper.iter().for_each(|e| self.test(e));
                if let Some(step) = step {
                    self.put(":");
                    self.test(step);
                }
            }
            ExprKind::Starred(value) => self.starred(value, Level::Test),
            _ => self.named(expr),
        }
    }

    fn display(&mut self, open: &str, items: &[Expr], close: &str) {
        self.put(open);
        self.list(items, Self::element);
        self.put(close);
    }

    fn comprehension(&mut self, open: &str, elt: &Expr, generators: &[Comprehension], close: &str) {
        self.put(open);
        self.named(elt);
        self.generators(generators);
        self.put(close);
    }

    fn generators(&mut self, generators: &[Comprehension]) {
        for g in generators {
            self.put(if g.is_async { " async for " } else { " for " });
            self.tuple(&g.target);
            self.put(" in ");
            self.expr(&g.iter, Level::Or);
            for test in &g.ifs {
                self.put(" if ");
                self.expr(test, Level::Or);
            }
        }
    }

    /// A call's arguments in their brackets; positional ones first.
    pub(super) fn arguments(&mut self, args: &[Expr], keywords: &[Keyword]) {
        self.put("(");
        self.list(args, |p, arg| match &arg.kind {
            ExprKind::Starred(value) => p.starred(value, Level::Test),
            _ => p.named(arg),
        });
        if !args.is_empty() && !keywords.is_empty() {
            self.put(", ");
        }
        self.list(keywords, Self::keyword);
        self.put(")");
    }

    pub(super) fn keyword(&mut self, keyword: &Keyword) {
        match &keyword.name {
            Some(name) => {
                self.ident(name);
                self.put("=");
            }
            None => self.put("**"),
        }
        self.test(&keyword.value);
    }

    pub(super) fn params(&mut self, params: &Parameters) {
        let mut parts: Vec<(&str, Option<&Param>)> = Vec::new();
        parts.extend(params.posonly.iter().map(|p| ("", Some(p))));
        if !params.posonly.is_empty() {
            parts.push(("/", None));
        }
        parts.extend(params.args.iter().map(|p| ("", Some(p))));
        match &params.vararg {
            Some(vararg) => parts.push(("*", Some(vararg))),
            None if !params.kwonly.is_empty() => parts.push(("*", None)),
            None => {}
        }
        parts.extend(params.kwonly.iter().map(|p| ("", Some(p))));
        parts.extend(params.kwarg.iter().map(|p| ("**", Some(p))));
        self.list(parts, |p, (mark, param)| {
            p.put(mark);
            param.iter().for_each(|param| p.param(param));
        });
    }

    fn param(&mut self, param: &Param) {
        self.ident(&param.name);
        if let Some(annotation) = &param.annotation {
            self.put(": ");
            match &annotation.kind {
                ExprKind::Starred(value) => self.starred(value, Level::Test),
                _ => self.test(annotation),
            }
        }
        if let Some(default) = &param.default {
            self.put(if param.annotation.is_some() { " = " } else { "=" });
            self.test(default);
        }
    }
}
