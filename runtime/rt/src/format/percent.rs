//! `format % values`: the next piece of a format, and one function for each kind of conversion,
//! after CPython's `unicode_format_arg_output`.

use core::mem::MaybeUninit;

use alloc::string::String;
use alloc::vec::Vec;

use molt_abi::ErrorKind;
use molt_abi::percent::{self, ALTERNATE, BLANK, Conversion, LEFT, SIGN, Size, ZERO};

use crate::error::{self, Error, Result, error, finish, value_error, value_error_of};
use crate::float_text::{self, Options, Style};
use crate::obj::{List, Str};
use crate::text::{count_chars, offset};
use crate::types::list_of_ints;
use crate::{int_text, strings};

use super::pad::push_fill;

#[cold]
fn unsupported(text: &str, next: usize) -> Error {
    let code = strings::between(text, 0, next).chars().next_back().unwrap_or_default();
    let at = next - code.len_utf8();
    let (mut hex, mut digits) = (Vec::new(), [0; int_text::MAX]);
    int_text::push_base(&mut hex, u32::from(code).into(), 16);
    let index = int_text::write(&mut digits, count_chars(&text.as_bytes()[..at]) as i64);
    let ascii = |digits| strings::known(digits);
    let mut buffer = [0; 4];
    // As CPython: what is no plain ASCII shows as a question mark.
    let shown = if matches!(code, ' '..='~') { code } else { '?' };
    value_error_of(&[
        "unsupported format character '",
        shown.encode_utf8(&mut buffer),
        "' (0x",
        ascii(&hex),
        ") at index ",
        ascii(index),
    ])
}

fn size(size: Size) -> i64 {
    match size {
        Size::Given(n) => n,
        Size::None => -1,
        Size::Argument => -2,
    }
}

fn next(text: &str, start: usize) -> Result<List> {
    let piece = percent::next(text, start).map_err(value_error)?;
    let ends = [piece.literal.end as i64, piece.next as i64];
    let conversion = match piece.conversion {
        None => [0; 6],
        Some(Conversion { key, flags, width, precision, code }) => {
            let (from, to) = key.map_or((-1, -1), |key| (key.start as i64, key.end as i64));
            let point = i64::from(u32::from(code));
            let code = if percent::is_code(code) { point } else { -1 };
            [code, flags.into(), size(width), size(precision), from, to]
        }
    };
    let mut parts = [0; 8];
    parts[..2].copy_from_slice(&ends);
    parts[2..].copy_from_slice(&conversion);
    Ok(list_of_ints(&parts))
}

/// How a converted value is laid out.
#[derive(Clone, Copy)]
struct Layout {
    flags: u32,
    width: i64,
    /// Whether a sign and zeros are due.
    number: bool,
    /// Length of a prefix such as `0x`.
    prefix: usize,
}

/// Pads `text`, which may begin with a minus.
fn laid_out(text: &str, layout: Layout) -> Vec<u8> {
    let Layout { mut flags, mut width, number, prefix } = layout;
    if width < 0 {
        flags |= LEFT;
        width = width.saturating_neg();
    }
    let has = |flag| flags & flag != 0;
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) if number => ("-", rest),
        _ if number && has(SIGN) => ("+", text),
        _ if number && has(BLANK) => (" ", text),
        _ => ("", text),
    };
    let (prefix, rest) = rest.split_at(prefix);
    let padding = (width as usize).saturating_sub(sign.len() + prefix.len() + count_chars(rest.as_bytes()));
    let zeros = number && has(ZERO) && !has(LEFT);
    let mut to = Vec::new();
    if !has(LEFT) && !zeros {
        push_fill(&mut to, ' ', padding);
    }
    to.extend_from_slice(sign.as_bytes());
    to.extend_from_slice(prefix.as_bytes());
    if zeros {
        push_fill(&mut to, '0', padding);
    }
    to.extend_from_slice(rest.as_bytes());
    if has(LEFT) {
        push_fill(&mut to, ' ', padding);
    }
    to
}

fn character(code: i64) -> char {
    u32::try_from(code).ok().and_then(char::from_u32).expect("the parser gives characters")
}

/// `"%d" % value` and its kin: the codes `d`, `i`, `u`, `o`, `x`, `X`.
pub fn int(value: i64, flags: u32, width: i64, precision: i64, code: char) -> Vec<u8> {
    let (base, prefix) = match code {
        'o' => (8, "0o"),
        'x' => (16, "0x"),
        'X' => (16, "0X"),
        _ => (10, ""),
    };
    let prefix = if flags & ALTERNATE != 0 { prefix } else { "" };
    let mut digits = Vec::new();
    int_text::push_base(&mut digits, value.unsigned_abs(), base);
    if code == 'X' {
        digits.make_ascii_uppercase();
    }
    let mut text = Vec::new();
    if value < 0 {
        text.push(b'-');
    }
    text.extend_from_slice(prefix.as_bytes());
    push_fill(&mut text, '0', usize::try_from(precision).unwrap_or(0).saturating_sub(digits.len()));
    text.extend_from_slice(&digits);
    let text = strings::known(&text);
    laid_out(text, Layout { flags, width, number: true, prefix: prefix.len() })
}

