//! Operators and brackets, and characters that are neither.

use super::{FrameKind, Lexer};
use crate::codes;
use crate::fail::{Fail, Res};
use crate::token::Tok;
use molt_base::Diagnostic;

impl Lexer<'_> {
    pub(super) fn operator(&mut self, byte: u8) -> Res<()> {
        let start = self.pos;
        let in_field = matches!(self.top(), FrameKind::Field { .. });
        let (kind, len) = match (byte, self.src.get(start + 1), self.src.get(start + 2)) {
            (b':', ..) if in_field => (Tok::Colon, 1),
            (b'*', Some(b'*'), Some(b'=')) => (Tok::AugPow, 3),
            (b'/', Some(b'/'), Some(b'=')) => (Tok::AugFloor, 3),
            (b'<', Some(b'<'), Some(b'=')) => (Tok::AugShl, 3),
            (b'>', Some(b'>'), Some(b'=')) => (Tok::AugShr, 3),
            (b'.', Some(b'.'), Some(b'.')) => (Tok::Ellipsis, 3),
            (b'*', Some(b'*'), _) => (Tok::Pow, 2),
            (b'/', Some(b'/'), _) => (Tok::DSlash, 2),
            (b'<', Some(b'<'), _) => (Tok::LShift, 2),
            (b'>', Some(b'>'), _) => (Tok::RShift, 2),
            (b'-', Some(b'>'), _) => (Tok::Arrow, 2),
            (b'+', Some(b'='), _) => (Tok::AugAdd, 2),
            (b'-', Some(b'='), _) => (Tok::AugSub, 2),
            (b'*', Some(b'='), _) => (Tok::AugMul, 2),
            (b'/', Some(b'='), _) => (Tok::AugDiv, 2),
            (b'%', Some(b'='), _) => (Tok::AugMod, 2),
            (b'@', Some(b'='), _) => (Tok::AugMat, 2),
            (b'&', Some(b'='), _) => (Tok::AugAnd, 2),
            (b'|', Some(b'='), _) => (Tok::AugOr, 2),
            (b'^', Some(b'='), _) => (Tok::AugXor, 2),
            (b'<', Some(b'='), _) => (Tok::Le, 2),
            (b'>', Some(b'='), _) => (Tok::Ge, 2),
            (b'=', Some(b'='), _) => (Tok::Eq, 2),
            (b'!', Some(b'='), _) => (Tok::Ne, 2),
            (b':', Some(b'='), _) => (Tok::Walrus, 2),
            (b'(', ..) => (Tok::LPar, 1),
            (b')', ..) => (Tok::RPar, 1),
            (b'[', ..) => (Tok::LSqb, 1),
            (b']', ..) => (Tok::RSqb, 1),
            (b'{', ..) => (Tok::LBrace, 1),
            (b'}', ..) => (Tok::RBrace, 1),
            (b',', ..) => (Tok::Comma, 1),
            (b':', ..) => (Tok::Colon, 1),
            (b';', ..) => (Tok::Semi, 1),
            (b'.', ..) => (Tok::Dot, 1),
            (b'=', ..) => (Tok::Assign, 1),
            (b'!', ..) if in_field => (Tok::Bang, 1),
            (b'~', ..) => (Tok::Tilde, 1),
            (b'+', ..) => (Tok::Plus, 1),
            (b'-', ..) => (Tok::Minus, 1),
            (b'*', ..) => (Tok::Star, 1),
            (b'/', ..) => (Tok::Slash, 1),
            (b'%', ..) => (Tok::Percent, 1),
            (b'@', ..) => (Tok::At, 1),
            (b'&', ..) => (Tok::Amp, 1),
            (b'|', ..) => (Tok::Bar, 1),
            (b'^', ..) => (Tok::Caret, 1),
            (b'<', ..) => (Tok::Lt, 1),
            (b'>', ..) => (Tok::Gt, 1),
            _ => return Err(self.stray(start, byte)),
        };
        self.pos = start + len;
        match kind {
            Tok::LPar | Tok::LSqb | Tok::LBrace => self.open(FrameKind::Bracket(kind), kind, start, self.pos),
            Tok::RPar | Tok::RSqb | Tok::RBrace => self.close(kind, start),
            Tok::Colon if in_field => {
                self.push(kind, start, self.pos)?;
                self.top_mut().kind = FrameKind::Field { in_spec: true };
                Ok(())
            }
            _ => self.push(kind, start, self.pos),
        }
    }

    fn stray(&self, at: usize, byte: u8) -> Fail {
        if byte < 0x20 || byte == 0x7f {
            return self.invalid_character(at, char::from(byte));
        }
        let d = Diagnostic::error(codes::INVALID_SYNTAX, self.span(at, at + 1), "invalid syntax");
        Box::new(match byte {
            b'!' => d.help("write 'not' to negate"),
            b'?' => d.help("Python's conditional expression is 'a if test else b'"),
            _ => d.label("not a token of Python"),
        })
    }

    pub(super) fn invalid_character(&self, at: usize, c: char) -> Fail {
        let code = c as u32;
        let shown =
            !c.is_control() && !c.is_whitespace() && !matches!(code, 0x200b..=0x200f | 0x2060 | 0xfeff);
        let message = if shown {
            format!("invalid character '{c}' (U+{code:04X})")
        } else {
            format!("invalid non-printable character U+{code:04X}")
        };
        let d = Diagnostic::error(codes::INVALID_CHARACTER, self.span(at, at + c.len_utf8()), message);
        Box::new(match c {
            '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{2018}' | '\u{2019}' => {
                d.help("use a plain quote, ' or \", around a string")
            }
            '\u{2013}' | '\u{2014}' | '\u{2212}' => d.help("use a plain minus, -"),
            '\u{00d7}' => d.help("multiplication is *"),
            _ => d,
        })
    }
}
