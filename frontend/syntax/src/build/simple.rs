//! Simple statements.

use super::target::{Use, describe};
use super::{Builder, Node, next, next_if, ops};
use crate::ast::{Alias, Expr, ExprKind, Ident, StmtKind};
use crate::codes;
use crate::fail::Res;
use crate::grammar::Rule;
use crate::token::Tok;
use pest::iterators::Pairs;

impl Builder<'_> {
    pub(super) fn simple(&self, pair: Node) -> Res<StmtKind> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        let rule = pair.as_rule();
        let mut inner = pair.into_inner();
        Ok(match rule {
            Rule::pass_stmt => StmtKind::Pass,
            Rule::break_stmt => StmtKind::Break,
            Rule::continue_stmt => StmtKind::Continue,
            Rule::return_stmt => StmtKind::Return(inner.next().map(|p| self.expr(p)).transpose()?),
            Rule::raise_stmt => {
                let exc = inner.next().map(|p| self.expr(p)).transpose()?;
                StmtKind::Raise { exc, cause: inner.next().map(|p| self.expr(p)).transpose()? }
            }
            Rule::assert_stmt => {
                let test = self.expr(next(&mut inner))?;
                StmtKind::Assert { test, msg: inner.next().map(|p| self.expr(p)).transpose()? }
            }
            Rule::del_stmt => {
                let targets = self.expr(next(&mut inner))?;
                self.check_target(&targets, Use::Delete)?;
                // A bare list of targets is the statement's own, a bracketed one is a tuple.
                match targets.kind {
                    ExprKind::Tuple(items) if self.is_bare_tuple(start + 1, end) => StmtKind::Delete(items),
                    _ => StmtKind::Delete(vec![targets]),
                }
            }
            Rule::global_stmt => StmtKind::Global(self.names(start + 1, end)),
            Rule::nonlocal_stmt => StmtKind::Nonlocal(self.names(start + 1, end)),
            Rule::type_stmt => {
                let type_params = match next_if(&mut inner, Rule::type_params) {
                    Some(params) => self.type_params(params)?,
                    None => Vec::new(),
                };
                let value = self.expr(next(&mut inner))?;
                StmtKind::TypeAlias { name: self.binding(start + 1)?, type_params, value }
            }
            Rule::import_stmt => StmtKind::Import(inner.map(|p| self.alias(p)).collect::<Res<_>>()?),
            Rule::from_stmt => self.import_from(start, end, inner)?,
            _ => self.assignment(inner, end)?,
        })
    }

    /// Whether the tokens hold a comma outside all brackets.
    fn is_bare_tuple(&self, start: usize, end: usize) -> bool {
        let mut depth = 0usize;
        (start..end).any(|at| {
            match self.tok(at) {
                Tok::LPar | Tok::LSqb | Tok::LBrace => depth += 1,
                Tok::RPar | Tok::RSqb | Tok::RBrace => depth = depth.saturating_sub(1),
                Tok::Comma if depth == 0 => return true,
                _ => {}
            }
            false
        })
    }

    fn names(&self, start: usize, end: usize) -> Vec<Ident> {
        (start..end).step_by(2).map(|at| self.ident(at)).collect()
    }

    /// `a.b.c` at tokens `start..end`.
    fn dotted_name(&self, start: usize, end: usize) -> Ident {
        let name = (start..end).step_by(2).map(|at| self.name(at)).collect::<Vec<_>>().join(".");
        Ident { name: name.into(), span: self.span(start, end) }
    }

    fn alias(&self, pair: Node) -> Res<Alias> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        match self.find(start, end, Tok::As) {
            Some(at) => Ok(Alias { name: self.dotted_name(start, at), asname: Some(self.binding(at + 1)?) }),
            None => Ok(Alias { name: self.dotted_name(start, end), asname: None }),
        }
    }

    fn import_from(&self, start: usize, end: usize, inner: Pairs<'_, Rule>) -> Res<StmtKind> {
        let import = self.find(start, end, Tok::Import).expect("the rule has this token");
        let mut at = start + 1;
        let mut level = 0;
        loop {
            match self.tok(at) {
                Tok::Dot => level += 1,
                Tok::Ellipsis => level += 3,
                _ => break,
            }
            at += 1;
        }
        let module = (at < import).then(|| self.dotted_name(at, import));
        if module.is_none() && level == 0 {
            return self.invalid(import);
        }
        let names = inner.map(|p| self.alias(p)).collect::<Res<_>>()?;
        Ok(StmtKind::ImportFrom { module, names, level })
    }

    /// An expression on its own, or one of the assignments.
    fn assignment(&self, mut inner: Pairs<'_, Rule>, end: usize) -> Res<StmtKind> {
        let first = next(&mut inner);
        let (start, after) = (self.start(&first), self.end(&first));
        let first = self.expr(first)?;
        if after == end {
            return Ok(StmtKind::Expr(first));
        }
        let tok = self.tok(after);
        if tok.is_aug_assign() {
            let op = ops::binary(tok).expect("each assignment operator has its operator");
            self.check_aug_target(&first)?;
            return Ok(StmtKind::AugAssign { target: first, op, value: self.expr(next(&mut inner))? });
        }
        if tok == Tok::Colon {
            self.check_annotated(&first, start, after)?;
            let annotation = self.expr(next(&mut inner))?;
            let value = inner.next().map(|p| self.expr(p)).transpose()?;
            return Ok(StmtKind::AnnAssign { target: first, annotation, value });
        }
        let mut exprs = vec![first];
        for pair in inner {
            exprs.push(self.expr(pair)?);
        }
        let value = exprs.pop().expect("an assignment has a value");
        for target in &exprs {
            self.check_target(target, Use::Assign)?;
        }
        Ok(StmtKind::Assign { targets: exprs, value })
    }

    fn check_aug_target(&self, target: &Expr) -> Res<()> {
        match target.kind {
            ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => {
                self.check_target(target, Use::Assign)
            }
            _ => {
                let what = describe(target);
                let message = format!("'{what}' is an illegal expression for augmented assignment");
                self.fail(codes::TARGET, target.span, message)
            }
        }
    }

    fn check_annotated(&self, target: &Expr, start: usize, end: usize) -> Res<()> {
        match target.kind {
            ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => {
                self.check_target(target, Use::Nested)
            }
            ExprKind::Tuple(_) | ExprKind::List(_) => {
                let what = describe(target);
                let message = format!("only single target (not {what}) can be annotated");
                self.fail(codes::TARGET, self.span(start, end), message)
            }
            _ => self.fail(codes::TARGET, target.span, "illegal target for annotation"),
        }
    }
}
