//! `strip`, `lstrip` and `rstrip`.

use crate::obj::Str;
use crate::strings::between;
use crate::unicode::is_space;

/// `s` without the characters that `drop` takes, at the left if `sides & 1`, at the right if
/// `sides & 2`.
fn strip(s: Str, sides: i64, drop: impl Fn(char) -> bool) -> Str {
    let text = s.text();
    let mut end = text.len();
    if sides & 2 != 0 {
        end = text.trim_end_matches(&drop).len();
    }
    let mut start = 0;
    if sides & 1 != 0 {
        start = end - between(text, 0, end).trim_start_matches(&drop).len();
    }
    s.part(start, end)
}

/// `molt_str_strip`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_strip(s: Str, sides: i64) -> Str {
    strip(s, sides, is_space)
}

/// `molt_str_strip_chars`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_strip_chars(s: Str, chars: Str, sides: i64) -> Str {
    let chars = chars.text();
    strip(s, sides, |c| chars.contains(c))
}
