//! The syntax of `str.format`: literal text and replacement fields.
//!
//! The compiler reads constant formats with it, the runtime all others. The messages are CPython's.
//!
//! ```
//! use molt_abi::fields::{next, Field};
//! let piece = next("{x!r:>{w}}!", 0).unwrap();
//! assert_eq!(piece.literal, 0..0);
//! assert_eq!(piece.field, Some(Field { name: 1..2, conversion: Some('r'), spec: 5..9 }));
//! assert_eq!(piece.next, 10);
//! ```

use core::ops::Range;

/// Literal text, and the replacement field behind it. Ranges are of bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    /// The text; of a doubled brace it has one.
    pub literal: Range<usize>,
    /// The field, if one follows.
    pub field: Option<Field>,
    /// Where the next piece begins.
    pub next: usize,
}

/// A replacement field: `{name!conversion:spec}`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Field {
    /// What is formatted: see [`split`].
    pub name: Range<usize>,
    /// `r`, `s` or `a`, or what stands in their place.
    pub conversion: Option<char>,
    /// The format spec. If it has a `{` it is a format of its own.
    pub spec: Range<usize>,
}

/// The piece at byte `start`, which is before the end.
pub fn next(text: &str, start: usize) -> Result<Piece, &'static str> {
    let bytes = text.as_bytes();
    let literal_piece = |end, next| Ok(Piece { literal: start..end, field: None, next });
    let Some(at) = bytes[start..].iter().position(|b| matches!(b, b'{' | b'}')).map(|n| start + n) else {
        return literal_piece(bytes.len(), bytes.len());
    };
    let following = bytes.get(at + 1);
    match (bytes[at], following) {
        (brace, Some(&other)) if brace == other => literal_piece(at + 1, at + 2),
        (b'}', _) => Err("Single '}' encountered in format string"),
        (_, None) => Err("Single '{' encountered in format string"),
        _ => {
            let (field, next) = field(text, at + 1)?;
            Ok(Piece { literal: start..at, field: Some(field), next })
        }
    }
}

/// The field whose name starts at byte `start`, and where the text goes on behind it.
fn field(text: &str, start: usize) -> Result<(Field, usize), &'static str> {
    let bytes = text.as_bytes();
    let mut at = start;
    let end = loop {
        match bytes.get(at) {
            None => return Err("expected '}' before end of string"),
            Some(b'{') => return Err("unexpected '{' in field name"),
            Some(b'[') => at += bytes[at..].iter().take_while(|&&b| b != b']').count(),
            Some(b'}' | b':' | b'!') => break at,
            Some(_) => at += 1,
        }
    };
    let name = start..end;
    if bytes[end] == b'}' {
        return Ok((Field { name, conversion: None, spec: end..end }, end + 1));
    }
    let mut conversion = None;
    let mut at = end + 1;
    if bytes[end] == b'!' {
        let c = text[at..].chars().next().ok_or("end of string while looking for conversion specifier")?;
        conversion = Some(c);
        at += c.len_utf8();
        match bytes.get(at) {
            Some(b'}') => return Ok((Field { name, conversion, spec: at..at }, at + 1)),
            Some(b':') => at += 1,
            Some(_) => return Err("expected ':' after conversion specifier"),
            None => {}
        }
    }
    let mut depth = 1;
    for (n, byte) in bytes[at..].iter().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Ok((Field { name, conversion, spec: at..at + n }, at + n + 1));
        }
    }
    Err("unmatched '{' in format spec")
}

/// A step from a value to one of its parts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access<'a> {
    /// `.name`
    Attribute(&'a str),
    /// `[key]`: an int if it is all digits, else a string.
    Index(&'a str),
}

/// Splits a field's name into the argument's and the accesses behind it.
pub fn split(name: &str) -> (&str, Accesses<'_>) {
    let end = name.find(['.', '[']).unwrap_or(name.len());
    (&name[..end], Accesses { rest: &name[end..] })
}

/// The accesses of a field's name.
#[derive(Clone, Debug)]
pub struct Accesses<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Accesses<'a> {
    type Item = Result<Access<'a>, &'static str>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest;
        let access = match rest.as_bytes().first()? {
            b'.' => {
                let end = rest[1..].find(['.', '[']).map_or(rest.len(), |n| n + 1);
                self.rest = &rest[end..];
                Ok(Access::Attribute(&rest[1..end]))
            }
            b'[' => match rest.find(']') {
                Some(end) => {
                    self.rest = &rest[end + 1..];
                    Ok(Access::Index(&rest[1..end]))
                }
                None => Err("Missing ']' in format string"),
            },
            _ => Err("Only '.' or '[' may follow ']' in format field specifier"),
        };
        match access {
            Ok(Access::Attribute("") | Access::Index("")) => Some(Err("Empty attribute in format string")),
            other => Some(other),
        }
    }
}

/// An argument of `str.format`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Argument<'a> {
    /// The position.
    Position(usize),
    /// The keyword.
    Keyword(&'a str),
}

/// Numbers the fields that name no argument.
#[derive(Clone, Copy, Default, Debug)]
pub struct Numbering {
    next: usize,
    manual: bool,
}

impl Numbering {
    /// The argument that the first part of a field's name means.
    pub fn argument<'a>(&mut self, first: &'a str) -> Result<Argument<'a>, &'static str> {
        if first.is_empty() {
            if self.manual {
                return Err("cannot switch from manual field specification to automatic field numbering");
            }
            self.next += 1;
            return Ok(Argument::Position(self.next - 1));
        }
        if !first.bytes().all(|b| b.is_ascii_digit()) {
            return Ok(Argument::Keyword(first));
        }
        if self.next > 0 {
            return Err("cannot switch from automatic field numbering to manual field specification");
        }
        self.manual = true;
        first.parse().map(Argument::Position).map_err(|_| "Too many decimal digits in format string")
    }
}
