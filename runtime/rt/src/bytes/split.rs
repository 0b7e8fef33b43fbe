//! `split`, `rsplit` and `splitlines`.

use core::mem::MaybeUninit;

use crate::error::{Result, finish, value_error};
use crate::obj::{Bytes, List};
use crate::text::limit;
use crate::value::Flag;

use super::{BytesList, is_space, search};

/// The first place from `at` on that is a space, if `space`, or is none; else the end.
fn next(data: &[u8], at: usize, space: bool) -> usize {
    data[at..].iter().position(|&b| is_space(b) == space).map_or(data.len(), |n| at + n)
}

/// Behind the last place before `at` that is a space, if `space`, or is none; else 0.
fn previous(data: &[u8], at: usize, space: bool) -> usize {
    data[..at].iter().rposition(|&b| is_space(b) == space).map_or(0, |n| n + 1)
}

fn separator(separator: &Bytes) -> Result<&[u8]> {
    let bytes = separator.data();
    if bytes.is_empty() { Err(value_error("empty separator")) } else { Ok(bytes) }
}

/// `bytes.split(separator, count)`
fn parts(bytes: Bytes, by: Bytes, count: i64) -> Result<List> {
    let by = separator(&by)?;
    let mut left = limit(count);
    let mut list = BytesList::new();
    let mut last = 0;
    if left > 0 {
        search::each(bytes.data(), by, |at| {
            list.push(bytes.part(last, at));
            last = at + by.len();
            left -= 1;
            left > 0
        });
    }
    list.push(bytes.part(last, bytes.data().len()));
    Ok(list.done())
}

/// `bytes.rsplit(separator, count)`
fn parts_from_right(bytes: Bytes, by: Bytes, count: i64) -> Result<List> {
    let by = separator(&by)?;
    let mut left = limit(count);
    let mut list = BytesList::new();
    let mut end = bytes.data().len();
    while left > 0
        && let Some(at) = search::rfind(&bytes.data()[..end], by)
    {
        list.push(bytes.part(at + by.len(), end));
        end = at;
        left -= 1;
    }
    list.push(bytes.part(0, end));
    Ok(reversed(list))
}

fn reversed(list: BytesList) -> List {
    let list = list.done();
    // SAFETY: the elements are `bytes`, and this is the only reference to the list.
    unsafe { list.slice::<Bytes>() }.reverse();
    list
}

/// `molt_bytes_split_space`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_split_space(bytes: Bytes, count: i64) -> List {
    let data = bytes.data();
    let mut left = limit(count);
    let mut list = BytesList::new();
    let mut at = next(data, 0, false);
    while at < data.len() {
        let end = if left == 0 { data.len() } else { next(data, at, true) };
        list.push(bytes.part(at, end));
        left = left.saturating_sub(1);
        at = next(data, end, false);
    }
    list.done()
}

/// `molt_bytes_rsplit_space`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_rsplit_space(bytes: Bytes, count: i64) -> List {
    let data = bytes.data();
    let mut left = limit(count);
    let mut list = BytesList::new();
    let mut at = previous(data, data.len(), false);
    while at > 0 {
        let start = if left == 0 { 0 } else { previous(data, at, true) };
        list.push(bytes.part(start, at));
        left = left.saturating_sub(1);
        at = previous(data, start, false);
    }
    reversed(list)
}

/// `molt_bytes_split`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_split(bytes: Bytes, by: Bytes, count: i64, out: &mut MaybeUninit<List>) -> i32 {
    finish(parts(bytes, by, count), out)
}

/// `molt_bytes_rsplit`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_rsplit(bytes: Bytes, by: Bytes, count: i64, out: &mut MaybeUninit<List>) -> i32 {
    finish(parts_from_right(bytes, by, count), out)
}

/// `molt_bytes_splitlines`: at `\n`, `\r` and `\r\n`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_splitlines(bytes: Bytes, keep_ends: Flag) -> List {
    let data = bytes.data();
    let mut list = BytesList::new();
    let mut start = 0;
    while start < data.len() {
        let end = data[start..].iter().position(|b| matches!(b, b'\n' | b'\r'));
        let end = end.map_or(data.len(), |n| start + n);
        let after = (end + 1 + usize::from(data[end..].starts_with(b"\r\n"))).min(data.len());
        list.push(bytes.part(start, if keep_ends.get() { after } else { end }));
        start = after;
    }
    list.done()
}
