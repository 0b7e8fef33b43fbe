//! Scopes: which names are bound, used and declared where.

use super::{Check, fail};
use crate::ast::{Ident, Parameters};
use crate::codes;
use crate::fail::Res;
use molt_base::Span;
use std::collections::HashMap;
use std::sync::Arc;

#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Kind {
    Module,
    Class,
    Function {
        is_async: bool,
    },
    Lambda,
    /// Named as in messages.
    Comprehension {
        name: &'static str,
    },
}

/// What happened to a name in its scope so far.
#[derive(Clone, Copy, Default)]
pub(super) struct Uses {
    bound: bool,
    used: bool,
    param: bool,
    annotated: bool,
    global: bool,
    nonlocal: bool,
    /// Bound by the `for` of this comprehension.
    pub(super) iterates: bool,
    /// Bound by `:=` in a comprehension inside this one.
    pub(super) walrus: bool,
}

/// Blocks that `break`, `continue` and `return` may have to leave.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Block {
    Loop,
    ExceptStar,
}

pub(super) struct Scope {
    pub(super) kind: Kind,
    names: HashMap<Arc<str>, Uses>,
    /// Names that this scope or one inside it declared nonlocal, still unresolved.
    pending: Vec<Ident>,
    pub(super) blocks: Vec<Block>,
    pub(super) yields: bool,
    pub(super) returns_value: Option<Span>,
    /// A comprehension that awaits.
    pub(super) awaits: bool,
    /// The iterable of a comprehension is being read, where `:=` is not allowed.
    pub(super) in_iterable: bool,
}

impl Scope {
    pub(super) fn new(kind: Kind) -> Scope {
        Scope {
            kind,
            names: HashMap::new(),
            pending: Vec::new(),
            blocks: Vec::new(),
            yields: false,
            returns_value: None,
            awaits: false,
            in_iterable: false,
        }
    }

    fn is_function(&self) -> bool {
        matches!(self.kind, Kind::Function { .. } | Kind::Lambda)
    }

    pub(super) fn is_comprehension(&self) -> bool {
        matches!(self.kind, Kind::Comprehension { .. })
    }
}

impl Check {
    pub(super) fn scope(&mut self) -> &mut Scope {
        self.scopes.last_mut().expect("the module's scope stays")
    }

    fn uses(&mut self, name: &Arc<str>) -> &mut Uses {
        let scope = self.scope();
        if !scope.names.contains_key(name) {
            scope.names.insert(name.clone(), Uses::default());
        }
        scope.names.get_mut(name).expect("it was put there")
    }

    pub(super) fn enter(&mut self, kind: Kind) {
        self.scopes.push(Scope::new(kind));
    }

    /// Leaves a scope: nonlocal names that it does not bind go to the one around it.
    pub(super) fn leave(&mut self) -> Res<()> {
        let mut scope = self.scopes.pop().expect("every leave has its enter");
        if let (true, Some(span), Kind::Function { is_async: true }) =
            (scope.yields, scope.returns_value, scope.kind)
        {
            return fail(codes::MISPLACED, span, "'return' with value in async generator");
        }
        for name in std::mem::take(&mut scope.pending) {
            let uses = scope.names.get(&name.name).copied().unwrap_or_default();
            let found = scope.is_function() && uses.bound && !uses.nonlocal;
            let class_cell = scope.kind == Kind::Class && &*name.name == "__class__";
            if found && !uses.global || class_cell {
                continue;
            }
            match self.scopes.last_mut() {
                Some(outer) if !(found && uses.global) => outer.pending.push(name),
                _ => {
                    let message = format!("no binding for nonlocal '{}' found", name.name);
                    return fail(codes::SCOPE, name.span, message);
                }
            }
        }
        Ok(())
    }

    pub(super) fn bind(&mut self, name: &Arc<str>) {
        self.uses(name).bound = true;
    }

    pub(super) fn read(&mut self, name: &Arc<str>) {
        self.uses(name).used = true;
    }

