//! What the names at a place of a module stand for, by syntax alone: a decorator or a base class is
//! known by the import that bound its name.
//!
//! A name maps to a path: `dataclasses.field` for an import, `shapes.Square` for a class of the
//! module `shapes`, `shapes.main.<locals>.Square` for a local one. A scope knows every name that is
//! bound anywhere in it; of several bindings the last counts, but one in an exception handler
//! (`except ImportError:`) gives way to those outside of it.

use super::registry::Registry;
use super::walk;
use molt_syntax::ast::*;
use std::collections::HashMap;
use std::sync::Arc;

/// The kinds of scope.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Module,
    Function,
    /// Seen by the statements of the class body, not by its methods.
    Class,
}

struct Scope {
    kind: Kind,
    /// What stands before a name that is bound here: `shapes`, `shapes.Square`, `shapes.f.<locals>`.
    prefix: String,
    names: HashMap<Arc<str>, String>,
}

/// The scopes around a place, the module's first.
pub(super) struct Names {
    scopes: Vec<Scope>,
    module: String,
    /// The package that relative imports start from.
    package: String,
}

impl Names {
    /// The names of a module.
    pub fn new(module: &str, is_package: bool, body: &[Stmt], registry: &Registry) -> Names {
        let package = if is_package { module } else { module.rsplit_once('.').map_or("", |(p, _)| p) };
        let mut names =
            Names { scopes: Vec::new(), module: module.to_string(), package: package.to_string() };
        names.push(Kind::Module, module.to_string(), body, registry);
        names
    }

    /// Enters the body of a function.
    pub fn enter_function(&mut self, def: &FunctionDef, registry: &Registry) {
        let prefix = format!("{}.<locals>", self.path(&def.name.name));
        self.push(Kind::Function, prefix, &def.body, registry);
        let all = def.params.posonly.iter().chain(&def.params.args).chain(&def.params.vararg);
        for param in all.chain(&def.params.kwonly).chain(&def.params.kwarg) {
            self.bind(&param.name.name, None);
        }
        self.type_params(&def.type_params);
    }

    /// Enters the body of a class.
    pub fn enter_class(&mut self, class: &ClassDef, registry: &Registry) {
        let prefix = self.path(&class.name.name);
        self.push(Kind::Class, prefix, &class.body, registry);
        self.type_params(&class.type_params);
    }

    /// Leaves the innermost scope.
    pub fn leave(&mut self) {
        self.scopes.pop();
    }

    fn type_params(&mut self, params: &[TypeParam]) {
        params.iter().for_each(|p| self.bind(&p.name.name, None));
    }

    fn push(&mut self, kind: Kind, prefix: String, body: &[Stmt], registry: &Registry) {
        self.scopes.push(Scope { kind, prefix, names: HashMap::new() });
        self.block(body, false, registry);
    }

    fn scope(&self) -> &Scope {
        self.scopes.last().expect("a module's scope is never left")
    }

    /// The path of a name that is bound in the innermost scope.
    pub fn path(&self, name: &str) -> String {
        format!("{}.{name}", self.scope().prefix)
    }

    /// How methods refer to a class that is defined in the innermost scope: `Outer.Inner`.
    pub fn reference(&self, class: &str) -> String {
        let path = self.path(class);
        match path.rsplit_once("<locals>.") {
            Some((_, rest)) => rest.to_string(),
            None => path[self.module.len() + 1..].to_string(),
        }
    }

    /// The names of the module, for the registry.
    pub fn into_globals(mut self) -> HashMap<Arc<str>, String> {
        self.scopes.swap_remove(0).names
    }

    fn bind(&mut self, name: &Arc<str>, to: Option<String>) {
        let path = to.unwrap_or_else(|| self.path(name));
        let scope = self.scopes.last_mut().expect("a module's scope is never left");
        scope.names.insert(name.clone(), path);
    }

    /// The path of a name, or none for a builtin or unknown one.
    pub fn lookup(&self, name: &str) -> Option<&str> {
        let inner = self.scopes.len() - 1;
        self.scopes
            .iter()
            .enumerate()
            .rev()
            .filter(|(i, s)| *i == inner || s.kind != Kind::Class)
            .find_map(|(_, s)| s.names.get(name))
            .map(String::as_str)
    }

