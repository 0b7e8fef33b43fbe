//! Strings: neighbours joined, f-strings taken apart.

use super::{Builder, Node, next, next_if};
use crate::ast::{Constant, Expr, ExprKind, FStringPart};
use crate::codes;
use crate::fail::Res;
use crate::grammar::Rule;
use crate::literal::{self, Bad};
use crate::token::Tok;
use molt_base::{Diagnostic, Span};
use pest::iterators::Pairs;

impl Builder<'_> {
    /// Neighbouring literals make one value.
    pub(super) fn strings(&self, pair: Node) -> Res<Expr> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        let mut inner = pair.into_inner();
        let (mut parts, mut bytes) = (Vec::new(), Vec::new());
        let (mut at, mut formatted, mut is_bytes) = (start, false, None);
        while at < end {
            let here = if self.tok(at) == Tok::Str {
                let shape = literal::shape(self.source(at));
                let source = self.source(at);
                let body = &source[shape.open..source.len() - shape.close];
                let offset = self.tokens[at].start as usize + shape.open;
                if shape.bytes {
                    bytes.extend(literal::bytes(body, shape.raw).map_err(|bad| self.bad(bad, offset))?);
                } else {
                    self.push_text(&mut parts, body, offset, shape.raw, false)?;
                }
                at += 1;
                shape.bytes
            } else {
                formatted = true;
                let fstring = next(&mut inner);
                at = self.end(&fstring);
                self.fstring(fstring, &mut parts)?;
                false
            };
            if *is_bytes.get_or_insert(here) != here {
                let message = "cannot mix bytes and nonbytes literals";
                return self.fail(codes::STRING, self.span(start, end), message);
            }
        }
        let kind = if is_bytes == Some(true) {
            ExprKind::Constant(Constant::Bytes(bytes))
        } else if formatted {
            ExprKind::JoinedStr(parts)
        } else {
            let text = match parts.pop() {
                Some(FStringPart::Literal(text)) => text,
                _ => String::new(),
            };
            ExprKind::Constant(Constant::Str(text))
        };
        Ok(self.make(kind, start, end))
    }

    fn bad(&self, bad: Bad, offset: usize) -> Box<Diagnostic> {
        let start = offset + bad.at;
        let span = Span::new(self.file, start, start + bad.len);
        Box::new(Diagnostic::error(codes::STRING, span, bad.message))
    }

    /// Adds resolved text to the last piece of text.
    fn push_text(
        &self,
        parts: &mut Vec<FStringPart>,
        body: &str,
        offset: usize,
        raw: bool,
        braces: bool,
    ) -> Res<()> {
        let text = literal::text(body, raw, braces).map_err(|bad| self.bad(bad, offset))?;
        match parts.last_mut() {
            Some(FStringPart::Literal(last)) => last.push_str(&text),
            _ if text.is_empty() => {}
            _ => parts.push(FStringPart::Literal(text)),
        }
        Ok(())
    }

    fn fstring(&self, pair: Node, parts: &mut Vec<FStringPart>) -> Res<()> {
        let (start, end) = (self.start(&pair), self.end(&pair));
        let raw = literal::shape(self.source(start)).raw;
        self.pieces(start + 1, end - 1, pair.into_inner(), raw, true, parts)
    }

    /// Text and fields at tokens `at..end`.
    fn pieces(
        &self,
        mut at: usize,
        end: usize,
        mut fields: Pairs<'_, Rule>,
        raw: bool,
        braces: bool,
        parts: &mut Vec<FStringPart>,
    ) -> Res<()> {
        while at < end {
            if self.tok(at) == Tok::FMid {
                let offset = self.tokens[at].start as usize;
                self.push_text(parts, self.source(at), offset, raw, braces)?;
                at += 1;
            } else {
                let field = next(&mut fields);
                at = self.end(&field);
                parts.push(self.field(field, raw)?);
            }
        }
        Ok(())
    }

    fn field(&self, pair: Node, raw: bool) -> Res<FStringPart> {
        let start = self.start(&pair);
        let mut inner = pair.into_inner();
        let value = next(&mut inner);
        let mut at = self.end(&value);
        let value = Box::new(self.expr(value)?);
        let mut debug = None;
        if self.tok(at) == Tok::Assign {
            debug = Some(self.debug_text(start, at));
            at += 1;
        }
        let mut conversion = None;
        if self.tok(at) == Tok::Bang {
            conversion = Some(self.conversion(at + 1)?);
        }
        let spec = match next_if(&mut inner, Rule::spec) {
            Some(spec) => {
                let (start, end) = (self.start(&spec), self.end(&spec));
                let mut parts = Vec::new();
                self.pieces(start, end, spec.into_inner(), raw, false, &mut parts)?;
                Some(parts)
            }
            None => None,
        };
        Ok(FStringPart::Formatted { value, conversion, spec, debug })
    }

    /// The source of `{x = }` between the brace at token `start` and what follows the `=` at
    /// `equals`, without comments.
    fn debug_text(&self, start: usize, equals: usize) -> String {
        let mut out = String::new();
        for at in start..=equals {
            if at > start {
                out += self.source(at);
            }
            let gap = &self.text[self.tokens[at].end as usize..self.tokens[at + 1].start as usize];
            for line in gap.split_inclusive(['\n', '\r']) {
                match line.split_once('#') {
                    Some((code, comment)) => {
                        out += code;
                        out += &comment[comment.trim_end_matches(['\n', '\r']).len()..];
                    }
                    None => out += line,
                }
            }
        }
        literal::newlines(&out).into_owned()
    }

    fn conversion(&self, at: usize) -> Res<char> {
        if self.tokens[at].start != self.tokens[at - 1].end {
            let message = "f-string: conversion type must come right after the exclamation mark";
            return self.fail(codes::FSTRING, self.span(at, at + 1), message);
        }
        match self.source(at) {
            "s" => Ok('s'),
            "r" => Ok('r'),
            "a" => Ok('a'),
            other => {
                let message =
                    format!("f-string: invalid conversion character '{other}': expected 's', 'r', or 'a'");
                self.fail(codes::FSTRING, self.span(at, at + 1), message)
            }
        }
    }
}