/// `"%f" % value` and its kin: the codes `e`, `f`, `g` and their capitals.
pub fn float(value: f64, flags: u32, width: i64, precision: i64, code: char) -> Vec<u8> {
    let options = Options {
        style: match code.to_ascii_lowercase() {
            'e' => Style::Exp,
            'f' => Style::Fixed,
            _ => Style::General,
        },
        precision: usize::try_from(precision).unwrap_or(6),
        alternate: flags & ALTERNATE != 0,
        add_dot_0: false,
        no_negative_zero: false,
        upper: code.is_ascii_uppercase(),
    };
    let mut text = Vec::new();
    float_text::push(&mut text, value, options);
    let text = strings::known(&text);
    laid_out(text, Layout { flags, width, number: true, prefix: 0 })
}

/// `"%s" % text`: at most `precision` characters of it, if that is not negative.
pub fn string(text: &str, flags: u32, width: i64, precision: i64) -> Vec<u8> {
    let end = usize::try_from(precision).map_or(text.len(), |n| offset(text.as_bytes(), n));
    laid_out(strings::between(text, 0, end), Layout { flags, width, number: false, prefix: 0 })
}

/// `"%c" % point`
fn char_of(point: i64) -> Result<char> {
    let valid = u32::try_from(point).ok().filter(|&point| point < 0x110000);
    let point = valid.ok_or(error(ErrorKind::OverflowError, "%c arg not in range(0x110000)"))?;
    char::from_u32(point).ok_or(value_error("surrogates not allowed"))
}

/// The error for a value that a conversion does not take.
#[cold]
fn wrong_type(code: char, type_name: &str) -> Error {
    let mut buffer = [0; 4];
    let shown: &str = code.encode_utf8(&mut buffer);
    let message: String = match code {
        'c' => "%c requires int or char".into(),
        'd' | 'i' | 'u' => {
            error::concat(&["%", shown, " format: a real number is required, not ", type_name])
        }
        'o' | 'x' | 'X' => error::concat(&["%", shown, " format: an integer is required, not ", type_name]),
        _ => error::concat(&["must be real number, not ", type_name]),
    };
    Error { kind: ErrorKind::TypeError, message: message.into() }
}

/// `molt_percent_next`: the piece of a format that begins at a byte.
#[unsafe(no_mangle)]
extern "C" fn molt_percent_next(text: Str, start: i64, out: &mut MaybeUninit<List>) -> i32 {
    finish(next(text.text(), start as usize), out)
}

/// `molt_percent_unsupported`: raises for the code that ends at a byte.
#[unsafe(no_mangle)]
extern "C" fn molt_percent_unsupported(text: Str, next: i64) -> i32 {
    error::status(Err(unsupported(text.text(), next as usize)))
}

/// `molt_percent_int`.
#[unsafe(no_mangle)]
extern "C" fn molt_percent_int(value: i64, flags: i64, width: i64, precision: i64, code: i64) -> Str {
    strings::from_utf8(&int(value, flags as u32, width, precision, character(code)))
}

/// `molt_percent_float`.
#[unsafe(no_mangle)]
extern "C" fn molt_percent_float(value: f64, flags: i64, width: i64, precision: i64, code: i64) -> Str {
    strings::from_utf8(&float(value, flags as u32, width, precision, character(code)))
}

/// `molt_percent_str`.
#[unsafe(no_mangle)]
extern "C" fn molt_percent_str(text: Str, flags: i64, width: i64, precision: i64) -> Str {
    strings::from_utf8(&string(text.text(), flags as u32, width, precision))
}

/// `molt_percent_char`.
#[unsafe(no_mangle)]
extern "C" fn molt_percent_char(point: i64, flags: i64, width: i64, out: &mut MaybeUninit<Str>) -> i32 {
    let text = char_of(point).map(|c| string(c.encode_utf8(&mut [0; 4]), flags as u32, width, -1));
    finish(text.map(|text| strings::from_utf8(&text)), out)
}

/// `molt_percent_wrong_type`: raises.
#[unsafe(no_mangle)]
extern "C" fn molt_percent_wrong_type(code: i64, type_name: Str) -> i32 {
    error::status(Err(wrong_type(character(code), type_name.text())))
}
