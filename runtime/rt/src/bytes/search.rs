//! Finding bytes in bytes, in linear time. UTF-8 is searched like any bytes: a character's bytes
//! never occur within another's.

use memchr::{memchr, memchr_iter, memmem, memrchr};

/// The first place of `wanted`.
pub fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    match wanted {
        [byte] => memchr(*byte, text),
        _ => memmem::find(text, wanted),
    }
}

/// The last place of `wanted`.
pub fn rfind(text: &[u8], wanted: &[u8]) -> Option<usize> {
    match wanted {
        [byte] => memrchr(*byte, text),
        _ => memmem::rfind(text, wanted),
    }
}

/// How often `wanted`, which is not empty, occurs without overlaps.
pub fn count(text: &[u8], wanted: &[u8]) -> usize {
    match wanted {
        [byte] => memchr_iter(*byte, text).count(),
        _ => memmem::find_iter(text, wanted).count(),
    }
}

/// Calls `f` with the places of `wanted`, which is not empty, without overlaps, until it returns
/// false.
pub fn each(text: &[u8], wanted: &[u8], mut f: impl FnMut(usize) -> bool) {
    match wanted {
        [byte] => {
            memchr_iter(*byte, text).all(f);
        }
        _ => {
            memmem::find_iter(text, wanted).all(&mut f);
        }
    }
}
