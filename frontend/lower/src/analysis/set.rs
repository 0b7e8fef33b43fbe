//! Sets of variables of one function.

use molt_hir::hir::LocalId;

/// A set of variables: one bit each.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Locals(Vec<u64>);

impl Locals {
    /// Adds `local`.
    pub fn insert(&mut self, local: LocalId) {
        let (word, bit) = place(local);
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= bit;
    }

    /// Takes `local` out.
    pub fn remove(&mut self, local: LocalId) {
        let (word, bit) = place(local);
        if let Some(w) = self.0.get_mut(word) {
            *w &= !bit;
        }
    }

    /// Whether `local` is in the set.
    pub fn contains(&self, local: LocalId) -> bool {
        let (word, bit) = place(local);
        self.0.get(word).is_some_and(|w| w & bit != 0)
    }

    /// Adds every member of `other`; whether that changed the set.
    pub fn unite(&mut self, other: &Locals) -> bool {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        let mut changed = false;
        for (a, b) in self.0.iter_mut().zip(&other.0) {
            changed |= *b & !*a != 0;
            *a |= b;
        }
        changed
    }

    /// The union of both.
    pub fn united(mut self, other: &Locals) -> Locals {
        self.unite(other);
        self
    }

    /// The members of both.
    pub fn common(&self, other: &Locals) -> Locals {
        Locals(self.0.iter().zip(&other.0).map(|(a, b)| a & b).collect())
    }

    /// The members, in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = LocalId> + '_ {
        self.0.iter().enumerate().flat_map(|(i, word)| {
            (0..64).filter(move |b| word >> b & 1 != 0).map(move |b| LocalId((i * 64 + b) as u32))
        })
    }
}

fn place(local: LocalId) -> (usize, u64) {
    (local.0 as usize / 64, 1 << (local.0 % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_what_was_put_in() {
        let mut a = Locals::default();
        a.insert(LocalId(3));
        a.insert(LocalId(130));
        let mut b = Locals::default();
        b.insert(LocalId(3));
        assert_eq!(a.common(&b).iter().collect::<Vec<_>>(), [LocalId(3)]);
        assert!(b.unite(&a) && !b.unite(&a));
        b.remove(LocalId(3));
        assert_eq!(b.iter().collect::<Vec<_>>(), [LocalId(130)]);
    }
}
