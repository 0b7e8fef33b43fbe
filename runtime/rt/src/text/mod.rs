//! The methods of `str`.
//!
//! Positions of the program are code points, those in here are bytes. Where a string is ASCII the
//! two are the same; else [`offset`] and [`count_chars`] convert, at many bytes a step.

use alloc::vec::Vec;

use crate::obj::{List, Str};
use crate::types::LIST_OF_STR;
use crate::{strings, value::Flag};

mod append;
mod case;
mod classify;
mod pad;
mod replace;
mod search;
mod split;
mod strip;

pub use append::append;
pub use replace::{limit, push_replaced};
pub use search::range;

/// Whether a character begins at this byte.
fn is_start(byte: u8) -> bool {
    byte & 0xc0 != 0x80
}

/// Number of characters in UTF-8.
pub fn count_chars(text: &[u8]) -> usize {
    text.iter().filter(|&&b| is_start(b)).count()
}

/// The byte at which character `index` begins, or the end.
pub fn offset(text: &[u8], index: usize) -> usize {
    const STEP: usize = 32;
    let mut left = index;
    let mut at = 0;
    while text.len() - at >= STEP {
        let starts = count_chars(&text[at..at + STEP]);
        if starts > left {
            break;
        }
        left -= starts;
        at += STEP;
    }
    for (i, &byte) in text[at..].iter().enumerate() {
        if is_start(byte) {
            if left == 0 {
                return at + i;
            }
            left -= 1;
        }
    }
    text.len()
}

impl Str {
    /// The byte at which character `index` begins, or the end.
    pub fn offset(&self, index: usize) -> usize {
        let text = self.text().as_bytes();
        if self.is_ascii() { index.min(text.len()) } else { offset(text, index) }
    }

    /// The part between two bytes, at which characters begin.
    pub fn part(self, from: usize, to: usize) -> Str {
        let text = strings::between(self.text(), from, to);
        match text.as_bytes() {
            [] => strings::empty(),
            [byte] => strings::from_char(char::from(*byte)),
            bytes if bytes.len() == self.text().len() => self.retained(),
            bytes if self.is_ascii() => Str::ascii(bytes),
            _ => Str::new(text),
        }
    }
}

/// A new string; the empty one and those of one ASCII character are shared.
pub fn make(text: &str) -> Str {
    match text.as_bytes() {
        [] => strings::empty(),
        [byte] => strings::from_char(char::from(*byte)),
        _ => Str::new(text),
    }
}

/// A new string of bytes that are built from UTF-8.
fn from_bytes(text: &[u8]) -> Str {
    make(strings::known(text))
}

/// A list of strings under construction.
pub struct Strs(List);

impl Strs {
    /// An empty one.
    pub fn new() -> Strs {
        Strs(List::new(&LIST_OF_STR, 0))
    }

    /// Appends a string and takes over its reference.
    pub fn push(&mut self, s: Str) {
        let n = self.0.len();
        self.0.grow(1);
        // SAFETY: there is room for one more, and the element is a string.
        unsafe {
            self.0.at(n).cast::<Str>().write(s);
            self.0.set_len(n + 1);
        }
    }

    /// The list.
    pub fn done(self) -> List {
        self.0
    }
}

impl Default for Strs {
    fn default() -> Strs {
        Strs::new()
    }
}

/// Appends a character.
fn push_char(to: &mut Vec<u8>, c: char) {
    to.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}

/// `molt_str_size`: bytes of UTF-8.
#[unsafe(no_mangle)]
extern "C" fn molt_str_size(s: Str) -> i64 {
    s.text().len() as i64
}

/// `molt_str_char_at`: the character that begins at a byte.
#[unsafe(no_mangle)]
extern "C" fn molt_str_char_at(s: Str, at: i64) -> Str {
    let text = s.text().as_bytes();
    let byte = text[at as usize];
    if byte.is_ascii() {
        return strings::from_char(char::from(byte));
    }
    let rest = strings::between(s.text(), at as usize, text.len());
    strings::from_char(rest.chars().next().expect("it is before the end"))
}

/// `molt_str_cut`: the part between two bytes.
#[unsafe(no_mangle)]
extern "C" fn molt_str_cut(s: Str, from: i64, to: i64) -> Str {
    s.part(from as usize, to as usize)
}

/// `molt_str_chars`: the list of its characters.
#[unsafe(no_mangle)]
extern "C" fn molt_str_chars(s: Str) -> List {
    let mut list = Strs::new();
    list.0.reserve(s.chars());
    for c in s.text().chars() {
        list.push(strings::from_char(c));
    }
    list.done()
}

/// `molt_str_splitlines`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_splitlines(s: Str, keep_ends: Flag) -> List {
    split::lines(s, keep_ends.get())
}
