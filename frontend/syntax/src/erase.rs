//! Trees without places, to compare them by what they say.

use crate::ast::*;
use molt_base::Span;

/// Sets every span to the default, so that trees from different texts compare equal.
pub fn erase_spans(module: &mut Module) {
    module.span = Span::default();
    body(&mut module.body);
}

/// The same for one expression.
pub fn erase_expr_spans(expr: &mut Expr) {
    one(expr);
}

/// Whether two expressions say the same.
pub(crate) fn same_value(a: &Expr, b: &Expr) -> bool {
    let (mut a, mut b) = (a.clone(), b.clone());
    one(&mut a);
    one(&mut b);
    a == b
}

fn body(body: &mut [Stmt]) {
    body.iter_mut().for_each(|s| stacker::maybe_grow(64 << 10, 1 << 20, || stmt(s)));
}

fn ident(ident: &mut Ident) {
    ident.span = Span::default();
}

fn idents<'a>(items: impl IntoIterator<Item = &'a mut Ident>) {
    items.into_iter().for_each(ident);
}

fn many<'a>(exprs: impl IntoIterator<Item = &'a mut Expr>) {
    exprs.into_iter().for_each(one);
}

fn keywords(keywords: &mut [Keyword]) {
    for k in keywords {
        k.span = Span::default();
        idents(&mut k.name);
        one(&mut k.value);
    }
}

fn type_params(params: &mut [TypeParam]) {
    for p in params {
        ident(&mut p.name);
        many(&mut p.bound);
    }
}

fn params(p: &mut Parameters) {
    let all = p.posonly.iter_mut().chain(&mut p.args).chain(&mut p.vararg);
    for p in all.chain(&mut p.kwonly).chain(&mut p.kwarg) {
        ident(&mut p.name);
        many(p.annotation.iter_mut().chain(&mut p.default));
    }
}

fn aliases(aliases: &mut [Alias]) {
    for a in aliases {
        ident(&mut a.name);
        idents(&mut a.asname);
    }
}

fn stmt(stmt: &mut Stmt) {
    stmt.span = Span::default();
    match &mut stmt.kind {
        StmtKind::FunctionDef(f) => {
            many(&mut f.decorators);
            ident(&mut f.name);
            type_params(&mut f.type_params);
            params(&mut f.params);
            many(&mut f.returns);
            body(&mut f.body);
        }
        StmtKind::ClassDef(c) => {
            many(&mut c.decorators);
            ident(&mut c.name);
            type_params(&mut c.type_params);
            many(&mut c.bases);
            keywords(&mut c.keywords);
            body(&mut c.body);
        }
        StmtKind::Return(value) => many(value),
        StmtKind::Delete(targets) => many(targets),
        StmtKind::Assign { targets, value } => many(targets.iter_mut().chain([value])),
        StmtKind::AugAssign { target, value, .. } => many([target, value]),
        StmtKind::AnnAssign { target, annotation, value } => {
            many([target, annotation].into_iter().chain(value))
        }
        StmtKind::TypeAlias { name, type_params: params, value } => {
            ident(name);
            type_params(params);
            one(value);
        }
        StmtKind::For { target, iter, body: b, orelse, .. } => {
            many([target, iter]);
            body(b);
            body(orelse);
        }
        StmtKind::ParFor { clauses, target, iter, body: b } => {
            keywords(clauses);
            many([target, iter]);
            body(b);
        }
        StmtKind::While { test, body: b, orelse } | StmtKind::If { test, body: b, orelse } => {
            one(test);
            body(b);
            body(orelse);
        }
        StmtKind::With { items, body: b, .. } => {
            for item in items {
                one(&mut item.context);
                many(&mut item.target);
            }
            body(b);
        }
        StmtKind::Match { subject, cases } => {
            one(subject);
            for case in cases {
                pattern(&mut case.pattern);
                many(&mut case.guard);
                body(&mut case.body);
            }
        }
        StmtKind::Raise { exc, cause } => many(exc.iter_mut().chain(cause)),
        StmtKind::Try { body: b, handlers, orelse, finalbody, .. } => {
            body(b);
            for h in handlers {
                h.span = Span::default();
                many(&mut h.typ);
                idents(&mut h.name);
                body(&mut h.body);
            }
            body(orelse);
            body(finalbody);
        }
        StmtKind::Assert { test, msg } => many([test].into_iter().chain(msg)),
        StmtKind::Import(names) => aliases(names),
        StmtKind::ImportFrom { module, names, .. } => {
            idents(module);
            aliases(names);
        }
        StmtKind::Global(names) | StmtKind::Nonlocal(names) => idents(names),
        StmtKind::Expr(value) => one(value),
        StmtKind::Pass | StmtKind::Break | StmtKind::Continue => {}
    }
}

