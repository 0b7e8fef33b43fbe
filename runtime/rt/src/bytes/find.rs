//! `find`, `index`, `count`, `startswith` and their kin.

use core::mem::MaybeUninit;

use crate::error::{Result, finish, value_error};
use crate::obj::Bytes;
use crate::text::range;

use super::search;

type Find = fn(&[u8], &[u8]) -> Option<usize>;

fn find(bytes: Bytes, part: Bytes, start: i64, end: i64, find: Find) -> Option<i64> {
    let range = range(bytes.data().len(), start, end)?;
    let at = find(&bytes.data()[range.clone()], part.data())?;
    Some((range.start + at) as i64)
}

fn found(index: Option<i64>) -> Result<i64> {
    index.ok_or(value_error("subsection not found"))
}

/// `molt_bytes_contains`: `part in bytes`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_contains(bytes: Bytes, part: Bytes) -> bool {
    search::find(bytes.data(), part.data()).is_some()
}

/// `molt_bytes_find`: -1 where there is none.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_find(bytes: Bytes, part: Bytes, start: i64, end: i64) -> i64 {
    find(bytes, part, start, end, search::find).unwrap_or(-1)
}

/// `molt_bytes_rfind`: -1 where there is none.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_rfind(bytes: Bytes, part: Bytes, start: i64, end: i64) -> i64 {
    find(bytes, part, start, end, search::rfind).unwrap_or(-1)
}

/// `molt_bytes_index`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_index(
    bytes: Bytes,
    part: Bytes,
    start: i64,
    end: i64,
    out: &mut MaybeUninit<i64>,
) -> i32 {
    finish(found(find(bytes, part, start, end, search::find)), out)
}

/// `molt_bytes_rindex`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_rindex(
    bytes: Bytes,
    part: Bytes,
    start: i64,
    end: i64,
    out: &mut MaybeUninit<i64>,
) -> i32 {
    finish(found(find(bytes, part, start, end, search::rfind)), out)
}

/// `molt_bytes_count`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_count(bytes: Bytes, part: Bytes, start: i64, end: i64) -> i64 {
    let Some(range) = range(bytes.data().len(), start, end) else {
        return 0;
    };
    let (data, part) = (&bytes.data()[range], part.data());
    (if part.is_empty() { data.len() + 1 } else { search::count(data, part) }) as i64
}

/// `molt_bytes_startswith`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_startswith(bytes: Bytes, prefix: Bytes, start: i64, end: i64) -> bool {
    range(bytes.data().len(), start, end).is_some_and(|range| bytes.data()[range].starts_with(prefix.data()))
}

/// `molt_bytes_endswith`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_endswith(bytes: Bytes, suffix: Bytes, start: i64, end: i64) -> bool {
    range(bytes.data().len(), start, end).is_some_and(|range| bytes.data()[range].ends_with(suffix.data()))
}
