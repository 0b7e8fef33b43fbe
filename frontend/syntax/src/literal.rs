//! The values of number and string literals.

use crate::ast::Constant;
use std::borrow::Cow;

/// CPython's limit on the digits of a decimal literal; other radices have ours.
const MAX_DECIMAL_DIGITS: usize = 4_300;
const MAX_DIGITS: usize = 10_000;

/// What is wrong with a literal, and at which byte of it.
pub(crate) struct Bad {
    pub at: usize,
    pub len: usize,
    pub message: String,
}

impl Bad {
    fn new(at: usize, len: usize, message: impl Into<String>) -> Bad {
        Bad { at, len, message: message.into() }
    }
}

/// The value of a number literal that the lexer let through.
pub(crate) fn number(text: &str) -> Result<Constant, Bad> {
    let plain: Cow<str> = if text.contains('_') { text.replace('_', "").into() } else { text.into() };
    let bytes = plain.as_bytes();
    let radix = match bytes.get(1).map(u8::to_ascii_lowercase) {
        Some(b'x') => 16,
        Some(b'o') => 8,
        Some(b'b') => 2,
        _ => 10,
    };
    if radix != 10 {
        return integer(&plain[2..], radix, text.len());
    }
    match bytes.last() {
        Some(b'j' | b'J') => return Ok(Constant::Complex(float(&plain[..plain.len() - 1]))),
        _ if bytes.iter().all(u8::is_ascii_digit) => return integer(&plain, 10, text.len()),
        _ => {}
    }
    Ok(Constant::Float(float(&plain)))
}

fn float(text: &str) -> f64 {
    text.parse().expect("the lexer lets only digits, a point and an exponent through")
}

fn integer(digits: &str, radix: u32, len: usize) -> Result<Constant, Bad> {
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() {
        return Ok(Constant::Int(0));
    }
    if let Ok(value) = i64::from_str_radix(digits, radix) {
        return Ok(Constant::Int(value));
    }
    let limit = if radix == 10 { MAX_DECIMAL_DIGITS } else { MAX_DIGITS };
    if digits.len() > limit {
        let message = format!("an integer literal of {} digits exceeds the limit of {limit}", digits.len());
        return Err(Bad::new(0, len, message));
    }
    if radix == 10 {
        return Ok(Constant::BigInt(digits.to_string()));
    }
    Ok(Constant::BigInt(to_decimal(digits, radix)))
}

/// Converts digits of any radix to decimal ones, with limbs of nine decimal digits.
fn to_decimal(digits: &str, radix: u32) -> String {
    const BASE: u64 = 1_000_000_000;
    let mut limbs: Vec<u64> = Vec::new();
    for digit in digits.chars() {
        let mut carry = u64::from(digit.to_digit(radix).unwrap_or(0));
        for limb in &mut limbs {
            let value = *limb * u64::from(radix) + carry;
            *limb = value % BASE;
            carry = value / BASE;
        }
        if carry > 0 {
            limbs.push(carry);
        }
    }
    let mut out = String::new();
    for (i, limb) in limbs.iter().rev().enumerate() {
        out += &if i == 0 { limb.to_string() } else { format!("{limb:09}") };
    }
    out
}

/// A string literal's parts: its prefix and where its text lies.
pub(crate) struct Shape {
    pub raw: bool,
    pub bytes: bool,
    /// Bytes before the text: prefix and quotes.
    pub open: usize,
    /// Quotes after it.
    pub close: usize,
}

/// Reads the prefix and quotes of a string literal.
pub(crate) fn shape(literal: &str) -> Shape {
    let prefix = literal.bytes().take_while(u8::is_ascii_alphabetic).count();
    let has = |letter: u8| literal.bytes().take(prefix).any(|b| b.eq_ignore_ascii_case(&letter));
    let rest = &literal.as_bytes()[prefix..];
    let quotes = if rest.starts_with(b"\"\"\"") || rest.starts_with(b"'''") { 3 } else { 1 };
    Shape { raw: has(b'r'), bytes: has(b'b'), open: prefix + quotes, close: quotes }
}

/// `\r\n` and `\r` are `\n` in a program's text.
pub(crate) fn newlines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n").into() } else { text.into() }
}

/// Resolves the escapes of a text string; `braces` undoubles `{{` and `}}`.
pub(crate) fn text(body: &str, raw: bool, braces: bool) -> Result<String, Bad> {
    let interesting = |b: u8| matches!(b, b'\\' | b'\r' | b'{' | b'}');
    if !body.bytes().any(interesting) {
        return Ok(body.to_string());
    }
    let mut out = String::with_capacity(body.len());
    let mut at = 0;
    while let Some(c) = body[at..].chars().next() {
        match c {
            '\\' if !raw => {
                at = escape(body, at, &mut out)?;
                continue;
            }
            '\r' => {
                out.push('\n');
                at += if body[at + 1..].starts_with('\n') { 2 } else { 1 };
                continue;
            }
            '{' | '}' if braces && body[at + 1..].starts_with(c) => at += 1,
            _ => {}
        }
        out.push(c);
        at += c.len_utf8();
    }
    Ok(out)
}

