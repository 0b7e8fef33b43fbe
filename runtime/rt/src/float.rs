//! Float arithmetic with Python's rules.

use core::mem::MaybeUninit;

use molt_abi::ErrorKind;

use crate::error::{Error, INT_OVERFLOW, Result, error, finish, overflow_error, value_error};
use crate::libm;

/// `int(x)`, towards zero.
pub fn to_int(x: f64) -> Result<i64> {
    // Both bounds are exact: -2^63 is an int, 2^63 is not.
    const LIMIT: f64 = 9223372036854775808.0;
    if (-LIMIT..LIMIT).contains(&x) {
        return Ok(x as i64);
    }
    Err(if x.is_nan() {
        value_error("cannot convert float NaN to integer")
    } else if x.is_infinite() {
        overflow_error("cannot convert float infinity to integer")
    } else {
        overflow_error(INT_OVERFLOW)
    })
}

const fn zero_division(message: &'static str) -> Error {
    error(ErrorKind::ZeroDivisionError, message)
}

/// `x // y`
pub fn floor_div(x: f64, y: f64) -> Result<f64> {
    if y == 0.0 {
        return Err(zero_division("float floor division by zero"));
    }
    let mut rest = libm::fmod(x, y);
    let mut quotient = (x - rest) / y;
    if rest != 0.0 && (y < 0.0) != (rest < 0.0) {
        rest += y;
        quotient -= 1.0;
    }
    let _ = rest;
    if quotient == 0.0 {
        return Ok(0f64.copysign(x / y));
    }
    let floor = libm::floor(quotient);
    Ok(if quotient - floor > 0.5 { floor + 1.0 } else { floor })
}

/// `x % y`, with the sign of `y`.
pub fn modulo(x: f64, y: f64) -> Result<f64> {
    if y == 0.0 {
        return Err(zero_division("float modulo"));
    }
    let rest = libm::fmod(x, y);
    Ok(if rest == 0.0 {
        0f64.copysign(y)
    } else if (y < 0.0) != (rest < 0.0) {
        rest + y
    } else {
        rest
    })
}

fn is_odd(x: f64) -> bool {
    libm::fmod(x.abs(), 2.0) == 1.0
}

/// `x ** y`. A negative base with a fractional exponent gives a complex number in Python; here a
/// float to a power is a float, and it raises `ValueError`.
pub fn pow(x: f64, y: f64) -> Result<f64> {
    if y == 0.0 || x == 1.0 {
        return Ok(1.0);
    }
    if x.is_nan() || y.is_nan() {
        return Ok(f64::NAN);
    }
    if y.is_infinite() {
        let x = x.abs();
        let grows = (y > 0.0) == (x > 1.0);
        return Ok(if x == 1.0 {
            1.0
        } else if grows {
            y.abs()
        } else {
            0.0
        });
    }
    if x.is_infinite() {
        return Ok(match (y > 0.0, is_odd(y)) {
            (true, true) => x,
            (true, false) => x.abs(),
            (false, true) => 0f64.copysign(x),
            (false, false) => 0.0,
        });
    }
    if x == 0.0 {
        if y < 0.0 {
            return Err(zero_division("0.0 cannot be raised to a negative power"));
        }
        return Ok(if is_odd(y) { x } else { 0.0 });
    }
    if x < 0.0 && libm::floor(y) != y {
        return Err(value_error("negative number ** fraction is complex: make the base a complex"));
    }
    let result = libm::pow(x.abs(), y);
    if result.is_infinite() {
        return Err(overflow_error("(34, 'Numerical result out of range')"));
    }
    Ok(if x < 0.0 && is_odd(y) { -result } else { result })
}

/// `molt_int_of_float`.
#[unsafe(no_mangle)]
extern "C" fn molt_int_of_float(x: f64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(to_int(x), out)
}

/// `molt_float_floordiv`.
#[unsafe(no_mangle)]
extern "C" fn molt_float_floordiv(x: f64, y: f64, out: &mut MaybeUninit<f64>) -> i32 {
    finish(floor_div(x, y), out)
}

/// `molt_float_mod`.
#[unsafe(no_mangle)]
extern "C" fn molt_float_mod(x: f64, y: f64, out: &mut MaybeUninit<f64>) -> i32 {
    finish(modulo(x, y), out)
}

/// `molt_float_pow`.
#[unsafe(no_mangle)]
extern "C" fn molt_float_pow(x: f64, y: f64, out: &mut MaybeUninit<f64>) -> i32 {
    finish(pow(x, y), out)
}
