//! Module-level variables: `molt.obj.global`, and a flag beside those that may be read too early.

use crate::function::FnCx;
use crate::module::ModuleCx;
use molt_abi::ErrorKind;
use molt_dialects::ir::{Builder, Type, Value};
use molt_hir::hir::{Expr, GlobalId};

/// The symbol of the flag that tells whether the variable `symbol` is bound.
fn flag_symbol(symbol: &str) -> String {
    format!("{symbol}.bound")
}

impl ModuleCx<'_> {
    /// Declares every module variable at `builder`.
    pub fn declare_globals(&self, builder: Builder) {
        for g in &self.program.globals {
            let builder = builder.with_loc(self.location("<module>", g.span));
            let declare = |symbol: &str, ty: Type| {
                builder
                    .op("molt.obj.global")
                    .attr("sym_name", self.ctx.str_attr(symbol))
                    .attr("type", self.ctx.type_attr(ty))
                    .attr("sym_visibility", self.ctx.str_attr("private"))
                    .build();
            };
            if let Some(ty) = self.ty(&g.ty, g.span) {
                declare(&g.symbol, ty);
            }
            if g.maybe_unbound {
                declare(&flag_symbol(&g.symbol), self.ctx.i1_ty());
            }
        }
    }
}

impl FnCx<'_> {
    /// Reads a module variable.
    pub fn read_global(&mut self, global: GlobalId) -> Option<Value> {
        let module = self.module;
        let info = &module.program.globals[global.0 as usize];
        if info.maybe_unbound {
            let flag = self.global_get(&flag_symbol(&info.symbol), module.ctx.i1_ty());
            self.require(flag, ErrorKind::NameError, &format!("name '{}' is not defined", info.name));
        }
        module.ty(&info.ty, info.span).map(|ty| self.global_get(&info.symbol, ty))
    }

    /// `global = value`
    pub fn set_global(&mut self, global: GlobalId, value: &Expr) {
        let info = &self.module.program.globals[global.0 as usize];
        if let Some(value) = self.expr(value) {
            self.global_set(&info.symbol, value);
        }
        if info.maybe_unbound {
            let bound = self.b.const_bool(true);
            self.global_set(&flag_symbol(&info.symbol), bound);
        }
    }

    fn global_get(&mut self, symbol: &str, ty: Type) -> Value {
        let name = self.module.ctx.sym_ref(symbol);
        self.b.op("molt.obj.global_get").attr("global", name).results(&[ty]).build().result(0)
    }

    fn global_set(&mut self, symbol: &str, value: Value) {
        let name = self.module.ctx.sym_ref(symbol);
        self.b.op("molt.obj.global_set").operands(&[value]).attr("global", name).build();
    }
}
