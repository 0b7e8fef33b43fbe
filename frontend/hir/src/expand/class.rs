//! One class: what is known of it, and which expansions it asks for.

use super::registry::{Base, Class};
use super::{Expander, Res, walk};
use molt_syntax::ast::*;
use std::collections::HashSet;
use std::sync::Arc;

impl Expander<'_> {
    /// Expands a class and those inside it; yields the statements to put after it.
    pub(super) fn class(&mut self, class: &mut ClassDef) -> Res<Vec<Stmt>> {
        self.names.enter_class(class, self.registry);
        self.body(&mut class.body);
        self.names.leave();
        let path = self.names.path(&class.name.name);
        let in_place = self.named_tuple_base(class);
        let mut info = self.describe(class);
        in_place?;
        let after = self.expand_class(class, &mut info);
        self.registry.add(path, info);
        after
    }

    fn expand_class(&mut self, class: &mut ClassDef, info: &mut Class) -> Res<Vec<Stmt>> {
        let mut after = Vec::new();
        if let Some(base) = self.enum_base(class, info)? {
            after = self.enumeration(class, info, base)?;
        } else if self.is_named_tuple(info) {
            self.named_tuple(class, info)?;
        } else if self.is_typed_dict(info) {
            self.typed_dict(class, info)?;
        } else {
            self.named_tuple_subclass(class, info)?;
        }
        // The decorator nearest to the class comes first.
        let mut kept = Vec::new();
        for decorator in std::mem::take(&mut class.decorators).into_iter().rev() {
            let path = self.decorator(&decorator).map(|(path, ..)| path);
            match path.as_deref() {
                Some("dataclasses.dataclass") => self.dataclass(class, info, &decorator)?,
                Some("functools.total_ordering") => self.total_ordering(class, info)?,
                _ => kept.push(decorator),
            }
        }
        kept.reverse();
        class.decorators = kept;
        Ok(after)
    }

    /// What the class says of itself.
    pub(super) fn describe(&self, class: &ClassDef) -> Class {
        let mut info = Class { defined: defined(&class.body), ..Class::default() };
        info.type_params = class.type_params.iter().map(|p| p.name.name.clone()).collect();
        for base in &class.bases {
            let (base, args) = match &base.kind {
                ExprKind::Subscript { value, slice } => match &slice.kind {
                    ExprKind::Tuple(items) => (&**value, items.clone()),
                    _ => (&**value, vec![(**slice).clone()]),
                },
                _ => (base, Vec::new()),
            };
            let Some(path) = self.resolve(base) else { continue };
            if matches!(&*path, "typing.Generic" | "typing.Protocol") {
                info.type_params.extend(args.iter().filter_map(|a| match &a.kind {
                    ExprKind::Name(name) => Some(name.clone()),
                    _ => None,
                }));
            }
            info.bases.push(Base { path, args });
        }
        info
    }
}

/// The names that a class body assigns or defines.
fn defined(body: &[Stmt]) -> HashSet<Arc<str>> {
    let mut names = HashSet::new();
    for stmt in body {
        match &stmt.kind {
            StmtKind::FunctionDef(def) => {
                names.insert(def.name.name.clone());
            }
            StmtKind::ClassDef(class) => {
                names.insert(class.name.name.clone());
            }
            StmtKind::Assign { targets, .. } => targets.iter().for_each(|t| {
                walk::target_names(t, &mut |n| {
                    names.insert(n.clone());
                });
            }),
            StmtKind::AnnAssign { target, value: Some(_), .. } => walk::target_names(target, &mut |n| {
                names.insert(n.clone());
            }),
            _ => walk::blocks(stmt, &mut |b| names.extend(defined(b))),
        }
    }
    names
}
