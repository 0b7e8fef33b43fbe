//! The context of an outlined loop: captured values in a struct on the stack.
//!
//! Scalars and pointers are stored as they are, objects as the pointers that they will become (a
//! cast that `reconcile-unrealized-casts` removes), unions likewise, memrefs as their descriptors,
//! tuples field by field.

use molt_dialects::ir::{Builder, Op, Type, Value};

use crate::obj::obj_to_llvm::types::Types;

/// Of no matter to what types become.
const POINTER_BITS: u32 = 64;

/// How one captured value is stored.
enum Slot {
    /// As it is.
    Plain,
    /// Cast to this type.
    Cast(Type),
    /// One slot per field.
    Fields(Vec<(Type, Slot)>),
}

fn slot(b: Builder, ty: Type) -> Slot {
    if let Some(fields) = ty.tuple_elems() {
        return Slot::Fields(fields.into_iter().map(|t| (t, slot(b, t))).collect());
    }
    if ty.is_object() || ty.is_union() {
        return Slot::Cast(Types::new(b.ctx(), POINTER_BITS).value(ty));
    }
    if ty.is_index() {
        return Slot::Cast(b.ctx().i64_ty());
    }
    match memref_rank(ty) {
        Some(0) => Slot::Cast(b.ctx().ty("!llvm.struct<(ptr, ptr, i64)>")),
        Some(n) => {
            let text = format!("!llvm.struct<(ptr, ptr, i64, array<{n} x i64>, array<{n} x i64>)>");
            Slot::Cast(b.ctx().ty(&text))
        }
        None => Slot::Plain,
    }
}

/// The number of dimensions of a ranked memref.
fn memref_rank(ty: Type) -> Option<usize> {
    if !ty.is_memref() {
        return None;
    }
    let text = ty.to_string();
    let shape = text.strip_prefix("memref<")?;
    let is_dim = |part: &&str| *part == "?" || part.parse::<u64>().is_ok();
    Some(shape.split('x').take_while(is_dim).count())
}

/// The struct type that holds values of these types.
pub struct Layout {
    slots: Vec<(Type, Slot)>,
    /// The struct.
    pub ty: Type,
    size: usize,
}

impl Layout {
    /// The layout for these types.
    pub fn new(b: Builder, types: &[Type]) -> Layout {
        let slots: Vec<(Type, Slot)> = types.iter().map(|t| (*t, slot(b, *t))).collect();
        let mut stored = Vec::new();
        slots.iter().for_each(|(ty, s)| flatten(*ty, s, &mut stored));
        let names: Vec<String> = stored.iter().map(|t| t.to_string()).collect();
        let ty = b.ctx().ty(&format!("!llvm.struct<({})>", names.join(", ")));
        Layout { slots, ty, size: stored.len() }
    }

    /// Whether there is nothing to store.
    pub fn is_empty(&self) -> bool {
        self.size == 0
    }

    /// Stores the values behind `context`.
    pub fn store(&self, b: Builder, context: Value, values: &[Value]) {
        let mut field = 0;
        for (value, (_, slot)) in values.iter().zip(&self.slots) {
            self.store_one(b, context, *value, slot, &mut field);
        }
    }

    fn store_one(&self, b: Builder, context: Value, value: Value, slot: &Slot, field: &mut usize) {
        let stored = match slot {
            Slot::Plain => value,
            Slot::Cast(ty) => cast(b, value, *ty),
            Slot::Fields(fields) => {
                for (i, (ty, inner)) in fields.iter().enumerate() {
                    let part = b.op("molt.obj.tuple_get").operands(&[value]).results(&[*ty]);
                    let part = part.attr("index", b.ctx().i64_attr(i as i64)).build().result(0);
                    self.store_one(b, context, part, inner, field);
                }
                return;
            }
        };
        let place = self.field(b, context, field);
        b.op("llvm.store").operands(&[stored, place]).build();
    }

    /// Loads the values behind `context`.
    pub fn load(&self, b: Builder, context: Value) -> Vec<Value> {
        let mut field = 0;
        self.slots.iter().map(|(ty, slot)| self.load_one(b, context, *ty, slot, &mut field)).collect()
    }

    fn load_one(&self, b: Builder, context: Value, ty: Type, slot: &Slot, field: &mut usize) -> Value {
        let mut read = |stored: Type| {
            let place = self.field(b, context, field);
            b.op("llvm.load").operands(&[place]).results(&[stored]).build().result(0)
        };
        match slot {
            Slot::Plain => read(ty),
            Slot::Cast(stored) => {
                let value = read(*stored);
                cast(b, value, ty)
            }
            Slot::Fields(fields) => {
                let parts: Vec<Value> =
                    fields.iter().map(|(t, s)| self.load_one(b, context, *t, s, field)).collect();
                b.op("molt.obj.tuple_make").operands(&parts).results(&[ty]).build().result(0)
            }
        }
    }

    fn field(&self, b: Builder, context: Value, field: &mut usize) -> Value {
        let ctx = b.ctx();
        let index = i32::try_from(*field).expect("fewer than 2**31 captures");
        *field += 1;
        b.op("llvm.getelementptr")
            .operands(&[context])
            .results(&[ctx.ptr_ty()])
            .attr("elem_type", ctx.type_attr(self.ty))
            .attr("rawConstantIndices", ctx.i32_array(&[0, index]))
            .build()
            .result(0)
    }
}

fn flatten(ty: Type, slot: &Slot, stored: &mut Vec<Type>) {
    match slot {
        Slot::Plain => stored.push(ty),
        Slot::Cast(to) => stored.push(*to),
        Slot::Fields(fields) => fields.iter().for_each(|(t, s)| flatten(*t, s, stored)),
    }
}

/// `value` as a `ty`, by a cast that disappears when both have been lowered.
pub fn cast(b: Builder, value: Value, ty: Type) -> Value {
    let index = value.ty().is_index() || ty.is_index();
    let name = if index { "arith.index_cast" } else { "builtin.unrealized_conversion_cast" };
    b.op(name).operands(&[value]).results(&[ty]).build().result(0)
}

/// Room for one `ty` on the stack of the function around `op`, made once per call of it.
pub fn stack_slot(op: Op, ty: Type) -> Value {
    let func = op.parent_of("func.func").expect("a loop lies in a function");
    let entry = func.region(0).entry().expect("a function with a loop has a body");
    let b = Builder::at_start(entry).with_loc(op.loc());
    let ctx = b.ctx();
    let one = b.op("llvm.mlir.constant").results(&[ctx.i64_ty()]).attr("value", ctx.i64_attr(1)).build();
    Builder::after(one)
        .with_loc(op.loc())
        .op("llvm.alloca")
        .operands(&[one.result(0)])
        .results(&[ctx.ptr_ty()])
        .attr("elem_type", ctx.type_attr(ty))
        .build()
        .result(0)
}
