//! Handles of strings, `bytes` and lists.
//!
//! A handle is the pointer that compiled code passes. It borrows: creating, copying or dropping a
//! handle does not count. A function that returns a handle to compiled code hands over one
//! reference with it.

use core::ptr::{NonNull, copy_nonoverlapping, null_mut};
use core::{slice, str};

use molt_abi::{ListObj, ObjHeader, StrObj, TypeDesc};

use crate::types::{molt_type_bytes, molt_type_str};
use crate::{count, heap, value};

/// Alignment of strings.
pub const STR_ALIGN: usize = align_of::<StrObj>();

/// Bytes that a string object with `bytes` bytes of text takes: a size class, of which there are
/// eight from one power of two to the next.
pub fn str_size(bytes: usize) -> usize {
    let Some(size) = bytes.checked_add(size_of::<StrObj>()).filter(|&n| n <= isize::MAX as usize / 2) else {
        heap::out_of_memory()
    };
    let step = (1usize << size.ilog2() >> 3).max(16);
    size.next_multiple_of(step)
}

/// A new object with room for text or bytes that are yet to be written.
fn allocate(desc: &'static TypeDesc, bytes: usize, chars: usize) -> NonNull<StrObj> {
    let p = heap::allocate(str_size(bytes), STR_ALIGN).cast::<StrObj>();
    let header = ObjHeader::new(desc);
    // SAFETY: the memory is fresh, large enough and aligned.
    unsafe {
        p.write(StrObj { header, bytes: bytes as i64, chars: chars as i64 });
        NonNull::new_unchecked(p)
    }
}

/// A string that compiled code vouches for.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct Str(NonNull<StrObj>);

impl Str {
    /// A new string whose text is the joined `parts`: UTF-8 of `bytes` bytes and `chars` code
    /// points in all.
    pub fn join<'a>(parts: impl IntoIterator<Item = &'a [u8]>, bytes: usize, chars: usize) -> Str {
        let s = Str::allocate(bytes, chars);
        let mut at = 0;
        for part in parts {
            assert!(part.len() <= bytes - at, "the parts have as many bytes as was said");
            // SAFETY: the object has room for `bytes` bytes behind its header.
            unsafe {
                copy_nonoverlapping(part.as_ptr(), s.0.as_ptr().add(1).cast::<u8>().add(at), part.len())
            };
            at += part.len();
        }
        assert!(at == bytes, "the parts have as many bytes as was said");
        s
    }

    /// A new object with room for text that is yet to be written.
    fn allocate(bytes: usize, chars: usize) -> Str {
        Str(allocate(&molt_type_str, bytes, chars))
    }

    /// A new string of `bytes` bytes and `chars` code points that `write` fills completely.
    pub fn fill(bytes: usize, chars: usize, write: impl FnOnce(&mut [u8])) -> Str {
        let s = Str::allocate(bytes, chars);
        // SAFETY: the text lies behind the header and is zeroed before a slice of it exists.
        unsafe {
            let text = s.0.as_ptr().add(1).cast::<u8>();
            text.write_bytes(0, bytes);
            write(slice::from_raw_parts_mut(text, bytes));
        }
        s
    }

    /// The joined texts of two strings.
    pub fn concat(a: Str, b: Str) -> Str {
        let (x, y) = (a.text().as_bytes(), b.text().as_bytes());
        Str::join([x, y], x.len() + y.len(), a.chars() + b.chars())
    }

    /// A new string.
    pub fn new(text: &str) -> Str {
        let bytes = text.as_bytes();
        let chars = if text.is_ascii() { bytes.len() } else { text.chars().count() };
        Str::join([bytes], bytes.len(), chars)
    }

    /// A new string of ASCII bytes.
    pub fn ascii(text: &[u8]) -> Str {
        debug_assert!(text.is_ascii());
        Str::join([text], text.len(), text.len())
    }

    /// A handle of an object.
    ///
    /// # Safety
    /// `p` is a live string.
    pub unsafe fn from_ptr(p: *mut StrObj) -> Str {
        // SAFETY: a live object is not at null.
        Str(unsafe { NonNull::new_unchecked(p) })
    }

    /// The object.
    pub fn as_ptr(self) -> *mut StrObj {
        self.0.as_ptr()
    }

    /// The text.
    pub fn text(&self) -> &str {
        let p = self.0.as_ptr();
        // SAFETY: the object is live, and holds that many bytes of UTF-8 behind its header.
        unsafe {
            let bytes = slice::from_raw_parts(p.add(1).cast::<u8>(), (*p).bytes as usize);
            str::from_utf8_unchecked(bytes)
        }
    }

    /// Length in code points.
    pub fn chars(&self) -> usize {
        // SAFETY: the object is live.
        unsafe { self.0.as_ref().chars as usize }
    }

    /// Whether one byte is one code point.
    pub fn is_ascii(&self) -> bool {
        // SAFETY: the object is live.
        unsafe { self.0.as_ref().chars == self.0.as_ref().bytes }
    }

    /// The same string with one more reference.
    pub fn retained(self) -> Str {
        // SAFETY: the object is live.
        unsafe { count::retain(self.0.as_ptr().cast()) };
        self
    }

    /// Gives up a reference.
    pub fn release(self) {
        // SAFETY: the object is live.
        unsafe { count::release(self.0.as_ptr().cast()) }
    }
}

