//! The order of types: what can hold what, and what holds both of two.

use crate::check::Checker;
use crate::types::{ClassT, FuncT, T};
use std::rc::Rc;

/// A union of more members than this is an error: nobody meant it.
const MAX_MEMBERS: usize = 64;

/// The same for members that take no room, such as the classes that `type(x)` may be.
const MAX_ERASED: usize = 4096;

impl<'a> Checker<'a> {
    /// Whether the two types are one; variables in them are bound and linked to make it so.
    pub fn equate(&mut self, a: &T, b: &T) -> bool {
        match (self.vars.root(a), self.vars.root(b)) {
            (Some(x), Some(y)) if x == y => true,
            (Some(x), Some(y)) => match (self.vars.bound(x), self.vars.bound(y)) {
                (None, _) => self.vars.bind(x, T::Var(y)),
                (_, None) => self.vars.bind(y, T::Var(x)),
                (Some(s), Some(t)) => {
                    let joined = self.join_t(&s, &t);
                    self.vars.bind(x, T::Var(y)) && self.vars.bind(y, joined)
                }
            },
            (Some(x), None) => self.equate_var(x, b),
            (None, Some(y)) => self.equate_var(y, a),
            (None, None) => self.equate_shapes(a, b),
        }
    }

    fn equate_var(&mut self, v: u32, t: &T) -> bool {
        if *t == T::Unknown {
            return true;
        }
        let Some(b) = self.vars.bound(v) else { return self.vars.bind(v, t.clone()) };
        if b == T::Unknown {
            return self.vars.bind(v, t.clone());
        }
        if self.compatible(&b, t) {
            return self.equate(&b, t);
        }
        // A type that was fixed elsewhere and can hold what is here.
        self.holds(t, &b) && self.vars.bind(v, t.clone())
    }

    fn equate_shapes(&mut self, a: &T, b: &T) -> bool {
        match (a, b) {
            (T::Unknown, _) | (_, T::Unknown) => true,
            (T::List(x), T::List(y)) | (T::Cell(x), T::Cell(y)) => self.equate(x, y),
            (T::Tuple(xs), T::Tuple(ys)) | (T::Union(xs), T::Union(ys)) => {
                let (xs, ys) = (Rc::clone(xs), Rc::clone(ys));
                xs.len() == ys.len() && xs.iter().zip(ys.iter()).all(|(x, y)| self.equate(x, y))
            }
            (T::Class(c), T::Class(d)) | (T::Type(c), T::Type(d)) => {
                c.id == d.id && {
                    let (xs, ys) = (Rc::clone(&c.args), Rc::clone(&d.args));
                    xs.iter().zip(ys.iter()).all(|(x, y)| self.equate(x, y))
                }
            }
            (T::Gen(g), T::Gen(h)) => {
                let (g, h) = (Rc::clone(g), Rc::clone(h));
                self.equate(&g.yields, &h.yields)
                    && self.equate(&g.sends, &h.sends)
                    && self.equate(&g.returns, &h.returns)
            }
            (T::Func(FuncT { def: d, caps: Some(xs) }), T::Func(FuncT { def: e, caps: Some(ys) })) => {
                let (xs, ys) = (Rc::clone(xs), Rc::clone(ys));
                d == e
                    && xs.len() == ys.len()
                    && xs.iter().zip(ys.iter()).all(|((v, x), (w, y))| v == w && self.equate(x, y))
            }
            (T::Method(m), T::Method(n)) => {
                let (m, n) = (Rc::clone(m), Rc::clone(n));
                m.name == n.name && self.equate(&m.recv, &n.recv)
            }
            _ => a == b,
        }
    }

