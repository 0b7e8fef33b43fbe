//! Formatting strings.

use alloc::vec::Vec;

use crate::error::{Result, value_error};

use super::pad;
use super::spec::Spec;

/// `format(value, spec)` of a string.
pub fn string(value: &str, text: &str) -> Result<Vec<u8>> {
    if text.is_empty() {
        return Ok(value.as_bytes().to_vec());
    }
    let spec = Spec::parse(text, '<', "str")?;
    if let Some(code) = spec.code.filter(|&code| code != 's') {
        return Err(Spec::unknown_code(code, "str"));
    }
    let refused = match spec.sign {
        Some(' ') => Some("Space not allowed in string format specifier"),
        Some(_) => Some("Sign not allowed in string format specifier"),
        None if spec.no_negative_zero => {
            Some("Negative zero coercion (z) not allowed in string format specifier")
        }
        None if spec.alternate => Some("Alternate form (#) not allowed in string format specifier"),
        None if spec.align == '=' => Some("'=' alignment not allowed in string format specifier"),
        None => None,
    };
    if let Some(message) = refused {
        return Err(value_error(message));
    }
    let kept = match spec.precision.and_then(|n| value.char_indices().nth(n)) {
        Some((end, _)) => &value[..end],
        None => value,
    };
    let width = spec.width.unwrap_or(0);
    let (left, _, right) = pad::split(spec.align, width.saturating_sub(kept.chars().count()));
    let mut to = Vec::new();
    pad::push_fill(&mut to, spec.fill, left);
    to.extend_from_slice(kept.as_bytes());
    pad::push_fill(&mut to, spec.fill, right);
    Ok(to)
}