/// A `bytes` object that compiled code vouches for.
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct Bytes(NonNull<StrObj>);

impl Bytes {
    /// A new object of `length` bytes that `write` fills; it gets zeros.
    pub fn fill(length: usize, write: impl FnOnce(&mut [u8])) -> Bytes {
        let bytes = Bytes(allocate(&molt_type_bytes, length, length));
        // SAFETY: the bytes lie behind the header and are zeroed before a slice of them exists.
        unsafe {
            let data = bytes.0.as_ptr().add(1).cast::<u8>();
            data.write_bytes(0, length);
            write(slice::from_raw_parts_mut(data, length));
        }
        bytes
    }

    /// A new object with the bytes of `parts`, joined.
    pub fn join(parts: &[&[u8]]) -> Bytes {
        let length = parts.iter().fold(0usize, |sum, part| sum.saturating_add(part.len()));
        let bytes = Bytes(allocate(&molt_type_bytes, length, length));
        let mut at = 0;
        for part in parts {
            let data = bytes.0.as_ptr().wrapping_add(1).cast::<u8>();
            // SAFETY: the object has room for all parts behind its header.
            unsafe { copy_nonoverlapping(part.as_ptr(), data.add(at), part.len()) };
            at += part.len();
        }
        bytes
    }

    /// A new object.
    pub fn new(data: &[u8]) -> Bytes {
        Bytes::join(&[data])
    }

    /// A handle of an object.
    ///
    /// # Safety
    /// `p` is a live `bytes` object.
    pub unsafe fn from_ptr(p: *mut StrObj) -> Bytes {
        // SAFETY: a live object is not at null.
        Bytes(unsafe { NonNull::new_unchecked(p) })
    }

    /// The object.
    pub fn as_ptr(self) -> *mut StrObj {
        self.0.as_ptr()
    }

    /// The bytes.
    pub fn data(&self) -> &[u8] {
        let p = self.0.as_ptr();
        // SAFETY: the object is live, and holds that many bytes behind its header.
        unsafe { slice::from_raw_parts(p.add(1).cast::<u8>(), (*p).bytes as usize) }
    }

    /// Address of the first byte, for one who alone refers to the object.
    pub fn start(self) -> *mut u8 {
        self.0.as_ptr().wrapping_add(1).cast()
    }

    /// The same object with one more reference.
    pub fn retained(self) -> Bytes {
        // SAFETY: the object is live.
        unsafe { count::retain(self.0.as_ptr().cast()) };
        self
    }

    /// Gives up a reference.
    pub fn release(self) {
        // SAFETY: the object is live.
        unsafe { count::release(self.0.as_ptr().cast()) }
    }
}

/// A list that compiled code vouches for.
#[repr(transparent)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct List(NonNull<ListObj>);

