//! `s += t` in place.
//!
//! A string's memory is a size class of its length ([`str_size`]), so that there is room behind
//! most strings, and classes grow geometrically. A string that nobody else refers to takes more
//! text at its end without moving until its class is full: a loop of `+=` takes linear time.

use core::ptr::copy_nonoverlapping;

use molt_abi::StrObj;

use crate::obj::{STR_ALIGN, Str, str_size};
use crate::{count, heap, strings};

/// `left + right`, where the caller's reference to `left` is given up.
pub fn append(left: Str, right: Str) -> Str {
    if right.text().is_empty() {
        return left;
    }
    // SAFETY: the object is live.
    if left.text().is_empty() || !unsafe { count::is_unique(left.as_ptr().cast()) } {
        let result = strings::concat(left, right);
        left.release();
        return result;
    }
    let (old, more) = (left.text().len(), right.text().len());
    let chars = left.chars() + right.chars();
    let itself = left.as_ptr() == right.as_ptr();
    let (size, need) = (str_size(old), str_size(old + more));
    let mut p = left.as_ptr();
    // SAFETY: this is the only reference to the object, which takes `size` bytes; `right` is
    // another object, or its text is the beginning of this one's.
    unsafe {
        if need > size {
            p = heap::reallocate(p.cast(), size, need, STR_ALIGN).cast::<StrObj>();
        }
        let text = p.add(1).cast::<u8>();
        let from = if itself { text.cast_const() } else { right.text().as_ptr() };
        copy_nonoverlapping(from, text.add(old), more);
        (*p).bytes = (old + more) as i64;
        (*p).chars = chars as i64;
        Str::from_ptr(p)
    }
}

/// `molt_str_append`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_append(left: Str, right: Str) -> Str {
    append(left, right)
}
