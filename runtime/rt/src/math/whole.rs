//! Floats to ints.

use core::mem::MaybeUninit;

use crate::error::finish;
use crate::float::to_int;
use crate::libm;

/// `molt_math_ceil`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_ceil(x: f64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(to_int(libm::ceil(x)), out)
}

/// `molt_math_floor`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_floor(x: f64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(to_int(libm::floor(x)), out)
}

/// `molt_math_trunc`.
#[unsafe(no_mangle)]
extern "C" fn molt_math_trunc(x: f64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(to_int(x), out)
}
