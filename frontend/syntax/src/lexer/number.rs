//! Number literals: where they end and what is wrong with them. Their values are
//! [`crate::literal`]'s business.

use super::Lexer;
use crate::codes;
use crate::fail::Res;
use crate::token::Tok;
use molt_base::Diagnostic;

impl Lexer<'_> {
    /// Reads a number that starts at a digit, or at a point before a digit.
    pub(super) fn number(&mut self) -> Res<()> {
        let start = self.pos;
        let radix = match (self.src[start], self.src.get(start + 1).map(u8::to_ascii_lowercase)) {
            (b'0', Some(b'x')) => Some(("hexadecimal", 16)),
            (b'0', Some(b'o')) => Some(("octal", 8)),
            (b'0', Some(b'b')) => Some(("binary", 2)),
            _ => None,
        };
        let name = match radix {
            Some((name, base)) => {
                self.pos += 2;
                self.based_digits(start, name, base)?;
                name
            }
            None => self.decimal(start)?,
        };
        self.end_of_number(start, name)?;
        self.push(Tok::Num, start, self.pos)
    }

    fn peek(&self) -> Option<u8> {
        self.src.get(self.pos).copied()
    }

    fn invalid<T>(&self, start: usize, name: &str) -> Res<T> {
        let end = self.text[self.pos..].chars().next().map_or(self.pos, |c| self.pos + c.len_utf8());
        self.error(codes::NUMBER, start, end, &format!("invalid {name} literal"))
    }

    fn based_digits(&mut self, start: usize, name: &str, base: u32) -> Res<()> {
        loop {
            if self.peek() == Some(b'_') {
                self.pos += 1;
            }
            let first = self.pos;
            while self.peek().is_some_and(|b| char::from(b).is_digit(base)) {
                self.pos += 1;
            }
            if let Some(digit @ b'0'..=b'9') = self.peek() {
                let message = format!("invalid digit '{}' in {name} literal", char::from(digit));
                return self.error(codes::NUMBER, self.pos, self.pos + 1, &message);
            }
            if self.pos == first {
                return self.invalid(start, name);
            }
            if self.peek() != Some(b'_') {
                return Ok(());
            }
        }
    }

    /// `1_000`: digits with single underscores between them.
    fn digits(&mut self, start: usize) -> Res<()> {
        loop {
            while self.peek().is_some_and(|b| b.is_ascii_digit()) {
                self.pos += 1;
            }
            if self.peek() != Some(b'_') {
                return Ok(());
            }
            self.pos += 1;
            if !self.peek().is_some_and(|b| b.is_ascii_digit()) {
                return self.invalid(start, "decimal");
            }
        }
    }

    fn decimal(&mut self, start: usize) -> Res<&'static str> {
        self.digits(start)?;
        let int_end = self.pos;
        let mut integer = true;
        if self.peek() == Some(b'.') {
            integer = false;
            self.pos += 1;
            if self.peek().is_some_and(|b| b.is_ascii_digit()) {
                self.digits(start)?;
            }
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            let after = self.src.get(self.pos + 1).copied();
            let digit = match after {
                Some(b'+' | b'-') => self.src.get(self.pos + 2).copied(),
                other => other,
            };
            if digit.is_some_and(|b| b.is_ascii_digit()) {
                integer = false;
                self.pos += if matches!(after, Some(b'+' | b'-')) { 2 } else { 1 };
                self.digits(start)?;
            } else if matches!(after, Some(b'+' | b'-')) {
                self.pos += 2;
                return self.invalid(start, "decimal");
            }
        }
        if matches!(self.peek(), Some(b'j' | b'J')) {
            self.pos += 1;
            return Ok("imaginary");
        }
        let int = &self.text[start..int_end];
        if integer && int.starts_with('0') && int.bytes().any(|b| matches!(b, b'1'..=b'9')) {
            let zeros = int.len() - int.trim_start_matches(['0', '_']).len();
            let message = "leading zeros in decimal integer literals are not permitted; \
                           use an 0o prefix for octal integers";
            let d = Diagnostic::error(codes::NUMBER, self.span(start, start + zeros), message).help(format!(
                "write {} or 0o{}",
                &int[zeros..],
                &int[zeros..]
            ));
            return Err(Box::new(d));
        }
        Ok("decimal")
    }

    /// A name may not follow at once; a keyword may (`1if x else y`).
    fn end_of_number(&mut self, start: usize, name: &str) -> Res<()> {
        let rest = &self.src[self.pos..];
        let keyword = [&b"and"[..], b"else", b"for", b"if", b"in", b"is", b"not", b"or"];
        match rest.first() {
            Some(b'a'..=b'z' | b'A'..=b'Z' | b'_') if !keyword.iter().any(|k| rest.starts_with(k)) => {
                self.invalid(start, name)
            }
            Some(0x80..) => match self.text[self.pos..].chars().next() {
                Some(c) if unicode_ident::is_xid_continue(c) => self.invalid(start, name),
                _ => Ok(()),
            },
            _ => Ok(()),
        }
    }
}
