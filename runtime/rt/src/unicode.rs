//! What the runtime needs to know about characters, as CPython 3.12 (Unicode 15.0) does.
//!
//! The tables come from `unicode/generate.py`, which describes them.

pub mod case;
mod runs;

use runs::Set;

static NONPRINTABLE: &[u8] = include_bytes!("unicode/nonprintable.bin");
static DECIMALS: &[u8] = include_bytes!("unicode/decimals.bin");

static ALPHA: Set = Set(include_bytes!("unicode/alpha.bin"));
static DIGIT: Set = Set(include_bytes!("unicode/digit.bin"));
static NUMERIC: Set = Set(include_bytes!("unicode/numeric.bin"));
static LOWER: Set = Set(include_bytes!("unicode/lower.bin"));
static UPPER: Set = Set(include_bytes!("unicode/upper.bin"));
static TITLE: Set = Set(include_bytes!("unicode/title.bin"));
static START: Set = Set(include_bytes!("unicode/start.bin"));
static CONTINUE: Set = Set(include_bytes!("unicode/continue.bin"));

/// Reads one LEB128 number off the table's front.
fn next(table: &mut &[u8]) -> Option<u32> {
    let mut value = 0;
    let mut shift = 0;
    loop {
        let (&byte, rest) = table.split_first()?;
        *table = rest;
        value |= u32::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
}

/// `str.isprintable` of one character.
pub fn is_printable(c: char) -> bool {
    if c.is_ascii() {
        return (' '..='~').contains(&c);
    }
    let mut table = NONPRINTABLE;
    let mut at = 0x80;
    while let (Some(gap), Some(length)) = (next(&mut table), next(&mut table)) {
        at += gap;
        if u32::from(c) < at {
            return true;
        }
        at += length;
        if u32::from(c) < at {
            return false;
        }
    }
    true
}

/// The value of a decimal digit of any script.
pub fn decimal(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    let mut table = DECIMALS;
    let mut zero = 0x80;
    while let Some(gap) = next(&mut table) {
        zero += gap;
        if u32::from(c) < zero {
            return None;
        }
        if u32::from(c) < zero + 10 {
            return Some(u32::from(c) - zero);
        }
    }
    None
}

/// `str.isspace` of one character.
pub fn is_space(c: char) -> bool {
    matches!(
        u32::from(c),
        0x09..=0x0d | 0x1c..=0x20 | 0x85 | 0xa0 | 0x1680 | 0x2000..=0x200a | 0x2028 | 0x2029
            | 0x202f | 0x205f | 0x3000
    )
}

/// `str.isalpha` of one character.
pub fn is_alpha(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { ALPHA.contains(c) }
}

/// `str.isdigit` of one character.
pub fn is_digit(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_digit() } else { DIGIT.contains(c) }
}

/// `str.isnumeric` of one character. Every digit is numeric.
pub fn is_numeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_digit() } else { NUMERIC.contains(c) }
}

/// Whether a letter is lower case.
pub fn is_lower(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_lowercase() } else { LOWER.contains(c) }
}

/// Whether a letter is upper case.
pub fn is_upper(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_uppercase() } else { UPPER.contains(c) }
}

/// Whether a letter is title case: a capital with a small letter in one character.
pub fn is_title(c: char) -> bool {
    !c.is_ascii() && TITLE.contains(c)
}

/// Whether a character has a case.
pub fn is_cased(c: char) -> bool {
    is_lower(c) || is_upper(c) || is_title(c)
}

/// Whether an identifier may begin with the character.
pub fn is_identifier_start(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() || c == '_' } else { START.contains(c) }
}

/// Whether the character may follow in an identifier.
pub fn is_identifier_continue(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() || c == '_' } else { CONTINUE.contains(c) }
}
