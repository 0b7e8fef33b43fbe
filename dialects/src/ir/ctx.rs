//! The context, and what it owns: types, attributes and locations.

use super::{Attr, Loc, Type};
use crate::ffi;
use mlir_sys::*;

handle! {
    /// An MLIR context.
    Ctx(MlirContext)
}

impl std::fmt::Debug for Ctx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Ctx({:p})", self.0.ptr)
    }
}

impl From<&melior::Context> for Ctx {
    fn from(context: &melior::Context) -> Self {
        Ctx(context.to_raw())
    }
}

/// Types.
impl Ctx {
    /// `i64`: Python's int.
    pub fn i64_ty(self) -> Type {
        self.int_ty(64)
    }
    /// `f64`: Python's float.
    pub fn f64_ty(self) -> Type {
        Type(mlir!(mlirF64TypeGet(self.0)))
    }
    /// `f32`.
    pub fn f32_ty(self) -> Type {
        Type(mlir!(mlirF32TypeGet(self.0)))
    }
    /// `i1`: Python's bool.
    pub fn i1_ty(self) -> Type {
        self.int_ty(1)
    }
    /// `i8`.
    pub fn i8_ty(self) -> Type {
        self.int_ty(8)
    }
    /// `i32`.
    pub fn i32_ty(self) -> Type {
        self.int_ty(32)
    }
    /// A signless integer type.
    pub fn int_ty(self, bits: u32) -> Type {
        Type(mlir!(mlirIntegerTypeGet(self.0, bits)))
    }
    /// `index`.
    pub fn index_ty(self) -> Type {
        Type(mlir!(mlirIndexTypeGet(self.0)))
    }
    /// `!llvm.ptr`.
    pub fn ptr_ty(self) -> Type {
        self.ty("!llvm.ptr")
    }
    /// `none`.
    pub fn none_ty(self) -> Type {
        Type(mlir!(mlirNoneTypeGet(self.0)))
    }
    /// `!molt.obj.str`.
    pub fn str_ty(self) -> Type {
        self.load("molt");
        Type(mlir!(ffi::moltStrType(self.0)))
    }
    /// `!molt.obj.list<elem>`.
    ///
    /// # Panics
    /// If a list cannot hold such elements.
    pub fn list_ty(self, elem: Type) -> Type {
        self.load("molt");
        Type::option(mlir!(ffi::moltListType(elem.0)))
            .unwrap_or_else(|| panic!("a list cannot hold elements of type {elem}"))
    }
    /// `!molt.obj.tuple<elems…>`.
    ///
    /// # Panics
    /// If a tuple cannot hold one of the types.
    pub fn tuple_ty(self, elems: &[Type]) -> Type {
        self.load("molt");
        let count = elems.len() as isize;
        let raw = elems.as_ptr().cast();
        Type::option(mlir!(ffi::moltTupleType(self.0, count, raw)))
            .unwrap_or_else(|| panic!("a tuple cannot hold fields of types {elems:?}"))
    }
    /// `!molt.obj.gen<yields, sends, returns>`; each may be `none`.
    ///
    /// # Panics
    /// If there are no such generators.
    pub fn gen_ty(self, yields: Type, sends: Type, returns: Type) -> Type {
        self.load("molt");
        Type::option(mlir!(ffi::moltGenType(yields.0, sends.0, returns.0)))
            .unwrap_or_else(|| panic!("no generator has the types {yields}, {sends}, {returns}"))
    }
    /// `!molt.obj.bytes`.
    pub fn bytes_ty(self) -> Type {
        self.load("molt");
        Type(mlir!(ffi::moltBytesType(self.0)))
    }
    /// `!molt.obj.object`: any object.
    pub fn object_ty(self) -> Type {
        self.load("molt");
        Type(mlir!(ffi::moltObjectType(self.0)))
    }
    /// `!molt.obj.class<@name>`.
    pub fn class_ty(self, name: &str) -> Type {
        self.load("molt");
        Type(mlir!(ffi::moltClassType(self.0, ffi::text(name))))
    }
    /// `!molt.obj.union<members…>`.
    ///
    /// # Panics
    /// If a union cannot have such members, or with less than two.
    pub fn union_ty(self, members: &[Type]) -> Type {
        self.load("molt");
        let count = members.len() as isize;
        let raw = members.as_ptr().cast();
        Type::option(mlir!(ffi::moltUnionType(self.0, count, raw)))
            .unwrap_or_else(|| panic!("a union cannot have members of types {members:?}"))
    }
    /// A function type.
    pub fn fn_ty(self, inputs: &[Type], results: &[Type]) -> Type {
        let (n, m) = (inputs.len() as isize, results.len() as isize);
        let (inputs, results) = (inputs.as_ptr().cast(), results.as_ptr().cast());
        Type(mlir!(mlirFunctionTypeGet(self.0, n, inputs, m, results)))
    }
    /// Parses a type.
    ///
    /// # Panics
    /// If the text is not a type: it is ours, not the user's.
    pub fn ty(self, text: &str) -> Type {
        Type::option(mlir!(mlirTypeParseGet(self.0, ffi::text(text))))
            .unwrap_or_else(|| panic!("not a type: {text}"))
    }
}

