//! Compound statements.

use super::target::Use;
use super::{Builder, Node, next, next_if};
use crate::ast::*;
use crate::codes;
use crate::fail::Res;
use crate::grammar::Rule;
use crate::lexer::MAX_DEPTH;
use crate::token::Tok;
use molt_base::Diagnostic;
use pest::iterators::Pairs;

impl Builder<'_> {
    pub(super) fn statement(&self, pair: Node) -> Res<Stmt> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        let rule = pair.as_rule();
        let mut from = start;
        let kind = match rule {
            Rule::decorated => {
                let mut inner = pair.into_inner();
                let mut decorators = Vec::new();
                while self.is_decorator(&inner) {
                    decorators.push(self.named(&mut inner)?);
                }
                let definition = next(&mut inner);
                from = self.start(&definition);
                self.definition(definition, decorators)?
            }
            Rule::def_stmt | Rule::class_stmt => self.definition(pair, Vec::new())?,
            Rule::if_stmt => self.if_stmt(pair)?,
            Rule::while_stmt => {
                let mut inner = pair.into_inner();
                let test = self.named(&mut inner)?;
                StmtKind::While {
                    test,
                    body: self.block(next(&mut inner))?,
                    orelse: self.orelse(&mut inner)?,
                }
            }
            Rule::for_stmt => {
                let is_async = self.tok(start) == Tok::Async;
                let mut inner = pair.into_inner();
                let target = self.target(next(&mut inner), Use::For)?;
                let iter = self.expr(next(&mut inner))?;
                let body = self.block(next(&mut inner))?;
                StmtKind::For { is_async, target, iter, body, orelse: self.orelse(&mut inner)? }
            }
            Rule::parfor_stmt => self.parfor(pair)?,
            Rule::with_stmt => self.with_stmt(pair)?,
            Rule::try_stmt => self.try_stmt(pair)?,
            Rule::match_stmt => self.match_stmt(pair)?,
            _ => self.simple(pair)?,
        };
        Ok(Stmt { kind, span: self.span(from, end) })
    }

    fn is_decorator(&self, inner: &Pairs<'_, Rule>) -> bool {
        !matches!(inner.peek().map(|p| p.as_rule()), Some(Rule::def_stmt | Rule::class_stmt) | None)
    }

    fn block(&self, pair: Node) -> Res<Vec<Stmt>> {
        pair.into_inner().map(|p| self.statement(p)).collect()
    }

    fn orelse(&self, inner: &mut Pairs<'_, Rule>) -> Res<Vec<Stmt>> {
        match next_if(inner, Rule::else_clause) {
            Some(clause) => self.block(next(&mut clause.into_inner())),
            None => Ok(Vec::new()),
        }
    }

    fn definition(&self, pair: Node, decorators: Vec<Expr>) -> Res<StmtKind> {
        let start = self.start(&pair);
        let is_class = pair.as_rule() == Rule::class_stmt;
        let is_async = self.tok(start) == Tok::Async;
        let name = self.binding(start + if is_async { 2 } else { 1 })?;
        let mut inner = pair.into_inner();
        let type_params = match next_if(&mut inner, Rule::type_params) {
            Some(params) => self.type_params(params)?,
            None => Vec::new(),
        };
        if is_class {
            let (bases, keywords) = match next_if(&mut inner, Rule::call) {
                Some(call) => self.bases(call)?,
                None => Default::default(),
            };
            self.classes.borrow_mut().push(name.name.trim_start_matches('_').into());
            let body = self.block(next(&mut inner));
            self.classes.borrow_mut().pop();
            let body = body?;
            let class = ClassDef { decorators, name, type_params, bases, keywords, body };
            return Ok(StmtKind::ClassDef(Box::new(class)));
        }
        let params = match next_if(&mut inner, Rule::params) {
            Some(params) => self.params(params)?,
            None => Parameters::default(),
        };
        let returns = match next_if(&mut inner, Rule::expression) {
            Some(returns) => Some(self.expr(returns)?),
            None => None,
        };
        let body = self.block(next(&mut inner))?;
        let def = FunctionDef { is_async, decorators, name, type_params, params, returns, body };
        Ok(StmtKind::FunctionDef(Box::new(def)))
    }

    fn bases(&self, call: Node) -> Res<(Vec<Expr>, Vec<Keyword>)> {
        let open = self.start(&call);
        let (bases, keywords) = self.call(call)?;
        let bare = |e: &&Expr| {
            matches!(e.kind, ExprKind::GeneratorExp { .. }) && e.span.start == self.tokens[open].start
        };
        if let Some(generator) = bases.iter().find(bare) {
            return self.fail(codes::INVALID_SYNTAX, generator.span, "invalid syntax");
        }
        Ok((bases, keywords))
    }

    /// `elif` is an `if` alone in the `else`; the chain is built from its end.
    fn if_stmt(&self, pair: Node) -> Res<StmtKind> {
        let end = self.end(&pair);
        let mut inner = pair.into_inner();
        let first = self.named(&mut inner)?;
        let body = self.block(next(&mut inner))?;
        let mut arms = Vec::new();
        while let Some(clause) = next_if(&mut inner, Rule::elif_clause) {
            let start = self.start(&clause);
            let mut parts = clause.into_inner();
            let test = self.named(&mut parts)?;
            arms.push((start, test, self.block(next(&mut parts))?));
            if arms.len() > MAX_DEPTH {
                let message = "too many 'elif' branches in one statement";
                let d = Diagnostic::error(codes::TOO_DEEP, self.span(start, start + 1), message)
                    .note(format!("an if statement may have {MAX_DEPTH} branches"));
                return Err(Box::new(d));
            }
        }
        let mut orelse = self.orelse(&mut inner)?;
        while let Some((start, test, body)) = arms.pop() {
            let kind = StmtKind::If { test, body, orelse };
            orelse = vec![Stmt { kind, span: self.span(start, end) }];
        }
        Ok(StmtKind::If { test: first, body, orelse })
    }

    fn parfor(&self, pair: Node) -> Res<StmtKind> {
        let start = self.start(&pair);
        if !self.parfor {
            let message = "'parfor' is not enabled in this file";
            let d = Diagnostic::error(codes::PARFOR, self.span(start, start + 1), message)
                .note("parfor is Molt's own syntax, which Python does not have")
                .help("name the file *.molt, or pass --stage-b");
            return Err(Box::new(d));
        }
        let mut inner = pair.into_inner();
        let mut clauses: Vec<Keyword> = Vec::new();
        if let Some(list) = next_if(&mut inner, Rule::parfor_clauses) {
            for clause in list.into_inner() {
                let (at, span) = (self.start(&clause), self.span_of(&clause));
                let name = self.ident(at);
                if clauses.iter().any(|c| c.name.as_ref().is_some_and(|n| n.name == name.name)) {
                    let message = format!("parfor clause repeated: {}", name.name);
                    return self.fail(codes::ARGUMENTS, span, message);
                }
                let value = self.expr(next(&mut clause.into_inner()))?;
                clauses.push(Keyword { name: Some(name), value, span });
            }
        }
        let target = self.target(next(&mut inner), Use::For)?;
        let iter = self.expr(next(&mut inner))?;
        Ok(StmtKind::ParFor { clauses, target, iter, body: self.block(next(&mut inner))? })
    }

    fn with_stmt(&self, pair: Node) -> Res<StmtKind> {
        let start = self.start(&pair);
        let is_async = self.tok(start) == Tok::Async;
        let mut inner = pair.into_inner();
        let mut items = Vec::new();
        while let Some(item) = next_if(&mut inner, Rule::with_item) {
            let bare = self.is_bracketed_list(&item);
            let mut parts = item.into_inner();
            let context = self.expr(next(&mut parts))?;
            let target = match parts.next() {
                Some(target) => Some(self.with_target(target)?),
                None => None,
            };
            items.push((WithItem { context, target }, bare));
        }
        // `with (a, b):` has two items, not a tuple.
        if let [(WithItem { context, target: None }, true)] = &mut items[..]
            && let ExprKind::Tuple(list) = &mut context.kind
            && !list.is_empty()
        {
            let list = std::mem::take(list);
            items = list.into_iter().map(|context| (WithItem { context, target: None }, false)).collect();
        }
        let items = items.into_iter().map(|(item, _)| item).collect();
        Ok(StmtKind::With { is_async, items, body: self.block(next(&mut inner))? })
    }

    fn with_target(&self, pair: Node) -> Res<Expr> {
        if self.tok(self.start(&pair)) == Tok::Star {
            return self.invalid(self.start(&pair));
        }
        self.target(next(&mut pair.into_inner()), Use::For)
    }

    /// Whether an item is one pair of round brackets around a list of plain expressions.
    fn is_bracketed_list(&self, item: &Node) -> bool {
        let (start, end) = (self.start(item), self.end(item));
        let mut node = item.clone();
        while node.as_rule() != Rule::paren {
            let Some(child) = node.into_inner().next() else {
                return false;
            };
            if self.start(&child) != start || self.end(&child) != end {
                return false;
            }
            node = child;
        }
        let comma = self.tok(end - 2) == Tok::Comma;
        let items: Vec<_> = node.into_inner().collect();
        let plain = |p: &Node| p.as_rule() == Rule::expression && self.tok(self.end(p)) != Tok::Walrus;
        (comma || items.len() > 1) && items.iter().all(plain)
    }

    fn try_stmt(&self, pair: Node) -> Res<StmtKind> {
        let mut inner = pair.into_inner();
        let body = self.block(next(&mut inner))?;
        let mut handlers: Vec<ExceptHandler> = Vec::new();
        let mut is_star = None;
        while let Some(clause) = next_if(&mut inner, Rule::except_clause) {
            let (start, end) = (self.start(&clause), self.end(&clause));
            let star = self.tok(start + 1) == Tok::Star;
            if *is_star.get_or_insert(star) != star {
                let message = "cannot have both 'except' and 'except*' on the same 'try'";
                return self.fail(codes::INVALID_SYNTAX, self.span(start, start + 1), message);
            }
            let mut parts = clause.into_inner();
            let (mut typ, mut name) = (None, None);
            if let Some(expr) = next_if(&mut parts, Rule::expression) {
                let after = self.end(&expr);
                typ = Some(self.expr(expr)?);
                if self.tok(after) == Tok::As {
                    name = Some(self.binding(after + 1)?);
                }
            } else if star {
                let message = "expected one or more exception types";
                return self.fail(codes::EXPECTED, self.span(start + 2, start + 3), message);
            }
            let body = self.block(next(&mut parts))?;
            handlers.push(ExceptHandler { typ, name, body, span: self.span(start, end) });
        }
        if let [earlier @ .., _] = &handlers[..]
            && let Some(bare) = earlier.iter().find(|h| h.typ.is_none())
        {
            return self.fail(codes::MISPLACED, bare.span, "default 'except:' must be last");
        }
        let orelse = self.orelse(&mut inner)?;
        let finalbody = match next_if(&mut inner, Rule::finally_clause) {
            Some(clause) => self.block(next(&mut clause.into_inner()))?,
            None => Vec::new(),
        };
        Ok(StmtKind::Try { body, handlers, orelse, finalbody, is_star: is_star.unwrap_or(false) })
    }

    fn match_stmt(&self, pair: Node) -> Res<StmtKind> {
        let mut inner = pair.into_inner();
        let subject = self.expr(next(&mut inner))?;
        if matches!(subject.kind, ExprKind::Starred(_)) {
            return self.fail(codes::TARGET, subject.span, "cannot use starred expression here");
        }
        let cases = inner.map(|p| self.case(p)).collect::<Res<_>>()?;
        Ok(StmtKind::Match { subject, cases })
    }

    fn case(&self, pair: Node) -> Res<MatchCase> {
        let mut inner = pair.into_inner();
        let patterns = next(&mut inner);
        let guarded = self.tok(self.end(&patterns)) == Tok::If;
        let pattern = self.patterns(patterns)?;
        let guard = if guarded { Some(self.named(&mut inner)?) } else { None };
        Ok(MatchCase { pattern, guard, body: self.block(next(&mut inner))? })
    }
}
