//! What the text of a class alone tells: its methods with their kinds, and the fields that its
//! methods assign.

use crate::visit;
use molt_syntax::ast::*;
use std::collections::HashSet;
use std::sync::Arc;

/// How a method is called.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MethodKind {
    /// With the instance.
    Plain,
    /// `@staticmethod`
    Static,
    /// `@classmethod`
    Class,
    /// `@property`
    Getter,
    /// `@name.setter`
    Setter,
    /// `@name.deleter`
    Deleter,
    /// `@functools.cached_property`
    Cached,
}

/// A method of the class's own.
#[derive(Clone, Copy)]
pub struct Method<'a> {
    /// The definition.
    pub ast: &'a FunctionDef,
    /// How it is called.
    pub kind: MethodKind,
    /// `@abstractmethod`
    pub is_abstract: bool,
    /// Whether the name is bound to what a decorator made of it.
    pub decorated: bool,
}

/// The shape of a class.
#[derive(Default)]
pub struct Shape<'a> {
    /// Methods in order; of several with one name and kind the last counts.
    pub methods: Vec<Method<'a>>,
    /// Names assigned through the first parameter of a method, and names that the body annotates
    /// without a value, in order.
    pub fields: Vec<Arc<str>>,
    /// Annotations of fields, from the body or from `self.x: T = …`.
    pub declared: Vec<(Arc<str>, &'a Expr)>,
    /// Fields that `__init__` certainly assigns before anybody else sees the instance.
    pub sure: HashSet<Arc<str>>,
}

impl<'a> Shape<'a> {
    /// The shape of a class statement.
    pub fn of(d: &'a ClassDef) -> Shape<'a> {
        let mut s = Shape::default();
        for st in &d.body {
            match &st.kind {
                StmtKind::FunctionDef(f) => s.method(f),
                StmtKind::AnnAssign { target, annotation, value } => {
                    if let ExprKind::Name(n) = &target.kind
                        && !is_class_var(annotation)
                    {
                        s.declared.push((n.clone(), annotation));
                        if value.is_none() {
                            s.field(n);
                        }
                    }
                }
                _ => {}
            }
        }
        let methods: Vec<&'a FunctionDef> = s.methods.iter().map(|m| m.ast).collect();
        for f in &methods {
            s.assigned(f);
        }
        if let Some(init) = methods.iter().rev().find(|f| &*f.name.name == "__init__") {
            s.sure = sure(init);
        }
        s
    }

    /// The method of this name; setters and deleters have names of their own kind.
    pub fn find(&self, name: &str, setter: bool) -> Option<&Method<'a>> {
        self.methods.iter().rev().find(|m| {
            &*m.ast.name.name == name
                && match m.kind {
                    MethodKind::Setter => setter,
                    MethodKind::Deleter => false,
                    _ => !setter,
                }
        })
    }

    fn field(&mut self, name: &Arc<str>) {
        if !self.fields.contains(name) {
            self.fields.push(name.clone());
        }
    }

    fn method(&mut self, f: &'a FunctionDef) {
        let mut m = Method { ast: f, kind: MethodKind::Plain, is_abstract: false, decorated: false };
        for d in &f.decorators {
            match last_name(d) {
                Some("staticmethod") => m.kind = MethodKind::Static,
                Some("classmethod") => m.kind = MethodKind::Class,
                Some("property" | "abstractproperty") => m.kind = MethodKind::Getter,
                Some("cached_property") => m.kind = MethodKind::Cached,
                Some("setter") => m.kind = MethodKind::Setter,
                Some("deleter") => m.kind = MethodKind::Deleter,
                Some("abstractmethod") => m.is_abstract = true,
                _ => {}
            }
            m.decorated |= !is_marker(d, true);
        }
        if matches!(&*f.name.name, "__init_subclass__" | "__class_getitem__") {
            m.kind = MethodKind::Class;
        }
        if &*f.name.name == "__new__" {
            m.kind = MethodKind::Static;
        }
        if m.kind == MethodKind::Cached {
            // Where the value is kept.
            let name: Arc<str> = format!(".{}", f.name.name).into();
            self.field(&name);
        }
        self.methods.push(m);
    }