impl List {
    /// An empty list with room for `capacity` elements; `desc` is the list's own type.
    pub fn new(desc: &'static TypeDesc, capacity: usize) -> List {
        let p = heap::allocate(size_of::<ListObj>(), align_of::<ListObj>()).cast::<ListObj>();
        let header = ObjHeader::new(desc);
        // SAFETY: the memory is fresh, large enough and aligned.
        let list = unsafe {
            p.write(ListObj { header, data: null_mut(), len: 0, cap: 0 });
            List(NonNull::new_unchecked(p))
        };
        list.reserve(capacity);
        list
    }

    /// A handle of an object.
    ///
    /// # Safety
    /// `p` is a live list.
    pub unsafe fn from_ptr(p: *mut ListObj) -> List {
        // SAFETY: a live object is not at null.
        List(unsafe { NonNull::new_unchecked(p) })
    }

    /// The object.
    pub fn as_ptr(self) -> *mut ListObj {
        self.0.as_ptr()
    }

    /// The list's own type.
    pub fn desc(self) -> &'static TypeDesc {
        // SAFETY: the object is live, and descriptors live for ever.
        unsafe { &*self.0.as_ref().header.desc }
    }

    /// The type of its elements.
    pub fn elem(self) -> &'static TypeDesc {
        value::elem_desc(self.desc())
    }

    /// Number of elements.
    pub fn len(self) -> usize {
        // SAFETY: the object is live.
        unsafe { self.0.as_ref().len as usize }
    }

    /// Whether it has no elements.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Sets the number of elements.
    ///
    /// # Safety
    /// That many elements are initialized, and those beyond are no longer owned.
    pub unsafe fn set_len(self, len: usize) {
        // SAFETY: the object is live.
        unsafe { (*self.0.as_ptr()).len = len as i64 }
    }

    /// Address of element `i`, which may be one past the last.
    pub fn at(self, i: usize) -> *mut u8 {
        // SAFETY: the object is live; the offset is at most that of the buffer's end.
        unsafe { self.0.as_ref().data.cast::<u8>().wrapping_add(i * self.elem().size as usize) }
    }

    /// The elements as a slice of `T`.
    ///
    /// # Safety
    /// `T` is the layout of the elements, and nothing changes the list while the slice is used.
    pub unsafe fn slice<'a, T>(self) -> &'a mut [T] {
        debug_assert_eq!(size_of::<T>(), self.elem().size as usize);
        if self.is_empty() {
            return &mut [];
        }
        // SAFETY: the buffer holds `len` elements of this layout, as the caller promises.
        unsafe { slice::from_raw_parts_mut(self.at(0).cast::<T>(), self.len()) }
    }

    /// Makes room for `capacity` elements in all.
    pub fn reserve(self, capacity: usize) {
        let elem = self.elem();
        let (size, align) = (elem.size as usize, elem.align as usize);
        let p = self.0.as_ptr();
        // SAFETY: the object is live, and its buffer came from `heap` with `cap` elements.
        unsafe {
            let old = (*p).cap as usize;
            if capacity > old {
                let new = heap::bytes_for(capacity, size);
                (*p).data = heap::reallocate((*p).data.cast(), old * size, new, align).cast();
                (*p).cap = capacity as i64;
            }
        }
    }

    /// Makes room for `extra` more elements, with amortized growth.
    pub fn grow(self, extra: usize) {
        let need = match self.len().checked_add(extra) {
            Some(n) => n,
            None => heap::out_of_memory(),
        };
        // SAFETY: the object is live.
        let cap = unsafe { self.0.as_ref().cap as usize };
        if need > cap {
            self.reserve(need.max(cap + cap / 2).max(4));
        }
    }

    /// Appends copies of `count` elements at `from`, each with a reference of its own.
    ///
    /// # Safety
    /// `from` holds that many elements of this list's type. It may lie in this list if there is
    /// room already.
    pub unsafe fn push_copies(self, from: *const u8, count: usize) {
        if count == 0 {
            return;
        }
        self.grow(count);
        let elem = self.elem();
        let len = self.len();
        // SAFETY: there is room behind the last element, which cannot overlap live elements.
        unsafe {
            copy_nonoverlapping(from, self.at(len), count * elem.size as usize);
            value::retain_all(self.at(len), count, elem);
            self.set_len(len + count);
        }
    }

    /// Gives up a reference.
    pub fn release(self) {
        // SAFETY: the object is live.
        unsafe { count::release(self.0.as_ptr().cast()) }
    }
}
