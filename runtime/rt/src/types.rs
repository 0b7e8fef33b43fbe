//! Descriptors of the builtin types, and the ABI's version.

use molt_abi::{ABI_VERSION, Kind, TypeDesc};

/// The version that the compiler compares with its own.
#[unsafe(no_mangle)]
static molt_abi_version: u32 = ABI_VERSION;

const fn scalar(kind: Kind, size: usize) -> TypeDesc {
    TypeDesc::plain(kind, size as u32, size as u32)
}

/// A type whose values are pointers.
const fn pointer(kind: Kind) -> TypeDesc {
    scalar(kind, size_of::<usize>())
}

/// `None`
#[unsafe(no_mangle)]
pub static molt_type_none: TypeDesc = scalar(Kind::None, 1);
/// `int`
#[unsafe(no_mangle)]
pub static molt_type_int: TypeDesc = scalar(Kind::Int, 8);
/// `float`
#[unsafe(no_mangle)]
pub static molt_type_float: TypeDesc = scalar(Kind::Float, 8);
/// `bool`
#[unsafe(no_mangle)]
pub static molt_type_bool: TypeDesc = scalar(Kind::Bool, 1);
/// `str`
#[unsafe(no_mangle)]
pub static molt_type_str: TypeDesc = pointer(Kind::Str);
/// `bytes`
#[unsafe(no_mangle)]
pub static molt_type_bytes: TypeDesc = pointer(Kind::Bytes);
/// Any object, or null.
#[unsafe(no_mangle)]
pub static molt_type_object: TypeDesc = pointer(Kind::Object);

/// A `TypeDesc` field table in a `static`: the pointers are to statics.
#[repr(transparent)]
pub struct Fields<const N: usize>(pub [*const TypeDesc; N]);

// SAFETY: the table points to immutable descriptors.
unsafe impl<const N: usize> Sync for Fields<N> {}

static STR_ELEMENT: Fields<1> = Fields([&raw const molt_type_str]);

static INT_ELEMENT: Fields<1> = Fields([&raw const molt_type_int]);

/// `list[int]`, which tracebacks are kept in.
pub static LIST_OF_INT: TypeDesc =
    TypeDesc { nfields: 1, fields: &raw const INT_ELEMENT.0[0], ..pointer(Kind::List) };

/// `list[str]`, which `sys.argv` has.
pub static LIST_OF_STR: TypeDesc =
    TypeDesc { nfields: 1, fields: &raw const STR_ELEMENT.0[0], ..pointer(Kind::List) };
