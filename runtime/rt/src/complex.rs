//! What the class `complex` asks for: text, parsing, powers. The rest it does itself.

use core::mem::MaybeUninit;

use alloc::vec::Vec;

use molt_abi::ErrorKind;

use crate::error::{Result, error, finish, overflow_error, value_error, value_error_of};
use crate::float_text::{self, Options};
use crate::obj::{List, Str};
use crate::types::list_of_floats;
use crate::{libm, parse, strings};

/// A complex number.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Complex {
    /// Real part.
    pub real: f64,
    /// Imaginary part.
    pub imag: f64,
}

impl Complex {
    const ONE: Complex = Complex { real: 1.0, imag: 0.0 };

    fn times(self, other: Complex) -> Complex {
        Complex {
            real: self.real * other.real - self.imag * other.imag,
            imag: self.real * other.imag + self.imag * other.real,
        }
    }

    /// The quotient, by Smith's algorithm as CPython's; `None` for a division by zero.
    fn over(self, other: Complex) -> Option<Complex> {
        if other.real.abs() >= other.imag.abs() {
            if other.real == 0.0 {
                return None;
            }
            let ratio = other.imag / other.real;
            let denominator = other.real + other.imag * ratio;
            return Some(Complex {
                real: (self.real + self.imag * ratio) / denominator,
                imag: (self.imag - self.real * ratio) / denominator,
            });
        }
        if other.imag.is_nan() || other.real.is_nan() {
            return Some(Complex { real: f64::NAN, imag: f64::NAN });
        }
        let ratio = other.real / other.imag;
        let denominator = other.real * ratio + other.imag;
        Some(Complex {
            real: (self.real * ratio + self.imag) / denominator,
            imag: (self.imag * ratio - self.real) / denominator,
        })
    }

    /// The power by repeated squaring.
    fn power(self, mut exponent: u32) -> Complex {
        let (mut result, mut square) = (Complex::ONE, self);
        while exponent > 0 {
            if exponent & 1 == 1 {
                result = result.times(square);
            }
            square = square.times(square);
            exponent >>= 1;
        }
        result
    }
}

/// `base ** exponent`
pub fn pow(base: Complex, exponent: Complex) -> Result<Complex> {
    let zero = error(ErrorKind::ZeroDivisionError, "0.0 to a negative or complex power");
    let whole = exponent.imag == 0.0 && libm::floor(exponent.real) == exponent.real;
    let result = if whole && exponent.real.abs() <= 100.0 {
        let power = base.power(exponent.real.abs() as u32);
        if exponent.real > 0.0 { power } else { Complex::ONE.over(power).ok_or(zero)? }
    } else if base.real == 0.0 && base.imag == 0.0 {
        if exponent.imag != 0.0 || exponent.real < 0.0 {
            return Err(zero);
        }
        Complex { real: 0.0, imag: 0.0 }
    } else {
        let size = libm::hypot(base.real, base.imag);
        let angle = libm::atan2(base.imag, base.real);
        let (mut length, mut phase) = (libm::pow(size, exponent.real), angle * exponent.real);
        if exponent.imag != 0.0 {
            length /= libm::exp(angle * exponent.imag);
            phase += exponent.imag * libm::log(size);
        }
        if phase.is_infinite() {
            // CPython sees the error that the C library's `cos` reports.
            return Err(zero);
        }
        Complex { real: length * libm::cos(phase), imag: length * libm::sin(phase) }
    };
    if result.real.is_infinite() || result.imag.is_infinite() {
        return Err(overflow_error("complex exponentiation"));
    }
    Ok(result)
}

/// Appends `repr(z)`.
pub fn push_repr(to: &mut Vec<u8>, z: Complex) {
    let options = Options { add_dot_0: false, ..Options::REPR };
    let bare = z.real == 0.0 && z.real.is_sign_positive();
    if !bare {
        to.push(b'(');
        float_text::push(to, z.real, options);
        if z.imag.is_nan() || z.imag.is_sign_positive() {
            to.push(b'+');
        }
    }
    float_text::push(to, z.imag, options);
    to.push(b'j');
    if !bare {
        to.push(b')');
    }
}

