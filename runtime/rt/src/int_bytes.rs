//! `int.to_bytes` and `int.from_bytes`.

use core::mem::MaybeUninit;

use crate::error::{Result, finish, fits, overflow_error, value_error};
use crate::obj::Bytes;
use crate::value::Flag;

/// Bytes of an int.
const SIZE: usize = 8;

fn to_bytes(value: i64, length: i64, big: bool, signed: bool) -> Result<Bytes> {
    let length = usize::try_from(length).map_err(|_| value_error("length argument must be non-negative"))?;
    if value < 0 && !signed {
        return Err(overflow_error("can't convert negative int to unsigned"));
    }
    let used = if signed {
        // One bit for the sign.
        65 - (if value < 0 { !value } else { value }).leading_zeros()
    } else {
        64 - value.leading_zeros()
    };
    // As CPython: no bytes at all stand for 0, and for -1 as well.
    let nothing = value == 0 || value == -1 && length == 0;
    if (used as usize) > length.saturating_mul(8) && !nothing {
        return Err(overflow_error("int too big to convert"));
    }
    Ok(Bytes::fill(length, |to| {
        to.fill(if value < 0 { 0xff } else { 0 });
        let bytes = value.to_le_bytes();
        let count = length.min(SIZE);
        to[..count].copy_from_slice(&bytes[..count]);
        if big {
            to.reverse();
        }
    }))
}

fn from_bytes(data: &[u8], big: bool, signed: bool) -> Result<i64> {
    let byte = |i: usize| if big { data[data.len() - 1 - i] } else { data[i] };
    let negative = signed && !data.is_empty() && byte(data.len() - 1) & 0x80 != 0;
    let filler = if negative { 0xff } else { 0 };
    let mut bytes = [filler; SIZE];
    for (i, to) in bytes.iter_mut().enumerate().take(data.len()) {
        *to = byte(i);
    }
    let value = i64::from_le_bytes(bytes);
    let whole = (SIZE..data.len()).all(|i| byte(i) == filler) && (value < 0) == negative;
    fits(whole.then_some(value))
}

/// `molt_int_to_bytes`.
#[unsafe(no_mangle)]
extern "C" fn molt_int_to_bytes(
    value: i64,
    length: i64,
    big: Flag,
    signed: Flag,
    out: &mut MaybeUninit<Bytes>,
) -> i32 {
    finish(to_bytes(value, length, big.get(), signed.get()), out)
}

/// `molt_int_from_bytes`.
#[unsafe(no_mangle)]
extern "C" fn molt_int_from_bytes(bytes: Bytes, big: Flag, signed: Flag, out: &mut MaybeUninit<i64>) -> i32 {
    finish(from_bytes(bytes.data(), big.get(), signed.get()), out)
}
