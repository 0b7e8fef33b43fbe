//! `split`, `rsplit` and `splitlines`.

use core::mem::MaybeUninit;

use crate::bytes::search;
use crate::error::{Result, finish, value_error};
use crate::obj::{List, Str};
use crate::strings::between;
use crate::unicode::is_space;

use super::Strs;
use super::replace::limit;

/// The character at byte `at`, and where the next begins.
fn char_from(text: &str, at: usize) -> Option<(char, usize)> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() {
        return Some((char::from(byte), at + 1));
    }
    let c = between(text, at, text.len()).chars().next()?;
    Some((c, at + c.len_utf8()))
}

/// The first byte from `at` on whose character is a space, if `space`, or is none; else the end.
fn next(text: &str, mut at: usize, space: bool) -> usize {
    while let Some((c, after)) = char_from(text, at) {
        if is_space(c) == space {
            break;
        }
        at = after;
    }
    at
}

/// The end of the last character before `at` that is a space, if `space`, or is none; else 0.
fn previous(text: &str, at: usize, space: bool) -> usize {
    between(text, 0, at)
        .char_indices()
        .rev()
        .find(|&(_, c)| is_space(c) == space)
        .map_or(0, |(i, c)| i + c.len_utf8())
}

/// `s.split(None, count)`
fn words(s: Str, count: i64) -> List {
    let text = s.text();
    let mut left = limit(count);
    let mut list = Strs::new();
    let mut at = next(text, 0, false);
    while at < text.len() {
        let end = if left == 0 { text.len() } else { next(text, at, true) };
        list.push(s.part(at, end));
        left = left.saturating_sub(1);
        at = next(text, end, false);
    }
    list.done()
}

/// `s.rsplit(None, count)`
fn words_from_right(s: Str, count: i64) -> List {
    let text = s.text();
    let mut left = limit(count);
    let mut list = Strs::new();
    let mut at = previous(text, text.len(), false);
    while at > 0 {
        let start = if left == 0 { 0 } else { previous(text, at, true) };
        list.push(s.part(start, at));
        left = left.saturating_sub(1);
        at = previous(text, start, false);
    }
    reversed(list)
}

fn reversed(list: Strs) -> List {
    let list = list.done();
    // SAFETY: the elements are strings, and this is the only reference to the list.
    unsafe { list.slice::<Str>() }.reverse();
    list
}

fn separator(separator: &Str) -> Result<&[u8]> {
    let bytes = separator.text().as_bytes();
    if bytes.is_empty() { Err(value_error("empty separator")) } else { Ok(bytes) }
}

/// `s.split(separator, count)`
fn parts(s: Str, by: Str, count: i64) -> Result<List> {
    let by = separator(&by)?;
    let mut left = limit(count);
    let mut list = Strs::new();
    let mut last = 0;
    let text = s.text();
    if left > 0 {
        search::each(text.as_bytes(), by, |at| {
            list.push(s.part(last, at));
            last = at + by.len();
            left -= 1;
            left > 0
        });
    }
    list.push(s.part(last, text.len()));
    Ok(list.done())
}

/// `s.rsplit(separator, count)`
fn parts_from_right(s: Str, by: Str, count: i64) -> Result<List> {
    let by = separator(&by)?;
    let mut left = limit(count);
    let mut list = Strs::new();
    let text = s.text();
    let mut end = text.len();
    while left > 0
        && let Some(at) = search::rfind(&text.as_bytes()[..end], by)
    {
        list.push(s.part(at + by.len(), end));
        end = at;
        left -= 1;
    }
    list.push(s.part(0, end));
    Ok(reversed(list))
}

/// Whether a character ends a line.
fn ends_line(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// `s.splitlines(keep_ends)`
pub fn lines(s: Str, keep_ends: bool) -> List {
    let text = s.text();
    let mut list = Strs::new();
    let (mut start, mut at) = (0, 0);
    while let Some((c, after)) = char_from(text, at) {
        if ends_line(c) {
            let after = after + usize::from(text.as_bytes()[at..].starts_with(b"\r\n"));
            list.push(s.part(start, if keep_ends { after } else { at }));
            (start, at) = (after, after);
        } else {
            at = after;
        }
    }
    if start < text.len() {
        list.push(s.part(start, text.len()));
    }
    list.done()
}

/// `molt_str_split_space`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_split_space(s: Str, count: i64) -> List {
    words(s, count)
}

/// `molt_str_rsplit_space`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_rsplit_space(s: Str, count: i64) -> List {
    words_from_right(s, count)
}

/// `molt_str_split`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_split(s: Str, by: Str, count: i64, out: &mut MaybeUninit<List>) -> i32 {
    finish(parts(s, by, count), out)
}

/// `molt_str_rsplit`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_rsplit(s: Str, by: Str, count: i64, out: &mut MaybeUninit<List>) -> i32 {
    finish(parts_from_right(s, by, count), out)
}
