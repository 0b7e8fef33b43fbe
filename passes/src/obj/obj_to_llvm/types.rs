//! Types of values and of memory, and their layouts.

use std::collections::HashMap;

use molt_dialects::ir::{Ctx, Op, Type};

/// `ObjHeader` of the ABI.
pub const HEADER: &str = "struct<(i32, i32, ptr)>";

/// `ListObj` of the ABI.
pub const LIST: &str = "!llvm.struct<(struct<(i32, i32, ptr)>, ptr, i64, i64)>";

/// Size, alignment and, for tuples and unions, the offsets of the fields.
pub struct Layout {
    /// In bytes, a multiple of the alignment.
    pub size: u32,
    /// In bytes.
    pub align: u32,
    /// Of the fields of a tuple or the slots of a union.
    pub offsets: Vec<u32>,
}

/// The fields of a tuple, or the slots of a union that is more than a nullable reference.
pub fn fields(ty: Type) -> Option<Vec<Type>> {
    ty.tuple_elems().or_else(|| Slots::of(ty).map(|s| s.types))
}

/// The slots of a union: first its tag, the member's position; then one that ints, floats and bools
/// share, by their bits; one that all references share; and one for each tuple and union.
pub struct Slots {
    /// The types of the slots.
    pub types: Vec<Type>,
    /// Which slot each member uses; none for `none`.
    pub of_member: Vec<Option<usize>>,
}

impl Slots {
    /// Of a union; none for a nullable reference and for other types.
    pub fn of(ty: Type) -> Option<Slots> {
        let members = ty.union_members().filter(|_| ty.optional_object().is_none())?;
        let context = ty.context();
        let (word, object) = (context.i64_ty(), context.object_ty());
        let mut slots = Slots { types: vec![word], of_member: Vec::new() };
        let (mut scalar, mut reference) = (None, None);
        for member in members {
            let mut new = |ty: Type| {
                slots.types.push(ty);
                slots.types.len() - 1
            };
            slots.of_member.push(match member {
                _ if member.is_none() => None,
                _ if member.is_reference() => Some(*reference.get_or_insert_with(|| new(object))),
                _ if member.is_tuple() || member.is_union() => Some(new(member)),
                _ => Some(*scalar.get_or_insert_with(|| new(word))),
            });
        }
        Some(slots)
    }
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

    /// The size of a list without its elements.
    pub fn list_bytes(&self) -> i64 {
        if self.pointer_bits == 32 { 32 } else { 40 }
    }

    /// What holds for every pointer to a list.
    pub fn list_attributes(&self) -> String {
        let bytes = self.list_bytes();
        format!("llvm.nonnull, llvm.noundef, llvm.align = 8 : i64, llvm.dereferenceable = {bytes} : i64")
    }

    /// The type of a value after the pass.
    pub fn value(&mut self, ty: Type) -> Type {
        if let Some(&known) = self.converted.get(&ty) {
            return known;
        }
        let converted = if ty.is_reference() {
            self.context.ptr_ty()
        } else if let Some(fields) = fields(ty) {
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
        match fields(ty) {
            Some(fields) => self.layout_of(&fields, 0, 1),
            _ if ty.is_reference() => scalar(pointer),
            _ if ty.is_i64() || ty.is_f64() => scalar(8),
            _ if ty.is_int(32) => scalar(4),
            _ => scalar(1),
        }
    }

    /// The layout of fields behind `start` bytes with an alignment.
    fn layout_of(&self, fields: &[Type], start: u32, align: u32) -> Layout {
        let (mut size, mut align, mut offsets) = (start, align, Vec::new());
        for field in fields {
            let field = self.layout(*field);
            size = size.next_multiple_of(field.align);
            offsets.push(size);
            size += field.size;
            align = align.max(field.align);
        }
        Layout { size: size.next_multiple_of(align), align, offsets }
    }

    /// The size of what every object begins with.
    pub fn header_bytes(&self) -> u32 {
        if self.pointer_bits == 32 { 12 } else { 16 }
    }

    /// The layout of an instance with these fields, header included; the alignment is the
    /// allocator's.
    pub fn instance(&self, fields: &[Type]) -> Layout {
        self.layout_of(fields, self.header_bytes(), 8)
    }

    /// The struct of an instance with these fields.
    pub fn instance_struct(&mut self, fields: &[Type]) -> String {
        let fields: Vec<String> = fields.iter().map(|f| format!(", {}", self.memory(*f))).collect();
        format!("!llvm.struct<({HEADER}{})>", fields.concat())
    }

    /// The offsets of the references in a value.
    pub fn references(&self, ty: Type) -> Vec<u32> {
        match fields(ty) {
            Some(fields) => self.references_in(&fields, &self.layout(ty)),
            None if ty.is_reference() => vec![0],
            None => Vec::new(),
        }
    }

    /// The offsets of the references in fields of this layout.
    pub fn references_in(&self, fields: &[Type], layout: &Layout) -> Vec<u32> {
        let inner = |(field, offset): (&Type, &u32)| {
            let offset = *offset;
            self.references(*field).into_iter().map(move |inner| offset + inner)
        };
        fields.iter().zip(&layout.offsets).flat_map(inner).collect()
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
