//! Functions of ints.

use core::mem::MaybeUninit;

use crate::error::{Result, finish, fits, value_error};

/// Euclid's algorithm on absolute values.
fn gcd_abs(a: u64, b: u64) -> u64 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// `math.gcd`
pub fn gcd(a: i64, b: i64) -> Result<i64> {
    fits(i64::try_from(gcd_abs(a.unsigned_abs(), b.unsigned_abs())).ok())
}

/// `math.lcm`
pub fn lcm(a: i64, b: i64) -> Result<i64> {
    let (a, b) = (a.unsigned_abs(), b.unsigned_abs());
    if a == 0 || b == 0 {
        return Ok(0);
    }
    let multiple = (a / gcd_abs(a, b)).checked_mul(b);
    fits(multiple.and_then(|m| i64::try_from(m).ok()))
}

/// `math.factorial`
pub fn factorial(n: i64) -> Result<i64> {
    if n < 0 {
        return Err(value_error("factorial() not defined for negative values"));
    }
    if n > 20 {
        return fits(None);
    }
    Ok((1..=n).product())
}

fn check_counts(n: i64, k: i64) -> Result<()> {
    if n < 0 {
        return Err(value_error("n must be a non-negative integer"));
    }
    if k < 0 {
        return Err(value_error("k must be a non-negative integer"));
    }
    Ok(())
}

/// `math.perm`
pub fn perm(n: i64, k: i64) -> Result<i64> {
    check_counts(n, k)?;
    if k > n {
        return Ok(0);
    }
    let mut product = 1i64;
    for factor in 0..k {
        product = fits(product.checked_mul(n - factor))?;
    }
    Ok(product)
}

/// `math.comb`
pub fn comb(n: i64, k: i64) -> Result<i64> {
    check_counts(n, k)?;
    if k > n {
        return Ok(0);
    }
    let k = k.min(n - k);
    // Each step is a binomial coefficient itself, and they grow: the first that does not fit
    // decides. The product before the division fits 128 bits.
    let mut result = 1i128;
    for i in 0..k {
        result = result * i128::from(n - i) / i128::from(i + 1);
        if result > i128::from(i64::MAX) {
            return fits(None);
        }
    }
    fits(i64::try_from(result).ok())
}

/// `math.isqrt`
pub fn isqrt(n: i64) -> Result<i64> {
    if n < 0 {
        return Err(value_error("isqrt() argument must be nonnegative"));
    }
    Ok(n.isqrt())
}

macro_rules! exports {
    ($($symbol:ident($($x:ident),*) = $name:ident;)*) => {$(
        #[doc = concat!("`", stringify!($symbol), "`.")]
        #[unsafe(no_mangle)]
        extern "C" fn $symbol($($x: i64,)* out: &mut MaybeUninit<i64>) -> i32 {
            finish($name($($x),*), out)
        }
    )*};
}

exports! {
    molt_math_comb(n, k) = comb;
    molt_math_factorial(n) = factorial;
    molt_math_gcd(a, b) = gcd;
    molt_math_isqrt(n) = isqrt;
    molt_math_lcm(a, b) = lcm;
    molt_math_perm(n, k) = perm;
}
