//! Type annotations.

use crate::check::Checker;
use crate::types::{ClassT, T};
use molt_base::Diagnostic;
use molt_syntax::ast::{BinOp, Constant, Expr, ExprKind};

impl<'a> Checker<'a> {
    /// The type that an annotation names; unknown where it leaves the type open.
    pub fn annotation(&mut self, e: &Expr) -> T {
        match &e.kind {
            ExprKind::Constant(Constant::None) => T::None,
            ExprKind::Constant(Constant::Str(s)) => self.quoted(s, e),
            ExprKind::Name(n) => self.named_type(n, e),
            ExprKind::Attribute { attr, .. } => match self.annotated_class(e) {
                Some(t) => t,
                None => self.special_type(&attr.name).unwrap_or(T::Unknown),
            },
            ExprKind::Subscript { value, slice } => self.generic_type(value, slice, e),
            ExprKind::BinOp { left, op: BinOp::BitOr, right } => {
                let (a, b) = (self.annotation(left), self.annotation(right));
                self.either_type(vec![a, b])
            }
            ExprKind::List(_) | ExprKind::Tuple(_) | ExprKind::Constant(_) => T::Unknown,
            _ => {
                self.error(
                    Diagnostic::error("E0303", e.span, "this is not a type")
                        .help("use int, float, bool, str, None, a class, list[…] or tuple[…]"),
                );
                T::Unknown
            }
        }
    }

    /// A quoted annotation.
    fn quoted(&mut self, text: &str, e: &Expr) -> T {
        let wrapped = format!("_: {text}\n");
        let Ok(module) = molt_syntax::parse(e.span.file, &wrapped) else {
            self.error(Diagnostic::error("E0303", e.span, "this is not a type"));
            return T::Unknown;
        };
        let Some(molt_syntax::ast::StmtKind::AnnAssign { annotation, .. }) =
            module.body.first().map(|s| &s.kind)
        else {
            return T::Unknown;
        };
        let (diags, t) = (self.diags.len(), self.annotation(annotation));
        // The text has no place of its own in the file.
        for d in &mut self.diags[diags..] {
            d.secondary.clear();
            if let Some(p) = &mut d.primary {
                p.span = e.span;
            }
        }
        t
    }

    /// One of several types.
    fn either_type(&mut self, ts: Vec<T>) -> T {
        if ts.iter().any(|t| matches!(t, T::Unknown)) {
            return T::Unknown;
        }
        let mut out = T::Never;
        for t in ts {
            out = self.join_t(&out, &t);
        }
        self.vars.shallow(&out)
    }

    fn generic_type(&mut self, value: &Expr, slice: &Expr, e: &Expr) -> T {
        let parts: &[Expr] = match &slice.kind {
            ExprKind::Tuple(ts) => ts,
            _ => std::slice::from_ref(slice),
        };
        let name = crate::shape::last_name(value).unwrap_or_default();
        match name {
            "list" | "List" | "Sequence" | "MutableSequence" if self.means_builtin(value) => {
                if name.ends_with("Sequence") {
                    return T::Unknown;
                }
                T::list(self.annotation(&parts[0]))
            }
            "tuple" | "Tuple" if self.means_builtin(value) => match parts {
                [one, dots] if is_ellipsis(dots) => {
                    let t = self.annotation(one);
                    match self.prelude_type("_vartuple", vec![t]) {
                        Some(c) => T::Class(c),
                        None => T::Unknown,
                    }
                }
                [Expr { kind: ExprKind::Tuple(none), .. }] if none.is_empty() => T::tuple(vec![]),
                ts => T::tuple(ts.iter().map(|t| self.annotation(t)).collect()),
            },
            "Optional" => {
                let t = self.annotation(&parts[0]);
                self.either_type(vec![t, T::None])
            }
            "Union" => {
                let ts = parts.iter().map(|t| self.annotation(t)).collect();
                self.either_type(ts)
            }
            "Annotated" | "Final" | "ClassVar" | "Required" | "NotRequired" | "InitVar" => {
                self.annotation(&parts[0])
            }
            "dict" | "Dict" | "set" | "Set" | "frozenset" | "FrozenSet" | "DefaultDict" | "Deque"
            | "OrderedDict" | "Counter"
                if self.means_builtin(value) || name.starts_with(char::is_uppercase) =>
            {
                self.class_type(value, name, parts)
            }
            "Callable" | "Iterable" | "Iterator" | "Generator" | "Mapping" | "MutableMapping"
            | "Collection" | "Type" | "type" | "Literal" | "Awaitable" | "Protocol" | "Generic"
            | "Concatenate" | "Reversible" | "Container" | "AbstractSet" | "KeysView" | "ValuesView"
            | "ItemsView" | "ContextManager" => T::Unknown,
            _ => {
                let _ = e;
                self.class_type(value, name, parts)
            }
        }
    }

