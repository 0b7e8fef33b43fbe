//! Changing lists in place.

use core::ptr::{copy, copy_nonoverlapping};

use crate::count::Dead;
use crate::error::{Result, index_error, status, value_error};
use crate::list::search;
use crate::obj::List;
use crate::value::{self, Elem};

/// `molt_list_extend`: `list += other`, which may be the same list.
#[unsafe(no_mangle)]
extern "C" fn molt_list_extend(list: List, other: List) {
    let count = other.len();
    list.grow(count);
    // SAFETY: there is room already, so that the elements stay where they are meanwhile.
    unsafe { list.push_copies(other.at(0), count) }
}

/// `molt_list_restore`: copies the elements of `saved` over those of `list`, of equal length.
#[unsafe(no_mangle)]
extern "C" fn molt_list_restore(list: List, saved: List) {
    if list == saved {
        return;
    }
    let elem = list.elem();
    let count = list.len().min(saved.len());
    let mut dead = Dead::none();
    // SAFETY: both have `count` elements; the new are retained before the old are released.
    unsafe {
        value::retain_all(saved.at(0), count, elem);
        value::release_all(list.at(0), count, elem, &mut dead);
        copy_nonoverlapping(saved.at(0), list.at(0), count * elem.size as usize);
    }
}

/// `molt_list_insert`: an index beyond either end means that end.
#[unsafe(no_mangle)]
extern "C" fn molt_list_insert(list: List, index: i64, value: Elem) {
    let n = list.len() as i64;
    let at = (if index < 0 { index.saturating_add(n) } else { index }).clamp(0, n) as usize;
    let elem = list.elem();
    let size = elem.size as usize;
    list.grow(1);
    // SAFETY: there is room for one more; the elements behind move up and keep their references.
    unsafe {
        copy(list.at(at), list.at(at + 1), (n as usize - at) * size);
        copy_nonoverlapping(value.0, list.at(at), size);
        value::retain_all(list.at(at), 1, elem);
        list.set_len(n as usize + 1);
    }
}

/// Moves the element at `index` to `out`.
///
/// # Safety
/// `out` has room for one element.
unsafe fn pop(list: List, index: i64, out: *mut u8) -> Result<()> {
    let n = list.len() as i64;
    if n == 0 {
        return Err(index_error("pop from empty list"));
    }
    let at = if index < 0 { index + n } else { index };
    if !(0..n).contains(&at) {
        return Err(index_error("pop index out of range"));
    }
    let (at, n) = (at as usize, n as usize);
    let size = list.elem().size as usize;
    // SAFETY: the element moves out with its references; those behind move down.
    unsafe {
        copy_nonoverlapping(list.at(at), out, size);
        copy(list.at(at + 1), list.at(at), (n - 1 - at) * size);
        list.set_len(n - 1);
    }
    Ok(())
}

/// `molt_list_pop`.
#[unsafe(no_mangle)]
unsafe extern "C" fn molt_list_pop(list: List, index: i64, out: *mut u8) -> i32 {
    // SAFETY: compiled code gives room for one element.
    status(unsafe { pop(list, index, out) })
}

/// `molt_list_remove`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_remove(list: List, value: Elem) -> i32 {
    match search::position(list, value) {
        Some(at) => status(super::slice::remove_at(list, at as i64)),
        None => status(Err(value_error("list.remove(x): x not in list"))),
    }
}

/// `molt_list_clear`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_clear(list: List) {
    let n = list.len();
    let mut dead = Dead::none();
    // SAFETY: the elements give up their references, and the list is empty.
    unsafe {
        list.set_len(0);
        value::release_all(list.at(0), n, list.elem(), &mut dead);
    }
}

/// `molt_list_reverse`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_reverse(list: List) {
    let n = list.len();
    let size = list.elem().size as usize;
    for i in 0..n / 2 {
        // SAFETY: two different elements of the list.
        unsafe { core::ptr::swap_nonoverlapping(list.at(i), list.at(n - 1 - i), size) }
    }
}
