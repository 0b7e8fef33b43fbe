//! Walking the syntax tree: the direct parts of a statement or an expression.

use molt_syntax::ast::*;

/// Calls `f` with each expression that is a direct part of `s`, targets included.
pub fn stmt_exprs<'a>(s: &'a Stmt, f: &mut dyn FnMut(&'a Expr)) {
    match &s.kind {
        StmtKind::FunctionDef(d) => {
            d.decorators.iter().for_each(&mut *f);
            params(&d.params).for_each(|p| p.default.iter().for_each(&mut *f));
        }
        StmtKind::ClassDef(d) => {
            d.decorators.iter().for_each(&mut *f);
            d.bases.iter().for_each(&mut *f);
            d.keywords.iter().for_each(|k| f(&k.value));
        }
        StmtKind::Return(v) => v.iter().for_each(f),
        StmtKind::Delete(ts) => ts.iter().for_each(f),
        StmtKind::Assign { targets, value } => {
            f(value);
            targets.iter().for_each(f);
        }
        StmtKind::AugAssign { target, value, .. } => {
            f(target);
            f(value);
        }
        StmtKind::AnnAssign { target, value, .. } => {
            value.iter().for_each(&mut *f);
            f(target);
        }
        StmtKind::For { target, iter, .. } => {
            f(iter);
            f(target);
        }
        StmtKind::ParFor { clauses, target, iter, .. } => {
            clauses.iter().for_each(|k| f(&k.value));
            f(iter);
            f(target);
        }
        StmtKind::While { test, .. } | StmtKind::If { test, .. } => f(test),
        StmtKind::With { items, .. } => items.iter().for_each(|i| {
            f(&i.context);
            i.target.iter().for_each(&mut *f);
        }),
        StmtKind::Match { subject, cases } => {
            f(subject);
            cases.iter().for_each(|c| c.guard.iter().for_each(&mut *f));
        }
        StmtKind::Raise { exc, cause } => {
            exc.iter().for_each(&mut *f);
            cause.iter().for_each(f);
        }
        StmtKind::Try { handlers, .. } => handlers.iter().for_each(|h| h.typ.iter().for_each(&mut *f)),
        StmtKind::Assert { test, msg } => {
            f(test);
            msg.iter().for_each(f);
        }
        StmtKind::Expr(e) => f(e),
        StmtKind::TypeAlias { .. }
        | StmtKind::Import(_)
        | StmtKind::ImportFrom { .. }
        | StmtKind::Global(_)
        | StmtKind::Nonlocal(_)
        | StmtKind::Pass
        | StmtKind::Break
        | StmtKind::Continue => {}
    }
}