    /// A class with type arguments.
    fn class_type(&mut self, value: &Expr, name: &str, parts: &[Expr]) -> T {
        let t = match name {
            "Dict" => self.prelude_class_t("dict"),
            "Set" => self.prelude_class_t("set"),
            "FrozenSet" => self.prelude_class_t("frozenset"),
            _ => self.annotation(value),
        };
        let T::Class(c) = t else { return t };
        let n = self.type_params(c.id).len();
        let mut args: Vec<T> = parts.iter().map(|p| self.annotation(p)).collect();
        args.resize(n, T::Unknown);
        T::Class(ClassT { id: c.id, args: args.into() })
    }

    fn prelude_class_t(&mut self, name: &str) -> T {
        match self.prelude_class(name) {
            Some(id) => self.bare_class(id),
            None => {
                self.skipped = true;
                T::Unknown
            }
        }
    }

    /// The builtin type whose methods a class of the library holds.
    pub fn builtin_rep(&self, id: crate::scope::ClsId) -> Option<&'static str> {
        let cls = self.sc.class(id);
        let name = crate::isinstance::builtin_type(&cls.name)?;
        let kind = self.sc.scopes[self.sc.module_of(cls.scope).0 as usize].kind;
        let crate::scope::ScopeKind::Module(u) = kind else { return None };
        self.units[u as usize].name.starts_with("_builtins.").then_some(name)
    }

    /// A class without its arguments: they are open.
    fn bare_class(&mut self, id: crate::scope::ClsId) -> T {
        if let Some(name) = self.builtin_rep(id) {
            return self.special_type(name).unwrap_or(T::Unknown);
        }
        let n = self.type_params(id).len();
        T::Class(ClassT { id, args: vec![T::Unknown; n].into() })
    }

    /// Whether a name is not bound by the program.
    fn means_builtin(&self, e: &Expr) -> bool {
        match &e.kind {
            ExprKind::Name(n) => match self.sc.lookup(self.fx.scope, n) {
                None => true,
                Some(v) => {
                    matches!(self.facts.types.get(&crate::solve::Key::Global(v)), Some(T::Builtin(_)))
                        || self
                            .sc
                            .classes
                            .iter()
                            .position(|c| c.var == v)
                            .is_some_and(|i| self.builtin_rep(crate::scope::ClsId(i as u32)).is_some())
                }
            },
            _ => true,
        }
    }

    /// The class that an expression such as `module.Class` names.
    fn annotated_class(&mut self, e: &Expr) -> Option<T> {
        let ExprKind::Attribute { value, attr } = &e.kind else { return None };
        let v = match &value.kind {
            ExprKind::Name(n) => self.sc.lookup(self.fx.scope, n)?,
            _ => return None,
        };
        let owner = match self.facts.types.get(&crate::solve::Key::Global(v)) {
            Some(t) => t.clone(),
            None => match self.fx.env.as_ref().and_then(|e| e.get(&v)) {
                Some(crate::env::St::Bound { t, .. }) => self.vars.shallow(t),
                _ => return None,
            },
        };
        let scope = match owner {
            T::Source(u) => self.unit_scopes[u as usize],
            T::Type(c) => self.sc.class(c.id).scope,
            _ => return None,
        };
        let v = self.sc.own(scope, &attr.name)?;
        self.class_of_var(v)
    }

    /// The class that a variable holds, as a type.
    fn class_of_var(&mut self, v: crate::scope::VarId) -> Option<T> {
        let info = self.sc.var(v);
        let t = match self.facts.types.get(&crate::solve::Key::Global(v)) {
            Some(t) => t.clone(),
            None => match self.fx.env.as_ref().and_then(|e| e.get(&v)) {
                Some(crate::env::St::Bound { t, .. }) => t.clone(),
                _ => {
                    // A class statement that was not reached yet, or a local class.
                    let found = self.sc.classes.iter().position(|c| c.var == v)?;
                    let _ = info;
                    return Some(self.bare_class(crate::scope::ClsId(found as u32)));
                }
            },
        };
        match self.vars.shallow(&t) {
            T::Type(c) if c.args.is_empty() => Some(self.bare_class(c.id)),
            T::Type(c) => Some(T::Class(c)),
            T::Builtin(n) => self.special_type(n.rsplit('.').next().unwrap_or(n)).or(Some(T::Unknown)),
            _ => None,
        }
    }

    fn named_type(&mut self, name: &str, e: &Expr) -> T {
        if let Some(t) = self.fx.params.get(name) {
            return t.clone();
        }
        if let Some(v) = self.sc.lookup(self.fx.scope, name) {
            if let Some(alias) = self.alias_of(v) {
                return alias;
            }
            return match self.class_of_var(v) {
                Some(t) => t,
                None => {
                    self.skipped = true;
                    T::Unknown
                }
            };
        }
        if let Some(t) = self.special_type(name) {
            return t;
        }
        if let Some(v) = self.builtin_var(name)
            && let Some(t) = self.class_of_var(v)
        {
            return t;
        }
        let known = ["int", "float", "bool", "str", "list", "tuple", "dict", "set", "bytes"];
        let mut names: Vec<std::sync::Arc<str>> = self.sc.visible(self.fx.scope);
        names.extend(known.iter().map(|n| (*n).into()));
        let mut d = Diagnostic::error("E0201", e.span, format!("type '{name}' is not known"));
        d = match crate::suggest::closest(name, names.iter().map(|n| &**n)) {
            Some(s) => d.help(format!("did you mean `{s}`?")),
            None => d.help("use int, float, bool, str, None, a class, list[…] or tuple[…]"),
        };
        self.error(d);
        T::Unknown
    }

    /// What a type alias stands for: `Name = type expression`, or `type Name = …`, at the top of a
    /// module.
    fn alias_of(&mut self, v: crate::scope::VarId) -> Option<T> {
        let info = self.sc.var(v);
        if info.bindings != 1 || !self.sc.is_module(info.scope) {
            return None;
        }
        let (name, scope) = (info.name.clone(), info.scope);
        let crate::scope::ScopeKind::Module(u) = self.sc.scopes[scope.0 as usize].kind else { return None };
        let units = self.units;
        let value = units[u as usize].ast.body.iter().find_map(|s| match &s.kind {
            molt_syntax::ast::StmtKind::TypeAlias { name: n, value, .. } if n.name == name => Some(value),
            molt_syntax::ast::StmtKind::Assign { targets, value } => match targets.as_slice() {
                [Expr { kind: ExprKind::Name(n), .. }]
                    if *n == name
                        && matches!(
                            value.kind,
                            ExprKind::Subscript { .. }
                                | ExprKind::BinOp { op: BinOp::BitOr, .. }
                                | ExprKind::Name(_)
                        ) =>
                {
                    Some(value)
                }
                _ => None,
            },
            _ => None,
        })?;
        if self.aliases.contains(&v) {
            // Defined by itself.
            return Some(T::Unknown);
        }
        self.aliases.push(v);
        let saved = std::mem::replace(&mut self.fx.scope, scope);
        let n = self.diags.len();
        let t = self.annotation(value);
        let failed = self.diags.len() > n;
        self.diags.truncate(n);
        self.fx.scope = saved;
        self.aliases.pop();
        (!failed).then_some(t)
    }

    fn special_type(&mut self, name: &str) -> Option<T> {
        Some(match name {
            "int" => T::Int,
            "float" => T::Float,
            "bool" => T::Bool,
            "str" | "LiteralString" | "AnyStr" | "Text" => T::Str,
            "bytes" => T::Bytes,
            "None" | "NoneType" => T::None,
            "list" | "List" => T::list(T::Unknown),
            "dict" | "Dict" => self.prelude_class_t("dict"),
            "set" | "Set" => self.prelude_class_t("set"),
            "tuple" | "Tuple" | "Callable" | "object" | "type" | "Any" | "Final" | "ClassVar"
            | "Iterable" | "Iterator" | "Sequence" | "Mapping" | "Generator" | "Hashable" | "Sized"
            | "Collection" | "Self" | "NoReturn" | "Never" | "TypeVar" | "TypeAlias" | "Protocol"
            | "Generic" | "Union" | "Optional" | "Literal" | "Type" | "SupportsInt" | "SupportsFloat"
            | "Number" | "MutableMapping" | "MutableSequence" | "Container" | "Reversible" | "Annotated"
            | "TextIO" | "IO" | "NamedTuple" | "function" => T::Unknown,
            _ => return None,
        })
    }

    /// Whether a value of type `t` may stand where `want` is annotated: PEP 484's numeric tower
    /// lets an int pass for a float, without converting it.
    pub fn accepts(&mut self, want: &T, t: &T) -> bool {
        let (want, t) = (self.vars.shallow(want), self.vars.shallow(t));
        match (&want, &t) {
            (T::Unknown | T::Var(_), _) | (_, T::Unknown | T::Var(_) | T::Never) => true,
            (T::Float, T::Int | T::Bool) | (T::Int, T::Bool) => true,
            (T::Tuple(ws), T::Tuple(ts)) => {
                ws.len() == ts.len() && ws.iter().zip(ts.iter()).all(|(w, t)| self.accepts(w, t))
            }
            (_, T::Union(ts)) => ts.iter().any(|t| self.accepts(&want, t)),
            (T::Union(ws), _) => ws.iter().any(|w| self.accepts(w, &t)),
            (T::List(w), T::List(t)) => self.accepts(w, t),
            (T::Class(_), T::Tuple(_) | T::List(_) | T::Gen(_)) => true,
            (T::Class(c), T::Class(_)) => match self.ancestor(&t, c.id) {
                Some(up) => c.args.iter().zip(up.args.iter()).all(|(w, t)| self.accepts(w, t)),
                None => false,
            },
            _ => self.same(&want, &t),
        }
    }
}

fn is_ellipsis(e: &Expr) -> bool {
    matches!(e.kind, ExprKind::Constant(Constant::Ellipsis))
}
