//! Classes and their instances.
//!
//! A class becomes a `molt.obj.class`. An object is cast to the class that declares a field before the
//! field is read or written; such casts cost nothing.

use crate::errors::TRACE;
use crate::function::FnCx;
use crate::module::ModuleCx;
use molt_dialects::ir::{Builder, Type, Value};
use molt_hir::hir::{Class, ClassId, Expr, Ty};

impl ModuleCx<'_> {
    /// The class that `id` names.
    pub fn class(&self, id: ClassId) -> &Class {
        &self.program.classes[id.0 as usize]
    }

    /// The type of its instances.
    pub fn class_ty(&self, id: ClassId) -> Type {
        self.ctx.class_ty(&self.class(id).symbol)
    }

    /// Whether instances have a finalizer.
    fn is_finalized(&self, id: ClassId) -> bool {
        let class = self.class(id);
        class.del.is_some() || class.base.is_some_and(|base| self.is_finalized(base))
    }

    /// Declares every class at `builder`.
    pub fn declare_classes(&self, builder: Builder) {
        let ctx = self.ctx;
        for (place, class) in self.program.classes.iter().enumerate() {
            let mut names: Vec<_> = class.fields.iter().map(|f| ctx.str_attr(&f.name)).collect();
            let mut types: Vec<_> =
                class.fields.iter().map(|f| ctx.type_attr(self.held_ty(&f.ty, class.span))).collect();
            if self.program.errors.is_some_and(|errors| place == errors.base.0 as usize) {
                names.push(ctx.str_attr(TRACE));
                types.push(ctx.type_attr(self.trace_ty()));
            }
            let mut op = builder
                .with_loc(self.location("<module>", class.span))
                .op("molt.obj.class")
                .attr("sym_name", ctx.str_attr(&class.symbol))
                .attr("field_names", ctx.array_attr(&names))
                .attr("field_types", ctx.array_attr(&types));
            if let Some(base) = class.base {
                op = op.attr("base", ctx.sym_ref(&self.class(base).symbol));
            }
            if let Some(del) = class.del {
                op = op.attr("del", ctx.sym_ref(&self.program.function(del).symbol));
            }
            if *class.name != *class.symbol {
                op = op.attr("python_name", ctx.str_attr(&class.name));
            }
            op.build();
        }
    }
}

impl FnCx<'_> {
    /// A new instance.
    pub fn new_instance(&mut self, class: ClassId) -> Value {
        let mut op = self.b.op("molt.obj.new").results(&[self.module.class_ty(class)]);
        if self.module.is_finalized(class) {
            op = op.attr("finalized", self.module.ctx.unit());
        }
        op.build().result(0)
    }

    /// `object.field`
    pub fn field(&mut self, object: &Expr, class: ClassId, field: usize) -> Option<Value> {
        let module = self.module;
        let object = self.instance(object, class);
        let field = &module.class(class).fields[field];
        // `None` needs no reading.
        let ty = module.ty(&field.ty, self.span())?;
        let name = module.ctx.str_attr(&field.name);
        let op = self.b.op("molt.obj.field_get").operands(&[object]).attr("field", name);
        Some(op.results(&[ty]).build().result(0))
    }

    /// `object.field = value`, evaluated in the order value, object.
    pub fn set_field(&mut self, object: &Expr, class: ClassId, field: usize, value: &Expr) {
        let module = self.module;
        let value = self.expr(value);
        let object = self.instance(object, class);
        if let Some(value) = value {
            let name = module.ctx.str_attr(&module.class(class).fields[field].name);
            self.b.op("molt.obj.field_set").operands(&[value, object]).attr("field", name).build();
        }
    }

    /// An object as an instance of `class`.
    fn instance(&mut self, object: &Expr, class: ClassId) -> Value {
        let object = self.value(object);
        self.cast(object, self.module.class_ty(class))
    }

    /// Whether `object` is an instance of `class`, or exactly of it.
    pub fn instance_of(&mut self, object: &Expr, class: ClassId, exact: bool) -> Value {
        let ctx = self.module.ctx;
        let object = self.value(object);
        let name = ctx.sym_ref(&self.module.class(class).symbol);
        let mut op = self.b.op("molt.obj.instance_of").operands(&[object]).attr("class_name", name);
        if exact {
            op = op.attr("exact", ctx.unit());
        }
        op.results(&[ctx.i1_ty()]).build().result(0)
    }

    /// An object as one of another type.
    pub fn cast(&mut self, object: Value, ty: Type) -> Value {
        if object.ty() == ty { object } else { self.b.cast("molt.obj.cast", object, ty) }
    }

    /// `a is b`, of objects or unions.
    pub fn is(&mut self, a: &Expr, b: &Expr) -> Value {
        if a.ty == Ty::None || b.ty == Ty::None {
            return self.is_none(a, b);
        }
        let (mut x, mut y) = (self.value(a), self.value(b));
        if x.ty() != y.ty() {
            let any = self.module.ctx.object_ty();
            x = self.reference(x, any);
            y = self.reference(y, any);
        }
        let i1 = self.module.ctx.i1_ty();
        self.b.op("molt.obj.is").operands(&[x, y]).results(&[i1]).build().result(0)
    }

    /// An object, or what a nullable reference holds, as one of any type.
    fn reference(&mut self, value: Value, any: Type) -> Value {
        let object = match value.ty().optional_object() {
            Some(_) => {
                let members = value.ty().union_members().unwrap_or_default();
                let member = members.iter().position(|m| !m.is_none()).unwrap_or_default();
                self.unwrap_member(value, member)
            }
            None => value,
        };
        self.cast(object, any)
    }
}
