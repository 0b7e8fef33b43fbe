//! Regions.

use super::{Block, Loc, Op, Type};
use crate::ffi;
use mlir_sys::*;
use std::fmt;

handle! {
    /// A region: blocks in order, the first of which is the entry.
    Region(MlirRegion)
}

impl Region {
    /// Its blocks, in order.
    pub fn blocks(self) -> Vec<Block> {
        std::iter::successors(self.entry(), |block| block.next()).collect()
    }
    /// Its first block.
    pub fn entry(self) -> Option<Block> {
        Block::option(mlir!(mlirRegionGetFirstBlock(self.0)))
    }
    /// Its last block.
    pub fn last(self) -> Option<Block> {
        self.blocks().pop()
    }
    /// Whether it has exactly one block.
    pub fn has_one_block(self) -> bool {
        self.entry().is_some_and(|block| block.next().is_none())
    }
    /// Whether it has no block.
    pub fn is_empty(self) -> bool {
        self.entry().is_none()
    }
    /// Adds a new block at the end.
    pub fn append_block(self, args: &[(Type, Loc)]) -> Block {
        let block = Block::detached(args);
        mlir!(mlirRegionAppendOwnedBlock(self.0, block.0));
        block
    }
    /// Puts a detached block after one of the region's.
    pub fn insert_block_after(self, reference: Block, block: Block) {
        mlir!(mlirRegionInsertOwnedBlockAfter(self.0, reference.0, block.0))
    }
    /// Puts a detached block before one of the region's.
    pub fn insert_block_before(self, reference: Block, block: Block) {
        mlir!(mlirRegionInsertOwnedBlockBefore(self.0, reference.0, block.0))
    }
    /// Replaces its blocks by those of another region, which is empty afterwards.
    pub fn take_body(self, other: Region) {
        mlir!(mlirRegionTakeBody(self.0, other.0))
    }
    /// Moves all its blocks before a block of another region.
    pub fn inline_before(self, destination: Block) {
        mlir!(ffi::moltInlineRegionBefore(self.0, destination.0))
    }
    /// The op that holds it.
    pub fn parent_op(self) -> Option<Op> {
        Op::option(mlir!(ffi::moltRegionParent(self.0)))
    }
    /// The op that holds it, or one further up, is `op`.
    pub fn is_inside(self, op: Op) -> bool {
        self.parent_op().is_some_and(|parent| op.is_ancestor_of(parent))
    }
}

impl fmt::Debug for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Region({:p})", self.0.ptr)
    }
}
