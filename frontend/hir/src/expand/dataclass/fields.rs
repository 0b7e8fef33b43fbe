//! The fields of a dataclass: its own, and those of its bases.

use super::annotations::Marked;
use super::options::Options;
use super::{CODE, default_name, factory_name};
use crate::expand::registry::{Base, Class};
use crate::expand::source::{self, mangle};
use crate::expand::{Expander, Res, walk};
use molt_base::Span;
use molt_syntax::ast::*;
use molt_syntax::print::unparse_expr;
use std::sync::Arc;

/// One field or `InitVar`.
#[derive(Clone)]
pub(in crate::expand) struct Field {
    /// Its name, mangled if it is private.
    pub name: String,
    /// Its type, if it can be written down where the class stands.
    pub annotation: Option<Expr>,
    /// The names in the annotation and what they stand for.
    pub names: Vec<(Arc<str>, Option<String>)>,
    pub kind: Kind,
    pub default: Default,
    pub init: bool,
    pub repr: bool,
    pub compare: bool,
    pub hash: Option<bool>,
    pub kw_only: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::expand) enum Kind {
    Instance,
    InitVar,
}

#[derive(Clone)]
pub(in crate::expand) enum Default {
    Missing,
    /// An expression that may be evaluated again here.
    Inline(Expr),
    /// The class variable, as the text of an expression.
    Stored(String),
    /// The static method, called for each instance.
    Factory,
}

impl Default {
    pub fn is_missing(&self) -> bool {
        matches!(self, Default::Missing)
    }
}