/// Calls `f` with each block of `s` that runs in the scope that `s` stands in.
pub fn stmt_bodies<'a>(s: &'a Stmt, f: &mut dyn FnMut(&'a [Stmt])) {
    match &s.kind {
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

/// Calls `f` with each direct part of `e`; a lambda's body and a comprehension's parts count.
pub fn expr_children<'a>(e: &'a Expr, f: &mut dyn FnMut(&'a Expr)) {
    match &e.kind {
        ExprKind::Constant(_) | ExprKind::Name(_) => {}
        ExprKind::BoolOp { values: es, .. }
        | ExprKind::Set(es)
        | ExprKind::List(es)
        | ExprKind::Tuple(es) => es.iter().for_each(f),
        ExprKind::NamedExpr { value, .. }
        | ExprKind::UnaryOp { operand: value, .. }
        | ExprKind::Await(value)
        | ExprKind::YieldFrom(value)
        | ExprKind::Attribute { value, .. }
        | ExprKind::Starred(value) => f(value),
        ExprKind::BinOp { left, right, .. } => {
            f(left);
            f(right);
        }
        ExprKind::Lambda { params: p, body } => {
            params(p).for_each(|p| p.default.iter().for_each(&mut *f));
            f(body);
        }
        ExprKind::IfExp { test, body, orelse } => {
            f(test);
            f(body);
            f(orelse);
        }
        ExprKind::Dict { keys, values } => {
            keys.iter().flatten().for_each(&mut *f);
            values.iter().for_each(f);
        }
        ExprKind::ListComp { elt, generators }
        | ExprKind::SetComp { elt, generators }
        | ExprKind::GeneratorExp { elt, generators } => {
            comp(generators, f);
            f(elt);
        }
        ExprKind::DictComp { key, value, generators } => {
            comp(generators, f);
            f(key);
            f(value);
        }
        ExprKind::Yield(v) => v.iter().for_each(|v| f(v)),
        ExprKind::Compare { left, comparators, .. } => {
            f(left);
            comparators.iter().for_each(f);
        }
        ExprKind::Call { func, args, keywords } => {
            f(func);
            args.iter().for_each(&mut *f);
            keywords.iter().for_each(|k| f(&k.value));
        }
        ExprKind::JoinedStr(parts) => fstring(parts, f),
        ExprKind::Subscript { value, slice } => {
            f(value);
            f(slice);
        }
        ExprKind::Slice { lower, upper, step } => {
            [lower, upper, step].into_iter().flatten().for_each(|e| f(e));
        }
    }
}

fn comp<'a>(generators: &'a [Comprehension], f: &mut dyn FnMut(&'a Expr)) {
    for g in generators {
        f(&g.iter);
        f(&g.target);
        g.ifs.iter().for_each(&mut *f);
    }
}

fn fstring<'a>(parts: &'a [FStringPart], f: &mut dyn FnMut(&'a Expr)) {
    for p in parts {
        if let FStringPart::Formatted { value, spec, .. } = p {
            f(value);
            if let Some(spec) = spec {
                fstring(spec, f);
            }
        }
    }
}

/// Every parameter in the order of the definition.
pub fn params(p: &Parameters) -> impl Iterator<Item = &Param> {
    p.posonly.iter().chain(&p.args).chain(&p.vararg).chain(&p.kwonly).chain(&p.kwarg)
}

/// Whether `pred` holds for `e` or a part of it.
pub fn any_expr(e: &Expr, pred: &mut dyn FnMut(&Expr) -> bool) -> bool {
    if pred(e) {
        return true;
    }
    let mut found = false;
    expr_children(e, &mut |c| found = found || any_expr(c, pred));
    found
}

/// Whether `pred` holds for some expression of the statements, nested blocks included; nested
/// functions are left out, their defaults are not.
pub fn any_expr_in(body: &[Stmt], pred: &mut dyn FnMut(&Expr) -> bool) -> bool {
    body.iter().any(|s| {
        let mut found = false;
        stmt_exprs(s, &mut |e| found = found || any_expr(e, pred));
        stmt_bodies(s, &mut |b| found = found || any_expr_in(b, pred));
        found
    })
}

/// Whether `pred` holds for a statement of `body` or of a block nested in it.
pub fn any_stmt(body: &[Stmt], pred: &mut dyn FnMut(&Stmt) -> bool) -> bool {
    body.iter().any(|s| {
        if pred(s) {
            return true;
        }
        let mut found = false;
        stmt_bodies(s, &mut |b| found = found || any_stmt(b, pred));
        found
    })
}

/// Calls `f` on every statement, those of functions and classes within included.
pub fn every_stmt(body: &[Stmt], f: &mut dyn FnMut(&Stmt)) {
    for s in body {
        f(s);
        match &s.kind {
            StmtKind::FunctionDef(d) => every_stmt(&d.body, f),
            StmtKind::ClassDef(d) => every_stmt(&d.body, f),
            _ => stmt_bodies(s, &mut |b| every_stmt(b, f)),
        }
    }
}

/// Whether the expression assigns names.
pub fn has_walrus(e: &Expr) -> bool {
    any_expr(e, &mut |e| matches!(e.kind, ExprKind::NamedExpr { .. }))
}
