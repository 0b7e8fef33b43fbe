//! What to say where the grammar fails.
//!
//! pest fails at the furthest token that it could reach and knows what it could have taken there.
//! The explanations look at that token, the ones before it and the expected set; the first that
//! fits wins, and `invalid syntax` is the last resort, as in CPython. The words are CPython's where
//! it has words for the case.
//!
//! pest collects the expected tokens only when a process-wide switch is on, and slowly; so the
//! failing statements are parsed a second time with it, one failure at a time.

mod expression;
mod statement;

use crate::codes;
use crate::fail::{Fail, line_of};
use crate::grammar::{Grammar, Rule};
use crate::token::{Tok, Token};
use molt_base::{Code, Diagnostic, FileId, Span};
use pest::Parser;
use pest::error::ErrorVariant;
use std::sync::Mutex;

/// The place of a failure and what is around it.
pub(crate) struct Failure<'s> {
    pub file: FileId,
    pub text: &'s str,
    pub tokens: &'s [Token],
    /// The token at fault; one past the last at the end of the file.
    pub at: usize,
    expected: [bool; 128],
}

/// Where pest stopped, and which tokens it could have taken there.
pub(crate) struct Stop {
    /// The index in the input.
    pub at: usize,
    expected: [bool; 128],
    too_deep: bool,
}

static DETAIL: Mutex<()> = Mutex::new(());

/// Parses `input` again to learn where it fails.
pub(crate) fn stop(input: &str) -> Stop {
    let guard = DETAIL.lock().unwrap_or_else(|poison| poison.into_inner());
    pest::set_error_detail(true);
    let result = Grammar::parse(Rule::chunk, input);
    pest::set_error_detail(false);
    drop(guard);
    let mut stop = Stop { at: 0, expected: [false; 128], too_deep: false };
    let Err(error) = result else { return stop };
    stop.too_deep = matches!(error.variant, ErrorVariant::CustomError { .. });
    if let Some(attempts) = error.parse_attempts() {
        stop.at = attempts.max_position;
        for token in attempts.expected_tokens() {
            // pest keeps the type of these to itself; as text it is `c` or `first..last`.
            match *token.to_string().as_bytes() {
                [byte] => stop.expected[usize::from(byte) & 127] = true,
                [first, b'.', b'.', last] => {
                    (first..=last).for_each(|b| stop.expected[usize::from(b) & 127] = true)
                }
                _ => {}
            }
        }
    }
    stop
}

/// Explains why the tokens from `base` on do not parse.
pub(crate) fn explain(file: FileId, text: &str, tokens: &[Token], base: usize, stop: &Stop) -> Fail {
    let failure = Failure { file, text, tokens, at: base + stop.at, expected: stop.expected };
    if stop.too_deep {
        let d = failure.error(codes::TOO_DEEP, failure.at, "too many nested parentheses");
        return Box::new(d);
    }
    let rules = statement::RULES.iter().chain(expression::RULES).chain(statement::LAST);
    rules.into_iter().find_map(|rule| rule(&failure)).map_or_else(|| failure.fallback(), Box::new)
}

/// One explanation, if it fits.
type Explain = fn(&Failure) -> Option<Diagnostic>;

impl Failure<'_> {
    /// The token `back` places before the one at fault.
    fn before(&self, back: usize) -> Tok {
        self.at.checked_sub(back).map_or(Tok::Eol, |at| self.kind(at))
    }

    /// The token at fault.
    fn found(&self) -> Tok {
        self.kind(self.at)
    }

    fn kind(&self, at: usize) -> Tok {
        self.tokens.get(at).map_or(Tok::Eol, |t| t.kind)
    }

    fn expects(&self, tok: Tok) -> bool {
        self.expected[tok as usize]
    }

    /// An operator could follow: an expression has just ended.
    fn after_expression(&self) -> bool {
        self.expects(Tok::Star) && self.expects(Tok::Dot)
    }

    fn source(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| &self.text[t.start as usize..t.end as usize])
    }

    fn span(&self, from: usize, to: usize) -> Span {
        let end = self.text.len() as u32;
        let start = self.tokens.get(from).map_or(end, |t| t.start);
        let end = self.tokens.get(to).map_or(end, |t| t.end);
        Span { file: self.file, start, end: end.max(start) }
    }

    fn error(&self, code: Code, at: usize, message: impl Into<String>) -> Diagnostic {
        Diagnostic::error(code, self.span(at, at), message)
    }

    fn line(&self, token: usize) -> usize {
        self.tokens.get(token).map_or(1, |t| line_of(self.text, t.start as usize))
    }

    /// The first token of the logical line that holds token `at`.
    fn line_start(&self, at: usize) -> usize {
        let mut start = at.min(self.tokens.len());
        while start > 0 && !matches!(self.kind(start - 1), Tok::Eol | Tok::Indent | Tok::Dedent) {
            start -= 1;
        }
        start
    }

    /// The first token of the simple statement or clause that holds the one at fault.
    fn stmt_start(&self) -> usize {
        let line = self.line_start(self.at);
        let mut depth = 0usize;
        let mut start = line;
        for at in line..self.at {
            match self.kind(at) {
                Tok::LPar | Tok::LSqb | Tok::LBrace | Tok::FStart => depth += 1,
                Tok::RPar | Tok::RSqb | Tok::RBrace | Tok::FEnd => depth = depth.saturating_sub(1),
                Tok::Semi if depth == 0 => start = at + 1,
                _ => {}
            }
        }
        start
    }

    /// The openers around the token at fault, innermost first.
    fn open(&self) -> Vec<usize> {
        let mut depth = 0usize;
        let mut out = Vec::new();
        for at in (self.line_start(self.at)..self.at).rev() {
            match self.kind(at) {
                Tok::RPar | Tok::RSqb | Tok::RBrace | Tok::FEnd => depth += 1,
                Tok::LPar | Tok::LSqb | Tok::LBrace | Tok::FStart if depth > 0 => depth -= 1,
                Tok::LPar | Tok::LSqb | Tok::LBrace | Tok::FStart => out.push(at),
                _ => {}
            }
        }
        out
    }

    /// How a message calls the token at fault.
    fn shown(&self) -> String {
        match self.found() {
            _ if self.at >= self.tokens.len() => "the end of the file".into(),
            Tok::Eol => "the end of the line".into(),
            Tok::Dedent => "the end of the block".into(),
            Tok::Name => format!("'{}'", self.source(self.at)),
            tok @ (Tok::Num | Tok::Str | Tok::FStart | Tok::FMid | Tok::FEnd) => tok.text().into(),
            tok => format!("'{}'", tok.text()),
        }
    }

    fn fallback(&self) -> Fail {
        let in_field = self.open().iter().any(|at| self.kind(*at) == Tok::FStart);
        let prefix = if in_field { "f-string: " } else { "" };
        let code = if in_field { codes::FSTRING } else { codes::INVALID_SYNTAX };
        let d = self.error(code, self.at, format!("{prefix}invalid syntax"));
        let wanted: Vec<Tok> =
            Tok::ALL.iter().map(|(tok, _)| *tok).filter(|tok| self.expects(*tok)).collect();
        Box::new(match wanted[..] {
            [] => d,
            [only] => d.label(format!("expected '{}'", only.text())),
            _ if self.after_expression() => d.label(format!("{} cannot stand here", self.shown())),
            _ if self.expects(Tok::Num) => d.label(format!("expected an expression, found {}", self.shown())),
            _ => d.label(format!("{} cannot stand here", self.shown())),
        })
    }
}
