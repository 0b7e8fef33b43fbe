//! Strings and f-strings: where they end.
//!
//! A plain string is one token. An f-string is `FSTART`, then pieces of text (`FMID`) and fields in
//! braces, then `FEND`; inside a field the ordinary tokens go on, brackets and further strings
//! included, until its `}`, or until its `:`, which starts a format spec of text and fields again.

use super::{Frame, FrameKind, Lexer};
use crate::codes;
use crate::fail::{Fail, Res};
use crate::token::Tok;
use molt_base::Diagnostic;

/// Whether `word` before a quote makes a string: `r`, `b`, `u`, `f` and the pairs with `r`.
pub(super) fn is_prefix(word: &[u8]) -> bool {
    matches!(word.to_ascii_lowercase().as_slice(), b"r" | b"b" | b"u" | b"f" | b"br" | b"rb" | b"fr" | b"rf")
}

impl Lexer<'_> {
    /// Reads a string whose prefix starts at `start` and whose quote stands at `self.pos`.
    pub(super) fn string(&mut self, start: usize) -> Res<()> {
        let quote = self.src[self.pos];
        let prefix = &self.src[start..self.pos];
        let raw = prefix.iter().any(|b| b.eq_ignore_ascii_case(&b'r'));
        let formatted = prefix.iter().any(|b| b.eq_ignore_ascii_case(&b'f'));
        let triple = self.src[self.pos..].starts_with(&[quote; 3]);
        self.pos += if triple { 3 } else { 1 };
        if formatted {
            return self.open(FrameKind::FString { quote, triple, raw }, Tok::FStart, start, self.pos);
        }
        loop {
            match self.src.get(self.pos) {
                None => return Err(self.unterminated(start, triple, false)),
                Some(b'\n' | b'\r') if !triple => {
                    return Err(self.unterminated(start, triple, false));
                }
                Some(0) => return self.null_byte(),
                Some(b'\\') => self.skip_escape(),
                Some(b) if *b == quote && (!triple || self.src[self.pos..].starts_with(&[quote; 3])) => {
                    self.pos += if triple { 3 } else { 1 };
                    return self.push(Tok::Str, start, self.pos);
                }
                Some(_) => self.pos += 1,
            }
        }
    }

    /// A backslash and what follows it; a line end of two characters counts as one.
    fn skip_escape(&mut self) {
        self.pos += 1;
        match self.src.get(self.pos) {
            Some(b'\r') => self.skip_newline(),
            Some(0) | None => {}
            Some(_) => self.pos += 1,
        }
    }

    pub(super) fn unterminated(&self, start: usize, triple: bool, formatted: bool) -> Fail {
        let f = if formatted { "f-" } else { "" };
        let quote_len = if triple { 3 } else { 1 };
        let prefix = self.src[start..].iter().take_while(|b| b.is_ascii_alphabetic()).count();
        let open = self.src[start + prefix];
        // A quote that would end the f-string around it: the field was not closed.
        let around = self.frames.iter().rev().find_map(|f| match f.kind {
            FrameKind::FString { quote, triple, .. } => Some((quote, triple)),
            _ => None,
        });
        if !formatted && prefix == 0 && around == Some((open, triple)) {
            let message = "f-string: expecting '}'";
            return Box::new(Diagnostic::error(codes::FSTRING, self.span(start, start + quote_len), message));
        }
        let kind = if triple { "triple-quoted " } else { "" };
        let last = self.line_of(self.pos.min(self.src.len()));
        let message = format!("unterminated {kind}{f}string literal (detected at line {last})");
        let d = Diagnostic::error(codes::STRING, self.span(start, start + prefix + quote_len), message);
        Box::new(if triple {
            d
        } else {
            d.help("close the string, or use three quotes for one over several lines")
        })
    }

    /// Text of an f-string or of a format spec, up to a field or the end.
    pub(super) fn fstring_text(&mut self) -> Res<()> {
        let in_spec = matches!(self.top(), FrameKind::Field { .. });
        let (start_token, quote, triple, raw) = self.around();
        let begin = self.pos;
        loop {
            let rest = &self.src[self.pos..];
            match rest.first() {
                None => {
                    return Err(self.unterminated(self.tokens[start_token].start as usize, triple, true));
                }
                Some(b'\n' | b'\r') if !triple => {
                    return Err(self.unterminated(self.tokens[start_token].start as usize, triple, true));
                }
                Some(0) => return self.null_byte(),
                Some(b) if *b == quote && (!triple || rest.starts_with(&[quote; 3])) => {
                    if in_spec {
                        return self.error(codes::FSTRING, self.pos, self.pos + 1, "f-string: expecting '}'");
                    }
                    return self.fstring_end(begin, if triple { 3 } else { 1 });
                }
                Some(b'{') if !in_spec && rest.get(1) == Some(&b'{') => self.pos += 2,
                Some(b'{') => return self.field_start(begin),
                Some(b'}') if in_spec => {
                    self.text_piece(begin);
                    self.end_frame(self.pos)?;
                    self.pos += 1;
                    self.push_raw(Tok::RBrace, self.pos - 1, self.pos);
                    return Ok(());
                }
                Some(b'}') if rest.get(1) == Some(&b'}') => self.pos += 2,
                Some(b'}') => {
                    let message = "f-string: single '}' is not allowed";
                    let d = Diagnostic::error(codes::FSTRING, self.span(self.pos, self.pos + 1), message)
                        .help("write '}}' for a brace");
                    return Err(Box::new(d));
                }
                Some(b'\\') => self.fstring_escape(raw),
                Some(_) => self.pos += 1,
            }
        }
    }

    fn fstring_escape(&mut self, raw: bool) {
        match self.src.get(self.pos + 1) {
            Some(b'{' | b'}') => self.pos += 1,
            Some(b'N') if !raw && self.src.get(self.pos + 2) == Some(&b'{') => {
                let end = self.src[self.pos..].iter().position(|b| matches!(b, b'}' | b'\n' | b'"' | b'\''));
                match end {
                    Some(n) if self.src[self.pos + n] == b'}' => self.pos += n + 1,
                    _ => self.pos += 2,
                }
            }
            _ => self.skip_escape(),
        }
    }

    fn text_piece(&mut self, begin: usize) {
        if self.pos > begin {
            self.push_raw(Tok::FMid, begin, self.pos);
        }
    }

    fn fstring_end(&mut self, begin: usize, quotes: usize) -> Res<()> {
        self.text_piece(begin);
        let start = self.pos;
        self.pos += quotes;
        self.end_frame(start)?;
        self.push_raw(Tok::FEnd, start, self.pos);
        Ok(())
    }

    fn field_start(&mut self, begin: usize) -> Res<()> {
        self.text_piece(begin);
        let start = self.pos;
        self.pos += 1;
        self.open(FrameKind::Field { in_spec: false }, Tok::LBrace, start, self.pos)
    }

    /// The innermost f-string: its first token and how it is written.
    fn around(&self) -> (usize, u8, bool, bool) {
        let find = |frame: &Frame| match frame.kind {
            FrameKind::FString { quote, triple, raw } => Some((frame.token, quote, triple, raw)),
            _ => None,
        };
        self.frames.iter().rev().find_map(find).expect("text is read inside an f-string only")
    }
}
