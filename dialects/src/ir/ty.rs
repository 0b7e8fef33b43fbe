//! Types.

use super::Ctx;
use crate::ffi;
use mlir_sys::*;
use std::fmt;

handle! {
    /// A type; equal types are the same handle.
    Type(MlirType)
}

impl Type {
    /// The context that owns it.
    pub fn context(self) -> Ctx {
        Ctx(mlir!(mlirTypeGetContext(self.0)))
    }
    /// A signless integer of this width.
    pub fn is_int(self, bits: u32) -> bool {
        mlir!(mlirTypeIsAInteger(self.0)) && mlir!(mlirIntegerTypeGetWidth(self.0)) == bits
    }
    /// `i64`.
    pub fn is_i64(self) -> bool {
        self.is_int(64)
    }
    /// `i1`.
    pub fn is_i1(self) -> bool {
        self.is_int(1)
    }
    /// `i8`.
    pub fn is_i8(self) -> bool {
        self.is_int(8)
    }
    /// `f64`.
    pub fn is_f64(self) -> bool {
        mlir!(mlirTypeIsAF64(self.0))
    }
    /// `index`.
    pub fn is_index(self) -> bool {
        mlir!(mlirTypeIsAIndex(self.0))
    }
    /// `none`.
    pub fn is_none(self) -> bool {
        mlir!(mlirTypeIsANone(self.0))
    }
    /// `!molt.obj.list<…>`.
    pub fn is_list(self) -> bool {
        self.list_elem().is_some()
    }
    /// `!molt.obj.str`.
    pub fn is_str(self) -> bool {
        mlir!(ffi::moltTypeIsStr(self.0))
    }
    /// `!molt.obj.tuple<…>`.
    pub fn is_tuple(self) -> bool {
        mlir!(ffi::moltTupleSize(self.0)) >= 0
    }
    /// `!molt.obj.gen<…>`.
    pub fn is_gen(self) -> bool {
        self.gen_part(0).is_some()
    }
    /// What a generator yields (0), takes (1) or returns (2); `none` for nothing.
    pub fn gen_part(self, part: usize) -> Option<Type> {
        Type::option(mlir!(ffi::moltGenPart(self.0, part as isize)))
    }
    /// `!molt.obj.bytes`.
    pub fn is_bytes(self) -> bool {
        mlir!(ffi::moltTypeIsBytes(self.0))
    }
    /// `!molt.obj.class<…>`.
    pub fn is_class(self) -> bool {
        self.class_name().is_some()
    }
    /// `!molt.obj.union<…>`.
    pub fn is_union(self) -> bool {
        mlir!(ffi::moltUnionSize(self.0)) >= 0
    }
    /// A heap object: a string, bytes, a list, an instance of a class, or any of them.
    pub fn is_object(self) -> bool {
        mlir!(ffi::moltTypeIsObject(self.0))
    }
    /// The object type of a union of `none` and one object type: a nullable reference.
    pub fn optional_object(self) -> Option<Type> {
        match self.union_members()?[..] {
            [a, b] if a.is_none() && b.is_object() => Some(b),
            [a, b] if b.is_none() && a.is_object() => Some(a),
            _ => None,
        }
    }
    /// Whether values are one reference, which may be null: an object or a nullable reference.
    pub fn is_reference(self) -> bool {
        self.is_object() || self.optional_object().is_some()
    }
    /// Whether a value of this type holds counted references: an object, or a tuple or union with
    /// one.
    pub fn holds_objects(self) -> bool {
        self.is_object() || self.parts().into_iter().any(Type::holds_objects)
    }
    /// The field types of a tuple or the member types of a union; nothing of other types.
    pub fn parts(self) -> Vec<Type> {
        self.tuple_elems().or_else(|| self.union_members()).unwrap_or_default()
    }
    /// A memref.
    pub fn is_memref(self) -> bool {
        mlir!(mlirTypeIsAMemRef(self.0))
    }
    /// A function type.
    pub fn is_function(self) -> bool {
        mlir!(mlirTypeIsAFunction(self.0))
    }
    /// The element type of a memref.
    pub fn memref_elem(self) -> Option<Type> {
        self.is_memref().then(|| Type(mlir!(mlirShapedTypeGetElementType(self.0))))
    }
    /// The element type of a list.
    pub fn list_elem(self) -> Option<Type> {
        Type::option(mlir!(ffi::moltListElement(self.0)))
    }
    /// The field types of a tuple.
    pub fn tuple_elems(self) -> Option<Vec<Type>> {
        let count = mlir!(ffi::moltTupleSize(self.0));
        (count >= 0).then(|| (0..count).map(|i| Type(mlir!(ffi::moltTupleElement(self.0, i)))).collect())
    }
    /// The member types of a union; `none` is the type of a member without a value.
    pub fn union_members(self) -> Option<Vec<Type>> {
        let count = mlir!(ffi::moltUnionSize(self.0));
        (count >= 0).then(|| (0..count).map(|i| Type(mlir!(ffi::moltUnionMember(self.0, i)))).collect())
    }
    /// The name of an instance's class.
    pub fn class_name(self) -> Option<String> {
        let name = ffi::owned(mlir!(ffi::moltClassName(self.0)));
        (!name.is_empty()).then_some(name)
    }
    /// The inputs of a function type; empty for other types.
    pub fn fn_inputs(self) -> Vec<Type> {
        if !self.is_function() {
            return Vec::new();
        }
        let count = mlir!(mlirFunctionTypeGetNumInputs(self.0));
        (0..count).map(|i| Type(mlir!(mlirFunctionTypeGetInput(self.0, i)))).collect()
    }
    /// The results of a function type; empty for other types.
    pub fn fn_results(self) -> Vec<Type> {
        if !self.is_function() {
            return Vec::new();
        }
        let count = mlir!(mlirFunctionTypeGetNumResults(self.0));
        (0..count).map(|i| Type(mlir!(mlirFunctionTypeGetResult(self.0, i)))).collect()
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&ffi::collect_text(|cb, data| mlir!(mlirTypePrint(self.0, Some(cb), data))))
    }
}

impl fmt::Debug for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
