//! The syntax of `format % values`: literal text and conversions.
//!
//! The compiler reads constant formats with it, the runtime all others. The messages are CPython's.
//!
//! ```
//! use molt_abi::percent::{next, LEFT, Size};
//! let piece = next("x = %-*.2f", 0).unwrap();
//! assert_eq!(piece.literal, 0..4);
//! let conversion = piece.conversion.unwrap();
//! assert_eq!((conversion.flags, conversion.code), (LEFT, 'f'));
//! assert_eq!((conversion.width, conversion.precision), (Size::Argument, Size::Given(2)));
//! ```

use core::ops::Range;

/// The flag `-`.
pub const LEFT: u32 = 1;
/// The flag `+`.
pub const SIGN: u32 = 2;
/// The flag ` `.
pub const BLANK: u32 = 4;
/// The flag `#`.
pub const ALTERNATE: u32 = 8;
/// The flag `0`.
pub const ZERO: u32 = 16;

/// Literal text, and the conversion behind it. Ranges are of bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// The text; of `%%` it has one.
    pub literal: Range<usize>,
    /// The conversion, if one follows.
    pub conversion: Option<Conversion>,
    /// Where the next piece begins.
    pub next: usize,
}

/// A width or a precision.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size {
    /// None.
    None,
    /// As in the format.
    Given(i64),
    /// `*`: the next value.
    Argument,
}

/// `%(key)-10.3d`
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conversion {
    /// The mapping's key.
    pub key: Option<Range<usize>>,
    /// [`LEFT`] and so on.
    pub flags: u32,
    /// Least number of characters.
    pub width: Size,
    /// Digits, or most characters.
    pub precision: Size,
    /// One of `diouxXeEfFgGcrsa`, if [`is_code`] says so; another raises `ValueError:
    /// unsupported format character 'y' (0x79) at index 2` once it has its value.
    pub code: char,
}

/// Whether a conversion can have this code.
pub fn is_code(code: char) -> bool {
    "diouxXeEfFgGcrsa".contains(code)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn number(&mut self, limit: i64, message: &'static str) -> Result<Option<i64>, &'static str> {
        let mut value = None;
        while let Some(byte @ b'0'..=b'9') = self.peek() {
            let digit = i64::from(byte - b'0');
            let next = value.unwrap_or(0i64).checked_mul(10).and_then(|v| v.checked_add(digit));
            value = Some(next.filter(|&v| v <= limit).ok_or(message)?);
            self.at += 1;
        }
        Ok(value)
    }

    fn key(&mut self) -> Result<Option<Range<usize>>, &'static str> {
        if !self.eat(b'(') {
            return Ok(None);
        }
        let start = self.at;
        let mut depth = 1;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Ok(Some(start..self.at - 1));
            }
        }
        Err("incomplete format key")
    }

    fn flags(&mut self) -> u32 {
        let mut flags = 0;
        while let Some(byte) = self.peek() {
            flags |= match byte {
                b'-' => LEFT,
                b'+' => SIGN,
                b' ' => BLANK,
                b'#' => ALTERNATE,
                b'0' => ZERO,
                _ => break,
            };
            self.at += 1;
        }
        flags
    }

    fn conversion(&mut self) -> Result<Conversion, &'static str> {
        let key = self.key()?;
        let flags = self.flags();
        let width = if self.eat(b'*') {
            Size::Argument
        } else {
            self.number(i64::MAX, "width too big")?.map_or(Size::None, Size::Given)
        };
        let precision = if !self.eat(b'.') {
            Size::None
        } else if self.eat(b'*') {
            Size::Argument
        } else {
            Size::Given(self.number(i32::MAX.into(), "precision too big")?.unwrap_or(0))
        };
        if matches!(self.peek(), Some(b'h' | b'l' | b'L')) {
            self.at += 1;
        }
        let code = self.text[self.at..].chars().next().ok_or("incomplete format")?;
        self.at += code.len_utf8();
        Ok(Conversion { key, flags, width, precision, code })
    }
}

/// The piece at byte `start`, which is before the end; or what is wrong, a `ValueError`.
pub fn next(text: &str, start: usize) -> Result<Piece, &'static str> {
    let Some(length) = text.as_bytes()[start..].iter().position(|&b| b == b'%') else {
        return Ok(Piece { literal: start..text.len(), conversion: None, next: text.len() });
    };
    let at = start + length;
    let mut reader = Reader { text, at: at + 1 };
    if reader.eat(b'%') {
        return Ok(Piece { literal: start..at + 1, conversion: None, next: reader.at });
    }
    let conversion = reader.conversion()?;
    Ok(Piece { literal: start..at, conversion: Some(conversion), next: reader.at })
}
