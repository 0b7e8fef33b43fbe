//! Ints as 64 bits: arithmetic that wraps, counts of bits.

use core::mem::MaybeUninit;

use crate::error::{Result, finish, value_error};

/// `value >> count` with zeros from the left.
pub fn shr_unsigned(value: i64, count: i64) -> Result<i64> {
    if count < 0 {
        return Err(value_error("negative shift count"));
    }
    Ok(if count < 64 { (value as u64 >> count) as i64 } else { 0 })
}

/// `value << count`, bits beyond the 64th being lost.
pub fn shl_wrapping(value: i64, count: i64) -> Result<i64> {
    if count < 0 {
        return Err(value_error("negative shift count"));
    }
    Ok(if count < 64 { value << count } else { 0 })
}

/// `molt_int_wrapping_add`.
#[unsafe(no_mangle)]
extern "C" fn molt_int_wrapping_add(a: i64, b: i64) -> i64 {
    a.wrapping_add(b)
}

/// `molt_int_wrapping_sub`.
#[unsafe(no_mangle)]
extern "C" fn molt_int_wrapping_sub(a: i64, b: i64) -> i64 {
    a.wrapping_sub(b)
}

/// `molt_int_wrapping_mul`.
#[unsafe(no_mangle)]
extern "C" fn molt_int_wrapping_mul(a: i64, b: i64) -> i64 {
    a.wrapping_mul(b)
}

/// `molt_int_wrapping_shl`.
#[unsafe(no_mangle)]
extern "C" fn molt_int_wrapping_shl(value: i64, count: i64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(shl_wrapping(value, count), out)
}

/// `molt_int_shr_unsigned`.
#[unsafe(no_mangle)]
extern "C" fn molt_int_shr_unsigned(value: i64, count: i64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(shr_unsigned(value, count), out)
}

/// `molt_int_bit_length`: of the absolute value.
#[unsafe(no_mangle)]
extern "C" fn molt_int_bit_length(value: i64) -> i64 {
    (64 - value.unsigned_abs().leading_zeros()).into()
}

/// `molt_int_bit_count`: ones of the absolute value.
#[unsafe(no_mangle)]
extern "C" fn molt_int_bit_count(value: i64) -> i64 {
    value.unsigned_abs().count_ones().into()
}
