//! Descriptors of the builtin types, and the ABI's version.

use core::ptr::null;

use molt_abi::{ABI_VERSION, Kind, TypeDesc};

/// The version that the compiler compares with its own.
#[unsafe(no_mangle)]
static molt_abi_version: u32 = ABI_VERSION;

const fn scalar(kind: Kind, size: usize) -> TypeDesc {
    TypeDesc {
        kind: kind as u32,
        size: size as u32,
        align: size as u32,
        nfields: 0,
        fields: null(),
        offsets: null(),
    }
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
pub static molt_type_str: TypeDesc = scalar(Kind::Str, size_of::<usize>());

/// A `TypeDesc` field table in a `static`: the pointers are to statics.
#[repr(transparent)]
pub struct Fields<const N: usize>(pub [*const TypeDesc; N]);

// SAFETY: the table points to immutable descriptors.
unsafe impl<const N: usize> Sync for Fields<N> {}

static STR_ELEMENT: Fields<1> = Fields([&raw const molt_type_str]);

static INT_ELEMENT: Fields<1> = Fields([&raw const molt_type_int]);

/// `list[int]`, which tracebacks are kept in.
pub static LIST_OF_INT: TypeDesc = TypeDesc {
    kind: Kind::List as u32,
    size: size_of::<usize>() as u32,
    align: size_of::<usize>() as u32,
    nfields: 1,
    fields: &raw const INT_ELEMENT.0[0],
    offsets: null(),
};

/// `list[str]`, which `sys.argv` has.
pub static LIST_OF_STR: TypeDesc = TypeDesc {
    kind: Kind::List as u32,
    size: size_of::<usize>() as u32,
    align: size_of::<usize>() as u32,
    nfields: 1,
    fields: &raw const STR_ELEMENT.0[0],
    offsets: null(),
};
