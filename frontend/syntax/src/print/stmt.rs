//! Statements.

use super::Printer;
use crate::ast::*;

impl Printer {
    pub(super) fn body(&mut self, body: &[Stmt]) {
        for stmt in body {
            self.start();
            stacker::maybe_grow(64 << 10, 1 << 20, || self.stmt(stmt));
        }
    }

    fn start(&mut self) {
        for _ in 0..self.indent {
            self.put("    ");
        }
    }

    /// The colon of a header and the block after it.
    fn block(&mut self, body: &[Stmt]) {
        self.put(":\n");
        self.indent += 1;
        self.body(body);
        self.indent -= 1;
    }

    /// A clause without a head of its own: `else`, `finally`.
    fn clause(&mut self, word: &str, body: &[Stmt]) {
        if !body.is_empty() {
            self.start();
            self.put(word);
            self.block(body);
        }
    }

    fn line(&mut self, word: &str) {
        self.put(word);
        self.put("\n");
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::FunctionDef(def) => return self.function(def),
            StmtKind::ClassDef(class) => return self.class(class),
            StmtKind::For { is_async, target, iter, body, orelse } => {
                self.put(if *is_async { "async for " } else { "for " });
                self.loop_head(target, iter, body);
                return self.clause("else", orelse);
            }
            StmtKind::ParFor { clauses, target, iter, body } => {
                self.put("parfor");
                let start = self.out.len();
                if !clauses.is_empty() {
                    self.put("(");
                    self.list(clauses, Self::keyword);
                    self.put(")");
                }
                self.put(" ");
                let target_start = self.out.len();
                self.loop_head(target, iter, body);
                // Empty brackets keep a target from being read as clauses, a subscript or a product.
                if clauses.is_empty() && self.out[target_start..].starts_with(['(', '[', '*']) {
                    self.out.insert_str(start, "()");
                }
                return;
            }
            StmtKind::While { test, body, orelse } => {
                self.put("while ");
                self.named(test);
                self.block(body);
                return self.clause("else", orelse);
            }
            StmtKind::If { test, body, orelse } => return self.if_chain(test, body, orelse),
            StmtKind::With { is_async, items, body } => {
                self.put(if *is_async { "async with " } else { "with " });
                let tuple = |item: &WithItem| {
                    item.target.is_none() && matches!(item.context.kind, ExprKind::Tuple(_))
                };
                // `with (a, b):` would be two items.
                let wrap = matches!(&items[..], [only] if tuple(only));
                self.put(if wrap { "(" } else { "" });
                self.list(items, |p, item| {
                    p.test(&item.context);
                    if let Some(target) = &item.target {
                        p.put(" as ");
                        p.test(target);
                    }
                });
                self.put(if wrap { ")" } else { "" });
                return self.block(body);
            }
            StmtKind::Match { subject, cases } => return self.match_stmt(subject, cases),
            StmtKind::Try { body, handlers, orelse, finalbody, is_star } => {
                self.put("try");
                self.block(body);
                for handler in handlers {
                    self.handler(handler, *is_star);
                }
                self.clause("else", orelse);
                return self.clause("finally", finalbody);
            }
            _ => self.simple(stmt),
        }
        self.put("\n");
    }

    fn simple(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::Return(None) => self.put("return"),
            StmtKind::Return(Some(value)) => {
                self.put("return ");
                self.tuple(value);
            }
            StmtKind::Delete(targets) => {
                self.put("del ");
                self.list(targets, Self::test);
            }
            StmtKind::Assign { targets, value } => {
                for target in targets {
                    self.tuple(target);
                    self.put(" = ");
                }
                self.bare(value);
            }
            StmtKind::AugAssign { target, op, value } => {
                self.test(target);
                self.put(" ");
                self.put(op.as_str());
                self.put("= ");
                self.bare(value);
            }
            StmtKind::AnnAssign { target, annotation, value } => {
                self.test(target);
                self.put(": ");
                self.test(annotation);
                if let Some(value) = value {
                    self.put(" = ");
                    self.bare(value);
                }
            }
            StmtKind::TypeAlias { name, type_params, value } => {
                self.put("type ");
                self.ident(name);
                self.type_params(type_params);
                self.put(" = ");
                self.test(value);
            }
            StmtKind::Raise { exc, cause } => {
                self.put("raise");
                if let Some(exc) = exc {
                    self.put(" ");
                    self.test(exc);
                }
                if let Some(cause) = cause {
                    self.put(" from ");
                    self.test(cause);
                }
            }
            StmtKind::Assert { test, msg } => {
                self.put("assert ");
                self.test(test);
                if let Some(msg) = msg {
                    self.put(", ");
                    self.test(msg);
                }
            }
            StmtKind::Import(names) => {
                self.put("import ");
                self.list(names, Self::alias);
            }
            StmtKind::ImportFrom { module, names, level } => {
                self.put("from ");
                (0..*level).for_each(|_| self.put("."));
                module.iter().for_each(|m| self.ident(m));
                self.put(" import ");
                if names.is_empty() {
                    self.put("*");
                }
                self.list(names, Self::alias);
            }
            StmtKind::Global(names) => {
                self.put("global ");
                self.list(names, Self::ident);
            }
            StmtKind::Nonlocal(names) => {
                self.put("nonlocal ");
                self.list(names, Self::ident);
            }
            StmtKind::Expr(value) => self.bare(value),
            StmtKind::Break => self.put("break"),
            StmtKind::Continue => self.put("continue"),
            // Compound statements have gone another way.
            _ => self.put("pass"),
        }
    }

    fn alias(&mut self, alias: &Alias) {
        self.ident(&alias.name);
        if let Some(name) = &alias.asname {
            self.put(" as ");
            self.ident(name);
        }
    }

    fn type_params(&mut self, params: &[TypeParam]) {
        if params.is_empty() {
            return;
        }
        self.put("[");
        self.list(params, |p, param| {
            p.put(match param.kind {
                TypeParamKind::TypeVar => "",
                TypeParamKind::TypeVarTuple => "*",
                TypeParamKind::ParamSpec => "**",
            });
            p.ident(&param.name);
            if let Some(bound) = &param.bound {
                p.put(": ");
                p.test(bound);
            }
        });
        self.put("]");
    }

    fn decorators(&mut self, decorators: &[Expr]) {
        for decorator in decorators {
            self.put("@");
            self.named(decorator);
            self.put("\n");
            self.start();
        }
    }

    fn function(&mut self, def: &FunctionDef) {
        self.decorators(&def.decorators);
        self.put(if def.is_async { "async def " } else { "def " });
        self.ident(&def.name);
        self.type_params(&def.type_params);
        self.put("(");
        self.params(&def.params);
        self.put(")");
        if let Some(returns) = &def.returns {
            self.put(" -> ");
            self.test(returns);
        }
        self.block(&def.body);
    }

    fn class(&mut self, class: &ClassDef) {
        self.decorators(&class.decorators);
        self.put("class ");
        self.ident(&class.name);
        self.type_params(&class.type_params);
        if !class.bases.is_empty() || !class.keywords.is_empty() {
            self.arguments(&class.bases, &class.keywords);
        }
        self.block(&class.body);
    }

    fn loop_head(&mut self, target: &Expr, iter: &Expr, body: &[Stmt]) {
        self.tuple(target);
        self.put(" in ");
        self.tuple(iter);
        self.block(body);
    }

    fn if_chain(&mut self, test: &Expr, body: &[Stmt], orelse: &[Stmt]) {
        let (mut word, mut test, mut body, mut orelse) = ("if ", test, body, orelse);
        loop {
            self.put(word);
            self.named(test);
            self.block(body);
            match orelse {
                [Stmt { kind: StmtKind::If { test: t, body: b, orelse: o }, .. }] => {
                    self.start();
                    (word, test, body, orelse) = ("elif ", t, b, o);
                }
                _ => return self.clause("else", orelse),
            }
        }
    }

    fn match_stmt(&mut self, subject: &Expr, cases: &[MatchCase]) {
        self.put("match ");
        match subject.kind {
            ExprKind::NamedExpr { .. } => self.named(subject),
            _ => self.tuple(subject),
        }
        self.line(":");
        self.indent += 1;
        for case in cases {
            self.start();
            self.put("case ");
            self.pattern(&case.pattern);
            if let Some(guard) = &case.guard {
                self.put(" if ");
                self.named(guard);
            }
            self.block(&case.body);
        }
        self.indent -= 1;
    }

    fn handler(&mut self, handler: &ExceptHandler, is_star: bool) {
        self.start();
        self.put(if is_star { "except*" } else { "except" });
        if let Some(typ) = &handler.typ {
            self.put(" ");
            self.test(typ);
        }
        if let Some(name) = &handler.name {
            self.put(" as ");
            self.ident(name);
        }
        self.block(&handler.body);
    }
}
