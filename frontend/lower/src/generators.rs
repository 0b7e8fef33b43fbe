//! Generator functions, and generators that are resumed.
//!
//! ```text
//! def count(n):              func.func @count(%n: i64) -> !molt.obj.gen<i64, none, none> {
//!     yield n                  %g = molt.obj.gen_begin : …
//!                              molt.obj.gen_yield %g, %n : …
//!                              molt.obj.gen_return %g : … }
//! ```
//! A generator function is a function whose result is the generator; a call runs nothing of its body.
//! `yield` is an op like others that may raise, at which other code runs.

use crate::function::FnCx;
use crate::module::ModuleCx;
use molt_base::Span;
use molt_dialects::ir::{Type, Value};
use molt_hir::hir::{Expr, Function, GenTy, Ty};

impl ModuleCx<'_> {
    /// The type of generators.
    pub fn gen_ty(&self, gen_ty: &GenTy, span: Span) -> Type {
        let [yields, sends, returns] = [&gen_ty.yields, &gen_ty.sends, &gen_ty.returns]
            .map(|ty| self.ty(ty, span).unwrap_or_else(|| self.ctx.none_ty()));
        self.ctx.gen_ty(yields, sends, returns)
    }

    /// What a call of `function` gives: its result, or a generator.
    pub fn call_ty(&self, function: &Function) -> Option<Type> {
        match &function.generator {
            Some(gen_ty) => Some(self.gen_ty(gen_ty, function.span)),
            None => self.ty(&function.ret, function.span),
        }
    }
}

impl FnCx<'_> {
    /// The start of a generator function's body.
    pub fn begin_generator(&mut self) {
        if let Some(gen_ty) = &self.function.generator {
            let ty = self.module.gen_ty(gen_ty, self.function.span);
            let begin = self.b.op("molt.obj.gen_begin").results(&[ty]).build();
            self.generator = Some(begin.result(0));
        }
    }

    /// Returns from the function, or ends the generator.
    pub fn leave_function(&mut self, value: Option<Value>) {
        match self.generator {
            Some(generator) => {
                let operands: Vec<Value> = [generator].into_iter().chain(value).collect();
                self.b.op("molt.obj.gen_return").operands(&operands).build();
            }
            None => {
                self.b.ret(&value.into_iter().collect::<Vec<_>>());
            }
        }
    }

    /// `yield value`
    pub fn yield_expr(&mut self, expr: &Expr, value: &Expr) -> Option<Value> {
        let value = self.expr(value);
        let Some(generator) = self.generator else {
            self.module.internal(expr.span, "'yield' outside of a generator function");
            return self.module.ty(&expr.ty, expr.span).map(|ty| self.b.poison(ty));
        };
        let operands: Vec<Value> = [generator].into_iter().chain(value).collect();
        let result: Vec<Type> = generator.ty().gen_part(1).filter(|ty| !ty.is_none()).into_iter().collect();
        let op = self.b.op("molt.obj.gen_yield").operands(&operands).results(&result).build();
        op.results().first().copied()
    }

    /// Runs a generator to its next `yield`.
    pub fn gen_resume(&mut self, generator: &Expr, value: Option<&Expr>) -> Value {
        let generator = self.value(generator);
        let operands: Vec<Value> = [generator].into_iter().chain(value.and_then(|v| self.expr(v))).collect();
        let i1 = self.module.ctx.i1_ty();
        self.b.op("molt.obj.gen_resume").operands(&operands).results(&[i1]).build().result(0)
    }

    /// Raises an exception where a generator waits.
    pub fn gen_throw(&mut self, generator: &Expr, exc: &Expr) -> Value {
        let (generator, exception) = (self.value(generator), self.value(exc));
        let mut operands = vec![generator, exception];
        operands.extend(self.trace_of(exception));
        let i1 = self.module.ctx.i1_ty();
        self.b.op("molt.obj.gen_throw").operands(&operands).results(&[i1]).build().result(0)
    }

    /// What a generator yielded last ("value") or returned ("result").
    pub fn gen_get(&mut self, expr: &Expr, generator: &Expr, part: &str) -> Option<Value> {
        let generator = self.value(generator);
        if expr.ty == Ty::None {
            return None;
        }
        let ty = self.expr_ty(expr);
        let part = self.module.ctx.str_attr(part);
        let get = self.b.op("molt.obj.gen_get").operands(&[generator]).attr("part", part);
        Some(get.results(&[ty]).build().result(0))
    }
}
