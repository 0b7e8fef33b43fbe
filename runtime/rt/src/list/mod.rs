//! Lists: `molt_list_*`.
//!
//! The elements are packed values of one type. Each element owns its references, so that copying
//! elements retains them and dropping elements releases them; moving does neither.

pub mod edit;
pub mod search;
pub mod slice;
pub mod sort;
pub mod sum;

use molt_abi::TypeDesc;

use crate::obj::List;
use crate::value::Elem;
use crate::{cycles, heap};

/// A list of `times` copies of `count` values at `from`.
///
/// # Safety
/// They are live values of the list's element type.
unsafe fn repeated(desc: &'static TypeDesc, from: *const u8, count: usize, times: i64) -> List {
    let times = times.max(0) as usize;
    let list = List::new(desc, heap::bytes_for(times, count));
    for _ in 0..times {
        // SAFETY: as promised by the caller; there is room.
        unsafe { list.push_copies(from, count) }
    }
    list
}

/// `molt_list_new`: an empty list with room for `capacity` elements.
#[unsafe(no_mangle)]
extern "C" fn molt_list_new(desc: &'static TypeDesc, capacity: i64) -> List {
    cycles::step();
    List::new(desc, capacity.max(0) as usize)
}

/// `molt_list_repeat`: `list * times`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_repeat(list: List, times: i64) -> List {
    // SAFETY: the list holds its elements.
    unsafe { repeated(list.desc(), list.at(0), list.len(), times) }
}

/// `molt_list_filled`: `[value] * times`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_filled(desc: &'static TypeDesc, value: Elem, times: i64) -> List {
    // SAFETY: compiled code vouches for the value.
    unsafe { repeated(desc, value.0, 1, times) }
}

/// `molt_list_grow`: makes room for at least one more element.
#[unsafe(no_mangle)]
extern "C" fn molt_list_grow(list: List) {
    list.grow(1);
}

/// `molt_list_concat`: `a + b`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_concat(a: List, b: List) -> List {
    let list = List::new(a.desc(), a.len() + b.len());
    // SAFETY: both lists hold their elements.
    unsafe {
        list.push_copies(a.at(0), a.len());
        list.push_copies(b.at(0), b.len());
    }
    list
}

/// `molt_list_copy`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_copy(list: List) -> List {
    let copy = List::new(list.desc(), list.len());
    // SAFETY: the list holds its elements.
    unsafe { copy.push_copies(list.at(0), list.len()) };
    copy
}
