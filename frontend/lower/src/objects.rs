//! Lists, strings and tuples.

use crate::arith::constant_int;
use crate::function::FnCx;
use molt_dialects::ir::{Type, Value};
use molt_hir::hir::{Expr, Ty};

impl FnCx<'_> {
    /// A constant string.
    pub fn str_const(&mut self, text: &str) -> Value {
        let ctx = self.module.ctx;
        let op = self.b.op("molt.obj.str_const").attr("value", ctx.str_attr(text));
        op.results(&[ctx.str_ty()]).build().result(0)
    }

    /// Constant bytes: each character of `text` is one.
    pub fn bytes_const(&mut self, text: &str) -> Value {
        let ctx = self.module.ctx;
        let op = self.b.op("molt.obj.bytes_const").attr("value", ctx.str_attr(text));
        op.results(&[ctx.bytes_ty()]).build().result(0)
    }

    /// What a list, a tuple or an instance holds of the value of `expr`: of `None` a placeholder.
    pub fn held(&mut self, expr: &Expr) -> Value {
        match self.expr(expr) {
            Some(value) => value,
            None => self.b.const_int(self.module.ctx.i8_ty(), 0),
        }
    }

    /// `(a, b)`
    pub fn tuple(&mut self, expr: &Expr, fields: &[Expr]) -> Value {
        let ty = self.expr_ty(expr);
        let fields: Vec<Value> = fields.iter().map(|e| self.held(e)).collect();
        self.b.op("molt.obj.tuple_make").operands(&fields).results(&[ty]).build().result(0)
    }

    /// `tuple[index]`
    pub fn tuple_get(&mut self, expr: &Expr, tuple: &Expr, index: usize) -> Option<Value> {
        let tuple = self.value(tuple);
        let ty = self.module.ty(&expr.ty, expr.span)?;
        let index = self.module.ctx.i64_attr(index as i64);
        let op = self.b.op("molt.obj.tuple_get").operands(&[tuple]).attr("index", index);
        Some(op.results(&[ty]).build().result(0))
    }

    /// `[a, b]`. Scalars fill a list of the right length; objects are appended, so that the list
    /// never holds a reference that is not its own.
    pub fn list(&mut self, expr: &Expr, elements: &[Expr]) -> Value {
        let ty = self.expr_ty(expr);
        let values: Vec<Value> = elements.iter().map(|e| self.held(e)).collect();
        let Some((first, rest)) = values.split_first() else {
            return self.b.op("molt.obj.list_new").results(&[ty]).build().result(0);
        };
        let count = self.b.const_i64(values.len() as i64);
        if elements[0].ty.is_scalar() || elements[0].ty == Ty::None {
            let list = self.filled(*first, count, ty);
            for (i, value) in rest.iter().enumerate() {
                let index = self.b.const_i64(i as i64 + 1);
                self.list_set(*value, list, index, &["inbounds", "nonneg"]);
            }
            return list;
        }
        let list = self.b.op("molt.obj.list_new").operands(&[count]).results(&[ty]).build().result(0);
        for value in values {
            self.list_append(value, list);
        }
        list
    }

    /// `[value] * count`
    pub fn list_filled(&mut self, expr: &Expr, value: &Expr, count: &Expr) -> Value {
        let ty = self.expr_ty(expr);
        let (value, count) = (self.held(value), self.value(count));
        self.filled(value, count, ty)
    }

    fn filled(&mut self, value: Value, count: Value, ty: Type) -> Value {
        self.b.op("molt.obj.list_filled").operands(&[value, count]).results(&[ty]).build().result(0)
    }

    /// `list[index]`
    pub fn index(&mut self, expr: &Expr, list: &Expr, index: &Expr, unchecked: bool) -> Option<Value> {
        let facts = index_facts(index, unchecked);
        let (list, index) = (self.value(list), self.value(index));
        let ty = self.module.held_ty(&expr.ty, expr.span);
        let value = self.list_get(list, index, ty, facts);
        (expr.ty != Ty::None).then_some(value)
    }

    /// `list[index] = value`, evaluated as Python does: value, list, index.
    pub fn set_index(&mut self, list: &Expr, index: &Expr, value: &Expr, unchecked: bool) {
        let facts = index_facts(index, unchecked);
        let value = self.held(value);
        let (list, index) = (self.value(list), self.value(index));
        self.list_set(value, list, index, facts);
    }

    /// `list.append(value)`
    pub fn append(&mut self, list: &Expr, value: &Expr) {
        let (list, value) = (self.value(list), self.held(value));
        self.list_append(value, list);
    }

    /// The length of `list`.
    pub fn list_len(&mut self, list: Value) -> Value {
        let i64 = self.module.ctx.i64_ty();
        self.b.cast("molt.obj.list_len", list, i64)
    }

    /// The element at `index`, with what is known of the index.
    pub fn list_get(&mut self, list: Value, index: Value, ty: Type, facts: &[&str]) -> Value {
        let unit = self.module.ctx.unit();
        let op = self.b.op("molt.obj.list_get").operands(&[list, index]).results(&[ty]);
        facts.iter().fold(op, |op, fact| op.attr(fact, unit)).build().result(0)
    }

    fn list_set(&mut self, value: Value, list: Value, index: Value, facts: &[&str]) {
        let unit = self.module.ctx.unit();
        let op = self.b.op("molt.obj.list_set").operands(&[value, list, index]);
        facts.iter().fold(op, |op, fact| op.attr(fact, unit)).build();
    }

    fn list_append(&mut self, value: Value, list: Value) {
        self.b.op("molt.obj.list_append").operands(&[value, list]).build();
    }
}

/// What the index itself tells.
fn index_facts(index: &Expr, unchecked: bool) -> &'static [&'static str] {
    match constant_int(index) {
        _ if unchecked => &["inbounds", "nonneg"],
        Some(n) if n >= 0 => &["nonneg"],
        _ => &[],
    }
}
