//! Text of numbers, parsing, rounding and arithmetic. The expected values are CPython 3.12's.

#![allow(clippy::excessive_precision, clippy::approx_constant, reason = "the digits are the test")]

use molt_abi::ErrorKind;
use molt_rt::error::{INT_OVERFLOW, Result};
use molt_rt::{float, float_text, format, int, math, parse, round};
use proptest::prelude::*;

fn repr(x: f64) -> String {
    let mut text = Vec::new();
    float_text::push_repr(&mut text, x);
    String::from_utf8(text).expect("digits are ASCII")
}

fn text(result: Result<Vec<u8>>) -> String {
    match result {
        Ok(text) => String::from_utf8(text).expect("formatted text is UTF-8"),
        Err(error) => format!("{}: {}", error.kind.name(), error.message),
    }
}

fn message<T: std::fmt::Debug>(result: Result<T>) -> String {
    let error = result.expect_err("an error");
    format!("{}: {}", error.kind.name(), error.message)
}

#[test]
fn repr_is_the_shortest_that_reads_back() {
    let cases = [
        (0.0, "0.0"),
        (-0.0, "-0.0"),
        (1e16, "1e+16"),
        (9999999999999998.0, "9999999999999998.0"),
        (1e-4, "0.0001"),
        (1e-5, "1e-05"),
        (0.1 + 0.2, "0.30000000000000004"),
        (5e-324, "5e-324"),
        (f64::MAX, "1.7976931348623157e+308"),
        (f64::INFINITY, "inf"),
        (f64::NEG_INFINITY, "-inf"),
        (f64::NAN, "nan"),
        (-f64::NAN, "nan"),
    ];
    for (x, expected) in cases {
        assert_eq!(repr(x), expected);
    }
}

/// `core::fmt` takes the upper of two equally near decimals; CPython the even one, unless only
/// the upper one reads back.
#[test]
fn repr_of_ties_is_even() {
    let cases = [
        (-1864294691907302.25, "-1864294691907302.2"),
        (180054484666288.125, "180054484666288.12"),
        (26980996569879.0625, "26980996569879.062"),
        (2f64.powi(-25), "2.9802322387695312e-08"),
        (2f64.powi(-24), "5.960464477539063e-08"),
        (2f64.powi(89), "6.189700196426902e+26"),
    ];
    for (x, expected) in cases {
        assert_eq!(repr(x), expected);
    }
}

#[test]
fn format_of_floats() {
    let cases = [
        (3.14159, ".2f", "3.14"),
        (2.5, ".0f", "2"),
        (0.5, ".0f", "0"),
        (1.5, ".0f", "2"),
        (2.675, ".2f", "2.67"),
        (1234567.891, ",.2f", "1,234,567.89"),
        (1234567.891, "_.1f", "1_234_567.9"),
        (1234.5, "012,.1f", "00,001,234.5"),
        (-1.5, "=+9.2f", "-    1.50"),
        (1.0, "g", "1"),
        (1.0, "#g", "1.00000"),
        (1e-10, "g", "1e-10"),
        (1e6, "G", "1E+06"),
        (123456789.0, ".3", "1.23e+08"),
        (100.0, ".3", "1e+02"),
        (12.0, ".3", "12.0"),
        (0.256, ".1%", "25.6%"),
        (-0.0, "z.1f", "0.0"),
        (-0.001, "z.1f", "0.0"),
        (f64::INFINITY, "010", "0000000inf"),
        (f64::NAN, "F", "NAN"),
        (1.5, "*^9", "***1.5***"),
        (1.5, "é>5", "éé1.5"),
        (0.1, ".20f", "0.10000000000000000555"),
        (1.0, "d", "ValueError: Unknown format code 'd' for object of type 'float'"),
        (1.0, ".", "ValueError: Format specifier missing precision"),
        (1.0, "10x2", "ValueError: Invalid format specifier '10x2' for object of type 'float'"),
        (1.0, ",_", "ValueError: Cannot specify both ',' and '_'."),
        (1.0, ",n", "ValueError: Cannot specify ',' with 'n'."),
        (1.0, ".9999999999f", "ValueError: precision too big"),
    ];
    for (x, spec, expected) in cases {
        assert_eq!(text(format::float(x, spec)), expected, "{x} {spec}");
    }
    assert_eq!(text(format::float(1.0, ".3000f")).len(), 3002);
}

