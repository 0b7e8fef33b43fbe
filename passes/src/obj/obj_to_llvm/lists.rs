//! Lists as memory: headers, elements, and the aliasing facts about them.

use molt_dialects::ir::{Attr, Block, Builder, Ctx, Op, Type, Value};
use molt_dialects::pass::PassError;

use super::Context;

/// The fields of a list's header.
#[derive(Clone, Copy)]
pub enum Field {
    Data = 1,
    Len = 2,
    Cap = 3,
}

/// Aliasing tags: memory with different tags never overlaps.
pub struct Tags {
    data: Attr,
    len: Attr,
    cap: Attr,
    int: Attr,
    float: Attr,
    byte: Attr,
    pointer: Attr,
    tuple: Attr,
    /// Module variables.
    pub global: Attr,
}

impl Tags {
    /// One scalar type for each kind of memory, all children of one root.
    pub fn new(context: Ctx) -> Tags {
        let tag = |name: &str| {
            let ty = format!("<id = \"{name}\", members = {{<#llvm.tbaa_root<id = \"molt\">, 0>}}>");
            context.attr(&format!("[#llvm.tbaa_tag<base_type = {ty}, access_type = {ty}, offset = 0>]"))
        };
        Tags {
            data: tag("molt.list.data"),
            len: tag("molt.list.len"),
            cap: tag("molt.list.cap"),
            int: tag("molt.element.int"),
            float: tag("molt.element.float"),
            byte: tag("molt.element.bool"),
            pointer: tag("molt.element.object"),
            tuple: tag("molt.element.tuple"),
            global: tag("molt.global"),
        }
    }

    fn field(&self, field: Field) -> Attr {
        match field {
            Field::Data => self.data,
            Field::Len => self.len,
            Field::Cap => self.cap,
        }
    }

    fn element(&self, ty: Type) -> Attr {
        match ty {
            _ if ty.is_i64() => self.int,
            _ if ty.is_f64() => self.float,
            _ if ty.is_i1() || ty.is_i8() => self.byte,
            _ if ty.is_reference() => self.pointer,
            _ => self.tuple,
        }
    }
}

/// The element type of the list that an operand is.
fn element_type(list: Value) -> Type {
    list.ty().list_elem().expect("the verifier saw a list")
}

impl Context {
    /// Loads a value in its layout in memory.
    pub fn load(&mut self, b: Builder, from: Value, ty: Type, tag: Option<Attr>) -> Value {
        let context = b.ctx();
        let bits = if ty.is_i1() { context.i8_ty() } else { ty };
        let align = self.types.layout(ty).align;
        let mut load = b
            .op("llvm.load")
            .operands(&[from])
            .attr("alignment", context.i64_attr(align.into()))
            .results(&[bits]);
        if let Some(tag) = tag {
            load = load.attr("tbaa", tag);
        }
        let value = load.build().result(0);
        if ty.is_i1() { b.cast("arith.trunci", value, ty) } else { value }
    }

    /// Stores a value in its layout in memory.
    pub fn store(&mut self, b: Builder, value: Value, to: Value, ty: Type, tag: Option<Attr>) {
        let context = b.ctx();
        let align = self.types.layout(ty).align;
        let bits = if ty.is_i1() { b.cast("arith.extui", value, context.i8_ty()) } else { value };
        let mut store =
            b.op("llvm.store").operands(&[bits, to]).attr("alignment", context.i64_attr(align.into()));
        if let Some(tag) = tag {
            store = store.attr("tbaa", tag);
        }
        store.build();
    }

    fn field_address(&mut self, b: Builder, list: Value, field: Field) -> Value {
        self.addresses.field(b, list, field as i32)
    }

    fn load_field(&mut self, b: Builder, list: Value, field: Field) -> Value {
        let context = b.ctx();
        let address = self.field_address(b, list, field);
        let (ty, align) = match field {
            Field::Data => (context.ptr_ty(), self.types.pointer_bits() / 8),
            Field::Len | Field::Cap => (context.i64_ty(), 8),
        };
        b.op("llvm.load")
            .operands(&[address])
            .attr("alignment", context.i64_attr(align.into()))
            .attr("tbaa", self.tags.field(field))
            .results(&[ty])
            .build()
            .result(0)
    }

    fn element_address(&mut self, b: Builder, list: Value, index: Value) -> Value {
        let data = self.load_field(b, list, Field::Data);
        let memory = self.types.memory(element_type(list));
        self.addresses.element(b, data, index, memory)
    }

    pub fn list_len(&mut self, b: Builder, list: Value) -> Value {
        self.load_field(b, list, Field::Len)
    }