    /// Whether code in a method of a class of the innermost scope sees the builtin `name`.
    pub fn is_builtin(&self, name: &str) -> bool {
        let visible = self.scopes.iter().filter(|s| s.kind != Kind::Class);
        !visible.into_iter().any(|s| s.names.contains_key(name))
    }

    /// The path that a name or dotted name stands for; `builtins.x` for what nothing binds.
    pub fn resolve(&self, expr: &Expr, registry: &Registry) -> Option<String> {
        let path = match &expr.kind {
            ExprKind::Name(name) => {
                self.lookup(name).map_or_else(|| format!("builtins.{name}"), str::to_string)
            }
            ExprKind::Attribute { value, attr } => {
                format!("{}.{}", self.resolve(value, registry)?, attr.name)
            }
            _ => return None,
        };
        Some(registry.canonical(path))
    }

    /// The names that statements bind, blocks within them included.
    fn block(&mut self, body: &[Stmt], handler: bool, registry: &Registry) {
        for stmt in body {
            self.stmt(stmt, handler, registry);
        }
    }

    fn stmt(&mut self, stmt: &Stmt, handler: bool, registry: &Registry) {
        let mut found: Vec<(Arc<str>, Option<String>)> = Vec::new();
        match &stmt.kind {
            StmtKind::Import(names) => {
                for alias in names {
                    let path = registry.canonical(alias.name.name.to_string());
                    found.push(match (&alias.asname, alias.name.name.split_once('.')) {
                        (Some(name), _) => (name.name.clone(), Some(path)),
                        (None, Some((top, _))) => (top.into(), Some(top.to_string())),
                        (None, None) => (alias.name.name.clone(), Some(path)),
                    });
                }
            }
            StmtKind::ImportFrom { module, names, level } => {
                let module = self.imported(module.as_ref(), *level);
                if names.is_empty() {
                    found.extend(registry.exported(&module).map(|(n, p)| (n.clone(), Some(p.clone()))));
                }
                for alias in names {
                    let path = registry.canonical(format!("{module}.{}", alias.name.name));
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name);
                    found.push((bound.name.clone(), Some(path)));
                }
            }
            StmtKind::FunctionDef(def) => found.push((def.name.name.clone(), None)),
            StmtKind::ClassDef(class) => found.push((class.name.name.clone(), None)),
            StmtKind::TypeAlias { name, .. } => found.push((name.name.clone(), None)),
            StmtKind::Assign { targets, value } => {
                // `dc = dataclasses.dataclass` is another name of the same thing.
                let known = matches!(value.kind, ExprKind::Attribute { .. } | ExprKind::Name(_));
                let path = if known { self.resolve(value, registry) } else { None };
                for target in targets {
                    match &target.kind {
                        ExprKind::Name(name) => found.push((name.clone(), path.clone())),
                        _ => walk::target_names(target, &mut |n| found.push((n.clone(), None))),
                    }
                }
            }
            StmtKind::AugAssign { target, .. } | StmtKind::For { target, .. } => {
                walk::target_names(target, &mut |n| found.push((n.clone(), None)));
            }
            StmtKind::AnnAssign { target, .. } => {
                walk::target_names(target, &mut |n| found.push((n.clone(), None)));
            }
            StmtKind::With { items, .. } => {
                for target in items.iter().filter_map(|i| i.target.as_ref()) {
                    walk::target_names(target, &mut |n| found.push((n.clone(), None)));
                }
            }
            _ => {}
        }
        for (name, path) in found {
            if !handler || !self.scope().names.contains_key(&name) {
                self.bind(&name, path);
            }
        }
        match &stmt.kind {
            StmtKind::Try { body, handlers, orelse, finalbody, .. } => {
                self.block(body, handler, registry);
                handlers.iter().for_each(|h| self.block(&h.body, true, registry));
                self.block(orelse, handler, registry);
                self.block(finalbody, handler, registry);
            }
            _ => walk::blocks(stmt, &mut |b| self.block(b, handler, registry)),
        }
    }

    /// The module that `from … import` names.
    fn imported(&self, module: Option<&Ident>, level: u32) -> String {
        let name = module.map_or("", |m| &*m.name);
        if level == 0 {
            return name.to_string();
        }
        let mut package = &*self.package;
        for _ in 1..level {
            package = package.rsplit_once('.').map_or("", |(p, _)| p);
        }
        match (package, name) {
            ("", _) => name.to_string(),
            (_, "") => package.to_string(),
            _ => format!("{package}.{name}"),
        }
    }
}
