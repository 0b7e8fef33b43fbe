//! Attributes.

use super::{Ctx, Type};
use crate::ffi;
use mlir_sys::*;
use std::fmt;

handle! {
    /// An attribute; equal attributes are the same handle.
    Attr(MlirAttribute)
}

impl Attr {
    /// The context that owns it.
    pub fn context(self) -> Ctx {
        Ctx(mlir!(mlirAttributeGetContext(self.0)))
    }
    /// The text of a string.
    pub fn as_str(self) -> Option<String> {
        mlir!(mlirAttributeIsAString(self.0)).then(|| ffi::owned(mlir!(mlirStringAttrGetValue(self.0))))
    }
    /// The value of a signless integer or index of at most 64 bits.
    pub fn as_i64(self) -> Option<i64> {
        mlir!(mlirAttributeIsAInteger(self.0)).then(|| mlir!(mlirIntegerAttrGetValueInt(self.0)))
    }
    /// The value of a float, as a double.
    pub fn as_f64(self) -> Option<f64> {
        mlir!(mlirAttributeIsAFloat(self.0)).then(|| mlir!(mlirFloatAttrGetValueDouble(self.0)))
    }
    /// The value of an `i1`.
    pub fn as_bool(self) -> Option<bool> {
        mlir!(mlirAttributeIsABool(self.0)).then(|| mlir!(mlirBoolAttrGetValue(self.0)))
    }
    /// The name in `@name`.
    pub fn as_sym_ref(self) -> Option<String> {
        mlir!(mlirAttributeIsAFlatSymbolRef(self.0))
            .then(|| ffi::owned(mlir!(mlirFlatSymbolRefAttrGetValue(self.0))))
    }
    /// The type that it holds.
    pub fn as_type(self) -> Option<Type> {
        mlir!(mlirAttributeIsAType(self.0)).then(|| Type(mlir!(mlirTypeAttrGetValue(self.0))))
    }
    /// The elements of an array of attributes.
    pub fn as_array(self) -> Option<Vec<Attr>> {
        mlir!(mlirAttributeIsAArray(self.0)).then(|| {
            let count = mlir!(mlirArrayAttrGetNumElements(self.0));
            (0..count).map(|i| Attr(mlir!(mlirArrayAttrGetElement(self.0, i)))).collect()
        })
    }
    /// The entries of a dictionary.
    pub fn as_dict(self) -> Option<Vec<(String, Attr)>> {
        mlir!(mlirAttributeIsADictionary(self.0)).then(|| {
            let count = mlir!(mlirDictionaryAttrGetNumElements(self.0));
            (0..count)
                .map(|i| {
                    let named = mlir!(mlirDictionaryAttrGetElement(self.0, i));
                    (ffi::owned(mlir!(mlirIdentifierStr(named.name))), Attr(named.attribute))
                })
                .collect()
        })
    }
    /// The elements of `array<i32: …>`.
    pub fn as_i32_array(self) -> Option<Vec<i32>> {
        mlir!(mlirAttributeIsADenseI32Array(self.0)).then(|| {
            let count = mlir!(mlirDenseArrayGetNumElements(self.0));
            (0..count).map(|i| mlir!(mlirDenseI32ArrayGetElement(self.0, i))).collect()
        })
    }
    /// The unit attribute.
    pub fn is_unit(self) -> bool {
        mlir!(mlirAttributeIsAUnit(self.0))
    }
    /// The type of a typed attribute; `none` for others.
    pub fn ty(self) -> Type {
        Type(mlir!(mlirAttributeGetType(self.0)))
    }
}

impl fmt::Display for Attr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&ffi::collect_text(|cb, data| mlir!(mlirAttributePrint(self.0, Some(cb), data))))
    }
}

impl fmt::Debug for Attr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
