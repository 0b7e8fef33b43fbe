//! `bytes.hex` and `bytes.fromhex`.

use core::mem::MaybeUninit;

use alloc::vec::Vec;

use crate::error::{Error, Result, finish, value_error, value_error_of};
use crate::obj::{Bytes, Str};
use crate::{int_text, strings, text};

use super::is_space;

/// `bytes.hex(separator, group)`: groups count from the right, of a negative size from the left.
/// An empty separator is none.
fn hex(data: &[u8], separator: Str, group: i64) -> Result<Str> {
    if separator.chars() > 1 {
        return Err(value_error("sep must be length 1."));
    }
    if !separator.is_ascii() {
        return Err(value_error("sep must be ASCII."));
    }
    let size = usize::try_from(group.unsigned_abs()).unwrap_or(usize::MAX);
    let grouped = size > 0 && !separator.text().is_empty();
    let mut to = Vec::with_capacity(data.len() * 3);
    for (i, byte) in data.iter().enumerate() {
        let place = if group < 0 { i } else { data.len() - i };
        if grouped && i > 0 && place.is_multiple_of(size) {
            to.extend_from_slice(separator.text().as_bytes());
        }
        for digit in [byte >> 4, byte & 0xf] {
            to.push(b"0123456789abcdef"[usize::from(digit)]);
        }
    }
    Ok(Str::ascii(&to))
}

#[cold]
fn no_digit(text: &str, at: usize) -> Error {
    let mut digits = [0; int_text::MAX];
    let index = text::count_chars(&text.as_bytes()[..at]);
    let index = int_text::write(&mut digits, index as i64);
    value_error_of(&["non-hexadecimal number found in fromhex() arg at position ", strings::known(index)])
}

/// `bytes.fromhex(text)`: spaces may stand between bytes.
fn from_hex(text: &str) -> Result<Bytes> {
    let source = text.as_bytes();
    let digit = |at: usize| source.get(at).and_then(|&b| char::from(b).to_digit(16));
    let mut to = Vec::new();
    let mut at = 0;
    while at < source.len() {
        if is_space(source[at]) {
            at += 1;
            continue;
        }
        let high = digit(at).ok_or_else(|| no_digit(text, at))?;
        let low = digit(at + 1).ok_or_else(|| no_digit(text, at + 1))?;
        to.push((high << 4 | low) as u8);
        at += 2;
    }
    Ok(Bytes::new(&to))
}

/// `molt_bytes_hex`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_hex(bytes: Bytes, separator: Str, group: i64, out: &mut MaybeUninit<Str>) -> i32 {
    finish(hex(bytes.data(), separator, group), out)
}

/// `molt_bytes_fromhex`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_fromhex(text: Str, out: &mut MaybeUninit<Bytes>) -> i32 {
    finish(from_hex(text.text()), out)
}
