//! Integer arithmetic that takes more than an instruction or two.

use core::cmp::Ordering;
use core::mem::MaybeUninit;

use molt_abi::ErrorKind;

use crate::error::{Result, error, finish, fits, value_error};
use crate::value::cmp_code;

/// `base ** exponent`, exact or an error.
pub fn pow(base: i64, exponent: i64) -> Result<i64> {
    if exponent < 0 {
        return Err(value_error("negative exponent: int ** int gives an int here; use a float base"));
    }
    match (base, exponent) {
        (0 | 1, _) => return Ok(if exponent == 0 { 1 } else { base }),
        (-1, _) => return Ok(if exponent % 2 == 0 { 1 } else { -1 }),
        _ => {}
    }
    fits(u32::try_from(exponent).ok().and_then(|exponent| base.checked_pow(exponent)))
}

/// `pow(base, exponent, modulus)`: the sign of the result is the modulus's.
pub fn pow_mod(base: i64, exponent: i64, modulus: i64) -> Result<i64> {
    if modulus == 0 {
        return Err(value_error("pow() 3rd argument cannot be 0"));
    }
    let size = i128::from(modulus).abs();
    let mut base = i128::from(base).rem_euclid(size);
    if exponent < 0 {
        base = inverse(base, size).ok_or(value_error("base is not invertible for the given modulus"))?;
    }
    let mut left = exponent.unsigned_abs();
    let mut result = 1 % size;
    while left > 0 {
        if left % 2 == 1 {
            result = result * base % size;
        }
        base = base * base % size;
        left /= 2;
    }
    if modulus < 0 && result != 0 {
        result -= size;
    }
    fits(i64::try_from(result).ok())
}

/// The `y` with `x * y == 1` modulo `m`, by Euclid's algorithm.
fn inverse(x: i128, m: i128) -> Option<i128> {
    let (mut a, mut b) = (x, m);
    let (mut s, mut t) = (1, 0);
    while b != 0 {
        let quotient = a / b;
        (a, b) = (b, a - quotient * b);
        (s, t) = (t, s - quotient * t);
    }
    (a == 1 || m == 1).then(|| s.rem_euclid(m))
}

/// `a / b`, correctly rounded.
pub fn true_div(a: i64, b: i64) -> Result<f64> {
    // Up to here ints are floats, and the division rounds once.
    const EXACT: u64 = 1 << 53;
    if b == 0 {
        return Err(error(ErrorKind::ZeroDivisionError, "division by zero"));
    }
    let (n, d) = (a.unsigned_abs(), b.unsigned_abs());
    if n <= EXACT && d <= EXACT {
        return Ok(a as f64 / b as f64);
    }
    if n == 0 {
        return Ok(0f64.copysign(b as f64));
    }
    // At least 63 bits of quotient, the last of which stands for all that follow.
    let shift = u128::from(n).leading_zeros();
    let scaled = u128::from(n) << shift;
    let mut quotient = scaled / u128::from(d);
    if scaled % u128::from(d) != 0 {
        quotient |= 1;
    }
    let scale = f64::from_bits((1023 - u64::from(shift)) << 52);
    let result = quotient as f64 * scale;
    Ok(if (a < 0) != (b < 0) { -result } else { result })
}

/// Compares exactly; `None` for a nan.
pub fn cmp_float(a: i64, x: f64) -> Option<Ordering> {
    const LIMIT: f64 = 9223372036854775808.0;
    if x.is_nan() {
        return None;
    }
    if x >= LIMIT {
        return Some(Ordering::Less);
    }
    if x < -LIMIT {
        return Some(Ordering::Greater);
    }
    let whole = x as i64;
    let fraction = x - whole as f64;
    Some(a.cmp(&whole).then(0f64.partial_cmp(&fraction)?))
}

/// `molt_int_pow`.
#[unsafe(no_mangle)]
extern "C" fn molt_int_pow(base: i64, exponent: i64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(pow(base, exponent), out)
}

/// `molt_int_pow_mod`.
#[unsafe(no_mangle)]
extern "C" fn molt_int_pow_mod(base: i64, exponent: i64, modulus: i64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(pow_mod(base, exponent, modulus), out)
}

/// `molt_int_truediv`.
#[unsafe(no_mangle)]
extern "C" fn molt_int_truediv(a: i64, b: i64, out: &mut MaybeUninit<f64>) -> i32 {
    finish(true_div(a, b), out)
}

/// `molt_int_cmp_float`.
#[unsafe(no_mangle)]
extern "C" fn molt_int_cmp_float(a: i64, x: f64) -> i64 {
    cmp_code(cmp_float(a, x))
}
