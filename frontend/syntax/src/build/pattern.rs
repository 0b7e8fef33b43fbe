//! Patterns of `match`.

use super::{Builder, Node, next};
use crate::ast::{BinOp, Constant, Expr, ExprKind, Ident, Pattern, PatternKind, UnaryOp};
use crate::codes;
use crate::fail::Res;
use crate::grammar::Rule;
use crate::token::Tok;

impl Builder<'_> {
    /// What stands after `case`: one pattern, or a sequence when a comma is there.
    pub(super) fn patterns(&self, pair: Node) -> Res<Pattern> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        self.sequence(pair, start, end, end)
    }

    fn make_pattern(&self, kind: PatternKind, start: usize, end: usize) -> Pattern {
        Pattern { kind, span: self.span(start, end) }
    }

    /// Items of `pair`; a list of them, or a group when there is one without a comma before `close`.
    fn sequence(&self, pair: Node, start: usize, end: usize, close: usize) -> Res<Pattern> {
        let mut inner = pair.into_inner();
        let mut items = inner.by_ref().map(|p| self.pattern(p)).collect::<Res<Vec<_>>>()?;
        if items.len() == 1 && self.tok(close - 1) != Tok::Comma {
            let only = items.pop().expect("there is one");
            if matches!(only.kind, PatternKind::Star(_)) {
                return self.fail(codes::PATTERN, only.span, "a starred pattern must be in a sequence");
            }
            return Ok(only);
        }
        Ok(self.make_pattern(PatternKind::Sequence(items), start, end))
    }

    fn pattern(&self, pair: Node) -> Res<Pattern> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        match pair.as_rule() {
            Rule::pattern => self.or_pattern(pair),
            Rule::star_pattern => {
                let name = self.binding(start + 1)?;
                let name = (&*name.name != "_").then_some(name);
                Ok(self.make_pattern(PatternKind::Star(name), start, end))
            }
            Rule::name_pattern => self.name_pattern(pair),
            Rule::paren_pattern => self.sequence(pair, start, end, end - 1),
            Rule::list_pattern => {
                let items = pair.into_inner().map(|p| self.pattern(p)).collect::<Res<_>>()?;
                Ok(self.make_pattern(PatternKind::Sequence(items), start, end))
            }
            Rule::map_pattern => self.map_pattern(pair),
            Rule::constant_pattern => {
                let kind = match self.leaf(start)?.kind {
                    ExprKind::Constant(c) => PatternKind::Singleton(c),
                    _ => return self.invalid(start),
                };
                Ok(self.make_pattern(kind, start, end))
            }
            _ => Ok(self.make_pattern(PatternKind::Value(self.key(pair)?), start, end)),
        }
    }

    /// `a | b as name`.
    fn or_pattern(&self, pair: Node) -> Res<Pattern> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        let mut inner = pair.into_inner();
        let first = next(&mut inner);
        let mut last = self.end(&first);
        let mut options = vec![self.pattern(first)?];
        for option in inner {
            last = self.end(&option);
            options.push(self.pattern(option)?);
        }
        let mut pattern = if options.len() == 1 {
            options.pop().expect("there is one")
        } else {
            self.make_pattern(PatternKind::Or(options), start, last)
        };
        if last < end {
            let name = self.binding(end - 1)?;
            if &*name.name == "_" {
                return self.fail(codes::PATTERN, name.span, "cannot use '_' as a target");
            }
            let kind = PatternKind::As { pattern: Some(Box::new(pattern)), name: Some(name) };
            pattern = self.make_pattern(kind, start, end);
        }
        Ok(pattern)
    }

    /// `a.b.c` at tokens `start..end`.
    fn dotted(&self, start: usize, end: usize) -> Res<Expr> {
        let mut expr = self.leaf(start)?;
        for at in (start + 2..end).step_by(2) {
            let kind = ExprKind::Attribute { value: Box::new(expr), attr: self.ident(at) };
            expr = self.make(kind, start, at + 1);
        }
        Ok(expr)
    }

    fn name_pattern(&self, pair: Node) -> Res<Pattern> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        if end > start + 1 && self.source(start) == "_" {
            // In a pattern `_` is the wildcard, not a name with attributes.
            return self.invalid(start + 1);
        }
        let Some(args) = pair.into_inner().next() else {
            let kind = if end > start + 1 {
                PatternKind::Value(self.dotted(start, end)?)
            } else {
                let name = self.binding(start)?;
                PatternKind::As { pattern: None, name: (&*name.name != "_").then_some(name) }
            };
            return Ok(self.make_pattern(kind, start, end));
        };
        let cls = self.dotted(start, self.start(&args))?;
        let (mut patterns, mut kwd): (Vec<Pattern>, Vec<(Ident, Pattern)>) = (Vec::new(), Vec::new());
        for arg in args.into_inner() {
            let at = self.start(&arg);
            let named = self.tok(at) == Tok::Name && self.tok(at + 1) == Tok::Assign;
            let pattern = self.pattern(next(&mut arg.into_inner()))?;
            if named {
                kwd.push((self.ident(at), pattern));
            } else if kwd.is_empty() {
                patterns.push(pattern);
            } else {
                let message = "positional patterns follow keyword patterns";
                return self.fail(codes::PATTERN, pattern.span, message);
            }
        }
        Ok(self.make_pattern(PatternKind::Class { cls, patterns, kwd }, start, end))
    }

    fn map_pattern(&self, pair: Node) -> Res<Pattern> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        let (mut keys, mut patterns, mut rest) = (Vec::new(), Vec::new(), None);
        for entry in pair.into_inner() {
            let (at, span) = (self.start(&entry), self.span_of(&entry));
            if rest.is_some() {
                return self.fail(codes::PATTERN, span, "double star pattern must be the last in a mapping");
            }
            if self.tok(at) == Tok::Pow {
                let name = self.binding(at + 1)?;
                if &*name.name == "_" {
                    return self.invalid(at + 1);
                }
                rest = Some(name);
                continue;
            }
            let mut inner = entry.into_inner();
            keys.push(self.key(next(&mut inner))?);
            patterns.push(self.pattern(next(&mut inner))?);
        }
        Ok(self.make_pattern(PatternKind::Mapping { keys, patterns, rest }, start, end))
    }

    /// A literal or dotted name.
    fn key(&self, pair: Node) -> Res<Expr> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        match pair.as_rule() {
            Rule::dotted_key => self.dotted(start, end),
            Rule::constant_pattern => self.leaf(start),
            Rule::string_pattern => {
                let value = self.strings(next(&mut pair.into_inner()))?;
                if matches!(value.kind, ExprKind::JoinedStr(_)) {
                    let message = "patterns may only match literals and attribute lookups";
                    return self.fail(codes::PATTERN, value.span, message);
                }
                Ok(value)
            }
            _ => self.number_key(start, end),
        }
    }

    /// `-1`, `1 + 2j`.
    fn number_key(&self, start: usize, end: usize) -> Res<Expr> {
        let negative = self.tok(start) == Tok::Minus;
        let at = start + usize::from(negative);
        let mut expr = self.leaf(at)?;
        let is_complex = |e: &Expr| matches!(e.kind, ExprKind::Constant(Constant::Complex(_)));
        let real = !is_complex(&expr);
        if negative {
            expr = self.make(ExprKind::UnaryOp { op: UnaryOp::USub, operand: Box::new(expr) }, start, at + 1);
        }
        if at + 1 < end {
            let right = self.leaf(at + 2)?;
            if !real {
                return self.fail(codes::PATTERN, expr.span, "real number required in complex literal");
            }
            if !is_complex(&right) {
                let message = "imaginary number required in complex literal";
                return self.fail(codes::PATTERN, right.span, message);
            }
            let op = if self.tok(at + 1) == Tok::Plus { BinOp::Add } else { BinOp::Sub };
            let kind = ExprKind::BinOp { left: Box::new(expr), op, right: Box::new(right) };
            expr = self.make(kind, start, end);
        }
        Ok(expr)
    }
}
