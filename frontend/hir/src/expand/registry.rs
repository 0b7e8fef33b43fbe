//! What earlier expansions found out about classes, for the classes that inherit from them.

use super::dataclass::Dataclass;
use super::enums::EnumInfo;
use super::{named_tuple, typed_dict};
use molt_syntax::ast::Expr;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The classes of the modules expanded so far. One registry serves a whole program; a module is
/// expanded after those that it imports.
#[derive(Default)]
pub struct Registry {
    classes: HashMap<String, Class>,
    /// The global names of each module and what they stand for.
    modules: HashMap<String, HashMap<Arc<str>, String>>,
}

/// One class.
#[derive(Clone, Default)]
pub(super) struct Class {
    /// Its bases, with the type arguments that it gives to each.
    pub bases: Vec<Base>,
    /// The names that its body defines, those that the expansion added included.
    pub defined: HashSet<Arc<str>>,
    /// The names of its type parameters.
    pub type_params: Vec<Arc<str>>,
    /// What makes it a dataclass.
    pub dataclass: Option<Dataclass>,
    /// What makes it an enum.
    pub enumeration: Option<EnumInfo>,
    /// The fields of a named tuple.
    pub named_tuple: Option<Vec<named_tuple::Field>>,
    /// The keys of a typed dict.
    pub typed_dict: Option<Vec<typed_dict::Key>>,
}

/// A base class.
#[derive(Clone)]
pub(super) struct Base {
    /// Where it is defined.
    pub path: String,
    /// `[int]` of `Box[int]`.
    pub args: Vec<Expr>,
}

impl Registry {
    /// The class with this path.
    pub(super) fn class(&self, path: &str) -> Option<&Class> {
        self.classes.get(path)
    }

    pub(super) fn add(&mut self, path: String, class: Class) {
        self.classes.insert(path, class);
    }

    pub(super) fn add_module(&mut self, module: &str, globals: HashMap<Arc<str>, String>) {
        self.modules.insert(module.to_string(), globals);
    }

    /// The path where a thing is defined, for one through which it is imported.
    pub(super) fn canonical(&self, mut path: String) -> String {
        // A cycle of imports cannot define anything, so a few steps are enough.
        for _ in 0..16 {
            let step = path.char_indices().filter(|(_, c)| *c == '.').find_map(|(at, _)| {
                let names = self.modules.get(&path[..at])?;
                let rest = &path[at + 1..];
                let (name, tail) = rest.split_at(rest.find('.').unwrap_or(rest.len()));
                let target = format!("{}{tail}", names.get(name)?);
                (target != path).then_some(target)
            });
            match step {
                Some(next) => path = next,
                None => break,
            }
        }
        path
    }

    /// The names that `from module import *` binds.
    pub(super) fn exported(&self, module: &str) -> impl Iterator<Item = (&Arc<str>, &String)> {
        self.modules.get(module).into_iter().flatten().filter(|(n, _)| !n.starts_with('_'))
    }

    /// Whether `class` or one of its known bases defines `name`.
    pub(super) fn defines(&self, class: &Class, name: &str) -> bool {
        class.defined.contains(name) || self.inherits(class, name)
    }

    /// Whether one of the known bases of `class` defines `name`.
    pub(super) fn inherits(&self, class: &Class, name: &str) -> bool {
        class.bases.iter().filter_map(|b| self.class(&b.path)).any(|c| self.defines(c, name))
    }
}