impl Expander<'_> {
    /// The fields of the bases as they are seen from `class`.
    pub(super) fn inherited_fields(&self, class: &ClassDef, info: &Class) -> Vec<Field> {
        let mut fields: Vec<Field> = Vec::new();
        for base in info.bases.iter().rev() {
            for field in self.fields_of(base) {
                match fields.iter_mut().find(|f| f.name == field.name) {
                    Some(place) => *place = field,
                    None => fields.push(field),
                }
            }
        }
        let reference = |name: &str| {
            let head = |e: &Expr| match &e.kind {
                ExprKind::Subscript { value, .. } => unparse_expr(value),
                _ => unparse_expr(e),
            };
            // Every base that a field can come from inherits or has its default.
            let known = class.bases.iter().find(|b| {
                let path = match &b.kind {
                    ExprKind::Subscript { value, .. } => self.resolve(value),
                    _ => self.resolve(b),
                };
                let base = Base { path: path.unwrap_or_default(), args: Vec::new() };
                self.fields_of(&base).iter().any(|f| f.name == name)
            });
            known.map(|b| format!("{}.{}", head(b), default_name(name)))
        };
        for field in &mut fields {
            let literal = matches!(&field.default, Default::Inline(e) if is_literal(e));
            if matches!(field.default, Default::Inline(_) | Default::Stored(_))
                && !literal
                && let Some(text) = reference(&field.name)
            {
                field.default = Default::Stored(text);
            }
        }
        fields
    }

    fn fields_of(&self, base: &Base) -> Vec<Field> {
        let Some(class) = self.registry.class(&base.path) else { return Vec::new() };
        let mut fields: Vec<Field> = Vec::new();
        match &class.dataclass {
            Some(dataclass) => fields.clone_from(&dataclass.fields),
            None => {
                for field in class.bases.iter().rev().flat_map(|b| self.fields_of(b)) {
                    match fields.iter_mut().find(|f| f.name == field.name) {
                        Some(place) => *place = field,
                        None => fields.push(field),
                    }
                }
            }
        }
        for field in &mut fields {
            let here = field
                .annotation
                .as_ref()
                .and_then(|a| self.annotation_here(a, &field.names, &class.type_params, base));
            field.names = here.as_ref().map(|a| self.annotation_names(a)).unwrap_or_default();
            field.annotation = here;
        }
        fields
    }

    /// The fields that the class body declares. Their values move out of the declarations.
    pub(super) fn own_fields(&mut self, class: &mut ClassDef, options: &Options) -> Res<Vec<Field>> {
        let mut fields: Vec<Field> = Vec::new();
        let mut kw_only = options.kw_only;
        let mut defaulted: Vec<Arc<str>> = Vec::new();
        let mut body = Vec::with_capacity(class.body.len());
        for mut stmt in std::mem::take(&mut class.body) {
            rename_defaults(&mut stmt, &defaulted);
            let span = stmt.span;
            if let StmtKind::Assign { targets, value } = &stmt.kind
                && self.is_field_call(value)
                && let Some(Expr { kind: ExprKind::Name(name), .. }) = targets.first()
            {
                let message = format!("'{name}' is a field but has no type annotation");
                return self.refuse(CODE, span, message);
            }
            let StmtKind::AnnAssign { target, annotation, value } = &mut stmt.kind else {
                body.push(stmt);
                continue;
            };
            let ExprKind::Name(name) = &target.kind else {
                body.push(stmt);
                continue;
            };
            let name = name.clone();
            let (kind, annotation) = match self.marked(annotation) {
                Marked::ClassVar => {
                    if let Some(value) = value
                        && self.is_field_call(value)
                    {
                        return self.class_var_field(&name, value.span);
                    }
                    body.push(stmt);
                    continue;
                }
                Marked::KwOnly => {
                    kw_only = true;
                    continue;
                }
                Marked::Field => (Kind::Instance, Some(annotation.clone())),
                Marked::InitVar(inner) => (Kind::InitVar, inner),
            };
            let names = annotation.as_ref().map(|a| self.annotation_names(a)).unwrap_or_default();
            let mut field = Field {
                name: mangle(&class.name.name, &name),
                annotation,
                names,
                kind,
                default: Default::Missing,
                init: true,
                repr: true,
                compare: true,
                hash: None,
                kw_only,
            };
            let value = value.take();
            if kind == Kind::Instance {
                body.push(stmt);
            }
            if let Some(value) = value {
                self.field_value(&mut field, value, span, &mut body)?;
            }
            if matches!(field.default, Default::Inline(_) | Default::Stored(_)) {
                defaulted.push(name);
            }
            fields.retain(|f| f.name != field.name);
            fields.push(field);
        }
        class.body = body;
        Ok(fields)
    }

    fn class_var_field<T>(&mut self, name: &str, span: Span) -> Res<T> {
        self.refuse(CODE, span, format!("the ClassVar '{name}' cannot be made by field()"))
    }

    fn is_field_call(&self, value: &Expr) -> bool {
        let ExprKind::Call { func, .. } = &value.kind else { return false };
        self.resolve(func).as_deref() == Some("dataclasses.field")
    }

    /// The right side of `x: T = value`.
    fn field_value(&mut self, field: &mut Field, value: Expr, at: Span, body: &mut Vec<Stmt>) -> Res<()> {
        if !self.is_field_call(&value) {
            return self.plain_default(field, value, at, body);
        }
        let ExprKind::Call { args, keywords, .. } = value.kind else {
            unreachable!("a call of field() is a call");
        };
        if let Some(arg) = args.first() {
            return self.refuse(CODE, arg.span, "field() takes keyword arguments only");
        }
        for keyword in keywords {
            let span = keyword.span;
            match keyword.name.as_ref().map(|n| &*n.name) {
                Some("default") => self.plain_default(field, keyword.value, at, body)?,
                Some("default_factory") => self.factory(field, keyword.value, at, body)?,
                Some("init") => field.init = self.flag(CODE, &keyword)?,
                Some("repr") => field.repr = self.flag(CODE, &keyword)?,
                Some("compare") => field.compare = self.flag(CODE, &keyword)?,
                Some("kw_only") => field.kw_only = self.flag(CODE, &keyword)?,
                Some("hash") => {
                    let none = matches!(keyword.value.kind, ExprKind::Constant(Constant::None));
                    field.hash = if none { None } else { Some(self.flag(CODE, &keyword)?) };
                }
                // It says nothing to the class itself.
                Some("metadata") => {}
                Some(other) => {
                    let message = format!("field() got an unexpected keyword argument '{other}'");
                    return self.refuse(CODE, span, message);
                }
                None => return self.refuse(CODE, span, "the arguments of field() must be written out"),
            }
        }
        Ok(())
    }

    fn plain_default(&mut self, field: &mut Field, value: Expr, at: Span, body: &mut Vec<Stmt>) -> Res<()> {
        if !field.default.is_missing() {
            return self.refuse(CODE, value.span, "cannot specify both default and default_factory");
        }
        if let Some(kind) = self.mutable(&value) {
            return Err(self.error(
                molt_base::Diagnostic::error(
                    CODE,
                    value.span,
                    format!(
                        "mutable default <class '{kind}'> for field {} is not allowed: use default_factory",
                        field.name
                    ),
                )
                .help(format!("write `field(default_factory={kind})`")),
            ));
        }
        let name = default_name(&field.name);
        field.default =
            if is_simple(&value) { Default::Inline(value.clone()) } else { Default::Stored(name.clone()) };
        let target = Expr { kind: ExprKind::Name(name.into()), span: value.span };
        let library = self.library("typing");
        let class_var = Expr { kind: ExprKind::Name(library.into()), span: value.span };
        let attr = Ident { name: "ClassVar".into(), span: value.span };
        let class_var =
            Expr { kind: ExprKind::Attribute { value: Box::new(class_var), attr }, span: value.span };
        let annotation = match &field.annotation {
            Some(inner) => {
                let slice = Box::new(inner.clone());
                let kind = ExprKind::Subscript { value: Box::new(class_var), slice };
                Expr { kind, span: value.span }
            }
            None => class_var,
        };
        body.push(Stmt { kind: StmtKind::AnnAssign { target, annotation, value: Some(value) }, span: at });
        Ok(())
    }

    /// A static method that makes the default.
    fn factory(&mut self, field: &mut Field, value: Expr, at: Span, body: &mut Vec<Stmt>) -> Res<()> {
        if !field.default.is_missing() {
            return self.refuse(CODE, value.span, "cannot specify both default and default_factory");
        }
        if field.kind == Kind::InitVar {
            let message = format!("field {} cannot have a default factory", field.name);
            return self.refuse(CODE, value.span, message);
        }
        field.default = Default::Factory;
        let builtin = self.resolve(&value);
        let made = match (builtin.as_deref(), value.kind) {
            (Some("builtins.list"), _) => ExprKind::List(Vec::new()),
            (Some("builtins.dict"), _) => ExprKind::Dict { keys: Vec::new(), values: Vec::new() },
            (_, ExprKind::Lambda { params, body }) if *params == Parameters::default() => body.kind,
            (_, kind) => {
                let func = Box::new(Expr { kind, span: value.span });
                ExprKind::Call { func, args: Vec::new(), keywords: Vec::new() }
            }
        };
        let decorator = self.builtin("staticmethod");
        let text = format!(
            "class _:\n    @{decorator}\n    def {}(){}:\n        return None\n",
            factory_name(&field.name),
            field.annotation.as_ref().map(|a| format!(" -> {}", unparse_expr(a))).unwrap_or_default(),
        );
        let (mut generated, _) = self.parse_class(&format!("default of {}", field.name), &text)?;
        if let Some(Stmt { kind: StmtKind::FunctionDef(def), .. }) = generated.body.first_mut() {
            def.returns.clone_from(&field.annotation);
            let result = Some(Expr { kind: made, span: value.span });
            def.body = vec![Stmt { kind: StmtKind::Return(result), span: at }];
        }
        body.append(&mut generated.body);
        Ok(())
    }

    /// The builtin class of a value that dataclasses refuse as a default.
    fn mutable(&self, value: &Expr) -> Option<&'static str> {
        match &value.kind {
            ExprKind::List(_) | ExprKind::ListComp { .. } => Some("list"),
            ExprKind::Dict { .. } | ExprKind::DictComp { .. } => Some("dict"),
            ExprKind::Set(_) | ExprKind::SetComp { .. } => Some("set"),
            ExprKind::Call { func, .. } => match self.resolve(func)?.as_str() {
                "builtins.list" => Some("list"),
                "builtins.dict" => Some("dict"),
                "builtins.set" => Some("set"),
                _ => None,
            },
            _ => None,
        }
    }
}

