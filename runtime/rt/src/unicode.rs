//! What the runtime needs to know about characters, as CPython 3.12 (Unicode 15.0) does.
//!
//! The tables come from `unicode/generate.py`.

static NONPRINTABLE: &[u8] = include_bytes!("unicode/nonprintable.bin");
static DECIMALS: &[u8] = include_bytes!("unicode/decimals.bin");

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
