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
    /// Bound to a value of type `t` since `span`; `maybe` if not on every path.
    Bound { t: T, span: Span, maybe: bool },
    /// Of one type on some paths, of another on others.
    Conflict { a: (T, Span), b: (T, Span) },
    /// Assigned by other iterations of the parallel loop: outer and inner assignment.
    Carried { outer: Span, inner: Span },
    /// Assigned within the parallel loop that ended.
    LastValue { inner: Span, looped: Span },
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
            (St::Bound { t: a, span: sa, maybe: ma }, St::Bound { t: b, span: sb, maybe: mb }) => {
                let (a, b) = (self.vars.resolve(&a), self.vars.resolve(&b));
                if a == T::Unknown {
                    St::Bound { t: b, span: sb, maybe: ma || mb }
                } else if self.vars.unify(&a, &b) {
                    St::Bound { t: self.vars.resolve(&a), span: sa, maybe: ma || mb }
                } else {
                    St::Conflict { a: (a, sa), b: (b, sb) }
                }
            }
            (s @ (St::Carried { .. } | St::LastValue { .. }), _) => s,
            (_, s @ (St::Carried { .. } | St::LastValue { .. })) => s,
            (s @ St::Conflict { .. }, _) | (_, s @ St::Conflict { .. }) => s,
        }
    }
}

/// The same state, but not on every path.
pub(crate) fn maybe(s: St) -> St {
    match s {
        St::Bound { t, span, .. } => St::Bound { t, span, maybe: true },
        s => s,
    }
}

/// `'x' is int here, float there`.
pub(crate) fn conflict(name: &str, span: Span, a: &(T, Span), b: &(T, Span)) -> Diagnostic {
    let mut d =
        Diagnostic::error("E0301", span, format!("'{name}' is {} on one path and {} on another", a.0, b.0))
            .label("read here");
    if a.1 != span {
        d = d.with(a.1, format!("'{name}' is {} here", a.0));
    }
    if b.1 != a.1 && b.1 != span {
        d = d.with(b.1, format!("'{name}' is {} here", b.0));
    }
    match (&a.0, &b.0) {
        (T::Int, T::Float) | (T::Float, T::Int) => {
            d.help("start with a float, for example `0.0` instead of `0`")
        }
        (T::Int, T::Bool) | (T::Bool, T::Int) => d.help("use `True` and `False`, or ints, throughout"),
        (T::None, _) | (_, T::None) => {
            d.help("`T | None` is not supported yet; use a value of the type as a mark")
        }
        _ => d.help("use two variables, one for each type"),
    }
}
