//! Addresses inside objects.
//!
//! MLIR's C API cannot set the flags of `llvm.getelementptr`, which are no attribute; so each form
//! is parsed once, as a template in a function that never joins the module, and cloned.

use std::collections::HashMap;

use molt_dialects::ir::{Builder, Ctx, Op, Type, Value, parse_ops};

use super::types::LIST;

/// The templates of one module; [`Addresses::finish`] destroys them.
pub struct Addresses {
    context: Ctx,
    /// By source element type and indices.
    templates: HashMap<(String, String), Op>,
    functions: Vec<Op>,
}

impl Addresses {
    /// No templates yet.
    pub fn new(context: Ctx) -> Addresses {
        Addresses { context, templates: HashMap::new(), functions: Vec::new() }
    }

    /// The address of a field of a list's header.
    pub fn field(&mut self, b: Builder, list: Value, field: i32) -> Value {
        self.build(b, LIST, &format!("0, {field}"), list, None)
    }

    /// The address of a member of a struct.
    pub fn member(&mut self, b: Builder, ty: &str, base: Value, member: usize) -> Value {
        self.build(b, ty, &format!("0, {member}"), base, None)
    }

    /// The address of an element of an array.
    pub fn element(&mut self, b: Builder, data: Value, index: Value, ty: Type) -> Value {
        self.build(b, &ty.to_string(), "%i", data, Some(index))
    }

    /// The address that many bytes from another.
    pub fn byte(&mut self, b: Builder, base: Value, offset: i64) -> Value {
        self.build(b, "i8", &offset.to_string(), base, None)
    }

    fn build(&mut self, b: Builder, ty: &str, indices: &str, base: Value, index: Option<Value>) -> Value {
        let template = self.template(ty, indices);
        let mut map = HashMap::from([(template.operand(0), base)]);
        map.extend(index.map(|index| (template.operand(1), index)));
        let op = template.clone_with(&mut map);
        op.set_loc(b.loc());
        b.insert(op).result(0)
    }

    fn template(&mut self, ty: &str, indices: &str) -> Op {
        let key = (ty.to_string(), indices.to_string());
        if let Some(&op) = self.templates.get(&key) {
            return op;
        }
        let (inputs, index) = if indices == "%i" { ("!llvm.ptr, i64", true) } else { ("!llvm.ptr", false) };
        let flags = if indices.starts_with('-') { "" } else { "inbounds|nuw " };
        let text = format!(
            "llvm.func @template(%p: !llvm.ptr, %i: i64) {{\n\
             \x20 %0 = llvm.getelementptr {flags}%p[{indices}] : ({inputs}) -> !llvm.ptr, {ty}\n\
             \x20 llvm.return\n}}"
        );
        let function = parse_ops(self.context, &text, self.context.unknown_loc())[0];
        let entry = function.region(0).entry().expect("the function has a body");
        let op = entry.first().expect("the body has an address");
        debug_assert_eq!(op.num_operands(), 1 + usize::from(index));
        self.functions.push(function);
        self.templates.insert(key, op);
        op
    }

    /// Destroys the templates.
    pub fn finish(&mut self) {
        self.templates.clear();
        self.functions.drain(..).for_each(Op::erase);
    }
}