/// Attributes.
impl Ctx {
    /// Parses an attribute.
    ///
    /// # Panics
    /// If the text is not an attribute: it is ours, not the user's.
    pub fn attr(self, text: &str) -> Attr {
        Attr::option(mlir!(mlirAttributeParseGet(self.0, ffi::text(text))))
            .unwrap_or_else(|| panic!("not an attribute: {text}"))
    }
    /// A string.
    pub fn str_attr(self, value: &str) -> Attr {
        Attr(mlir!(mlirStringAttrGet(self.0, ffi::text(value))))
    }
    /// An `i64`.
    pub fn i64_attr(self, value: i64) -> Attr {
        self.int_attr(self.i64_ty(), value)
    }
    /// An `i32`.
    pub fn i32_attr(self, value: i32) -> Attr {
        self.int_attr(self.i32_ty(), value.into())
    }
    /// An `index`.
    pub fn index_attr(self, value: i64) -> Attr {
        self.int_attr(self.index_ty(), value)
    }
    /// An integer of some type.
    pub fn int_attr(self, ty: Type, value: i64) -> Attr {
        if mlir!(mlirTypeIsAInteger(ty.0)) && mlir!(mlirIntegerTypeGetWidth(ty.0)) > 64 {
            // The C API fills up wider types with zeros, whatever the sign.
            return self.attr(&format!("{value} : {ty}"));
        }
        Attr(mlir!(mlirIntegerAttrGet(ty.0, value)))
    }
    /// An `f64` with exactly these bits.
    pub fn f64_attr(self, value: f64) -> Attr {
        Attr(mlir!(mlirFloatAttrDoubleGet(self.0, self.f64_ty().0, value)))
    }
    /// An `i1`, `true` or `false`.
    pub fn bool_attr(self, value: bool) -> Attr {
        Attr(mlir!(mlirBoolAttrGet(self.0, value.into())))
    }
    /// The unit attribute, whose presence is its meaning.
    pub fn unit(self) -> Attr {
        Attr(mlir!(mlirUnitAttrGet(self.0)))
    }
    /// `@name`.
    pub fn sym_ref(self, name: &str) -> Attr {
        Attr(mlir!(mlirFlatSymbolRefAttrGet(self.0, ffi::text(name))))
    }
    /// A type as an attribute.
    pub fn type_attr(self, ty: Type) -> Attr {
        Attr(mlir!(mlirTypeAttrGet(ty.0)))
    }
    /// An array of attributes.
    pub fn array_attr(self, elems: &[Attr]) -> Attr {
        let (n, elems) = (elems.len() as isize, elems.as_ptr().cast());
        Attr(mlir!(mlirArrayAttrGet(self.0, n, elems)))
    }
    /// `array<i32: …>`, as segment sizes are.
    pub fn i32_array(self, values: &[i32]) -> Attr {
        let (n, values) = (values.len() as isize, values.as_ptr());
        Attr(mlir!(mlirDenseI32ArrayGet(self.0, n, values)))
    }
    /// `array<i64: …>`.
    pub fn i64_array(self, values: &[i64]) -> Attr {
        let (n, values) = (values.len() as isize, values.as_ptr());
        Attr(mlir!(mlirDenseI64ArrayGet(self.0, n, values)))
    }
}

/// Locations.
impl Ctx {
    /// No location.
    pub fn unknown_loc(self) -> Loc {
        Loc(mlir!(mlirLocationUnknownGet(self.0)))
    }
    /// A place in a file; line and column count from 1.
    pub fn file_loc(self, file: &str, line: u32, col: u32) -> Loc {
        Loc(mlir!(mlirLocationFileLineColGet(self.0, ffi::text(file), line, col)))
    }
    /// A range in a file, from a line and column to another.
    pub fn range_loc(self, file: &str, start: (u32, u32), end: (u32, u32)) -> Loc {
        let file = ffi::text(file);
        Loc(mlir!(mlirLocationFileLineColRangeGet(self.0, file, start.0, start.1, end.0, end.1)))
    }
    /// Several locations in one.
    pub fn fused_loc(self, locs: &[Loc]) -> Loc {
        let (n, locs) = (locs.len() as isize, locs.as_ptr().cast());
        let none = MlirAttribute { ptr: std::ptr::null() };
        Loc(mlir!(mlirLocationFusedGet(self.0, n, locs, none)))
    }
    /// A location with a name, such as a variable's.
    pub fn name_loc(self, name: &str, child: Loc) -> Loc {
        Loc(mlir!(mlirLocationNameGet(self.0, ffi::text(name), child.0)))
    }
    /// The location of inlined code: where it was written, and where it was called.
    pub fn call_site_loc(self, callee: Loc, caller: Loc) -> Loc {
        Loc(mlir!(mlirLocationCallSiteGet(callee.0, caller.0)))
    }
}

impl Ctx {
    /// Loads a dialect if it is registered and not yet loaded.
    pub fn load(self, dialect: &str) -> bool {
        let found = mlir!(mlirContextGetOrLoadDialect(self.0, ffi::text(dialect)));
        !found.ptr.is_null()
    }

    /// Whether an op of this name is registered by a loaded dialect.
    pub fn is_registered(self, op: &str) -> bool {
        mlir!(mlirContextIsRegisteredOperation(self.0, ffi::text(op)))
    }

    pub(crate) fn identifier(self, name: &str) -> MlirIdentifier {
        mlir!(mlirIdentifierGet(self.0, ffi::text(name)))
    }
}
