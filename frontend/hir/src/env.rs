//! What is known about the variables at a point of the control flow, and where two paths meet.

use crate::check::Checker;
use crate::scope::VarId;
use crate::types::T;
use molt_base::{Diagnostic, Span};
use std::collections::{BTreeMap, BTreeSet};

/// What is known about a variable at a point. A variable that is absent from an [`Env`] is
/// certainly unbound.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum St {
    /// Bound to a value of type `t` since `span`; `maybe` if not on every path. `store` is the type
    /// of the variable where that is wider.
    Bound { t: T, store: Option<T>, span: Span, maybe: bool },
    /// Of one type on some paths, of another on others: read so, it needs a type that holds both.
    Conflict { a: (T, Span), b: (T, Span), maybe: bool },
    /// Assigned by other iterations of the parallel loop: outer and inner assignment.
    Carried { outer: Span, inner: Span },
    /// Assigned within the parallel loop that ended.
    LastValue { inner: Span, looped: Span },
}

impl St {
    /// Bound on every path.
    pub fn bound(t: T, span: Span) -> St {
        St::Bound { t, store: None, span, maybe: false }
    }
}

/// The variables at a point.
pub(crate) type Env = BTreeMap<VarId, St>;

impl<'a> Checker<'a> {
    /// The state where two paths meet.
    pub fn join(&mut self, a: Option<Env>, b: Option<Env>) -> Option<Env> {
        let (mut a, b) = match (a, b) {
            (Some(a), Some(b)) => (a, b),
            (a, b) => return a.or(b),
        };
        let keys: BTreeSet<VarId> = a.keys().chain(b.keys()).copied().collect();
        for k in keys {
            let s = match (a.remove(&k), b.get(&k).cloned()) {
                (Some(x), Some(y)) => self.join_st(x, y),
                (Some(x), None) | (None, Some(x)) => maybe(x),
                (None, None) => continue,
            };
            a.insert(k, s);
        }
        Some(a)
    }

    /// The state of one variable where two paths meet.
    pub fn join_st(&mut self, x: St, y: St) -> St {
        match (x, y) {
            (
                St::Bound { t: a, store: sa, span: pa, maybe: ma },
                St::Bound { t: b, store: sb, span: pb, maybe: mb },
            ) => {
                let maybe = ma || mb;
                match (self.vars.shallow(&a), self.vars.shallow(&b)) {
                    (T::Unknown | T::Never, _) => return St::Bound { t: b, store: sb, span: pb, maybe },
                    (_, T::Unknown | T::Never) => return St::Bound { t: a, store: sa, span: pa, maybe },
                    _ => {}
                }
                let (wa, wb) = (sa.clone().unwrap_or(a.clone()), sb.clone().unwrap_or(b.clone()));
                if self.compatible(&wa, &wb) {
                    self.equate(&wa, &wb);
                    let t = if self.compatible(&a, &b) { a } else { self.join_t(&a, &b) };
                    let store = if sa.is_some() || sb.is_some() { Some(wa) } else { None };
                    return St::Bound { t, store, span: pa, maybe };
                }
                St::Conflict { a: (a, pa), b: (b, pb), maybe }
            }
            (s @ (St::Carried { .. } | St::LastValue { .. }), _) => s,
            (_, s @ (St::Carried { .. } | St::LastValue { .. })) => s,
            (s @ St::Conflict { .. }, _) | (_, s @ St::Conflict { .. }) => s,
        }
    }
}

impl<'a> Checker<'a> {
    /// `'x' is int here, float there`.
    pub fn conflict(&self, name: &str, span: Span, a: &(T, Span), b: &(T, Span)) -> Diagnostic {
        let (s, t) = (self.show(&a.0), self.show(&b.0));
        let mut d =
            Diagnostic::error("E0301", span, format!("'{name}' is {s} on one path and {t} on another"))
                .label("read here");
        if a.1 != span {
            d = d.with(a.1, format!("'{name}' is {s} here"));
        }
        if b.1 != a.1 && b.1 != span {
            d = d.with(b.1, format!("'{name}' is {t} here"));
        }
        match (&a.0, &b.0) {
            (T::Int, T::Float) | (T::Float, T::Int) => {
                d.help("start with a float, for example `0.0` instead of `0`")
            }
            _ => d.help("use two variables, one for each type"),
        }
    }
}

/// The same state, but not on every path.
pub(crate) fn maybe(s: St) -> St {
    match s {
        St::Bound { t, store, span, .. } => St::Bound { t, store, span, maybe: true },
        St::Conflict { a, b, .. } => St::Conflict { a, b, maybe: true },
        s => s,
    }
}
