//! `list.sort`: stable, by `<`, like Python's.
//!
//! With a nan in it a list has no order, and Python's result is whatever its merges make of it.
//! Here a nan sorts behind everything that it is compared with, which is an order.

use core::cmp::Ordering;
use core::ptr::copy_nonoverlapping;

use alloc::vec::Vec;

use molt_abi::Kind;

use crate::obj::List;
use crate::value::{self, Flag};

/// The order of floats, nans last and equal to each other.
fn float_order(a: &f64, b: &f64) -> Ordering {
    a.partial_cmp(b).unwrap_or_else(|| a.is_nan().cmp(&b.is_nan()))
}

fn directed(order: Ordering, reverse: bool) -> Ordering {
    if reverse { order.reverse() } else { order }
}

/// Sorts elements of any type through their addresses.
fn sort_any(list: List, reverse: bool) {
    let elem = list.elem();
    let size = elem.size as usize;
    let mut order: Vec<*mut u8> = (0..list.len()).map(|i| list.at(i)).collect();
    // SAFETY: both are elements; `total_cmp` is a total order.
    order.sort_by(|&a, &b| directed(unsafe { value::total_cmp(a, b, elem) }, reverse));
    let mut sorted: Vec<u8> = Vec::with_capacity(order.len() * size);
    for (i, &from) in order.iter().enumerate() {
        // SAFETY: there is room for each; the elements move, and their bytes come back below.
        unsafe { copy_nonoverlapping(from, sorted.as_mut_ptr().add(i * size), size) }
    }
    // SAFETY: every element is in `sorted` once.
    unsafe { copy_nonoverlapping(sorted.as_ptr(), list.at(0), order.len() * size) }
}

/// `molt_list_sort`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_sort(list: List, reverse: Flag) {
    let reverse = reverse.get();
    if list.len() < 2 {
        return;
    }
    match value::kind(list.elem()) {
        Kind::None => {}
        Kind::Int => {
            // SAFETY: the elements are ints, and this is the only reference to them.
            let ints: &mut [i64] = unsafe { list.slice() };
            // Equal ints cannot be told apart, so that no order of them needs keeping.
            ints.sort_unstable();
            if reverse {
                ints.reverse();
            }
        }
        Kind::Float => {
            // SAFETY: the elements are floats, and this is the only reference to them.
            let floats: &mut [f64] = unsafe { list.slice() };
            floats.sort_by(|a, b| directed(float_order(a, b), reverse));
        }
        _ => sort_any(list, reverse),
    }
}
