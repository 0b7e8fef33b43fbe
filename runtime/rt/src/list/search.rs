//! Searching and comparing lists.

use core::mem::MaybeUninit;
use core::ptr::copy_nonoverlapping;

use alloc::vec::Vec;

use core::cmp::Ordering;

use crate::error::{Error, Result, finish, status, value_error, value_error_of};
use crate::obj::List;
use crate::strings;
use crate::value::{self, Elem};

/// The first index of an equal element.
pub fn position(list: List, value: Elem) -> Option<usize> {
    let elem = list.elem();
    // SAFETY: each index is in the list, and compiled code vouches for the value.
    (0..list.len()).find(|&i| unsafe { value::eq(list.at(i), value.0, elem) })
}

#[cold]
fn not_in_list(list: List, value: Elem) -> Error {
    let mut text = Vec::new();
    // SAFETY: compiled code vouches for the value.
    unsafe { value::repr(value.0, list.elem(), &mut text) };
    let text = strings::known(&text);
    value_error_of(&[text, " is not in list"])
}

/// Copies the least or the greatest element to `out`: the first of equals, as Python.
///
/// # Safety
/// `out` has room for one element.
unsafe fn extreme(list: List, wanted: Ordering, empty: &'static str, out: *mut u8) -> Result<()> {
    if list.is_empty() {
        return Err(value_error(empty));
    }
    let elem = list.elem();
    let mut best = list.at(0);
    for i in 1..list.len() {
        // SAFETY: both are elements.
        if unsafe { value::cmp(list.at(i), best, elem) } == Some(wanted) {
            best = list.at(i);
        }
    }
    // SAFETY: the copy has a reference of its own.
    unsafe {
        copy_nonoverlapping(best, out, elem.size as usize);
        value::retain_all(out, 1, elem);
    }
    Ok(())
}

/// `molt_list_index`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_index(list: List, value: Elem, out: &mut MaybeUninit<i64>) -> i32 {
    let found = position(list, value).map(|at| at as i64);
    finish(found.ok_or_else(|| not_in_list(list, value)), out)
}

/// `molt_list_count`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_count(list: List, value: Elem) -> i64 {
    let elem = list.elem();
    // SAFETY: each index is in the list, and compiled code vouches for the value.
    let equal = |&i: &usize| unsafe { value::eq(list.at(i), value.0, elem) };
    (0..list.len()).filter(equal).count() as i64
}

/// `molt_list_contains`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_contains(list: List, value: Elem) -> bool {
    position(list, value).is_some()
}

/// `molt_list_eq`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_eq(a: List, b: List) -> bool {
    // SAFETY: a handle is a list value of the list's own type.
    unsafe { value::eq((&raw const a).cast(), (&raw const b).cast(), a.desc()) }
}

/// `molt_list_cmp`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_cmp(a: List, b: List) -> i64 {
    // SAFETY: a handle is a list value of the list's own type.
    value::cmp_code(unsafe { value::cmp((&raw const a).cast(), (&raw const b).cast(), a.desc()) })
}

/// `molt_list_min`.
#[unsafe(no_mangle)]
unsafe extern "C" fn molt_list_min(list: List, out: *mut u8) -> i32 {
    // SAFETY: compiled code gives room for one element.
    status(unsafe { extreme(list, Ordering::Less, "min() iterable argument is empty", out) })
}

/// `molt_list_max`.
#[unsafe(no_mangle)]
unsafe extern "C" fn molt_list_max(list: List, out: *mut u8) -> i32 {
    // SAFETY: compiled code gives room for one element.
    status(unsafe { extreme(list, Ordering::Greater, "max() iterable argument is empty", out) })
}
