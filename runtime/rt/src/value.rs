//! Values of any type in their list-element layout: counting, comparing, printing.
//!
//! A type is a [`TypeDesc`]; a value is an address whose bytes the descriptor explains. Of instances
//! and unions it explains the references alone: the program compares and prints those itself, and
//! here they are equal if they have the same bits.

use core::cmp::Ordering;
use core::slice;

use alloc::vec::Vec;

use molt_abi::{Kind, ListObj, ObjHeader, StrObj, TypeDesc};

use crate::count::{self, Dead};
use crate::obj::Str;
use crate::{float_text, int_text, strings};

/// Address of a value that compiled code vouches for.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct Elem(pub *const u8);

/// A `bool` parameter. Callers pass an `i8` and need not extend it, so only the low byte counts.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct Flag(u32);

impl Flag {
    /// The value.
    pub fn get(self) -> bool {
        self.0 & 0xff != 0
    }
}

impl From<bool> for Flag {
    fn from(value: bool) -> Flag {
        Flag(value.into())
    }
}

/// A type's kind.
pub fn kind(desc: &TypeDesc) -> Kind {
    Kind::from_u32(desc.kind).expect("the compiler emits the kinds of the ABI")
}

/// The element type of a list type.
pub fn elem_desc(desc: &TypeDesc) -> &'static TypeDesc {
    // SAFETY: a list's descriptor has one field, and descriptors live for ever.
    unsafe { &**desc.fields }
}

/// The fields of a tuple type: offset and type.
fn fields(desc: &TypeDesc) -> impl Iterator<Item = (usize, &'static TypeDesc)> + use<> {
    let (types, offsets) = (desc.fields, desc.offsets);
    (0..desc.nfields as usize).map(move |i| {
        // SAFETY: both tables have `nfields` entries, and descriptors live for ever.
        unsafe { (*offsets.add(i) as usize, &**types.add(i)) }
    })
}

/// Byte offsets of the references in a value of a tuple or union type, or in an object that is an
/// instance of a class or a generator.
fn inner_references(desc: &TypeDesc) -> &'static [u32] {
    if desc.nrefs == 0 {
        return &[];
    }
    // SAFETY: the table has `nrefs` entries, and lives for ever.
    unsafe { slice::from_raw_parts(desc.refs, desc.nrefs as usize) }
}

/// Byte offsets of the references in a value of this type.
pub fn references(desc: &TypeDesc) -> &'static [u32] {
    match kind(desc) {
        Kind::Str | Kind::Bytes | Kind::List | Kind::Class | Kind::Gen | Kind::Object => &[0],
        Kind::Tuple | Kind::Union => inner_references(desc),
        Kind::None | Kind::Int | Kind::Float | Kind::Bool => &[],
    }
}

/// Byte offsets of the references in an instance of a class, or in a generator, beside its frame.
pub fn fields_with_references(class: &TypeDesc) -> &'static [u32] {
    inner_references(class)
}

/// Whether values of this type hold references.
pub fn has_references(desc: &TypeDesc) -> bool {
    !references(desc).is_empty()
}

/// The reference at an offset of a value or instance.
///
/// # Safety
/// One is there.
#[inline]
pub unsafe fn reference_at(at: *const u8, offset: u32) -> *mut ObjHeader {
    // SAFETY: as promised by the caller.
    unsafe { at.add(offset as usize).cast::<*mut ObjHeader>().read() }
}

/// Adds a reference to everything that `count` values at `at` hold.
///
/// # Safety
/// They are live values of this type.
pub unsafe fn retain_all(at: *const u8, count: usize, desc: &TypeDesc) {
    for &offset in references(desc) {
        for i in 0..count {
            // SAFETY: within the values.
            unsafe { count::retain(reference_at(at.add(i * desc.size as usize), offset)) }
        }
    }
}

/// Drops the references that `count` values at `at` hold, the last value's first; what had no other
/// joins `dead`.
///
/// # Safety
/// They are live values of this type, and are not used again.
pub unsafe fn release_all(at: *const u8, count: usize, desc: &TypeDesc, dead: &mut Dead) {
    let references = references(desc);
    if references.is_empty() {
        return;
    }
    // What joins first dies last.
    for i in 0..count {
        for &offset in references {
            // SAFETY: within the values.
            unsafe { dead.release(reference_at(at.add(i * desc.size as usize), offset)) }
        }
    }
}

