//! Sets and mappings of characters as sorted tables of runs; see `generate.py`.

/// A run: first code point, distance, count.
struct Run {
    first: u32,
    shift: u32,
    last: u32,
}

impl Run {
    fn unpack(word: u32) -> Run {
        let shift = word >> 10 & 1;
        let first = word >> 11;
        Run { first, shift, last: first + ((word & 0x3ff) << shift) }
    }

    fn contains(&self, point: u32) -> bool {
        point <= self.last && (point - self.first) & ((1 << self.shift) - 1) == 0
    }
}

/// The last entry of `entries` that begins at or before `point`.
fn find<const N: usize>(table: &[u8], point: u32) -> Option<&[u8; N]> {
    let (entries, _) = table.as_chunks::<N>();
    let after = entries.partition_point(|entry| word(entry) >> 11 <= point);
    entries.get(after.checked_sub(1)?)
}

fn word(entry: &[u8]) -> u32 {
    u32::from_le_bytes([entry[0], entry[1], entry[2], entry[3]])
}

/// A set of characters beyond ASCII.
pub struct Set(pub &'static [u8]);

impl Set {
    /// Whether the character is in the set.
    pub fn contains(&self, c: char) -> bool {
        let point = u32::from(c);
        find::<4>(self.0, point).is_some_and(|entry| Run::unpack(word(entry)).contains(point))
    }
}

/// A mapping of characters beyond ASCII to one character, or to several.
pub struct Mapping {
    /// Runs with what is added.
    pub one: &'static [u8],
    /// The characters that become several.
    pub many: &'static [u8],
}

impl Mapping {
    /// What the character becomes, 0 where there is no more; `None` where the mapping does not
    /// list it.
    pub fn get(&self, c: char) -> Option<[u32; 3]> {
        let point = u32::from(c);
        if let Some(entry) = find::<8>(self.one, point)
            && Run::unpack(word(entry)).contains(point)
        {
            return Some([point.wrapping_add(word(&entry[4..])), 0, 0]);
        }
        let (entries, _) = self.many.as_chunks::<8>();
        let unit =
            |entry: &[u8; 8], i: usize| u32::from(u16::from_le_bytes([entry[2 * i], entry[2 * i + 1]]));
        let at = entries.binary_search_by_key(&point, |entry| unit(entry, 0)).ok()?;
        Some([1, 2, 3].map(|i| unit(&entries[at], i)))
    }
}
