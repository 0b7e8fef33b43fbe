//! The words of refusals that two accesses cause.

use super::access::Access;
use super::affine::Scope;
use super::alias::{Alias, Root};
use super::dependence::{Meeting, first_iteration};
use super::{Code, Failure, Refusal};
use std::collections::HashSet;

/// How many conflicts of one loop are shown.
const SHOWN: usize = 3;

/// Refusals for pairs of accesses, the certain ones first, one per pair of places.
pub fn of_failures(scope: &Scope, accesses: &[Access], failures: &[Failure]) -> Vec<Refusal> {
    let mut sorted: Vec<&Failure> = failures.iter().collect();
    sorted.sort_by_key(|f| !matches!(f.meeting, Meeting::At(_)));
    let mut seen = HashSet::new();
    let mut shown = Vec::new();
    for failure in sorted {
        let (a, b) = (&accesses[failure.pair.0], &accesses[failure.pair.1]);
        // One conflict per list is enough to see what is wrong.
        if seen.insert((a.root.clone(), b.root.clone())) && shown.len() < SHOWN {
            shown.push(of_failure(scope, a, b, failure));
        }
    }
    shown
}

fn of_failure(scope: &Scope, a: &Access, b: &Access, failure: &Failure) -> Refusal {
    let (write, other) = if a.write { (a, b) } else { (b, a) };
    let verb = if other.write { "writes" } else { "reads" };
    if !write.root.ty().is_list() && !write.root.ty().is_memref() {
        return of_instance(write, other, verb);
    }
    let name = list_name(&write.root);
    let mut notes = vec![(write.loc, write.describe())];
    if write.loc != other.loc || write.write != other.write {
        notes.push((other.loc, other.describe()));
    }
    let refusal = |code, message: String, help: &str| Refusal {
        code,
        message,
        notes: notes.clone(),
        help: help.into(),
    };

    if other.callee.is_some() {
        let message = format!("its body writes {name}, which a function that it calls reads");
        return refusal(
            Code::Call,
            message,
            "pass the function the values that it needs instead of the list",
        );
    }
    if failure.alias == Alias::Unknown {
        let message = format!(
            "it writes an element of {name}, and another iteration {verb} a list that may be the same one"
        );
        let help = "use one flat list, with the row times the width plus the column as subscript";
        return refusal(Code::Overlap, message, help);
    }
    match &failure.meeting {
        Meeting::At(distance) => {
            let message = format!("one iteration writes an element of {name} that another {verb}");
            let help = match distance {
                None => "let each iteration write an element of its own, or use a reduction",
                Some(_) if other.write => "let each iteration write elements of its own",
                Some(_) => "read from a copy of the list that is made before the loop",
            };
            let mut refusal = refusal(Code::Dependence, message, help);
            refusal.notes.push((scope.l.0.loc(), example(scope, *distance)));
            refusal
        }
        Meeting::Negative => {
            let message =
                format!("a subscript of {name} may be negative, and then counts from the end of the list");
            refusal(
                Code::Overlap,
                message,
                "start the range at 0 or more, so that subscripts are not negative",
            )
        }
        Meeting::Perhaps if other.subscripts.is_none() => {
            let message =
                format!("it writes an element of {name}, and another iteration {verb} the whole list");
            refusal(Code::Overlap, message, "do that before or after the loop")
        }
        Meeting::Perhaps => {
            let message =
                format!("an element of {name} that one iteration writes may be one that another {verb}");
            let help = "use subscripts that are sums of loop variables times values that do not change in the loop, or collect per-iteration results and combine them after the loop";
            refusal(Code::Overlap, message, help)
        }
    }
}

/// Two accesses to instances of classes.
fn of_instance(write: &Access, other: &Access, verb: &str) -> Refusal {
    let field = write.field.as_ref().map_or("a field".to_owned(), |name| format!("the field '{name}'"));
    let mut notes = vec![(write.loc, write.describe())];
    if write.loc != other.loc || write.write != other.write {
        notes.push((other.loc, other.describe()));
    }
    Refusal {
        code: Code::Overlap,
        message: format!("its body assigns {field} of an object, which another iteration {verb}"),
        notes,
        help: "assign fields of objects that the iteration makes, or collect the results in a list".into(),
    }
}

fn example(scope: &Scope, distance: Option<i128>) -> String {
    let step = scope.l.steps()[0].const_i64().unwrap_or(1);
    let distance = distance.unwrap_or_else(|| step.into());
    match first_iteration(scope.l) {
        _ if scope.l.dims() > 1 => "two iterations meet in one element".to_owned(),
        Some(first) => {
            format!(
                "for example, iterations {first} and {} meet in one element",
                i128::from(first) + distance
            )
        }
        None => format!("iterations that are {distance} apart meet in one element"),
    }
}

/// What to call the list. Only module variables have names in the IR; the name in an op's or
/// argument's location is that of the function.
fn list_name(root: &Root) -> String {
    match root {
        Root::Global(name, _) => format!("'{name}'"),
        _ => "a list".to_owned(),
    }
}
