//! Patterns.

use super::{Generate, ident, name, new};
use molt_base::Span;
use molt_syntax::ast::*;

impl Generate<'_> {
    pub(super) fn pattern(&mut self, nest: bool) -> Pattern {
        let kind = match self.pick(if nest { 10 } else { 4 }) {
            0 => PatternKind::Value(self.key()),
            1 => PatternKind::Singleton(Constant::None),
            2 => PatternKind::As { pattern: None, name: None },
            4 => {
                let mut items = self.many(0, 2, |g| g.pattern(true));
                if self.coin() {
                    items.push(Pattern { kind: PatternKind::Star(None), span: Span::default() });
                }
                PatternKind::Sequence(items)
            }
            5 => {
                let keys: Vec<Expr> = [1, 2][..self.pick(3)]
                    .iter()
                    .map(|i| new(ExprKind::Constant(Constant::Int(*i))))
                    .collect();
                let patterns = keys.iter().map(|_| self.pattern(false)).collect();
                PatternKind::Mapping { keys, patterns, rest: None }
            }
            6 => {
                let cls = new(ExprKind::Attribute { value: Box::new(name("m")), attr: self.ident() });
                let patterns = self.many(0, 2, |g| g.pattern(false));
                let kwd =
                    ["k", "l"][..self.pick(3)].iter().map(|n| (ident(n), self.pattern(false))).collect();
                PatternKind::Class { cls, patterns, kwd }
            }
            7 => {
                let value =
                    |g: &mut Self| Pattern { kind: PatternKind::Value(g.key()), span: Span::default() };
                PatternKind::Or(self.many(2, 3, value))
            }
            8 => {
                let inner = self.pattern(false);
                self.captures += 1;
                let name = ident(&format!("whole{}", self.captures));
                PatternKind::As { pattern: Some(Box::new(inner)), name: Some(name) }
            }
            _ => PatternKind::Value(self.key()),
        };
        Pattern { kind, span: Span::default() }
    }

    /// A literal or dotted name of a pattern.
    pub(super) fn key(&mut self) -> Expr {
        let number = |value| new(ExprKind::Constant(Constant::Int(value)));
        match self.pick(5) {
            0 => new(ExprKind::Attribute { value: Box::new(name("m")), attr: self.ident() }),
            1 => new(ExprKind::UnaryOp { op: UnaryOp::USub, operand: Box::new(number(1)) }),
            2 => new(ExprKind::Constant(Constant::Str(self.text()))),
            3 => {
                let (left, right) = (Box::new(number(1)), new(ExprKind::Constant(Constant::Complex(2.0))));
                new(ExprKind::BinOp { left, op: BinOp::Add, right: Box::new(right) })
            }
            _ => number(1),
        }
    }
}
