//! `str.encode` and `bytes.decode`: UTF-8, ASCII and Latin-1, with the error handlers `strict`,
//! `ignore`, `replace`, `backslashreplace`, and `xmlcharrefreplace` for encoding.

use core::mem::MaybeUninit;

use alloc::string::String;
use alloc::vec::Vec;

use molt_abi::ErrorKind;

use crate::error::{Error, Result, concat, finish};
use crate::obj::{Bytes, Str};
use crate::strings::push_escape;
use crate::text::make;
use crate::{int_text, strings};

/// An encoding.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the encodings' own names")]
pub enum Codec {
    Utf8,
    Ascii,
    Latin1,
}

#[cold]
fn lookup_error(parts: &[&str]) -> Error {
    Error { kind: ErrorKind::LookupError, message: concat(parts).into() }
}

impl Codec {
    /// The encoding of this name; case, hyphens and underscores mean nothing.
    pub fn find(name: &str) -> Result<Codec> {
        let letters = name.bytes().filter(u8::is_ascii_alphanumeric);
        let plain: Vec<u8> = letters.map(|b| b.to_ascii_lowercase()).collect();
        match &plain[..] {
            b"utf8" | b"u8" | b"utf" | b"cp65001" => Ok(Codec::Utf8),
            b"ascii" | b"usascii" | b"646" => Ok(Codec::Ascii),
            b"latin1" | b"latin" | b"l1" | b"iso88591" | b"88591" | b"cp819" | b"8859" => Ok(Codec::Latin1),
            _ => Err(lookup_error(&["unknown encoding: ", name])),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Codec::Utf8 => "utf-8",
            Codec::Ascii => "ascii",
            Codec::Latin1 => "latin-1",
        }
    }

    /// The first code point that the encoding does not have.
    fn limit(self) -> u32 {
        match self {
            Codec::Utf8 => 0x110000,
            Codec::Ascii => 0x80,
            Codec::Latin1 => 0x100,
        }
    }
}

/// Decimal digits.
fn decimal(value: usize) -> String {
    let mut text = Vec::new();
    int_text::push(&mut text, value as i64);
    strings::known(&text).into()
}

fn escape(point: u32) -> String {
    let mut text = Vec::new();
    push_escape(&mut text, point);
    strings::known(&text).into()
}

/// `position 1`, or `position 1-2` where `end` is not the next.
fn position(start: usize, end: usize) -> String {
    let last = end - 1;
    let range = if last == start { String::new() } else { concat(&["-", &decimal(last)]) };
    concat(&["in position ", &decimal(start), &range, ": "])
}

#[cold]
fn cannot_encode(codec: Codec, run: &[char], start: usize) -> Error {
    let what = match run {
        [c] => concat(&[" '", &escape((*c).into()), "' "]),
        _ => "s ".into(),
    };
    let message = concat(&[
        "'",
        codec.name(),
        "' codec can't encode character",
        &what,
        &position(start, start + run.len()),
        "ordinal not in range(",
        &decimal(codec.limit() as usize),
        ")",
    ]);
    Error { kind: ErrorKind::UnicodeEncodeError, message: message.into() }
}

#[cold]
fn cannot_decode(codec: Codec, bad: &[u8], start: usize, reason: &str) -> Error {
    let what = match bad {
        [byte] => {
            let escape = escape((*byte).into());
            concat(&[" 0x", &escape[2..], " "])
        }
        _ => "s ".into(),
    };
    let place = position(start, start + bad.len());
    let message = concat(&["'", codec.name(), "' codec can't decode byte", &what, &place, reason]);
    Error { kind: ErrorKind::UnicodeDecodeError, message: message.into() }
}