    /// Notes `self.x = …` in a method.
    fn assigned(&mut self, f: &'a FunctionDef) {
        let Some(me) = first_param(f) else { return };
        if f.decorators.iter().any(|d| matches!(last_name(d), Some("staticmethod" | "classmethod"))) {
            return;
        }
        let mut found: Vec<Arc<str>> = vec![];
        let mut declared = vec![];
        each_stmt(&f.body, &mut |st| match &st.kind {
            StmtKind::Assign { targets, .. } => targets.iter().for_each(|t| target_fields(t, me, &mut found)),
            StmtKind::AugAssign { target, .. } | StmtKind::For { target, .. } => {
                target_fields(target, me, &mut found);
            }
            StmtKind::AnnAssign { target, annotation, .. } => {
                target_fields(target, me, &mut found);
                if let Some(n) = field_of(target, me) {
                    declared.push((n.clone(), annotation));
                }
            }
            StmtKind::With { items, .. } => {
                items.iter().flat_map(|i| &i.target).for_each(|t| target_fields(t, me, &mut found));
            }
            _ => {}
        });
        found.iter().for_each(|n| self.field(n));
        for (n, a) in declared {
            if !self.declared.iter().any(|(m, _)| *m == n) {
                self.declared.push((n, a));
            }
        }
    }
}

/// Whether a decorator says something to the compiler instead of wrapping the function.
pub fn is_marker(decorator: &Expr, in_class: bool) -> bool {
    match last_name(decorator).unwrap_or_default() {
        "wraps" | "overload" | "override" | "final" | "no_type_check" => true,
        "property" | "staticmethod" | "classmethod" | "abstractmethod" | "setter" | "deleter"
        | "cached_property" | "abstractproperty" => in_class,
        _ => false,
    }
}

/// Calls `f` on every statement of a body, at any depth, functions within aside.
fn each_stmt<'a>(body: &'a [Stmt], f: &mut dyn FnMut(&'a Stmt)) {
    for s in body {
        f(s);
        visit::stmt_bodies(s, &mut |b| each_stmt(b, f));
    }
}

/// The last part of a decorator: `a.b.name(…)` gives `name`.
pub fn last_name(e: &Expr) -> Option<&str> {
    match &e.kind {
        ExprKind::Name(n) => Some(n),
        ExprKind::Attribute { attr, .. } => Some(&attr.name),
        ExprKind::Call { func, .. } => last_name(func),
        _ => None,
    }
}

fn is_class_var(e: &Expr) -> bool {
    match &e.kind {
        ExprKind::Subscript { value, .. } => is_class_var(value),
        _ => last_name(e) == Some("ClassVar"),
    }
}

fn first_param(f: &FunctionDef) -> Option<&str> {
    f.params.posonly.iter().chain(&f.params.args).next().map(|p| &*p.name.name)
}

/// The name in `me.name`.
fn field_of<'a>(e: &'a Expr, me: &str) -> Option<&'a Arc<str>> {
    match &e.kind {
        ExprKind::Attribute { value, attr } if matches!(&value.kind, ExprKind::Name(n) if &**n == me) => {
            Some(&attr.name)
        }
        _ => None,
    }
}

fn target_fields(t: &Expr, me: &str, out: &mut Vec<Arc<str>>) {
    match &t.kind {
        ExprKind::Tuple(ts) | ExprKind::List(ts) => ts.iter().for_each(|t| target_fields(t, me, out)),
        ExprKind::Starred(t) => target_fields(t, me, out),
        _ => out.extend(field_of(t, me).cloned()),
    }
}

