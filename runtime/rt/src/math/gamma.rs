//! `gamma` and `lgamma`, which CPython computes by Lanczos' approximation (with the coefficients of
//! Boost's `lanczos13m53`) instead of calling the C library.

#![allow(clippy::excessive_precision, reason = "the published coefficients")]

use core::f64::consts::PI;
use core::mem::MaybeUninit;

use crate::error::{Result, finish};
use crate::libm::{cos, exp, floor, fmod, log, pow, sin};

use super::{DOMAIN, RANGE};

const LN_PI: f64 = 1.144729885849400174143427351353058711647;
const G: f64 = 6.024680040776729583740234375;
const G_MINUS_HALF: f64 = 5.524680040776729583740234375;

const ABOVE: [f64; 13] = [
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
];
/// The coefficients of `x (x + 1) ... (x + 11)`.
const BELOW: [f64; 13] = [
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0,
];

/// The last whole number whose gamma value is a float exactly.
const LAST_EXACT: usize = 23;

/// `sin(pi * x)`, exact at whole and half numbers.
fn sin_pi(x: f64) -> f64 {
    let y = fmod(x.abs(), 2.0);
    let result = match floor(2.0 * y + 0.5) as i32 {
        0 => sin(PI * y),
        1 => cos(PI * (y - 0.5)),
        2 => sin(PI * (1.0 - y)),
        3 => -cos(PI * (y - 1.5)),
        _ => sin(PI * (y - 2.0)),
    };
    1f64.copysign(x) * result
}

fn lanczos_sum(x: f64) -> f64 {
    let (mut above, mut below) = (0.0, 0.0);
    if x < 5.0 {
        for i in (0..13).rev() {
            above = above * x + ABOVE[i];
            below = below * x + BELOW[i];
        }
    } else {
        // The same polynomials in 1/x, which cannot overflow.
        for i in 0..13 {
            above = above / x + ABOVE[i];
            below = below / x + BELOW[i];
        }
    }
    above / below
}

/// `math.gamma`
pub fn gamma(x: f64) -> Result<f64> {
    if !x.is_finite() {
        return if x == f64::NEG_INFINITY { Err(DOMAIN) } else { Ok(x) };
    }
    if x == 0.0 {
        return Err(DOMAIN);
    }
    if x == floor(x) {
        if x < 0.0 {
            return Err(DOMAIN);
        }
        if x <= LAST_EXACT as f64 {
            return Ok((1..x as u32).fold(1.0, |product, k| product * f64::from(k)));
        }
    }
    let size = x.abs();
    if size < 1e-20 {
        return finite(1.0 / x);
    }
    if size > 200.0 {
        return if x < 0.0 { Ok(0.0 / sin_pi(x)) } else { Err(RANGE) };
    }
    let y = size + G_MINUS_HALF;
    // What the addition lost, either way around.
    let lost = if size > G_MINUS_HALF { (y - size) - G_MINUS_HALF } else { (y - G_MINUS_HALF) - size };
    let z = lost * G / y;
    let mut r;
    if x < 0.0 {
        r = -PI / sin_pi(size) / size * exp(y) / lanczos_sum(size);
        r -= z * r;
        if size < 140.0 {
            r /= pow(y, size - 0.5);
        } else {
            let root = pow(y, size / 2.0 - 0.25);
            r /= root;
            r /= root;
        }
    } else {
        r = lanczos_sum(size) / exp(y);
        r += z * r;
        if size < 140.0 {
            r *= pow(y, size - 0.5);
        } else {
            let root = pow(y, size / 2.0 - 0.25);
            r *= root;
            r *= root;
        }
    }
    finite(r)
}

fn finite(x: f64) -> Result<f64> {
    if x.is_infinite() { Err(RANGE) } else { Ok(x) }
}

/// `math.lgamma`
pub fn lgamma(x: f64) -> Result<f64> {
    if !x.is_finite() {
        return Ok(if x.is_nan() { x } else { f64::INFINITY });
    }
    if x == floor(x) && x <= 2.0 {
        return if x <= 0.0 { Err(DOMAIN) } else { Ok(0.0) };
    }
    let size = x.abs();
    if size < 1e-20 {
        return Ok(-log(size));
    }
    let mut r = log(lanczos_sum(size)) - G;
    r += (size - 0.5) * (log(size + G - 0.5) - 1.0);
    if x < 0.0 {
        r = LN_PI - log(sin_pi(size).abs()) - log(size) - r;
    }
    finite(r)
}

/// `molt_math_gamma`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_gamma(x: f64, out: &mut MaybeUninit<f64>) -> i32 {
    finish(gamma(x), out)
}

/// `molt_math_lgamma`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_lgamma(x: f64, out: &mut MaybeUninit<f64>) -> i32 {
    finish(lgamma(x), out)
}
