//! `str.format` with a format that is known only when the program runs.

use core::mem::MaybeUninit;

use molt_abi::fields::{self, Field};

use crate::error::{Result, finish, value_error};
use crate::obj::{List, Str};
use crate::types::list_of_ints;

/// What `molt_format_next` returns.
fn next(text: &str, start: usize) -> Result<List> {
    let piece = fields::next(text, start).map_err(value_error)?;
    let end = piece.literal.end;
    let (name, conversion, spec) = match piece.field {
        Some(Field { name, conversion, spec }) => (name, conversion.map_or(0, |c| u32::from(c).into()), spec),
        None => (end..end, -1, end..end),
    };
    let at = |byte: usize| byte as i64;
    let parts =
        [at(end), at(piece.next), conversion, at(name.start), at(name.end), at(spec.start), at(spec.end)];
    Ok(list_of_ints(&parts))
}

/// `molt_format_next`: the piece of a format that begins at a byte.
#[unsafe(no_mangle)]
extern "C" fn molt_format_next(text: Str, start: i64, out: &mut MaybeUninit<List>) -> i32 {
    finish(next(text.text(), start as usize), out)
}