    pub fn list_get(&mut self, b: Builder, op: Op) -> Result<Value, PassError> {
        require_inbounds(op)?;
        let (list, index) = (op.operand(0), op.operand(1));
        let element = element_type(list);
        let address = self.element_address(b, list, index);
        let tag = self.tags.element(element);
        let value = self.load(b, address, element, Some(tag));
        if element.is_list() {
            let fact = format!("#llvm.dereferenceable<bytes = {}>", self.types.list_bytes());
            let load = value.defining_op().expect("a load was just made");
            load.set_attr("dereferenceable", b.ctx().attr(&fact));
        }
        Ok(value)
    }

    pub fn list_set(&mut self, b: Builder, op: Op) -> Result<(), PassError> {
        require_inbounds(op)?;
        let (value, list, index) = (op.operand(0), op.operand(1), op.operand(2));
        let element = element_type(list);
        let address = self.element_address(b, list, index);
        let tag = self.tags.element(element);
        self.store(b, value, address, element, Some(tag));
        op.erase();
        Ok(())
    }

    /// Grows the list on a cold path if it is full, then stores the element and the new length.
    pub fn list_append(&mut self, op: Op) {
        let context = op.context();
        let (value, list) = (op.operand(0), op.operand(1));
        let first = op.block().expect("the op is in a block");
        let next = first.split_before(op);
        let grow = Block::detached(&[]);
        let region = first.region().expect("the block is in a region");
        region.insert_block_after(first, grow);

        let b = Builder::at_end(first).with_loc(op.loc());
        let len = self.load_field(b, list, Field::Len);
        let cap = self.load_field(b, list, Field::Cap);
        let full = b.cmpi("eq", len, cap);
        b.cond_br(full, grow, &[], next, &[]).set_attr("branch_weights", context.attr("array<i32: 1, 64>"));

        let b = Builder::at_end(grow).with_loc(op.loc());
        self.runtime.call(b, "molt_list_grow", &[list], None);
        b.br(next, &[]);

        let b = Builder::before(op).with_loc(op.loc());
        let element = element_type(list);
        let address = self.element_address(b, list, len);
        let tag = self.tags.element(element);
        self.store(b, value, address, element, Some(tag));
        let one = b.const_i64(1);
        // No list has 2**63 elements.
        let longer = b
            .op("arith.addi")
            .operands(&[len, one])
            .attr("overflowFlags", context.attr("#arith.overflow<nsw, nuw>"))
            .results(&[context.i64_ty()])
            .build()
            .result(0);
        let address = self.field_address(b, list, Field::Len);
        b.op("llvm.store")
            .operands(&[longer, address])
            .attr("alignment", context.i64_attr(8))
            .attr("tbaa", self.tags.len)
            .build();
    }

    pub fn list_new(&mut self, b: Builder, op: Op) -> Value {
        let list = op.result(0).ty();
        let desc = self.descriptor(b, list);
        let capacity = op.operands().first().copied().unwrap_or_else(|| b.const_i64(0));
        self.runtime
            .call(b, "molt_list_new", &[desc, capacity], Some(list))
            .expect("the function returns a list")
    }

    pub fn list_filled(&mut self, b: Builder, op: Op) -> Value {
        let list = op.result(0).ty();
        let desc = self.descriptor(b, list);
        let element = self.spill(b, op, op.operand(0));
        self.runtime
            .call(b, "molt_list_filled", &[desc, element, op.operand(1)], Some(list))
            .expect("the function returns a list")
    }

    /// The memref descriptor of a list's storage.
    pub fn view(&mut self, b: Builder, op: Op) -> Value {
        let context = b.ctx();
        let list = op.operand(0);
        let index = if self.types.pointer_bits() == 32 { context.i32_ty() } else { context.i64_ty() };
        let ty =
            context.ty(&format!("!llvm.struct<(ptr, ptr, {index}, array<1 x {index}>, array<1 x {index}>)>"));
        let data = self.load_field(b, list, Field::Data);
        let mut len = self.load_field(b, list, Field::Len);
        if self.types.pointer_bits() == 32 {
            len = b.cast("arith.trunci", len, index);
        }
        let constant = |n: i64| {
            b.op("llvm.mlir.constant")
                .attr("value", context.attr(&format!("{n} : {index}")))
                .results(&[index])
                .build()
                .result(0)
        };
        let (zero, one) = (constant(0), constant(1));
        let mut whole = b.op("llvm.mlir.poison").results(&[ty]).build().result(0);
        for (path, part) in [("0", data), ("1", data), ("2", zero), ("3, 0", len), ("4, 0", one)] {
            whole = b
                .op("llvm.insertvalue")
                .operands(&[whole, part])
                .attr("position", context.attr(&format!("array<i64: {path}>")))
                .results(&[ty])
                .build()
                .result(0);
        }
        b.cast("builtin.unrealized_conversion_cast", whole, op.result(0).ty())
    }
}

fn require_inbounds(op: Op) -> Result<(), PassError> {
    if op.has_attr("inbounds") {
        return Ok(());
    }
    Err(PassError::at(op, format!("'{}' still checks its index", op.name())))
}
