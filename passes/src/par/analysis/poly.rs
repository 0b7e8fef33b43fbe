//! Integer polynomials over symbolic atoms.
//!
//! A subscript such as `i * n + j` becomes the polynomial `i·n + j`: its coefficients may be
//! symbolic, which is what row-major indexing with a run-time width needs. An [`Atom`] names what
//! is not taken apart further: an induction variable, a value from outside the loop, the length of
//! a list, or the quotient of a polynomial by a constant.
//!
//! Polynomials stand for mathematical integers. Coefficients are `i128`; one that does not fit
//! makes the polynomial *inexact*, and nothing is ever proven about an inexact polynomial.

use molt_dialects::ir::Value;
use std::collections::{BTreeMap, HashMap};

/// A symbol; an index into [`Atoms`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Atom(pub u32);

/// What an atom stands for.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum AtomKind {
    /// An SSA value.
    Value(Value),
    /// The length of the list with this root.
    Len(Value),
    /// A module variable that nothing writes meanwhile.
    Global(String),
    /// The quotient, rounded towards minus infinity, by a positive constant.
    FloorDiv(Poly, i128),
    /// A variable of an analysis, with no value of its own.
    Fresh(u32),
}

/// The table of atoms.
#[derive(Default)]
pub struct Atoms {
    kinds: Vec<AtomKind>,
    index: HashMap<AtomKind, Atom>,
    fresh: u32,
}

/// A sum of products of atoms.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Poly {
    /// Sorted products of atoms, with coefficients other than 0.
    terms: BTreeMap<Vec<Atom>, i128>,
    exact: bool,
}

impl Poly {
    /// The constant `c`.
    pub fn constant(c: i128) -> Poly {
        let mut p = Poly { terms: BTreeMap::new(), exact: true };
        p.add_term(Vec::new(), Some(c));
        p
    }

    /// The polynomial `a`.
    pub fn atom(a: Atom) -> Poly {
        Poly { terms: BTreeMap::from([(vec![a], 1)]), exact: true }
    }

    fn add_term(&mut self, atoms: Vec<Atom>, coefficient: Option<i128>) {
        let entry = self.terms.entry(atoms).or_insert(0);
        match coefficient.and_then(|c| entry.checked_add(c)) {
            Some(sum) => *entry = sum,
            None => self.exact = false,
        }
        self.terms.retain(|_, c| *c != 0);
    }

    /// Whether every coefficient fits.
    pub fn is_exact(&self) -> bool {
        self.exact
    }

    /// The products of atoms with their coefficients; the constant term has no atoms.
    pub fn terms(&self) -> impl Iterator<Item = (&[Atom], i128)> {
        self.terms.iter().map(|(m, c)| (m.as_slice(), *c))
    }

    /// `self + other`.
    pub fn plus(&self, other: &Poly) -> Poly {
        let mut sum = self.clone();
        sum.exact &= other.exact;
        for (m, c) in &other.terms {
            sum.add_term(m.clone(), Some(*c));
        }
        sum
    }

    /// `self - other`.
    pub fn minus(&self, other: &Poly) -> Poly {
        self.plus(&other.times_constant(-1))
    }

    /// `self + c`.
    pub fn plus_constant(&self, c: i128) -> Poly {
        self.plus(&Poly::constant(c))
    }

    /// `self * c`.
    pub fn times_constant(&self, c: i128) -> Poly {
        self.times(&Poly::constant(c))
    }

    /// `self * other`.
    pub fn times(&self, other: &Poly) -> Poly {
        let mut product = Poly::constant(0);
        product.exact = self.exact && other.exact;
        for (m, c) in &self.terms {
            for (n, d) in &other.terms {
                let mut atoms = [m.as_slice(), n.as_slice()].concat();
                atoms.sort_unstable();
                product.add_term(atoms, c.checked_mul(*d));
            }
        }
        product
    }

    /// The value, if it is a constant.
    pub fn as_constant(&self) -> Option<i128> {
        match self.terms.len() {
            _ if !self.exact => None,
            0 => Some(0),
            1 => self.terms.get(&Vec::new()).copied(),
            _ => None,
        }
    }

    /// The coefficient of the term without atoms.
    pub fn constant_term(&self) -> i128 {
        self.terms.get(&Vec::new()).copied().unwrap_or(0)
    }

    /// The coefficient of one product of atoms.
    pub fn coefficient(&self, atoms: &[Atom]) -> i128 {
        self.terms.get(atoms).copied().unwrap_or(0)
    }

