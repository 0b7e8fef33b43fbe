//! Soft keywords: where `match`, `case`, `type` and `parfor` are keywords and where they are names.
//!
//! CPython's parser tries the statement and falls back. Here the logical line decides once, from
//! its tokens alone, which is exact for valid programs: no simple statement ends with `:`, so a
//! line `match …:` is the statement; two names side by side are no expression, so `type X` is one.

use super::{FrameKind, Lexer};
use crate::token::{Tok, Token};

impl Lexer<'_> {
    fn word_at(&self, token: usize) -> &[u8] {
        let Token { start, end, .. } = self.tokens[token];
        &self.src[start as usize..end as usize]
    }

    fn kind_at(&self, token: usize) -> Tok {
        self.tokens.get(token).map_or(Tok::Eol, |t| t.kind)
    }

    /// Called after each token: `type` before a name at a statement's start.
    pub(super) fn soft_type(&mut self) {
        let Some(at) = self.tokens.len().checked_sub(2) else {
            return;
        };
        if self.tokens[at].kind != Tok::Name
            || self.tokens[at + 1].kind != Tok::Name
            || self.top() != FrameKind::File
            || self.word_at(at) != b"type"
        {
            return;
        }
        if at == self.line_start || matches!(self.kind_at(at - 1), Tok::Semi | Tok::Colon) {
            self.tokens[at].kind = Tok::Type;
        }
    }

    /// Called at a line's end: the words that start a compound statement.
    pub(super) fn soft_line(&mut self) {
        let at = self.line_start;
        if self.kind_at(at) != Tok::Name || at + 1 >= self.tokens.len() {
            return;
        }
        let kind = match self.word_at(at) {
            b"match" if self.is_match(at) => Tok::Match,
            b"case" if self.indents.in_match() && self.kind_at(at + 1) != Tok::Assign => Tok::Case,
            b"parfor" if self.is_parfor(at) => Tok::Parfor,
            _ => return,
        };
        self.tokens[at].kind = kind;
    }

    fn is_match(&self, at: usize) -> bool {
        let next = self.kind_at(at + 1);
        next.starts_operand_only()
            || at + 2 < self.tokens.len()
                && self.kind_at(self.tokens.len() - 1) == Tok::Colon
                && (next.starts_expr() || next == Tok::Star)
    }

    /// `parfor x in`, `parfor(…) x in`, `parfor (x, y) in …:` and `parfor [x, y] in …:`.
    fn is_parfor(&self, at: usize) -> bool {
        if self.kind_at(at + 1).starts_operand_only() {
            return true;
        }
        let round = self.kind_at(at + 1) == Tok::LPar;
        if !round && self.kind_at(at + 1) != Tok::LSqb {
            return false;
        }
        let Some(close) = self.closer(at + 1) else {
            return false;
        };
        let after = self.kind_at(close + 1);
        let target = round && matches!(after, Tok::LPar | Tok::LSqb | Tok::Star);
        round && after.starts_operand_only() || (target || after == Tok::In) && self.is_loop_head(close + 1)
    }

    /// The token that closes the bracket at token `open`.
    fn closer(&self, open: usize) -> Option<usize> {
        let mut depth = 0;
        (open..self.tokens.len()).find(|at| {
            depth += self.step(*at);
            depth == 0
        })
    }

    fn step(&self, at: usize) -> i32 {
        match self.tokens[at].kind {
            Tok::LPar | Tok::LSqb | Tok::LBrace | Tok::FStart => 1,
            Tok::RPar | Tok::RSqb | Tok::RBrace | Tok::FEnd => -1,
            _ => 0,
        }
    }

    /// Whether the line goes on with `… in …:` outside brackets, which no expression does.
    fn is_loop_head(&self, from: usize) -> bool {
        let (mut depth, mut lambdas, mut after_in) = (0, 0, false);
        for at in from..self.tokens.len() {
            depth += self.step(at);
            match self.tokens[at].kind {
                Tok::In if depth == 0 => after_in = true,
                Tok::Lambda if depth == 0 => lambdas += 1,
                Tok::Colon if depth == 0 && lambdas > 0 => lambdas -= 1,
                Tok::Colon if depth == 0 => return after_in,
                _ => {}
            }
        }
        false
    }
}