    /// Whether [`Self::equate`] would not widen anything: the types are one but for what is unbound.
    pub fn compatible(&self, a: &T, b: &T) -> bool {
        let (a, b) = (self.vars.shallow(a), self.vars.shallow(b));
        match (&a, &b) {
            (T::Var(_) | T::Unknown, _) | (_, T::Var(_) | T::Unknown) => true,
            (T::List(x), T::List(y)) | (T::Cell(x), T::Cell(y)) => self.compatible(x, y),
            (T::Tuple(xs), T::Tuple(ys)) | (T::Union(xs), T::Union(ys)) => {
                xs.len() == ys.len() && xs.iter().zip(ys.iter()).all(|(x, y)| self.compatible(x, y))
            }
            (T::Class(c), T::Class(d)) | (T::Type(c), T::Type(d)) => {
                c.id == d.id && c.args.iter().zip(d.args.iter()).all(|(x, y)| self.compatible(x, y))
            }
            (T::Gen(g), T::Gen(h)) => {
                self.compatible(&g.yields, &h.yields)
                    && self.compatible(&g.sends, &h.sends)
                    && self.compatible(&g.returns, &h.returns)
            }
            (T::Func(FuncT { def: d, caps: Some(xs) }), T::Func(FuncT { def: e, caps: Some(ys) })) => {
                d == e
                    && xs.len() == ys.len()
                    && xs.iter().zip(ys.iter()).all(|((v, x), (w, y))| v == w && self.compatible(x, y))
            }
            (T::Method(m), T::Method(n)) => m.name == n.name && self.compatible(&m.recv, &n.recv),
            _ => a == b,
        }
    }

    /// Whether a place of type `want` can hold values of type `have` as it is.
    pub fn holds(&self, want: &T, have: &T) -> bool {
        let (w, h) = (self.vars.shallow(want), self.vars.shallow(have));
        match (&w, &h) {
            (_, T::Never) => true,
            (T::Union(_), T::Union(hs)) => hs.iter().all(|h| self.holds(&w, h)),
            (T::Union(ws), h) => ws.iter().any(|w| self.holds(w, h)),
            (T::Tuple(ws), T::Tuple(hs)) => {
                ws.len() == hs.len() && ws.iter().zip(hs.iter()).all(|(w, h)| self.holds(w, h))
            }
            (T::Class(c), T::Class(_)) => match self.ancestor(&h, c.id) {
                Some(up) => self.compatible(&w, &T::Class(up)),
                None => false,
            },
            _ => self.compatible(&w, &h),
        }
    }

    /// Makes `want` able to hold `have`, widening variables on the way.
    pub fn absorb(&mut self, want: &T, have: &T) -> bool {
        match self.vars.shallow(have) {
            T::Unknown | T::Never => return true,
            T::Var(h) => {
                // Nothing is known of the value yet; a container's part is one with the place.
                if self.vars.root(want) != Some(h) {
                    self.skipped = true;
                }
                return true;
            }
            _ => {}
        }
        if let Some(v) = self.vars.root(want) {
            // The place is not one with where the value comes from: what else comes to it does not
            // get there. Only the parts of containers are shared.
            let have = &self.vars.shallow(have);
            if self.vars.root(want) == self.vars.root(have) {
                return true;
            }
            return match self.vars.bound(v) {
                None | Some(T::Unknown) => self.vars.bind(v, have.clone()),
                Some(b) => {
                    let joined = self.join_t(&b, have);
                    self.vars.bind(v, joined)
                }
            };
        }
        let h = self.vars.shallow(have);
        match (want, &h) {
            (T::Unknown, _) => true,
            (T::Union(_), T::Union(hs)) => {
                let hs = Rc::clone(hs);
                hs.iter().all(|h| self.absorb(want, h))
            }
            (T::Union(ws), _) => {
                let ws = Rc::clone(ws);
                let exact = ws.iter().position(|w| self.holds(w, &h));
                match exact.or_else(|| ws.iter().position(|w| self.mergeable(w, &h))) {
                    Some(i) => self.absorb(&ws[i], &h),
                    None => false,
                }
            }
            (T::Tuple(ws), T::Tuple(hs)) => {
                let (ws, hs) = (Rc::clone(ws), Rc::clone(hs));
                ws.len() == hs.len() && ws.iter().zip(hs.iter()).all(|(w, h)| self.absorb(w, h))
            }
            (T::Class(c), T::Class(_)) => match self.ancestor(&h, c.id) {
                Some(up) => self.equate(want, &T::Class(up)),
                None => false,
            },
            _ => self.equate(want, &h),
        }
    }