#[test]
fn format_of_ints_bools_and_strings() {
    let ints = [
        (42, "", "42"),
        (-42, "6", "   -42"),
        (42, "<6", "42    "),
        (42, "08b", "00101010"),
        (255, "#x", "0xff"),
        (255, "#010X", "0X000000FF"),
        (-8, "#o", "-0o10"),
        (1234567, ",", "1,234,567"),
        (1234567, "_x", "12_d687"),
        (7, "05,", "0,007"),
        (97, "c", "a"),
        (128512, "c>3c", "cc😀"),
        (3, ".1f", "3.0"),
        (1, "%", "100.000000%"),
        (i64::MIN, "x", "-8000000000000000"),
        (1, ".2d", "ValueError: Precision not allowed in integer format specifier"),
        (1, ",x", "ValueError: Cannot specify ',' with 'x'."),
        (1, "+c", "ValueError: Sign not allowed with integer format specifier 'c'"),
        (-1, "c", "OverflowError: %c arg not in range(0x110000)"),
        (1, "s", "ValueError: Unknown format code 's' for object of type 'int'"),
    ];
    for (x, spec, expected) in ints {
        assert_eq!(text(format::int(x, spec)), expected, "{x} {spec}");
    }
    assert_eq!(text(format::boolean(true, "")), "True");
    assert_eq!(text(format::boolean(true, "3")), "  1");
    let strings = [
        ("abc", "5", "abc  "),
        ("abc", ">5", "  abc"),
        ("abc", "^6", " abc  "),
        ("日本語", ".2", "日本"),
        ("abc", "05", "abc00"),
        ("abc", "=5", "ValueError: '=' alignment not allowed in string format specifier"),
        ("abc", "+", "ValueError: Sign not allowed in string format specifier"),
        ("abc", ",", "ValueError: Cannot specify ',' with 's'."),
        ("abc", "é", "ValueError: Unknown format code '\\xe9' for object of type 'str'"),
    ];
    for (s, spec, expected) in strings {
        assert_eq!(text(format::string(s, spec)), expected, "{s} {spec}");
    }
}

#[test]
fn int_of_text() {
    let good = [
        ("42", 10, 42),
        (" -1_000\n", 10, -1000),
        ("\u{3000}+7", 10, 7),
        ("٣٤", 10, 34),
        ("0x_ff", 16, 255),
        ("0b101", 0, 5),
        ("00", 0, 0),
        ("zz", 36, 1295),
        ("-9223372036854775808", 10, i64::MIN),
    ];
    for (s, base, expected) in good {
        assert_eq!(parse::int(s, base), Ok(expected), "{s}");
    }
    for s in ["", " ", "x", "1__0", "_1", "1_", "+-1", "1 2", "0x10", "1.0", "½"] {
        let expected = format!("ValueError: invalid literal for int() with base 10: '{s}'");
        assert_eq!(message(parse::int(s, 10)), expected);
    }
    assert_eq!(
        message(parse::int("it's", 10)),
        "ValueError: invalid literal for int() with base 10: \"it's\""
    );
    assert_eq!(message(parse::int("010", 0)), "ValueError: invalid literal for int() with base 0: '010'");
    assert_eq!(message(parse::int("1", 1)), "ValueError: int() base must be >= 2 and <= 36, or 0");
    assert_eq!(message(parse::int("9223372036854775808", 10)), format!("OverflowError: {INT_OVERFLOW}"));
    assert_eq!(
        message(parse::int(&"1".repeat(4301), 10)),
        "ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use sys.set_int_max_str_digits() to increase the limit"
    );
}

#[test]
fn float_of_text() {
    for (s, expected) in [
        (" 1.5\n", 1.5),
        ("1_0.0_1", 10.01),
        (".5", 0.5),
        ("5.", 5.0),
        ("-INFINITY", f64::NEG_INFINITY),
        ("1e400", f64::INFINITY),
        ("٣.٥", 3.5),
    ] {
        assert_eq!(parse::float(s), Ok(expected), "{s}");
    }
    assert!(parse::float("+nan").is_ok_and(f64::is_nan));
    for s in ["", ".", "1_", "1_.0", "1e", "+-1", "0x10", "i_nf", "1 2"] {
        assert_eq!(message(parse::float(s)), format!("ValueError: could not convert string to float: '{s}'"));
    }
}

#[test]
fn rounding_is_half_to_even_on_the_exact_value() {
    for (x, expected) in [
        (0.5, 0),
        (1.5, 2),
        (2.5, 2),
        (-2.5, -2),
        (0.49999999999999994, 0),
        (4503599627370497.5, 4503599627370498),
    ] {
        assert_eq!(round::round(x), Ok(expected), "{x}");
    }
    assert_eq!(message(round::round(f64::NAN)), "ValueError: cannot convert float NaN to integer");
    assert_eq!(message(round::round(1e19)), format!("OverflowError: {INT_OVERFLOW}"));
    for (x, digits, expected) in [
        (2.675, 2, 2.67),
        (0.125, 2, 0.12),
        (1234.5, -2, 1200.0),
        (1250.0, -2, 1200.0),
        (5.0, -1, 0.0),
        (15.0, -1, 20.0),
        (-7.0, -1, -10.0),
        (5e-324, 400, 5e-324),
        (1e300, -309, 0.0),
    ] {
        assert_eq!(round::round_digits(x, digits), Ok(expected), "{x} {digits}");
    }
    assert_eq!(
        message(round::round_digits(1.7976931348623157e308, -308)),
        "OverflowError: rounded value too large to represent"
    );
    assert_eq!(round::round_int(25, -1), Ok(20));
    assert_eq!(round::round_int(-35, -1), Ok(-40));
    assert_eq!(round::round_int(i64::MAX, -20), Ok(0));
    assert!(round::round_int(i64::MAX, -19).is_err());
}

