//! How errors of the runtime become exception objects, and how one that leaves the program is told.
//!
//! ```text
//! def caught() -> BaseException:            def uncaught():
//!     kind = <pending error's kind>             e = <pending exception object>
//!     e = <object> if kind < 0                  if e is an object: <tell>(report(e))
//!         else make(kind, <message>)
//!     e.trace = <traceback>; return e
//! ```
//! Each handler begins with a call of the first function; the end of the main module calls the
//! second. The traceback is kept in a field that `BaseException` has beside its own ([`TRACE`]).

use crate::function::FnCx;
use crate::module::ModuleCx;
use molt_abi::EXCEPTION_OBJECT;
use molt_dialects::ir::{Block, Builder, Op, Type, Value};
use molt_hir::hir::{Errors, Ty};

/// The field of `BaseException` that keeps the traceback, a list of int.
pub const TRACE: &str = ".trace";

/// The function that takes the pending error as an object.
const CAUGHT: &str = "molt.caught";
/// The function that the main module calls when it fails.
const UNCAUGHT: &str = "molt.uncaught";

impl ModuleCx<'_> {
    /// Appends both functions, if the program has exception objects, and tells `main` of the second.
    pub fn define_errors(&self, builder: Builder, main: Op) {
        let Some(errors) = self.program.errors else {
            return;
        };
        let Some(exception) = self.exception_ty(&errors) else {
            return;
        };
        self.define_caught(builder, &errors, exception);
        self.define_uncaught(builder, &errors, exception);
        main.set_attr("molt.uncaught", self.ctx.sym_ref(UNCAUGHT));
    }

    /// The type of exception objects.
    fn exception_ty(&self, errors: &Errors) -> Option<Type> {
        self.ty(&Ty::Class(errors.base), self.program.function(errors.make).span)
    }

    /// The type of tracebacks.
    pub fn trace_ty(&self) -> Type {
        self.ctx.list_ty(self.ctx.i64_ty())
    }

    fn define_caught(&self, builder: Builder, errors: &Errors, exception: Type) {
        let ctx = self.ctx;
        let (b, entry) = self.helper(builder, CAUGHT, &[exception]);
        let kind = rt(b, "molt_error_kind", &[], Some(ctx.i32_ty()));
        let trace = rt(b, "molt_error_trace", &[], Some(self.trace_ty()))[0];
        let object = b.const_i32(EXCEPTION_OBJECT);
        let is_object = b.cmpi("eq", kind[0], object);
        let (choice, yes, no) = b.scf_if(is_object, &[exception]);
        let y = Builder::at_end(yes).with_loc(b.loc());
        let taken = rt(y, "molt_error_object", &[], Some(exception));
        rt(y, "molt_error_clear", &[], None);
        y.scf_yield(&taken);
        let n = Builder::at_end(no).with_loc(b.loc());
        let message = rt(n, "molt_error_message", &[], Some(ctx.str_ty()));
        rt(n, "molt_error_clear", &[], None);
        let number = n.cast("arith.extsi", kind[0], ctx.i64_ty());
        let make = self.program.function(errors.make);
        let made = n.call(&make.symbol, &[number, message[0]], &[exception]);
        n.scf_yield(&made.results());
        let b = Builder::at_end(entry).with_loc(b.loc());
        let caught = choice.result(0);
        b.op("molt.obj.field_set").operands(&[trace, caught]).attr("field", ctx.str_attr(TRACE)).build();
        b.ret(&[caught]);
    }

    fn define_uncaught(&self, builder: Builder, errors: &Errors, exception: Type) {
        let ctx = self.ctx;
        let (b, entry) = self.helper(builder, UNCAUGHT, &[]);
        let kind = rt(b, "molt_error_kind", &[], Some(ctx.i32_ty()))[0];
        let object = b.const_i32(EXCEPTION_OBJECT);
        let is_object = b.cmpi("eq", kind, object);
        let (_, yes, no) = b.scf_if(is_object, &[]);
        let y = Builder::at_end(yes).with_loc(b.loc());
        let trace = rt(y, "molt_error_trace", &[], Some(self.trace_ty()))[0];
        let last = rt(y, "molt_error_untold", &[], Some(exception))[0];
        y.op("molt.obj.field_set").operands(&[trace, last]).attr("field", ctx.str_attr(TRACE)).build();
        let report = self.program.function(errors.report);
        let text = y
            .op("molt.tier.invoke")
            .operands(&[last])
            .results(&[ctx.i1_ty(), ctx.str_ty()])
            .attr("callee", ctx.sym_ref(&report.symbol))
            .build();
        let (_, failed, told) = y.scf_if(text.result(0), &[]);
        Builder::at_end(failed).with_loc(b.loc()).scf_yield(&[]);
        let t = Builder::at_end(told).with_loc(b.loc());
        rt(t, "molt_error_tell", &[text.result(1)], None);
        t.scf_yield(&[]);
        Builder::at_end(yes).with_loc(b.loc()).scf_yield(&[]);
        Builder::at_end(no).with_loc(b.loc()).scf_yield(&[]);
        Builder::at_end(entry).with_loc(b.loc()).ret(&[]);
    }

    /// A private function without parameters, and its entry block.
    fn helper(&self, builder: Builder, symbol: &str, results: &[Type]) -> (Builder, Block) {
        let ctx = self.ctx;
        let builder = builder.with_loc(ctx.unknown_loc());
        let op = builder
            .op("func.func")
            .attr("sym_name", ctx.str_attr(symbol))
            .attr("function_type", ctx.type_attr(ctx.fn_ty(&[], results)))
            .attr("sym_visibility", ctx.str_attr("private"))
            .regions(1)
            .build();
        let entry = op.region(0).append_block(&[]);
        (Builder::at_end(entry).with_loc(builder.loc()), entry)
    }
}

/// A call of a runtime function that does not raise; its result, if any.
fn rt(b: Builder, symbol: &str, args: &[Value], result: Option<Type>) -> Vec<Value> {
    let ctx = b.ctx();
    let results: Vec<Type> = result.into_iter().collect();
    let op = b.op("molt.obj.rt").operands(args).results(&results);
    op.attr("callee", ctx.sym_ref(symbol)).attr("effects", ctx.str_attr("io")).build().results()
}

impl FnCx<'_> {
    /// At the start of a handler: takes the pending error as an object.
    pub fn caught_exception(&mut self) -> Option<Value> {
        let Some(ty) = self.module.program.errors.and_then(|e| self.module.exception_ty(&e)) else {
            self.module.internal(self.span(), "a program with handlers has no exception class");
            return None;
        };
        Some(self.b.call(CAUGHT, &[], &[ty]).result(0))
    }

    /// The traceback that an exception object keeps.
    pub fn trace_of(&mut self, exception: Value) -> Option<Value> {
        let errors = self.module.program.errors?;
        let base = self.module.exception_ty(&errors)?;
        let object = self.cast(exception, base);
        let trace = self.module.trace_ty();
        let get = self.b.op("molt.obj.field_get").operands(&[object]).results(&[trace]);
        Some(get.attr("field", self.module.ctx.str_attr(TRACE)).build().result(0))
    }
}
