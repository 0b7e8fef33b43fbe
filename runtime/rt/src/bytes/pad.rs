//! `center`, `ljust`, `rjust`, `zfill` and `expandtabs`.

use core::mem::MaybeUninit;

use alloc::vec::Vec;

use molt_abi::ErrorKind;

use crate::error::{self, Error, Result, finish};
use crate::obj::Bytes;

fn missing(bytes: &Bytes, width: i64) -> usize {
    usize::try_from(width).unwrap_or(0).saturating_sub(bytes.data().len())
}

/// `bytes` between so many copies of the fill byte; `name` is the method's.
fn padded(bytes: Bytes, fill: Bytes, left: usize, right: usize, name: &str) -> Result<Bytes> {
    let [fill] = *fill.data() else {
        let parts = [name, "() argument 2 must be a byte string of length 1, not bytes"];
        return Err(Error { kind: ErrorKind::TypeError, message: error::concat(&parts).into() });
    };
    if left == 0 && right == 0 {
        return Ok(bytes.retained());
    }
    let data = bytes.data();
    Ok(Bytes::fill(left + data.len() + right, |to| {
        to.fill(fill);
        to[left..left + data.len()].copy_from_slice(data);
    }))
}

/// `molt_bytes_ljust`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_ljust(bytes: Bytes, width: i64, fill: Bytes, out: &mut MaybeUninit<Bytes>) -> i32 {
    finish(padded(bytes, fill, 0, missing(&bytes, width), "ljust"), out)
}

/// `molt_bytes_rjust`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_rjust(bytes: Bytes, width: i64, fill: Bytes, out: &mut MaybeUninit<Bytes>) -> i32 {
    finish(padded(bytes, fill, missing(&bytes, width), 0, "rjust"), out)
}

/// `molt_bytes_center`: of an odd number, the left side gets more if the width is odd.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_center(bytes: Bytes, width: i64, fill: Bytes, out: &mut MaybeUninit<Bytes>) -> i32 {
    let missing = missing(&bytes, width);
    let left = missing / 2 + (missing & width as usize & 1);
    finish(padded(bytes, fill, left, missing - left, "center"), out)
}

/// `molt_bytes_zfill`: zeros go behind a sign.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_zfill(bytes: Bytes, width: i64) -> Bytes {
    let zeros = missing(&bytes, width);
    if zeros == 0 {
        return bytes.retained();
    }
    let data = bytes.data();
    let sign = usize::from(matches!(data.first(), Some(b'+' | b'-')));
    Bytes::fill(zeros + data.len(), |to| {
        to.fill(b'0');
        to[..sign].copy_from_slice(&data[..sign]);
        to[sign + zeros..].copy_from_slice(&data[sign..]);
    })
}

/// `molt_bytes_expandtabs`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_expandtabs(bytes: Bytes, size: i64) -> Bytes {
    let mut to = Vec::with_capacity(bytes.data().len());
    let mut column = 0;
    for &b in bytes.data() {
        match b {
            b'\t' if size > 0 => {
                let blanks = size - column % size;
                to.resize(to.len() + blanks as usize, b' ');
                column += blanks;
            }
            b'\t' => {}
            _ => {
                to.push(b);
                column = if matches!(b, b'\n' | b'\r') { 0 } else { column + 1 };
            }
        }
    }
    Bytes::new(&to)
}
