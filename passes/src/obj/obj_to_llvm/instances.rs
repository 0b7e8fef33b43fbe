//! Instances of classes as memory: fields behind a header, the class in the descriptor.

use molt_dialects::ir::{Attr, Builder, Ctx, Op, Type, Value};

use super::Context;
use super::descriptors::{CLASS_NUMBER, DESC};
use super::types::HEADER;
use super::values::{EQ, compare_pointers};
use crate::support::symbol;

/// An aliasing tag of its own for each field, and one for what never changes.
pub fn tag(context: Ctx, name: &str) -> Attr {
    let ty = format!("<id = {name:?}, members = {{<#llvm.tbaa_root<id = \"molt\">, 0>}}>");
    context.attr(&format!("[#llvm.tbaa_tag<base_type = {ty}, access_type = {ty}, offset = 0>]"))
}

impl Context {
    /// The address, type and aliasing tag of the field that an op names.
    fn place(&mut self, b: Builder, op: Op, object: Value) -> (Value, Type, Attr) {
        let field = op.attr("field").and_then(|a| a.as_str()).expect("the op names a field");
        let symbol = object.ty().class_name().expect("the verifier saw an instance");
        let class = self.descriptors.classes.get(&symbol);
        let index = class.field(&field);
        let fields: Vec<Type> = class.fields.iter().map(|(_, ty)| *ty).collect();
        let instance = self.types.instance_struct(&fields);
        let address = self.addresses.member(b, &instance, object, index + 1);
        (address, fields[index], tag(b.ctx(), &format!("molt.field.{symbol}.{field}")))
    }

    pub fn field_get(&mut self, b: Builder, op: Op) -> Value {
        let (address, ty, tag) = self.place(b, op, op.operand(0));
        self.load(b, address, ty, Some(tag))
    }

    pub fn field_set(&mut self, b: Builder, op: Op) {
        let (address, ty, tag) = self.place(b, op, op.operand(1));
        self.store(b, op.operand(0), address, ty, Some(tag));
    }

    /// An instance from the runtime, whose fields are zero; the tag of a union says `none` where it
    /// can.
    pub fn new_instance(&mut self, b: Builder, op: Op) -> Value {
        let ty = op.result(0).ty();
        let desc = self.descriptor(b, ty);
        let object = self
            .runtime
            .call(b, "molt_object_new", &[desc], Some(ty))
            .expect("the function returns an object");
        let symbol = ty.class_name().expect("the verifier saw an instance");
        let class = self.descriptors.classes.get(&symbol);
        let fields: Vec<Type> = class.fields.iter().map(|(_, ty)| *ty).collect();
        for (i, field) in fields.iter().enumerate() {
            let members = field.union_members().filter(|_| field.optional_object().is_none());
            let none = members.and_then(|m| m.iter().position(|m| m.is_none()));
            if let Some(none) = none.filter(|none| *none > 0) {
                let instance = self.types.instance_struct(&fields);
                let address = self.addresses.member(b, &instance, object, i + 1);
                // The tag comes first in the union.
                let none = b.const_i64(none as i64);
                self.store(b, none, address, none.ty(), None);
            }
        }
        object
    }

    /// The class of an object never changes: it is compared with the class itself where there is no
    /// subclass, else its number with the range of the subclasses' numbers.
    pub fn instance_of(&mut self, b: Builder, op: Op) -> Value {
        let context = b.ctx();
        let symbol = symbol(op, "class_name");
        let class = self.descriptors.classes.get(&symbol);
        let (first, last) = (class.number, class.last);
        let exact = op.has_attr("exact") || first == last;
        let header = self.addresses.member(b, &format!("!llvm.{HEADER}"), op.operand(0), 2);
        let desc = b
            .op("llvm.load")
            .operands(&[header])
            .attr("alignment", context.i64_attr((self.types.pointer_bits() / 8).into()))
            .attr("tbaa", tag(context, "molt.desc"))
            .results(&[context.ptr_ty()])
            .build()
            .result(0);
        if exact {
            let wanted = self.descriptor(b, context.class_ty(&symbol));
            return compare_pointers(b, EQ, desc, wanted);
        }
        let place = self.addresses.member(b, DESC, desc, CLASS_NUMBER);
        let number = b
            .op("llvm.load")
            .operands(&[place])
            .attr("alignment", context.i64_attr(4))
            .attr("invariant", context.unit())
            .results(&[context.i32_ty()])
            .build()
            .result(0);
        let (base, range) = (b.const_i32(first as i32), b.const_i32((last - first) as i32));
        let above = b.subi(number, base);
        b.cmpi("ule", above, range)
    }
}
