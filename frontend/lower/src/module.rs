//! The module: what all functions share, and the entry point of the crate.

use crate::function::FnCx;
use melior::Context;
use melior::ir::{Location, Module};
use molt_base::{Diagnostic, SourceMap, Span};
use molt_dialects::DiagnosticCapture;
use molt_dialects::ir::{Builder, Ctx, Loc, Op, Type};
use molt_hir::hir::{Function, Program, Ty};
use std::cell::RefCell;

/// What lowering knows of the whole program.
pub struct ModuleCx<'a> {
    /// The MLIR context.
    pub ctx: Ctx,
    /// The program.
    pub program: &'a Program,
    /// Where locations come from.
    pub sources: &'a SourceMap,
    /// The first thing that could not be lowered.
    error: RefCell<Option<Diagnostic>>,
}

/// Turns `program` into a module of the `molt` dialect.
///
/// An error is either a limit of the compiler that earlier stages do not know of, or the
/// compiler's own fault (`E0900`).
#[expect(clippy::result_large_err, reason = "once per compilation")]
pub fn lower<'c>(
    context: &'c Context,
    program: &Program,
    sources: &SourceMap,
) -> Result<Module<'c>, Diagnostic> {
    let module = Module::new(Location::unknown(context));
    let cx = ModuleCx { ctx: Ctx::from(context), program, sources, error: RefCell::new(None) };
    let top = Op::from_melior(&module.as_operation());
    let body = top.region(0).entry().expect("a module has a body");
    let builder = Builder::at_end(body);
    cx.declare_classes(builder);
    cx.declare_globals(builder);
    let functions: Vec<Op> = program
        .functions
        .iter()
        .enumerate()
        .map(|(i, f)| FnCx::lower(&cx, f, i == program.main.0 as usize, builder))
        .collect();
    cx.define_errors(builder, functions[program.main.0 as usize]);
    if let Some(error) = cx.error.into_inner() {
        return Err(error);
    }
    let capture = DiagnosticCapture::new(context);
    if !top.verify() {
        let why = capture.take().into_iter().map(|d| d.message).next().unwrap_or_default();
        let culprit = program.functions.iter().zip(&functions).find(|(_, op)| !op.verify());
        return Err(invalid(program, culprit.map(|(f, _)| f), &why));
    }
    Ok(module)
}

/// The module does not verify: our fault.
fn invalid(program: &Program, culprit: Option<&Function>, why: &str) -> Diagnostic {
    let f = culprit.unwrap_or(program.function(program.main));
    let what = if culprit.is_some() { format!("function '{}'", f.name) } else { "the module".to_string() };
    Diagnostic::error("E0900", f.span, format!("internal error: the IR of {what} is not valid"))
        .note(why)
        .note("the phase is 'lower'; this is a bug in the compiler, not in the program")
}

impl ModuleCx<'_> {
    /// Keeps the first error; lowering goes on with placeholders.
    pub fn fail(&self, error: Diagnostic) {
        self.error.borrow_mut().get_or_insert(error);
    }

    /// Records a broken invariant.
    pub fn internal(&self, span: Span, message: &str) {
        self.fail(
            Diagnostic::error("E0900", span, format!("internal error: {message}"))
                .note("the phase is 'lower'; this is a bug in the compiler, not in the program"),
        );
    }

    /// The type of values of `ty`; nothing for `None`, whose values vanish.
    pub fn ty(&self, ty: &Ty, span: Span) -> Option<Type> {
        Some(match ty {
            Ty::None => return None,
            Ty::Int => self.ctx.i64_ty(),
            Ty::Float => self.ctx.f64_ty(),
            Ty::Bool => self.ctx.i1_ty(),
            Ty::Str => self.ctx.str_ty(),
            Ty::Gen(gen_ty) => self.gen_ty(gen_ty, span),
            Ty::Bytes => self.ctx.bytes_ty(),
            Ty::Class(id) => self.class_ty(*id),
            Ty::Union(members) => {
                let member = |t| self.ty(t, span).unwrap_or_else(|| self.ctx.none_ty());
                let members: Vec<Type> = members.iter().map(member).collect();
                if members.len() < 2 {
                    self.internal(span, "a union has less than two members");
                    return Some(self.ctx.i1_ty());
                }
                self.ctx.union_ty(&members)
            }
            Ty::List(elem) => self.ctx.list_ty(self.held_ty(elem, span)),
            Ty::Tuple(fields) => {
                let fields: Vec<_> = fields.iter().map(|t| self.held_ty(t, span)).collect();
                self.ctx.tuple_ty(&fields)
            }
        })
    }

    /// The type of an element or a field of type `ty`: for `None`, which has no values, `i8`.
    pub fn held_ty(&self, ty: &Ty, span: Span) -> Type {
        self.ty(ty, span).unwrap_or_else(|| self.ctx.i8_ty())
    }

    /// The location of `span` in the Python function `name`.
    pub fn location(&self, name: &str, span: Span) -> Loc {
        let file = self.sources.file(span.file);
        let (start, end) = (file.line_col(span.start), file.line_col(span.end.max(span.start)));
        let path = file.path.display().to_string();
        let range = self.ctx.range_loc(&path, (start.line, start.col), (end.line, end.col));
        self.ctx.name_loc(name, range)
    }
}