    /// The least type that holds both.
    pub fn join_t(&mut self, a: &T, b: &T) -> T {
        let (x, y) = (self.vars.shallow(a), self.vars.shallow(b));
        match (&x, &y) {
            (T::Unknown | T::Never, _) => return y,
            (_, T::Unknown | T::Never) => return x,
            (T::Var(_), _) => {
                self.skipped = true;
                return y;
            }
            (_, T::Var(_)) => {
                self.skipped = true;
                return x;
            }
            _ => {}
        }
        if self.compatible(&x, &y) {
            self.equate(&x, &y);
            let open = |t: &T| t.any(&mut |t| *t == T::Unknown);
            return match (open(&x), open(&y)) {
                (true, false) => y,
                (true, true) => self.merge_shapes(&x, &y).unwrap_or(x),
                _ => x,
            };
        }
        if let Some(t) = self.merge_shapes(&x, &y) {
            return t;
        }
        let mut members = x.members();
        for m in y.members() {
            let at = members.iter().position(|n| self.holds(n, &m) || self.mergeable(n, &m));
            match at {
                Some(i) => match self.merge_shapes(&members[i].clone(), &m) {
                    Some(t) => members[i] = t,
                    None if self.holds(&members[i], &m) => {
                        self.absorb(&members[i].clone(), &m);
                    }
                    None => members.push(m),
                },
                None => members.push(m),
            }
        }
        let stored = members.iter().filter(|t| !t.erased()).count();
        if stored > MAX_MEMBERS || members.len() > MAX_ERASED {
            self.too_wide = true;
            return a.clone();
        }
        T::union(members)
    }

    /// Whether two members of a union become one.
    fn mergeable(&self, a: &T, b: &T) -> bool {
        match (&self.vars.shallow(a), &self.vars.shallow(b)) {
            (T::List(_), T::List(_)) | (T::Gen(_), T::Gen(_)) | (T::Cell(_), T::Cell(_)) => true,
            (T::Tuple(xs), T::Tuple(ys)) => xs.len() == ys.len(),
            (x @ T::Class(_), y @ T::Class(_)) => self.common_base(x, y).is_some(),
            (T::Func(f), T::Func(g)) => f.def == g.def,
            _ => false,
        }
    }

    /// One type for two of a kind, if there is one.
    fn merge_shapes(&mut self, a: &T, b: &T) -> Option<T> {
        match (a, b) {
            (T::List(_), T::List(_)) | (T::Gen(_), T::Gen(_)) | (T::Cell(_), T::Cell(_)) => {
                self.equate(a, b).then(|| a.clone())
            }
            (T::Tuple(xs), T::Tuple(ys)) if xs.len() == ys.len() => {
                let (xs, ys) = (Rc::clone(xs), Rc::clone(ys));
                Some(T::Tuple(xs.iter().zip(ys.iter()).map(|(x, y)| self.join_t(x, y)).collect()))
            }
            (T::Class(_), T::Class(_)) => {
                let base = self.common_base(a, b)?;
                let id = base.id;
                let (x, y) = (self.ancestor(a, id)?, self.ancestor(b, id)?);
                let t = T::Class(x);
                self.equate(&t, &T::Class(y)).then_some(t)
            }
            (T::Func(f), T::Func(g)) if f.def == g.def => self.equate(a, b).then(|| a.clone()),
            _ => None,
        }
    }

    /// The class `id` among the classes of an instance's type.
    pub fn ancestor(&self, t: &T, id: crate::scope::ClsId) -> Option<ClassT> {
        let T::Class(c) = t else { return None };
        let mut at = Some(c.clone());
        while let Some(c) = at {
            if c.id == id {
                return Some(c);
            }
            at = self.base_of(&c);
        }
        None
    }

    /// The nearest class that both types are instances of.
    pub fn common_base(&self, a: &T, b: &T) -> Option<ClassT> {
        let T::Class(c) = a else { return None };
        let mut at = Some(c.clone());
        while let Some(c) = at {
            if self.ancestor(b, c.id).is_some() {
                return Some(c);
            }
            at = self.base_of(&c);
        }
        None
    }

    /// The base of a class, with its arguments.
    pub fn base_of(&self, c: &ClassT) -> Option<ClassT> {
        let base = self.facts.bases.get(&c.id)?.as_ref()?;
        Some(ClassT { id: base.id, args: base.args.iter().map(|t| t.subst(&c.args)).collect() })
    }
}
