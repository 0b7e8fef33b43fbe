//! Blocks.

use super::{Loc, Op, Region, Type, Value};
use crate::ffi;
use mlir_sys::*;
use std::fmt;

handle! {
    /// A block: arguments, and ops in order.
    Block(MlirBlock)
}

impl Block {
    /// A block that is in no region yet.
    pub fn detached(args: &[(Type, Loc)]) -> Block {
        let types: Vec<MlirType> = args.iter().map(|a| a.0.0).collect();
        let locs: Vec<MlirLocation> = args.iter().map(|a| a.1.0).collect();
        let count = args.len() as isize;
        Block(mlir!(mlirBlockCreate(count, types.as_ptr(), locs.as_ptr())))
    }
    /// Its ops, in order.
    pub fn ops(self) -> Vec<Op> {
        std::iter::successors(self.first(), |op| op.next()).collect()
    }
    /// Its first op.
    pub fn first(self) -> Option<Op> {
        Op::option(mlir!(mlirBlockGetFirstOperation(self.0)))
    }
    /// Its last op.
    pub fn last(self) -> Option<Op> {
        Op::option(mlir!(ffi::moltBlockLast(self.0)))
    }
    /// Its last op if that is a terminator.
    pub fn terminator(self) -> Option<Op> {
        self.last().filter(|op| op.is_terminator())
    }
    /// Whether it has no op.
    pub fn is_empty(self) -> bool {
        self.first().is_none()
    }
    /// Its arguments.
    pub fn args(self) -> Vec<Value> {
        (0..self.num_args()).map(|i| self.arg(i)).collect()
    }
    /// One argument.
    ///
    /// # Panics
    /// If there is no such argument.
    pub fn arg(self, index: usize) -> Value {
        assert!(index < self.num_args(), "the block has no argument {index}");
        Value(mlir!(mlirBlockGetArgument(self.0, index as isize)))
    }
    /// The number of arguments.
    pub fn num_args(self) -> usize {
        mlir!(mlirBlockGetNumArguments(self.0)) as usize
    }
    /// Adds an argument at the end.
    pub fn add_arg(self, ty: Type, loc: Loc) -> Value {
        Value(mlir!(mlirBlockAddArgument(self.0, ty.0, loc.0)))
    }
    /// Adds an argument at an index.
    pub fn insert_arg(self, index: usize, ty: Type, loc: Loc) -> Value {
        Value(mlir!(mlirBlockInsertArgument(self.0, index as isize, ty.0, loc.0)))
    }
    /// Removes an argument, which must have no uses.
    ///
    /// # Panics
    /// If the argument is used or does not exist.
    pub fn erase_arg(self, index: usize) {
        assert!(!self.arg(index).has_uses(), "argument {index} is still used");
        mlir!(mlirBlockEraseArgument(self.0, index as u32))
    }
    /// The op that holds the block's region.
    pub fn parent_op(self) -> Option<Op> {
        Op::option(mlir!(mlirBlockGetParentOperation(self.0)))
    }
    /// The region that holds it.
    pub fn region(self) -> Option<Region> {
        Region::option(mlir!(mlirBlockGetParentRegion(self.0)))
    }
    /// Whether it is the first block of its region.
    pub fn is_entry(self) -> bool {
        self.region().and_then(Region::entry) == Some(self)
    }
    /// Puts a detached op at its end.
    pub fn append(self, op: Op) {
        mlir!(mlirBlockAppendOwnedOperation(self.0, op.0))
    }
    /// Puts a detached op at an index.
    pub fn insert(self, index: usize, op: Op) {
        mlir!(mlirBlockInsertOwnedOperation(self.0, index as isize, op.0))
    }
    /// Moves `op` (which is in this block) and what follows it to a new block after this one.
    pub fn split_before(self, op: Op) -> Block {
        assert_eq!(op.block(), Some(self), "the op is in another block");
        Block(mlir!(ffi::moltSplitBlock(op.0)))
    }
    /// Moves all ops to the end of another block.
    pub fn move_ops_to(self, target: Block) {
        let all = MlirOperation { ptr: std::ptr::null_mut() };
        mlir!(ffi::moltMoveOps(self.0, all, target.0))
    }
    /// The block after it in its region.
    pub fn next(self) -> Option<Block> {
        Block::option(mlir!(mlirBlockGetNextInRegion(self.0)))
    }
    /// The blocks that branch to it, one entry per edge.
    pub fn predecessors(self) -> Vec<Block> {
        let count = mlir!(mlirBlockGetNumPredecessors(self.0));
        (0..count).map(|i| Block(mlir!(mlirBlockGetPredecessor(self.0, i)))).collect()
    }
    /// The blocks that its terminator may branch to.
    pub fn successors(self) -> Vec<Block> {
        self.terminator().map(Op::successors).unwrap_or_default()
    }
    /// Takes it out of its region.
    pub fn detach(self) {
        mlir!(mlirBlockDetach(self.0))
    }
    /// Removes it with its ops; nothing may branch to it or use its values.
    pub fn erase(self) {
        if self.region().is_some() {
            self.detach();
        }
        mlir!(mlirBlockDestroy(self.0))
    }
}

impl fmt::Display for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&ffi::collect_text(|cb, data| mlir!(mlirBlockPrint(self.0, Some(cb), data))))
    }
}

impl fmt::Debug for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Block({:p})", self.0.ptr)
    }
}
