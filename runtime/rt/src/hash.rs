//! Hashes of immutable values.
//!
//! Equal values have equal hashes across types: an int, a bool and a float that are equal hash
//! alike, with CPython's values, so that sets and dicts of numbers meet the same collisions. The
//! hashes of strings are Molt's own and the same in every run. No hash is -1.

use crate::obj::Str;

/// Numbers hash by their residue modulo this prime.
const MODULUS: u64 = (1 << 61) - 1;
const BITS: i32 = 61;

const PRIME_1: u64 = 11400714785074694791;
const PRIME_2: u64 = 14029467366897019727;
const PRIME_5: u64 = 2870177450012600261;

/// -1 is no hash.
fn valid(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

/// `hash(value)` of an int.
pub fn int(value: i64) -> i64 {
    let residue = (value.unsigned_abs() % MODULUS) as i64;
    valid(if value < 0 { -residue } else { residue })
}

/// `hash(value)` of a float. All nans hash alike: floats have no identity.
pub fn float(value: f64) -> i64 {
    if value.is_infinite() {
        return if value > 0.0 { 314159 } else { -314159 };
    }
    if value.is_nan() {
        return 0;
    }
    let bits = value.to_bits();
    let field = (bits >> 52 & 0x7ff) as i32;
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) =
        if field == 0 { (fraction, -1074) } else { (fraction | 1 << 52, field - 1075) };
    // Modulo 2^61 - 1, a power of two is a rotation of 61 bits.
    let turn = exponent.rem_euclid(BITS);
    let residue = if turn == 0 { mantissa } else { (mantissa << turn | mantissa >> (BITS - turn)) & MODULUS };
    valid(if value < 0.0 { -(residue as i64) } else { residue as i64 })
}

/// Both halves of a product, folded.
fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    product as u64 ^ (product >> 64) as u64
}

/// The hash of text or bytes.
pub fn bytes(text: &[u8]) -> i64 {
    const KEYS: [u64; 3] = [0x9e37_79b9_7f4a_7c15, 0xd6e8_feb8_6659_fd93, 0xa076_1d64_78bd_642f];
    let mut state = KEYS[0] ^ text.len() as u64;
    let (words, rest) = text.as_chunks::<8>();
    for word in words {
        state = fold(state ^ u64::from_le_bytes(*word), KEYS[1]);
    }
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    state = fold(state ^ u64::from_le_bytes(last), KEYS[2]);
    valid(fold(state, KEYS[1]) as i64)
}

/// Adds an item's hash to that of the items before it: CPython's hash of tuples, which starts at
/// [`TUPLE`].
pub fn step(state: i64, item: i64) -> i64 {
    let sum = (state as u64).wrapping_add((item as u64).wrapping_mul(PRIME_2));
    sum.rotate_left(31).wrapping_mul(PRIME_1) as i64
}

/// Where the hash of a tuple starts.
pub const TUPLE: i64 = PRIME_5 as i64;

/// The hash of a tuple of `count` items.
pub fn end(state: i64, count: i64) -> i64 {
    let hash = (state as u64).wrapping_add(count as u64 ^ PRIME_5 ^ 3527539) as i64;
    if hash == -1 { 1546275796 } else { hash }
}

/// `molt_int_hash`.
#[unsafe(no_mangle)]
extern "C" fn molt_int_hash(value: i64) -> i64 {
    int(value)
}

/// `molt_float_hash`.
#[unsafe(no_mangle)]
extern "C" fn molt_float_hash(value: f64) -> i64 {
    float(value)
}

/// `molt_str_hash`.
#[unsafe(no_mangle)]
extern "C" fn molt_str_hash(s: Str) -> i64 {
    bytes(s.text().as_bytes())
}

/// `molt_hash_start`.
#[unsafe(no_mangle)]
extern "C" fn molt_hash_start() -> i64 {
    TUPLE
}

/// `molt_hash_step`.
#[unsafe(no_mangle)]
extern "C" fn molt_hash_step(state: i64, item: i64) -> i64 {
    step(state, item)
}

/// `molt_hash_end`.
#[unsafe(no_mangle)]
extern "C" fn molt_hash_end(state: i64, count: i64) -> i64 {
    end(state, count)
}
