//! Operations: operands, results, attributes, place and text.

use super::{Attr, Block, Ctx, Loc, Region, Type, Value};
use crate::ffi;
use mlir_sys::*;
use std::collections::HashMap;
use std::ffi::c_void;
use std::fmt;

handle! {
    /// An operation.
    Op(MlirOperation)
}

/// How an op is printed.
#[derive(Clone, Copy, Default, Debug)]
pub struct PrintOptions {
    /// With locations.
    pub locations: bool,
    /// In the generic form, which needs no custom assembly.
    pub generic: bool,
    /// With everything inline, so that the text of a nested op stands alone.
    pub local_scope: bool,
    /// Without the contents of regions.
    pub skip_regions: bool,
}

/// Name, operands, results.
impl Op {
    /// Borrows melior's view of an op.
    pub fn from_melior<'c: 'a, 'a>(op: &impl melior::ir::operation::OperationLike<'c, 'a>) -> Op {
        Op(op.to_raw())
    }
    /// Its full name, such as `scf.for`.
    pub fn name(self) -> String {
        ffi::owned(self.raw_name())
    }
    /// Whether its name is `name`.
    pub fn is(self, name: &str) -> bool {
        let own = self.raw_name();
        if own.length != name.len() {
            return false;
        }
        // SAFETY: MLIR hands out references to `length` initialized bytes.
        let bytes = unsafe { std::slice::from_raw_parts(own.data.cast::<u8>(), own.length) };
        bytes == name.as_bytes()
    }
    /// Whether it belongs to a dialect, or to a family of one: `op.is_in("molt.tier")`.
    pub fn is_in(self, prefix: &str) -> bool {
        self.name().strip_prefix(prefix).is_some_and(|rest| rest.starts_with('.'))
    }
    fn raw_name(self) -> MlirStringRef {
        let name = mlir!(mlirOperationGetName(self.0));
        mlir!(mlirIdentifierStr(name))
    }
    /// The context.
    pub fn context(self) -> Ctx {
        Ctx(mlir!(mlirOperationGetContext(self.0)))
    }
    /// The number of operands.
    pub fn num_operands(self) -> usize {
        mlir!(mlirOperationGetNumOperands(self.0)) as usize
    }
    /// The operands.
    pub fn operands(self) -> Vec<Value> {
        (0..self.num_operands()).map(|i| self.operand(i)).collect()
    }
    /// One operand.
    ///
    /// # Panics
    /// If there is no such operand.
    pub fn operand(self, index: usize) -> Value {
        assert!(index < self.num_operands(), "{} has no operand {index}", self.name());
        Value(mlir!(mlirOperationGetOperand(self.0, index as isize)))
    }
    /// Replaces one operand.
    pub fn set_operand(self, index: usize, value: Value) {
        assert!(index < self.num_operands(), "{} has no operand {index}", self.name());
        mlir!(mlirOperationSetOperand(self.0, index as isize, value.0))
    }
    /// Replaces all operands; their number may change.
    pub fn set_operands(self, values: &[Value]) {
        let (count, values) = (values.len() as isize, values.as_ptr().cast());
        mlir!(mlirOperationSetOperands(self.0, count, values))
    }
    /// The number of results.
    pub fn num_results(self) -> usize {
        mlir!(mlirOperationGetNumResults(self.0)) as usize
    }
    /// The results.
    pub fn results(self) -> Vec<Value> {
        (0..self.num_results()).map(|i| self.result(i)).collect()
    }
    /// One result.
    ///
    /// # Panics
    /// If there is no such result.
    pub fn result(self, index: usize) -> Value {
        assert!(index < self.num_results(), "{} has no result {index}", self.name());
        Value(mlir!(mlirOperationGetResult(self.0, index as isize)))
    }
    /// The types of the results.
    pub fn result_types(self) -> Vec<Type> {
        self.results().into_iter().map(Value::ty).collect()
    }
    /// The regions.
    pub fn regions(self) -> Vec<Region> {
        let count = mlir!(mlirOperationGetNumRegions(self.0));
        (0..count).map(|i| Region(mlir!(mlirOperationGetRegion(self.0, i)))).collect()
    }
    /// One region.
    ///
    /// # Panics
    /// If there is no such region.
    pub fn region(self, index: usize) -> Region {
        let count = mlir!(mlirOperationGetNumRegions(self.0)) as usize;
        assert!(index < count, "{} has no region {index}", self.name());
        Region(mlir!(mlirOperationGetRegion(self.0, index as isize)))
    }
    /// The successor blocks.
    pub fn successors(self) -> Vec<Block> {
        let count = mlir!(mlirOperationGetNumSuccessors(self.0));
        (0..count).map(|i| Block(mlir!(mlirOperationGetSuccessor(self.0, i)))).collect()
    }
    /// Replaces one successor.
    pub fn set_successor(self, index: usize, block: Block) {
        mlir!(mlirOperationSetSuccessor(self.0, index as isize, block.0))
    }
}

