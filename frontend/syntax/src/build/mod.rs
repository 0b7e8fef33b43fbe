//! From pest's pairs to the tree.
//!
//! A pair covers tokens `start..end` of the token table. The grammar is coarse on purpose (see its
//! laws), so what it leaves open is settled here: operator precedence ([`ops`]), what can be
//! assigned to ([`target`]), the order of parameters and arguments ([`args`]), the values of
//! literals ([`strings`]). A rule's single tokens (names, operators, commas) are read from the
//! token table, at positions that follow from the pairs around them.

mod args;
mod expr;
mod ops;
mod pattern;
mod simple;
mod stmt;
mod strings;
mod target;

use crate::ast::{Ident, Stmt};
use crate::codes;
use crate::fail::{Fail, Res};
use crate::grammar::Rule;
use crate::token::{Tok, Token};
use molt_base::{Code, Diagnostic, FileId, Span};
use pest::iterators::{Pair, Pairs};
use std::cell::RefCell;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;

pub(crate) struct Builder<'s> {
    pub file: FileId,
    pub text: &'s str,
    pub tokens: &'s [Token],
    /// The token at which pest's input starts.
    pub base: usize,
    pub parfor: bool,
    pub mangle: bool,
    /// The classes around, without the underscores that their names begin with.
    pub classes: RefCell<Vec<Arc<str>>>,
}

type Node<'i> = Pair<'i, Rule>;

impl Builder<'_> {
    /// The statements of a chunk.
    pub(crate) fn chunk(&self, pairs: Pairs<'_, Rule>, out: &mut Vec<Stmt>) -> Res<()> {
        for pair in pairs.filter(|p| p.as_rule() != Rule::EOI) {
            out.push(self.statement(pair)?);
        }
        Ok(())
    }

    /// First token of a pair.
    fn start(&self, pair: &Node) -> usize {
        self.base + pair.as_span().start()
    }

    /// One past its last token.
    fn end(&self, pair: &Node) -> usize {
        self.base + pair.as_span().end()
    }

    fn tok(&self, at: usize) -> Tok {
        self.tokens.get(at).map_or(Tok::Eol, |t| t.kind)
    }

    /// The bytes of tokens `start..end`, without the layout at their end.
    fn span(&self, start: usize, mut end: usize) -> Span {
        while end > start + 1 && matches!(self.tok(end - 1), Tok::Eol | Tok::Dedent) {
            end -= 1;
        }
        let last = self.tokens[end.max(start + 1) - 1];
        Span { file: self.file, start: self.tokens[start].start, end: last.end }
    }

    fn span_of(&self, pair: &Node) -> Span {
        self.span(self.start(pair), self.end(pair))
    }

    fn source(&self, at: usize) -> &str {
        let Token { start, end, .. } = self.tokens[at];
        &self.text[start as usize..end as usize]
    }

    /// The name at a token, normalized as Python does.
    fn name(&self, at: usize) -> Arc<str> {
        let source = self.source(at);
        let name: Arc<str> =
            if source.is_ascii() { source.into() } else { source.nfkc().collect::<String>().into() };
        if self.mangle
            && name.starts_with("__")
            && !name.ends_with("__")
            && let Some(class) = self.classes.borrow().last().filter(|c| !c.is_empty())
        {
            return format!("_{class}{name}").into();
        }
        name
    }

    fn ident(&self, at: usize) -> Ident {
        Ident { name: self.name(at), span: self.span(at, at + 1) }
    }

    /// A name that is bound here.
    fn binding(&self, at: usize) -> Res<Ident> {
        let ident = self.ident(at);
        if &*ident.name == "__debug__" {
            return self.fail(codes::TARGET, ident.span, "cannot assign to __debug__");
        }
        Ok(ident)
    }

    /// The first token in `start..end` of one of the kinds.
    fn find(&self, start: usize, end: usize, kind: Tok) -> Option<usize> {
        (start..end).find(|at| self.tok(*at) == kind)
    }

    fn fail<T>(&self, code: Code, span: Span, message: impl Into<String>) -> Res<T> {
        Err(self.error(code, span, message))
    }

    fn error(&self, code: Code, span: Span, message: impl Into<String>) -> Fail {
        Box::new(Diagnostic::error(code, span, message))
    }

    fn invalid<T>(&self, at: usize) -> Res<T> {
        self.fail(codes::INVALID_SYNTAX, self.span(at, at + 1), "invalid syntax")
    }
}

/// The next child, which the grammar promises.
fn next<'i>(pairs: &mut Pairs<'i, Rule>) -> Node<'i> {
    pairs.next().expect("the grammar's rule has this child")
}

/// The next child if it is of this rule.
fn next_if<'i>(pairs: &mut Pairs<'i, Rule>, rule: Rule) -> Option<Node<'i>> {
    if pairs.peek()?.as_rule() == rule { pairs.next() } else { None }
}
