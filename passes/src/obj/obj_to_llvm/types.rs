//! Types of values and of memory, and their layouts.

use std::collections::HashMap;

use molt_dialects::ir::{Ctx, Op, Type};

/// `ListObj` of the ABI.
pub const LIST: &str = "!llvm.struct<(struct<(i64, ptr)>, ptr, i64, i64)>";

/// The size of a list's header, on every target.
pub const LIST_BYTES: i64 = 40;

/// What holds for every pointer to a list.
pub const LIST_ATTRIBUTES: &str =
    "llvm.nonnull, llvm.noundef, llvm.align = 8 : i64, llvm.dereferenceable = 40 : i64";

/// Size, alignment and, for tuples, the offsets of the fields.
pub struct Layout {
    /// In bytes, a multiple of the alignment.
    pub size: u32,
    /// In bytes.
    pub align: u32,
    /// Of a tuple's fields.
    pub offsets: Vec<u32>,
}

/// The type conversion of one module.
pub struct Types {
    context: Ctx,
    pointer_bits: u32,
    converted: HashMap<Type, Type>,
}

impl Types {
    /// For a target with pointers of this width.
    pub fn new(context: Ctx, pointer_bits: u32) -> Types {
        Types { context, pointer_bits, converted: HashMap::new() }
    }

    /// The width of the target's `index`.
    pub fn pointer_bits(&self) -> u32 {
        self.pointer_bits
    }

    /// The type of a value after the pass.
    pub fn value(&mut self, ty: Type) -> Type {
        if let Some(&known) = self.converted.get(&ty) {
            return known;
        }
        let converted = if ty.is_object() {
            self.context.ptr_ty()
        } else if let Some(fields) = ty.tuple_elems() {
            let fields: Vec<String> = fields.into_iter().map(|f| self.memory(f).to_string()).collect();
            self.context.ty(&format!("!llvm.struct<({})>", fields.join(", ")))
        } else if ty.is_function() {
            let inputs: Vec<Type> = ty.fn_inputs().into_iter().map(|t| self.value(t)).collect();
            let results: Vec<Type> = ty.fn_results().into_iter().map(|t| self.value(t)).collect();
            self.context.fn_ty(&inputs, &results)
        } else {
            ty
        };
        self.converted.insert(ty, converted);
        converted
    }

    /// The type of a value in a list, a tuple, a slot or a global: `bool` is a byte.
    pub fn memory(&mut self, ty: Type) -> Type {
        if ty.is_i1() { self.context.i8_ty() } else { self.value(ty) }
    }

    /// How a value lies in memory.
    pub fn layout(&self, ty: Type) -> Layout {
        let pointer = self.pointer_bits / 8;
        let scalar = |size| Layout { size, align: size, offsets: Vec::new() };
        let Some(fields) = ty.tuple_elems() else {
            return scalar(match ty {
                _ if ty.is_object() => pointer,
                _ if ty.is_i64() || ty.is_f64() => 8,
                _ => 1,
            });
        };
        let (mut size, mut align, mut offsets) = (0u32, 1u32, Vec::new());
        for field in fields {
            let field = self.layout(field);
            size = size.next_multiple_of(field.align);
            offsets.push(size);
            size += field.size;
            align = align.max(field.align);
        }
        Layout { size: size.next_multiple_of(align), align, offsets }
    }

    /// Gives every value of the module its new type, and functions theirs.
    pub fn convert_all(&mut self, module: Op) {
        for op in module.collect(|_| true) {
            for result in op.results() {
                let ty = self.value(result.ty());
                if ty != result.ty() {
                    result.set_type(ty);
                }
            }
            for region in op.regions() {
                for block in region.blocks() {
                    for arg in block.args() {
                        let ty = self.value(arg.ty());
                        if ty != arg.ty() {
                            arg.set_type(ty);
                        }
                    }
                }
            }
            if op.is("func.func") {
                let old = op.attr("function_type").and_then(|a| a.as_type());
                let ty = self.value(old.expect("a function has a type"));
                op.set_attr("function_type", self.context.type_attr(ty));
            }
        }
    }
}
