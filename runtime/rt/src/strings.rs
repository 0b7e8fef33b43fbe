//! Strings: building, indexing, slicing, comparing, `repr`.
//!
//! Text is UTF-8. An index is a code point's: one step when the string is ASCII, else a walk over
//! many bytes a step. `text` has the methods.

use core::mem::MaybeUninit;

use alloc::vec::Vec;

use molt_abi::{ErrorKind, ObjHeader, StrObj};

use crate::error::{self, Error, Result, finish, index_error, value_error};
use crate::list::slice::{Slice, SliceArgs};
use crate::obj::{List, Str};
use crate::text::offset;
use crate::types::molt_type_str;
use crate::value::{self, Flag};
use crate::{bytes, float_text, heap, int_text, unicode};

/// An immortal string of one ASCII character.
#[repr(C)]
struct OneChar {
    string: StrObj,
    text: [u8; 8],
}

// SAFETY: immortal objects are never written.
unsafe impl Sync for OneChar {}

static ONE_CHAR: [OneChar; 128] = {
    let mut table = [const {
        let header = ObjHeader::immortal(&raw const molt_type_str);
        OneChar { string: StrObj { header, bytes: 1, chars: 1 }, text: [0; 8] }
    }; 128];
    let mut i = 0;
    while i < 128 {
        table[i].text[0] = i as u8;
        i += 1;
    }
    table
};

static EMPTY: OneChar = {
    let header = ObjHeader::immortal(&raw const molt_type_str);
    OneChar { string: StrObj { header, bytes: 0, chars: 0 }, text: [0; 8] }
};

/// The empty string, which is shared.
pub fn empty() -> Str {
    // SAFETY: the object is immortal, so that nothing writes to it.
    unsafe { Str::from_ptr((&raw const EMPTY).cast::<StrObj>().cast_mut()) }
}

/// Bytes as text: they are built from UTF-8. (A check that can fail would bring the text of its
/// error along, which is kilobytes.)
pub fn known(bytes: &[u8]) -> &str {
    debug_assert!(core::str::from_utf8(bytes).is_ok());
    // SAFETY: every caller has built the bytes from characters.
    unsafe { core::str::from_utf8_unchecked(bytes) }
}

/// The part of a text between two bytes, at which characters begin.
pub fn between(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).expect("characters begin there")
}

/// A new string of bytes that are known to be UTF-8.
pub fn from_utf8(text: &[u8]) -> Str {
    Str::new(known(text))
}

/// A string of one character; the ASCII ones are shared.
pub fn from_char(c: char) -> Str {
    if c.is_ascii() {
        let object = (&raw const ONE_CHAR[c as usize]).cast::<StrObj>().cast_mut();
        // SAFETY: the object is immortal, so that nothing writes to it.
        return unsafe { Str::from_ptr(object) };
    }
    Str::new(c.encode_utf8(&mut [0; 4]))
}

/// Appends `repr(text)`, or `ascii(text)`.
pub fn push_repr(to: &mut Vec<u8>, text: &str, ascii: bool) {
    push_quoted(to, text.chars(), ascii)
}

/// Appends `repr(bytes)`.
pub fn push_bytes_repr(to: &mut Vec<u8>, bytes: &[u8]) {
    to.push(b'b');
    push_quoted(to, bytes.iter().map(|&byte| char::from(byte)), true)
}

fn push_quoted(to: &mut Vec<u8>, text: impl Iterator<Item = char> + Clone, ascii: bool) {
    let has = |quote: char| text.clone().any(|c| c == quote);
    let quote = if has('\'') && !has('"') { '"' } else { '\'' };
    to.push(quote as u8);
    for c in text {
        match c {
            '\n' => to.extend_from_slice(b"\\n"),
            '\r' => to.extend_from_slice(b"\\r"),
            '\t' => to.extend_from_slice(b"\\t"),
            _ if c == quote || c == '\\' => to.extend_from_slice(&[b'\\', c as u8]),
            _ if unicode::is_printable(c) && (c.is_ascii() || !ascii) => {
                to.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            }
            _ => push_escape(to, c.into()),
        }
    }
    to.push(quote as u8);
}

