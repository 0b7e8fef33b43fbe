//! Strings, tuples, slots, globals and counts.

use molt_dialects::ir::{Block, Builder, Op, Type, Value};

use super::Context;
use super::types::fields;
use crate::support::symbol;

impl Context {
    /// The address of a global of the object file.
    pub fn address(&self, b: Builder, name: &str, ty: Type) -> Value {
        let context = b.ctx();
        b.op("llvm.mlir.addressof")
            .attr("global_name", context.sym_ref(name))
            .results(&[ty])
            .build()
            .result(0)
    }

    /// The descriptor of a type.
    pub fn descriptor(&mut self, b: Builder, ty: Type) -> Value {
        let name = self.descriptors.of(ty, &self.types);
        self.address(b, &name, b.ctx().ptr_ty())
    }

    /// Variables of the function, in its entry block.
    pub fn alloca(&mut self, b: Builder, ty: Type) -> Value {
        let context = b.ctx();
        let one = b
            .op("llvm.mlir.constant")
            .attr("value", context.attr("1 : i32"))
            .results(&[context.i32_ty()])
            .build()
            .result(0);
        let memory = self.types.memory(ty);
        b.op("llvm.alloca")
            .operands(&[one])
            .attr("elem_type", context.type_attr(memory))
            .attr("alignment", context.i64_attr(self.types.layout(ty).align.into()))
            .results(&[context.ptr_ty()])
            .build()
            .result(0)
    }

    /// The address of a variable with this value, for the time of one call.
    pub fn spill(&mut self, b: Builder, op: Op, value: Value) -> Value {
        let entry = frame_block(op);
        let first = entry.first().expect("a block ends with a terminator");
        let slot = self.alloca(Builder::before(first).with_loc(op.loc()), value.ty());
        self.store(b, value, slot, value.ty(), None);
        slot
    }

    pub fn slot(&mut self, b: Builder, op: Op) -> Value {
        let ty = op.attr("type").and_then(|a| a.as_type()).expect("a slot has a type");
        // A coroutine's variables stand before its frame is made.
        let first = frame_block(op).first().expect("the block holds an op");
        self.alloca(Builder::before(first).with_loc(b.loc()), ty)
    }

    pub fn slot_get(&mut self, b: Builder, op: Op) -> Value {
        self.load(b, op.operand(0), op.result(0).ty(), None)
    }

    pub fn slot_set(&mut self, b: Builder, op: Op) {
        self.store(b, op.operand(0), op.operand(1), op.operand(0).ty(), None);
    }

    pub fn is(&mut self, b: Builder, op: Op) -> Value {
        let (x, y) = (op.operand(0), op.operand(1));
        self.same_bits(b, x, y, x.ty())
    }

    /// Whether two values of a type are the same, bit by bit.
    fn same_bits(&mut self, b: Builder, x: Value, y: Value, ty: Type) -> Value {
        if let Some(fields) = fields(ty) {
            let mut all = b.const_bool(true);
            for (i, ty) in fields.into_iter().enumerate() {
                let (x, y) = (self.field(b, x, &i.to_string(), ty), self.field(b, y, &i.to_string(), ty));
                let same = self.same_bits(b, x, y, ty);
                all = b.andi(all, same);
            }
            return all;
        }
        if ty.is_f64() {
            let (x, y) = (bits_of(b, x), bits_of(b, y));
            return b.cmpi("eq", x, y);
        }
        if ty.is_reference() { compare_pointers(b, EQ, x, y) } else { b.cmpi("eq", x, y) }
    }

    pub fn text_const(&mut self, b: Builder, op: Op) -> Value {
        let text = op.attr("value").and_then(|a| a.as_str()).expect("a string has a text");
        let name = match op.is("molt.obj.bytes_const") {
            true => self.descriptors.bytes(&text),
            false => self.descriptors.string(&text),
        };
        self.address(b, &name, op.result(0).ty())
    }

    pub fn tuple_make(&mut self, b: Builder, op: Op) -> Value {
        let context = b.ctx();
        let ty = op.result(0).ty();
        let mut tuple = b.op("llvm.mlir.poison").results(&[ty]).build().result(0);
        for (i, value) in op.operands().into_iter().enumerate() {
            let field =
                if value.ty().is_i1() { b.cast("arith.extui", value, context.i8_ty()) } else { value };
            tuple = self.with_field(b, tuple, i, field);
        }
        tuple
    }

    /// A struct with another value, in its layout in memory, in one field.
    pub fn with_field(&self, b: Builder, whole: Value, field: usize, value: Value) -> Value {
        b.op("llvm.insertvalue")
            .operands(&[whole, value])
            .attr("position", b.ctx().attr(&format!("array<i64: {field}>")))
            .results(&[whole.ty()])
            .build()
            .result(0)
    }

