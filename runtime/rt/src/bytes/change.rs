//! `replace`, `strip`, `translate` and the methods that change the case of ASCII letters.

use core::mem::MaybeUninit;

use alloc::vec::Vec;

use crate::error::{Result, finish, value_error};
use crate::obj::Bytes;
use crate::text::{limit, push_replaced};

use super::is_space;

fn mapped(bytes: Bytes, mut map: impl FnMut(u8) -> u8) -> Bytes {
    let data = bytes.data();
    Bytes::fill(data.len(), |to| {
        for (to, &from) in to.iter_mut().zip(data) {
            *to = map(from);
        }
    })
}

/// `new` before each of the first `limit` bytes, and at the end if more are allowed.
fn interleaved(data: &[u8], new: &[u8], limit: usize) -> Vec<u8> {
    let mut to = Vec::new();
    for (i, &byte) in data.iter().enumerate() {
        if i < limit {
            to.extend_from_slice(new);
        }
        to.push(byte);
    }
    if data.len() < limit {
        to.extend_from_slice(new);
    }
    to
}

/// The data without the bytes that `drop` takes, at the left if `sides & 1`, at the right if
/// `sides & 2`.
fn strip(bytes: Bytes, sides: i64, drop: impl Fn(u8) -> bool) -> Bytes {
    let data = bytes.data();
    let mut end = data.len();
    if sides & 2 != 0 {
        end = data.iter().rposition(|&b| !drop(b)).map_or(0, |n| n + 1);
    }
    let mut start = 0;
    if sides & 1 != 0 {
        start = data[..end].iter().position(|&b| !drop(b)).unwrap_or(end);
    }
    bytes.part(start, end)
}

fn translate(bytes: Bytes, table: Bytes, delete: Bytes) -> Result<Bytes> {
    let (table, delete) = (table.data(), delete.data());
    if table.len() != 256 {
        return Err(value_error("translation table must be 256 characters long"));
    }
    let kept = bytes.data().iter().filter(|b| !delete.contains(b));
    let to: Vec<u8> = kept.map(|&b| table[usize::from(b)]).collect();
    Ok(Bytes::new(&to))
}

fn make_translation(from: Bytes, to: Bytes) -> Result<Bytes> {
    let (from, to) = (from.data(), to.data());
    if from.len() != to.len() {
        return Err(value_error("maketrans arguments must have same length"));
    }
    Ok(Bytes::fill(256, |table| {
        for (i, byte) in table.iter_mut().enumerate() {
            *byte = i as u8;
        }
        for (&from, &to) in from.iter().zip(to) {
            table[usize::from(from)] = to;
        }
    }))
}

/// `molt_bytes_replace`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_replace(bytes: Bytes, old: Bytes, new: Bytes, count: i64) -> Bytes {
    let limit = limit(count);
    if old.data().is_empty() {
        return Bytes::new(&interleaved(bytes.data(), new.data(), limit));
    }
    let mut to = Vec::with_capacity(bytes.data().len());
    if push_replaced(&mut to, bytes.data(), old.data(), new.data(), limit) == 0 {
        return bytes.retained();
    }
    Bytes::new(&to)
}

/// `molt_bytes_strip`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_strip(bytes: Bytes, sides: i64) -> Bytes {
    strip(bytes, sides, is_space)
}

/// `molt_bytes_strip_bytes`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_strip_bytes(bytes: Bytes, dropped: Bytes, sides: i64) -> Bytes {
    strip(bytes, sides, |b| dropped.data().contains(&b))
}

/// `molt_bytes_translate`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_translate(
    bytes: Bytes,
    table: Bytes,
    delete: Bytes,
    out: &mut MaybeUninit<Bytes>,
) -> i32 {
    finish(translate(bytes, table, delete), out)
}

/// `molt_bytes_maketrans`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_maketrans(from: Bytes, to: Bytes, out: &mut MaybeUninit<Bytes>) -> i32 {
    finish(make_translation(from, to), out)
}

/// `molt_bytes_upper`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_upper(bytes: Bytes) -> Bytes {
    mapped(bytes, |b| b.to_ascii_uppercase())
}

/// `molt_bytes_lower`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_lower(bytes: Bytes) -> Bytes {
    mapped(bytes, |b| b.to_ascii_lowercase())
}

/// `molt_bytes_swapcase`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_swapcase(bytes: Bytes) -> Bytes {
    mapped(bytes, |b| if b.is_ascii_alphabetic() { b ^ 0x20 } else { b })
}

/// `molt_bytes_title`: a letter after a letter is small.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_title(bytes: Bytes) -> Bytes {
    let mut inside = false;
    mapped(bytes, |b| {
        let to = if inside { b.to_ascii_lowercase() } else { b.to_ascii_uppercase() };
        inside = b.is_ascii_alphabetic();
        to
    })
}

/// `molt_bytes_capitalize`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_capitalize(bytes: Bytes) -> Bytes {
    let mut first = true;
    mapped(bytes, |b| {
        let to = if first { b.to_ascii_uppercase() } else { b.to_ascii_lowercase() };
        first = false;
        to
    })
}
