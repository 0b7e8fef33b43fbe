//! Hashes and ints as 64 bits. The expected values are CPython 3.12's.

use molt_rt::{hash, int_bits};
use proptest::prelude::*;

#[test]
fn numbers_hash_as_in_cpython() {
    let ints = [
        (0, 0),
        (-1, -2),
        (-2, -2),
        (i64::MAX, 3),
        (i64::MIN, -4),
        ((1 << 61) - 1, 0),
        (1 << 61, 1),
        (-(1 << 61), -2),
    ];
    for (value, expected) in ints {
        assert_eq!(hash::int(value), expected, "{value}");
    }
    let floats = [
        (0.0, 0),
        (-0.0, 0),
        (-1.0, -2),
        (0.5, 1152921504606846976),
        (-0.1, -230584300921369408),
        (3.25, 576460752303423491),
        (1e300, 1224995262755759164),
        (5e-324, 16777216),
        (2.2250738585072014e-308, 32768),
        (f64::MAX, 2234066890152476671),
        (f64::INFINITY, 314159),
        (f64::NEG_INFINITY, -314159),
    ];
    for (value, expected) in floats {
        assert_eq!(hash::float(value), expected, "{value}");
    }
}

#[test]
fn tuples_hash_as_in_cpython() {
    let tuple = |items: &[i64]| {
        let state = items.iter().fold(hash::TUPLE, |state, &item| hash::step(state, hash::int(item)));
        hash::end(state, items.len() as i64)
    };
    assert_eq!(tuple(&[]), 5740354900026072187);
    assert_eq!(tuple(&[1]), -6644214454873602895);
    assert_eq!(tuple(&[1, 2, -3]), -6918356133198367261);
}

#[test]
fn shifts() {
    assert_eq!(int_bits::shr_unsigned(-1, 60), Ok(15));
    assert_eq!(int_bits::shr_unsigned(-1, 0), Ok(-1));
    assert_eq!(int_bits::shr_unsigned(-1, 64), Ok(0));
    assert_eq!(int_bits::shl_wrapping(3, 63), Ok(i64::MIN));
    assert_eq!(int_bits::shl_wrapping(1, i64::MAX), Ok(0));
    assert!(int_bits::shr_unsigned(1, -1).is_err());
    assert!(int_bits::shl_wrapping(1, -1).is_err());
}

proptest! {
    #[test]
    fn equal_numbers_hash_alike(value in -(1i64 << 53)..1 << 53) {
        prop_assert_eq!(hash::int(value), hash::float(value as f64));
    }

    #[test]
    fn text_hashes_spread(a in "[ab]{0,20}", b in "[ab]{0,20}") {
        prop_assert_eq!(a == b, hash::bytes(a.as_bytes()) == hash::bytes(b.as_bytes()));
    }
}