/// The length of the float at the front of `text`: digits with a point, an exponent, or a name.
fn float_length(text: &[u8]) -> usize {
    let sign = usize::from(matches!(text.first(), Some(b'+' | b'-')));
    let rest = &text[sign..];
    for name in [&b"infinity"[..], b"inf", b"nan"] {
        if rest.len() >= name.len() && rest[..name.len()].eq_ignore_ascii_case(name) {
            return sign + name.len();
        }
    }
    let digits = |text: &[u8]| text.iter().take_while(|b| b.is_ascii_digit()).count();
    let mut end = digits(rest);
    if rest.get(end) == Some(&b'.') {
        end += 1 + digits(&rest[end + 1..]);
    }
    if !rest[..end].iter().any(u8::is_ascii_digit) {
        return 0;
    }
    if matches!(rest.get(end), Some(b'e' | b'E')) {
        let signed = usize::from(matches!(rest.get(end + 1), Some(b'+' | b'-')));
        let exponent = digits(&rest[end + 1 + signed..]);
        if exponent > 0 {
            end += 1 + signed + exponent;
        }
    }
    sign + end
}

/// `complex(text)`
pub fn of_text(text: &str) -> Result<Complex> {
    let Some(ascii) = parse::without_underscores(parse::to_ascii(text)) else {
        return Err(value_error_of(&["could not convert string to complex: ", &strings::repr(text)]));
    };
    parsed(&ascii).ok_or(value_error("complex() arg is a malformed string"))
}

fn parsed(mut rest: &[u8]) -> Option<Complex> {
    if let [b'(', inner @ .., b')'] = rest {
        rest = inner.trim_ascii();
    }
    let number = |text: &[u8]| parse::float(core::str::from_utf8(text).ok()?).ok();
    let is_j = |byte: Option<&u8>| matches!(byte, Some(b'j' | b'J'));
    let unit = |text: &[u8]| match text {
        b"+" | b"" => Some(1.0),
        b"-" => Some(-1.0),
        _ => number(text),
    };
    let first = float_length(rest);
    if first == 0 {
        // `j`, `+j`, `-j`
        let sign = usize::from(matches!(rest.first(), Some(b'+' | b'-')));
        let imag = unit(&rest[..sign])?;
        return (is_j(rest.get(sign)) && rest.len() == sign + 1).then_some(Complex { real: 0.0, imag });
    }
    let real = number(&rest[..first])?;
    match &rest[first..] {
        [] => Some(Complex { real, imag: 0.0 }),
        [b'j' | b'J'] => Some(Complex { real: 0.0, imag: real }),
        tail @ [b'+' | b'-', ..] => {
            let second = float_length(tail).max(1);
            let imag = unit(&tail[..second])?;
            (is_j(tail.get(second)) && tail.len() == second + 1).then_some(Complex { real, imag })
        }
        _ => None,
    }
}

fn parts(z: Complex) -> List {
    list_of_floats(&[z.real, z.imag])
}

/// `molt_complex_repr`.
#[unsafe(no_mangle)]
extern "C" fn molt_complex_repr(real: f64, imag: f64) -> Str {
    let mut text = Vec::new();
    push_repr(&mut text, Complex { real, imag });
    Str::ascii(&text)
}

/// `molt_complex_of_str`: real and imaginary part.
#[unsafe(no_mangle)]
extern "C" fn molt_complex_of_str(text: Str, out: &mut MaybeUninit<List>) -> i32 {
    finish(of_text(text.text()).map(parts), out)
}

/// `molt_complex_pow`: real and imaginary part of the base, and of the exponent.
#[unsafe(no_mangle)]
extern "C" fn molt_complex_pow(a: f64, b: f64, c: f64, d: f64, out: &mut MaybeUninit<List>) -> i32 {
    let (base, exponent) = (Complex { real: a, imag: b }, Complex { real: c, imag: d });
    finish(pow(base, exponent).map(parts), out)
}

/// `molt_complex_div`: real and imaginary part of both operands.
#[unsafe(no_mangle)]
extern "C" fn molt_complex_div(a: f64, b: f64, c: f64, d: f64, out: &mut MaybeUninit<List>) -> i32 {
    let quotient = Complex { real: a, imag: b }.over(Complex { real: c, imag: d });
    let zero = error(ErrorKind::ZeroDivisionError, "complex division by zero");
    finish(quotient.map(parts).ok_or(zero), out)
}
