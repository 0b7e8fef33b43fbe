//! The methods of `bytes`, and the buffers of `bytearray`.

use core::mem::MaybeUninit;

use alloc::vec::Vec;

use crate::error::{Result, finish, index_error, value_error};
use crate::list::slice::{Slice, SliceArgs};
use crate::obj::{Bytes, List, Str};
use crate::types::{LIST_OF_BYTES, list_of_ints};
use crate::{hash, heap, strings, value};

mod buffer;
mod change;
mod classify;
mod find;
mod hex;
mod pad;
pub mod search;
mod split;

pub use classify::is_space;

impl Bytes {
    /// The part between two places.
    pub fn part(self, from: usize, to: usize) -> Bytes {
        if from == 0 && to == self.data().len() {
            return self.retained();
        }
        Bytes::new(&self.data()[from..to])
    }
}

/// A list of `bytes` under construction.
pub struct BytesList(List);

impl BytesList {
    /// An empty one.
    pub fn new() -> BytesList {
        BytesList(List::new(&LIST_OF_BYTES, 0))
    }

    /// Appends an object and takes over its reference.
    pub fn push(&mut self, bytes: Bytes) {
        let n = self.0.len();
        self.0.grow(1);
        // SAFETY: there is room for one more, and the element is a `bytes` object.
        unsafe {
            self.0.at(n).cast::<Bytes>().write(bytes);
            self.0.set_len(n + 1);
        }
    }

    /// The list.
    pub fn done(self) -> List {
        self.0
    }
}

impl Default for BytesList {
    fn default() -> BytesList {
        BytesList::new()
    }
}

fn get(bytes: Bytes, index: i64) -> Result<i64> {
    let data = bytes.data();
    let at = if index < 0 { index + data.len() as i64 } else { index };
    let byte = usize::try_from(at).ok().and_then(|at| data.get(at));
    byte.map(|&byte| byte.into()).ok_or(index_error("index out of range"))
}

fn slice(bytes: Bytes, args: SliceArgs) -> Result<Bytes> {
    let data = bytes.data();
    let Slice { start, step, count, .. } = args.resolve(data.len())?;
    if step == 1 {
        return Ok(bytes.part(start, start + count));
    }
    Ok(Bytes::fill(count, |to| {
        for (i, to) in to.iter_mut().enumerate() {
            *to = data[(start as i64 + i as i64 * step) as usize];
        }
    }))
}

fn of_ints(list: List) -> Result<Bytes> {
    // SAFETY: the elements are ints, and nothing changes the list meanwhile.
    let values: &[i64] = unsafe { list.slice() };
    let bytes: core::result::Result<Vec<u8>, _> = values.iter().map(|&value| u8::try_from(value)).collect();
    bytes.map(|bytes| Bytes::new(&bytes)).map_err(|_| value_error("bytes must be in range(0, 256)"))
}

fn zeros(count: i64) -> Result<Bytes> {
    let count = usize::try_from(count).map_err(|_| value_error("negative count"))?;
    Ok(Bytes::fill(count, |_| {}))
}

/// `molt_bytes_len`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_len(bytes: Bytes) -> i64 {
    bytes.data().len() as i64
}

/// `molt_bytes_get`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_get(bytes: Bytes, index: i64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(get(bytes, index), out)
}

/// `molt_bytes_slice`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_slice(
    bytes: Bytes,
    start: i64,
    stop: i64,
    step: i64,
    given: i64,
    out: &mut MaybeUninit<Bytes>,
) -> i32 {
    finish(slice(bytes, SliceArgs { start, stop, step, given }), out)
}

/// `molt_bytes_concat`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_concat(a: Bytes, b: Bytes) -> Bytes {
    if a.data().is_empty() {
        return b.retained();
    }
    if b.data().is_empty() {
        return a.retained();
    }
    Bytes::join(&[a.data(), b.data()])
}

/// `molt_bytes_repeat`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_repeat(bytes: Bytes, times: i64) -> Bytes {
    let data = bytes.data();
    let times = if data.is_empty() { 0 } else { times.max(0) as usize };
    if times == 1 {
        return bytes.retained();
    }
    Bytes::fill(heap::bytes_for(times, data.len()), |to| {
        for part in to.chunks_exact_mut(data.len().max(1)) {
            part.copy_from_slice(data);
        }
    })
}

/// `molt_bytes_eq`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_eq(a: Bytes, b: Bytes) -> bool {
    a.data() == b.data()
}

/// `molt_bytes_cmp`: -1, 0, 1.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_cmp(a: Bytes, b: Bytes) -> i64 {
    value::cmp_code(Some(a.data().cmp(b.data())))
}

/// `molt_bytes_hash`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_hash(bytes: Bytes) -> i64 {
    hash::bytes(bytes.data())
}

/// `molt_bytes_repr`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_repr(bytes: Bytes) -> Str {
    let mut text = Vec::new();
    strings::push_bytes_repr(&mut text, bytes.data());
    Str::ascii(&text)
}

/// `molt_bytes_of_ints`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_of_ints(list: List, out: &mut MaybeUninit<Bytes>) -> i32 {
    finish(of_ints(list), out)
}

/// `molt_bytes_ints`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_ints(bytes: Bytes) -> List {
    let values: Vec<i64> = bytes.data().iter().map(|&byte| byte.into()).collect();
    list_of_ints(&values)
}

/// `molt_bytes_zeros`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_zeros(count: i64, out: &mut MaybeUninit<Bytes>) -> i32 {
    finish(zeros(count), out)
}

/// `molt_bytes_join`: the list is of `bytes`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_join(separator: Bytes, list: List) -> Bytes {
    // SAFETY: the elements are `bytes`, and nothing changes the list meanwhile.
    let parts: &[Bytes] = unsafe { list.slice() };
    if let [only] = parts {
        return only.retained();
    }
    let mut all = Vec::with_capacity(parts.len() * 2);
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            all.push(separator.data());
        }
        all.push(part.data());
    }
    Bytes::join(&all)
}

/// `molt_bytes_of_latin1`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_of_latin1(text: Str) -> Bytes {
    let bytes: Vec<u8> = text.text().chars().map(|c| c as u32 as u8).collect();
    Bytes::new(&bytes)
}