/// Attributes and location.
impl Op {
    /// An attribute, inherent or discardable.
    pub fn attr(self, name: &str) -> Option<Attr> {
        Attr::option(mlir!(mlirOperationGetAttributeByName(self.0, ffi::text(name))))
    }
    /// Whether it has the attribute.
    pub fn has_attr(self, name: &str) -> bool {
        self.attr(name).is_some()
    }
    /// Sets an attribute, inherent or discardable.
    pub fn set_attr(self, name: &str, value: Attr) {
        mlir!(mlirOperationSetAttributeByName(self.0, ffi::text(name), value.0))
    }
    /// Removes an attribute; false if there was none.
    pub fn remove_attr(self, name: &str) -> bool {
        mlir!(mlirOperationRemoveAttributeByName(self.0, ffi::text(name)))
    }
    /// All attributes, inherent and discardable, by name.
    pub fn attrs(self) -> Vec<(String, Attr)> {
        let count = mlir!(mlirOperationGetNumAttributes(self.0));
        (0..count)
            .map(|i| {
                let named = mlir!(mlirOperationGetAttribute(self.0, i));
                (ffi::owned(mlir!(mlirIdentifierStr(named.name))), Attr(named.attribute))
            })
            .collect()
    }
    /// The discardable attributes, by name.
    pub fn discardable_attrs(self) -> Vec<(String, Attr)> {
        let count = mlir!(mlirOperationGetNumDiscardableAttributes(self.0));
        (0..count)
            .map(|i| {
                let named = mlir!(mlirOperationGetDiscardableAttribute(self.0, i));
                (ffi::owned(mlir!(mlirIdentifierStr(named.name))), Attr(named.attribute))
            })
            .collect()
    }
    /// Its location.
    pub fn loc(self) -> Loc {
        Loc(mlir!(mlirOperationGetLocation(self.0)))
    }
    /// Changes its location.
    pub fn set_loc(self, loc: Loc) {
        mlir!(mlirOperationSetLocation(self.0, loc.0))
    }
}

