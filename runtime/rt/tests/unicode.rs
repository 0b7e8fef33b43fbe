//! Every character's properties and case mappings, by count and FNV-1a hash of what CPython 3.12
//! says.

use molt_rt::unicode::{self, case};

fn fnv(points: impl Iterator<Item = u32>) -> u64 {
    points.fold(0xcbf2_9ce4_8422_2325, |hash, point| (hash ^ u64::from(point)).wrapping_mul(0x100_0000_01b3))
}

fn all() -> impl Iterator<Item = char> {
    '\0'..=char::MAX
}

/// `fnv` of the code points for which the test holds.
type Property = (fn(char) -> bool, usize, u64);

#[test]
fn properties() {
    let cases: [Property; 10] = [
        (unicode::is_alpha, 136104, 0xfff8211438857ba3),
        (unicode::is_digit, 808, 0x1fbc6fd9a8c67cd1),
        (unicode::is_numeric, 1912, 0x1a3c2580758f062f),
        (unicode::is_lower, 2544, 0x54a2b6dd3907de0d),
        (unicode::is_upper, 1951, 0x85d9f570cb2f2e3b),
        (unicode::is_title, 31, 0x87fd939e4214d25f),
        (unicode::is_identifier_start, 136323, 0xd7457a9233593db8),
        (unicode::is_identifier_continue, 139463, 0x9e21f81ac6f8cb5e),
        (unicode::is_space, 29, 0x4386d9a11e7487c9),
        (unicode::is_printable, 148998, 0xeda370887352dcdf),
    ];
    for (i, (holds, count, hash)) in cases.into_iter().enumerate() {
        let points: Vec<u32> = all().filter(|&c| holds(c)).map(u32::from).collect();
        assert_eq!((points.len(), fnv(points.into_iter())), (count, hash), "case {i}");
    }
}

#[test]
fn mappings() {
    let hash = |map: fn(char) -> case::Mapped| fnv(all().flat_map(|c| map(c).chars()).map(u32::from));
    assert_eq!(hash(case::upper), 0x10b51b4eac7744a4);
    assert_eq!(hash(case::lower), 0xce354a6bfdd44e2e);
    assert_eq!(hash(case::title), 0x9c8781eeb74886c);
    assert_eq!(hash(case::fold), 0x93a5806685d32617);
}

/// `("A" + c + "Σ1").lower()` of every `c`: which characters the rule of the final sigma skips.
#[test]
fn final_sigma() {
    let lower = all().flat_map(|c| {
        let text = format!("A{c}Σ1");
        let chars: Vec<char> =
            text.char_indices().flat_map(|(at, c)| case::lower_at(&text, at, c).chars()).collect();
        chars
    });
    assert_eq!(fnv(lower.map(u32::from)), 0x819579f32ae0d21a);
}
