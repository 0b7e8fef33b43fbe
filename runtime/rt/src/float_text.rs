//! Floats as text: CPython's `format_float_short`, which `repr` and every format code share.

use alloc::vec::Vec;

use crate::digits::Digits;
use crate::int_text;

/// The codes of `PyOS_double_to_string`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `repr`: shortest digits.
    Repr,
    /// `e`: scientific.
    Exp,
    /// `f`: fixed.
    Fixed,
    /// `g`: whichever is shorter.
    General,
}

/// How to write a float.
#[derive(Clone, Copy)]
pub struct Options {
    /// Code.
    pub style: Style,
    /// Digits behind the point, or significant ones for [`Style::General`].
    pub precision: usize,
    /// `#`: keeps the point and trailing zeros.
    pub alternate: bool,
    /// Adds `.0` to what would look like an int.
    pub add_dot_0: bool,
    /// `z`: no `-0.0`.
    pub no_negative_zero: bool,
    /// `E`, `INF`, `NAN`.
    pub upper: bool,
}

impl Options {
    /// Those of `repr`.
    pub const REPR: Options = Options {
        style: Style::Repr,
        precision: 0,
        alternate: false,
        add_dot_0: true,
        no_negative_zero: false,
        upper: false,
    };
}

/// Appends `repr(x)`. On its own path, so that a program that only prints floats does without the
/// digits of given precision.
pub fn push_repr(text: &mut Vec<u8>, x: f64) {
    if !push_special(text, x, false) {
        push_finite(text, x, &Digits::shortest(x), Options::REPR);
    }
}

/// Appends `x`.
pub fn push(text: &mut Vec<u8>, x: f64, options: Options) {
    if push_special(text, x, options.upper) {
        return;
    }
    let precision = options.precision;
    let digits = match options.style {
        Style::Repr => Digits::shortest(x),
        Style::Exp => Digits::significant(x, precision + 1),
        Style::Fixed => Digits::fixed(x, precision),
        Style::General => Digits::significant(x, precision.max(1)),
    };
    push_finite(text, x, &digits, options);
}

/// Appends an infinity or a nan, which shows no sign.
fn push_special(text: &mut Vec<u8>, x: f64, upper: bool) -> bool {
    if x.is_nan() {
        text.extend_from_slice(if upper { b"NAN" } else { b"nan" });
    } else if x.is_infinite() {
        if x < 0.0 {
            text.push(b'-');
        }
        text.extend_from_slice(if upper { b"INF" } else { b"inf" });
    }
    !x.is_finite()
}

fn push_finite(text: &mut Vec<u8>, x: f64, digits: &Digits, options: Options) {
    let Digits { digits, point } = digits;
    let zero = digits.is_empty() || digits == b"0";
    if x.is_sign_negative() && !(zero && options.no_negative_zero) {
        text.push(b'-');
    }
    push_digits(text, digits, (*point).into(), options);
}

/// Lays out digits: `point` says where the decimal point is among them, and the text shows the
/// positions from `start` to `end`, zeros where there are no digits.
fn push_digits(text: &mut Vec<u8>, digits: &[u8], mut point: i64, options: Options) {
    let precision = options.precision as i64;
    let mut end = digits.len() as i64;
    let mut exponential = false;
    match options.style {
        Style::Exp => {
            exponential = true;
            end = precision + 1;
        }
        Style::Fixed => end = point + precision,
        Style::General => {
            let precision = precision.max(1);
            exponential = point <= -4 || point > precision - i64::from(options.add_dot_0);
            if options.alternate {
                end = precision;
            }
        }
        Style::Repr => exponential = point <= -4 || point > 16,
    }
    let mut exponent = 0;
    if exponential {
        exponent = point - 1;
        point = 1;
    }
    let start = if point <= 0 { point - 1 } else { 0 };
    end = end.max(if !exponential && options.add_dot_0 { point + 1 } else { point });

    let length = digits.len() as i64;
    let mut position = start;
    let mut run = |text: &mut Vec<u8>, until: i64| {
        let zeros_before = (until.min(0) - position).max(0);
        push_zeros(text, zeros_before as usize);
        let from = position.clamp(0, length);
        let to = until.clamp(from, length);
        text.extend_from_slice(&digits[from as usize..to as usize]);
        push_zeros(text, (until - position.max(length)).max(0) as usize);
        position = until;
    };
    run(text, point);
    text.push(b'.');
    run(text, end);
    if text.last() == Some(&b'.') && !options.alternate {
        text.pop();
    }
    if exponential {
        text.push(if options.upper { b'E' } else { b'e' });
        text.push(if exponent < 0 { b'-' } else { b'+' });
        if exponent.abs() < 10 {
            text.push(b'0');
        }
        int_text::push(text, exponent.abs());
    }
}

/// Appends `count` zeros.
pub fn push_zeros(text: &mut Vec<u8>, count: usize) {
    text.resize(text.len() + count, b'0');
}
