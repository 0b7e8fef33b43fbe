//! `hypot`, `dist` and `fsum`: sums that keep what rounding loses.

use core::mem::MaybeUninit;

use alloc::vec::Vec;

use molt_abi::Kind;

use crate::error::{Result, finish, overflow_error, value_error};
use crate::libm::{fma, ldexp, sqrt};
use crate::obj::List;
use crate::value;

/// `x * y` as a rounded product and what rounding lost.
fn exact_product(x: f64, y: f64) -> (f64, f64) {
    let product = x * y;
    (product, fma(x, y, -product))
}

/// `a + b` for `|a| >= |b|`, as a rounded sum and what rounding lost.
fn exact_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    (sum, (a - sum) + b)
}

/// The binary exponent `e` with `x = m * 2^e`, `0.5 <= m < 1`, as C's `frexp`.
fn exponent(x: f64) -> i32 {
    let field = (x.to_bits() >> 52 & 0x7ff) as i32;
    if field == 0 {
        // Subnormal: scaled into the normal range.
        return exponent(x * 18014398509481984.0) - 54;
    }
    field - 1022
}

/// CPython 3.12's `vector_norm`: scaled, squared without loss, and corrected once.
fn vector_norm(values: &mut [f64]) -> f64 {
    let mut max = 0.0;
    let mut nan = false;
    for x in values.iter_mut() {
        *x = x.abs();
        nan |= x.is_nan();
        if *x > max {
            max = *x;
        }
    }
    norm_below(values, max, nan)
}

fn norm_below(values: &mut [f64], max: f64, nan: bool) -> f64 {
    if max.is_infinite() {
        return max;
    }
    if nan {
        return f64::NAN;
    }
    if max == 0.0 || values.len() <= 1 {
        return max;
    }
    let power = exponent(max);
    if power < -1023 {
        for x in values.iter_mut() {
            *x /= f64::MIN_POSITIVE;
        }
        return f64::MIN_POSITIVE * norm_below(values, max / f64::MIN_POSITIVE, nan);
    }
    let scale = ldexp(1.0, -power);
    let (mut sum, mut lost_products, mut lost_sums) = (1.0, 0.0, 0.0);
    for &x in values.iter() {
        let x = x * scale;
        let (square, lost) = exact_product(x, x);
        lost_products += lost;
        let lost;
        (sum, lost) = exact_sum(sum, square);
        lost_sums += lost;
    }
    let mut root = sqrt(sum - 1.0 + (lost_products + lost_sums));
    let (square, lost) = exact_product(-root, root);
    lost_products += lost;
    let lost;
    (sum, lost) = exact_sum(sum, square);
    lost_sums += lost;
    let rest = sum - 1.0 + (lost_products + lost_sums);
    root += rest / (2.0 * root);
    root / scale
}

/// `math.hypot` of two arguments.
pub fn hypot(x: f64, y: f64) -> f64 {
    vector_norm(&mut [x, y])
}

/// The elements of a list of numbers.
fn floats(list: List) -> Vec<f64> {
    if value::kind(list.elem()) == Kind::Int {
        // SAFETY: the elements are ints.
        let ints: &[i64] = unsafe { list.slice() };
        return ints.iter().map(|&x| x as f64).collect();
    }
    // SAFETY: the elements are floats.
    let floats: &[f64] = unsafe { list.slice() };
    floats.to_vec()
}

fn dist(p: List, q: List) -> Result<f64> {
    if p.len() != q.len() {
        return Err(value_error("both points must have the same number of dimensions"));
    }
    let mut differences: Vec<f64> = floats(p).iter().zip(floats(q)).map(|(x, y)| (x - y).abs()).collect();
    Ok(vector_norm(&mut differences))
}

/// `math.fsum`: Shewchuk's exact sum in partial sums that do not overlap.
pub fn fsum(values: &[f64]) -> Result<f64> {
    let mut partials: Vec<f64> = Vec::new();
    let (mut special, mut infinities) = (0.0, 0.0);
    for &value in values {
        let mut x = value;
        let mut kept = 0;
        for j in 0..partials.len() {
            let mut y = partials[j];
            if x.abs() < y.abs() {
                (x, y) = (y, x);
            }
            let (high, low) = exact_sum(x, y);
            if low != 0.0 {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        if x == 0.0 {
            continue;
        }
        if x.is_finite() {
            partials.push(x);
            continue;
        }
        if value.is_finite() {
            return Err(overflow_error("intermediate overflow in fsum"));
        }
        if value.is_infinite() {
            infinities += value;
        }
        special += value;
        partials.clear();
    }
    if special != 0.0 {
        if infinities.is_nan() {
            return Err(value_error("-inf + inf in fsum"));
        }
        return Ok(special);
    }
    Ok(sum_partials(&partials))
}

/// Adds partial sums from the largest on, and rounds half to even across them.
fn sum_partials(partials: &[f64]) -> f64 {
    let Some((&last, mut rest)) = partials.split_last() else {
        return 0.0;
    };
    let mut high = last;
    let mut low = 0.0;
    while let Some((&y, before)) = rest.split_last() {
        rest = before;
        (high, low) = exact_sum(high, y);
        if low != 0.0 {
            break;
        }
    }
    if let Some(&next) = rest.last()
        && (low < 0.0 && next < 0.0 || low > 0.0 && next > 0.0)
    {
        let y = low * 2.0;
        let x = high + y;
        if y == x - high {
            high = x;
        }
    }
    high
}

/// `molt_math_hypot`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_hypot(x: f64, y: f64) -> f64 {
    hypot(x, y)
}

/// `molt_math_dist`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_dist(p: List, q: List, out: &mut MaybeUninit<f64>) -> i32 {
    finish(dist(p, q), out)
}

/// `molt_math_fsum`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_fsum(list: List, out: &mut MaybeUninit<f64>) -> i32 {
    finish(fsum(&floats(list)), out)
}
