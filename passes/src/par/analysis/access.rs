//! What a loop body does: its accesses to lists and buffers, and what it must not do.
//!
//! The effects of calls come from their summaries. An access without subscripts stands for the
//! whole list, as when a callee reads it.

use super::affine::{Frame, Scope};
use super::alias::{Root, root_of};
use super::effects::{Act, Effects, Touch, storage};
use super::poly::Poly;
use super::{Code, Refusal};
use molt_dialects::ir::{Loc, Op, Value};

/// One access.
#[derive(Clone, Debug)]
pub struct Access {
    /// The operation.
    pub op: Op,
    /// Where it happens: the operation, or the place in a callee.
    pub loc: Loc,
    /// The list or instance.
    pub root: Root,
    /// The field, if it is an access to one.
    pub field: Option<String>,
    /// Whether it writes.
    pub write: bool,
    /// The subscripts; `None` for the whole list.
    pub subscripts: Option<Vec<Poly>>,
    /// Whether a subscript below zero counts from the end.
    pub wraps: bool,
    /// What holds where it happens.
    pub frame: Frame,
    /// The function through which it happens.
    pub callee: Option<String>,
}

impl Access {
    /// A few words for a diagnostic.
    pub fn describe(&self) -> String {
        let verb = if self.write { "written" } else { "read" };
        match (&self.callee, &self.subscripts) {
            (Some(callee), _) => format!("{verb} here, in '{callee}'"),
            (None, _) if self.field.is_some() => format!("{verb} here"),
            (None, Some(_)) => format!("{verb} here"),
            (None, None) => format!("{verb} as a whole here"),
        }
    }
}

/// The accesses of a body, or rather those that others could notice, and its faults.
#[derive(Default)]
pub struct Body {
    /// Accesses to what outlives an iteration.
    pub accesses: Vec<Access>,
    /// What makes the loop unfit, whatever the subscripts.
    pub faults: Vec<Refusal>,
}

/// Looks at every operation in the loop of `scope`.
pub fn body(scope: &mut Scope, effects: &Effects) -> Body {
    let mut body = Body::default();
    for op in scope.l.0.collect_pre(|_| true) {
        if op == scope.l.0 {
            continue;
        }
        match effects.act(op) {
            Act::Nothing => {}
            Act::Touches(lists) => {
                for (list, touch) in lists {
                    one_access(scope, effects, &mut body, op, list, touch);
                }
            }
            Act::Io(what) => body.faults.push(io(op.loc(), &what)),
            Act::Sets(name) => body.faults.push(sets_global(op.loc(), &name)),
            Act::Unknown(what) => body.faults.push(unknown(op.loc(), &what)),
            Act::Calls(args) => call(scope, effects, &mut body, op, &args),
        }
    }
    body
}

fn one_access(scope: &mut Scope, effects: &Effects, body: &mut Body, op: Op, list: Value, touch: Touch) {
    let root = root_of(scope, effects, storage(list));
    if matches!(root, Root::Private(_)) && touch == Touch::Resize {
        return;
    }
    if touch == Touch::Resize {
        body.faults.push(resizes(op));
        return;
    }
    let on_list = op.is("molt.obj.list_get") || op.is("molt.obj.list_set");
    let first = match op.name().as_str() {
        "molt.obj.list_get" | "memref.load" => Some(1),
        "molt.obj.list_set" | "memref.store" => Some(2),
        _ => None,
    };
    let subscripts = first.map(|f| op.operands()[f..].iter().map(|v| scope.poly(*v)).collect());
    body.accesses.push(Access {
        op,
        loc: op.loc(),
        root,
        field: op.attr("field").and_then(|a| a.as_str()),
        write: touch != Touch::Read,
        subscripts,
        wraps: on_list && !op.has_attr("inbounds") && !op.has_attr("nonneg"),
        frame: scope.frame(op),
        callee: None,
    });
}

fn call(scope: &mut Scope, effects: &Effects, body: &mut Body, op: Op, args: &[Value]) {
    let name = op.attr("callee").and_then(|a| a.as_sym_ref()).unwrap_or_default();
    let Some(summary) = effects.callee(op) else {
        body.faults.push(unknown(op.loc(), &format!("'{name}', whose body is not known")));
        return;
    };
    let via = |mut r: Refusal| {
        r.notes.push((op.loc(), format!("called here, through '{name}'")));
        r
    };
    if let Some((at, what)) = &summary.io {
        body.faults.push(via(io(*at, what)));
    }
    if let Some((global, at)) = summary.sets.iter().next() {
        body.faults.push(via(sets_global(*at, global)));
    }
    if let Some((at, what)) = &summary.unknown {
        body.faults.push(via(unknown(*at, what)));
    }
    for ((target, touch), (at, ty)) in &summary.touches {
        let root = target.root(args, *ty, |v| root_of(scope, effects, storage(v)));
        if matches!(root, Root::Private(_)) {
            continue;
        }
        if *touch != Touch::Read {
            let kind = if ty.is_list() { "a list" } else { "an object" };
            body.faults.push(writing_call(op, &name, *at, *touch, kind));
            continue;
        }
        body.accesses.push(Access {
            op,
            loc: *at,
            root,
            field: None,
            write: false,
            subscripts: None,
            wraps: false,
            frame: Frame::default(),
            callee: Some(name.clone()),
        });
    }
}

fn io(at: Loc, what: &str) -> Refusal {
    let what = match what.strip_prefix("molt_") {
        Some(name) if name.starts_with("print") => "prints".to_owned(),
        Some(name) => format!("does input or output ('{name}')"),
        None => format!("does input or output ('{what}')"),
    };
    Refusal {
        code: Code::Io,
        message: format!("its body {what}, and the order of output would depend on the schedule"),
        notes: vec![(at, "input or output happens here".into())],
        help: "collect the results in a list, one element per iteration, and print after the loop".into(),
    }
}

fn sets_global(at: Loc, name: &str) -> Refusal {
    Refusal {
        code: Code::GlobalWrite,
        message: format!("its body assigns the module variable '{name}', which all iterations share"),
        notes: vec![(at, "assigned here".into())],
        help: "use a reduction, or a list with one element per iteration".into(),
    }
}

fn unknown(at: Loc, what: &str) -> Refusal {
    Refusal {
        code: Code::Call,
        message: format!("its body does something that cannot be looked into: {what}"),
        notes: vec![(at, "here".into())],
        help: "call only functions that are defined in the program".into(),
    }
}

fn resizes(op: Op) -> Refusal {
    let what = match op.attr("callee").and_then(|a| a.as_sym_ref()) {
        Some(name) => format!("changes a shared list as a whole ('{}')", name.trim_start_matches("molt_")),
        None => "appends to a list that all iterations share".to_owned(),
    };
    Refusal {
        code: Code::Resize,
        message: format!("its body {what}"),
        notes: vec![(op.loc(), "the list is changed here".into())],
        help: "make the list before the loop, with one element per iteration, and assign elements".into(),
    }
}

fn writing_call(op: Op, name: &str, at: Loc, touch: Touch, kind: &str) -> Refusal {
    let what = if touch == Touch::Resize { "resizes" } else { "writes" };
    Refusal {
        code: Code::Call,
        message: format!("its body calls '{name}', which {what} {kind} that all iterations share"),
        notes: vec![(op.loc(), "called here".into()), (at, format!("'{name}' {what} it here"))],
        help: format!("let '{name}' return the value and assign it to an element in the loop"),
    }
}