/// One escape at `at`; returns where it ends.
fn escape(body: &str, at: usize, out: &mut String) -> Result<usize, Bad> {
    let Some(c) = body[at + 1..].chars().next() else {
        out.push('\\');
        return Ok(at + 1);
    };
    let next = at + 1 + c.len_utf8();
    let hex = |digits: usize| -> Result<(u32, usize), Bad> {
        let found = body[next..].bytes().take(digits).take_while(u8::is_ascii_hexdigit).count();
        if found < digits {
            let shape = match digits {
                2 => "\\xXX",
                4 => "\\uXXXX",
                _ => "\\UXXXXXXXX",
            };
            let message =
                format!("(unicode error) 'unicodeescape' codec can't decode: truncated {shape} escape");
            return Err(Bad::new(at, next - at + found, message));
        }
        let value = u32::from_str_radix(&body[next..next + digits], 16).unwrap_or(u32::MAX);
        Ok((value, next + digits))
    };
    let (value, end) = match c {
        '\n' => return Ok(next),
        '\r' => {
            return Ok(if body[next..].starts_with('\n') { next + 1 } else { next });
        }
        'x' => hex(2)?,
        'u' => hex(4)?,
        'U' => hex(8)?,
        '0'..='7' => octal(body.as_bytes(), at + 1),
        'N' => return named(body, at, out),
        _ => match simple_escape(c) {
            Some(value) => (u32::from(value), next),
            None => {
                // An unknown escape stays as it is; a doubled brace after it is still doubled.
                out.push('\\');
                return Ok(at + 1);
            }
        },
    };
    match char::from_u32(value) {
        Some(c) => out.push(c),
        None if (0xd800..0xe000).contains(&value) => {
            let message = "a lone surrogate is no character; strings hold Unicode scalar values only";
            return Err(Bad::new(at, end - at, message));
        }
        None => {
            let message = "(unicode error) 'unicodeescape' codec can't decode: illegal Unicode character";
            return Err(Bad::new(at, end - at, message));
        }
    }
    Ok(end)
}

fn simple_escape(c: char) -> Option<u8> {
    Some(match c {
        '\\' => b'\\',
        '\'' => b'\'',
        '"' => b'"',
        'a' => 7,
        'b' => 8,
        'f' => 12,
        'n' => b'\n',
        'r' => b'\r',
        't' => b'\t',
        'v' => 11,
        _ => return None,
    })
}

fn octal(body: &[u8], at: usize) -> (u32, usize) {
    let len = body[at..].iter().take(3).take_while(|b| matches!(b, b'0'..=b'7')).count();
    let value = body[at..at + len].iter().fold(0, |v, b| v * 8 + u32::from(b - b'0'));
    (value, at + len)
}

/// `\N{LATIN SMALL LETTER A}`.
fn named(body: &str, at: usize, out: &mut String) -> Result<usize, Bad> {
    let rest = &body[at + 2..];
    let close = rest.starts_with('{').then(|| rest.find('}')).flatten().filter(|n| *n > 1);
    let Some(close) = close else {
        let message = "(unicode error) 'unicodeescape' codec can't decode: malformed \\N character escape";
        return Err(Bad::new(at, 2, message));
    };
    match unicode_names2::character(&rest[1..close]) {
        Some(c) => out.push(c),
        None => {
            let message =
                "(unicode error) 'unicodeescape' codec can't decode: unknown Unicode character name";
            return Err(Bad::new(at, close + 3, message));
        }
    }
    Ok(at + 2 + close + 1)
}

/// Resolves the escapes of a bytes literal.
pub(crate) fn bytes(body: &str, raw: bool) -> Result<Vec<u8>, Bad> {
    if let Some((at, c)) = body.char_indices().find(|(_, c)| !c.is_ascii()) {
        return Err(Bad::new(at, c.len_utf8(), "bytes can only contain ASCII literal characters"));
    }
    let body = newlines(body);
    let src = body.as_bytes();
    if raw {
        return Ok(src.to_vec());
    }
    let mut out = Vec::with_capacity(src.len());
    let mut at = 0;
    while at < src.len() {
        let next = src.get(at + 1).copied();
        if src[at] != b'\\' || next.is_none() {
            out.push(src[at]);
            at += 1;
            continue;
        }
        match next.unwrap_or(0) {
            b'\n' => at += 2,
            b'x' => {
                let digits = src[at + 2..].iter().take(2).take_while(|b| b.is_ascii_hexdigit()).count();
                if digits < 2 {
                    let message = format!("(value error) invalid \\x escape at position {at}");
                    return Err(Bad::new(at, 2 + digits, message));
                }
                out.push(u8::from_str_radix(&body[at + 2..at + 4], 16).unwrap_or(0));
                at += 4;
            }
            b'0'..=b'7' => {
                let (value, end) = octal(src, at + 1);
                out.push(value as u8);
                at = end;
            }
            c => match simple_escape(char::from(c)) {
                Some(value) => {
                    out.push(value);
                    at += 2;
                }
                None => {
                    out.push(b'\\');
                    at += 1;
                }
            },
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn big_integers_keep_their_digits() {
        let value = |s| number(s).ok();
        assert_eq!(value("0x7fff_ffff_ffff_ffff"), Some(Constant::Int(i64::MAX)));
        assert_eq!(value("9223372036854775808"), Some(Constant::BigInt("9223372036854775808".into())));
        assert_eq!(value("0xffffffffffffffff"), Some(Constant::BigInt("18446744073709551615".into())));
        assert_eq!(
            value("0x100000000000000000000"),
            Some(Constant::BigInt("1208925819614629174706176".into()))
        );
        assert_eq!(value("1_0.e-1_0J"), Some(Constant::Complex(10.0e-10)));
    }

    #[test]
    fn escapes() {
        let value = |s| text(s, false, false).ok();
        assert_eq!(value(r"\x41\u00e9\101\q\N{EM DASH}").as_deref(), Some("AéA\\q—"));
        assert_eq!(text(r"\{{{x}}", false, true).ok().as_deref(), Some("\\{{x}"));
        assert_eq!(bytes(r"\x00\377\d", false).ok(), Some(vec![0, 255, b'\\', b'd']));
        assert!(value(r"\ud800").is_none());
    }
}
