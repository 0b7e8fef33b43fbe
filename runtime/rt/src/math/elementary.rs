//! Functions of one or two floats.

use core::mem::MaybeUninit;

use molt_abi::ErrorKind;

use crate::error::{Result, error, finish, value_error};
use crate::libm;

use super::{DOMAIN, RANGE};

/// What an infinite result of finite arguments means.
#[derive(Clone, Copy)]
enum Infinite {
    /// A pole: `ValueError`.
    Pole,
    /// Overflow: `OverflowError`.
    Overflow,
}

/// CPython's `math_1`: a nan that was not put in is a domain error.
fn checked(x: f64, y: f64, infinite: Infinite) -> Result<f64> {
    if y.is_nan() && !x.is_nan() {
        return Err(DOMAIN);
    }
    if y.is_infinite() && x.is_finite() {
        return Err(match infinite {
            Infinite::Pole => DOMAIN,
            Infinite::Overflow => RANGE,
        });
    }
    Ok(y)
}

macro_rules! exports {
    ($($symbol:ident = $name:ident;)*) => {$(
        #[doc = concat!("`", stringify!($symbol), "`.")]
        #[unsafe(no_mangle)]
        extern "C" fn $symbol(x: f64) -> f64 {
            libm::$name(x)
        }
    )*};
    ($($symbol:ident = $name:ident, $infinite:ident;)*) => {$(
        #[doc = concat!("`", stringify!($symbol), "`.")]
        #[unsafe(no_mangle)]
        extern "C" fn $symbol(x: f64, out: &mut MaybeUninit<f64>) -> i32 {
            finish(checked(x, libm::$name(x), Infinite::$infinite), out)
        }
    )*};
}

exports! {
    molt_math_asinh = asinh;
    molt_math_atan = atan;
    molt_math_cbrt = cbrt;
    molt_math_erf = erf;
    molt_math_erfc = erfc;
    molt_math_tanh = tanh;
}

exports! {
    molt_math_acos = acos, Pole;
    molt_math_acosh = acosh, Pole;
    molt_math_asin = asin, Pole;
    molt_math_atanh = atanh, Pole;
    molt_math_cos = cos, Pole;
    molt_math_cosh = cosh, Overflow;
    molt_math_exp = exp, Overflow;
    molt_math_exp2 = exp2, Overflow;
    molt_math_expm1 = expm1, Overflow;
    molt_math_log = log, Pole;
    molt_math_log10 = log10, Pole;
    molt_math_log1p = log1p, Pole;
    molt_math_log2 = log2, Pole;
    molt_math_sin = sin, Pole;
    molt_math_sinh = sinh, Overflow;
    molt_math_tan = tan, Pole;
}

/// `math.log(x, base)`.
pub fn log_base(x: f64, base: f64) -> Result<f64> {
    let above = checked(x, libm::log(x), Infinite::Pole)?;
    let below = checked(base, libm::log(base), Infinite::Pole)?;
    if below == 0.0 {
        return Err(error(ErrorKind::ZeroDivisionError, "float division by zero"));
    }
    Ok(above / below)
}

/// `math.fmod`
pub fn fmod(x: f64, y: f64) -> Result<f64> {
    if y.is_infinite() && x.is_finite() {
        return Ok(x);
    }
    let rest = libm::fmod(x, y);
    if rest.is_nan() && !x.is_nan() && !y.is_nan() { Err(DOMAIN) } else { Ok(rest) }
}

/// `math.remainder`
pub fn remainder(x: f64, y: f64) -> Result<f64> {
    if x.is_nan() || y.is_nan() {
        return Ok(if x.is_nan() { x } else { y });
    }
    if x.is_infinite() || y == 0.0 {
        return Err(DOMAIN);
    }
    Ok(if y.is_infinite() { x } else { libm::remainder(x, y) })
}

/// `math.pow`, which is C's but for its errors.
pub fn pow(x: f64, y: f64) -> Result<f64> {
    let result = libm::pow(x, y);
    if !x.is_finite() || !y.is_finite() || result.is_finite() {
        return Ok(result);
    }
    Err(if result.is_nan() || x == 0.0 { DOMAIN } else { RANGE })
}

/// `math.ldexp`
pub fn ldexp(x: f64, exponent: i64) -> Result<f64> {
    if x == 0.0 || !x.is_finite() {
        return Ok(x);
    }
    let exponent = exponent.clamp(-100_000, 100_000) as i32;
    let result = libm::ldexp(x, exponent);
    if result.is_infinite() { Err(RANGE) } else { Ok(result) }
}

/// `math.isclose`
pub fn is_close(a: f64, b: f64, relative: f64, absolute: f64) -> Result<bool> {
    if relative < 0.0 || absolute < 0.0 {
        return Err(value_error("tolerances must be non-negative"));
    }
    if a == b {
        return Ok(true);
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(false);
    }
    let distance = (b - a).abs();
    Ok(distance <= (relative * b).abs() || distance <= (relative * a).abs() || distance <= absolute)
}

/// `molt_math_log_base`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_log_base(x: f64, base: f64, out: &mut MaybeUninit<f64>) -> i32 {
    finish(log_base(x, base), out)
}

/// `molt_math_fmod`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_fmod(x: f64, y: f64, out: &mut MaybeUninit<f64>) -> i32 {
    finish(fmod(x, y), out)
}

/// `molt_math_remainder`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_remainder(x: f64, y: f64, out: &mut MaybeUninit<f64>) -> i32 {
    finish(remainder(x, y), out)
}

/// `molt_math_pow`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_pow(x: f64, y: f64, out: &mut MaybeUninit<f64>) -> i32 {
    finish(pow(x, y), out)
}

/// `molt_math_ldexp`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_ldexp(x: f64, exponent: i64, out: &mut MaybeUninit<f64>) -> i32 {
    finish(ldexp(x, exponent), out)
}

/// `molt_math_isclose`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_isclose(
    a: f64,
    b: f64,
    relative: f64,
    absolute: f64,
    out: &mut MaybeUninit<bool>,
) -> i32 {
    finish(is_close(a, b, relative, absolute), out)
}

/// `molt_math_atan2`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_atan2(y: f64, x: f64) -> f64 {
    libm::atan2(y, x)
}

/// `molt_math_copysign`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_copysign(x: f64, y: f64) -> f64 {
    x.copysign(y)
}

/// `molt_math_fabs`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_fabs(x: f64) -> f64 {
    x.abs()
}

/// `molt_math_degrees`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_degrees(x: f64) -> f64 {
    x * (180.0 / core::f64::consts::PI)
}

/// `molt_math_radians`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_radians(x: f64) -> f64 {
    x * (core::f64::consts::PI / 180.0)
}

/// `molt_math_isfinite`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_isfinite(x: f64) -> bool {
    x.is_finite()
}

/// `molt_math_isinf`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_isinf(x: f64) -> bool {
    x.is_infinite()
}

/// `molt_math_isnan`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_isnan(x: f64) -> bool {
    x.is_nan()
}