    pub fn tuple_get(&mut self, b: Builder, op: Op) -> Value {
        let index = op.attr("index").and_then(|a| a.as_i64()).expect("the op has an index");
        self.field(b, op.operand(0), &index.to_string(), op.result(0).ty())
    }

    /// A field of a struct, by its path.
    pub fn field(&mut self, b: Builder, tuple: Value, path: &str, ty: Type) -> Value {
        let context = b.ctx();
        let bits = if ty.is_i1() { context.i8_ty() } else { ty };
        let field = b
            .op("llvm.extractvalue")
            .operands(&[tuple])
            .attr("position", context.attr(&format!("array<i64: {path}>")))
            .results(&[bits])
            .build()
            .result(0);
        if ty.is_i1() { b.cast("arith.trunci", field, ty) } else { field }
    }

    /// Counts an object, or each object in a tuple.
    pub fn count(&mut self, b: Builder, op: Op, function: &str) {
        let value = op.operand(0);
        let mut paths = Vec::new();
        object_paths(value.ty(), "", &mut paths);
        for (path, ty) in paths {
            let object = if path.is_empty() { value } else { self.field(b, value, &path, ty) };
            self.runtime.call(b, function, &[object], None);
        }
    }

    pub fn global(&mut self, op: Op) {
        let name = op.symbol_name().expect("a global has a name");
        let ty = op.attr("type").and_then(|a| a.as_type()).expect("a global has a type");
        let memory = self.types.memory(ty);
        let initial = match op.attr("init") {
            Some(init) if ty.is_str() => {
                let text = init.as_str().expect("the verifier saw a string");
                let object = self.descriptors.string(&text);
                format!("llvm.mlir.addressof @\"{object}\" : {memory}")
            }
            Some(init) if ty.is_i1() => {
                let byte = i32::from(init.as_bool() == Some(true));
                format!("llvm.mlir.constant({byte} : i8) : i8")
            }
            Some(init) => format!("llvm.mlir.constant({init}) : {memory}"),
            None => format!("llvm.mlir.zero : {memory}"),
        };
        self.descriptors.add(&format!(
            "llvm.mlir.global internal @\"{name}\"() {{addr_space = 0 : i32, alignment = {} : i64}} \
             : {memory} {{\n  %0 = {initial}\n  llvm.return %0 : {memory}\n}}\n",
            self.types.layout(ty).align
        ));
    }

    pub fn global_get(&mut self, b: Builder, op: Op) -> Value {
        let address = self.address(b, &symbol(op, "global"), b.ctx().ptr_ty());
        let tag = self.tags.global;
        self.load(b, address, op.result(0).ty(), Some(tag))
    }

    pub fn global_set(&mut self, b: Builder, op: Op) {
        let address = self.address(b, &symbol(op, "global"), b.ctx().ptr_ty());
        let tag = self.tags.global;
        self.store(b, op.operand(0), address, op.operand(0).ty(), Some(tag));
    }
}

/// `llvm.icmp`'s number of "equal".
pub const EQ: i64 = 0;
/// Of "not equal".
pub const NE: i64 = 1;

/// Compares pointers.
pub fn compare_pointers(b: Builder, predicate: i64, x: Value, y: Value) -> Value {
    b.op("llvm.icmp")
        .operands(&[x, y])
        .attr("predicate", b.ctx().i64_attr(predicate))
        .results(&[b.ctx().i1_ty()])
        .build()
        .result(0)
}

/// A null pointer.
pub fn null_pointer(b: Builder) -> Value {
    b.op("llvm.mlir.zero").results(&[b.ctx().ptr_ty()]).build().result(0)
}

/// The bits of a float.
pub fn bits_of(b: Builder, float: Value) -> Value {
    b.cast("arith.bitcast", float, b.ctx().i64_ty())
}

/// The places of the objects in a value of this type.
fn object_paths(ty: Type, path: &str, paths: &mut Vec<(String, Type)>) {
    if ty.is_reference() {
        paths.push((path.to_string(), ty));
        return;
    }
    for (i, field) in fields(ty).unwrap_or_default().into_iter().enumerate() {
        let inner = if path.is_empty() { i.to_string() } else { format!("{path}, {i}") };
        object_paths(field, &inner, paths);
    }
}

/// The entry block of the function, or of the OpenMP region that becomes a function.
pub fn frame_block(op: Op) -> Block {
    let mut region = op.block().and_then(|b| b.region()).expect("the op is in a region");
    while let Some(parent) = region.parent_op() {
        if parent.is("func.func") || parent.is("omp.parallel") || parent.is("omp.task") {
            break;
        }
        region = parent.block().and_then(|b| b.region()).expect("the op is in a region");
    }
    region.entry().expect("the region holds an op")
}
