//! `format(value, spec)`: Python's format mini-language, after CPython 3.12's
//! `formatter_unicode.c`, whose messages it repeats.

use core::mem::MaybeUninit;

use alloc::vec::Vec;

use crate::error::{Result, finish};
use crate::obj::Str;
use crate::value::{self, Flag};

mod complex;
mod fields;
mod number;
mod pad;
pub mod percent;
mod spec;
mod text;

pub use number::{float, int};
pub use pad::push_fill;
pub use spec::Spec;
pub use text::string;

/// `format(value, spec)` of a bool: an int, unless the spec is empty.
pub fn boolean(value: bool, spec: &str) -> Result<Vec<u8>> {
    if spec.is_empty() {
        return Ok(value::bool_text(value).to_vec());
    }
    number::int_named(value.into(), spec, "bool")
}

fn as_str(text: Result<Vec<u8>>, out: &mut MaybeUninit<Str>) -> i32 {
    finish(text.map(|text| crate::strings::from_utf8(&text)), out)
}

/// `molt_format_int`.
#[unsafe(no_mangle)]
extern "C" fn molt_format_int(value: i64, spec: Str, out: &mut MaybeUninit<Str>) -> i32 {
    as_str(int(value, spec.text()), out)
}

/// `molt_format_float`.
#[unsafe(no_mangle)]
extern "C" fn molt_format_float(value: f64, spec: Str, out: &mut MaybeUninit<Str>) -> i32 {
    as_str(float(value, spec.text()), out)
}

/// `molt_format_bool`.
#[unsafe(no_mangle)]
extern "C" fn molt_format_bool(value: Flag, spec: Str, out: &mut MaybeUninit<Str>) -> i32 {
    as_str(boolean(value.get(), spec.text()), out)
}

/// `molt_format_str`.
#[unsafe(no_mangle)]
extern "C" fn molt_format_str(value: Str, spec: Str, out: &mut MaybeUninit<Str>) -> i32 {
    as_str(string(value.text(), spec.text()), out)
}
