//! Descriptors of the builtin types, and the ABI's version.

use molt_abi::{ABI_VERSION, Kind, TypeDesc};

use crate::obj::List;

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

static INT_ELEMENT: Fields<1> = Fields([&raw const molt_type_int]);
static FLOAT_ELEMENT: Fields<1> = Fields([&raw const molt_type_float]);
static BYTES_ELEMENT: Fields<1> = Fields([&raw const molt_type_bytes]);
static STR_ELEMENT: Fields<1> = Fields([&raw const molt_type_str]);

const fn list_of(element: &'static Fields<1>) -> TypeDesc {
    TypeDesc { nfields: 1, fields: &raw const element.0[0], ..pointer(Kind::List) }
}

/// `list[int]`
pub static LIST_OF_INT: TypeDesc = list_of(&INT_ELEMENT);
/// `list[float]`
pub static LIST_OF_FLOAT: TypeDesc = list_of(&FLOAT_ELEMENT);
/// `list[str]`
pub static LIST_OF_STR: TypeDesc = list_of(&STR_ELEMENT);

/// `list[bytes]`
pub static LIST_OF_BYTES: TypeDesc = list_of(&BYTES_ELEMENT);

/// A new list of ints.
pub fn list_of_ints(values: &[i64]) -> List {
    let list = List::new(&LIST_OF_INT, values.len());
    // SAFETY: the elements are ints.
    unsafe { list.push_copies(values.as_ptr().cast(), values.len()) };
    list
}

/// A new list of floats.
pub fn list_of_floats(values: &[f64]) -> List {
    let list = List::new(&LIST_OF_FLOAT, values.len());
    // SAFETY: the elements are floats.
    unsafe { list.push_copies(values.as_ptr().cast(), values.len()) };
    list
}
