//! Values: results of ops and arguments of blocks.

use super::{Block, Ctx, Loc, Op, Region, Type};
use crate::ffi;
use mlir_sys::*;
use std::fmt;

handle! {
    /// An SSA value.
    Value(MlirValue)
}

impl Value {
    /// Its type.
    pub fn ty(self) -> Type {
        Type(mlir!(mlirValueGetType(self.0)))
    }
    /// Changes its type in place.
    pub fn set_type(self, ty: Type) {
        mlir!(mlirValueSetType(self.0, ty.0))
    }
    /// The context.
    pub fn context(self) -> Ctx {
        Ctx(mlir!(mlirValueGetContext(self.0)))
    }
    /// The location of its op or block argument.
    pub fn loc(self) -> Loc {
        Loc(mlir!(mlirValueGetLocation(self.0)))
    }
    /// The op whose result it is; `None` for a block argument.
    pub fn defining_op(self) -> Option<Op> {
        mlir!(mlirValueIsAOpResult(self.0)).then(|| Op(mlir!(mlirOpResultGetOwner(self.0))))
    }
    /// Which result of its op it is.
    pub fn result_index(self) -> Option<usize> {
        mlir!(mlirValueIsAOpResult(self.0)).then(|| mlir!(mlirOpResultGetResultNumber(self.0)) as usize)
    }
    /// The block whose argument it is, and which; `None` for a result.
    pub fn block_arg(self) -> Option<(Block, usize)> {
        mlir!(mlirValueIsABlockArgument(self.0)).then(|| {
            (
                Block(mlir!(mlirBlockArgumentGetOwner(self.0))),
                mlir!(mlirBlockArgumentGetArgNumber(self.0)) as usize,
            )
        })
    }
    /// The block in which it is defined.
    pub fn parent_block(self) -> Option<Block> {
        match self.block_arg() {
            Some((block, _)) => Some(block),
            None => self.defining_op().and_then(Op::block),
        }
    }
    /// The ops that use it, each with the operand's number; an op twice if it uses it twice.
    pub fn uses(self) -> Vec<(Op, usize)> {
        let mut uses = Vec::new();
        let mut operand = mlir!(mlirValueGetFirstUse(self.0));
        while !mlir!(mlirOpOperandIsNull(operand)) {
            let owner = Op(mlir!(mlirOpOperandGetOwner(operand)));
            uses.push((owner, mlir!(mlirOpOperandGetOperandNumber(operand)) as usize));
            operand = mlir!(mlirOpOperandGetNextUse(operand));
        }
        uses
    }
    /// The ops that use it, each once.
    pub fn users(self) -> Vec<Op> {
        let mut users = Vec::new();
        for (op, _) in self.uses() {
            if !users.contains(&op) {
                users.push(op);
            }
        }
        users
    }
    /// Whether anything uses it.
    pub fn has_uses(self) -> bool {
        let first = mlir!(mlirValueGetFirstUse(self.0));
        !mlir!(mlirOpOperandIsNull(first))
    }
    /// Makes every user use `with` instead.
    pub fn replace_all_uses_with(self, with: Value) {
        mlir!(mlirValueReplaceAllUsesOfWith(self.0, with.0))
    }
    /// Makes every user except `op` use `with` instead.
    pub fn replace_all_uses_except(self, with: Value, op: Op) {
        for (user, index) in self.uses() {
            if user != op {
                user.set_operand(index, with);
            }
        }
    }
    /// Makes the users inside a region, at any depth, use `with` instead.
    pub fn replace_uses_in(self, with: Value, region: Region) {
        mlir!(ffi::moltReplaceUsesInRegion(self.0, with.0, region.0))
    }
    /// The value of an integer constant (`arith.constant`, `index.constant`).
    pub fn const_i64(self) -> Option<i64> {
        self.const_attr()?.as_i64()
    }
    /// The value of a float constant.
    pub fn const_f64(self) -> Option<f64> {
        self.const_attr()?.as_f64()
    }
    fn const_attr(self) -> Option<super::Attr> {
        let op = self.defining_op()?;
        (op.is("arith.constant") || op.is("index.constant") || op.is("llvm.mlir.constant"))
            .then(|| op.attr("value"))
            .flatten()
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&ffi::collect_text(|cb, data| mlir!(mlirValuePrint(self.0, Some(cb), data))))
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
