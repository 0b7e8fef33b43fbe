//! `find`, `index`, `count`, `startswith` and their kin.

use core::mem::MaybeUninit;
use core::ops::Range;

use crate::bytes::search;
use crate::error::{Result, finish, value_error};
use crate::obj::Str;

use super::count_chars;

/// The part of `length` items that `[start:end]` names; `None` where it ends before it starts,
/// where not even an empty string is found.
pub fn range(length: usize, start: i64, end: i64) -> Option<Range<usize>> {
    let n = length as i64;
    let index = |i: i64| if i < 0 { i.saturating_add(n).max(0) } else { i };
    let (start, end) = (index(start), index(end).min(n));
    (start <= end).then_some(start as usize..end as usize)
}

/// The bytes of `s[start:end]`, and the number of characters before them.
fn part(s: &Str, start: i64, end: i64) -> Option<(&[u8], usize)> {
    let text = s.text().as_bytes();
    let Range { start, end } = range(s.chars(), start, end)?;
    if s.is_ascii() {
        return Some((&text[start..end], start));
    }
    let from = s.offset(start);
    let to = if end == s.chars() { text.len() } else { from + super::offset(&text[from..], end - start) };
    Some((&text[from..to], start))
}

type Find = fn(&[u8], &[u8]) -> Option<usize>;

fn find(s: Str, part_of: Str, start: i64, end: i64, find: Find) -> Option<i64> {
    let (text, before) = part(&s, start, end)?;
    let at = find(text, part_of.text().as_bytes())?;
    let chars = if s.is_ascii() { at } else { count_chars(&text[..at]) };
    Some((before + chars) as i64)
}

fn found(index: Option<i64>) -> Result<i64> {
    index.ok_or(value_error("substring not found"))
}

/// `molt_str_find`: -1 where there is none.
#[unsafe(no_mangle)]
extern "C" fn molt_str_find(s: Str, part: Str, start: i64, end: i64) -> i64 {
    find(s, part, start, end, search::find).unwrap_or(-1)
}

/// `molt_str_rfind`: -1 where there is none.
#[unsafe(no_mangle)]
extern "C" fn molt_str_rfind(s: Str, part: Str, start: i64, end: i64) -> i64 {
    find(s, part, start, end, search::rfind).unwrap_or(-1)
}

/// `molt_str_index`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_index(s: Str, part: Str, start: i64, end: i64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(found(find(s, part, start, end, search::find)), out)
}

/// `molt_str_rindex`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_rindex(s: Str, part: Str, start: i64, end: i64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(found(find(s, part, start, end, search::rfind)), out)
}

/// `molt_str_count`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_count(s: Str, wanted: Str, start: i64, end: i64) -> i64 {
    let Some((text, _)) = part(&s, start, end) else {
        return 0;
    };
    let wanted = wanted.text().as_bytes();
    let count = if wanted.is_empty() { count_chars(text) + 1 } else { search::count(text, wanted) };
    count as i64
}

/// `molt_str_startswith`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_startswith(s: Str, prefix: Str, start: i64, end: i64) -> bool {
    part(&s, start, end).is_some_and(|(text, _)| text.starts_with(prefix.text().as_bytes()))
}

/// `molt_str_endswith`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_endswith(s: Str, suffix: Str, start: i64, end: i64) -> bool {
    part(&s, start, end).is_some_and(|(text, _)| text.ends_with(suffix.text().as_bytes()))
}

fn byte(at: Option<usize>) -> i64 {
    at.map_or(-1, |at| at as i64)
}

/// `molt_str_byte_find`: -1 where there is none.
#[unsafe(no_mangle)]
extern "C" fn molt_str_byte_find(s: Str, part: Str) -> i64 {
    byte(search::find(s.text().as_bytes(), part.text().as_bytes()))
}

/// `molt_str_byte_rfind`: -1 where there is none.
#[unsafe(no_mangle)]
extern "C" fn molt_str_byte_rfind(s: Str, part: Str) -> i64 {
    byte(search::rfind(s.text().as_bytes(), part.text().as_bytes()))
}
