//! Expressions: one op each, or a call.

use crate::function::FnCx;
use molt_abi::{Effects, Param, Ret};
use molt_dialects::ir::{Type, Value};
use molt_hir::hir::{Expr, ExprKind, FuncId, Ty};

impl FnCx<'_> {
    /// Evaluates `expr`, which has a value.
    pub fn value(&mut self, expr: &Expr) -> Value {
        match self.expr(expr) {
            Some(value) => value,
            None => {
                self.module.internal(expr.span, "the value of an expression of type None is used");
                self.b.poison(self.module.ctx.i1_ty())
            }
        }
    }

    /// Evaluates `expr`; nothing comes of one of type `None`.
    pub fn expr(&mut self, expr: &Expr) -> Option<Value> {
        self.at(expr.span, |cx| cx.expr_here(expr))
    }

    fn expr_here(&mut self, expr: &Expr) -> Option<Value> {
        use ExprKind::*;
        Some(match &expr.kind {
            None => return Option::None,
            Int(n) => self.b.const_i64(*n),
            Float(x) => self.b.const_f64(*x),
            Bool(x) => self.b.const_bool(*x),
            Str(text) if expr.ty == Ty::Bytes => self.bytes_const(text),
            Str(text) => self.str_const(text),
            Local(local) => return self.read_local(*local),
            Global(global) => return self.read_global(*global),
            Tuple(fields) => self.tuple(expr, fields),
            TupleGet(tuple, index) => return self.tuple_get(expr, tuple, *index),
            List(elements) => self.list(expr, elements),
            ListFilled { value, count } => self.list_filled(expr, value, count),
            Index { list, index, unchecked } => return self.index(expr, list, index, *unchecked),
            Len(list) => {
                let list = self.value(list);
                self.list_len(list)
            }
            IntBin(op, a, b) => self.int_bin(*op, a, b),
            IntNeg(a) => self.int_neg(a),
            IntInvert(a) => {
                let (a, ones) = (self.value(a), self.b.const_i64(-1));
                self.b.xori(a, ones)
            }
            FloatBin(op, a, b) => self.float_bin(*op, a, b),
            FloatNeg(a) => {
                let a = self.value(a);
                self.b.negf(a)
            }
            FloatUnary(op, a) => self.float_unary(*op, a),
            IntToFloat(a) => self.int_to_float(a),
            BoolToInt(a) => {
                let a = self.value(a);
                self.b.extui(a, self.module.ctx.i64_ty())
            }
            IntCmp(op, a, b) => self.int_cmp(*op, a, b),
            FloatCmp(op, a, b) => self.float_cmp(*op, a, b),
            Not(a) => {
                let a = self.value(a);
                self.b.not(a)
            }
            And(a, b) => self.short_circuit(expr, a, b, true),
            Or(a, b) => self.short_circuit(expr, a, b, false),
            BoolBin(op, a, b) => self.bool_bin(*op, a, b),
            IfExp { cond, then, orelse } => return self.if_exp(expr, cond, then, orelse),
            Is(a, b) => self.is(a, b),
            Zero => {
                let ty = self.module.ty(&expr.ty, expr.span)?;
                self.zero(ty)
            }
            New(class) => self.new_instance(*class),
            Field { object, class, field } => return self.field(object, *class, *field),
            InstanceOf { object, class, exact } => self.instance_of(object, *class, *exact),
            Cast(object) => {
                let ty = self.expr_ty(expr);
                let object = self.value(object);
                self.cast(object, ty)
            }
            Wrap(value, member) => self.wrap(expr, value, *member),
            Unwrap(union, member) => return self.unwrap(expr, union, *member),
            Tag(union) => self.tag(union),
            Call { func, args } => return self.call(*func, args),
            Rt { symbol: "molt_int_truediv", args, .. } if args.len() == 2 => {
                self.int_truediv(&args[0], &args[1])
            }
            Rt { symbol, args, desc } => return self.rt_expr(expr, symbol, args, desc.as_ref()),
            GenResume { generator, value } => self.gen_resume(generator, value.as_deref()),
            GenThrow { generator, exc } => self.gen_throw(generator, exc),
            GenValue(generator) => return self.gen_get(expr, generator, "value"),
            GenResult(generator) => return self.gen_get(expr, generator, "result"),
            Yield(value) => return self.yield_expr(expr, value),
            Block(stmts, value) => {
                let flow = self.stmts(stmts);
                self.reopen(flow);
                return self.expr(value);
            }
        })
    }

    fn call(&mut self, func: FuncId, args: &[Expr]) -> Option<Value> {
        let callee = self.module.program.function(func);
        let args: Vec<Value> = args.iter().filter_map(|e| self.expr(e)).collect();
        let result = self.module.call_ty(callee);
        let call = self.b.call(&callee.symbol, &args, &result.into_iter().collect::<Vec<_>>());
        result.map(|_| call.result(0))
    }

    fn rt_expr(&mut self, expr: &Expr, symbol: &str, args: &[Expr], desc: Option<&Ty>) -> Option<Value> {
        let params = molt_abi::lookup(symbol).map(|f| f.params).unwrap_or_default();
        let mut params = params.iter().filter(|p| **p != Param::Desc);
        // An element of type `None` is a value to the runtime.
        let mut arg = |e: &Expr| match params.next() {
            Some(Param::Elem) => Some(self.held(e)),
            _ => self.expr(e),
        };
        let args: Vec<Value> = args.iter().filter_map(|e| arg(e)).collect();
        let desc = desc.map(|ty| self.module.held_ty(ty, expr.span));
        // So is one that it hands out.
        let element = molt_abi::lookup(symbol).is_some_and(|f| f.ret == Ret::Elem);
        let result = match self.module.ty(&expr.ty, expr.span) {
            None if element => Some(self.module.ctx.i1_ty()),
            result => result,
        };
        let value = self.rt(symbol, &args, result, desc);
        value.filter(|_| expr.ty != Ty::None)
    }

    /// Calls the runtime function `symbol`.
    pub fn rt(
        &mut self,
        symbol: &str,
        args: &[Value],
        result: Option<Type>,
        desc: Option<Type>,
    ) -> Option<Value> {
        let ctx = self.module.ctx;
        let Some(function) = molt_abi::lookup(symbol) else {
            self.module.internal(self.span(), &format!("the runtime has no function '{symbol}'"));
            return result.map(|t| self.b.poison(t));
        };
        let effects = match function.effects {
            Effects::Pure => "pure",
            Effects::Alloc => "alloc",
            Effects::Read => "read",
            Effects::Write => "write",
            Effects::Io => "io",
        };
        let results: Vec<Type> = result.into_iter().collect();
        let mut op = self
            .b
            .op("molt.obj.rt")
            .operands(args)
            .results(&results)
            .attr("callee", ctx.sym_ref(symbol))
            .attr("effects", ctx.str_attr(effects));
        if function.raises {
            op = op.attr("raises", ctx.unit());
        }
        if let Some(desc) = desc {
            op = op.attr("desc", ctx.type_attr(desc));
        }
        let op = op.build();
        result.map(|_| op.result(0))
    }
}