unsafe fn bytes_at<'a>(at: *const u8) -> &'a [u8] {
    // SAFETY: the caller knows that bytes are there.
    unsafe {
        let object = at.cast::<*const StrObj>().read();
        slice::from_raw_parts(object.add(1).cast::<u8>(), (*object).bytes as usize)
    }
}

unsafe fn list_at<'a>(at: *const u8) -> &'a ListObj {
    // SAFETY: the caller knows that a list is there.
    unsafe { &**at.cast::<*const ListObj>() }
}

unsafe fn str_at(at: *const u8) -> Str {
    // SAFETY: the caller knows that a string is there.
    unsafe { Str::from_ptr(at.cast::<*mut StrObj>().read()) }
}

/// `a == b`. As in CPython an object equals itself, even a list that holds a nan.
///
/// # Safety
/// Both are live values of this type.
pub unsafe fn eq(a: *const u8, b: *const u8, desc: &TypeDesc) -> bool {
    // SAFETY: the descriptor says what lies at both addresses.
    unsafe {
        match kind(desc) {
            Kind::None => true,
            Kind::Int => a.cast::<i64>().read() == b.cast::<i64>().read(),
            Kind::Float => a.cast::<f64>().read() == b.cast::<f64>().read(),
            Kind::Bool => a.read() == b.read(),
            Kind::Str => str_at(a).text() == str_at(b).text(),
            Kind::List => {
                let (x, y) = (list_at(a), list_at(b));
                let (elem, n) = (elem_desc(desc), x.len as usize);
                core::ptr::eq(x, y) || x.len == y.len && eq_all(x.data.cast(), y.data.cast(), n, elem)
            }
            Kind::Tuple => fields(desc).all(|(offset, field)| eq(a.add(offset), b.add(offset), field)),
            Kind::Bytes => bytes_at(a) == bytes_at(b),
            Kind::Class | Kind::Gen | Kind::Union | Kind::Object => {
                slice::from_raw_parts(a, desc.size as usize) == slice::from_raw_parts(b, desc.size as usize)
            }
        }
    }
}

/// Whether `count` values at `a` equal those at `b`, pairwise.
///
/// # Safety
/// All are live values of this type.
pub unsafe fn eq_all(a: *const u8, b: *const u8, count: usize, desc: &TypeDesc) -> bool {
    let size = desc.size as usize;
    // SAFETY: each address is within the values.
    (0..count).all(|i| unsafe { eq(a.add(i * size), b.add(i * size), desc) })
}

/// Compares by Python's `<` and `==`; `None` where a nan decides.
///
/// # Safety
/// Both are live values of this type.
pub unsafe fn cmp(a: *const u8, b: *const u8, desc: &TypeDesc) -> Option<Ordering> {
    // SAFETY: as promised by the caller.
    unsafe { cmp_by(a, b, desc, |x, y| x.partial_cmp(&y)) }
}

/// The same as a total order: nans are equal, and behind all other floats.
///
/// # Safety
/// Both are live values of this type.
pub unsafe fn total_cmp(a: *const u8, b: *const u8, desc: &TypeDesc) -> Ordering {
    let floats = |x: f64, y: f64| x.partial_cmp(&y).or(Some(x.is_nan().cmp(&y.is_nan())));
    // SAFETY: as promised by the caller.
    unsafe { cmp_by(a, b, desc, floats) }.expect("the order of floats is total")
}

