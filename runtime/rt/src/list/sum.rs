//! `sum`.

use core::mem::MaybeUninit;

use molt_abi::Kind;

use crate::error::{Result, finish, fits};
use crate::obj::List;
use crate::value;

/// `sum(list, start)` of ints or bools. Only the result must fit 64 bits.
fn sum_int(list: List, start: i64) -> Result<i64> {
    let mut total = i128::from(start);
    if value::kind(list.elem()) == Kind::Bool {
        // SAFETY: the elements are bools, which are bytes.
        let bools: &[u8] = unsafe { list.slice() };
        total += bools.iter().filter(|&&b| b != 0).count() as i128;
    } else {
        // SAFETY: the elements are ints.
        let ints: &[i64] = unsafe { list.slice() };
        for &x in ints {
            total += i128::from(x);
        }
    }
    fits(i64::try_from(total).ok())
}

/// CPython 3.12's compensated sum, after Neumaier.
pub fn neumaier(floats: impl Iterator<Item = f64>, start: f64) -> f64 {
    let mut sum = start;
    let mut lost = 0.0;
    for x in floats {
        let next = sum + x;
        lost += if sum.abs() >= x.abs() { (sum - next) + x } else { (x - next) + sum };
        sum = next;
    }
    // Keeps the sign of a zero, and an infinity from becoming a nan.
    if lost != 0.0 && lost.is_finite() { sum + lost } else { sum }
}

/// `molt_list_sum_int`.
#[unsafe(no_mangle)]
extern "C" fn molt_list_sum_int(list: List, start: i64, out: &mut MaybeUninit<i64>) -> i32 {
    finish(sum_int(list, start), out)
}

/// `molt_list_sum_float`: ints are added to a float without compensation, as CPython does.
#[unsafe(no_mangle)]
extern "C" fn molt_list_sum_float(list: List, start: f64) -> f64 {
    if value::kind(list.elem()) == Kind::Int {
        // SAFETY: the elements are ints.
        let ints: &[i64] = unsafe { list.slice() };
        return ints.iter().fold(start, |sum, &x| sum + x as f64);
    }
    // SAFETY: the elements are floats.
    let floats: &[f64] = unsafe { list.slice() };
    neumaier(floats.iter().copied(), start)
}
