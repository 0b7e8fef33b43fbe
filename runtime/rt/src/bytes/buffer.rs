//! Buffers: `bytes` objects that one `bytearray` alone refers to, and therefore may write to.
//!
//! Indices are those of the buffer, and the class has checked them.

use core::ptr::copy;

use crate::obj::Bytes;

/// `molt_buffer_new`: zeros.
#[unsafe(no_mangle)]
extern "C" fn molt_buffer_new(size: i64) -> Bytes {
    Bytes::fill(size as usize, |_| {})
}

/// `molt_buffer_get`.
#[unsafe(no_mangle)]
extern "C" fn molt_buffer_get(buffer: Bytes, index: i64) -> i64 {
    buffer.data()[index as usize].into()
}

/// `molt_buffer_set`.
#[unsafe(no_mangle)]
extern "C" fn molt_buffer_set(buffer: Bytes, index: i64, value: i64) {
    assert!((index as usize) < buffer.data().len());
    // SAFETY: the index is in the buffer, to which nobody else refers.
    unsafe { buffer.start().add(index as usize).write(value as u8) }
}

/// `molt_buffer_move`: copies `count` bytes at `from` of `source` to `to`; the two may be one.
#[unsafe(no_mangle)]
extern "C" fn molt_buffer_move(buffer: Bytes, to: i64, source: Bytes, from: i64, count: i64) {
    let (to, from, count) = (to as usize, from as usize, count as usize);
    let fits = |length: usize, at: usize| at.checked_add(count).is_some_and(|end| end <= length);
    assert!(fits(buffer.data().len(), to) && fits(source.data().len(), from));
    // SAFETY: both parts are in their objects, and nobody else refers to the buffer.
    unsafe { copy(source.start().add(from), buffer.start().add(to), count) }
}

/// `molt_buffer_cut`: a copy of the part between two places.
#[unsafe(no_mangle)]
extern "C" fn molt_buffer_cut(buffer: Bytes, from: i64, to: i64) -> Bytes {
    Bytes::new(&buffer.data()[from as usize..to as usize])
}
