//! Decimal digits of integers.

use alloc::vec::Vec;

/// The most bytes that [`write()`] needs.
pub const MAX: usize = 20;

/// Writes the decimal digits into the buffer's end and gives that part.
pub fn write(buffer: &mut [u8; MAX], value: i64) -> &[u8] {
    let mut rest = value.unsigned_abs();
    let mut at = MAX;
    loop {
        at -= 1;
        buffer[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        at -= 1;
        buffer[at] = b'-';
    }
    &buffer[at..]
}

/// Appends the decimal digits.
pub fn push(text: &mut Vec<u8>, value: i64) {
    text.extend_from_slice(write(&mut [0; MAX], value));
}

/// Appends the digits of `value` in a base from 2 to 16, in lower case.
pub fn push_base(text: &mut Vec<u8>, mut value: u64, base: u64) {
    let mut buffer = [0; 64];
    let mut at = buffer.len();
    loop {
        at -= 1;
        buffer[at] = b"0123456789abcdef"[(value % base) as usize];
        value /= base;
        if value == 0 {
            break;
        }
    }
    text.extend_from_slice(&buffer[at..]);
}
