//! What kind of characters a string has: `isalpha` and its kin.

use crate::obj::Str;
use crate::unicode;

/// Whether there are characters, and `f` holds for all.
fn all(s: Str, f: impl Fn(char) -> bool) -> bool {
    !s.text().is_empty() && s.text().chars().all(f)
}

/// Whether some letter is in the wanted case, and none in another.
fn all_cased(s: Str, wanted: fn(char) -> bool, other: fn(char) -> bool) -> bool {
    let mut found = false;
    for c in s.text().chars() {
        if other(c) || unicode::is_title(c) {
            return false;
        }
        found = found || wanted(c);
    }
    found
}

fn is_titled(text: &str) -> bool {
    let (mut found, mut inside) = (false, false);
    for c in text.chars() {
        let capital = unicode::is_upper(c) || unicode::is_title(c);
        let small = !capital && unicode::is_lower(c);
        if capital && inside || small && !inside {
            return false;
        }
        inside = capital || small;
        found = found || inside;
    }
    found
}

/// `str.isidentifier`, which holds for keywords too.
pub fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(unicode::is_identifier_start) && chars.all(unicode::is_identifier_continue)
}

/// `molt_str_isalpha`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_isalpha(s: Str) -> bool {
    all(s, unicode::is_alpha)
}

/// `molt_str_isdigit`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_isdigit(s: Str) -> bool {
    all(s, unicode::is_digit)
}

/// `molt_str_isdecimal`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_isdecimal(s: Str) -> bool {
    all(s, |c| unicode::decimal(c).is_some())
}

/// `molt_str_isnumeric`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_isnumeric(s: Str) -> bool {
    all(s, unicode::is_numeric)
}

/// `molt_str_isalnum`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_isalnum(s: Str) -> bool {
    all(s, |c| unicode::is_alpha(c) || unicode::is_numeric(c))
}

/// `molt_str_isspace`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_isspace(s: Str) -> bool {
    all(s, unicode::is_space)
}

/// `molt_str_isupper`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_isupper(s: Str) -> bool {
    all_cased(s, unicode::is_upper, unicode::is_lower)
}

/// `molt_str_islower`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_islower(s: Str) -> bool {
    all_cased(s, unicode::is_lower, unicode::is_upper)
}

/// `molt_str_istitle`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_istitle(s: Str) -> bool {
    is_titled(s.text())
}

/// `molt_str_isidentifier`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_isidentifier(s: Str) -> bool {
    is_identifier(s.text())
}

/// `molt_str_isprintable`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_isprintable(s: Str) -> bool {
    s.text().chars().all(unicode::is_printable)
}

/// `molt_str_isascii`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_isascii(s: Str) -> bool {
    s.is_ascii()
}
