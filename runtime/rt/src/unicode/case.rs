//! Full case mappings, as `str.upper`, `lower`, `title` and `casefold` of one character.

use super::is_cased;
use super::runs::{Mapping, Set};
use crate::strings::between;

static IGNORABLE: Set = Set(include_bytes!("ignorable.bin"));

macro_rules! mapping {
    ($one:literal, $many:literal) => {
        Mapping { one: include_bytes!($one), many: include_bytes!($many) }
    };
}

static UPPER: Mapping = mapping!("to_upper.bin", "upper_many.bin");
static LOWER: Mapping = mapping!("to_lower.bin", "lower_many.bin");
static TITLE: Mapping = mapping!("to_title.bin", "title_many.bin");
static FOLD: Mapping = mapping!("to_fold.bin", "fold_many.bin");

/// The one to three characters that a character becomes.
#[derive(Clone, Copy)]
pub struct Mapped([u32; 3]);

impl Mapped {
    /// The character itself.
    pub fn one(c: char) -> Mapped {
        Mapped([c.into(), 0, 0])
    }

    /// The characters.
    pub fn chars(self) -> impl Iterator<Item = char> {
        // The first may be NUL itself.
        let count = 1 + self.0[1..].iter().take_while(|&&p| p != 0).count();
        self.0.into_iter().take(count).map(|p| char::from_u32(p).expect("tables map to characters"))
    }
}

fn get(mapping: &Mapping, c: char) -> Option<Mapped> {
    mapping.get(c).map(Mapped)
}

/// `c.upper()`
pub fn upper(c: char) -> Mapped {
    if c.is_ascii() {
        return Mapped::one(c.to_ascii_uppercase());
    }
    get(&UPPER, c).unwrap_or(Mapped::one(c))
}

/// `c.lower()`
pub fn lower(c: char) -> Mapped {
    if c.is_ascii() {
        return Mapped::one(c.to_ascii_lowercase());
    }
    get(&LOWER, c).unwrap_or(Mapped::one(c))
}

/// `c.title()`
pub fn title(c: char) -> Mapped {
    if c.is_ascii() {
        return Mapped::one(c.to_ascii_uppercase());
    }
    get(&TITLE, c).unwrap_or_else(|| upper(c))
}

/// `c.casefold()`
pub fn fold(c: char) -> Mapped {
    if c.is_ascii() {
        return Mapped::one(c.to_ascii_lowercase());
    }
    get(&FOLD, c).unwrap_or_else(|| lower(c))
}

fn is_ignorable(c: char) -> bool {
    if c.is_ascii() { matches!(c, '\'' | '.' | ':' | '^' | '`') } else { IGNORABLE.contains(c) }
}

/// The small form of a capital sigma at byte `at` of `text`: another one at the end of a word.
pub fn sigma(text: &str, at: usize) -> char {
    let before = between(text, 0, at).chars().rev().find(|&c| !is_ignorable(c));
    let after = between(text, at + 'Σ'.len_utf8(), text.len()).chars().find(|&c| !is_ignorable(c));
    if before.is_some_and(is_cased) && !after.is_some_and(is_cased) { 'ς' } else { 'σ' }
}

/// `c.lower()` where `c` stands at byte `at` of `text`.
pub fn lower_at(text: &str, at: usize, c: char) -> Mapped {
    if c == 'Σ' { Mapped::one(sigma(text, at)) } else { lower(c) }
}
