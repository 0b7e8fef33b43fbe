//! Where statements and expressions that leave or suspend a function may stand.

use super::scope::{Block, Kind};
use super::{Check, fail};
use crate::ast::Expr;
use crate::codes;
use crate::fail::Res;
use molt_base::Span;

impl Check {
    pub(super) fn check_return(&mut self, value: Option<&Expr>, span: Span) -> Res<()> {
        let scope = self.scope();
        if !matches!(scope.kind, Kind::Function { .. }) {
            return fail(codes::MISPLACED, span, "'return' outside function");
        }
        if scope.blocks.contains(&Block::ExceptStar) {
            return leaves_except_star(span);
        }
        if value.is_some() {
            scope.returns_value.get_or_insert(span);
        }
        Ok(())
    }

    pub(super) fn check_jump(&mut self, is_break: bool, span: Span) -> Res<()> {
        match self.scope().blocks.last() {
            Some(Block::Loop) => Ok(()),
            Some(Block::ExceptStar) => leaves_except_star(span),
            None if is_break => fail(codes::MISPLACED, span, "'break' outside loop"),
            None => fail(codes::MISPLACED, span, "'continue' not properly in loop"),
        }
    }

    pub(super) fn check_yield(&mut self, from: bool, span: Span) -> Res<()> {
        if let Some(what) = self.no_yield {
            let message = format!("yield expression cannot be used within {what}");
            return fail(codes::MISPLACED, span, message);
        }
        match self.scope().kind {
            Kind::Function { is_async: true } if from => {
                fail(codes::MISPLACED, span, "'yield from' inside async function")
            }
            Kind::Function { .. } | Kind::Lambda => {
                self.scope().yields = true;
                Ok(())
            }
            Kind::Comprehension { name } => fail(codes::MISPLACED, span, format!("'yield' inside {name}")),
            _ => fail(codes::MISPLACED, span, "'yield' outside function"),
        }
    }

    pub(super) fn check_await(&mut self, span: Span) -> Res<()> {
        if let Some(what) = self.no_yield {
            let message = format!("await expression cannot be used within {what}");
            return fail(codes::MISPLACED, span, message);
        }
        match self.scope().kind {
            Kind::Function { is_async: true } => Ok(()),
            Kind::Comprehension { .. } => {
                self.scope().awaits = true;
                Ok(())
            }
            Kind::Module | Kind::Class => fail(codes::MISPLACED, span, "'await' outside function"),
            _ => fail(codes::MISPLACED, span, "'await' outside async function"),
        }
    }

    /// `async for` and `async with`.
    pub(super) fn check_async(&mut self, word: &str, span: Span) -> Res<()> {
        match self.scope().kind {
            Kind::Function { is_async: true } => Ok(()),
            _ => fail(codes::MISPLACED, span, format!("'async {word}' outside async function")),
        }
    }

    /// A comprehension that has awaited ends; what is around it must be able to.
    pub(super) fn check_async_comprehension(&mut self, span: Span) -> Res<()> {
        match self.scope().kind {
            Kind::Function { is_async: true } => Ok(()),
            Kind::Comprehension { .. } => {
                self.scope().awaits = true;
                Ok(())
            }
            _ => {
                let message = "asynchronous comprehension outside of an asynchronous function";
                fail(codes::MISPLACED, span, message)
            }
        }
    }
}

fn leaves_except_star<T>(span: Span) -> Res<T> {
    let message = "'break', 'continue' and 'return' cannot appear in an except* block";
    fail(codes::MISPLACED, span, message)
}