/// In the class body, the name of an earlier field with a default reads that default.
fn rename_defaults(stmt: &mut Stmt, defaulted: &[Arc<str>]) {
    let value = match &mut stmt.kind {
        StmtKind::Assign { value, .. } | StmtKind::AnnAssign { value: Some(value), .. } => value,
        _ => return,
    };
    walk::exprs_mut(value, &mut |e| {
        if let ExprKind::Name(name) = &mut e.kind
            && defaulted.contains(name)
        {
            *name = default_name(name).into();
        }
    });
}

/// Whether an expression is a literal of an immutable value.
pub(super) fn is_literal(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Constant(_) => true,
        ExprKind::UnaryOp { operand, .. } => is_literal(operand),
        ExprKind::Tuple(items) => items.iter().all(is_literal),
        _ => false,
    }
}

/// Whether an expression yields the same whenever it is evaluated in the class body: literals and
/// dotted names.
fn is_simple(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Name(_) => true,
        ExprKind::Attribute { value, .. } => is_simple(value),
        ExprKind::Tuple(items) => items.iter().all(is_simple),
        _ => is_literal(expr),
    }
}

/// The text of an annotation joined with another type, quoted if it must be.
pub(in crate::expand) fn joined(annotation: &Expr, with: &str) -> String {
    match &annotation.kind {
        ExprKind::Constant(Constant::Str(text)) => source::literal(&format!("({text}) | {with}")),
        ExprKind::Constant(Constant::None) => format!("None | {with}"),
        _ => {
            let text = unparse_expr(annotation);
            let lambda = matches!(annotation.kind, ExprKind::IfExp { .. } | ExprKind::Lambda { .. });
            if lambda { format!("({text}) | {with}") } else { format!("{text} | {with}") }
        }
    }
}
