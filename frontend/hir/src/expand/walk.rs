//! Ways through statements and expressions.

use molt_syntax::ast::*;
use std::sync::Arc;

/// The blocks directly inside a statement, apart from the bodies of functions and classes.
pub(super) fn blocks<'a>(stmt: &'a Stmt, f: &mut dyn FnMut(&'a [Stmt])) {
    match &stmt.kind {
        StmtKind::For { body, orelse, .. }
        | StmtKind::While { body, orelse, .. }
        | StmtKind::If { body, orelse, .. } => {
            f(body);
            f(orelse);
        }
        StmtKind::ParFor { body, .. } | StmtKind::With { body, .. } => f(body),
        StmtKind::Match { cases, .. } => cases.iter().for_each(|c| f(&c.body)),
        StmtKind::Try { body, handlers, orelse, finalbody, .. } => {
            f(body);
            handlers.iter().for_each(|h| f(&h.body));
            f(orelse);
            f(finalbody);
        }
        _ => {}
    }
}

/// The same, to change them.
pub(super) fn blocks_mut<'a>(stmt: &'a mut Stmt, f: &mut dyn FnMut(&'a mut Vec<Stmt>)) {
    match &mut stmt.kind {
        StmtKind::For { body, orelse, .. }
        | StmtKind::While { body, orelse, .. }
        | StmtKind::If { body, orelse, .. } => {
            f(body);
            f(orelse);
        }
        StmtKind::ParFor { body, .. } | StmtKind::With { body, .. } => f(body),
        StmtKind::Match { cases, .. } => cases.iter_mut().for_each(|c| f(&mut c.body)),
        StmtKind::Try { body, handlers, orelse, finalbody, .. } => {
            f(body);
            handlers.iter_mut().for_each(|h| f(&mut h.body));
            f(orelse);
            f(finalbody);
        }
        _ => {}
    }
}

/// The names that an assignment to `target` binds.
pub(super) fn target_names(target: &Expr, f: &mut dyn FnMut(&Arc<str>)) {
    match &target.kind {
        ExprKind::Name(name) => f(name),
        ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().for_each(|t| target_names(t, f)),
        ExprKind::Starred(inner) => target_names(inner, f),
        _ => {}
    }
}

/// Calls `f` with `expr` and its parts, parts first; what has a scope of its own (lambdas, and all of
/// a comprehension but its first iterable) is left out.
pub(super) fn exprs_mut(expr: &mut Expr, f: &mut dyn FnMut(&mut Expr)) {
    match &mut expr.kind {
        ExprKind::Constant(_) | ExprKind::Name(_) | ExprKind::Lambda { .. } => {}
        ExprKind::BoolOp { values: es, .. }
        | ExprKind::Set(es)
        | ExprKind::List(es)
        | ExprKind::Tuple(es) => es.iter_mut().for_each(|e| exprs_mut(e, f)),
        ExprKind::NamedExpr { value, .. }
        | ExprKind::UnaryOp { operand: value, .. }
        | ExprKind::Await(value)
        | ExprKind::YieldFrom(value)
        | ExprKind::Attribute { value, .. }
        | ExprKind::Starred(value) => exprs_mut(value, f),
        ExprKind::BinOp { left, right, .. } => {
            exprs_mut(left, f);
            exprs_mut(right, f);
        }
        ExprKind::IfExp { test, body, orelse } => {
            exprs_mut(test, f);
            exprs_mut(body, f);
            exprs_mut(orelse, f);
        }
        ExprKind::Dict { keys, values } => {
            keys.iter_mut().flatten().chain(values).for_each(|e| exprs_mut(e, f));
        }
        ExprKind::ListComp { generators, .. }
        | ExprKind::SetComp { generators, .. }
        | ExprKind::DictComp { generators, .. }
        | ExprKind::GeneratorExp { generators, .. } => {
            generators.iter_mut().take(1).for_each(|g| exprs_mut(&mut g.iter, f));
        }
        ExprKind::Yield(value) => value.iter_mut().for_each(|e| exprs_mut(e, f)),
        ExprKind::Compare { left, comparators, .. } => {
            exprs_mut(left, f);
            comparators.iter_mut().for_each(|e| exprs_mut(e, f));
        }
        ExprKind::Call { func, args, keywords } => {
            exprs_mut(func, f);
            args.iter_mut().for_each(|e| exprs_mut(e, f));
            keywords.iter_mut().for_each(|k| exprs_mut(&mut k.value, f));
        }
        ExprKind::JoinedStr(parts) => fstring(parts, f),
        ExprKind::Subscript { value, slice } => {
            exprs_mut(value, f);
            exprs_mut(slice, f);
        }
        ExprKind::Slice { lower, upper, step } => {
            [lower, upper, step].into_iter().flatten().for_each(|e| exprs_mut(e, f));
        }
    }
    f(expr);
}

fn fstring(parts: &mut [FStringPart], f: &mut dyn FnMut(&mut Expr)) {
    for part in parts {
        if let FStringPart::Formatted { value, spec, .. } = part {
            exprs_mut(value, f);
            if let Some(spec) = spec {
                fstring(spec, f);
            }
        }
    }
}

/// Calls `f` with every statement of `body`, nested blocks included, functions' bodies too.
pub(super) fn stmts_mut(body: &mut [Stmt], f: &mut dyn FnMut(&mut Stmt)) {
    for stmt in body {
        f(stmt);
        if let StmtKind::FunctionDef(def) = &mut stmt.kind {
            stmts_mut(&mut def.body, f);
        }
        blocks_mut(stmt, &mut |b| stmts_mut(b, f));
    }
}