    /// Every atom, each once.
    pub fn atoms(&self) -> Vec<Atom> {
        let mut found: Vec<Atom> = self.terms.keys().flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// `(k, r)` with `self = k * a + r` and `a` in neither; `None` if `a` occurs in a higher power.
    pub fn linear_in(&self, a: Atom) -> Option<(Poly, Poly)> {
        let mut factor = Poly::constant(0);
        let mut rest = Poly::constant(0);
        factor.exact = self.exact;
        rest.exact = self.exact;
        for (m, c) in &self.terms {
            match m.iter().filter(|x| **x == a).count() {
                0 => rest.add_term(m.clone(), Some(*c)),
                1 => factor.add_term(m.iter().copied().filter(|x| *x != a).collect(), Some(*c)),
                _ => return None,
            }
        }
        Some((factor, rest))
    }

    /// The greatest common divisor of the coefficients other than the constant term; 0 if none.
    pub fn content(&self) -> i128 {
        let varying = self.terms.iter().filter(|(m, _)| !m.is_empty());
        varying.fold(0, |g, (_, c)| gcd(g, c.saturating_abs()))
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

impl Atoms {
    /// The atom of this kind.
    pub fn intern(&mut self, kind: AtomKind) -> Atom {
        if let Some(known) = self.index.get(&kind) {
            return *known;
        }
        let atom = Atom(u32::try_from(self.kinds.len()).expect("fewer than 2**32 atoms"));
        self.kinds.push(kind.clone());
        self.index.insert(kind, atom);
        atom
    }

    /// An atom that equals no other.
    pub fn fresh(&mut self) -> Atom {
        self.fresh += 1;
        self.intern(AtomKind::Fresh(self.fresh))
    }

    /// Every atom of the table.
    pub fn all(&self) -> impl Iterator<Item = Atom> + use<> {
        (0..u32::try_from(self.kinds.len()).expect("fewer than 2**32 atoms")).map(Atom)
    }

    /// What `atom` stands for.
    pub fn kind(&self, atom: Atom) -> &AtomKind {
        &self.kinds[atom.0 as usize]
    }

    /// `p // k`, rounded towards minus infinity, for a positive `k`.
    pub fn floor_div(&mut self, p: &Poly, k: i128) -> Poly {
        if let Some(c) = p.as_constant() {
            return Poly::constant(c.div_euclid(k));
        }
        // Multiples of k leave the quotient: (k*a + b) // k == a + b // k.
        let mut whole = Poly::constant(0);
        let mut rest = Poly::constant(0);
        rest.exact = p.exact;
        for (m, c) in &p.terms {
            if c % k == 0 {
                whole.add_term(m.clone(), Some(c / k));
            } else {
                rest.add_term(m.clone(), Some(*c));
            }
        }
        if rest.as_constant().is_some() || k == 1 {
            let c = rest.as_constant().unwrap_or(0);
            return whole.plus_constant(c.div_euclid(k));
        }
        whole.plus(&Poly::atom(self.intern(AtomKind::FloorDiv(rest, k))))
    }

    /// Whether `a` occurs in `p`, quotients included.
    pub fn mentions(&self, p: &Poly, a: Atom) -> bool {
        self.any_atom(p, &mut |x| x == a)
    }

    /// Whether `test` holds for an atom of `p`, including those inside quotients.
    pub fn any_atom(&self, p: &Poly, test: &mut impl FnMut(Atom) -> bool) -> bool {
        for a in p.atoms() {
            if test(a) {
                return true;
            }
            if let AtomKind::FloorDiv(inner, _) = self.kind(a)
                && self.any_atom(inner, test)
            {
                return true;
            }
        }
        false
    }

    /// `p` with each atom in `map` replaced, quotients included.
    pub fn substitute(&mut self, p: &Poly, map: &HashMap<Atom, Poly>) -> Poly {
        let mut result = Poly::constant(0);
        result.exact = p.exact;
        for (m, c) in &p.terms {
            let mut product = Poly::constant(*c);
            for a in m {
                product = product.times(&self.substitute_atom(*a, map));
            }
            result = result.plus(&product);
        }
        result
    }

    fn substitute_atom(&mut self, a: Atom, map: &HashMap<Atom, Poly>) -> Poly {
        if let Some(p) = map.get(&a) {
            return p.clone();
        }
        if let AtomKind::FloorDiv(inner, k) = self.kind(a).clone() {
            let changed = self.substitute(&inner, map);
            if changed != inner {
                return self.floor_div(&changed, k);
            }
        }
        Poly::atom(a)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_and_linear_parts() {
        let mut atoms = Atoms::default();
        let [i, n, j] = std::array::from_fn(|_| atoms.fresh());
        let index = Poly::atom(i).times(&Poly::atom(n)).plus(&Poly::atom(j));
        let (k, rest) = index.linear_in(i).expect("i occurs once");
        assert_eq!((k, rest), (Poly::atom(n), Poly::atom(j)));
        assert_eq!(index.minus(&index).as_constant(), Some(0));
    }

    #[test]
    fn quotients_give_up_their_multiples() {
        let mut atoms = Atoms::default();
        let [c, n] = std::array::from_fn(|_| atoms.fresh());
        let p = Poly::atom(c).times_constant(16).plus(&Poly::atom(n));
        let q = atoms.floor_div(&p, 16);
        let plain = atoms.floor_div(&Poly::atom(n), 16);
        assert_eq!(q, plain.plus(&Poly::atom(c)));
        assert_eq!(atoms.floor_div(&Poly::constant(-1), 16).as_constant(), Some(-1));
    }

    #[test]
    fn overflow_is_inexact() {
        let big = Poly::constant(i128::MAX);
        assert!(!big.plus_constant(1).is_exact());
        assert_eq!(big.plus_constant(1).as_constant(), None);
    }
}