/// Appends a code point in hexadecimal: `\xff`, `\u20ac`, `\U0001f600`.
pub fn push_escape(to: &mut Vec<u8>, point: u32) {
    let (mark, digits) = match point {
        0..=0xff => (b'x', 2),
        0x100..=0xffff => (b'u', 4),
        _ => (b'U', 8),
    };
    to.extend_from_slice(&[b'\\', mark]);
    for i in (0..digits).rev() {
        to.push(b"0123456789abcdef"[(point >> (4 * i) & 0xf) as usize]);
    }
}

/// `repr(text)`.
pub fn repr(text: &str) -> alloc::string::String {
    let mut to = Vec::new();
    push_repr(&mut to, text, false);
    known(&to).into()
}

/// `text[index]`.
fn get(s: Str, index: i64) -> Result<Str> {
    let n = s.chars() as i64;
    let at = if index < 0 { index + n } else { index };
    if !(0..n).contains(&at) {
        return Err(index_error("string index out of range"));
    }
    let c = if s.is_ascii() {
        char::from(s.text().as_bytes()[at as usize])
    } else {
        let text = s.text();
        let rest = between(text, s.offset(at as usize), text.len());
        rest.chars().next().expect("the length is in code points")
    };
    Ok(from_char(c))
}

/// `text[start:stop:step]`.
fn slice(s: Str, args: SliceArgs) -> Result<Str> {
    let Slice { start, step, count, .. } = args.resolve(s.chars())?;
    if count == s.chars() && step == 1 {
        return Ok(s.retained());
    }
    let text = s.text();
    if s.is_ascii() {
        let bytes = text.as_bytes();
        if step == 1 {
            return Ok(s.part(start, start + count));
        }
        return Ok(Str::fill(count, count, |to| {
            for (i, to) in to.iter_mut().enumerate() {
                *to = bytes[(start as i64 + i as i64 * step) as usize];
            }
        }));
    }
    if step == 1 {
        let from = s.offset(start);
        let to = if start + count == s.chars() {
            text.len()
        } else {
            from + offset(&text.as_bytes()[from..], count)
        };
        return Ok(s.part(from, to));
    }
    let chars: Vec<char> = text.chars().collect();
    let picked = (0..count as i64).map(|i| chars[(start as i64 + i * step) as usize]);
    Ok(Str::new(&picked.collect::<alloc::string::String>()))
}

/// `a + b`
pub fn concat(a: Str, b: Str) -> Str {
    if a.text().is_empty() {
        return b.retained();
    }
    if b.text().is_empty() {
        return a.retained();
    }
    Str::concat(a, b)
}

/// `molt_str_concat`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_concat(a: Str, b: Str) -> Str {
    concat(a, b)
}

/// `molt_str_repeat`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_repeat(s: Str, times: i64) -> Str {
    let text = s.text().as_bytes();
    let times = times.max(0) as usize;
    if times == 1 {
        return s.retained();
    }
    if text.is_empty() || times == 0 {
        return empty();
    }
    let bytes = heap::bytes_for(times, text.len());
    Str::fill(bytes, times * s.chars(), |to| {
        for part in to.chunks_exact_mut(text.len()) {
            part.copy_from_slice(text);
        }
    })
}

/// `molt_str_eq`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_eq(a: Str, b: Str) -> bool {
    a.text() == b.text()
}

/// `molt_str_cmp`: UTF-8 orders as code points do.
#[unsafe(no_mangle)]
extern "C" fn molt_str_cmp(a: Str, b: Str) -> i64 {
    value::cmp_code(Some(a.text().cmp(b.text())))
}

/// `molt_str_len`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_len(s: Str) -> i64 {
    s.chars() as i64
}

