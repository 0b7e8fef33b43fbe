//! `round`: half to even on the exact decimal value.

use core::mem::MaybeUninit;

use alloc::vec::Vec;

use crate::digits::Digits;
use crate::error::{Result, finish, fits, overflow_error};
use crate::float;
use crate::float_text::{self, Options, Style};
use crate::libm;

/// `round(x)`.
pub fn round(x: f64) -> Result<i64> {
    float::to_int(round_half_even(x))
}

/// The nearest whole number, the even one of two.
fn round_half_even(x: f64) -> f64 {
    // From here on every double is whole.
    const WHOLE: f64 = 4503599627370496.0;
    if x.abs() < WHOLE { ((x.abs() + WHOLE) - WHOLE).copysign(x) } else { x }
}

/// `round(x, digits)`, correctly rounded as CPython's through the decimal digits.
pub fn round_digits(x: f64, digits: i64) -> Result<f64> {
    if !x.is_finite() || x == 0.0 || digits > 323 {
        return Ok(x);
    }
    if digits < -308 {
        return Ok(0.0 * x);
    }
    let rounded = if digits >= 0 { rounded_places(x, digits as usize) } else { rounded_above(x, -digits) };
    if rounded.is_infinite() {
        return Err(overflow_error("rounded value too large to represent"));
    }
    Ok(rounded.copysign(x))
}

fn rounded_places(x: f64, places: usize) -> f64 {
    let style = Options { style: Style::Fixed, precision: places, ..Options::REPR };
    let mut text = Vec::new();
    float_text::push(&mut text, x.abs(), style);
    read(&text)
}

/// Rounds to a multiple of `10^power`.
fn rounded_above(x: f64, power: i64) -> f64 {
    let Digits { mut digits, point } = Digits::exact(x);
    let keep = i64::from(point) - power;
    if keep < 0 {
        return 0.0;
    }
    let keep = keep as usize;
    if keep < digits.len() {
        let rest = digits.split_off(keep);
        let odd = digits.last().is_some_and(|d| d % 2 == 1);
        let up = rest[0] > b'5' || rest[0] == b'5' && (rest.len() > 1 || odd);
        // A zero in front takes the carry.
        digits.insert(0, b'0');
        if up {
            let nines = digits.iter().rev().take_while(|&&d| d == b'9').count();
            let at = digits.len() - 1 - nines;
            digits[at] += 1;
            digits[at + 1..].fill(b'0');
        }
        digits.push(b'e');
        crate::int_text::push(&mut digits, power);
        return read(&digits);
    }
    x.abs()
}

fn read(text: &[u8]) -> f64 {
    core::str::from_utf8(text)
        .ok()
        .and_then(|text| text.parse().ok())
        .expect("the digits of a float read back")
}

/// `round(value, digits)` of an int.
pub fn round_int(value: i64, digits: i64) -> Result<i64> {
    if digits >= 0 {
        return Ok(value);
    }
    // Half of 10^20 is above every 64-bit int.
    if digits <= -20 {
        return Ok(0);
    }
    let value = i128::from(value);
    let unit = 10i128.pow(-digits as u32);
    let down = value.div_euclid(unit);
    let rest = value.rem_euclid(unit) * 2;
    let up = rest > unit || rest == unit && down % 2 != 0;
    fits(i64::try_from((down + i128::from(up)) * unit).ok())
}

/// The whole number towards zero.
pub fn truncate(x: f64) -> f64 {
    libm::trunc(x)
}

/// `molt_round`.
#[unsafe(no_mangle)]
extern "C" fn molt_round(x: f64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(round(x), out)
}

/// `molt_round_digits`.
#[unsafe(no_mangle)]
extern "C" fn molt_round_digits(x: f64, digits: i64, out: &mut MaybeUninit<f64>) -> i32 {
    finish(round_digits(x, digits), out)
}

/// `molt_round_int_digits`.
#[unsafe(no_mangle)]
extern "C" fn molt_round_int_digits(value: i64, digits: i64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(round_int(value, digits), out)
}
