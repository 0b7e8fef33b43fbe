//! Floats exactly: `float.hex`, `float.fromhex`, `is_integer`, `as_integer_ratio`.

use core::mem::MaybeUninit;

use alloc::vec::Vec;

use crate::error::{Result, finish, fits, overflow_error, value_error};
use crate::obj::Str;
use crate::{float_text, int_text, libm};

const FRACTION_BITS: u32 = 52;
/// The exponent of the last bit of the smallest floats.
const LEAST: i64 = -1074;

/// Appends `x.hex()`.
pub fn push_hex(to: &mut Vec<u8>, x: f64) {
    if !x.is_finite() {
        return float_text::push_repr(to, x);
    }
    if x.is_sign_negative() {
        to.push(b'-');
    }
    let field = (x.to_bits() >> FRACTION_BITS & 0x7ff) as i64;
    let fraction = x.to_bits() & ((1 << FRACTION_BITS) - 1);
    if x == 0.0 {
        return to.extend_from_slice(b"0x0.0p+0");
    }
    to.extend_from_slice(if field == 0 { b"0x0." } else { b"0x1." });
    for i in (0..13).rev() {
        to.push(b"0123456789abcdef"[(fraction >> (4 * i) & 0xf) as usize]);
    }
    let exponent = field.max(1) - 1023;
    to.extend_from_slice(if exponent < 0 { b"p-" } else { b"p+" });
    int_text::push(to, exponent.abs());
}

/// A number in hexadecimal: `mantissa * 2^exponent`, and whether more bits follow.
#[derive(Default)]
struct Hex {
    mantissa: u64,
    exponent: i64,
    more: bool,
}

impl Hex {
    fn push(&mut self, digit: u32) {
        if self.mantissa >> 60 == 0 {
            self.mantissa = self.mantissa << 4 | u64::from(digit);
        } else {
            self.more |= digit != 0;
            self.exponent += 4;
        }
    }

    /// The nearest float, the even one of two; an infinity where it is too large.
    fn value(&self) -> f64 {
        if self.mantissa == 0 {
            return 0.0;
        }
        let bits = i64::from(64 - self.mantissa.leading_zeros());
        // Beyond either bound nothing is exact any more, and the result is 0 or infinite.
        let exponent = self.exponent.clamp(-4000, 4000);
        let last = (exponent + bits - 53).max(LEAST);
        let shift = last - exponent;
        let mantissa = if shift <= 0 {
            self.mantissa << -shift
        } else if shift > 64 {
            0
        } else {
            let wide = u128::from(self.mantissa);
            let (whole, rest) = ((wide >> shift) as u64, wide & ((1 << shift) - 1));
            let half = 1u128 << (shift - 1);
            let up = rest > half || rest == half && (self.more || whole % 2 == 1);
            whole + u64::from(up)
        };
        libm::ldexp(mantissa as f64, last as i32)
    }
}

/// Reads an exponent such as `+10` and nothing else.
fn exponent(text: &[u8]) -> Option<i64> {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let size = digits.iter().fold(0i64, |n, d| n.saturating_mul(10).saturating_add((d - b'0').into()));
    let size = size.min(i64::MAX / 4);
    Some(if negative { -size } else { size })
}

/// Reads digits, point and exponent.
fn number(text: &[u8]) -> Option<Hex> {
    let mut hex = Hex::default();
    let mut digits = 0;
    let mut point = false;
    for (i, &byte) in text.iter().enumerate() {
        match char::from(byte).to_digit(16) {
            Some(digit) => {
                hex.push(digit);
                hex.exponent -= if point { 4 } else { 0 };
                digits += 1;
            }
            None if byte == b'.' && !point => point = true,
            None if matches!(byte, b'p' | b'P') && digits > 0 => {
                hex.exponent += exponent(&text[i + 1..])?;
                return Some(hex);
            }
            None => return None,
        }
    }
    (digits > 0).then_some(hex)
}

/// `float.fromhex(text)`
pub fn from_hex(text: &str) -> Result<f64> {
    let invalid = value_error("invalid hexadecimal floating-point string");
    let space = |c: char| matches!(c, ' ' | '\t'..='\r');
    let text = text.trim_matches(space).as_bytes();
    let (negative, rest) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let is = |name: &[u8]| rest.eq_ignore_ascii_case(name);
    let value = if is(b"inf") || is(b"infinity") {
        f64::INFINITY
    } else if is(b"nan") {
        f64::NAN
    } else {
        let digits = match rest {
            [b'0', b'x' | b'X', digits @ ..] => digits,
            _ => rest,
        };
        let value = number(digits).ok_or(invalid)?.value();
        if value.is_infinite() {
            return Err(overflow_error("hexadecimal value too large to represent as a float"));
        }
        value
    };
    Ok(if negative { -value } else { value })
}

/// Numerator and denominator of a finite float in lowest terms.
fn ratio(x: f64) -> Result<(Option<i64>, Option<i64>)> {
    if x.is_nan() {
        return Err(value_error("cannot convert NaN to integer ratio"));
    }
    if x.is_infinite() {
        return Err(overflow_error("cannot convert Infinity to integer ratio"));
    }
    if x == 0.0 {
        return Ok((Some(0), Some(1)));
    }
    let field = (x.to_bits() >> FRACTION_BITS & 0x7ff) as i64;
    let fraction = x.to_bits() & ((1 << FRACTION_BITS) - 1);
    let mantissa = if field == 0 { fraction } else { fraction | 1 << FRACTION_BITS };
    let zeros = mantissa.trailing_zeros();
    let odd = (mantissa >> zeros) as i64;
    let exponent = field.max(1) - 1023 - i64::from(FRACTION_BITS) + i64::from(zeros);
    let power = |n: i64| u32::try_from(n).ok().and_then(|n| 2i64.checked_pow(n));
    let signed = if x < 0.0 { -odd } else { odd };
    Ok(if exponent < 0 {
        (Some(signed), power(-exponent))
    } else {
        // -2^63 is an int where 2^63 is none.
        let value = u32::try_from(exponent).ok().and_then(|n| 2i128.checked_pow(n));
        let value = value.and_then(|power| power.checked_mul(signed.into()));
        (value.and_then(|value| i64::try_from(value).ok()), Some(1))
    })
}

/// `molt_float_hex`.
#[unsafe(no_mangle)]
extern "C" fn molt_float_hex(x: f64) -> Str {
    let mut text = Vec::new();
    push_hex(&mut text, x);
    Str::ascii(&text)
}

/// `molt_float_fromhex`.
#[unsafe(no_mangle)]
extern "C" fn molt_float_fromhex(text: Str, out: &mut MaybeUninit<f64>) -> i32 {
    finish(from_hex(text.text()), out)
}

/// `molt_float_is_integer`.
#[unsafe(no_mangle)]
extern "C" fn molt_float_is_integer(x: f64) -> bool {
    x.is_finite() && libm::floor(x) == x
}

/// `molt_float_numerator`: of the ratio in lowest terms.
#[unsafe(no_mangle)]
extern "C" fn molt_float_numerator(x: f64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(ratio(x).and_then(|(numerator, _)| fits(numerator)), out)
}

/// `molt_float_denominator`: of the ratio in lowest terms.
#[unsafe(no_mangle)]
extern "C" fn molt_float_denominator(x: f64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(ratio(x).and_then(|(_, denominator)| fits(denominator)), out)
}