#[test]
fn integer_arithmetic() {
    assert_eq!(int::pow(3, 39), Ok(4052555153018976267));
    assert_eq!(int::pow(-2, 63), Ok(i64::MIN));
    assert_eq!(message(int::pow(2, 63)), format!("OverflowError: {INT_OVERFLOW}"));
    assert_eq!(int::pow(2, -1).expect_err("refused").kind, ErrorKind::ValueError);
    assert_eq!(int::pow_mod(3, -1, 7), Ok(5));
    assert_eq!(int::pow_mod(2, 10, -7), Ok(-5));
    assert_eq!(message(int::pow_mod(2, -1, 4)), "ValueError: base is not invertible for the given modulus");
    assert_eq!(int::true_div(i64::MAX, 3), Ok(3.0744573456182584e18));
    assert_eq!(int::true_div(9007199254740993, 1), Ok(9007199254740992.0));
    assert_eq!(message(int::true_div(1, 0)), "ZeroDivisionError: division by zero");
    assert_eq!(int::cmp_float(9007199254740993, 9007199254740992.0), Some(std::cmp::Ordering::Greater));
    assert_eq!(int::cmp_float(i64::MAX, 9223372036854775808.0), Some(std::cmp::Ordering::Less));
}

#[test]
fn float_arithmetic() {
    assert_eq!(float::modulo(-1.0, 3.0), Ok(2.0));
    assert_eq!(float::floor_div(-1.0, 3.0), Ok(-1.0));
    assert_eq!(repr(float::modulo(-0.0, 1.0).expect("defined")), "0.0");
    assert_eq!(message(float::modulo(1.0, 0.0)), "ZeroDivisionError: float modulo");
    assert_eq!(message(float::floor_div(1.0, 0.0)), "ZeroDivisionError: float floor division by zero");
    assert_eq!(message(float::pow(10.0, 400.0)), "OverflowError: (34, 'Numerical result out of range')");
    assert_eq!(message(float::pow(0.0, -1.0)), "ZeroDivisionError: 0.0 cannot be raised to a negative power");
}

#[test]
fn math_module() {
    assert_eq!(math::gamma::gamma(0.5), Ok(1.7724538509055159));
    assert_eq!(math::gamma::lgamma(100.5), Ok(361.4355404677776));
    assert_eq!(message(math::gamma::gamma(-1.0)), "ValueError: math domain error");
    assert_eq!(message(math::gamma::gamma(200.0)), "OverflowError: math range error");
    assert_eq!(math::norm::hypot(3e200, 4e200), 4.9999999999999995e200);
    assert_eq!(math::norm::fsum(&[0.1; 10]), Ok(1.0));
    assert_eq!(
        message(math::norm::fsum(&[f64::INFINITY, f64::NEG_INFINITY])),
        "ValueError: -inf + inf in fsum"
    );
    assert_eq!(math::integer::comb(62, 31), Ok(465428353255261088));
    assert_eq!(math::integer::comb(100, 98), Ok(4950));
    assert!(math::integer::comb(68, 34).is_err());
    assert_eq!(math::integer::perm(20, 3), Ok(6840));
    assert_eq!(math::integer::isqrt(i64::MAX), Ok(3037000499));
    assert_eq!(
        message(math::integer::factorial(-1)),
        "ValueError: factorial() not defined for negative values"
    );
}

#[test]
fn compensated_sum() {
    assert_eq!(molt_rt::list::sum::neumaier([1e16, 1.0, -1e16].into_iter(), 0.0), 1.0);
    assert_eq!(repr(molt_rt::list::sum::neumaier([-0.0].into_iter(), -0.0)), "-0.0");
    assert_eq!(molt_rt::list::sum::neumaier([f64::INFINITY, 1.0].into_iter(), 0.0), f64::INFINITY);
}

proptest! {
    #[test]
    fn repr_reads_back(bits: u64) {
        let x = f64::from_bits(bits);
        let back = parse::float(&repr(x)).expect("repr is a float");
        prop_assert!(back.to_bits() == bits || x.is_nan() && back.is_nan());
    }

    #[test]
    fn decimal_text_reads_back(x: i64) {
        prop_assert_eq!(parse::int(&text(format::int(x, "")), 10), Ok(x));
        prop_assert_eq!(parse::int(&text(format::int(x, "#_b")), 0), Ok(x));
    }

    #[test]
    fn no_spec_panics(spec in "[<>=^ +\\-z#0-9,_.bdeEfFgGnosxX%c*é]{0,12}", x: f64, n: i64) {
        // Widths and precisions of at most four digits: longer ones ask for gigabytes.
        prop_assume!(!spec.as_bytes().windows(5).any(|w| w.iter().all(u8::is_ascii_digit)));
        let _ = (format::float(x, &spec), format::int(n, &spec), format::string("aé", &spec));
    }

    #[test]
    fn true_division_is_the_nearest_float(a: i64, b: i64) {
        prop_assume!(b != 0);
        let q = int::true_div(a, b).expect("defined");
        // Twice rounded is within two units of the last place.
        let twice = a as f64 / b as f64;
        prop_assert!((q - twice).abs() <= twice.abs() * 4.0 * f64::EPSILON);
    }
}
