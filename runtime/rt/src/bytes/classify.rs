//! What kind of bytes there are: `isalpha` and its kin, by ASCII.

use crate::obj::Bytes;

/// `bytes.isspace` of one byte.
pub fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

fn all(bytes: Bytes, f: impl Fn(u8) -> bool) -> bool {
    !bytes.data().is_empty() && bytes.data().iter().all(|&b| f(b))
}

/// Whether some byte is as wanted, and none is otherwise.
fn all_cased(bytes: Bytes, wanted: fn(&u8) -> bool, other: fn(&u8) -> bool) -> bool {
    bytes.data().iter().any(wanted) && !bytes.data().iter().any(other)
}

/// `molt_bytes_isalpha`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_isalpha(bytes: Bytes) -> bool {
    all(bytes, |b| b.is_ascii_alphabetic())
}

/// `molt_bytes_isdigit`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_isdigit(bytes: Bytes) -> bool {
    all(bytes, |b| b.is_ascii_digit())
}

/// `molt_bytes_isalnum`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_isalnum(bytes: Bytes) -> bool {
    all(bytes, |b| b.is_ascii_alphanumeric())
}

/// `molt_bytes_isspace`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_isspace(bytes: Bytes) -> bool {
    all(bytes, is_space)
}

/// `molt_bytes_isascii`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_isascii(bytes: Bytes) -> bool {
    bytes.data().is_ascii()
}

/// `molt_bytes_isupper`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_isupper(bytes: Bytes) -> bool {
    all_cased(bytes, u8::is_ascii_uppercase, u8::is_ascii_lowercase)
}

/// `molt_bytes_islower`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_islower(bytes: Bytes) -> bool {
    all_cased(bytes, u8::is_ascii_lowercase, u8::is_ascii_uppercase)
}

/// `molt_bytes_istitle`.
#[unsafe(no_mangle)]
extern "C" fn molt_bytes_istitle(bytes: Bytes) -> bool {
    let (mut found, mut inside) = (false, false);
    for b in bytes.data() {
        if b.is_ascii_uppercase() && inside || b.is_ascii_lowercase() && !inside {
            return false;
        }
        inside = b.is_ascii_alphabetic();
        found = found || inside;
    }
    found
}
