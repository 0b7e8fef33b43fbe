//! `replace` and `expandtabs`.

use alloc::vec::Vec;

use crate::bytes::search;
use crate::obj::Str;

use super::{from_bytes, push_char};

/// Appends `text` with at most `limit` occurrences of `old`, which is not empty, replaced by `new`.
/// Gives the number of replacements.
pub fn push_replaced(to: &mut Vec<u8>, text: &[u8], old: &[u8], new: &[u8], limit: usize) -> usize {
    let (mut last, mut count) = (0, 0);
    if limit > 0 {
        search::each(text, old, |at| {
            to.extend_from_slice(&text[last..at]);
            to.extend_from_slice(new);
            last = at + old.len();
            count += 1;
            count < limit
        });
    }
    to.extend_from_slice(&text[last..]);
    count
}

/// The text with `new` before each of the first `limit` characters, and at the end if more are
/// allowed.
fn interleaved(text: &str, new: &[u8], limit: usize) -> Vec<u8> {
    let mut to = Vec::new();
    let mut left = limit;
    for c in text.chars() {
        if left > 0 {
            to.extend_from_slice(new);
            left -= 1;
        }
        push_char(&mut to, c);
    }
    if left > 0 {
        to.extend_from_slice(new);
    }
    to
}

/// The most replacements for a count, of which a negative one means all.
pub fn limit(count: i64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// `molt_str_replace`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_replace(s: Str, old: Str, new: Str, count: i64) -> Str {
    let text = s.text();
    let (old, new) = (old.text().as_bytes(), new.text().as_bytes());
    let limit = limit(count);
    if old.is_empty() {
        return from_bytes(&interleaved(text, new, limit));
    }
    let mut to = Vec::with_capacity(text.len());
    if push_replaced(&mut to, text.as_bytes(), old, new, limit) == 0 {
        return s.retained();
    }
    from_bytes(&to)
}

/// `molt_str_expandtabs`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_expandtabs(s: Str, size: i64) -> Str {
    let mut to = Vec::with_capacity(s.text().len());
    let mut column = 0;
    for c in s.text().chars() {
        match c {
            '\t' if size > 0 => {
                let blanks = size - column % size;
                to.resize(to.len() + blanks as usize, b' ');
                column += blanks;
            }
            '\t' => {}
            _ => {
                push_char(&mut to, c);
                column = if matches!(c, '\n' | '\r') { 0 } else { column + 1 };
            }
        }
    }
    from_bytes(&to)
}