unsafe fn cmp_by(
    a: *const u8,
    b: *const u8,
    desc: &TypeDesc,
    floats: fn(f64, f64) -> Option<Ordering>,
) -> Option<Ordering> {
    // SAFETY: the descriptor says what lies at both addresses.
    unsafe {
        match kind(desc) {
            Kind::None => Some(Ordering::Equal),
            Kind::Int => Some(a.cast::<i64>().read().cmp(&b.cast::<i64>().read())),
            Kind::Float => floats(a.cast::<f64>().read(), b.cast::<f64>().read()),
            Kind::Bool => Some(a.read().cmp(&b.read())),
            Kind::Str => Some(str_at(a).text().cmp(str_at(b).text())),
            Kind::List => {
                let (x, y) = (list_at(a), list_at(b));
                let elem = elem_desc(desc);
                let size = elem.size as usize;
                let (p, q) = (x.data.cast::<u8>(), y.data.cast::<u8>());
                for i in 0..x.len.min(y.len) as usize {
                    match cmp_by(p.add(i * size), q.add(i * size), elem, floats) {
                        Some(Ordering::Equal) => {}
                        decided => return decided,
                    }
                }
                Some(x.len.cmp(&y.len))
            }
            Kind::Tuple => {
                for (offset, field) in fields(desc) {
                    match cmp_by(a.add(offset), b.add(offset), field, floats) {
                        Some(Ordering::Equal) => {}
                        decided => return decided,
                    }
                }
                Some(Ordering::Equal)
            }
            Kind::Bytes => Some(bytes_at(a).cmp(bytes_at(b))),
            Kind::Class | Kind::Gen | Kind::Union | Kind::Object => None,
        }
    }
}

/// -1, 0, 1, or 2 where a nan decides.
pub fn cmp_code(order: Option<Ordering>) -> i64 {
    match order {
        Some(order) => order as i64,
        None => 2,
    }
}

/// Appends `repr(value)`.
///
/// # Safety
/// It is a live value of this type.
pub unsafe fn repr(at: *const u8, desc: &TypeDesc, text: &mut Vec<u8>) {
    // SAFETY: the descriptor says what lies at the address.
    unsafe {
        match kind(desc) {
            Kind::None => text.extend_from_slice(b"None"),
            Kind::Int => int_text::push(text, at.cast::<i64>().read()),
            Kind::Float => float_text::push_repr(text, at.cast::<f64>().read()),
            Kind::Bool => text.extend_from_slice(bool_text(at.read() != 0)),
            Kind::Str => strings::push_repr(text, str_at(at).text(), false),
            Kind::List => {
                let list = list_at(at);
                let elem = elem_desc(desc);
                text.push(b'[');
                for i in 0..list.len as usize {
                    if i > 0 {
                        text.extend_from_slice(b", ");
                    }
                    repr(list.data.cast::<u8>().add(i * elem.size as usize), elem, text);
                }
                text.push(b']');
            }
            Kind::Tuple => {
                text.push(b'(');
                for (i, (offset, field)) in fields(desc).enumerate() {
                    if i > 0 {
                        text.extend_from_slice(b", ");
                    }
                    repr(at.add(offset), field, text);
                }
                if desc.nfields == 1 {
                    text.push(b',');
                }
                text.push(b')');
            }
            Kind::Bytes => strings::push_bytes_repr(text, bytes_at(at)),
            Kind::Class | Kind::Gen | Kind::Union | Kind::Object => text.extend_from_slice(b"<object>"),
        }
    }
}

/// `str()` of a bool.
pub fn bool_text(value: bool) -> &'static [u8] {
    if value { b"True" } else { b"False" }
}

/// `molt_value_repr`.
#[unsafe(no_mangle)]
extern "C" fn molt_value_repr(value: Elem, desc: &TypeDesc) -> Str {
    let mut text = Vec::new();
    // SAFETY: compiled code vouches for the value and its type.
    unsafe { repr(value.0, desc, &mut text) };
    strings::from_utf8(&text)
}

/// `molt_value_eq`.
#[unsafe(no_mangle)]
extern "C" fn molt_value_eq(a: Elem, b: Elem, desc: &TypeDesc) -> bool {
    // SAFETY: compiled code vouches for the values and their type.
    unsafe { eq(a.0, b.0, desc) }
}

/// `molt_value_cmp`: -1, 0, 1, or 2 where a nan decides.
#[unsafe(no_mangle)]
extern "C" fn molt_value_cmp(a: Elem, b: Elem, desc: &TypeDesc) -> i64 {
    // SAFETY: compiled code vouches for the values and their type.
    cmp_code(unsafe { cmp(a.0, b.0, desc) })
}
