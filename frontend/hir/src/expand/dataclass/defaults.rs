//! The right side of a field: `= value` and `= field(…)`.

use super::fields::{Default, Field, Kind};
use super::{CODE, default_name, factory_name};
use crate::expand::{Expander, Res, walk};
use molt_base::Span;
use molt_syntax::ast::*;
use molt_syntax::print::unparse_expr;
use std::sync::Arc;

impl Expander<'_> {
    pub(super) fn class_var_field<T>(&mut self, name: &str, span: Span) -> Res<T> {
        self.refuse(CODE, span, format!("the ClassVar '{name}' cannot be made by field()"))
    }

    pub(super) fn is_field_call(&self, value: &Expr) -> bool {
        let ExprKind::Call { func, .. } = &value.kind else { return false };
        self.resolve(func).as_deref() == Some("dataclasses.field")
    }

    /// The right side of `x: T = value`.
    pub(super) fn field_value(
        &mut self,
        field: &mut Field,
        value: Expr,
        at: Span,
        body: &mut Vec<Stmt>,
    ) -> Res<()> {
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
pub(super) fn rename_defaults(stmt: &mut Stmt, defaulted: &[Arc<str>]) {
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