    /// `x: int`.
    pub(super) fn annotate(&mut self, name: &Arc<str>, span: Span) -> Res<()> {
        let uses = self.uses(name);
        uses.annotated = true;
        uses.bound = true;
        let word = match uses {
            Uses { global: true, .. } => "global",
            Uses { nonlocal: true, .. } => "nonlocal",
            _ => return Ok(()),
        };
        fail(codes::SCOPE, span, format!("annotated name '{name}' can't be {word}"))
    }

    pub(super) fn params(&mut self, params: &Parameters) -> Res<()> {
        let all = params.posonly.iter().chain(&params.args).chain(&params.vararg);
        for param in all.chain(&params.kwonly).chain(&params.kwarg) {
            let uses = self.uses(&param.name.name);
            if uses.param {
                let message = format!("duplicate argument '{}' in function definition", param.name.name);
                return fail(codes::ARGUMENTS, param.name.span, message);
            }
            (uses.param, uses.bound) = (true, true);
        }
        Ok(())
    }

    /// `global a, b` or `nonlocal a, b`.
    pub(super) fn declare(&mut self, names: &[Ident], global: bool, span: Span) -> Res<()> {
        if !global && self.scope().kind == Kind::Module {
            return fail(codes::SCOPE, span, "nonlocal declaration not allowed at module level");
        }
        let word = if global { "global" } else { "nonlocal" };
        for ident in names {
            let name = &ident.name;
            let uses = *self.uses(name);
            let problem = match uses {
                Uses { param: true, .. } => format!("name '{name}' is parameter and {word}"),
                Uses { annotated: true, .. } => format!("annotated name '{name}' can't be {word}"),
                Uses { global: true, .. } if !global => {
                    format!("name '{name}' is nonlocal and global")
                }
                Uses { nonlocal: true, .. } if global => {
                    format!("name '{name}' is nonlocal and global")
                }
                Uses { global: true, .. } | Uses { nonlocal: true, .. } => continue,
                Uses { used: true, .. } => {
                    format!("name '{name}' is used prior to {word} declaration")
                }
                Uses { bound: true, .. } => {
                    format!("name '{name}' is assigned to before {word} declaration")
                }
                _ => {
                    let uses = self.uses(name);
                    (uses.global, uses.nonlocal) = (global, !global);
                    if !global {
                        self.scope().pending.push(ident.clone());
                    }
                    continue;
                }
            };
            return fail(codes::SCOPE, ident.span, problem);
        }
        Ok(())
    }

    /// Binds the variable of a comprehension's `for`.
    pub(super) fn iterate(&mut self, name: &Arc<str>, span: Span) -> Res<()> {
        let uses = self.uses(name);
        if uses.walrus {
            let message =
                format!("comprehension inner loop cannot rebind assignment expression target '{name}'");
            return fail(codes::SCOPE, span, message);
        }
        (uses.iterates, uses.bound) = (true, true);
        Ok(())
    }

    /// `name := …`: binds in the nearest scope that is no comprehension.
    pub(super) fn walrus(&mut self, name: &Ident) -> Res<()> {
        if let Some(what) = self.no_yield {
            let message = format!("named expression cannot be used within {what}");
            return fail(codes::MISPLACED, name.span, message);
        }
        if self.scopes.iter().any(|s| s.in_iterable) {
            let message = "assignment expression cannot be used in a comprehension iterable expression";
            return fail(codes::MISPLACED, name.span, message);
        }
        let at = self.scopes.iter().rposition(|s| !s.is_comprehension()).unwrap_or(0);
        if at + 1 < self.scopes.len() && self.scopes[at].kind == Kind::Class {
            let message = "assignment expression within a comprehension cannot be used in a class body";
            return fail(codes::MISPLACED, name.span, message);
        }
        for scope in &mut self.scopes[at + 1..] {
            let uses = scope.names.entry(name.name.clone()).or_default();
            if uses.iterates {
                let message = format!(
                    "assignment expression cannot rebind comprehension iteration variable '{}'",
                    name.name
                );
                return fail(codes::SCOPE, name.span, message);
            }
            uses.walrus = true;
        }
        self.scopes[at].names.entry(name.name.clone()).or_default().bound = true;
        Ok(())
    }
}
