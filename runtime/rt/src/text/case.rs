//! Methods that change the case of letters.

use alloc::vec::Vec;

use crate::obj::Str;
use crate::unicode::case::{self, Mapped};
use crate::unicode::{is_cased, is_lower, is_upper};

use super::{from_bytes, push_char};

/// The text with each character mapped; `map` gets the text, the byte and the character.
fn mapped(s: Str, mut map: impl FnMut(&str, usize, char) -> Mapped) -> Str {
    let text = s.text();
    let mut to = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        map(text, at, c).chars().for_each(|c| push_char(&mut to, c));
    }
    from_bytes(&to)
}

/// An ASCII text with each byte mapped.
fn mapped_ascii(s: Str, map: fn(&u8) -> u8) -> Str {
    let bytes = s.text().as_bytes();
    Str::fill(bytes.len(), bytes.len(), |to| {
        for (to, from) in to.iter_mut().zip(bytes) {
            *to = map(from);
        }
    })
}

/// `molt_str_upper`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_upper(s: Str) -> Str {
    if s.is_ascii() {
        return mapped_ascii(s, u8::to_ascii_uppercase);
    }
    mapped(s, |_, _, c| case::upper(c))
}

/// `molt_str_lower`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_lower(s: Str) -> Str {
    if s.is_ascii() {
        return mapped_ascii(s, u8::to_ascii_lowercase);
    }
    mapped(s, case::lower_at)
}

/// `molt_str_casefold`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_casefold(s: Str) -> Str {
    if s.is_ascii() {
        return mapped_ascii(s, u8::to_ascii_lowercase);
    }
    mapped(s, |_, _, c| case::fold(c))
}

/// `molt_str_swapcase`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_swapcase(s: Str) -> Str {
    mapped(s, |text, at, c| {
        if is_upper(c) {
            case::lower_at(text, at, c)
        } else if is_lower(c) {
            case::upper(c)
        } else {
            Mapped::one(c)
        }
    })
}

/// `molt_str_title`: a letter after one with a case is small.
#[unsafe(no_mangle)]
extern "C" fn molt_str_title(s: Str) -> Str {
    let mut inside = false;
    mapped(s, |text, at, c| {
        let to = if inside { case::lower_at(text, at, c) } else { case::title(c) };
        inside = is_cased(c);
        to
    })
}

/// `molt_str_capitalize`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_capitalize(s: Str) -> Str {
    mapped(s, |text, at, c| if at == 0 { case::title(c) } else { case::lower_at(text, at, c) })
}
