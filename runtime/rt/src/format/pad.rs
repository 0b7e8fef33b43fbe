//! Laying out a number: padding, sign, prefix, grouped digits, the rest.

use alloc::vec::Vec;

use crate::heap;

use super::spec::Spec;

/// A number's parts, in the order in which they are written.
pub struct Parts<'a> {
    /// Whether a minus is due.
    pub negative: bool,
    /// Such as `0x`.
    pub prefix: &'a [u8],
    /// The digits that grouping applies to. Empty for `inf`, `nan` and characters.
    pub digits: &'a [u8],
    /// Point, decimals, exponent, percent sign.
    pub rest: &'a [u8],
    /// Characters in `rest`.
    pub rest_chars: usize,
}

/// Writes `count` fill characters.
pub fn push_fill(text: &mut Vec<u8>, fill: char, count: usize) {
    let mut buffer = [0; 4];
    let fill = fill.encode_utf8(&mut buffer).as_bytes();
    text.reserve_exact(heap::bytes_for(count, fill.len()));
    for _ in 0..count {
        text.extend_from_slice(fill);
    }
}

/// How padding splits into left, inner and right.
pub fn split(align: char, padding: usize) -> (usize, usize, usize) {
    match align {
        '<' => (0, 0, padding),
        '^' => (padding / 2, 0, padding - padding / 2),
        '=' => (0, padding, 0),
        _ => (padding, 0, 0),
    }
}

/// Lays out a number.
pub fn layout(parts: &Parts, spec: &Spec) -> Vec<u8> {
    let sign = match spec.sign {
        _ if parts.negative => Some(b'-'),
        Some('+') => Some(b'+'),
        Some(' ') => Some(b' '),
        _ => None,
    };
    let width = spec.width.unwrap_or(0);
    let others = usize::from(sign.is_some()) + parts.prefix.len() + parts.rest_chars;
    let zeros_in_front = spec.fill == '0' && spec.align == '=';
    let least = if zeros_in_front { width.saturating_sub(others) } else { 0 };
    let digits = if parts.digits.is_empty() { Vec::new() } else { grouped(parts.digits, least, spec) };
    let padding = width.saturating_sub(others + digits.len());
    let (left, inner, right) = split(spec.align, padding);

    let mut text = Vec::new();
    push_fill(&mut text, spec.fill, left);
    text.extend(sign);
    text.extend_from_slice(parts.prefix);
    push_fill(&mut text, spec.fill, inner);
    text.extend_from_slice(&digits);
    text.extend_from_slice(parts.rest);
    push_fill(&mut text, spec.fill, right);
    text
}

/// The digits with separators, and zeros in front up to `least` characters.
fn grouped(digits: &[u8], least: usize, spec: &Spec) -> Vec<u8> {
    let Some((separator, size)) = spec.grouping.parts() else {
        let mut text = Vec::new();
        push_fill(&mut text, '0', least.saturating_sub(digits.len()));
        text.extend_from_slice(digits);
        return text;
    };
    // From the right; separators count towards the width, and never come first.
    let mut text = Vec::new();
    let mut left = digits;
    let mut need = least as i64;
    loop {
        let length = size.min(left.len().max(need.max(0) as usize).max(1));
        let (rest, group) = left.split_at(left.len().saturating_sub(length));
        text.extend(group.iter().rev());
        crate::float_text::push_zeros(&mut text, length - group.len());
        left = rest;
        need -= length as i64;
        if left.is_empty() && need <= 0 {
            break;
        }
        text.push(separator);
        need -= 1;
    }
    text.reverse();
    text
}