/// `molt_str_contains`: `part in s`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_contains(s: Str, part: Str) -> bool {
    bytes::search::find(s.text().as_bytes(), part.text().as_bytes()).is_some()
}

/// `molt_str_get`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_get(s: Str, index: i64, out: &mut MaybeUninit<Str>) -> i32 {
    finish(get(s, index), out)
}

/// `molt_str_slice`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_slice(
    s: Str,
    start: i64,
    stop: i64,
    step: i64,
    given: i64,
    out: &mut MaybeUninit<Str>,
) -> i32 {
    finish(slice(s, SliceArgs { start, stop, step, given }), out)
}

/// `molt_str_of_int`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_of_int(value: i64) -> Str {
    Str::ascii(int_text::write(&mut [0; int_text::MAX], value))
}

/// `molt_str_of_float`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_of_float(value: f64) -> Str {
    let mut text = Vec::new();
    float_text::push_repr(&mut text, value);
    Str::ascii(&text)
}

/// `molt_str_of_bool`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_of_bool(value: Flag) -> Str {
    Str::ascii(value::bool_text(value.get()))
}

/// `molt_str_repr`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_repr(s: Str) -> Str {
    let mut text = Vec::new();
    push_repr(&mut text, s.text(), false);
    from_utf8(&text)
}

/// `molt_str_ascii`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_ascii(s: Str) -> Str {
    let mut text = Vec::new();
    push_repr(&mut text, s.text(), true);
    Str::ascii(&text)
}

/// `molt_str_escape_ascii`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_escape_ascii(s: Str) -> Str {
    let mut text = Vec::new();
    for c in s.text().chars() {
        match u8::try_from(c) {
            Ok(byte) if byte.is_ascii() => text.push(byte),
            _ => push_escape(&mut text, c.into()),
        }
    }
    Str::ascii(&text)
}

/// `molt_str_join`: the list is of strings.
#[unsafe(no_mangle)]
extern "C" fn molt_str_join(separator: Str, list: List) -> Str {
    // SAFETY: the elements are strings, and nothing changes the list meanwhile.
    let parts: &[Str] = unsafe { list.slice() };
    let (first, rest) = match parts {
        [] => return empty(),
        [only] => return only.retained(),
        [first, rest @ ..] => (first, rest),
    };
    // More than memory holds is found out when it is allocated.
    let sum = |of: fn(&Str) -> usize| {
        let gaps = rest.len().saturating_mul(of(&separator));
        parts.iter().map(of).fold(gaps, usize::saturating_add)
    };
    let rest = rest.iter().flat_map(|part| [separator.text().as_bytes(), part.text().as_bytes()]);
    let all = core::iter::once(first.text().as_bytes()).chain(rest);
    Str::join(all, sum(|s| s.text().len()), sum(Str::chars))
}

/// `ord(s)`
fn ord(s: Str) -> Result<i64> {
    let mut chars = s.text().chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return Ok(u32::from(c).into());
    }
    let mut digits = [0; int_text::MAX];
    let length = int_text::write(&mut digits, s.chars() as i64);
    let length = known(length);
    let parts = ["ord() expected a character, but string of length ", length, " found"];
    Err(Error { kind: ErrorKind::TypeError, message: error::concat(&parts).into() })
}

/// `chr(point)`. Strings are UTF-8, which has no surrogates: they raise too.
fn chr(point: i64) -> Result<Str> {
    let valid = u32::try_from(point).ok().filter(|&point| point < 0x110000);
    let point = valid.ok_or(value_error("chr() arg not in range(0x110000)"))?;
    let c = char::from_u32(point).ok_or(value_error("surrogates not allowed"))?;
    Ok(from_char(c))
}

/// `molt_str_ord`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_ord(s: Str, out: &mut MaybeUninit<i64>) -> i32 {
    finish(ord(s), out)
}

/// `molt_str_chr`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_chr(point: i64, out: &mut MaybeUninit<Str>) -> i32 {
    finish(chr(point), out)
}