/// `text.encode(codec, errors)`
pub fn encode(text: &str, codec: Codec, errors: &str) -> Result<Vec<u8>> {
    if codec == Codec::Utf8 || text.is_ascii() {
        return Ok(text.as_bytes().to_vec());
    }
    let mut to = Vec::with_capacity(text.len());
    let chars: Vec<char> = text.chars().collect();
    let fits = |c: &char| u32::from(*c) < codec.limit();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        if fits(&c) {
            to.push(u32::from(c) as u8);
            at += 1;
            continue;
        }
        let count = chars[at..].iter().take_while(|c| !fits(c)).count();
        let run = &chars[at..at + count];
        match errors {
            "strict" => return Err(cannot_encode(codec, run, at)),
            "ignore" => {}
            "replace" => to.resize(to.len() + count, b'?'),
            "backslashreplace" => run.iter().for_each(|&c| push_escape(&mut to, c.into())),
            "xmlcharrefreplace" => {
                for &c in run {
                    to.extend_from_slice(b"&#");
                    int_text::push(&mut to, u32::from(c).into());
                    to.push(b';');
                }
            }
            _ => return Err(lookup_error(&["unknown error handler name '", errors, "'"])),
        }
        at += count;
    }
    Ok(to)
}

/// Appends what stands for bytes that are no text.
fn push_bad(to: &mut String, bad: &[u8], errors: &str, error: impl FnOnce() -> Error) -> Result<()> {
    match errors {
        "strict" => return Err(error()),
        "ignore" => {}
        "replace" => to.push(char::REPLACEMENT_CHARACTER),
        "backslashreplace" => bad.iter().for_each(|&b| to.push_str(&escape(b.into()))),
        _ => return Err(lookup_error(&["unknown error handler name '", errors, "'"])),
    }
    Ok(())
}

fn decode_utf8(data: &[u8], errors: &str) -> Result<String> {
    let mut to = String::with_capacity(data.len());
    let mut at = 0;
    loop {
        let error = match core::str::from_utf8(&data[at..]) {
            Ok(text) => {
                to.push_str(text);
                return Ok(to);
            }
            Err(error) => error,
        };
        let start = at + error.valid_up_to();
        to.push_str(strings::known(&data[at..start]));
        let (end, reason) = match error.error_len() {
            None => (data.len(), "unexpected end of data"),
            Some(_) if matches!(data[start], 0x80..=0xc1 | 0xf5..) => (start + 1, "invalid start byte"),
            Some(n) => (start + n, "invalid continuation byte"),
        };
        let bad = &data[start..end];
        push_bad(&mut to, bad, errors, || cannot_decode(Codec::Utf8, bad, start, reason))?;
        at = end;
    }
}

/// `data.decode(codec, errors)`
pub fn decode(data: &[u8], codec: Codec, errors: &str) -> Result<String> {
    if codec == Codec::Utf8 {
        return decode_utf8(data, errors);
    }
    let mut to = String::with_capacity(data.len());
    for (i, &byte) in data.iter().enumerate() {
        if u32::from(byte) < codec.limit() {
            to.push(char::from(byte));
        } else {
            let reason = "ordinal not in range(128)";
            push_bad(&mut to, &[byte], errors, || cannot_decode(codec, &[byte], i, reason))?;
        }
    }
    Ok(to)
}

fn str_encode(s: Str, encoding: Str, errors: Str) -> Result<Bytes> {
    let bytes = encode(s.text(), Codec::find(encoding.text())?, errors.text())?;
    Ok(Bytes::new(&bytes))
}

fn bytes_decode(bytes: Bytes, encoding: Str, errors: Str) -> Result<Str> {
    if bytes.data().is_empty() {
        // As in CPython the names are not looked at.
        return Ok(strings::empty());
    }
    let text = decode(bytes.data(), Codec::find(encoding.text())?, errors.text())?;
    Ok(make(&text))
}

/// `molt_str_encode`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_encode(s: Str, encoding: Str, errors: Str, out: &mut MaybeUninit<Bytes>) -> i32 {
    finish(str_encode(s, encoding, errors), out)
}

/// `molt_bytes_decode`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_decode(bytes: Bytes, encoding: Str, errors: Str, out: &mut MaybeUninit<Str>) -> i32 {
    finish(bytes_decode(bytes, encoding, errors), out)
}
