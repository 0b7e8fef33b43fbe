//! Which lists, and which instances, can be one object.
//!
//! Every access goes to a [`Root`]: the place that its object comes from. Lists of different element
//! types are different objects. So are a list made in this function and one that came in from
//! outside, and two lists made at different places. Two lists from outside may be one: the loop is
//! then parallel under a guard. What is read from a list of lists inside the loop can be anything,
//! and no guard in front of the loop can check it.

use super::affine::Scope;
use super::effects::Effects;
use molt_dialects::ir::{Op, Type, Value};

/// Where a list (or buffer, or instance) comes from.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Root {
    /// Made in this function, outside the loop.
    Made(Value),
    /// Made by the iteration that uses it.
    Private(Value),
    /// From outside: an argument, a call's result, an element read before the loop.
    Outside(Value),
    /// The value of a module variable, read in the loop.
    Global(String, Type),
    /// Got in the loop from somewhere.
    Inside(Value),
    /// Whatever a call reaches.
    Any(Type),
}

/// How two roots relate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Alias {
    /// One object.
    Same,
    /// Two objects.
    Distinct,
    /// Unknown; a guard in front of the loop can tell.
    Guard,
    /// Unknown.
    Unknown,
}

impl Root {
    /// The type of the list or buffer.
    pub fn ty(&self) -> Type {
        match self {
            Root::Made(v) | Root::Private(v) | Root::Outside(v) | Root::Inside(v) => v.ty(),
            Root::Global(_, ty) | Root::Any(ty) => *ty,
        }
    }
}

/// The root of a list or buffer.
pub fn root_of(scope: &Scope, effects: &Effects, v: Value) -> Root {
    let outside = scope.is_outside(v);
    if let Some(op) = v.defining_op() {
        if op.is("molt.obj.view") || op.is("memref.cast") || op.is("molt.obj.cast") {
            return root_of(scope, effects, op.operand(0));
        }
        if is_fresh(effects, op) {
            return if outside { Root::Made(v) } else { Root::Private(v) };
        }
        if op.is("molt.obj.global_get")
            && !outside
            && let Some(name) = op.attr("global").and_then(|a| a.as_sym_ref())
            && !scope.written_globals.contains(&name)
        {
            return Root::Global(name, v.ty());
        }
    }
    if outside { Root::Outside(v) } else { Root::Inside(v) }
}

/// Whether the op makes a new object each time it runs.
pub fn is_fresh(effects: &Effects, op: Op) -> bool {
    match op.name().as_str() {
        "molt.obj.list_new" | "molt.obj.list_filled" | "molt.obj.new" | "memref.alloc" | "memref.alloca" => {
            true
        }
        "molt.obj.rt" => {
            let kind = op.attr("effects").and_then(|a| a.as_str());
            let list = op.num_results() == 1 && op.result(0).ty().is_list();
            // Elements that a runtime function hands out are not new; the lists it makes are.
            let returns = op.attr("callee").and_then(|a| a.as_sym_ref());
            let makes =
                returns.and_then(|s| molt_abi::lookup(&s)).is_some_and(|f| f.ret == molt_abi::Ret::List);
            list && makes && matches!(kind.as_deref(), Some("alloc" | "read"))
        }
        "func.call" => effects.callee(op).is_some_and(|s| s.returns_fresh),
        _ => false,
    }
}

/// Whether the object that `v` names may be reachable by another way: it was stored, captured or
/// passed on.
pub fn escapes(v: Value) -> bool {
    v.uses().into_iter().any(|(user, index)| match user.name().as_str() {
        "molt.obj.list_get"
        | "molt.obj.list_len"
        | "molt.obj.is"
        | "memref.load"
        | "memref.store"
        | "molt.obj.retain"
        | "molt.obj.release"
        | "molt.obj.field_get"
        | "molt.obj.instance_of" => false,
        "molt.obj.list_set" | "molt.obj.list_append" | "molt.obj.field_set" => index == 0,
        "molt.obj.view" | "molt.obj.cast" => escapes(user.result(0)),
        "molt.obj.rt" => {
            // The runtime keeps no reference to what it is given, but puts elements into lists.
            let callee = user.attr("callee").and_then(|a| a.as_sym_ref()).unwrap_or_default();
            callee == "molt_list_insert" || callee == "molt_list_extend"
        }
        _ => true,
    })
}

fn is_argument(v: Value) -> bool {
    v.block_arg().and_then(|(b, _)| b.parent_op()).is_some_and(|op| op.is("func.func"))
}

/// How `a` and `b` relate, within one iteration or across two.
pub fn alias(a: &Root, b: &Root) -> Alias {
    use Root::*;
    if a == b {
        return if matches!(a, Inside(_) | Any(_)) { Alias::Unknown } else { Alias::Same };
    }
    if element(a.ty()) != element(b.ty()) {
        return Alias::Distinct;
    }
    match (a, b) {
        (Made(_), Made(_)) | (Private(_), Private(_)) => Alias::Distinct,
        // What an iteration makes did not exist before the loop.
        (Private(_), Made(_) | Outside(_) | Global(..)) | (Made(_) | Outside(_) | Global(..), Private(_)) => {
            Alias::Distinct
        }
        (Made(v), Outside(o)) | (Outside(o), Made(v)) => {
            if is_argument(*o) || !escapes(*v) {
                Alias::Distinct
            } else {
                Alias::Guard
            }
        }
        (Made(v), Global(..)) | (Global(..), Made(v)) if !escapes(*v) => Alias::Distinct,
        (Made(v) | Private(v), Inside(_) | Any(_)) | (Inside(_) | Any(_), Made(v) | Private(v)) => {
            if escapes(*v) { Alias::Unknown } else { Alias::Distinct }
        }
        (Inside(_) | Any(_), _) | (_, Inside(_) | Any(_)) => Alias::Unknown,
        _ if a.ty().is_list() && b.ty().is_list() => Alias::Guard,
        _ => Alias::Unknown,
    }
}

/// What tells lists and buffers of different kinds apart. Instances of different classes may be one
/// object, as a class has subclasses.
fn element(ty: Type) -> Type {
    if ty.is_class() {
        return ty.context().object_ty();
    }
    ty.list_elem().or_else(|| ty.memref_elem()).unwrap_or(ty)
}
