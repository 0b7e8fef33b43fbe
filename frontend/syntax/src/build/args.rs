//! Parameters of `def` and `lambda`, arguments of calls: their order and their names.

use super::{Builder, Node, next, next_if, target};
use crate::ast::{Expr, ExprKind, Ident, Keyword, Param, Parameters, TypeParam, TypeParamKind};
use crate::codes;
use crate::fail::Res;
use crate::grammar::Rule;
use crate::token::Tok;

impl Builder<'_> {
    /// `params` or `lambda_params`.
    pub(super) fn params(&self, pair: Node) -> Res<Parameters> {
        let mut params = Parameters::default();
        let (mut star, mut slash, mut default) = (None, false, false);
        for pair in pair.into_inner() {
            let (start, end) = (self.start(&pair), self.end(&pair));
            let wrong = |message: &str| self.fail(codes::ARGUMENTS, self.span(start, end), message);
            if params.kwarg.is_some() {
                return wrong("arguments cannot follow var-keyword argument");
            }
            match self.tok(start) {
                Tok::Slash => {
                    if slash {
                        return wrong("/ may appear only once");
                    }
                    if star.is_some() {
                        return wrong("/ must be ahead of *");
                    }
                    if params.args.is_empty() {
                        return wrong("at least one argument must precede /");
                    }
                    slash = true;
                    params.posonly = std::mem::take(&mut params.args);
                }
                Tok::Star => {
                    if star.is_some() {
                        return wrong("* argument may appear only once");
                    }
                    star = Some(start);
                    if end > start + 1 {
                        let param = self.param(pair, start + 1)?;
                        if param.default.is_some() {
                            return wrong("var-positional argument cannot have default value");
                        }
                        params.vararg = Some(param);
                    }
                }
                Tok::Pow => {
                    let param = self.param(pair, start + 1)?;
                    if param.default.is_some() {
                        return wrong("var-keyword argument cannot have default value");
                    }
                    params.kwarg = Some(param);
                }
                _ => {
                    let param = self.param(pair, start)?;
                    if star.is_some() {
                        params.kwonly.push(param);
                        continue;
                    }
                    if default && param.default.is_none() {
                        return wrong("parameter without a default follows parameter with a default");
                    }
                    default |= param.default.is_some();
                    params.args.push(param);
                }
            }
        }
        match star {
            Some(at) if params.vararg.is_none() && params.kwonly.is_empty() => {
                let message = "named arguments must follow bare *";
                self.fail(codes::ARGUMENTS, self.span(at, at + 1), message)
            }
            _ => Ok(params),
        }
    }

    /// One parameter whose name is the token `name`.
    fn param(&self, pair: Node, name: usize) -> Res<Param> {
        let mut inner = pair.into_inner();
        let annotated = self.tok(name + 1) == Tok::Colon;
        let annotation = if annotated && inner.peek().is_some_and(|p| self.start(&p) == name + 2) {
            Some(self.expr(next(&mut inner))?)
        } else {
            None
        };
        let default = inner.next().map(|p| self.expr(p)).transpose()?;
        Ok(Param { name: self.binding(name)?, annotation, default })
    }

    /// The arguments in a call's brackets.
    pub(super) fn call(&self, pair: Node) -> Res<(Vec<Expr>, Vec<Keyword>)> {
        let (open, close) = (self.start(&pair), self.end(&pair));
        let (mut args, mut keywords) = (Vec::new(), Vec::new());
        let mut unpacked = false;
        for arg in pair.into_inner() {
            let (start, end) = (self.start(&arg), self.end(&arg));
            let span = self.span(start, end);
            let mut inner = arg.into_inner();
            match self.tok(start) {
                Tok::Pow => {
                    let value = self.expr(next(&mut inner))?;
                    unpacked = true;
                    keywords.push(Keyword { name: None, value, span });
                    continue;
                }
                Tok::Star => {
                    if unpacked {
                        let message = "iterable argument unpacking follows keyword argument unpacking";
                        return self.fail(codes::ARGUMENTS, span, message);
                    }
                    let value = Box::new(self.expr(next(&mut inner))?);
                    args.push(self.make(ExprKind::Starred(value), start, end));
                    continue;
                }
                _ => {}
            }
            let (first, after) = self.named_to(&mut inner)?;
            if self.tok(after) == Tok::Assign {
                let name = self.keyword_name(&first, start, after)?;
                let value = self.expr(next(&mut inner))?;
                if next_if(&mut inner, Rule::comp_for).is_some() {
                    let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
                    return self.fail(codes::EQUALS, self.span(after, after + 1), message);
                }
                keywords.push(Keyword { name: Some(name), value, span });
                continue;
            }
            if !keywords.is_empty() {
                let message = if unpacked {
                    "positional argument follows keyword argument unpacking"
                } else {
                    "positional argument follows keyword argument"
                };
                return self.fail(codes::ARGUMENTS, span, message);
            }
            if inner.peek().is_none() {
                args.push(first);
                continue;
            }
            if start != open + 1 || end != close - 1 {
                return self.fail(codes::ARGUMENTS, span, "Generator expression must be parenthesized");
            }
            let kind = ExprKind::GeneratorExp { elt: Box::new(first), generators: self.generators(inner)? };
            args.push(self.make(kind, open, close));
        }
        Ok((args, keywords))
    }

    fn keyword_name(&self, expr: &Expr, start: usize, after: usize) -> Res<Ident> {
        match &expr.kind {
            ExprKind::Name(_) if after == start + 1 => self.binding(start),
            ExprKind::Constant(_) if matches!(self.tok(start), Tok::True | Tok::False | Tok::None) => {
                self.fail(codes::TARGET, expr.span, format!("cannot assign to {}", target::describe(expr)))
            }
            _ => {
                let message = "expression cannot contain assignment, perhaps you meant \"==\"?";
                self.fail(codes::EQUALS, self.span(start, after + 1), message)
            }
        }
    }

    /// `[T: bound, *Ts, **P]`.
    pub(super) fn type_params(&self, pair: Node) -> Res<Vec<TypeParam>> {
        pair.into_inner().map(|p| self.type_param(p)).collect()
    }

    fn type_param(&self, pair: Node) -> Res<TypeParam> {
        let start = self.start(&pair);
        let (kind, at) = match self.tok(start) {
            Tok::Star => (TypeParamKind::TypeVarTuple, start + 1),
            Tok::Pow => (TypeParamKind::ParamSpec, start + 1),
            _ => (TypeParamKind::TypeVar, start),
        };
        let bound = pair.into_inner().next().map(|p| self.expr(p)).transpose()?;
        if let (Some(bound), true) = (&bound, kind != TypeParamKind::TypeVar) {
            let what = if kind == TypeParamKind::ParamSpec { "ParamSpec" } else { "TypeVarTuple" };
            let how = if matches!(bound.kind, ExprKind::Tuple(_)) { "constraints" } else { "bound" };
            return self.fail(codes::ARGUMENTS, bound.span, format!("cannot use {how} with {what}"));
        }
        Ok(TypeParam { name: self.binding(at)?, kind, bound })
    }
}
