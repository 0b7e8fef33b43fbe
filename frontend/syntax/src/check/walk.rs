//! The walk over statements and expressions, in the order of evaluation.

use super::scope::{Block, Kind};
use super::{Check, fail, late_future};
use crate::ast::*;
use crate::codes;
use crate::fail::Res;
use molt_base::Span;

impl Check {
    pub(super) fn body(&mut self, body: &[Stmt]) -> Res<()> {
        body.iter().try_for_each(|stmt| self.stmt(stmt))
    }

    fn within(&mut self, block: Block, body: &[Stmt]) -> Res<()> {
        self.scope().blocks.push(block);
        self.body(body)?;
        self.scope().blocks.pop();
        Ok(())
    }

    fn exprs<'e>(&mut self, exprs: impl IntoIterator<Item = &'e Expr>) -> Res<()> {
        exprs.into_iter().try_for_each(|e| self.expr(e))
    }

    fn stmt(&mut self, stmt: &Stmt) -> Res<()> {
        stacker::maybe_grow(64 << 10, 1 << 20, || self.stmt_here(stmt))
    }

    fn stmt_here(&mut self, stmt: &Stmt) -> Res<()> {
        let span = stmt.span;
        match &stmt.kind {
            StmtKind::FunctionDef(def) => self.function(def),
            StmtKind::ClassDef(class) => self.class(class),
            StmtKind::Return(value) => {
                self.exprs(value)?;
                self.check_return(value.as_ref(), span)
            }
            StmtKind::Delete(targets) => targets.iter().try_for_each(|t| self.target(t)),
            StmtKind::Assign { targets, value } => {
                self.expr(value)?;
                targets.iter().try_for_each(|t| {
                    if matches!(t.kind, ExprKind::Starred(_)) {
                        let message = "starred assignment target must be in a list or tuple";
                        return fail(codes::TARGET, t.span, message);
                    }
                    self.target(t)
                })
            }
            StmtKind::AugAssign { target, value, .. } => {
                self.target(target)?;
                self.expr(value)
            }
            StmtKind::AnnAssign { target, annotation, value } => {
                if let ExprKind::Name(name) = &target.kind {
                    self.annotate(name, target.span)?;
                } else {
                    self.target(target)?;
                }
                self.expr(annotation)?;
                self.exprs(value)
            }
            StmtKind::TypeAlias { name, type_params, value } => {
                self.bind(&name.name);
                self.type_params(type_params)?;
                self.no_yield_in("a type alias", value)
            }
            StmtKind::For { is_async, target, iter, body, orelse } => {
                if *is_async {
                    self.check_async("for", span)?;
                }
                self.expr(iter)?;
                self.target(target)?;
                self.within(Block::Loop, body)?;
                self.body(orelse)
            }
            StmtKind::ParFor { clauses, target, iter, body } => {
                self.exprs(clauses.iter().map(|c| &c.value))?;
                self.expr(iter)?;
                self.target(target)?;
                self.within(Block::Loop, body)
            }
            StmtKind::While { test, body, orelse } => {
                self.expr(test)?;
                self.within(Block::Loop, body)?;
                self.body(orelse)
            }
            StmtKind::If { test, body, orelse } => {
                self.expr(test)?;
                self.body(body)?;
                self.body(orelse)
            }
            StmtKind::With { is_async, items, body } => {
                if *is_async {
                    self.check_async("with", span)?;
                }
                for item in items {
                    self.expr(&item.context)?;
                    item.target.iter().try_for_each(|t| self.target(t))?;
                }
                self.body(body)
            }
            StmtKind::Match { subject, cases } => {
                self.expr(subject)?;
                self.cases(cases)
            }
            StmtKind::Raise { exc, cause } => self.exprs(exc.iter().chain(cause)),
            StmtKind::Try { body, handlers, orelse, finalbody, is_star } => {
                self.body(body)?;
                for handler in handlers {
                    self.exprs(&handler.typ)?;
                    if let Some(name) = &handler.name {
                        self.bind(&name.name);
                    }
                    if *is_star {
                        self.within(Block::ExceptStar, &handler.body)?;
                    } else {
                        self.body(&handler.body)?;
                    }
                }
                self.body(orelse)?;
                self.body(finalbody)
            }
            StmtKind::Assert { test, msg } => self.exprs(std::iter::once(test).chain(msg)),
            StmtKind::Import(names) => {
                for alias in names {
                    match &alias.asname {
                        Some(name) => self.bind(&name.name),
                        None => self.bind(&alias.name.name.split('.').next().unwrap_or("").into()),
                    }
                }
                Ok(())
            }
            StmtKind::ImportFrom { module, names, level } => {
                let future = *level == 0 && module.as_ref().is_some_and(|m| &*m.name == "__future__");
                if future && self.scope().kind != Kind::Module {
                    return late_future(span);
                }
                if names.is_empty() && self.scope().kind != Kind::Module {
                    return fail(codes::IMPORT, span, "import * only allowed at module level");
                }
                for alias in names {
                    self.bind(&alias.asname.as_ref().unwrap_or(&alias.name).name);
                }
                Ok(())
            }
            StmtKind::Global(names) => self.declare(names, true, span),
            StmtKind::Nonlocal(names) => self.declare(names, false, span),
            StmtKind::Expr(value) => self.expr(value),
            StmtKind::Pass => Ok(()),
            StmtKind::Break => self.check_jump(true, span),
            StmtKind::Continue => self.check_jump(false, span),
        }
    }

    fn function(&mut self, def: &FunctionDef) -> Res<()> {
        self.exprs(&def.decorators)?;
        self.defaults(&def.params)?;
        self.bind(&def.name.name);
        self.type_params(&def.type_params)?;
        let p = &def.params;
        let params = p.posonly.iter().chain(&p.args).chain(&p.vararg).chain(&p.kwonly).chain(&p.kwarg);
        for annotation in params.filter_map(|p| p.annotation.as_ref()) {
            match &annotation.kind {
                ExprKind::Starred(value) => self.expr(value)?,
                _ => self.expr(annotation)?,
            }
        }
        self.exprs(&def.returns)?;
        self.enter(Kind::Function { is_async: def.is_async });
        self.params(p)?;
        self.body(&def.body)?;
        self.leave()
    }

    fn class(&mut self, class: &ClassDef) -> Res<()> {
        self.exprs(&class.decorators)?;
        self.bind(&class.name.name);
        self.type_params(&class.type_params)?;
        self.arguments(&class.bases, &class.keywords)?;
        self.enter(Kind::Class);
        self.body(&class.body)?;
        self.leave()
    }

    fn defaults(&mut self, params: &Parameters) -> Res<()> {
        let all = params.posonly.iter().chain(&params.args).chain(&params.kwonly);
        all.filter_map(|p| p.default.as_ref()).try_for_each(|d| self.expr(d))
    }

    fn type_params(&mut self, params: &[TypeParam]) -> Res<()> {
        for (i, param) in params.iter().enumerate() {
            if params[..i].iter().any(|p| p.name.name == param.name.name) {
                let message = format!("duplicate type parameter '{}'", param.name.name);
                return fail(codes::ARGUMENTS, param.name.span, message);
            }
            if let Some(bound) = &param.bound {
                self.no_yield_in("a TypeVar bound", bound)?;
            }
        }
        Ok(())
    }

    fn no_yield_in(&mut self, what: &'static str, expr: &Expr) -> Res<()> {
        let before = self.no_yield.replace(what);
        self.expr(expr)?;
        self.no_yield = before;
        Ok(())
    }

    /// An assignment's, loop's or `del`'s target.
    fn target(&mut self, target: &Expr) -> Res<()> {
        match &target.kind {
            ExprKind::Name(name) => {
                self.bind(name);
                Ok(())
            }
            ExprKind::Starred(value) => self.target(value),
            ExprKind::Tuple(items) | ExprKind::List(items) => items.iter().try_for_each(|t| self.target(t)),
            ExprKind::Attribute { value, attr } if &*attr.name == "__debug__" => {
                self.expr(value)?;
                fail(codes::TARGET, attr.span, "cannot assign to __debug__")
            }
            _ => self.expr(target),
        }
    }

    fn arguments(&mut self, args: &[Expr], keywords: &[Keyword]) -> Res<()> {
        self.items(args)?;
        let mut seen = std::collections::HashSet::new();
        for keyword in keywords {
            if let Some(name) = &keyword.name
                && !seen.insert(&name.name)
            {
                let message = format!("keyword argument repeated: {}", name.name);
                return fail(codes::ARGUMENTS, keyword.span, message);
            }
            self.expr(&keyword.value)?;
        }
        Ok(())
    }

    /// Expressions among which `*x` may stand.
    fn items(&mut self, items: &[Expr]) -> Res<()> {
        items.iter().try_for_each(|item| match &item.kind {
            ExprKind::Starred(value) => self.expr(value),
            _ => self.expr(item),
        })
    }

    pub(super) fn expr(&mut self, expr: &Expr) -> Res<()> {
        stacker::maybe_grow(64 << 10, 1 << 20, || self.expr_here(expr))
    }

    fn expr_here(&mut self, expr: &Expr) -> Res<()> {
        match &expr.kind {
            ExprKind::Constant(_) => Ok(()),
            ExprKind::Name(name) => {
                self.read(name);
                Ok(())
            }
            ExprKind::BoolOp { values, .. } => self.exprs(values),
            ExprKind::NamedExpr { target, value } => {
                self.walrus(target)?;
                self.expr(value)
            }
            ExprKind::BinOp { left, right, .. } => self.exprs([&**left, right]),
            ExprKind::UnaryOp { operand, .. } => self.expr(operand),
            ExprKind::Lambda { params, body } => {
                self.defaults(params)?;
                self.enter(Kind::Lambda);
                self.params(params)?;
                self.expr(body)?;
                self.leave()
            }
            ExprKind::IfExp { test, body, orelse } => self.exprs([&**test, body, orelse]),
            ExprKind::Dict { keys, values } => {
                for (key, value) in keys.iter().zip(values) {
                    self.exprs(key.iter().chain([value]))?;
                }
                Ok(())
            }
            ExprKind::Set(items) | ExprKind::List(items) | ExprKind::Tuple(items) => self.items(items),
            ExprKind::ListComp { elt, generators } => {
                self.comprehension("list comprehension", false, &[elt], generators, expr.span)
            }
            ExprKind::SetComp { elt, generators } => {
                self.comprehension("set comprehension", false, &[elt], generators, expr.span)
            }
            ExprKind::DictComp { key, value, generators } => {
                self.comprehension("dict comprehension", false, &[key, value], generators, expr.span)
            }
            ExprKind::GeneratorExp { elt, generators } => {
                self.comprehension("generator expression", true, &[elt], generators, expr.span)
            }
            ExprKind::Await(value) => {
                self.expr(value)?;
                self.check_await(expr.span)
            }
            ExprKind::Yield(value) => {
                self.exprs(value.as_deref())?;
                self.check_yield(false, expr.span)
            }
            ExprKind::YieldFrom(value) => {
                self.expr(value)?;
                self.check_yield(true, expr.span)
            }
            ExprKind::Compare { left, comparators, .. } => {
                self.expr(left)?;
                self.exprs(comparators)
            }
            ExprKind::Call { func, args, keywords } => {
                self.expr(func)?;
                self.arguments(args, keywords)
            }
            ExprKind::JoinedStr(parts) => self.parts(parts),
            ExprKind::Attribute { value, .. } => self.expr(value),
            ExprKind::Subscript { value, slice } => self.exprs([&**value, slice]),
            ExprKind::Starred(_) => fail(codes::TARGET, expr.span, "can't use starred expression here"),
            ExprKind::Slice { lower, upper, step } => {
                self.exprs([lower, upper, step].into_iter().filter_map(Option::as_deref))
            }
        }
    }

    fn parts(&mut self, parts: &[FStringPart]) -> Res<()> {
        for part in parts {
            if let FStringPart::Formatted { value, spec, .. } = part {
                self.expr(value)?;
                self.parts(spec.as_deref().unwrap_or_default())?;
            }
        }
        Ok(())
    }

    fn comprehension(
        &mut self,
        name: &'static str,
        generator: bool,
        elements: &[&Expr],
        generators: &[Comprehension],
        span: Span,
    ) -> Res<()> {
        // The first iterable belongs to the scope around.
        if let Some(first) = generators.first() {
            self.iterable(&first.iter)?;
        }
        self.enter(Kind::Comprehension { name });
        for (i, part) in generators.iter().enumerate() {
            if i > 0 {
                self.iterable(&part.iter)?;
            }
            self.scope().awaits |= part.is_async;
            self.comp_target(&part.target)?;
            self.exprs(&part.ifs)?;
        }
        self.exprs(elements.iter().copied())?;
        let awaits = self.scope().awaits && !generator;
        self.leave()?;
        if awaits { self.check_async_comprehension(span) } else { Ok(()) }
    }

    fn iterable(&mut self, iter: &Expr) -> Res<()> {
        let before = std::mem::replace(&mut self.scope().in_iterable, true);
        self.expr(iter)?;
        self.scope().in_iterable = before;
        Ok(())
    }

    fn comp_target(&mut self, target: &Expr) -> Res<()> {
        match &target.kind {
            ExprKind::Name(name) => self.iterate(name, target.span),
            ExprKind::Starred(value) => self.comp_target(value),
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                items.iter().try_for_each(|t| self.comp_target(t))
            }
            _ => self.expr(target),
        }
    }
}