/// Place, cloning and removal.
impl Op {
    /// The block that it is in.
    pub fn block(self) -> Option<Block> {
        Block::option(mlir!(mlirOperationGetBlock(self.0)))
    }
    /// The op around it.
    pub fn parent(self) -> Option<Op> {
        Op::option(mlir!(mlirOperationGetParentOperation(self.0)))
    }
    /// The op after it in its block.
    pub fn next(self) -> Option<Op> {
        Op::option(mlir!(mlirOperationGetNextInBlock(self.0)))
    }
    /// The op before it in its block.
    pub fn prev(self) -> Option<Op> {
        Op::option(mlir!(ffi::moltOperationPrevious(self.0)))
    }
    /// Whether it stands before another op of the same block.
    pub fn is_before(self, other: Op) -> bool {
        mlir!(mlirOperationIsBeforeInBlock(self.0, other.0))
    }
    /// Removes it from its block and destroys it.
    ///
    /// # Panics
    /// If a result is still used.
    pub fn erase(self) {
        for (index, result) in self.results().into_iter().enumerate() {
            assert!(!result.has_uses(), "result {index} of {} is still used", self.name());
        }
        if self.block().is_some() {
            self.detach();
        }
        mlir!(mlirOperationDestroy(self.0))
    }
    /// Takes it out of its block; it then belongs to the caller.
    pub fn detach(self) {
        mlir!(mlirOperationRemoveFromParent(self.0))
    }
    /// Moves it before another op; a detached op is inserted there.
    pub fn move_before(self, other: Op) {
        match (self.block(), other.block()) {
            (None, Some(block)) => {
                mlir!(mlirBlockInsertOwnedOperationBefore(block.0, other.0, self.0))
            }
            _ => mlir!(mlirOperationMoveBefore(self.0, other.0)),
        }
    }
    /// Moves it after another op; a detached op is inserted there.
    pub fn move_after(self, other: Op) {
        match (self.block(), other.block()) {
            (None, Some(block)) => {
                mlir!(mlirBlockInsertOwnedOperationAfter(block.0, other.0, self.0))
            }
            _ => mlir!(mlirOperationMoveAfter(self.0, other.0)),
        }
    }
    /// A detached copy that uses the same operands.
    pub fn clone_op(self) -> Op {
        Op(mlir!(mlirOperationClone(self.0)))
    }
    /// A detached copy with operands replaced by the map, at any depth. The map also receives the
    /// results and block arguments of the original with those of the copy.
    pub fn clone_with(self, map: &mut HashMap<Value, Value>) -> Op {
        let from: Vec<Value> = map.keys().copied().collect();
        let to: Vec<Value> = from.iter().map(|v| map[v]).collect();
        let (count, data) = (from.len() as isize, (map as *mut HashMap<Value, Value>).cast());
        let (from, to) = (from.as_ptr().cast(), to.as_ptr().cast());
        Op(mlir!(ffi::moltCloneWithMapping(self.0, from, to, count, add_pair, data)))
    }
    /// Makes the users of its results use these values instead.
    ///
    /// # Panics
    /// If the number of values differs from the number of results.
    pub fn replace_all_uses_with(self, values: &[Value]) {
        assert_eq!(values.len(), self.num_results(), "one value per result of {}", self.name());
        for (result, value) in self.results().into_iter().zip(values) {
            result.replace_all_uses_with(*value);
        }
    }
    /// Replaces its results by these values and erases it.
    pub fn replace_with(self, values: &[Value]) {
        self.replace_all_uses_with(values);
        self.erase();
    }
    /// Makes it use `with` wherever it uses `of`; nested ops are left alone.
    pub fn replace_uses_of_with(self, of: Value, with: Value) {
        mlir!(mlirOperationReplaceUsesOfWith(self.0, of.0, with.0))
    }
}

unsafe extern "C" fn add_pair(from: MlirValue, to: MlirValue, data: *mut c_void) {
    // SAFETY: `data` is the map that `clone_with` passes and borrows during the call.
    let map = unsafe { &mut *data.cast::<HashMap<Value, Value>>() };
    map.insert(Value(from), Value(to));
}

/// Text, verification and diagnostics.
impl Op {
    /// Its text, in custom assembly.
    pub fn print(self) -> String {
        self.print_with(PrintOptions::default())
    }
    /// Its text.
    pub fn print_with(self, options: PrintOptions) -> String {
        let flags = mlir!(mlirOpPrintingFlagsCreate());
        if options.locations {
            mlir!(mlirOpPrintingFlagsEnableDebugInfo(flags, true, false));
        }
        if options.generic {
            mlir!(mlirOpPrintingFlagsPrintGenericOpForm(flags));
        }
        if options.local_scope {
            mlir!(mlirOpPrintingFlagsUseLocalScope(flags));
        }
        if options.skip_regions {
            mlir!(mlirOpPrintingFlagsSkipRegions(flags));
        }
        let text =
            ffi::collect_text(|cb, data| mlir!(mlirOperationPrintWithFlags(self.0, flags, Some(cb), data)));
        mlir!(mlirOpPrintingFlagsDestroy(flags));
        text
    }
    /// Verifies it and what it holds; errors are emitted as diagnostics.
    pub fn verify(self) -> bool {
        mlir!(mlirOperationVerify(self.0))
    }
    /// Emits an error at its location.
    pub fn emit_error(self, message: &str) {
        mlir!(ffi::moltEmit(self.loc().0, 0, ffi::text(message)))
    }
    /// Emits a warning at its location.
    pub fn emit_warning(self, message: &str) {
        mlir!(ffi::moltEmit(self.loc().0, 1, ffi::text(message)))
    }
    /// Emits a remark at its location.
    pub fn emit_remark(self, message: &str) {
        mlir!(ffi::moltEmit(self.loc().0, 2, ffi::text(message)))
    }
}

impl fmt::Display for Op {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.print())
    }
}

impl fmt::Debug for Op {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.print_with(PrintOptions { skip_regions: true, ..Default::default() }))
    }
}
