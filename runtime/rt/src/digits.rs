//! Decimal digits of floats, as David Gay's `dtoa` gives them to CPython.
//!
//! The digits come from `core::fmt`, whose shortest form is the shortest that reads back (as
//! `dtoa`'s mode 0) and whose forms with a precision are exact, ties to even (modes 2 and 3).

use alloc::vec::Vec;
use core::fmt::{self, Write};

/// No double has more digits behind the point, or more significant ones; beyond come zeros.
/// `core::fmt` takes no precision above `u16::MAX`.
const ENOUGH: usize = 1100;

/// A finite float's absolute value, `0.d1d2d3... * 10^point`, without trailing zeros.
pub struct Digits {
    /// ASCII digits; empty where the value rounds to zero, `0` for zero itself.
    pub digits: Vec<u8>,
    /// Where the decimal point is: before the first digit for 0, behind it for 1.
    pub point: i32,
}

/// Collects what `core::fmt` writes.
struct Bytes<'a>(&'a mut Vec<u8>);

impl Write for Bytes<'_> {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        self.0.extend_from_slice(s.as_bytes());
        Ok(())
    }
}

/// Splits text of the form `d.ddde-x` or `ddd.ddd`.
fn split(text: &[u8]) -> Digits {
    let (mantissa, exponent) = match text.iter().position(|&b| b == b'e') {
        Some(at) => (&text[..at], small_int(&text[at + 1..])),
        None => (text, 0),
    };
    let whole = mantissa.iter().position(|&b| b == b'.').unwrap_or(mantissa.len());
    let mut digits: Vec<u8> = mantissa.iter().copied().filter(|&b| b != b'.').collect();
    let mut point = whole as i32 + exponent;
    let zeros = digits.iter().take_while(|&&b| b == b'0').count();
    digits.drain(..zeros);
    point -= zeros as i32;
    while digits.last() == Some(&b'0') {
        digits.pop();
    }
    Digits { digits, point }
}

fn small_int(text: &[u8]) -> i32 {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, text),
    };
    let value = digits.iter().fold(0, |n, &b| n * 10 + i32::from(b - b'0'));
    if negative { -value } else { value }
}

fn exponent_field(x: f64) -> i32 {
    (x.to_bits() >> 52 & 0x7ff) as i32
}

impl Digits {
    fn zero() -> Digits {
        Digits { digits: alloc::vec![b'0'], point: 1 }
    }

    /// The shortest digits that read back as `x` (mode 0).
    pub fn shortest(x: f64) -> Digits {
        if x == 0.0 {
            return Digits::zero();
        }
        let mut text = Vec::with_capacity(32);
        let _ = write!(Bytes(&mut text), "{:e}", x.abs());
        split(&text).even(x.abs())
    }

    /// Where two shortest decimals are equally near, `core::fmt` takes the upper one, and `dtoa`
    /// the even one, if that reads back.
    fn even(mut self, x: f64) -> Digits {
        let odd = self.digits.last().is_some_and(|d| d % 2 == 1);
        if odd
            && self.is_tie(x)
            && self.lower_reads_back(x)
            && let Some(last) = self.digits.last_mut()
        {
            *last -= 1;
        }
        self
    }

    /// Whether `x` lies half way between two decimals with this many digits.
    fn is_tie(&self, x: f64) -> bool {
        let count = self.digits.len() as i32;
        // Decimals of fewer digits are further apart than floats.
        if count < 15 {
            return false;
        }
        let lowest_bit = x.to_bits().trailing_zeros().min(52) as i32 + exponent_field(x) - 1075;
        if lowest_bit < 0 {
            // Exactly that many decimals, the last of which is 5.
            return self.point - lowest_bit == count + 1;
        }
        // Half way between multiples of a power of ten is a multiple of the power of five.
        if x >= (1u128 << 127) as f64 || self.point <= count {
            return false;
        }
        let unit = 10u128.pow((self.point - count) as u32);
        x as u128 % unit * 2 == unit
    }

    /// Whether the lower decimal of a tie is nearer to `x` than to the float below, which for a
    /// power of two is nearer than the one above.
    fn lower_reads_back(&self, x: f64) -> bool {
        const FRACTION: u64 = (1 << 52) - 1;
        if x.to_bits() & FRACTION != 0 {
            return true;
        }
        let mut half_unit = 0.5;
        for _ in self.point..self.digits.len() as i32 {
            half_unit /= 10.0;
        }
        for _ in self.digits.len() as i32..self.point {
            half_unit *= 10.0;
        }
        // A quarter of the last bit; no tie lies among the smallest floats.
        half_unit <= f64::from_bits(((exponent_field(x) - 54).max(0) as u64) << 52)
    }

    /// `count` significant digits, at least 1 (mode 2).
    pub fn significant(x: f64, count: usize) -> Digits {
        if x == 0.0 {
            return Digits::zero();
        }
        let mut text = Vec::new();
        let _ = write!(Bytes(&mut text), "{:.*e}", (count - 1).min(ENOUGH), x.abs());
        split(&text)
    }

    /// Digits up to `places` behind the point (mode 3).
    pub fn fixed(x: f64, places: usize) -> Digits {
        if x == 0.0 {
            return Digits::zero();
        }
        let mut text = Vec::new();
        let _ = write!(Bytes(&mut text), "{:.*}", places.min(ENOUGH), x.abs());
        let digits = split(&text);
        if digits.digits.is_empty() {
            return Digits { point: -(places.min(i32::MAX as usize) as i32), ..digits };
        }
        digits
    }

    /// All digits of `x`.
    pub fn exact(x: f64) -> Digits {
        Digits::significant(x, ENOUGH)
    }
}
