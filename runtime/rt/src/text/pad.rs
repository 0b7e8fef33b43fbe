//! `center`, `ljust`, `rjust` and `zfill`.

use core::mem::MaybeUninit;

use alloc::vec::Vec;

use molt_abi::ErrorKind;

use crate::error::{Result, error, finish};
use crate::format::push_fill;
use crate::obj::Str;

use super::from_bytes;

/// How many characters `s` lacks to `width`.
fn missing(s: &Str, width: i64) -> usize {
    usize::try_from(width).unwrap_or(0).saturating_sub(s.chars())
}

/// `s` between so many fill characters.
fn padded(s: Str, fill: Str, left: usize, right: usize) -> Result<Str> {
    let mut chars = fill.text().chars();
    let (Some(fill), None) = (chars.next(), chars.next()) else {
        return Err(error(ErrorKind::TypeError, "The fill character must be exactly one character long"));
    };
    if left == 0 && right == 0 {
        return Ok(s.retained());
    }
    let mut to = Vec::new();
    push_fill(&mut to, fill, left);
    to.extend_from_slice(s.text().as_bytes());
    push_fill(&mut to, fill, right);
    Ok(from_bytes(&to))
}

/// `molt_str_ljust`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_ljust(s: Str, width: i64, fill: Str, out: &mut MaybeUninit<Str>) -> i32 {
    finish(padded(s, fill, 0, missing(&s, width)), out)
}

/// `molt_str_rjust`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_rjust(s: Str, width: i64, fill: Str, out: &mut MaybeUninit<Str>) -> i32 {
    finish(padded(s, fill, missing(&s, width), 0), out)
}

/// `molt_str_center`: of an odd number, the left side gets more if the width is odd.
#[unsafe(no_mangle)]
extern "C" fn molt_str_center(s: Str, width: i64, fill: Str, out: &mut MaybeUninit<Str>) -> i32 {
    let missing = missing(&s, width);
    let left = missing / 2 + (missing & width as usize & 1);
    finish(padded(s, fill, left, missing - left), out)
}

/// `molt_str_zfill`: zeros go behind a sign.
#[unsafe(no_mangle)]
extern "C" fn molt_str_zfill(s: Str, width: i64) -> Str {
    let zeros = missing(&s, width);
    if zeros == 0 {
        return s.retained();
    }
    let text = s.text().as_bytes();
    let sign = usize::from(matches!(text.first(), Some(b'+' | b'-')));
    let mut to = Vec::new();
    to.extend_from_slice(&text[..sign]);
    push_fill(&mut to, '0', zeros);
    to.extend_from_slice(&text[sign..]);
    from_bytes(&to)
}
