//! Slices: which indices `[start:stop:step]` means, and reading, replacing and deleting them.

use core::mem::MaybeUninit;
use core::ptr::{copy, copy_nonoverlapping};

use crate::count::Dead;
use crate::error::{Error, Result, finish, index_error, status, value_error, value_error_of};
use crate::list::molt_list_copy;
use crate::obj::List;
use crate::{int_text, strings, value};

/// A slice as the program wrote it.
#[derive(Clone, Copy, Debug)]
pub struct SliceArgs {
    /// Start, if `given & 1`.
    pub start: i64,
    /// Stop, if `given & 2`.
    pub stop: i64,
    /// Step, if `given & 4`.
    pub step: i64,
    /// Which parts the program gave.
    pub given: i64,
}

/// The indices of a slice: `start`, `start + step`, …, `count` in all.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Slice {
    /// First index; at most the length, also where `count` is 0.
    pub start: usize,
    /// End of a slice with step 1, at least `start`.
    pub stop: usize,
    /// Step, never 0.
    pub step: i64,
    /// Number of indices.
    pub count: usize,
}

impl SliceArgs {
    /// The indices for a sequence of this length, as CPython's `PySlice_AdjustIndices`.
    pub fn resolve(self, length: usize) -> Result<Slice> {
        let n = length as i64;
        let step = if self.given & 4 != 0 { self.step.max(-i64::MAX) } else { 1 };
        if step == 0 {
            return Err(value_error("slice step cannot be zero"));
        }
        let (low, high) = if step < 0 { (-1, n - 1) } else { (0, n) };
        let clamp = |i: i64| (if i < 0 { i.saturating_add(n) } else { i }).clamp(low, high);
        let (first, last) = if step < 0 { (high, low) } else { (low, high) };
        let start = if self.given & 1 != 0 { clamp(self.start) } else { first };
        let stop = if self.given & 2 != 0 { clamp(self.stop) } else { last };
        let span = if step < 0 { start - stop } else { stop - start };
        let count = if span > 0 { (span - 1) / step.abs() + 1 } else { 0 };
        Ok(Slice {
            start: start.max(0) as usize,
            stop: stop.max(start).max(0) as usize,
            step,
            count: count as usize,
        })
    }
}

impl Slice {
    /// The indices in order.
    pub fn indices(self) -> impl Iterator<Item = usize> {
        (0..self.count as i64).map(move |i| (self.start as i64 + i * self.step) as usize)
    }

    /// The same indices in ascending order, with a positive step.
    fn ascending(self) -> Slice {
        if self.step > 0 || self.count == 0 {
            return self;
        }
        let start = (self.start as i64 + (self.count as i64 - 1) * self.step) as usize;
        Slice { start, step: -self.step, ..self }
    }
}

fn get(list: List, args: SliceArgs) -> Result<List> {
    let slice = args.resolve(list.len())?;
    let result = List::new(list.desc(), slice.count);
    // SAFETY: every index is in the list.
    unsafe {
        if slice.step == 1 {
            result.push_copies(list.at(slice.start), slice.count);
        } else {
            for i in slice.indices() {
                result.push_copies(list.at(i), 1);
            }
        }
    }
    Ok(result)
}

/// Replaces elements `start..stop` by copies of `other`'s elements.
///
/// # Safety
/// `other` is another list of the same type, and the range is in the list.
unsafe fn replace(list: List, start: usize, stop: usize, other: List) {
    let elem = list.elem();
    let size = elem.size as usize;
    let (old, new, tail) = (stop - start, other.len(), list.len() - stop);
    if new > old {
        list.grow(new - old);
    }
    let mut dead = Dead::none();
    // SAFETY: there is room; the moved tail keeps its references, the rest are counted.
    unsafe {
        value::retain_all(other.at(0), new, elem);
        value::release_all(list.at(start), old, elem, &mut dead);
        copy(list.at(stop), list.at(start + new), tail * size);
        copy_nonoverlapping(other.at(0), list.at(start), new * size);
        list.set_len(start + new + tail);
    }
}

fn set(list: List, other: List, args: SliceArgs) -> Result<()> {
    let slice = args.resolve(list.len())?;
    // A list that is assigned into itself is copied first.
    let own = list == other;
    let other = if own { molt_list_copy(other) } else { other };
    let result = if slice.step == 1 {
        // SAFETY: `other` is not `list`, and the slice is in the list.
        unsafe { replace(list, slice.start, slice.stop, other) };
        Ok(())
    } else if other.len() != slice.count {
        Err(wrong_size(other.len(), slice.count))
    } else {
        let elem = list.elem();
        let mut dead = Dead::none();
        for (i, to) in slice.indices().enumerate() {
            // SAFETY: both indices are in their lists.
            unsafe {
                value::retain_all(other.at(i), 1, elem);
                value::release_all(list.at(to), 1, elem, &mut dead);
                copy_nonoverlapping(other.at(i), list.at(to), elem.size as usize);
            }
        }
        Ok(())
    };
    if own {
        other.release();
    }
    result
}

#[cold]
fn wrong_size(got: usize, want: usize) -> Error {
    let (mut a, mut b) = ([0; int_text::MAX], [0; int_text::MAX]);
    let text = |digits| strings::known(digits);
    value_error_of(&[
        "attempt to assign sequence of size ",
        text(int_text::write(&mut a, got as i64)),
        " to extended slice of size ",
        text(int_text::write(&mut b, want as i64)),
    ])
}

/// Deletes the elements of a slice and closes the gaps.
fn remove(list: List, slice: Slice) {
    let slice = slice.ascending();
    let elem = list.elem();
    let size = elem.size as usize;
    let length = list.len();
    let mut to = slice.start;
    let mut dead = Dead::none();
    for (n, from) in slice.indices().enumerate() {
        let next = if n + 1 < slice.count { from + slice.step as usize } else { length };
        // SAFETY: the deleted element gives up its references; those up to the next deleted one
        // move down.
        unsafe {
            value::release_all(list.at(from), 1, elem, &mut dead);
            copy(list.at(from + 1), list.at(to), (next - from - 1) * size);
        }
        to += next - from - 1;
    }
    if slice.count > 0 {
        // SAFETY: `to` counts the elements that stayed.
        unsafe { list.set_len(to) }
    }
}

/// `del list[index]`
pub fn remove_at(list: List, index: i64) -> Result<()> {
    let n = list.len() as i64;
    let start = if index < 0 { index + n } else { index };
    if !(0..n).contains(&start) {
        return Err(index_error("list assignment index out of range"));
    }
    let start = start as usize;
    remove(list, Slice { start, stop: start + 1, step: 1, count: 1 });
    Ok(())
}

/// `molt_list_slice`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_slice(
    list: List,
    start: i64,
    stop: i64,
    step: i64,
    given: i64,
    out: &mut MaybeUninit<List>,
) -> i32 {
    finish(get(list, SliceArgs { start, stop, step, given }), out)
}

/// `molt_list_set_slice`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_set_slice(
    list: List,
    other: List,
    start: i64,
    stop: i64,
    step: i64,
    given: i64,
) -> i32 {
    status(set(list, other, SliceArgs { start, stop, step, given }))
}

/// `molt_list_del_slice`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_del_slice(list: List, start: i64, stop: i64, step: i64, given: i64) -> i32 {
    let slice = SliceArgs { start, stop, step, given }.resolve(list.len());
    status(slice.map(|slice| remove(list, slice)))
}

/// `molt_list_del`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_del(list: List, index: i64) -> i32 {
    status(remove_at(list, index))
}
