//! Expressions.

use super::{Builder, Node, next, next_if};
use crate::ast::{Comprehension, Constant, Expr, ExprKind};
use crate::codes;
use crate::fail::Res;
use crate::grammar::Rule;
use crate::token::Tok;
use pest::iterators::Pairs;

impl Builder<'_> {
    pub(super) fn make(&self, kind: ExprKind, start: usize, end: usize) -> Expr {
        Expr { kind, span: self.span(start, end) }
    }

    /// An `expression`, or any rule that stands where one may.
    pub(super) fn expr(&self, pair: Node) -> Res<Expr> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        match pair.as_rule() {
            Rule::expression => self.conditional(pair),
            Rule::disjunction | Rule::arith => self.operators(pair),
            Rule::lambda => self.lambda(pair),
            Rule::exprs | Rule::targets | Rule::match_subject => self.tuple_or_one(pair),
            Rule::yield_expr => {
                let kind = match pair.into_inner().next() {
                    None => ExprKind::Yield(None),
                    Some(value) if self.tok(start + 1) == Tok::From => {
                        ExprKind::YieldFrom(Box::new(self.expr(value)?))
                    }
                    Some(value) => ExprKind::Yield(Some(Box::new(self.expr(value)?))),
                };
                Ok(self.make(kind, start, end))
            }
            Rule::starred | Rule::starred_any | Rule::star_target => {
                let value = self.expr(next(&mut pair.into_inner()))?;
                Ok(self.make(ExprKind::Starred(Box::new(value)), start, end))
            }
            rule => unreachable!("{rule:?} is no expression"),
        }
    }

    /// `a if t else b if u else c`, and lambdas.
    fn conditional(&self, pair: Node) -> Res<Expr> {
        let end = self.end(&pair);
        let mut inner = pair.into_inner();
        let first = next(&mut inner);
        if inner.peek().is_none() {
            return self.expr(first);
        }
        let mut arms = vec![first];
        arms.extend(inner);
        let mut result = self.expr(arms.pop().expect("there are three parts or more"))?;
        while let (Some(test), Some(body)) = (arms.pop(), arms.pop()) {
            let start = self.start(&body);
            let (body, test) = (Box::new(self.expr(body)?), Box::new(self.expr(test)?));
            result = self.make(ExprKind::IfExp { test, body, orelse: Box::new(result) }, start, end);
        }
        Ok(result)
    }

    fn lambda(&self, pair: Node) -> Res<Expr> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        let mut inner = pair.into_inner();
        let params = match next_if(&mut inner, Rule::lambda_params) {
            Some(params) => self.params(params)?,
            None => Default::default(),
        };
        let body = Box::new(self.expr(next(&mut inner))?);
        Ok(self.make(ExprKind::Lambda { params: Box::new(params), body }, start, end))
    }

    /// `a` or `a, b`: a comma makes a tuple.
    fn tuple_or_one(&self, pair: Node) -> Res<Expr> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        let mut inner = pair.into_inner();
        let first = self.named(&mut inner)?;
        if inner.peek().is_none() && self.tok(end - 1) != Tok::Comma {
            return Ok(first);
        }
        let items = self.rest(first, inner)?;
        Ok(self.make(ExprKind::Tuple(items), start, end))
    }

    fn rest(&self, first: Expr, mut inner: Pairs<'_, Rule>) -> Res<Vec<Expr>> {
        let mut items = vec![first];
        while inner.peek().is_some() {
            items.push(self.named(&mut inner)?);
        }
        Ok(items)
    }

    /// An expression, or `name := expression` from two children.
    pub(super) fn named(&self, inner: &mut Pairs<'_, Rule>) -> Res<Expr> {
        Ok(self.named_to(inner)?.0)
    }

    /// The same, with the token after it.
    pub(super) fn named_to(&self, inner: &mut Pairs<'_, Rule>) -> Res<(Expr, usize)> {
        let pair = next(inner);
        let (start, end) = (self.start(&pair), self.end(&pair));
        let expr = self.expr(pair)?;
        if self.tok(end) != Tok::Walrus {
            return Ok((expr, end));
        }
        let value = next(inner);
        let value_end = self.end(&value);
        let value = Box::new(self.expr(value)?);
        if !matches!(expr.kind, ExprKind::Name(_)) || end != start + 1 {
            let what = super::target::describe(&expr);
            let message = format!("cannot use assignment expressions with {what}");
            return self.fail(codes::TARGET, expr.span, message);
        }
        let target = self.binding(start)?;
        Ok((self.make(ExprKind::NamedExpr { target, value }, start, value_end), value_end))
    }

    /// An atom with its trailers, maybe awaited.
    pub(super) fn primary(&self, pair: Node) -> Res<Expr> {
        let (mut start, end) = (self.start(&pair), self.end(&pair));
        let mut inner = pair.into_inner();
        let await_at = start;
        let awaits = self.tok(start) == Tok::Await;
        if awaits {
            start += 1;
        }
        let (mut expr, mut at) = if (self.tok(start) as u8) <= Tok::Ellipsis as u8 {
            (self.leaf(start)?, start + 1)
        } else {
            let atom = next(&mut inner);
            let at = self.end(&atom);
            (self.atom(atom)?, at)
        };
        while at < end {
            let value = Box::new(expr);
            let kind = if self.tok(at) == Tok::Dot {
                at += 2;
                ExprKind::Attribute { value, attr: self.ident(at - 1) }
            } else {
                let trailer = next(&mut inner);
                at = self.end(&trailer);
                if trailer.as_rule() == Rule::call {
                    let (args, keywords) = self.call(trailer)?;
                    ExprKind::Call { func: value, args, keywords }
                } else {
                    ExprKind::Subscript { value, slice: Box::new(self.subscript(trailer)?) }
                }
            };
            expr = self.make(kind, start, at);
        }
        if awaits {
            expr = self.make(ExprKind::Await(Box::new(expr)), await_at, end);
        }
        Ok(expr)
    }

    /// An atom of one token.
    pub(super) fn leaf(&self, at: usize) -> Res<Expr> {
        let kind = match self.tok(at) {
            Tok::Name => ExprKind::Name(self.name(at)),
            Tok::Num => ExprKind::Constant(self.number(at)?),
            Tok::None => ExprKind::Constant(Constant::None),
            Tok::True => ExprKind::Constant(Constant::Bool(true)),
            Tok::False => ExprKind::Constant(Constant::Bool(false)),
            _ => ExprKind::Constant(Constant::Ellipsis),
        };
        Ok(self.make(kind, at, at + 1))
    }

    pub(super) fn number(&self, at: usize) -> Res<Constant> {
        crate::literal::number(self.source(at))
            .map_err(|bad| self.error(codes::NUMBER, self.span(at, at + 1), bad.message))
    }

    fn atom(&self, pair: Node) -> Res<Expr> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        match pair.as_rule() {
            Rule::strings => self.strings(pair),
            Rule::paren => self.paren(pair),
            Rule::list => {
                let mut inner = pair.into_inner();
                if inner.peek().is_none() {
                    return Ok(self.make(ExprKind::List(Vec::new()), start, end));
                }
                let first = self.named(&mut inner)?;
                let kind = if is_comp(&inner) {
                    let elt = Box::new(self.comp_elt(first)?);
                    ExprKind::ListComp { elt, generators: self.generators(inner)? }
                } else {
                    ExprKind::List(self.rest(first, inner)?)
                };
                Ok(self.make(kind, start, end))
            }
            _ => self.brace(pair),
        }
    }

    /// A group, a tuple or a generator.
    fn paren(&self, pair: Node) -> Res<Expr> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        let mut inner = pair.into_inner();
        if inner.peek().is_none() {
            return Ok(self.make(ExprKind::Tuple(Vec::new()), start, end));
        }
        if inner.peek().is_some_and(|p| p.as_rule() == Rule::yield_expr) {
            // Its comma is its own: `(yield a,)`.
            return self.expr(next(&mut inner));
        }
        let first = self.named(&mut inner)?;
        let kind = if is_comp(&inner) {
            let elt = Box::new(self.comp_elt(first)?);
            ExprKind::GeneratorExp { elt, generators: self.generators(inner)? }
        } else if inner.peek().is_some() || self.tok(end - 2) == Tok::Comma {
            ExprKind::Tuple(self.rest(first, inner)?)
        } else if matches!(first.kind, ExprKind::Starred(_)) {
            return self.fail(codes::TARGET, first.span, "cannot use starred expression here");
        } else {
            return Ok(first);
        };
        Ok(self.make(kind, start, end))
    }

    fn comp_elt(&self, elt: Expr) -> Res<Expr> {
        if matches!(elt.kind, ExprKind::Starred(_)) {
            let message = "iterable unpacking cannot be used in comprehension";
            return self.fail(codes::INVALID_SYNTAX, elt.span, message);
        }
        Ok(elt)
    }

    pub(super) fn generators(&self, inner: Pairs<'_, Rule>) -> Res<Vec<Comprehension>> {
        inner.map(|pair| self.comp_for(pair)).collect()
    }

    fn comp_for(&self, pair: Node) -> Res<Comprehension> {
        let is_async = self.tok(self.start(&pair)) == Tok::Async;
        let mut inner = pair.into_inner();
        let target = self.target(next(&mut inner), super::target::Use::For)?;
        let iter = self.expr(next(&mut inner))?;
        let ifs = inner.map(|p| self.expr(p)).collect::<Res<_>>()?;
        Ok(Comprehension { is_async, target, iter, ifs })
    }

    /// A set or a dict: the first entry decides, the others must follow it.
    fn brace(&self, pair: Node) -> Res<Expr> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        let mut inner = pair.into_inner();
        let (mut keys, mut values, mut items) = (Vec::new(), Vec::new(), Vec::new());
        while let Some(entry) = inner.peek() {
            let (at, rule) = (self.start(&entry), entry.as_rule());
            if rule == Rule::comp_for {
                break;
            }
            if rule == Rule::double_starred {
                if !items.is_empty() {
                    return self.invalid(at);
                }
                let value = next(&mut next(&mut inner).into_inner());
                keys.push(None);
                values.push(self.expr(value)?);
                continue;
            }
            let (item, after) = self.named_to(&mut inner)?;
            if self.tok(after) == Tok::Colon {
                if !items.is_empty() || rule != Rule::expression || self.is_walrus(&item, at) {
                    return self.invalid(after);
                }
                keys.push(Some(item));
                values.push(self.expr(next(&mut inner))?);
            } else if keys.is_empty() {
                items.push(item);
            } else {
                return self.fail(codes::EXPECTED, item.span, "':' expected after dictionary key");
            }
        }
        let kind = match inner.peek() {
            None if items.is_empty() => ExprKind::Dict { keys, values },
            None => ExprKind::Set(items),
            Some(_) => {
                self.brace_comp(items.pop(), keys.pop(), values.pop(), self.generators(inner)?, start)?
            }
        };
        Ok(self.make(kind, start, end))
    }

    fn brace_comp(
        &self,
        item: Option<Expr>,
        key: Option<Option<Expr>>,
        value: Option<Expr>,
        generators: Vec<Comprehension>,
        start: usize,
    ) -> Res<ExprKind> {
        match (item, key.flatten(), value) {
            (Some(item), ..) => {
                let elt = Box::new(self.comp_elt(item)?);
                Ok(ExprKind::SetComp { elt, generators })
            }
            (None, Some(key), Some(value)) => {
                Ok(ExprKind::DictComp { key: Box::new(key), value: Box::new(value), generators })
            }
            _ => {
                let message = "dict unpacking cannot be used in dict comprehension";
                self.fail(codes::INVALID_SYNTAX, self.span(start + 1, start + 2), message)
            }
        }
    }

    /// A `:=` that no brackets enclose.
    pub(super) fn is_walrus(&self, expr: &Expr, start: usize) -> bool {
        matches!(expr.kind, ExprKind::NamedExpr { .. }) && self.tok(start) == Tok::Name
    }

    /// What stands in the brackets of `value[…]`.
    fn subscript(&self, pair: Node) -> Res<Expr> {
        let (start, end) = (self.start(&pair) + 1, self.end(&pair) - 1);
        let mut inner = pair.into_inner();
        let first = next(&mut inner);
        let starred = next_is_starred(&first);
        let first = self.slice(first)?;
        if inner.peek().is_none() && self.tok(end - 1) != Tok::Comma && !starred {
            return Ok(first);
        }
        let mut items = vec![first];
        for pair in inner {
            items.push(self.slice(pair)?);
        }
        Ok(self.make(ExprKind::Tuple(items), start, end))
    }

    fn slice(&self, pair: Node) -> Res<Expr> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        let mut inner = pair.into_inner();
        let (mut at, mut lower) = (start, None);
        if self.tok(start) != Tok::Colon {
            let (expr, after) = self.named_to(&mut inner)?;
            if after == end {
                return Ok(expr);
            }
            if self.is_walrus(&expr, start) {
                return self.invalid(after);
            }
            (at, lower) = (after, Some(Box::new(expr)));
        }
        let mut part = |at: &mut usize| -> Res<Option<Box<Expr>>> {
            *at += 1;
            match inner.peek() {
                Some(next_part) if self.start(&next_part) == *at => {
                    *at = self.end(&next_part);
                    Ok(Some(Box::new(self.expr(next(&mut inner))?)))
                }
                _ => Ok(None),
            }
        };
        let upper = part(&mut at)?;
        let step = if at < end { part(&mut at)? } else { None };
        Ok(self.make(ExprKind::Slice { lower, upper, step }, start, end))
    }
}

fn next_is_starred(slice: &Node) -> bool {
    slice.clone().into_inner().next().is_some_and(|p| p.as_rule() == Rule::starred_any)
}

fn is_comp(inner: &Pairs<'_, Rule>) -> bool {
    inner.peek().is_some_and(|p| p.as_rule() == Rule::comp_for)
}
