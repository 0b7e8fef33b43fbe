//! Zones: what can be checked while the loop runs.
//!
//! A subscript such as `c*256 + int(data[i]*256)` is not affine, but its author means that iteration
//! `c` stays in `[256*c, 256*(c + 1))`. If every access to the list has this form, the loop is
//! parallel as long as each access is in its iteration's zone. The loop is then speculated: a check
//! in front of each doubtful access raises Misspeculation, upon which the written lists are restored
//! and the loop runs in order.

use super::Failure;
use super::access::Access;
use super::affine::Scope;
use super::alias::{Alias, Root};
use super::dependence::{Meeting, facts_at};
use super::poly::Poly;
use molt_dialects::ir::Op;

/// The zones of a loop.
#[derive(Clone, Debug)]
pub struct Zones {
    /// One per list that needs one.
    pub zones: Vec<Zone>,
    /// The lists to restore: all that the loop writes.
    pub saved: Vec<Root>,
}

/// The zone of one list.
#[derive(Clone, Debug)]
pub struct Zone {
    /// Its width: a polynomial over values that exist before the loop.
    pub stride: Poly,
    /// Accesses to check; operand `index` is the subscript.
    pub checks: Vec<(Op, usize)>,
    /// Whether the zone's start is known to be at least 0.
    pub nonneg: bool,
}

/// Zones that settle every failure, if there are any.
pub fn find(scope: &mut Scope, accesses: &[Access], failures: &[(Root, &Failure)]) -> Option<Zones> {
    if scope.l.dims() != 1 {
        return None;
    }
    let mut roots: Vec<&Root> = Vec::new();
    for (root, failure) in failures {
        if failure.alias != Alias::Same || matches!(failure.meeting, Meeting::At(_)) {
            return None;
        }
        if !roots.contains(&root) {
            roots.push(root);
        }
    }
    let zones = roots.into_iter().map(|root| zone_of(scope, accesses, root)).collect::<Option<Vec<_>>>()?;
    let mut saved: Vec<Root> = Vec::new();
    for access in accesses.iter().filter(|a| a.write) {
        match &access.root {
            Root::Private(_) => {}
            Root::Inside(_) | Root::Any(_) => return None,
            root if !root.ty().is_list() => return None,
            root if !saved.contains(root) => saved.push(root.clone()),
            _ => {}
        }
    }
    Some(Zones { zones, saved })
}

fn zone_of(scope: &mut Scope, accesses: &[Access], root: &Root) -> Option<Zone> {
    let on_root: Vec<&Access> = accesses.iter().filter(|a| a.root == *root).collect();
    let strides = on_root.iter().filter_map(|a| stride(scope, a)).collect::<Vec<_>>();
    strides.into_iter().find_map(|s| with_stride(scope, &on_root, &s))
}

/// The coefficient of the loop's variable in a subscript, if it makes a zone of two or more.
fn stride(scope: &mut Scope, access: &Access) -> Option<Poly> {
    let iv = scope.value_atom(scope.l.ivs()[0]);
    let [subscript] = access.subscripts.as_deref()? else { return None };
    let (factor, rest) = subscript.linear_in(iv)?;
    let usable = !scope.atoms.mentions(&rest, iv)
        && factor.atoms().iter().all(|a| scope.is_guardable(*a))
        && factor.as_constant().is_none_or(|c| c >= 2);
    usable.then_some(factor)
}

fn with_stride(scope: &mut Scope, on_root: &[&Access], width: &Poly) -> Option<Zone> {
    let iv = scope.value_atom(scope.l.ivs()[0]);
    let start = Poly::atom(iv).times(width);
    let mut zone = Zone { stride: width.clone(), checks: Vec::new(), nonneg: true };
    for access in on_root {
        let [subscript] = access.subscripts.as_deref()? else { return None };
        let facts = facts_at(scope, access, &[]);
        let offset = subscript.minus(&start);
        let last = width.minus(&offset).plus_constant(-1);
        zone.nonneg &= facts.nonneg(&scope.atoms, &start);
        if facts.nonneg(&scope.atoms, &offset) && facts.nonneg(&scope.atoms, &last) {
            continue;
        }
        if scope.atoms.mentions(&offset, iv) {
            return None;
        }
        let index = match access.op.name().as_str() {
            "molt.obj.list_get" => 1,
            "molt.obj.list_set" => 2,
            _ => return None,
        };
        zone.checks.push((access.op, index));
    }
    (!zone.checks.is_empty()).then_some(zone)
}
