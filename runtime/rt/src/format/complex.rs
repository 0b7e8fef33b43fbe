//! Formatting complex numbers.

use core::mem::MaybeUninit;

use alloc::vec::Vec;

use crate::complex::Complex;
use crate::error::{Result, value_error};
use crate::obj::Str;

use super::number::{float_laid_out, style};
use super::pad;
use super::spec::Spec;

/// `format(z, spec)` of a complex number.
pub fn complex(z: Complex, text: &str) -> Result<Vec<u8>> {
    let spec = Spec::parse(text, '>', "complex")?;
    let style = style(&spec, "complex")?;
    if spec.fill == '0' {
        return Err(value_error("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == '=' {
        return Err(value_error("'=' alignment flag is not allowed in complex format specifier"));
    }
    // Without a code it looks like `str(z)`.
    let bare = spec.code.is_none() && z.real == 0.0 && z.real.is_sign_positive();
    let parentheses = spec.code.is_none() && !bare;
    let part = Spec { width: None, ..spec };
    let mut number = Vec::new();
    if parentheses {
        number.push(b'(');
    }
    if !bare {
        number.extend(float_laid_out(z.real, &part, style, false));
    }
    let imaginary = if bare { part } else { Spec { sign: Some('+'), ..part } };
    number.extend(float_laid_out(z.imag, &imaginary, style, false));
    number.push(b'j');
    if parentheses {
        number.push(b')');
    }
    let padding = spec.width.unwrap_or(0).saturating_sub(number.len());
    let (left, _, right) = pad::split(spec.align, padding);
    let mut to = Vec::new();
    pad::push_fill(&mut to, spec.fill, left);
    to.extend_from_slice(&number);
    pad::push_fill(&mut to, spec.fill, right);
    Ok(to)
}

/// `molt_format_complex`.
#[unsafe(no_mangle)]
extern "C" fn molt_format_complex(real: f64, imag: f64, spec: Str, out: &mut MaybeUninit<Str>) -> i32 {
    super::as_str(complex(Complex { real, imag }, spec.text()), out)
}
