//! Formatting ints and floats.

use alloc::vec::Vec;

use molt_abi::ErrorKind;

use crate::error::{Result, error, value_error};
use crate::float_text::{self, Options, Style};
use crate::int_text;

use super::pad::{self, Parts};
use super::spec::Spec;

/// `format(value, spec)` of an int.
pub fn int(value: i64, spec: &str) -> Result<Vec<u8>> {
    int_named(value, spec, "int")
}

/// The same, under the name of an int's subtype.
pub fn int_named(value: i64, text: &str, type_name: &str) -> Result<Vec<u8>> {
    let mut digits = Vec::new();
    if text.is_empty() {
        int_text::push(&mut digits, value);
        return Ok(digits);
    }
    let spec = Spec::parse(text, '>', type_name)?;
    let (base, prefix): (u64, &[u8]) = match spec.code {
        None | Some('d' | 'n') => (10, b""),
        Some('b') => (2, b"0b"),
        Some('o') => (8, b"0o"),
        Some('x') => (16, b"0x"),
        Some('X') => (16, b"0X"),
        Some('c') => return character(value, &spec),
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => return float_parsed(value as f64, &spec),
        Some(code) => return Err(Spec::unknown_code(code, type_name)),
    };
    refuse_on_ints(&spec)?;
    int_text::push_base(&mut digits, value.unsigned_abs(), base);
    if spec.code == Some('X') {
        digits.make_ascii_uppercase();
    }
    let prefix = if spec.alternate { prefix } else { b"" };
    let parts = Parts { negative: value < 0, prefix, digits: &digits, rest: b"", rest_chars: 0 };
    Ok(pad::layout(&parts, &spec))
}

fn refuse_on_ints(spec: &Spec) -> Result<()> {
    if spec.precision.is_some() {
        return Err(value_error("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(value_error("Negative zero coercion (z) not allowed in integer format specifier"));
    }
    Ok(())
}

/// The code `c`.
fn character(value: i64, spec: &Spec) -> Result<Vec<u8>> {
    refuse_on_ints(spec)?;
    if spec.sign.is_some() {
        return Err(value_error("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(value_error("Alternate form (#) not allowed with integer format specifier 'c'"));
    }
    let point = u32::try_from(value).ok().filter(|&point| point < 0x110000);
    let point = point.ok_or(error(ErrorKind::OverflowError, "%c arg not in range(0x110000)"))?;
    // Strings are UTF-8 here, which has no surrogates.
    let c = char::from_u32(point).ok_or(value_error("surrogates not allowed"))?;
    let mut buffer = [0; 4];
    let rest = c.encode_utf8(&mut buffer).as_bytes();
    let parts = Parts { negative: false, prefix: b"", digits: b"", rest, rest_chars: 1 };
    Ok(pad::layout(&parts, spec))
}

/// `format(value, spec)` of a float.
pub fn float(value: f64, text: &str) -> Result<Vec<u8>> {
    if text.is_empty() {
        let mut digits = Vec::new();
        float_text::push_repr(&mut digits, value);
        return Ok(digits);
    }
    float_parsed(value, &Spec::parse(text, '>', "float")?)
}

fn float_parsed(value: f64, spec: &Spec) -> Result<Vec<u8>> {
    let style = style(spec, "float")?;
    let value = if spec.code == Some('%') { value * 100.0 } else { value };
    Ok(float_laid_out(value, spec, style, spec.code.is_none()))
}

/// What the code of a float's spec means.
pub fn style(spec: &Spec, type_name: &str) -> Result<Style> {
    let style = match spec.code {
        None if spec.precision.is_none() => Style::Repr,
        None | Some('g' | 'G' | 'n') => Style::General,
        Some('e' | 'E') => Style::Exp,
        Some('f' | 'F') => Style::Fixed,
        Some('%') if type_name == "float" => Style::Fixed,
        Some(code) => return Err(Spec::unknown_code(code, type_name)),
    };
    if spec.precision.is_some_and(|p| p > i32::MAX as usize) {
        return Err(value_error("precision too big"));
    }
    Ok(style)
}

/// Lays a float out; `add_dot_0` adds `.0` to what would look like an int.
pub fn float_laid_out(value: f64, spec: &Spec, style: Style, add_dot_0: bool) -> Vec<u8> {
    let mut digits = Vec::new();
    let options = Options {
        style,
        precision: spec.precision.unwrap_or(6),
        alternate: spec.alternate,
        add_dot_0,
        no_negative_zero: spec.no_negative_zero,
        upper: matches!(spec.code, Some('E' | 'F' | 'G')),
    };
    float_text::push(&mut digits, value, options);
    if spec.code == Some('%') {
        digits.push(b'%');
    }
    let negative = digits[0] == b'-';
    let unsigned = &digits[usize::from(negative)..];
    let whole = unsigned.iter().take_while(|b| b.is_ascii_digit()).count();
    let (digits, rest) = unsigned.split_at(whole);
    let parts = Parts { negative, prefix: b"", digits, rest, rest_chars: rest.len() };
    pad::layout(&parts, spec)
}