fn pattern(pattern_: &mut Pattern) {
    pattern_.span = Span::default();
    match &mut pattern_.kind {
        PatternKind::Value(value) => one(value),
        PatternKind::Singleton(_) => {}
        PatternKind::Sequence(items) | PatternKind::Or(items) => items.iter_mut().for_each(pattern),
        PatternKind::Mapping { keys, patterns, rest } => {
            many(keys);
            patterns.iter_mut().for_each(pattern);
            idents(rest);
        }
        PatternKind::Class { cls, patterns, kwd } => {
            one(cls);
            patterns.iter_mut().for_each(pattern);
            for (name, p) in kwd {
                ident(name);
                pattern(p);
            }
        }
        PatternKind::Star(name) => idents(name),
        PatternKind::As { pattern: inner, name } => {
            if let Some(inner) = inner {
                pattern(inner);
            }
            idents(name);
        }
    }
}

fn parts(parts_: &mut [FStringPart]) {
    for part in parts_ {
        if let FStringPart::Formatted { value, spec, .. } = part {
            one(value);
            parts(spec.as_deref_mut().unwrap_or_default());
        }
    }
}

fn generators(generators: &mut [Comprehension]) {
    for g in generators {
        many([&mut g.target, &mut g.iter]);
        many(&mut g.ifs);
    }
}

fn one(expr: &mut Expr) {
    stacker::maybe_grow(64 << 10, 1 << 20, || erase(expr));
}

fn erase(expr: &mut Expr) {
    expr.span = Span::default();
    match &mut expr.kind {
        ExprKind::Constant(_) | ExprKind::Name(_) => {}
        ExprKind::BoolOp { values: items, .. }
        | ExprKind::Set(items)
        | ExprKind::List(items)
        | ExprKind::Tuple(items) => many(items),
        ExprKind::NamedExpr { target, value } => {
            ident(target);
            one(value);
        }
        ExprKind::BinOp { left, right, .. } => many([&mut **left, right]),
        ExprKind::UnaryOp { operand: value, .. }
        | ExprKind::Await(value)
        | ExprKind::YieldFrom(value)
        | ExprKind::Starred(value) => one(value),
        ExprKind::Lambda { params: p, body } => {
            params(p);
            one(body);
        }
        ExprKind::IfExp { test, body, orelse } => many([&mut **test, body, orelse]),
        ExprKind::Dict { keys, values } => {
            many(keys.iter_mut().flatten());
            many(values);
        }
        ExprKind::ListComp { elt, generators: g }
        | ExprKind::SetComp { elt, generators: g }
        | ExprKind::GeneratorExp { elt, generators: g } => {
            one(elt);
            generators(g);
        }
        ExprKind::DictComp { key, value, generators: g } => {
            many([&mut **key, value]);
            generators(g);
        }
        ExprKind::Yield(value) => many(value.as_deref_mut()),
        ExprKind::Compare { left, comparators, .. } => {
            one(left);
            many(comparators);
        }
        ExprKind::Call { func, args, keywords: k } => {
            one(func);
            many(args);
            keywords(k);
        }
        ExprKind::JoinedStr(p) => parts(p),
        ExprKind::Attribute { value, attr } => {
            one(value);
            ident(attr);
        }
        ExprKind::Subscript { value, slice } => many([&mut **value, slice]),
        ExprKind::Slice { lower, upper, step } => {
            many([lower, upper, step].into_iter().filter_map(Option::as_deref_mut));
        }
    }
}
