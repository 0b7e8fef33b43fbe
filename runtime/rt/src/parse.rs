//! `int(text)` and `float(text)`, with CPython's rules and messages.
//!
//! Both strip white space and take decimal digits of any script, with single underscores between
//! digits.

use core::mem::MaybeUninit;

use alloc::string::String;
use alloc::vec::Vec;

use crate::error::{Error, Result, finish, fits, value_error, value_error_of};
use crate::obj::Str;
use crate::{int_text, strings, unicode};

/// CPython's `sys.get_int_max_str_digits()`.
const MAX_DIGITS: usize = 4300;

/// The text in ASCII, without white space around it: other digits become ASCII ones, other spaces
/// blanks, all else `?`.
pub fn to_ascii(text: &str) -> Vec<u8> {
    let ascii = |c: char| match c {
        _ if c.is_ascii() => c as u8,
        _ if unicode::is_space(c) => b' ',
        _ => unicode::decimal(c).map_or(b'?', |digit| b'0' + digit as u8),
    };
    text.trim_matches(unicode::is_space).chars().map(ascii).collect()
}

/// Splits the sign off.
fn sign(text: &[u8]) -> (bool, &[u8]) {
    match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    }
}

/// `int(text, base)`.
pub fn int(text: &str, base: i64) -> Result<i64> {
    if base != 0 && !(2..=36).contains(&base) {
        return Err(value_error("int() base must be >= 2 and <= 36, or 0"));
    }
    let ascii = to_ascii(text);
    let (negative, rest) = sign(&ascii);
    let (actual, digits) = split_prefix(rest, base as u32);
    match magnitude(digits, actual, base == 0) {
        Magnitude::Invalid => Err(invalid_int(text, base)),
        Magnitude::TooLong(count) => Err(too_many_digits(count)),
        Magnitude::Value(None) => fits(None),
        Magnitude::Value(Some(value)) => {
            let value = if negative { -value } else { value };
            fits(i64::try_from(value).ok())
        }
    }
}

/// The base, and the digits behind a prefix such as `0x`, if base and text have one.
fn split_prefix(text: &[u8], base: u32) -> (u32, &[u8]) {
    let prefix = match text {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    if prefix != 0 && (base == 0 || base == prefix) {
        let digits = &text[2..];
        // One underscore may follow the prefix.
        return (prefix, digits.strip_prefix(b"_").unwrap_or(digits));
    }
    (if base == 0 { 10 } else { base }, text)
}

enum Magnitude {
    Invalid,
    TooLong(usize),
    /// `None` where it needs more than 127 bits.
    Value(Option<i128>),
}

fn magnitude(text: &[u8], base: u32, as_literal: bool) -> Magnitude {
    let mut value = Some(0i128);
    let mut count = 0;
    let mut after_digit = false;
    for &byte in text {
        match char::from(byte).to_digit(base) {
            Some(digit) => {
                value =
                    value.and_then(|v| v.checked_mul(base.into())).and_then(|v| v.checked_add(digit.into()));
                count += 1;
                after_digit = true;
            }
            None if byte == b'_' && after_digit => after_digit = false,
            None => return Magnitude::Invalid,
        }
    }
    if !after_digit {
        return Magnitude::Invalid;
    }
    // As in source code, `010` is no number, but `00` is.
    if as_literal && base == 10 && text[0] == b'0' && value != Some(0) {
        return Magnitude::Invalid;
    }
    if !base.is_power_of_two() && count > MAX_DIGITS {
        return Magnitude::TooLong(count);
    }
    Magnitude::Value(value)
}

#[cold]
fn invalid_int(text: &str, base: i64) -> Error {
    let mut digits = [0; int_text::MAX];
    let base = int_text::write(&mut digits, base);
    let base = strings::known(base);
    // CPython formats with `%.200R`.
    let repr: String = strings::repr(text).chars().take(200).collect();
    value_error_of(&["invalid literal for int() with base ", base, ": ", &repr])
}

#[cold]
fn too_many_digits(count: usize) -> Error {
    let mut digits = [0; int_text::MAX];
    let count = int_text::write(&mut digits, count as i64);
    value_error_of(&[
        "Exceeds the limit (4300 digits) for integer string conversion: value has ",
        strings::known(count),
        " digits; use sys.set_int_max_str_digits() to increase the limit",
    ])
}

/// `float(text)`.
pub fn float(text: &str) -> Result<f64> {
    let ascii = to_ascii(text);
    without_underscores(ascii)
        .and_then(|ascii| float_of(&ascii))
        .ok_or_else(|| value_error_of(&["could not convert string to float: ", &strings::repr(text)]))
}

/// Removes underscores; each must stand between two digits.
pub fn without_underscores(text: Vec<u8>) -> Option<Vec<u8>> {
    let digit = |at: usize| text.get(at).is_some_and(u8::is_ascii_digit);
    for (i, &byte) in text.iter().enumerate() {
        if byte == b'_' && !(i > 0 && digit(i - 1) && digit(i + 1)) {
            return None;
        }
    }
    Some(text.into_iter().filter(|&b| b != b'_').collect())
}

fn float_of(text: &[u8]) -> Option<f64> {
    let (negative, rest) = sign(text);
    // Rust's parser takes the same numbers, `inf`, `infinity` and `nan` in any case, and nothing
    // else once the sign is gone.
    if matches!(rest.first(), Some(b'+' | b'-')) {
        return None;
    }
    let value: f64 = core::str::from_utf8(rest).ok()?.parse().ok()?;
    Some(if negative { -value } else { value })
}

/// `molt_int_of_str`.
#[unsafe(no_mangle)]
extern "C" fn molt_int_of_str(text: Str, out: &mut MaybeUninit<i64>) -> i32 {
    finish(int(text.text(), 10), out)
}

/// `molt_int_of_str_base`.
#[unsafe(no_mangle)]
extern "C" fn molt_int_of_str_base(text: Str, base: i64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(int(text.text(), base), out)
}

/// `molt_float_of_str`.
#[unsafe(no_mangle)]
extern "C" fn molt_float_of_str(text: Str, out: &mut MaybeUninit<f64>) -> i32 {
    finish(float(text.text()), out)
}