/// The fields that `__init__` assigns at its top level before the instance can be seen by anybody
/// else: before `self` is used in any way but `self.x`.
fn sure(f: &FunctionDef) -> HashSet<Arc<str>> {
    let mut out = HashSet::new();
    let Some(me) = first_param(f) else { return out };
    scan(&f.body, me, &mut out);
    out
}

/// False once the instance has been seen, or control may have left.
fn scan(body: &[Stmt], me: &str, out: &mut HashSet<Arc<str>>) -> bool {
    for s in body {
        let mut found = vec![];
        match &s.kind {
            StmtKind::Assign { targets, value } => {
                if escapes(value, me, out) {
                    return false;
                }
                targets.iter().for_each(|t| target_fields(t, me, &mut found));
            }
            StmtKind::AnnAssign { target, value: Some(value), .. } => {
                if escapes(value, me, out) {
                    return false;
                }
                target_fields(target, me, &mut found);
            }
            StmtKind::If { test, body, orelse } => {
                let (mut a, mut b) = (out.clone(), out.clone());
                if escapes(test, me, out) || returns(body) || returns(orelse) {
                    return false;
                }
                let (x, y) = (scan(body, me, &mut a), scan(orelse, me, &mut b));
                let raises = |b: &[Stmt]| matches!(b.last().map(|s| &s.kind), Some(StmtKind::Raise { .. }));
                let both = match (raises(body), raises(orelse)) {
                    (true, _) => b,
                    (_, true) => a,
                    _ => a.intersection(&b).cloned().collect(),
                };
                out.extend(both);
                if !x || !y {
                    return false;
                }
            }
            StmtKind::Expr(Expr { kind: ExprKind::Call { func, args, keywords }, .. })
                if is_super_init(func)
                    && !args.iter().any(|a| escapes(a, me, out))
                    && !keywords.iter().any(|k| escapes(&k.value, me, out)) =>
            {
                out.insert(SUPER.into());
            }
            _ => {
                let mut seen = returns(std::slice::from_ref(s));
                visit::stmt_exprs(s, &mut |e| seen = seen || escapes(e, me, out));
                visit::stmt_bodies(s, &mut |b| {
                    seen = seen || visit::any_expr_in(b, &mut |e| is_name(e, me));
                });
                if seen {
                    return false;
                }
            }
        }
        out.extend(found);
    }
    true
}

/// Stands in [`Shape::sure`] for a call of `super().__init__` before the instance is seen.
pub const SUPER: &str = "super()";

fn is_super_init(func: &Expr) -> bool {
    let ExprKind::Attribute { value, attr } = &func.kind else { return false };
    &*attr.name == "__init__" && matches!(&value.kind, ExprKind::Call { func, .. } if is_name(func, "super"))
}

fn returns(body: &[Stmt]) -> bool {
    visit::any_stmt(body, &mut |s| matches!(s.kind, StmtKind::Return(_)))
}

fn is_name(e: &Expr, me: &str) -> bool {
    matches!(&e.kind, ExprKind::Name(n) if &**n == me)
}

/// Whether an expression lets the instance out; reading a field that is assigned already does not.
fn escapes(e: &Expr, me: &str, known: &HashSet<Arc<str>>) -> bool {
    match &e.kind {
        ExprKind::Attribute { attr, .. } if field_of(e, me).is_some() => !known.contains(&attr.name),
        ExprKind::Call { func, args, keywords } => {
            // `super().__init__(…)` is looked at through the base's own shape.
            let parent = matches!(&func.kind, ExprKind::Attribute { value, .. }
                if matches!(&value.kind, ExprKind::Call { func, .. } if is_name(func, "super")));
            (!parent && escapes(func, me, known))
                || args.iter().any(|a| escapes(a, me, known))
                || keywords.iter().any(|k| escapes(&k.value, me, known))
        }
        _ if is_name(e, me) => true,
        _ => {
            let mut found = false;
            visit::expr_children(e, &mut |c| found = found || escapes(c, me, known));
            found
        }
    }
}
