//! Unions, and the values of places before their first assignment.

use crate::function::FnCx;
use molt_dialects::ir::{Type, Value};
use molt_hir::hir::{Expr, Ty};

impl FnCx<'_> {
    /// Zero, null, or the first member of a union.
    pub fn zero(&mut self, ty: Type) -> Value {
        if ty.is_i64() {
            return self.b.const_i64(0);
        }
        if ty.is_f64() {
            return self.b.const_f64(0.0);
        }
        if ty.is_i8() {
            return self.b.const_int(ty, 0);
        }
        if ty.is_i1() {
            return self.b.const_bool(false);
        }
        if let Some(fields) = ty.tuple_elems() {
            let fields: Vec<Value> = fields.into_iter().map(|t| self.zero(t)).collect();
            return self.b.op("molt.obj.tuple_make").operands(&fields).results(&[ty]).build().result(0);
        }
        match ty.union_members().and_then(|members| members.first().copied()) {
            Some(first) => {
                let value = (!first.is_none()).then(|| self.zero(first));
                self.wrapped(value, 0, ty)
            }
            None => self.b.op("molt.obj.null").results(&[ty]).build().result(0),
        }
    }

    /// The value of `value` as a member of a union.
    pub fn wrap(&mut self, expr: &Expr, value: &Expr, member: usize) -> Value {
        let ty = self.expr_ty(expr);
        let value = self.expr(value);
        self.wrapped(value, member, ty)
    }

    fn wrapped(&mut self, value: Option<Value>, member: usize, ty: Type) -> Value {
        let operands: Vec<Value> = value.into_iter().collect();
        let member = self.module.ctx.i64_attr(member as i64);
        self.b.op("molt.obj.wrap").operands(&operands).attr("member", member).results(&[ty]).build().result(0)
    }

    /// The member that a union is known to hold; nothing comes of `None`.
    pub fn unwrap(&mut self, expr: &Expr, union: &Expr, member: usize) -> Option<Value> {
        let union = self.value(union);
        (expr.ty != Ty::None).then(|| self.unwrap_member(union, member))
    }

    /// The member at a position.
    pub fn unwrap_member(&mut self, union: Value, member: usize) -> Value {
        let ty = union.ty().union_members().and_then(|members| members.get(member).copied());
        let Some(ty) = ty.filter(|ty| !ty.is_none()) else {
            self.module.internal(self.span(), "a union has no such member");
            return self.b.poison(self.module.ctx.i1_ty());
        };
        let member = self.module.ctx.i64_attr(member as i64);
        let op = self.b.op("molt.obj.unwrap").operands(&[union]).attr("member", member);
        op.results(&[ty]).build().result(0)
    }

    /// The position of the member that a union holds.
    pub fn tag(&mut self, union: &Expr) -> Value {
        let union = self.value(union);
        self.tag_of(union)
    }

    fn tag_of(&mut self, union: Value) -> Value {
        self.b.cast("molt.obj.tag", union, self.module.ctx.i64_ty())
    }

    /// `a is b` where one side is `None`.
    pub fn is_none(&mut self, a: &Expr, b: &Expr) -> Value {
        let (x, y) = (self.expr(a), self.expr(b));
        let Some(value) = x.or(y) else {
            return self.b.const_bool(true);
        };
        let mut found = self.b.const_bool(false);
        for (i, member) in value.ty().union_members().unwrap_or_default().into_iter().enumerate() {
            if member.is_none() {
                let (tag, none) = (self.tag_of(value), self.b.const_i64(i as i64));
                let same = self.b.cmpi("eq", tag, none);
                found = self.b.ori(found, same);
            }
        }
        found
    }
}
